/* SPDX-License-Identifier: MIT */
/* What explanations say, in Chinese and English. */

#include "explain_words.h"

#include <stddef.h>
#include <string.h>

#include <qzplan/plan.h>

enum { PROMISES = QZPLAN_OP_NO_WORSE + 1 };

static const char *const promises_zh[PROMISES] = {
    [QZPLAN_OP_DONE] = "完成",
    [QZPLAN_OP_AT_LEAST] = "达到%V以上",
    [QZPLAN_OP_AT_MOST] = "控制在%V以下",
    [QZPLAN_OP_MORE_THAN] = "超过%V",
    [QZPLAN_OP_LESS_THAN] = "低于%V",
    [QZPLAN_OP_EXACTLY] = "等于%V",
    [QZPLAN_OP_BETWEEN] = "在%V至%U之间",
    [QZPLAN_OP_ABOUT] = "达到%V左右（上下%W以内）",
    [QZPLAN_OP_ALL] = "全部达到（100%%）",
    [QZPLAN_OP_NONE] = "降到零",
    [QZPLAN_OP_RAISE_TO] = "增加到%V",
    [QZPLAN_OP_REDUCE_TO] = "减少到%V",
    [QZPLAN_OP_RAISE_BY] = "增加%V",
    [QZPLAN_OP_REDUCE_BY] = "减少%V",
    [QZPLAN_OP_IMPROVE] = "有所改善",
    [QZPLAN_OP_NO_WORSE] = "不得变差",
};

static const char *const promises_en[PROMISES] = {
    [QZPLAN_OP_DONE] = "to be done",           [QZPLAN_OP_AT_LEAST] = "at least %V",
    [QZPLAN_OP_AT_MOST] = "at most %V",        [QZPLAN_OP_MORE_THAN] = "more than %V",
    [QZPLAN_OP_LESS_THAN] = "less than %V",    [QZPLAN_OP_EXACTLY] = "exactly %V",
    [QZPLAN_OP_BETWEEN] = "between %V and %U", [QZPLAN_OP_ABOUT] = "about %V, within %W",
    [QZPLAN_OP_ALL] = "all (100%%)",           [QZPLAN_OP_NONE] = "none",
    [QZPLAN_OP_RAISE_TO] = "to rise to %V",    [QZPLAN_OP_REDUCE_TO] = "to fall to %V",
    [QZPLAN_OP_RAISE_BY] = "to rise by %V",    [QZPLAN_OP_REDUCE_BY] = "to fall by %V",
    [QZPLAN_OP_IMPROVE] = "to improve",        [QZPLAN_OP_NO_WORSE] = "to get no worse",
};

static const char *const years_zh[] = {"年", "年度"}; /* of the calendar, and of its own */
static const char *const halves_zh[] = {"", "年上半年", "年下半年"};
static const char *const quarters_zh[] = {"", "年第一季度", "年第二季度", "年第三季度",
                                          "年第四季度"};
static const char *const months_zh[] = {"",       "年1月",  "年2月", "年3月", "年4月",
                                        "年5月",  "年6月",  "年7月", "年8月", "年9月",
                                        "年10月", "年11月", "年12月"};
static const char *const *const periods_zh[] = {NULL, years_zh, halves_zh, quarters_zh, months_zh};

