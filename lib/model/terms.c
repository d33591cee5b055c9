/* SPDX-License-Identifier: MIT */
/* Words for people: a plan's own texts, and the fixed terms as one table of data. */

#include <qzplan/text.h>

#include <string.h>

#include <qzplan/diagnostic.h>
#include <qzplan/diff.h>
#include <qzplan/error.h>
#include <qzplan/evaluate.h>
#include <qzplan/progress.h>
#include <qzplan/remedy.h>

#include "base/arrays.h"

struct term {
    int64_t value;
    const char *name;
    const char *zh;
    const char *en;
};

static const struct term ops[] = {
    {QZPLAN_OP_DONE, "done", "完成", "done"},
    {QZPLAN_OP_AT_LEAST, "at_least", "不少于", "at least"},
    {QZPLAN_OP_AT_MOST, "at_most", "不超过", "at most"},
    {QZPLAN_OP_MORE_THAN, "more_than", "多于", "more than"},
    {QZPLAN_OP_LESS_THAN, "less_than", "少于", "less than"},
    {QZPLAN_OP_EXACTLY, "exactly", "等于", "exactly"},
    {QZPLAN_OP_BETWEEN, "between", "介于", "between"},
    {QZPLAN_OP_ABOUT, "about", "左右", "about"},
    {QZPLAN_OP_ALL, "all", "全部", "all"},
    {QZPLAN_OP_NONE, "none", "无", "none"},
    {QZPLAN_OP_RAISE_TO, "raise_to", "增至", "raise to"},
    {QZPLAN_OP_REDUCE_TO, "reduce_to", "减至", "reduce to"},
    {QZPLAN_OP_RAISE_BY, "raise_by", "增加", "raise by"},
    {QZPLAN_OP_REDUCE_BY, "reduce_by", "减少", "reduce by"},
    {QZPLAN_OP_IMPROVE, "improve", "改善", "improve"},
    {QZPLAN_OP_NO_WORSE, "no_worse", "不劣于", "no worse"},
};

static const struct term truths[] = {
    {QZPLAN_TRUTH_UNKNOWN, "unknown", "未知", "unknown"},
    {QZPLAN_TRUTH_YES, "yes", "是", "yes"},
    {QZPLAN_TRUTH_NO, "no", "否", "no"},
};

static const struct term statuses[] = {
    {QZPLAN_STATUS_MISSED, "missed", "未完成", "missed"},
    {QZPLAN_STATUS_BEHIND, "behind", "滞后", "behind"},
    {QZPLAN_STATUS_UNKNOWN, "unknown", "数据缺失", "unknown"},
    {QZPLAN_STATUS_OPEN, "open", "推进中", "open"},
    {QZPLAN_STATUS_ON_TRACK, "on_track", "序时推进", "on track"},
    {QZPLAN_STATUS_UPCOMING, "upcoming", "未开始", "upcoming"},
    {QZPLAN_STATUS_MET_LATE, "met_late", "逾期完成", "met late"},
    {QZPLAN_STATUS_MET, "met", "已完成", "met"},
    {QZPLAN_STATUS_NOT_APPLICABLE, "not_applicable", "不适用", "not applicable"},
};

static const struct term phases[] = {
    {QZPLAN_PHASE_UPCOMING, "upcoming", "未开始", "upcoming"},
    {QZPLAN_PHASE_RUNNING, "running", "进行中", "running"},
    {QZPLAN_PHASE_DUE_SOON, "due_soon", "临近到期", "due soon"},
    {QZPLAN_PHASE_OVERDUE, "overdue", "已逾期", "overdue"},
    {QZPLAN_PHASE_CLOSED, "closed", "已办结", "closed"},
};

static const struct term paces[] = {
    {QZPLAN_PACE_UNKNOWN, "unknown", "进度未知", "unknown"},
    {QZPLAN_PACE_ON_TRACK, "on_track", "符合序时", "on track"},
    {QZPLAN_PACE_BEHIND, "behind", "滞后于序时", "behind"},
    {QZPLAN_PACE_REVERSING, "reversing", "不进反退", "reversing"},
};

