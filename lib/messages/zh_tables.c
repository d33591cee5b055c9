/* SPDX-License-Identifier: MIT */
/* What the library says about tables and mappings, in Chinese: message and hint by id. Parts are in
   braces. */

#include "messages/texts.h"

/* clang-format off */

#define M(id, message, hint) [QZ_MESSAGE_##id] = {message, hint},

const qz_message_text qz_sayings_of_tables_zh[QZ_MESSAGE_COUNT] = {
    /* tables */
    M(CELL_IS_ERROR, "单元格是错误值 {text}",
      "请更正公式，或填入数值")
    M(CELL_UNCALCULATED, "公式没有保存计算结果",
      "请用电子表格软件打开并另存，或填入数值")
    M(SHEETS_SEVERAL, "有多张工作表含填报数：{sheets}",
      "请用映射文件的 `sheet` 指明用哪一张")
    M(TABLE_TWO_COLUMNS, "`{column}` 和 `{other}` 两列都可能是 `{field}`",
      "请将其中一列改名，或用映射文件指明")
    M(TABLE_PERIODS_AND_VALUES, "既有以时期为名的列 `{period}`，又有数值列 `{column}`",
      "请用映射文件指明哪些列是填报数")
    M(TABLE_ROWS_ABOVE, "表头之上有 {count} 行未读取",
      NULL)
    M(TABLE_ROWS_LEFT, "既无数值也无已知指标的行有 {count} 行，未读取",
      NULL)
    M(TABLE_COLUMNS_UNUSED, "有 {count} 列没有用处，未读取：{columns}",
      NULL)
    M(TABLE_UNIT, "`{unit}` 不是 `{metric}` 的计量单位",
      "请按计划中的单位填写，或用映射文件的 `scale` 写明倍数")
    M(TABLE_UNIT_DIFFERS, "单位列为 `{unit}`，计划中 `{metric}` 的单位不同；数值按计划的单位读取",
      NULL)
    M(TABLE_SCALE, "无法识别倍数 `{text}`",
      "请写 1、1000、千、万、百万、亿 等，或将数值全部写出")
    M(TABLE_NUMBER_EITHER, "`{value}` 可能是 {one}，也可能是 {other}",
      "请用映射文件的 `decimal` 指明小数点，或写成不含分隔符的数")
    M(TABLE_MARKS_DIFFER, "`{value}` 的小数点与 `{first}` 的写法不同",
      "同一表格请只用一种小数点")
    M(TABLE_COLUMN_TELLS, "`{column}` 列中有 `{text}`，该列区分目标与结果或合计与分项，须指明哪些行是填报数",
      "请用映射文件的 `keep` 或 `drop` 指明")
    M(TABLE_REST_OF_PERIOD, "`{column}` 列中有 `{text}`，与年份 `{year}` 并列，说明的是该年的一段时间，但没有读入",
      "请用映射文件把两列合并：`period: {column: [年, 月]}`，或把周期写成 2024-03 这样的形式")
    M(TABLE_MULTIPLIER, "`{column}` 列中有倍数 `{text}`，映射文件没有用到",
      "请写 `scale: {column: ...}`；数值已写全的，写 `scale: units`")
    M(TABLE_TWICE, "`{metric}` 的同一填报数出现两次，两行的 `{column}` 列不同：`{first}` 和 `{second}`",
      "请用映射文件指明该列的含义，或指明哪些行是填报数")
    /* mappings */
    M(MAPPING_NOT_COUNT, "`{value}` 不是行号、列号或段号", NULL)
    M(MAPPING_PATTERN, "`{value}` 不能用来匹配文字", NULL)
    M(MAPPING_NOT_CELL, "`{value}` 不是单元格", "请按电子表格的写法，如 `B2`")
    M(MAPPING_FORM, "`{value}` 不是期间的格式", NULL)
    M(MAPPING_VALUE_ON_HEADER, "`{role}` 不能取自表头", "宽表中数值在各列表头之下，请去掉 `{role}`")
    M(MAPPING_KEY_OF_ROLE, "`{key}` 只用于 `{role}`", NULL)
    M(MAPPING_TWO_PLACES, "`{key}` 与 `{other}` 不能并用", "一项内容只取自一处，请保留其一")
    M(MAPPING_NO_PLACE, "没有说明 `{role}` 在何处", "请写 `column`、`header`、`cell` 或 `sheet`，或写各行共用的文字")
    M(MAPPING_PART_WITHOUT_BY, "`part` 须与 `by` 并用", "请写明各段之间的符号：`by: \",\"`")
    M(MAPPING_BY_ALONE, "此处的 `by` 没有作用", "请另写 `part`，或写由它连接的几列")
    M(MAPPING_SCALE, "`{value}` 不是倍数", "请写十的乘方，如 `10000`，或写 `万`")
    M(MAPPING_SAME_SIGNS, "`group` 与 `decimal` 是同一符号", "请写明它是千位分隔符还是小数点")
    M(MAPPING_HEADER_ORDER, "表头各行应自上而下排列", NULL)
    M(MAPPING_NO_HEADER_ROW, "该表没有表头（`header: none`）", NULL)
    M(MAPPING_HEADER_BEYOND, "表头没有第 {row} 行，只有 {most} 行", "请列出表头的各行：`header: [3, 4]`")
    M(MAPPING_WIDE_VALUE, "宽表中不能有 `{key}`", "宽表的数值在各列表头之下；没有一项取自 `header` 的表是长表")
    M(MAPPING_WIDE_CONSTANT, "宽表的数值在各列之中", "请写明各列：`value: {column: [...]}`，或去掉 `value`")
    M(MAPPING_NO_VALUE, "没有说明数值在何处", "请写 `value`，或写 `numerator` 和 `denominator`；宽表则应有一项取自 `header`")
    M(MAPPING_ZERO_MISSING, "`{value}` 不能既表示无数据又表示零", NULL)
    M(MAPPED_NO_COLUMN, "表中没有 `{column}` 这一列", "请照表头原样书写，或写列号")
    M(MAPPED_TWO_COLUMNS, "第 {first} 列和第 {second} 列的表头都是 `{column}`", "请写所指的列号，如 `{first}`")
    M(MAPPED_NO_HEADER, "没有一行可作该表的表头", "请写明表头在第几行：`header: 3`；没有表头的写 `header: none`")
    M(MAPPED_BLANK_HEADER, "作为表头的第 {row} 行是空行或不存在", "行号按电子表格计，空行也算")
    M(MAPPED_NO_CELL, "该单元格为空或不存在", NULL)
    M(MAPPED_NO_HEADINGS, "没有一个表头能够识别，表中没有数值列", "请用 `header` 写明表头所在行，用 `match`、`names`、`form` 写明读法")
    M(MAPPED_HEADINGS, "下列表头不能识别为 `{role}`，其列不取数值：{headings}", NULL)
    M(MAPPED_UNMET, "对照文件中的下列文字在表中没有出现：{texts}", "请照表中原样书写")
    M(MAPPED_UNMET_MORE, "对照文件中的下列文字在表中没有出现：{texts}，另有 {more} 个", "请照表中原样书写")
    M(MAPPED_NO_PART, "`{text}` 没有第 {part} 段", NULL)
    M(MAPPED_NO_MATCH, "`{text}` 不符合 `{role}` 的 `match` 格式", "请用 `keep`、`drop` 排除这类行，或在 `match` 中加 `*`")
    M(MAPPED_NO_FORM, "`{text}` 不符合 `form` 写明的格式", "请用 `form` 写明该列期间的写法，或用 `names` 写明此处所指")
    M(MAPPED_SCALE, "`{text}` 不是倍数", "请用 `names` 写明它是十的几次方")
    M(MAPPED_SHEET_NAME, "名称 `{sheet}` 中没有 `{role}`", NULL)
    M(MAPPED_NO_FIGURE, "该表中没有一个填报数", "请检查 `header`、`keep`、`drop`、`end` 和数值列")
    M(MAPPED_NO_SHEET, "文件中没有这个名称的工作表，只有 {sheets}", "请写工作表的名称；`*` 代表任意文字")
    M(MAPPED_TWO_SHEETS, "有几张工作表都有该表的各列：{sheets}", "请写明所指的工作表：`sheet: ...`")
    M(MAPPED_REST, "没有数值的行共 {rows} 行，此为第一行", NULL)
    M(MAPPED_FORECAST, "`{value}` 是预测数，不作填报数", NULL)
    M(MAPPED_YAML, "YAML 填报数不用对照文件", "请去掉对照文件：各键已写明每个值的含义")
};

/* clang-format on */