static const qz_words zh = {
    .language = "zh",
    .before_unit = "",
    .before_unit_of_one = "",
    .after_unit_of_one = "",
    .open_group = "（",
    .close_group = "）",
    .heading = "%T：",
    .promise_once = "承诺截至%D%O",
    .promise_every = "承诺%P%O",
    .baseline = "（基数%F）",
    .before_targets = "（共",
    .after_targets = "项）",
    .before_areas = "（各区域：",
    .after_areas = "）",
    .before_times = "基数的",
    .after_times = "倍",
    .rise_yearly = "每年增加%V",
    .fall_yearly = "每年减少%V",
    .to_be_set = "待定的数值",
    .in_area = "的",
    .since_previous = "为上一周期",
    .since_last_year = "为上年同期",
    .revised = "%v调整",
    .revised_by = "，由",
    .revised_why = "；理由：",
    .not_applicable = "适用条件不成立（%c）",
    .no_figure = "没有可用的填报数",
    .no_value = "有填报数（截至%Y），但得不出数值",
    .bounds = "可能在%B至%C之间",
    .bound_low = "至少为%B",
    .bound_high = "至多为%C",
    .missing = "，%K未填报",
    .before_more = "等另外",
    .after_more = "个",
    .was_done = "%Y填报已完成",
    .not_done = "截至%Y填报未完成",
    .reported = "截至%Y为%A",
    .counted = "截至%Y为%A（%N/%M）",
    .short_by = "，还差%G",
    .over_by = "，超出%G",
    .judgement = "结论：%S",
    .expected = "，按序时进度届时应为%E",
    .speed = "今后平均每月需变化%X",
    .speed_yearly = "今后平均每年需变化%X",
    .projected = "照目前速度到期为%Z",
    .arrival = "，%J达到",
    .arrival_late = "，%J达到，晚%I",
    .day = "天",
    .days = "天",
    .needed = "还需：",
    .strictly = "超过",
    .more = "%L增加%Q",
    .fewer = "%L减少%Q",
    .replace = "把现有的%Q替换为%L",
    .remarks = "备注：",
    .readings = "口径：",
    .comma = "；",
    .list_comma = "、",
    .stop = "。",
    .promises = promises_zh,
    .periods = periods_zh,
    .units_in_differences = 1,
    .area_first = 1,
};

static const qz_words en = {
    .language = "en",
    .before_unit = " ",
    .before_unit_of_one = " (",
    .after_unit_of_one = ")",
    .open_group = " (",
    .close_group = ")",
    .heading = "%T: ",
    .promise_once = "promised %O by %D",
    .promise_every = "promised %O in %P",
    .baseline = " (from %F)",
    .before_targets = ", of ",
    .after_targets = " promises",
    .before_areas = ", of the areas (",
    .after_areas = ")",
    .before_times = "",
    .after_times = " times the baseline",
    .rise_yearly = "to rise by %V a year",
    .fall_yearly = "to fall by %V a year",
    .to_be_set = "a value that is still to be set",
    .in_area = " in ",
    .since_previous = "the period before",
    .since_last_year = "the year before",
    .revised = "Revised on %v",
    .revised_by = " by ",
    .revised_why = ": ",
    .not_applicable = "Its condition does not hold (%c)",
    .no_figure = "No figure that can be used",
    .no_value = "There are figures up to %Y, but no value follows from them",
    .bounds = "It could be between %B and %C",
    .bound_low = "It is at least %B",
    .bound_high = "It is at most %C",
    .missing = ", without %K",
    .before_more = " and ",
    .after_more = " more",
    .was_done = "Reported as done on %Y",
    .not_done = "Reported as not done by %Y",
    .reported = "It was %A on %Y",
    .counted = "It was %A on %Y (%N of %M)",
    .short_by = ", %G short",
    .over_by = ", %G over",
    .judgement = "Verdict: %S",
    .expected = "; %E was expected by then",
    .speed = "From now on it takes %X a month",
    .speed_yearly = "From now on it takes %X a year",
    .projected = "at the speed so far it will be %Z at the deadline",
    .arrival = " and be reached on %J",
    .arrival_late = " and be reached on %J, %I late",
    .day = " day",
    .days = " days",
    .needed = "Still needed: ",
    .strictly = "over ",
    .more = "%Q more (%L)",
    .fewer = "%Q fewer (%L)",
    .replace = "%Q of today's replaced (by %L)",
    .remarks = "Remarks: ",
    .readings = "Reading: ",
    .comma = "; ",
    .list_comma = ", ",
    .stop = ". ",
    .promises = promises_en,
};

const qz_words *qz_words_of(const char *language) {
    return language != NULL && strcmp(language, "zh") == 0 ? &zh : &en;
}

const char *qz_words_promise(const qz_words *words, int32_t op) {
    return op > 0 && op < PROMISES && words->promises[op] != NULL ? words->promises[op] : "";
}