static const struct term lights[] = {
    {QZPLAN_LIGHT_GREY, "grey", "灰灯", "grey"}, {QZPLAN_LIGHT_GREEN, "green", "绿灯", "green"},
    {QZPLAN_LIGHT_BLUE, "blue", "蓝灯", "blue"}, {QZPLAN_LIGHT_YELLOW, "yellow", "黄灯", "yellow"},
    {QZPLAN_LIGHT_RED, "red", "红灯", "red"},
};

static const struct term remarks[] = {
    {QZPLAN_REMARK_MET_LATE, "met_late", "逾期后完成", "satisfied only after the deadline"},
    {QZPLAN_REMARK_PROVISIONAL, "provisional", "含初步数", "uses a provisional figure"},
    {QZPLAN_REMARK_ESTIMATED, "estimated", "含估计数", "uses an estimated figure"},
    {QZPLAN_REMARK_BEYOND, "beyond", "超出目标", "went further than asked"},
    {QZPLAN_REMARK_ABOVE_BAND, "above_band", "高于目标区间", "above the band"},
    {QZPLAN_REMARK_BELOW_BAND, "below_band", "低于目标区间", "below the band"},
    {QZPLAN_REMARK_ZERO_DENOMINATOR, "zero_denominator", "分母为零", "the share divides by zero"},
    {QZPLAN_REMARK_INCOMPLETE, "incomplete", "填报不全", "some figures are missing"},
    {QZPLAN_REMARK_LOST_AGAIN, "lost_again", "曾达标后回落", "met earlier and lost again"},
    {QZPLAN_REMARK_STALE, "stale", "填报数已超过一年", "the latest figure is over a year old"},
    {QZPLAN_REMARK_NO_BASELINE, "no_baseline", "没有基数，不判序时", "no pace without a baseline"},
    {QZPLAN_REMARK_NO_WHOLE_UNITS, "no_whole_units", "只报了比例，无法折算个数",
     "only a value was reported, nothing in whole units"},
    {QZPLAN_REMARK_NO_DIRECTION, "no_direction", "没有增减方向，不判序时",
     "no pace without a direction"},
    {QZPLAN_REMARK_OVERFLOW, "overflow", "数值过大，无法计算", "a number is too large to compute"},
    {QZPLAN_REMARK_TO_BE_SET, "to_be_set", "目标值待定", "the value is still to be set"},
    {QZPLAN_REMARK_AREAS_MISSING, "areas_missing", "部分区域未填报",
     "some areas have not reported"},
    {QZPLAN_REMARK_REVISED, "revised", "按调整后的目标评价", "judged by the revised promise"},
    {QZPLAN_REMARK_WHAT_IF, "what_if", "含假设数", "rests on an assumed figure"},
    {QZPLAN_REMARK_REFERENCE_UNKNOWN, "reference_unknown", "比较对象无数据",
     "what it is compared with is not known"},
    {QZPLAN_REMARK_NO_PACE, "no_pace", "所用方法无法判断进度", "its method gives no pace here"},
    {QZPLAN_REMARK_OUT_OF_REACH, "out_of_reach", "在限值之内无法达到",
     "no possible value satisfies it"},
    {QZPLAN_REMARK_CONDITION_UNKNOWN, "condition_unknown", "前提是否成立不清楚",
     "its condition is not known"},
    {QZPLAN_REMARK_AREA_AROUND, "area_around", "按所在的上级区域计",
     "counted for the area around it"},
};

static const struct term everys[] = {
    {QZPLAN_PERIOD_NONE, "none", "不分周期", "once"},
    {QZPLAN_PERIOD_YEAR, "year", "每年", "every year"},
    {QZPLAN_PERIOD_HALF_YEAR, "half_year", "每半年", "every half-year"},
    {QZPLAN_PERIOD_QUARTER, "quarter", "每季度", "every quarter"},
    {QZPLAN_PERIOD_MONTH, "month", "每月", "every month"},
    {QZPLAN_PERIOD_DAY, "day", "每日", "every day"},
    {QZPLAN_PERIOD_ONGOING, "ongoing", "长期坚持", "ongoing"},
};

