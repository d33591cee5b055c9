/* SPDX-License-Identifier: MIT */
/* The phrases that stand in messages and hints, in Chinese. Parts are in braces. */

#include "messages/texts.h"

/* clang-format off */

#define P(id, text) [QZ_PHRASE_##id] = (text),

const char *const qz_phrases_zh[QZ_PHRASE_COUNT] = {
    /* of hints: a name that is near, and what else is known of a wrong one */
    P(DID_YOU_MEAN, "是否应为 `{nearest}`？")
    P(WRITE_KEY, "请写作 `{key}`")
    P(BELONGS_TO, "它属于{thing}")
    P(BELONGS_IN_LIST, "它属于{thing}，请写在列表 `{list}` 的条目中")
    P(ONE_WORD, "请写 {words}")
    P(ONE_OF_WORDS, "请写下列之一：{words}")
    P(SPECIAL_NUMBERS, "请写 2x、4/3x、1/3、7% a year 或 500 a year")
    P(LOOKS_LIKE_UTF16, "疑为 UTF-16 编码，请另存为 UTF-8 编码")
    P(SPREADSHEET_ERROR, "这是电子表格的错误值：请更正公式，或删去该行")
    P(MISSING_IS_NOT_ZERO, "请删去该行：缺失不等于零")
    P(RATIO_AS_COUNTS, "比例请用 `numerator` 和 `denominator` 填报")
    P(SPREADSHEET_DAY, "若为电子表格的日期序号，请写 {day}")
    P(NOT_SEPARATED_BY, "单元格之间用逗号分隔，不用{separator}")
    P(QUOTE_COMMAS, "含有逗号的单元格（包括 1,234 这样的数字）请加引号")
    P(KEYS_OF_FIGURES, "填报数文件只有 `figures` 和 `demo` 两个键")
    P(COLUMN_IS_NAMED, "该列的列名应为 `{column}`")
    P(COLUMN_OF_UNIT, "单位已在规划中写明，请删去该列")
    P(COLUMNS_OF_FIGURES,
      "可用的列为 metric、period、area、for、value、numerator、denominator、low、high、flag、source、"
      "note、reported_by、reported_on")
    P(MADE_BY, "请用 `{key}` 由其构成一个指标")
    P(WOULD_BE_WITHIN, "`{metric}` 须不低于 {least} 且不高于 {most}")
    P(WOULD_BE_ABOVE, "`{metric}` 须高于 {least} 且不高于 {most}")
    P(WOULD_BE_BELOW, "`{metric}` 须不低于 {least} 且低于 {most}")
    P(WOULD_BE_BETWEEN, "`{metric}` 须高于 {least} 且低于 {most}")

    /* of lists */
    P(COMMA, "、")
    P(AND, " 和 ")
    P(BESIDES, "、")
    P(AND_OTHERS, "{facts}等")

    /* what a file could not be read for */
    P(NO_SUCH_FILE, "没有该文件")
    P(NO_PERMISSION, "没有权限")
    P(IS_LINK, "这是链接，或位于链接之后")
    P(NO_FILE, "这不是普通文件")
    P(IS_DIRECTORY, "这是文件夹")
    P(TOO_MANY_LINKS, "符号链接过多")
    P(NAME_TOO_LONG, "文件名过长")
    P(TOO_MANY_OPEN, "打开的文件过多")
    P(INPUT_OUTPUT, "读写出错")
    P(NO_SUCH_DEVICE, "没有该设备")
    P(NOT_OPEN, "没有以读取方式打开")
    P(NOT_READABLE, "该文件不能读取")
    P(NOTHING_YET, "尚无内容可读")
    P(BEYOND_SYSTEM, "超出系统所能处理的大小")
    P(GONE_FROM_SERVER, "已不在所属的服务器上")
    P(NO_ANSWER, "未在规定时间内响应")
    P(SYSTEM_REFUSED, "系统拒绝读取")

    /* what separates cells */
    P(SEMICOLONS, "分号")
    P(TABS, "制表符")
    P(WIDE_COMMAS, "全角逗号")
    P(WIDE_SEMICOLONS, "全角分号")
    P(BARS, "竖线")

    /* figures, and where they stand */
    P(FIGURE, "`{metric}` 在 {period} 的填报数")
    P(FIGURE_AREA, "`{area}` 的 `{metric}` 在 {period} 的填报数")
    P(FIGURE_GROUP, "`{group}` 的 `{metric}` 在 {period} 的填报数")
    P(FIGURE_AREA_GROUP, "`{area}` 的 `{group}` 的 `{metric}` 在 {period} 的填报数")
    P(FIGURE_BETWEEN, "{low} 至 {high}")
    P(FIGURE_AT_LEAST, "不低于 {low}")
    P(FIGURE_AT_MOST, "不高于 {high}")
    P(ADDED_BEFORE, "见先前添加的填报数")
    P(AT_LINE, "见 {file}:{line}")
    P(UNKNOWN_NUMBER, "未知")
    P(LONG_NUMBER, "一个过长的数")
    P(HALF_YEARS, "半年")
    P(QUARTERS, "季度")
    P(MONTHS, "月份")

    /* promises that clash */
    P(PROMISE, "对 `{metric}` 的承诺“{promise}”")
    P(PROMISE_AREA, "对 `{area}` 的 `{metric}` 的承诺“{promise}”")
    P(PROMISE_GROUP, "对 `{group}` 的 `{metric}` 的承诺“{promise}”")
    P(PROMISE_AREA_GROUP, "对 `{area}` 的 `{group}` 的 `{metric}` 的承诺“{promise}”")
    P(PROMISE_AT, "{promise}（第 {line} 行）")

    /* things of a plan */
    P(NOTHING, "空")
    P(A_TEXT, "文字")
    P(A_LIST, "列表")
    P(A_MAPPING, "映射")
    P(A_PLAN, "规划")
    P(A_GROUP, "分组")
    P(A_TARGET, "目标")
    P(A_REVISION, "调整")
    P(A_PROGRAMME, "专项")
    P(AN_ACTION, "行动")
    P(A_TASK, "任务")
    P(AN_AREA, "区域")
    P(AREAS, "`areas`")
    P(A_METRIC, "指标")
    P(DEPARTMENT, "部门")
    P(GROUP, "分组")
    P(AREA, "区域")
    P(KIND_OF_AREA, "区域类别")
    P(METRIC, "指标")
    P(ANSWER, "是非承诺")
    P(PROGRAMME, "专项")
    P(ACTION, "行动")
    P(TASK, "任务")
    P(TARGET, "目标")

    /* numbers */
    P(NUMBER_EXAMPLES, "请写数值，例如 41、-2.38、10% 或 \"1 point\"")
    P(NUMBER_POINT, "小数点两边都应有数字，例如 0.5")
    P(NUMBER_PLAIN, "此处应为不带 % 和百分点的数值")
    P(NUMBER_SEPARATORS, "请连续写出全部数字，不加分隔符，例如 12000")
    P(NUMBER_GROUPS, "千位分隔请每三位一组，例如 1,234,567，或不加分隔")
    P(NUMBER_UNIT, "请只写数字；单位写在指标中")
    P(NUMBER_RANGE, "有效数字至多 19 位，小数至多 18 位")
    P(NUMBER_WAN, "1.2万请写作 12000")
    P(NUMBER_YI, "1.2亿请写作 120000000")
    P(NUMBER_QIAN, "3千请写作 3000")
    P(NUMBER_BAI, "3百请写作 300")
    P(NUMBER_PER_MILLE, "请只写数字；以百分比填报的，5‰ 为 0.5%")
    P(NUMBER_EXPONENT, "请写出全部数字，不用指数")
    P(NUMBER_PERCENT, "请写 10%，百分点请写 \"10 points\"")
    P(NUMBER_POINTS, "百分点请写作 \"2 points\"")
    P(NUMBER_YEARLY, "每年的变化只能与 `raise_by` 和 `reduce_by` 并用")
    P(NUMBER_MULTIPLE, "2x 这样的倍数只用于承诺的值")
    P(NUMBER_FRACTION, "1/3 这样的分数只能与 `raise_by` 和 `reduce_by` 并用")
    P(NUMBER_ONE, "请只写一个数")

    /* dates */
    P(DATE_EXAMPLES, "请写 2025、2025-H1、2025-Q2、2025-06 或 2025-06-30")
    P(DATE_YEAR, "年份请写四位数字，0001 至 9999")
    P(DATE_TWO_DIGITS, "月和日请各写两位数字，例如 2025-06-03")
    P(DATE_MONTH, "月份为 01 至 12")
    P(DATE_HALF, "半年为 H1 和 H2")
    P(DATE_QUARTER, "季度为 Q1 至 Q4")
    P(DATE_NUMBER, "序号须为该年实有的，写两位数字")
    P(DATE_HYPHEN, "日期请用连字符书写，例如 2025-06-30")
    P(DATE_NO_SPLIT, "2023/24 只用于不以 01-01 为起始日的年度（`year_starts`）")
    P(DATE_NO_PARTS, "年度不从月初开始的，不分半年和季度")
    P(DATE_SPLIT, "请写 2023/24、2023/24-H1 或 2023/24-Q2：年份加下一年的后两位数字")
    P(DATE_SPAN, "2026..2030 这样的时段不是一个日期")
    P(DATE_CHINESE, "2025年6月请写作 2025-06，2025年6月30日请写作 2025-06-30")
    P(DATE_ONGOING, "`ongoing` 没有终止时间，此处应为日期")
    P(DATE_28_DAYS, "该月的日期为 01 至 28")
    P(DATE_29_DAYS, "该月的日期为 01 至 29")
    P(DATE_30_DAYS, "该月的日期为 01 至 30")
    P(DATE_31_DAYS, "该月的日期为 01 至 31")
};

/* clang-format on */
