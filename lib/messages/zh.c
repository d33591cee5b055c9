/* SPDX-License-Identifier: MIT */
/* What the library says about an input, in Chinese: message and hint by id. Parts are in braces. */

#include "messages/texts.h"

/* clang-format off */

#define M(id, message, hint) [QZ_MESSAGE_##id] = {message, hint},

static const qz_message_text messages[QZ_MESSAGE_COUNT] = {
    /* base and yaml */
    M(YAML_TAB, "缩进处用了制表符", "请用空格缩进")
    M(YAML_NO_COLON, "各键之间有一行没有冒号", "请写作 `key: value`，冒号后留一个空格")
    M(YAML_LIST_ITEM_HERE, "此处不能开始列表项", "请将 `- ` 另起一行，写在键的下方")
    M(YAML_KEY_HERE, "此处不能开始新的键", NULL)
    M(YAML_SECOND_COLON, "一个值中出现了第二个 `: `",
      "含有 `: ` 的文字请加引号，或将同级的键对齐到同一列")
    M(YAML_CHARACTER_HERE, "值不能以该字符开头", "请给该值加引号")
    M(YAML_KEY_EXPECTED, "此处应为同级的键",
      "请将同级的键对齐到同一列，并检查引号、括号是否都已闭合")
    M(YAML_LIST_ITEM_EXPECTED, "此处应为列表项", "请将同一列表的 `- ` 对齐到同一列")
    M(YAML_LIST_OPEN, "此处的 `[` 没有与之配对的 `]`", "各项请用 `, ` 分隔，末尾用 `]` 结束")
    M(YAML_MAPPING_OPEN, "此处的 `{` 没有与之配对的 `}`",
      "各键请用 `, ` 分隔，末尾用 `}` 结束；含有 `, ` 的文字请加引号")
    M(YAML_VALUE_EXPECTED, "此处应有值", "以符号开头的值请加引号")
    M(YAML_STRAY_CONTENT, "此处内容与上文不相衔接", "请将同级的键对齐到同一列")
    M(YAML_QUOTES_OPEN, "此处的引号没有闭合", NULL)
    M(YAML_ESCAPE, "双引号内没有这种转义写法", "请改用单引号，或将反斜杠写作 `\\\\`")
    M(YAML_ANCHOR_SIGN, "不支持用 `&` 设置锚点", "以 `&` 开头的值请加引号")
    M(YAML_ALIAS_SIGN, "不支持用 `*` 引用别处的内容", "以 `*` 开头的值请加引号")
    M(YAML_TAG_SIGN, "不支持用 `!` 标注类型", "以 `!` 开头的值请加引号")
    M(YAML_BLOCK_HEADER, "同一行中 `|` 或 `>` 之后不能再有内容", NULL)
    M(YAML_DIRECTIVE_SIGN, "不接受指令行", "以 `%` 开头的值请加引号")
    M(YAML_INVALID, "不符合 YAML 语法", NULL)
    M(YAML_WIDE_COLON, "键后用了全角冒号", "请改用半角冒号加空格：`: `")
    M(YAML_COMMA_AT_END, "右引号之后多了一个逗号", "请删去逗号：换行即表示值已结束")
    M(YAML_TEXT_AFTER_QUOTES, "右引号之后还有文字", "请将整个值放在单引号内")
    M(YAML_TEXT_AFTER_BRACKET, "右方括号之后还有文字", "请将整个值放在引号内")
    M(YAML_WIDE_COMMA, "键与键之间使用了全角逗号", "请改用半角逗号加空格：`, `")
    M(YAML_WIDE_BLANK, "应为空格处使用了全角空格或不换行空格", "请改用半角空格")
    M(YAML_MISALIGNED, "本行没有与上文对齐", "请将同级的键对齐到同一列")
    M(YAML_ANCHOR_USED, "不支持用 `&` 设置锚点", "请将值完整写出；以 `&` 开头的文字请加引号")
    M(YAML_TAG_USED, "不支持用 `!` 标注类型", "请删去标签；以 `!` 开头的文字请加引号")
    M(YAML_ALIAS_USED, "不支持用 `*` 引用别处的内容", "请将值完整写出；以 `*` 开头的文字请加引号")
    M(YAML_ALIAS_KEY, "不支持用 `*` 引用别处的内容", NULL)
    M(YAML_MERGE_KEY, "不支持用 `<<` 合并内容", "请将各键逐一写出")
    M(YAML_KEY_NOT_TEXT, "键应为文字", "请写作 `key: value`")
    M(YAML_VALUE_TOO_LONG, "值过长", NULL)
    M(YAML_ESCAPED_NUL, "转义写法表示的是控制字符", "请删去该转义")
    M(YAML_ESCAPED_CONTROL, "转义写法表示的是控制字符", "请删去该转义")
    M(YAML_TOO_DEEP, "嵌套层次过深", NULL)
    M(YAML_TOO_MANY_VALUES, "文件中的值过多", NULL)
    M(YAML_DUPLICATE_KEY, "键 `{key}` 已在第 {line} 行给出", NULL)
    M(YAML_DIRECTIVE_LINE, "不接受指令行", "请删去该行")
    M(YAML_SECOND_DOCUMENT, "此处开始了第二个文档", "一个文件请只放一个文档")
    M(NOT_FORMATTED, "该文件的写法无法整理，保持原样",
      NULL)
    M(YAML_NO_DOCUMENT, "文件中没有文档", NULL)
    M(YAML_NOT_UTF8, "此处字节不是 UTF-8 编码", "请将文件另存为 UTF-8 编码")
    M(YAML_LOOKS_LIKE_GBK, "此处字节不是 UTF-8 编码，疑为 GBK 或 GB18030",
      "请将文件另存为 UTF-8 编码")
    M(YAML_UTF16, "文件为 UTF-16 编码", "请将文件另存为 UTF-8 编码")
    M(YAML_NUL_BYTE, "文本中有空字节", "请核对是否为文本文件，并另存为 UTF-8 编码")
    M(YAML_CONTROL_CHARACTER, "文本中有字符 {character}", "请删去该字符")

    /* files and their characters */
    M(FILE_UNREADABLE, "无法读取 `{file}`：{reason}", NULL)
    M(FILE_IS_WORKBOOK, "这是工作簿，此处只读取文本", "请将其中的表格另存为 CSV；工作簿由 libqzplan-sheets 读取")
    M(FILE_TOO_LARGE, "文件超过 {limit} 字节", NULL)
    M(BYTES_TOO_LARGE, "共 {size} 字节，上限为 {limit} 字节", NULL)
    M(TEXT_NUL_BYTE, "文本中有空字节", "请将文件另存为 UTF-8 文本")
    M(TEXT_CONTROL_CHARACTER, "文本中有控制字符 {character}", "请删去该字符")
    M(TEXT_BYTE_ORDER_MARK, "文本中间有字节顺序标记",
      "请删去该标记；由多个文件拼接而成的文件常有此情况")
    M(TEXT_NOT_UTF8, "字节 {byte} 不是有效的 UTF-8 编码", "请将文件另存为 UTF-8 编码")
    M(TEXT_NOT_UTF8_OR_GB18030, "字节 {byte} 不是有效的 UTF-8 或 GB18030 编码",
      "请将文件另存为 UTF-8 编码")
    M(TEXT_NOT_IN_ENCODING, "字节 {byte} 不是有效的 {encoding} 编码",
      "请核对文件的编码")
    M(CSV_AFTER_QUOTE, "右引号之后还有文字", "属于文字内容的引号请重复写两个")
    M(CSV_STRAY_QUOTE, "未加引号的单元格中出现引号", "请给整个单元格加引号，其中的引号重复写两个")
    M(CSV_UNCLOSED, "引号没有闭合", "请在单元格末尾补上引号")
    M(CSV_UNKNOWN_COLUMN, "没有 `{column}` 这一列", NULL)
    M(CSV_DUPLICATE_COLUMN, "列 `{column}` 重复", "请只保留其中一列")
    M(CSV_TOO_MANY_CELLS, "单元格数超过上限 {limit}", NULL)
#include "messages/workbooks_zh.h"
#include "messages/records_zh.h"
#include "messages/tally_zh.h"
    M(CELL_TOO_LONG, "共 {size} 字节，上限为 {limit} 字节", NULL)

    /* figures as they come in */
    M(CSV_SEPARATOR, "单元格之间用的是{separator}", "请将文件另存为以逗号分隔的 CSV")
    M(CSV_NO_COLUMN, "缺少 `{column}` 列", "首行应为列名：metric,period,value")
    M(CSV_NO_VALUE_COLUMN, "既没有 `value` 列，也没有成对的 `numerator` 和 `denominator` 列，也没有 `low` 或 `high` 列", NULL)
    M(CSV_ROW_WIDTH, "本行有 {cells} 个单元格，表头有 {columns} 个", NULL)
    M(CSV_LATE_COMMENT, "表头之后出现注释行", "请移到表头之前，或改用 `note` 列")
    M(CSV_NO_HEADER, "没有表头", "首行应为列名：metric,period,value")
    M(FIGURES_UNKNOWN_KEY, "没有 `{key}` 这个键", NULL)
    M(FIGURES_NOT_SINGLE, "`{key}` 应为单个值", NULL)
    M(FIGURES_ITEM_NOT_MAPPING, "每条填报数应写成若干“键: 值”",
      "请写作 `{metric: ..., period: ..., value: ...}`")
    M(FIGURES_NOT_LIST, "`figures` 应为列表", "每条填报数请以 `- ` 开头")
    M(FIGURES_DEMO, "`demo` 应为 true 或 false", "请写 true 或 false")
    M(FIGURES_NOT_MAPPING, "填报数文件应由若干“键: 值”组成", "请将列表放在键 `figures` 之下")
    M(FIGURES_NO_LIST, "缺少 `figures`", NULL)
    M(CELL_NOT_UTF8, "不是有效的 UTF-8 编码", "请提供 UTF-8 编码的文字")
    M(CELL_NUL_BYTE, "文字中有不允许的字符", "请删去该字符")
    M(CELL_CONTROL_CHARACTER, "文字中有不允许的字符", "请删去该字符")
    M(CELL_BYTE_ORDER_MARK, "文字中有不允许的字符", "请删去该字符")
    M(FIGURE_UNKNOWN_NAME, "没有名为 `{name}` 的{what}", NULL)
    M(FIGURE_NAMES_SEVERAL, "名称为 `{name}` 的{what}不止一个：{ids}",
      "请写所指的 id")
    M(FIGURE_OTHER_UNIT, "`{metric}` 的单位不是 `{unit}`",
      "请按规划中的单位填报")
    M(FIGURE_NO_FIELD, "缺少 `{key}`", NULL)
    M(FIGURE_BAD_PERIOD, "`{value}` 不是有效的周期", NULL)
    M(FIGURE_ONGOING, "填报数的周期不能是 `{value}`", "请写明填报的周期，例如 2025、2025-Q2 或 2025-06-30")
    M(FIGURE_AFTER_AREA, "`{value}` 晚于 `{area}` 的撤销日{ends}", "请填并入后的区域，或更正 `ends`")
    M(FIGURE_BEFORE_AREA, "`{value}` 早于 `{area}` 的设立日{begins}，不予采用", "如该区域当时已设立，请更正 `begins`")
    M(FIGURE_DAY_OF_FLOW, "`{value}` 是某一天，而 `{metric}` 按周期累计",
      "请按长于一天的周期填报，例如 2025-06")
    M(FIGURE_STRETCH_START, "`{value}` 的起点与 `{metric}` 累计的起点不同",
      "`figures: year_to_date` 从年初累计，`running_total` 从规划首日累计；若正是该累计数，请写其最后一个月")
    M(FIGURE_NO_STRETCH, "`{metric}` 不按 `{value}` 填报",
      "请写年、半年、季度或月；年初以来的累计数，应在规划中将该指标设为 `figures: year_to_date`")
    M(FIGURE_PERIOD_EITHER, "`{value}` 可能指 {first}，也可能指 {second}",
      "请写明所指；使用映射的表格可写明该列的格式，例如 `form: YYYYMM` 或 `form: YYYYYY`")
    M(FIGURE_MONTH_OR_YEAR, "`{value}` 可能指 {years} 年度，也可能指 {year}年{month}月，该列其他周期无法判明",
      "年度请写 {years}，月份请写 {year}年{month}月 或 {year}-M{month}")
    M(FIGURE_MONTHS_LIKE_YEARS, "`{value}` 按月份读取，但该列每个周期都是某年及其后一两年：是否指 {years} 至 {last} 年度？",
      "若指月份，请写成 2010年11月；若年度不从1月开始，请在规划中写明 `year_starts`")
    M(FIGURE_FLAG, "没有 `{value}` 这种标记", "请写 `p`（初步数）、`e`（估计数）、`r`（修订数）、`b`（数列中断）、`u`（可靠性低）或 "
      "`d`（口径不同），或留空")
    M(FIGURE_WAN, "`{value}` 带有“万”或“亿”", "请将数字完整写出")
    M(FIGURE_TOO_LARGE, "`{value}` 位数过多", NULL)
    M(FIGURE_ANSWER_FOR_NUMBER, "`{value}` 是对是非承诺的回答，而 `{metric}` 应为数值",
      "请填报数值")
    M(FIGURE_NOT_NUMBER, "`{value}` 不是数值", NULL)
    M(FIGURE_NEGATIVE, "`{value}` 小于零", NULL)
    M(FIGURE_NOT_ANSWER, "`{value}` 不能回答是非承诺 `{metric}`", "请写 yes、no、是或否")
    M(FIGURE_POINTS, "`{value}` 的单位是百分点", "填报数应为数值或百分比；百分点表示差距")
    M(FIGURE_PERCENT, "`{value}` 是百分比，而 `{metric}` 不以百分比填报",
      "请按该指标的单位填报，不带百分号")
    M(FIGURE_BELOW_LIMITS, "`{value}` 低于 `{metric}` 的取值范围",
      "可能的取值由该指标的 `limits` 规定")
    M(FIGURE_ABOVE_LIMITS, "`{value}` 高于 `{metric}` 的取值范围",
      "可能的取值由该指标的 `limits` 规定")
    M(FIGURE_SHARE_ABOVE_ALL, "`{metric}` 是 `{whole}` 的一部分，占比不能超过 100%",
      "有可能来自整体之外的，请写作 `ratio: ...、to: ...、unit: \"%\"`，或以 \"%\" 为单位的指标")
    M(FIGURE_COUNT_WITH_SIGN, "`{key}` 应为不带单位符号的数值", "请只写数字")
    M(FIGURE_NO_RATIO, "`{metric}` 既不是某个整体的一部分，也不以百分比填报，没有分子和分母",
      "请填写 `value`")
    M(FIGURE_NUMERATOR_ABOVE, "分子大于分母，而 `{metric}` 是 `{whole}` 的一部分",
      "有可能来自整体之外的，请写作 `ratio: ...、to: ...、unit: \"%\"`，或以 \"%\" 为单位的指标")
    M(FIGURE_RATIO_FOR_ANSWER, "`{metric}` 是是非承诺", "请填写 `value`：yes、no、是或否")
    M(FIGURE_BOTH_FORMS, "一行只能填数值，或者填分子和分母，或者填 low 和 high", "另一种形式请另起一行")
    M(FIGURE_ENDS_DIFFER, "`low` 和 `high` 一个是百分数，一个不是", "两者的写法须与 `value` 一致")
    M(FIGURE_LOW_ABOVE_HIGH, "`low` 的 {low} 大于 `high` 的 {high}", NULL)
    M(FIGURE_IS_LIMIT, "`{value}` 是界限，不是数值",
      "`value` 留空，把 {number} 写在 `{column}` 列")
    M(FIGURE_IS_DATE, "`{value}` 是电子表格把所填内容改成的日期",
      "请把单元格设为文本格式后重新填写")
    M(FIGURE_NOISE, "`{value}` 像是接近 {near} 的二进制数的误差；按所写数值采用",
      "请在生成该数时取整：{near}")
    M(FIGURE_LIKE_FRACTION, "`{metric}` 的数值在 0 与 1 之间而未带百分号，按百分之零点几读取，而其他数值或目标界限超过 1%",
      "若填的是小数，请写 {meant}；否则请写上百分号")
    M(FIGURE_COUNT_BROKEN, "`{value}` 按 `{metric}` 的个数读取，却不是整数",
      "若指百分比，请写上百分号：`{value}%`")
    M(FIGURE_LATER, "`{metric}` {period} 的填报数始于 {day} 之后，不参与评价", "目标值、预测值不是填报数，请移除")
    M(FIGURES_LATER, "`{metric}` {period} 的填报数始于 {day} 之后，本文件中另有 {others} 条亦然，均不参与评价", "目标值、预测值不是填报数，请移除")
    M(FIGURE_REPORTED_ON, "`{value}` 不是某一天", "请写填报的日期，例如 2025-01-20")
    M(FIGURE_NO_DENOMINATOR, "缺少分母", NULL)
    M(FIGURE_NO_NUMERATOR, "缺少分子", NULL)
    M(FIGURE_NO_VALUE, "没有数值，没有分子和分母，也没有 low 或 high", "没有数据的请删去该行：缺失不等于零")
    M(FIGURE_TWICE, "{figure}重复填报，首次{place}", "请只保留其中一条")
    M(FIGURE_AMOUNTS_DIFFER, "{figure}为 {here}，而另一条填报数（{place}）为 {there}",
      "分母即整体的填报数")
    M(FIGURE_SHARE_DIFFERS, "{figure}为 {here}，而按另一条填报数（{place}）应为 {there}",
      "填报的占比应为精确占比按所列位数四舍五入的结果")
    M(FIGURE_PART_ABOVE,
      "{figure}为 {here}，大于其整体 `{whole}` 的 {there}，请对照另一条填报数（{place}）", NULL)
    M(FIGURE_SUM_DIFFERS, "{figure}为 {here}，而各分项合计为 {there}（首个分项{place}）", NULL)
    M(FIGURE_PERIODS_DIFFER, "{figure}为 {here}，而各{periods}合计为 {there}（首个{place}）",
      "随时间累计的数据应只填本周期的数，不填自期初起的累计数")
    M(FIGURE_AREAS_DIFFER,
      "{figure}为 {here}，而所辖 {areas} 个区域合计为 {there}（首个区域{place}）",
      "整体仅为各区域之和的，请不填整体；平均数或指数须写 `adds_up: false`")
    M(FIGURE_GROUP_ABOVE, "{figure}为 {here}，大于全体的 {there}，请对照另一条填报数（{place}）",
      "同一对象可计入多个组的，须写 `adds_up: false`")
    M(FIGURE_GROUPS_DIFFER, "{figure}为 {here}，而所分 {groups} 个组合计为 {there}（首个组{place}）",
      "请增列一个组（如“未说明”），或写 `adds_up: false`")
    M(FIGURE_DAY_DIFFERS,
      "{figure}为 {here}，而截止同一天的 {period} 为 {there}（{place}）",
      "时点数在同一天只有一个值；时期平均数或比率须写 `figures: average`")
    M(FIGURE_ANSWERS_DIFFER, "{figure}与 {period} 的回答相矛盾（{place}）：整段时期为否，其间却为是",
      NULL)
    M(FIGURE_FALLS, "{figure}为 {here}，低于 {period} 的 {there}（{place}）：累计数不能下降",
      "更正先前累计数的，请加标记 `r`；确可下降的，`limits` 须低于零")
    M(FIGURE_SUM_TOO_LARGE, "{figure}无法核对：需要相加的数过大", NULL)
    M(FIGURE_DERIVED_DIFFERS, "`{metric}` 在 {period} 为 {here}，而按其他填报数计算应为 {there}",
      "请不填该数，或更正用以计算的填报数")
    M(ASSUMED_TOO_LARGE, "无法假设 `{metric}`：需要相加的数过大", NULL)
    M(ASSUMED_ABOVE_WHOLE, "`{metric}` 在 {period} 将为 {here}，大于其整体 `{whole}` 的 {there}",
      "请对另一指标也作出假设")
    M(ASSUMED_FALLS, "`{metric}` 在 {period} 将为 {here}，低于 {before} 的 {there}",
      "累计数不能下降：请对另一条也作出假设")
    M(ASSUMED_ABOVE_EVERYONE,
      "`{metric}` 在 {period} 的 `{group}` 将为 {here}，大于全体的 {there}",
      "请对全体也作出假设")

    /* a plan's values */
    M(UNKNOWN_KEY_IN, "{place}中没有 `{key}` 这个键", NULL)
    M(MISSING_KEY_IN, "{place}缺少键 `{key}`", NULL)
    M(NOTHING_GIVEN, "此处应为{expected}，但内容为空", NULL)
    M(WRONG_KIND, "此处应为{expected}，而不是{found}", NULL)
    M(ID_FORM, "`{id}` 不是有效的编号", "请用文字或小写字母、0-9、_、- 和 .，以文字、字母或数字开头")
    M(WORD_NOT_ALLOWED, "此处不能写 `{value}`", NULL)
    M(UNKNOWN_NAME_OF, "没有名为 `{name}` 的{what}", NULL)
    M(UNKNOWN_ANSWER, "没有名为 `{name}` 的是非承诺", NULL)
    M(LISTED_TWICE, "{what} `{name}` 重复列出", "请只列一次")
    M(ID_TWICE, "{what}编号 `{id}` 已在第 {line} 行使用", NULL)
    M(NUMBER_FORM, "`{value}` 不是数值", NULL)
    M(NUMBER_TOO_LARGE, "`{value}` 数值过大", NULL)
    M(NUMBER_NOT_DIGITS, "`{value}` 没有完整写成数字", NULL)
    M(DATE_FORM, "`{value}` 不是有效的日期", NULL)
    M(YEAR_START_FORM, "并非每年都有 `{value}` 这一天", "请写月和日，例如 04-01")
    M(LENGTH_FORM, "`{value}` 不是时间长度", "请写 45 days、10 months 或 3 years")
    M(RHYTHM_FORM, "`{value}` 没有说明多久报一次",
      "请写 year、half_year、quarter、month，或 2 years 之类的时间长度")
    M(SINCE_YEARS, "`{value}` 不是若干年份", "请写起止年份，如 2016..2018")
    M(SPAN_FORM, "`{value}` 不是一段时间", "请写 4 years、10 months、2026..2030 或 plan")
    M(TEXT_MISSING, "缺少 `{language}` 的文字", NULL)
    M(TEXT_NOT_PLAN_LANGUAGE, "`{language}` 不是本规划所用的语言", "请将其加入规划的 `languages`")
    M(TEXT_LANGUAGE_UNSPECIFIED, "单独的文字没有说明所用语言", "请写作 {zh: ..., en: ...}")

    /* a plan, its tasks and what they inherit */
    M(FORMAT_VERSION, "`{value}` 不是已知的格式版本", "请写 `qzplan: 1`")
    M(LANGUAGE_TAG, "`{language}` 不是语言标签", "请写 BCP 47 标签，例如 `fr`、`pt-BR`")
    M(LANGUAGES_TOO_MANY, "一个规划最多 {count} 种语言", NULL)
    M(LANGUAGE_TWICE, "语言 `{language}` 重复列出", "请只列一次")
    M(TWO_BODIES, "`{key}` 不能与 `{other}` 并用", "`programmes`、`actions`、`tasks` 请只保留一个")
    M(NO_BODY, "规划应有 `programmes`、`actions`、`tasks` 中的一个", NULL)
    M(DUE_BEFORE_PLAN, "`{value}` 早于规划开始", NULL)
    M(TASK_NO_TARGET, "任务没有写明目标", "没有数值的承诺请写作 `done`")
    M(TASK_NO_DUE, "任务没有完成时间", "请在任务或其上级写明 `due`")
    M(TASK_NO_LEAD, "任务没有牵头部门", "请在任务或其上级写明 `lead`")
    M(TOO_MANY_PROMISES, "到此处规划的承诺已超过 {limit} 项", NULL)

    /* areas */
    M(AREA_NO_KIND, "区域应有键 `kind` 或 `parts`", "请写明是何种区域：`kind: town`")
    M(AREA_SET_KEY, "`{key}` 不能与 `parts` 并用", "区域集合只有名称和组成部分")
    M(AREA_TWICE, "区域 `{area}` 重复", "各区域的编号不能重复")
    M(AREA_IN_SET, "`{area}` 是区域集合", "请写层级中的区域")
    M(AREA_SET_IN_SET, "集合 `{area}` 不能列入另一集合", "请逐一列出各区域")
    M(AREA_PART_TWICE, "`{area}` 属于 `{outer}`，而后者也已列入", "请只列其中一个")
    M(AREA_CYCLE, "区域 `{area}` 属于其自身", NULL)
    M(AREA_TOO_DEEP, "区域 `{area}` 的层级过深", "区域逐级隶属至多 16 级")
    M(AREA_ENDS_FIRST, "`{area}` 自{begins}起设立，晚于其撤销日{ends}", "区域的撤销不晚于其所属区域")
    M(AREA_TWO_ROOTS, "`{area}` 和 `{other}` 都不属于其他区域",
      "请用 `area` 写明哪个是规划所指的区域，或为其写明 `in`")
    M(AREAS_EMPTY, "没有区域", "没有区域的，请不写 `areas`")
    M(AREAS_TOO_MANY, "值的个数超过上限 {limit}", NULL)
    M(AREAS_UNKNOWN_COLUMN, "没有 `{column}` 这一列", "可用的列为 id、title、kind、in、parts、complete")
    M(AREAS_FILE_EMPTY, "其中没有区域", "首行应为列名")
    M(AREAS_FEW_CELLS, "本行单元格过少", "单元格数应与列数相同")
    M(AREAS_MANY_CELLS, "本行单元格过多", "单元格数应与列数相同")
    M(AREAS_FILE_OF_BYTES, "以字节给出的规划没有同处的文件", "请从文件读取规划，或写明字节所代表的路径，或直接列出各区域")
    M(AREAS_FILE_OUTSIDE, "`{file}` 不在规划所在的文件夹",
      "请将其放在规划旁边，或放入该处的子文件夹")

    /* metrics */
    M(PERCENT_UNIT, "百分比的单位只能是 `%`", "请写 `unit: \"%\"`")
    M(METHOD_NUMBER, "`{value}` 不能作为 `{key}` 的取值", "请写数值或百分比，如 0.95 或 95%")
    M(METHOD_COUNT, "`{value}` 不能作为 `{key}` 的取值", "请写整数，如 6")
    M(METHOD_ORDER, "`{key}` 取 `{value}` 与该方法的其他参数不符",
      "同一指标的各级界限应由优到劣递减，`least_values` 不小于 2 且不大于 `values`，作除数的参数不得为 0")
    M(METRIC_PER_NUMBER, "此处不能写 `{value}`", "请写大于零的数值")
    M(METRIC_PER_OF_PERCENT, "`per` 不能与单位 `%` 并用，后者已表示每百", "请删去该键")
    M(METRIC_WEIGHTS_WITH, "`weights` 不能与 `{key}` 并用", NULL)
    M(METRIC_WEIGHT_COUNT, "{metrics} 个指标给出了 {weights} 个权重", "请为每个指标各写一个")
    M(METRIC_WORST_NUMBER, "此处不能写 `{value}`", "请写个数，或其百分比")
    M(METRIC_WORST_OF_FEWER, "`{value}` 超过全部个数", NULL)
    M(METRIC_LIMIT_NOT_PLAIN, "`{value}` 不是 `{metric}` 取值的写法", "请写不带符号的数值")
    M(METRIC_LIMIT_NOT_PERCENT, "`{value}` 不是 `{metric}` 取值的写法", "请带上 `%`")
    M(METRIC_LIMIT_NOT_POINTS, "`{value}` 不是 `{metric}` 取值的写法", "请以百分点（points）书写")
    M(METRIC_LIMITS_PAIR, "`limits` 应有两个值", "请写 [最低, 最高]")
    M(METRIC_LIMITS_ORDER, "`{value}` 低于下限 `{lower}`", "请写 [最低, 最高]")
    M(METRIC_ADDS_UP_DERIVED, "`adds_up` 只用于不由其他指标构成的指标", "请写在构成该指标的指标上")
    M(METRIC_ADDS_UP_PERCENT, "各区域的百分比不能相加", "请删去该键")
    M(METRIC_ADDS_UP_AVERAGE, "各区域的平均数不能相加", "请删去该键")
    M(METRIC_AVERAGE_PART, "`{metric}` 是时期平均数，不能作为部分或整体",
      "请设为单独的指标；比率的单位写 \"%\"")
    M(METRIC_TWO_DEFINITIONS, "一个指标只能有一种定义：`{other}` 或 `{key}`", "请只保留其中一个")
    M(METRIC_KEY_ONLY_WITH, "`{key}` 只能与 {others} 并用", NULL)
    M(METRIC_NEEDS_KEY, "`{key}` 须与键 `{needed}` 一并给出", NULL)
    M(METRIC_ACROSS_LIST, "`across` 不能与多个指标并用", "请只写一个指标")
    M(METRIC_NEEDS_ACROSS, "单个指标的 `{key}` 须给出键 `across`", "或者列出多个指标")
    M(METRIC_ANSWER_KEY, "`{key}` 不能与 `answer` 并用", "请删去该键")
    M(METRIC_NO_UNIT, "指标缺少键 `unit`", NULL)
    M(METRIC_CYCLE, "循环定义：`{metric}` 由其自身构成", NULL)
    M(METRIC_TOO_MANY_TERMS, "用以计算的指标（含各分项所用的）超过 {limit} 个", NULL)
    M(METRIC_TERM_ANSWER, "`{metric}` 是是非回答，不能用于计算", NULL)
    M(METRIC_TERM_PERCENT, "`{metric}` 是百分比，没有组成部分，也不能相加", NULL)
    M(METRIC_TERM_NOT_CHANGE, "`{metric}` 不是百分比形式的年度增减率", "`{key}` 由此类增减率构成")
    M(METRIC_BASE_YEAR, "`{value}` 不是年份", "`{key}` 的基期为年份，例如 2020")
    M(METRIC_UNITS_NOT_ADDED, "`{metric}` 和 `{other}` 的单位不同，不能相加", NULL)
    M(METRIC_UNITS_NOT_JOINED, "`{metric}` 和 `{other}` 的单位不同，不能合并", NULL)
    M(METRIC_FIGURES_NOT_ADDED, "`{metric}` 和 `{other}` 的填报方式不同，不能相加",
      "请使两者的 `figures` 相同")
    M(METRIC_FIGURES_NOT_JOINED, "`{metric}` 和 `{other}` 的填报方式不同，不能合并",
      "请使两者的 `figures` 相同")
    M(METRIC_YEARS_DIFFER, "`{metric}` 和 `{other}` 的年度起始日不同",
      "请使两者的 `year_starts` 相同")
    M(METRIC_UNIT_DIFFERS, "与 `{metric}` 的单位不同", "请删去 `unit`")
    M(METRIC_CHANGE_UNIT, "以百分比表示的变化，单位为 `%`", "请删去该键，或写 `as: amount`")
    M(METRIC_FIGURES_DIFFER, "构成该指标的指标填报方式不同", "请删去 `figures`")
    M(METRIC_NOT_WANTED, "`{key}` 须以 `{metric}` 的期望方向为依据",
      "请为该指标写明 `wanted: up` 或 `wanted: down`")
    M(RANK_WANTED, "`{metric}` 与 `wanted` 矛盾", "请删去 `wanted`")

    /* targets */
    M(TARGET_TWO_SUBJECTS, "`{other}` 和 `{key}` 是同一目标的两个对象", "请另立一个目标")
    M(TARGET_TWO_COMPARATORS, "`{other}` 和 `{key}` 是同一目标的两种比较方式", "请另立一个目标")
    M(TARGET_NO_SUBJECT, "目标没有写明评价对象", "请写明 `metric`、`done` 或 `of`")
    M(TARGET_NO_COMPARATOR, "目标没有写明比较方式", "请写明，例如 `at_least`（不低于）、`at_most`（不超过）")
    M(TARGET_DONE_COMPARATOR, "`{key}` 不能与 `done` 并用，后者只分完成与否", "请删去该键")
    M(TARGET_KEY_ONLY_WITH, "`{key}` 只能与 `{other}` 并用", NULL)
    M(TARGET_KEY_NOT_WITH, "`{key}` 不能与 `{other}` 并用", NULL)
    M(TARGET_KEY_DATED, "`{key}` 不能与分日期的值并用", "请删去该键")
    M(TARGET_LIST_INSIDE, "`{place}` 之内不能列出多个", "请分别写成各自的目标")
    M(TARGET_KEY_INSIDE, "`{place}` 之内不能写 `{key}`", "请删去该键")
    M(TARGET_DATED_INSIDE, "`{place}` 之内不能写分日期的值", "请只写一个值")
    M(TARGET_OF_ONE, "`of` 中只有一个目标时应有键 `each`", "或者列出多个目标")
    M(TARGET_NO_WITHIN, "`about` 须给出键 `within`", "请写明 `within`，例如 `within: 1 point`")
    M(TARGET_OF_TOO_DEEP, "`of` 的嵌套超过 {limit} 层", NULL)
    M(TARGET_NO_BASELINE, "此处的 `{key}` 须有基数", "请写明 `from`、`since` 或 `against`")
    M(TARGET_BASELINE_LATE, "基数的周期 `{period}` 没有在完成时间之前结束", NULL)
    M(TARGET_NOT_ABOVE_BASELINE, "`{value}` 不高于基数 `{baseline}`", NULL)
    M(TARGET_NOT_BELOW_BASELINE, "`{value}` 不低于基数 `{baseline}`", NULL)
    M(TARGET_OF_ZERO, "基数为零，`{value}` 无从计算", "请写绝对量，如 `raise_by: 5`")
    M(TARGET_NEARLY_FORM, "`{nearly}` 与 `{value}` 的写法不同", "两者请用同一种写法")
    M(TARGET_NEARLY_BORDER, "`{nearly}` 已达到 `{value}` 的要求",
      "`nearly` 应填尚未达标的数值")
    M(PERCENT_OF_NEGATIVE, "`{base}` 小于零，`{value}` 按其绝对值计算",
      "由 -100 增加 10% 为 -90")
    M(CHANGE_OF_NEGATIVE, "`{metric}` 可能小于零，其百分比变动按绝对值计算",
      "由 -100 到 -90 为 10%")
    M(REVISION_NO_VERDICT, "此项调整不改变任何结论：各期限均早于调整之日",
      "另有承诺的请写 `due`，更正笔误的请写 `corrects: true`")
    M(REVISION_YEAR, "`{value}` 指该年最后一天",
      "请写明日期，如 2025-03-01")
    M(PERCENT_UNLIMITED, "要求 `{metric}` 达到 `{value}`，而规划未限定其上限",
      "如不可能超过，请为该指标写明 `limits: [0%, 100%]`，预测和取值范围即以此为限")
    M(EVERY_OF_YEAR, "`{every}` 按年度划分，而年度不从一月开始",
      "此类期间请写 2023/24-H1 或 2023/24-Q2；2023-Q2 仍指公历季度")
    M(COUNT_BELOW_ONE, "`{metric}` 在此按数量计，而 `{value}` 不足 1", NULL)
    M(PERCENT_OF_PERCENT, "`{metric}` 本身是百分比，`{value}` 按基数的比例计算，不是百分点", "如指百分点，请写作 \"5 points\"")
    M(ID_IS_WORD, "`{id}` 被当作编号", "编号是自定的名称，指所要完成的事，例如 `files_online`")
    M(PERCENT_COMES_TO, "`{metric}` 本身是百分比，`{value}` 按基数的比例计算：由 `{baseline}` 到 {result}", NULL)
    M(ID_QUOTED, "引号成了编号 `{id}` 的一部分", NULL)
    M(ID_IS_TITLE, "`{id}` 既作编号，又作名称", "编号宜用小写字母 a-z：名称改动时编号不变")
    M(TEXT_COMMENT, "文字到 `{text}` 为止，` #` 之后的内容是注释", "如属于文字内容，请将全部文字放在引号内")
    M(YEAR_OF_CALENDAR, "`{value}` 指公历年，截至 {day}，而本规划的年度不从一月一日开始", NULL)
    M(COUNT_DECIMALS, "`{value}` 有小数点和三位小数，而 `{metric}` 是计数的", NULL)
    M(VALUE_BEYOND_LIMITS, "`{value}` 超出 `{metric}` 的取值范围：{limits}", "请核对；可能的取值由该指标的 `limits` 规定")
    M(TARGET_NOT_POINTS, "`{value}` 不是百分点，而 `{metric}` 在此以百分点判定",
      "请以百分点书写，例如 `2 points`")
    M(TARGET_POINTS, "百分点只用于 `within`、变化和差距", "请写 `10%`，或不带符号的数值")
    M(TARGET_NOT_PERCENT, "`{value}` 不带百分号，而 `{metric}` 在此以百分比判定", "请带上 `%`")
    M(TARGET_NOT_PLAIN, "`{value}` 是百分比，而 `{metric}` 在此以数值判定", "请写不带符号的数值")
    M(TARGET_REFERENCE_UNIT, "`{metric}` 和 `{other}` 的计量方式不同", NULL)
    M(TARGET_REFERENCE_SELF, "`{metric}` 在与其自身比较", "请写另一指标，或写明区域：`x in y`")
    M(TARGET_WIDTH_NEGATIVE, "幅度不能小于零", NULL)
    M(TARGET_WIDTH_NOT_POINTS, "`{value}` 与 `about` 的值不符", "请写 `1 point`")
    M(TARGET_WIDTH_NOT_PLAIN, "`{value}` 与 `about` 的值不符", "请写不带符号的数值")
    M(TARGET_WIDTH_OF_ZERO, "该值为零，`{value}` 不构成幅度", "请写绝对量，如 `within: 5`")
    M(TARGET_WIDTH_TOO_FINE, "该值的 `{value}` 小数位数过多", NULL)
    M(TARGET_ENDS_DIFFER, "`{low}` 和 `{high}` 的写法不同", "两端请用同一种写法")
    M(TARGET_ENDS_ORDER, "`{high}` 低于下限 `{low}`", "请写 [最低, 最高]")
    M(TARGET_ENDS_PAIR, "`{key}` 在此应有两个值", "请写 [最低, 最高]")
    M(TARGET_PATH_TWICE, "日期 `{value}` 重复列出", NULL)
    M(TARGET_PATH_ORDER, "`{value}` 早于其上的日期", "请按先后顺序书写日期")
    M(REVISION_BEFORE_PLAN, "`{value}` 早于规划开始", NULL)
    M(REVISION_ORDER, "`{value}` 不晚于上一次调整的日期", "请按日期先后书写各次调整")
    M(REVISION_DUE, "`{key}` 的期限早于调整日期", "调整不溯及此前已经到期的内容")
    M(REVISION_KEY, "`{key}` 不能调整", "请删去该键")
    M(REVISION_EMPTY, "该次调整没有改动内容", "请写明所改动的内容，例如 `at_least`")
    M(REVISIONS_TOO_MANY, "一个目标至多调整 {limit} 次", NULL)
    M(STARTS_WITHOUT_EVERY, "`starts` 只能与 `every` 并用", "请写明 `every`")
    M(STARTS_TOO_SHORT, "`{value}` 短于 `every` 所判定的周期", NULL)
    M(BEGINS_BEFORE_PLAN, "`{value}` 的开始早于规划开始", NULL)
    M(BEGINS_AFTER_DUE, "`{value}` 的开始晚于完成时间", NULL)
    M(BEFORE_BEGINS, "`{value}` 早于起始日 `begins`", NULL)
    M(STARTS_BEFORE_PLAN, "`{value}` 的开始早于规划开始", NULL)
    M(EVERY_NO_PERIOD, "完成时间之前没有完整的 `every` 周期", NULL)
    M(EVERY_NO_PARTS, "`{word}`：年度不从月初开始的，不分半年和季度",
      "请将 `year_starts` 定在某月一日，或者按年、按月考核")
    M(PATH_AFTER_DUE, "`{value}` 晚于完成时间", NULL)
    M(ONGOING_WITHOUT_EVERY, "`ongoing` 只能与 `every` 并用", "请写明 `every`，或写明日期")
    M(SPAN_TOO_SHORT, "`{value}` 不长于 `every` 所判定的周期", "请删去该键，或改为更长的时间")
    M(SUM_OVER_CHANGES, "`sum_over` 不能与 `{metric}` 并用：百分比增减率不能相加", NULL)
    M(SUM_OVER_STATE, "`sum_over` 不能与 `{metric}` 并用，后者是时点数", "请改用 `average_over`")
    M(SUM_OVER_AVERAGE, "`sum_over` 不能与 `{metric}` 并用，后者是时期平均数", "请改用 `average_over`")
    M(TARGET_OF_ANSWER, "`{metric}` 是是非回答，不是有数值的指标", "请改写为 `done`")
    M(TARGET_METRICS_DIFFER, "`{metric}` 和 `{other}` 的计量方式不同", "请分为两个目标")
    M(TARGET_AS, "`{value}` 与值的写法不符", "请删去 `as`")
    M(TARGET_PART_OF_PLAIN, "`part_of` 不能与不带百分号的数值并用", "请删去该键")
    M(TARGET_OWN_WHOLE, "`{whole}` 并非 `{metric}` 的整体之上的更大整体", "请删去 `part_of`")
    M(TARGET_OTHER_WHOLE, "`{whole}` 并非 `{metric}` 的整体之上的更大整体", NULL)
    M(TARGET_NO_WHOLE, "`{key}` 只用于作为其他指标一部分的指标，而 `{metric}` 不是", NULL)
    M(TARGET_NO_CHANGE, "`{value}` 应大于零", NULL)
    M(VALUE_MULTIPLE, "`{value}` 是基数的倍数，不能与 `{key}` 并用",
      "请写 `raise_to: 2x`，或写明变化多少")
    M(VALUE_FRACTION, "`{value}` 是基数的几分之几，不能与 `{key}` 并用",
      "只能与 `raise_by` 和 `reduce_by` 并用")
    M(VALUE_YEARLY, "`{value}` 是每年的变化，不能与 `{key}` 并用",
      "只能与 `raise_by` 和 `reduce_by` 并用")
    M(VALUE_REFERENCE, "`{value}` 是另一指标，不能与 `{key}` 并用",
      "只能与 `at_least`、`at_most`、`more_than` 和 `less_than` 并用")
    M(VALUE_TO_BE_SET, "`{value}` 是待定的值，不能与 `{key}` 并用", "请将整个值写作 `to_be_set`")
    M(CONDITION_NOT_ANSWER, "`{metric}` 不是以是或否回答的", "请写成目标：{metric: x, at_least: 1}")
    M(SUM_PROMISE_DIFFERS, "`{metric}` 承诺为 `{value}`，而各分项合计为 {sum}", NULL)

    /* contradictions */
    M(BEYOND_LIMITS, "{promise}超出可能范围", NULL)
    M(TARGETS_CLASH, "{promise}在 {day} 与{others}不能同时成立", NULL)
    M(WHOLE_CLASH, "{promise}在 {day} 与{others}不能同时成立", NULL)
    M(WHOLE_CLASH_ALONE, "{promise}不能成立", NULL)
    M(NESTED_CLASH, "{promise}在 {day} 与{others}不能同时成立", NULL)
    M(NESTED_CLASH_ALONE, "{promise}不能成立", NULL)
    M(SUM_CLASH, "{promise}在 {day} 与{others}不能同时成立", NULL)
    M(SUM_CLASH_ALONE, "{promise}不能成立", NULL)
    M(GROUPS_CLASH, "{promise}在 {day} 与{others}不能同时成立", NULL)
    M(GROUPS_CLASH_ALONE, "{promise}不能成立", NULL)
    M(AREAS_CLASH, "{promise}在 {day} 与{others}不能同时成立", NULL)
    M(AREAS_CLASH_ALONE, "{promise}不能成立", NULL)
    M(EACH_NO_AREA_LEFT, "`each` 之下没有剩余的 `{kind}` 类区域", "请减少 `except` 中的区域")
    M(COUNT_IMPOSSIBLE, "计数对象共 {count} 个，`{promise}`不能成立", NULL)
    M(STRICT_TOO_MANY, "到此处规划的承诺已超过 {limit} 项", NULL)
    M(STRICT_TOO_TANGLED, "规划各目标之间的关联过多，无法核对", NULL)
    M(GROUPS_SAME_TITLE, "`{family}` 的 `{group}` 和 `{other}` 名称相同",
      "同一分组方式的各组不应重叠")
    M(GROUP_ALONE, "`{family}` 只有 `{group}` 一个组", "请列出其余各组，或删去 `one_of`")
    M(GROUP_LEFT_OUT, "`{metric}` 对 `{group}` 有承诺，而对同属 `{family}` 的 `{other}` 没有",
      "请对该组也作出承诺，或对全体作出承诺")
    M(METRIC_NOT_USED, "没有关于 `{metric}` 的目标", "请为其设定目标，或删去该指标")
    M(DEPARTMENT_NOT_USED, "没有任务写明部门 `{department}`",
      "请在 `lead` 或 `with` 中写明，或删去该部门")
    M(GROUP_NOT_USED, "没有针对组 `{group}` 的目标", "请在 `for` 中写明，或删去该组")
};

/* clang-format on */

const qz_texts qz_texts_zh = {messages, qz_sayings_of_tables_zh, qz_phrases_zh};