static const struct term metrics[] = {
    {QZPLAN_METRIC_PLAIN, "plain", "直接填报", "plain"},
    {QZPLAN_METRIC_PART, "part", "其中项", "part"},
    {QZPLAN_METRIC_SUM, "sum", "合计", "sum"},
    {QZPLAN_METRIC_ANSWER, "answer", "是否事项", "yes or no"},
    {QZPLAN_METRIC_DIFFERENCE, "difference", "差额", "difference"},
    {QZPLAN_METRIC_RATIO, "ratio", "比率", "ratio"},
    {QZPLAN_METRIC_PRODUCT, "product", "乘积", "product"},
    {QZPLAN_METRIC_INDEX, "index", "指数", "index"},
    {QZPLAN_METRIC_CHANGE, "change", "变动", "change"},
    {QZPLAN_METRIC_GAP, "gap", "差距", "gap"},
    {QZPLAN_METRIC_AVERAGE, "average", "平均", "average"},
    {QZPLAN_METRIC_HIGHEST, "highest", "最高", "highest"},
    {QZPLAN_METRIC_LOWEST, "lowest", "最低", "lowest"},
    {QZPLAN_METRIC_VARIATION, "variation", "差异系数", "coefficient of variation"},
    {QZPLAN_METRIC_RANK, "rank", "位次", "rank"},
};

static const struct term figures[] = {
    {QZPLAN_FIGURES_STATE, "state", "时点数", "state"},
    {QZPLAN_FIGURES_EACH_PERIOD, "each_period", "时期数", "each period"},
    {QZPLAN_FIGURES_YEAR_TO_DATE, "year_to_date", "本年累计数", "year to date"},
    {QZPLAN_FIGURES_RUNNING_TOTAL, "running_total", "累计数", "running total"},
};

static const struct term cards[] = {
    {QZPLAN_CARD_PLAN, "plan", "规划", "plan"},
    {QZPLAN_CARD_PROGRAMME, "programme", "工程", "programme"},
    {QZPLAN_CARD_ACTION, "action", "行动", "action"},
    {QZPLAN_CARD_TASK, "task", "任务", "task"},
    {QZPLAN_CARD_DEPARTMENT_LEAD, "department_lead", "牵头部门", "lead department"},
    {QZPLAN_CARD_DEPARTMENT_WITH, "department_with", "参与部门", "participating department"},
};

static const struct term flags[] = {
    {QZPLAN_FLAG_NONE, "none", "正式数", "final"},
    {QZPLAN_FLAG_PROVISIONAL, "p", "初步数", "provisional"},
    {QZPLAN_FLAG_ESTIMATED, "e", "估计数", "estimated"},
};

static const struct term judged_as[] = {
    {QZPLAN_AS_VALUE, "value", "数值", "value"},
    {QZPLAN_AS_COUNT, "count", "个数", "count"},
    {QZPLAN_AS_SHARE, "share", "占比", "share"},
};

static const struct term beyonds[] = {
    {QZPLAN_BEYOND_UNMET, "unmet", "不算完成", "unmet"},
    {QZPLAN_BEYOND_MET, "met", "算完成", "met"},
};

static const struct term forms[] = {
    {QZPLAN_FORM_VALUE, "value", "数值", "value"},
    {QZPLAN_FORM_RATIO, "ratio", "分子分母", "numerator and denominator"},
    {QZPLAN_FORM_ANSWER, "answer", "是否", "yes or no"},
};

static const struct term methods[] = {
    {QZPLAN_METHOD_LINEAR, "linear", "序时进度法", "linear"},
    {QZPLAN_METHOD_OPEN_SDG, "open-sdg", "Open SDG 法", "Open SDG"},
    {QZPLAN_METHOD_EUROSTAT, "eurostat", "欧盟统计局法", "Eurostat"},
    {QZPLAN_METHOD_DESTATIS, "destatis", "德国联邦统计局法", "Destatis"},
    {QZPLAN_METHOD_UNSD, "unsd", "联合国统计司法", "UNSD"},
    {QZPLAN_METHOD_SDSN, "sdsn", "可持续发展解决方案网络法", "SDSN"},
};

#define PROGRESS(status, name, zh, en)                                                             \
    { QZPLAN_PROGRESS_##status, name, zh, en }

static const struct term progress_statuses[] = {
    PROGRESS(STATUS_NOT_AVAILABLE, "not_available", "无法判断", "not available"),
    PROGRESS(STATUS_LINEAR_REVERSING, "reversing", "不进反退", "reversing"),
    PROGRESS(STATUS_LINEAR_BEHIND, "behind", "滞后于序时", "behind"),
    PROGRESS(STATUS_LINEAR_ON_TRACK, "on_track", "符合序时", "on track"),
    PROGRESS(STATUS_OPEN_SDG_DETERIORATION, "deterioration", "恶化", "deterioration"),
    PROGRESS(STATUS_OPEN_SDG_LIMITED, "limited_progress", "进展有限", "limited progress"),
    PROGRESS(STATUS_OPEN_SDG_MODERATE, "moderate_progress", "进展中等", "moderate progress"),
    PROGRESS(STATUS_OPEN_SDG_SUBSTANTIAL, "substantial_progress", "进展显著",
             "substantial progress"),
    PROGRESS(STATUS_OPEN_SDG_ACHIEVED, "target_achieved", "目标已达成", "target achieved"),
    PROGRESS(STATUS_EUROSTAT_SIGNIFICANT_AWAY, "significant_movement_away", "显著偏离",
             "significant movement away"),
    PROGRESS(STATUS_EUROSTAT_AWAY, "moving_away", "偏离目标", "moving away from the target"),
    PROGRESS(STATUS_EUROSTAT_MODERATE_AWAY, "moderate_movement_away", "中度偏离",
             "moderate movement away"),
    PROGRESS(STATUS_EUROSTAT_NO_CHANGE, "no_change", "没有变化", "no change"),
    PROGRESS(STATUS_EUROSTAT_INSUFFICIENT, "insufficient_progress", "进展不足",
             "insufficient progress"),
    PROGRESS(STATUS_EUROSTAT_MODERATE, "moderate_progress", "中度进展", "moderate progress"),
    PROGRESS(STATUS_EUROSTAT_SIGNIFICANT, "significant_progress", "显著进展",
             "significant progress"),
    PROGRESS(STATUS_DESTATIS_STORM, "storm", "雷雨", "storm"),
    PROGRESS(STATUS_DESTATIS_CLOUD, "cloud", "阴", "cloud"),
    PROGRESS(STATUS_DESTATIS_SUN_WITH_CLOUD, "sun_with_cloud", "晴间多云", "sun with cloud"),
    PROGRESS(STATUS_DESTATIS_SUN, "sun", "晴", "sun"),
    PROGRESS(STATUS_UNSD_MARGINAL, "marginal_or_none", "进展甚微或没有进展",
             "marginal progress or none"),
    PROGRESS(STATUS_UNSD_FAIR, "fair_progress", "有进展但须加快",
             "fair progress, acceleration needed"),
    PROGRESS(STATUS_UNSD_SUBSTANTIAL, "substantial_progress", "进展可观", "substantial progress"),
    PROGRESS(STATUS_UNSD_ON_TRACK, "on_track", "进展顺利", "on track"),
    PROGRESS(STATUS_UNSD_MET, "met", "目标已实现", "target met"),
    PROGRESS(STATUS_SDSN_DECREASING, "decreasing", "倒退", "decreasing"),
    PROGRESS(STATUS_SDSN_STAGNATING, "stagnating", "停滞", "stagnating"),
    PROGRESS(STATUS_SDSN_MODERATELY_IMPROVING, "moderately_improving", "中度改善",
             "moderately improving"),
    PROGRESS(STATUS_SDSN_ON_TRACK, "on_track", "步入正轨", "on track"),
};

static const struct term progress_reasons[] = {
    PROGRESS(REASON_NONE, "none", "无", "none"),
    PROGRESS(REASON_NO_VALUE, "no_value", "没有数值", "the series has no value"),
    PROGRESS(REASON_BAD_YEAR, "bad_year", "年份无效", "a year is not a number"),
    PROGRESS(REASON_UNSORTED_YEARS, "unsorted_years", "年份未按先后排列", "years out of order"),
    PROGRESS(REASON_DUPLICATE_YEAR, "duplicate_year", "年份重复", "a year is given twice"),
    PROGRESS(REASON_BAD_VALUE, "bad_value", "数值无穷大", "a value is infinite"),
    PROGRESS(REASON_BAD_NUMBER, "bad_number", "目标、基数或界限不是数", "a number is not one"),
    PROGRESS(REASON_NO_DIRECTION, "no_direction", "没有增减方向", "no direction is wanted"),
    PROGRESS(REASON_NO_RULE, "no_rule", "此法没有相应规则", "the method has no rule for this"),
    PROGRESS(REASON_NO_TARGET, "no_target", "没有目标值", "no target"),
    PROGRESS(REASON_NO_TARGET_YEAR, "no_target_year", "目标没有年份", "the target has no year"),
    PROGRESS(REASON_NO_BASELINE, "no_baseline", "没有基数", "no baseline"),
    PROGRESS(REASON_TOO_SHORT, "too_short", "距基数时间太短", "too little time since the baseline"),
    PROGRESS(REASON_TOO_FEW_VALUES, "too_few_values", "数值太少", "too few values"),
    PROGRESS(REASON_OPPOSITE_SIGNS, "opposite_signs", "正负号相反", "values of opposite signs"),
    PROGRESS(REASON_ZERO_BASELINE, "zero_baseline", "基数为零", "the baseline is zero"),
    PROGRESS(REASON_TARGET_YEAR, "target_year", "目标年份不晚于基数年份",
             "the target's year is not after the baseline"),
    PROGRESS(REASON_BASELINE_IS_TARGET, "baseline_is_target", "基数等于目标",
             "the baseline is the target"),
    PROGRESS(REASON_BASELINE_BEYOND_TARGET, "baseline_beyond_target", "基数已优于目标",
             "the baseline is better than the target"),
    PROGRESS(REASON_BAD_RANGE, "bad_range", "区间上下限颠倒", "a range's ends in the wrong order"),
    PROGRESS(REASON_TOO_LARGE, "too_large", "超出数值范围", "beyond the range of numbers"),
    PROGRESS(REASON_NO_SCORE, "no_score", "没有得分", "no series has a score"),
};

static const struct term progress_kinds[] = {
    PROGRESS(KIND_AUTO, "auto", "按所给条件", "by what is given"),
    PROGRESS(KIND_REACH, "reach", "限期达到", "reach by a year"),
    PROGRESS(KIND_HOLD, "hold", "每年保持", "hold every year"),
    PROGRESS(KIND_DIRECTION, "direction", "只看方向", "direction only"),
    PROGRESS(KIND_RANGE, "range", "保持在区间内", "stay in a range"),
};

static const struct term colours[] = {
    {QZPLAN_COLOUR_GREY, "grey", "灰", "grey"},
    {QZPLAN_COLOUR_GREEN, "green", "绿", "green"},
    {QZPLAN_COLOUR_LIGHT_GREEN, "light_green", "浅绿", "light green"},
    {QZPLAN_COLOUR_YELLOW, "yellow", "黄", "yellow"},
    {QZPLAN_COLOUR_ORANGE, "orange", "橙", "orange"},
    {QZPLAN_COLOUR_RED, "red", "红", "red"},
};

static const struct term severities[] = {
    {QZPLAN_SEVERITY_ERROR, "error", "错误", "error"},
    {QZPLAN_SEVERITY_WARNING, "warning", "警告", "warning"},
};

static const struct term diff_kinds[] = {
    {QZPLAN_DIFF_KIND_DROPPED, "dropped", "取消", "dropped"},
    {QZPLAN_DIFF_KIND_EASED, "eased", "放宽", "eased"},
    {QZPLAN_DIFF_KIND_LATER, "later", "推迟", "moved later"},
    {QZPLAN_DIFF_KIND_CHANGED, "changed", "改动", "changed"},
    {QZPLAN_DIFF_KIND_EARLIER, "earlier", "提前", "moved earlier"},
    {QZPLAN_DIFF_KIND_TIGHTENED, "tightened", "收紧", "tightened"},
    {QZPLAN_DIFF_KIND_ADDED, "added", "新增", "added"},
    {QZPLAN_DIFF_KIND_LEFT, "left", "退出", "left"},
    {QZPLAN_DIFF_KIND_JOINED, "joined", "加入", "joined"},
    {QZPLAN_DIFF_KIND_RETITLED, "retitled", "改名", "retitled"},
    {QZPLAN_DIFF_KIND_VERDICT, "verdict", "结论变化", "verdict changed"},
};

static const struct term diff_subjects[] = {
    {QZPLAN_DIFF_SUBJECT_PLAN, "plan", "规划", "plan"},
    {QZPLAN_DIFF_SUBJECT_DEPARTMENT, "department", "部门", "department"},
    {QZPLAN_DIFF_SUBJECT_GROUP, "group", "分组", "group"},
    {QZPLAN_DIFF_SUBJECT_METRIC, "metric", "指标", "metric"},
    {QZPLAN_DIFF_SUBJECT_PROGRAMME, "programme", "工程", "programme"},
    {QZPLAN_DIFF_SUBJECT_ACTION, "action", "行动", "action"},
    {QZPLAN_DIFF_SUBJECT_TASK, "task", "任务", "task"},
    {QZPLAN_DIFF_SUBJECT_TARGET, "target", "目标", "target"},
    {QZPLAN_DIFF_SUBJECT_AREA, "area", "区域", "area"},
};

#define ASPECT(aspect, name, zh, en)                                                               \
    { QZPLAN_ASPECT_##aspect, name, zh, en }

static const struct term diff_aspects[] = {
    ASPECT(WHOLE, "whole", "全部", "whole"),
    ASPECT(VALUE, "value", "承诺", "promise"),
    ASPECT(DUE, "due", "期限", "deadline"),
    ASPECT(EVERY, "every", "评价周期", "period judged"),
    ASPECT(STARTS, "starts", "起评时间", "first period judged"),
    ASPECT(METRIC, "metric", "指标", "metric"),
    ASPECT(FOR, "for", "分组", "groups"),
    ASPECT(AREA, "area", "区域", "areas"),
    ASPECT(PART_OF, "part_of", "占比的整体", "whole of the share"),
    ASPECT(AS, "as", "计量方式", "judged by"),
    ASPECT(BASELINE, "baseline", "基数", "baseline"),
    ASPECT(STRETCH, "stretch", "评价时段", "stretch judged"),
    ASPECT(PATH, "path", "进度路径", "expected course"),
    ASPECT(ONLY_IF, "only_if", "前提", "condition"),
    ASPECT(BINDING, "binding", "约束性", "binding"),
    ASPECT(OF, "of", "所计目标", "targets counted"),
    ASPECT(METHOD, "method", "进度方法", "method of its pace"),
    ASPECT(TITLE, "title", "名称", "title"),
    ASPECT(ASSUMES, "assumes", "口径", "reading"),
    ASPECT(LEAD, "lead", "牵头部门", "lead"),
    ASPECT(WITH, "with", "参与部门", "taking part"),
    ASPECT(PLACE, "place", "所属", "place"),
    ASPECT(UNIT, "unit", "单位", "unit"),
    ASPECT(FIGURES, "figures", "填报方式", "figures"),
    ASPECT(DEFINITION, "definition", "定义", "definition"),
    ASPECT(LIMITS, "limits", "取值范围", "limits"),
    ASPECT(WANTED, "wanted", "期望方向", "direction wanted"),
    ASPECT(YEAR_STARTS, "year_starts", "年度起点", "first day of the year"),
    ASPECT(ONE_OF, "one_of", "分组体系", "family"),
    ASPECT(BEGINS, "begins", "起始日", "first day"),
    ASPECT(VERDICT, "verdict", "结论", "verdict"),
    ASPECT(ADDITIVE, "adds_up", "区域可加", "adds up over areas"),
    ASPECT(KIND, "kind", "类别", "kind"),
    ASPECT(PARTS, "parts", "组成", "parts"),
};

#define REMEDY(name, id, zh, en)                                                                   \
    { QZPLAN_REMEDY_REASON_##name, id, zh, en }
static const struct term remedy_reasons[] = {
    REMEDY(NO_FIGURE, "no_figure", "没有可改的填报数", "no figure that could be another"),
    REMEDY(NOT_WHOLE, "not_whole", "不以整数单位填报", "not counted in whole units"),
    REMEDY(IMPOSSIBLE, "impossible", "未找到可行的整数改动", "no change in whole units was found"),
    REMEDY(CONFLICT, "conflict", "只能以另一目标为代价", "only at the cost of another promise"),
    REMEDY(NO_BORDER, "no_border", "要求未知或不适用", "what it asks for is not known"),
    REMEDY(TOO_LARGE, "too_large", "搜索过久，已放弃", "the search was given up"),
    REMEDY(AREAS_MISSING, "areas_missing", "有区域未填报", "some areas have not reported"),
};

#define VOCABULARY(name, terms) [QZPLAN_VOCABULARY_##name] = {terms, QZ_ARRAY_SIZE(terms)}

static const struct vocabulary {
    const struct term *terms;
    size_t count;
} vocabularies[] = {
    VOCABULARY(OP, ops),
    VOCABULARY(TRUTH, truths),
    VOCABULARY(STATUS, statuses),
    VOCABULARY(PHASE, phases),
    VOCABULARY(PACE, paces),
    VOCABULARY(LIGHT, lights),
    VOCABULARY(REMARK, remarks),
    VOCABULARY(EVERY, everys),
    VOCABULARY(METRIC, metrics),
    VOCABULARY(FIGURES, figures),
    VOCABULARY(CARD, cards),
    VOCABULARY(FLAG, flags),
    VOCABULARY(AS, judged_as),
    VOCABULARY(BEYOND, beyonds),
    VOCABULARY(FORM, forms),
    VOCABULARY(METHOD, methods),
    VOCABULARY(PROGRESS_STATUS, progress_statuses),
    VOCABULARY(PROGRESS_REASON, progress_reasons),
    VOCABULARY(PROGRESS_KIND, progress_kinds),
    VOCABULARY(COLOUR, colours),
    VOCABULARY(SEVERITY, severities),
    VOCABULARY(DIFF_KIND, diff_kinds),
    VOCABULARY(DIFF_SUBJECT, diff_subjects),
    VOCABULARY(DIFF_ASPECT, diff_aspects),
    VOCABULARY(REMEDY_REASON, remedy_reasons),
};

static int is_chinese(const char *language) {
    return language != NULL && strcmp(language, "zh") == 0;
}

const char *qzplan_text_get(const qzplan_text *text, const char *language) {
    if (text == NULL) {
        return "";
    }
    const char *wanted = is_chinese(language) ? text->zh : text->en;
    const char *other = is_chinese(language) ? text->en : text->zh;
    return wanted != NULL ? wanted : other != NULL ? other : "";
}

static struct vocabulary find_vocabulary(int32_t vocabulary) {
    const size_t count = QZ_ARRAY_SIZE(vocabularies);
    if (vocabulary < 0 || (size_t)vocabulary >= count) {
        return (struct vocabulary){NULL, 0};
    }
    return vocabularies[vocabulary];
}

static const struct term *find_term(int32_t vocabulary, int64_t value) {
    struct vocabulary v = find_vocabulary(vocabulary);
    for (size_t i = 0; i < v.count; i++) {
        if (v.terms[i].value == value) {
            return &v.terms[i];
        }
    }
    return NULL;
}

const char *qzplan_term_name(int32_t vocabulary, int64_t value) {
    const struct term *term = find_term(vocabulary, value);
    return term == NULL ? "?" : term->name;
}

const char *qzplan_term_label(int32_t vocabulary, int64_t value, const char *language) {
    const struct term *term = find_term(vocabulary, value);
    if (term == NULL) {
        return "?";
    }
    return is_chinese(language) ? term->zh : term->en;
}

int qzplan_term_get(int64_t *value, int32_t vocabulary, size_t index) {
    struct vocabulary v = find_vocabulary(vocabulary);
    if (value == NULL || index >= v.count) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    *value = v.terms[index].value;
    return QZPLAN_OK;
}
