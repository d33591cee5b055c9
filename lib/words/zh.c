/* SPDX-License-Identifier: MIT */
/* The terms of the library in Chinese: a label for each code. */

#include <stddef.h>

#include <qzplan/diagnostic.h>
#include <qzplan/diff.h>
#include <qzplan/error.h>
#include <qzplan/evaluate.h>
#include <qzplan/plan.h>
#include <qzplan/progress.h>
#include <qzplan/remedy.h>
#include <qzplan/text.h>

#include "base/arrays.h"
#include "calendar/kinds.h"
#include "words/sets.h"

static const qz_label ops[] = {
    {QZPLAN_OP_DONE, "完成"},       {QZPLAN_OP_AT_LEAST, "不少于"}, {QZPLAN_OP_AT_MOST, "不超过"},
    {QZPLAN_OP_MORE_THAN, "多于"},  {QZPLAN_OP_LESS_THAN, "少于"},  {QZPLAN_OP_EXACTLY, "等于"},
    {QZPLAN_OP_BETWEEN, "介于"},    {QZPLAN_OP_ABOUT, "左右"},      {QZPLAN_OP_ALL, "全部"},
    {QZPLAN_OP_NONE, "无"},         {QZPLAN_OP_RAISE_TO, "增至"},   {QZPLAN_OP_REDUCE_TO, "减至"},
    {QZPLAN_OP_RAISE_BY, "增加"},   {QZPLAN_OP_REDUCE_BY, "减少"},  {QZPLAN_OP_IMPROVE, "改善"},
    {QZPLAN_OP_NO_WORSE, "不劣于"},
};

static const qz_label truths[] = {
    {QZPLAN_TRUTH_UNKNOWN, "未知"},
    {QZPLAN_TRUTH_YES, "是"},
    {QZPLAN_TRUTH_NO, "否"},
};

static const qz_label in_times[] = {
    {QZPLAN_IN_TIME_OPEN, "未定"},
    {QZPLAN_IN_TIME_YES, "是"},
    {QZPLAN_IN_TIME_NO, "否"},
};

static const qz_label statuses[] = {
    {QZPLAN_STATUS_MISSED, "逾期未完成"},   {QZPLAN_STATUS_BEHIND, "滞后"},
    {QZPLAN_STATUS_UNKNOWN, "数据缺失"},    {QZPLAN_STATUS_OPEN, "推进中"},
    {QZPLAN_STATUS_ON_TRACK, "序时推进"},   {QZPLAN_STATUS_UPCOMING, "未开始"},
    {QZPLAN_STATUS_MET_SO_FAR, "目前达标"}, {QZPLAN_STATUS_MET_LATE, "逾期完成"},
    {QZPLAN_STATUS_MET, "已完成"},          {QZPLAN_STATUS_NOT_APPLICABLE, "不适用"},
};

static const qz_label phases[] = {
    {QZPLAN_PHASE_UPCOMING, "未开始"},   {QZPLAN_PHASE_RUNNING, "进行中"},
    {QZPLAN_PHASE_DUE_SOON, "临近到期"}, {QZPLAN_PHASE_OVERDUE, "已逾期"},
    {QZPLAN_PHASE_CLOSED, "已办结"},
};

static const qz_label paces[] = {
    {QZPLAN_PACE_UNKNOWN, "进度未知"},
    {QZPLAN_PACE_ON_TRACK, "符合序时"},
    {QZPLAN_PACE_BEHIND, "滞后于序时"},
    {QZPLAN_PACE_REVERSING, "不进反退"},
};

static const qz_label lights[] = {
    {QZPLAN_LIGHT_GREY, "灰灯"},   {QZPLAN_LIGHT_GREEN, "绿灯"}, {QZPLAN_LIGHT_BLUE, "蓝灯"},
    {QZPLAN_LIGHT_YELLOW, "黄灯"}, {QZPLAN_LIGHT_RED, "红灯"},
};

static const qz_label remarks[] = {
    {QZPLAN_REMARK_MET_LATE, "逾期后完成"},
    {QZPLAN_REMARK_PROVISIONAL, "含初步数"},
    {QZPLAN_REMARK_ESTIMATED, "含估计数"},
    {QZPLAN_REMARK_BEYOND, "超出目标"},
    {QZPLAN_REMARK_ABOVE_BAND, "高于目标区间"},
    {QZPLAN_REMARK_BELOW_BAND, "低于目标区间"},
    {QZPLAN_REMARK_ZERO_DENOMINATOR, "分母为零"},
    {QZPLAN_REMARK_INCOMPLETE, "填报不全"},
    {QZPLAN_REMARK_LOST_AGAIN, "曾达标后回落"},
    {QZPLAN_REMARK_STALE, "填报数已过时"},
    {QZPLAN_REMARK_NO_BASELINE, "没有基数，无法判断是否符合序时进度"},
    {QZPLAN_REMARK_NO_WHOLE_UNITS, "只报了比例，无法折算个数"},
    {QZPLAN_REMARK_NO_DIRECTION, "没有增减方向，无法判断是否符合序时进度"},
    {QZPLAN_REMARK_OVERFLOW, "数值过大，无法计算"},
    {QZPLAN_REMARK_TO_BE_SET, "目标值待定"},
    {QZPLAN_REMARK_AREAS_MISSING, "部分区域未填报"},
    {QZPLAN_REMARK_REVISED, "按调整后的目标评价"},
    {QZPLAN_REMARK_WHAT_IF, "含假设数"},
    {QZPLAN_REMARK_REFERENCE_UNKNOWN, "比较对象无数据"},
    {QZPLAN_REMARK_NO_PACE, "所用方法无法判断进度"},
    {QZPLAN_REMARK_OUT_OF_REACH, "在限值之内无法达到"},
    {QZPLAN_REMARK_CONDITION_UNKNOWN, "前提是否成立不清楚"},
    {QZPLAN_REMARK_AREA_AROUND, "按所在的上级区域计"},
    {QZPLAN_REMARK_LATER_FIGURE, "已报数据的时点在评估日以后"},
    {QZPLAN_REMARK_CORRECTED, "规划文本有误，已更正"},
    {QZPLAN_REMARK_NEARLY, "未完成，但已接近目标"},
    {QZPLAN_REMARK_ZERO_BASELINE, "基数为零，比例和倍数无从计算"},
    {QZPLAN_REMARK_BOUNDED, "含只报了上下限的填报数"},
    {QZPLAN_REMARK_ROWS_UNKNOWN, "有记录是否计入尚不明确"},
    {QZPLAN_REMARK_REVISED_FIGURE, "含修订数"},
    {QZPLAN_REMARK_SERIES_BREAK, "数列有中断"},
    {QZPLAN_REMARK_LOW_RELIABILITY, "含可靠性低的数"},
    {QZPLAN_REMARK_DEFINITION_DIFFERS, "含口径不同的数"},
    {QZPLAN_REMARK_MIXED_DAYS, "各项数据取自同一时期内的不同日期"},
    {QZPLAN_REMARK_NO_COMMON_DAY, "各项数据的日期不一致"},
    {QZPLAN_REMARK_GAP_TOO_LARGE, "差距数值过大，无法列出"},
    {QZPLAN_REMARK_NEEDED_TOO_LARGE, "所需数值过大，无法列出"},
    {QZPLAN_REMARK_NO_TIME, "基数之后没有新的填报数，无法判断是否符合序时进度"},
};

static const qz_label everys[] = {
    {QZPLAN_PERIOD_NONE, "不分周期"},    {QZPLAN_PERIOD_YEAR, "每年"},
    {QZPLAN_PERIOD_HALF_YEAR, "每半年"}, {QZPLAN_PERIOD_QUARTER, "每季度"},
    {QZPLAN_PERIOD_MONTH, "每月"},       {QZPLAN_PERIOD_DAY, "每日"},
    {QZPLAN_PERIOD_ONGOING, "长期坚持"}, {QZPLAN_PERIOD_WEEK, "每周"},
};

static const qz_label metrics[] = {
    {QZPLAN_METRIC_PLAIN, "直接填报"},  {QZPLAN_METRIC_PART, "其中项"},
    {QZPLAN_METRIC_SUM, "合计"},        {QZPLAN_METRIC_ANSWER, "是否事项"},
    {QZPLAN_METRIC_DIFFERENCE, "差额"}, {QZPLAN_METRIC_RATIO, "比率"},
    {QZPLAN_METRIC_PRODUCT, "乘积"},    {QZPLAN_METRIC_INDEX, "指数"},
    {QZPLAN_METRIC_CHANGE, "变动"},     {QZPLAN_METRIC_GAP, "差距"},
    {QZPLAN_METRIC_AVERAGE, "平均"},    {QZPLAN_METRIC_HIGHEST, "最高"},
    {QZPLAN_METRIC_LOWEST, "最低"},     {QZPLAN_METRIC_VARIATION, "差异系数"},
    {QZPLAN_METRIC_RANK, "位次"},       {QZPLAN_METRIC_CHAIN, "链式指数"},
};

static const qz_label figures[] = {
    {QZPLAN_FIGURES_STATE, "时点数"},
    {QZPLAN_FIGURES_EACH_PERIOD, "时期数"},
    {QZPLAN_FIGURES_YEAR_TO_DATE, "本年累计数"},
    {QZPLAN_FIGURES_RUNNING_TOTAL, "累计数"},
    {QZPLAN_FIGURES_AVERAGE, "时期平均数"},
};

static const qz_label cards[] = {
    {QZPLAN_CARD_PLAN, "规划"},
    {QZPLAN_CARD_PROGRAMME, "工程"},
    {QZPLAN_CARD_ACTION, "行动"},
    {QZPLAN_CARD_TASK, "任务"},
    {QZPLAN_CARD_DEPARTMENT_LEAD, "牵头部门"},
    {QZPLAN_CARD_DEPARTMENT_WITH, "参与部门"},
};

static const qz_label flags[] = {
    {QZPLAN_FLAG_NONE, "正式数"},
    {QZPLAN_FLAG_PROVISIONAL, "初步数"},
    {QZPLAN_FLAG_ESTIMATED, "估计数"},
    {QZPLAN_FLAG_REVISED, "修订数"},
    {QZPLAN_FLAG_BREAK, "数列中断"},
    {QZPLAN_FLAG_LOW_RELIABILITY, "可靠性低"},
    {QZPLAN_FLAG_DEFINITION_DIFFERS, "口径不同"},
};

static const qz_label judged_as[] = {
    {QZPLAN_AS_VALUE, "数值"},
    {QZPLAN_AS_COUNT, "个数"},
    {QZPLAN_AS_SHARE, "占比"},
};

static const qz_label beyonds[] = {
    {QZPLAN_BEYOND_UNMET, "不算完成"},
    {QZPLAN_BEYOND_MET, "算完成"},
};

static const qz_label forms[] = {
    {QZPLAN_FORM_VALUE, "数值"},
    {QZPLAN_FORM_RATIO, "分子分母"},
    {QZPLAN_FORM_ANSWER, "是否"},
    {QZPLAN_FORM_BOUNDS, "上下限"},
};

static const qz_label methods[] = {
    {QZPLAN_METHOD_LINEAR, "序时进度法"},     {QZPLAN_METHOD_OPEN_SDG, "Open SDG 法"},
    {QZPLAN_METHOD_EUROSTAT, "欧盟统计局法"}, {QZPLAN_METHOD_DESTATIS, "德国联邦统计局法"},
    {QZPLAN_METHOD_UNSD, "联合国统计司法"},   {QZPLAN_METHOD_SDSN, "可持续发展解决方案网络法"},
};

static const qz_label progress_statuses[] = {
    {QZPLAN_PROGRESS_STATUS_NOT_AVAILABLE, "无法判断"},
    {QZPLAN_PROGRESS_STATUS_LINEAR_REVERSING, "不进反退"},
    {QZPLAN_PROGRESS_STATUS_LINEAR_BEHIND, "滞后于序时"},
    {QZPLAN_PROGRESS_STATUS_LINEAR_ON_TRACK, "符合序时"},
    {QZPLAN_PROGRESS_STATUS_OPEN_SDG_DETERIORATION, "恶化"},
    {QZPLAN_PROGRESS_STATUS_OPEN_SDG_LIMITED, "进展有限"},
    {QZPLAN_PROGRESS_STATUS_OPEN_SDG_MODERATE, "进展中等"},
    {QZPLAN_PROGRESS_STATUS_OPEN_SDG_SUBSTANTIAL, "进展显著"},
    {QZPLAN_PROGRESS_STATUS_OPEN_SDG_ACHIEVED, "目标已达成"},
    {QZPLAN_PROGRESS_STATUS_EUROSTAT_SIGNIFICANT_AWAY, "显著偏离"},
    {QZPLAN_PROGRESS_STATUS_EUROSTAT_AWAY, "偏离目标"},
    {QZPLAN_PROGRESS_STATUS_EUROSTAT_MODERATE_AWAY, "中度偏离"},
    {QZPLAN_PROGRESS_STATUS_EUROSTAT_NO_CHANGE, "没有变化"},
    {QZPLAN_PROGRESS_STATUS_EUROSTAT_INSUFFICIENT, "进展不足"},
    {QZPLAN_PROGRESS_STATUS_EUROSTAT_MODERATE, "中度进展"},
    {QZPLAN_PROGRESS_STATUS_EUROSTAT_SIGNIFICANT, "显著进展"},
    {QZPLAN_PROGRESS_STATUS_DESTATIS_STORM, "雷雨"},
    {QZPLAN_PROGRESS_STATUS_DESTATIS_CLOUD, "阴"},
    {QZPLAN_PROGRESS_STATUS_DESTATIS_SUN_WITH_CLOUD, "晴间多云"},
    {QZPLAN_PROGRESS_STATUS_DESTATIS_SUN, "晴"},
    {QZPLAN_PROGRESS_STATUS_UNSD_MARGINAL, "进展甚微或没有进展"},
    {QZPLAN_PROGRESS_STATUS_UNSD_FAIR, "有进展但须加快"},
    {QZPLAN_PROGRESS_STATUS_UNSD_SUBSTANTIAL, "进展可观"},
    {QZPLAN_PROGRESS_STATUS_UNSD_ON_TRACK, "进展顺利"},
    {QZPLAN_PROGRESS_STATUS_UNSD_MET, "目标已实现"},
    {QZPLAN_PROGRESS_STATUS_SDSN_DECREASING, "倒退"},
    {QZPLAN_PROGRESS_STATUS_SDSN_STAGNATING, "停滞"},
    {QZPLAN_PROGRESS_STATUS_SDSN_MODERATELY_IMPROVING, "中度改善"},
    {QZPLAN_PROGRESS_STATUS_SDSN_ON_TRACK, "步入正轨或已达标保持"},
};

static const qz_label progress_reasons[] = {
    {QZPLAN_PROGRESS_REASON_NONE, "无"},
    {QZPLAN_PROGRESS_REASON_NO_VALUE, "没有数值"},
    {QZPLAN_PROGRESS_REASON_BAD_YEAR, "年份无效"},
    {QZPLAN_PROGRESS_REASON_UNSORTED_YEARS, "年份未按先后排列"},
    {QZPLAN_PROGRESS_REASON_DUPLICATE_YEAR, "年份重复"},
    {QZPLAN_PROGRESS_REASON_BAD_VALUE, "数值无穷大"},
    {QZPLAN_PROGRESS_REASON_BAD_NUMBER, "目标、基数或界限不是数"},
    {QZPLAN_PROGRESS_REASON_NO_DIRECTION, "没有增减方向"},
    {QZPLAN_PROGRESS_REASON_NO_RULE, "此法没有相应规则"},
    {QZPLAN_PROGRESS_REASON_NO_TARGET, "没有目标值"},
    {QZPLAN_PROGRESS_REASON_NO_TARGET_YEAR, "目标没有年份"},
    {QZPLAN_PROGRESS_REASON_NO_BASELINE, "没有基数"},
    {QZPLAN_PROGRESS_REASON_TOO_SHORT, "距基数时间太短"},
    {QZPLAN_PROGRESS_REASON_TOO_FEW_VALUES, "数值太少"},
    {QZPLAN_PROGRESS_REASON_OPPOSITE_SIGNS, "正负号相反"},
    {QZPLAN_PROGRESS_REASON_ZERO_BASELINE, "基数为零"},
    {QZPLAN_PROGRESS_REASON_TARGET_YEAR, "目标年份不晚于基数年份"},
    {QZPLAN_PROGRESS_REASON_BASELINE_IS_TARGET, "基数等于目标"},
    {QZPLAN_PROGRESS_REASON_BASELINE_BEYOND_TARGET, "基数已优于目标"},
    {QZPLAN_PROGRESS_REASON_BAD_RANGE, "区间上下限颠倒"},
    {QZPLAN_PROGRESS_REASON_TOO_LARGE, "超出数值范围"},
    {QZPLAN_PROGRESS_REASON_NO_SCORE, "没有得分"},
};

static const qz_label column_types[] = {
    {QZPLAN_COLUMN_TEXT, "文本"},    {QZPLAN_COLUMN_BOOLEAN, "是否"},
    {QZPLAN_COLUMN_INTEGER, "整数"}, {QZPLAN_COLUMN_NUMBER, "数值"},
    {QZPLAN_COLUMN_DATE, "日期"},    {QZPLAN_COLUMN_YEARMONTH, "年月"},
};

static const qz_label measures[] = {
    {QZPLAN_MEASURE_VALUE, "取值"},   {QZPLAN_MEASURE_GIVEN, "已填"},
    {QZPLAN_MEASURE_MISSING, "未填"}, {QZPLAN_MEASURE_IN_PERIOD, "在期间内"},
    {QZPLAN_MEASURE_AGE, "周岁"},     {QZPLAN_MEASURE_DAYS_BEFORE_END, "距期末天数"},
};

static const qz_label counts[] = {
    {QZPLAN_COUNT_ROWS, "行数"},   {QZPLAN_COUNT_DISTINCT, "不重复的值"},
    {QZPLAN_COUNT_TOTAL, "合计"},  {QZPLAN_COUNT_HIGHEST, "最高"},
    {QZPLAN_COUNT_LOWEST, "最低"}, {QZPLAN_COUNT_AREAS, "区域"},
};

static const qz_label has_terms[] = {
    {QZPLAN_HAS_ROWS, "行数"},
    {QZPLAN_HAS_TOTAL, "合计"},
    {QZPLAN_HAS_SHARE, "占比"},
    {QZPLAN_HAS_ALL, "全部"},
};

static const qz_label progress_notes[] = {
    {QZPLAN_PROGRESS_NOTE_NONE, "无"},
    {QZPLAN_PROGRESS_NOTE_FEW_VALUES, "数据少于惯例：有五个数据时，该局18项中有15项不作评价"},
};

static const qz_label progress_kinds[] = {
    {QZPLAN_PROGRESS_KIND_AUTO, "按所给条件"},    {QZPLAN_PROGRESS_KIND_REACH, "限期达到"},
    {QZPLAN_PROGRESS_KIND_HOLD, "每年保持"},      {QZPLAN_PROGRESS_KIND_DIRECTION, "只看方向"},
    {QZPLAN_PROGRESS_KIND_RANGE, "保持在区间内"},
};

static const qz_label colours[] = {
    {QZPLAN_COLOUR_GREY, "灰"},   {QZPLAN_COLOUR_GREEN, "绿"},  {QZPLAN_COLOUR_LIGHT_GREEN, "浅绿"},
    {QZPLAN_COLOUR_YELLOW, "黄"}, {QZPLAN_COLOUR_ORANGE, "橙"}, {QZPLAN_COLOUR_RED, "红"},
};

static const qz_label severities[] = {
    {QZPLAN_SEVERITY_ERROR, "错误"},
    {QZPLAN_SEVERITY_WARNING, "警告"},
    {QZPLAN_SEVERITY_NOTE, "提示"},
};

static const qz_label diff_kinds[] = {
    {QZPLAN_DIFF_KIND_DROPPED, "取消"},     {QZPLAN_DIFF_KIND_EASED, "放宽"},
    {QZPLAN_DIFF_KIND_LATER, "推迟"},       {QZPLAN_DIFF_KIND_CHANGED, "改动"},
    {QZPLAN_DIFF_KIND_EARLIER, "提前"},     {QZPLAN_DIFF_KIND_TIGHTENED, "收紧"},
    {QZPLAN_DIFF_KIND_ADDED, "新增"},       {QZPLAN_DIFF_KIND_LEFT, "退出"},
    {QZPLAN_DIFF_KIND_JOINED, "加入"},      {QZPLAN_DIFF_KIND_RETITLED, "改名"},
    {QZPLAN_DIFF_KIND_VERDICT, "结论变化"},
};

static const qz_label diff_subjects[] = {
    {QZPLAN_DIFF_SUBJECT_PLAN, "规划"},      {QZPLAN_DIFF_SUBJECT_DEPARTMENT, "部门"},
    {QZPLAN_DIFF_SUBJECT_GROUP, "分组"},     {QZPLAN_DIFF_SUBJECT_METRIC, "指标"},
    {QZPLAN_DIFF_SUBJECT_PROGRAMME, "工程"}, {QZPLAN_DIFF_SUBJECT_ACTION, "行动"},
    {QZPLAN_DIFF_SUBJECT_TASK, "任务"},      {QZPLAN_DIFF_SUBJECT_TARGET, "目标"},
    {QZPLAN_DIFF_SUBJECT_AREA, "区域"},      {QZPLAN_DIFF_SUBJECT_TABLE, "记录表"},
};

static const qz_label diff_aspects[] = {
    {QZPLAN_ASPECT_WHOLE, "全部"},
    {QZPLAN_ASPECT_VALUE, "承诺"},
    {QZPLAN_ASPECT_DUE, "期限"},
    {QZPLAN_ASPECT_EVERY, "评价周期"},
    {QZPLAN_ASPECT_STARTS, "起评时间"},
    {QZPLAN_ASPECT_METRIC, "指标"},
    {QZPLAN_ASPECT_FOR, "分组"},
    {QZPLAN_ASPECT_AREA, "区域"},
    {QZPLAN_ASPECT_PART_OF, "占比的整体"},
    {QZPLAN_ASPECT_AS, "计量方式"},
    {QZPLAN_ASPECT_BASELINE, "基数"},
    {QZPLAN_ASPECT_STRETCH, "评价时段"},
    {QZPLAN_ASPECT_PATH, "进度路径"},
    {QZPLAN_ASPECT_ONLY_IF, "前提"},
    {QZPLAN_ASPECT_BINDING, "约束性"},
    {QZPLAN_ASPECT_OF, "所计目标"},
    {QZPLAN_ASPECT_METHOD, "进度方法"},
    {QZPLAN_ASPECT_TITLE, "名称"},
    {QZPLAN_ASPECT_ASSUMES, "口径"},
    {QZPLAN_ASPECT_LEAD, "牵头部门"},
    {QZPLAN_ASPECT_WITH, "参与部门"},
    {QZPLAN_ASPECT_PLACE, "所属"},
    {QZPLAN_ASPECT_UNIT, "单位"},
    {QZPLAN_ASPECT_FIGURES, "填报方式"},
    {QZPLAN_ASPECT_DEFINITION, "定义"},
    {QZPLAN_ASPECT_LIMITS, "取值范围"},
    {QZPLAN_ASPECT_WANTED, "期望方向"},
    {QZPLAN_ASPECT_YEAR_STARTS, "年度起点"},
    {QZPLAN_ASPECT_ONE_OF, "分组体系"},
    {QZPLAN_ASPECT_BEGINS, "起始日"},
    {QZPLAN_ASPECT_VERDICT, "结论"},
    {QZPLAN_ASPECT_ADDITIVE, "区域可加"},
    {QZPLAN_ASPECT_KIND, "类别"},
    {QZPLAN_ASPECT_PARTS, "组成"},
    {QZPLAN_ASPECT_NEARLY, "接近值"},
    {QZPLAN_ASPECT_COMPLETE, "所辖区域是否列全"},
    {QZPLAN_ASPECT_CONTACT, "联系人"},
    {QZPLAN_ASPECT_WORDING, "原文"},
    {QZPLAN_ASPECT_ENDS, "终止日"},
    {QZPLAN_ASPECT_REPORTED, "填报频率"},
    {QZPLAN_ASPECT_REPORT_WITHIN, "填报期限"},
    {QZPLAN_ASPECT_STALE_AFTER, "数据有效期"},
};

static const qz_label remedy_reasons[] = {
    {QZPLAN_REMEDY_REASON_NO_FIGURE, "没有可改的填报数"},
    {QZPLAN_REMEDY_REASON_NOT_WHOLE, "不以整数单位填报"},
    {QZPLAN_REMEDY_REASON_IMPOSSIBLE, "未找到可行的整数改动"},
    {QZPLAN_REMEDY_REASON_CONFLICT, "只能以另一目标为代价"},
    {QZPLAN_REMEDY_REASON_NO_BORDER, "要求未知或不适用"},
    {QZPLAN_REMEDY_REASON_TOO_LARGE, "搜索过久，已放弃"},
    {QZPLAN_REMEDY_REASON_AREAS_MISSING, "有区域未填报"},
    {QZPLAN_REMEDY_REASON_CLOSED, "时段已过，不可补"},
};

static const qz_label errors[] = {
    {QZPLAN_OK, "没有错误"},
    {QZPLAN_ERROR_INVALID_ARGUMENT, "参数无效"},
    {QZPLAN_ERROR_NO_MEMORY, "内存不足"},
    {QZPLAN_ERROR_OVERFLOW, "数值溢出"},
    {QZPLAN_ERROR_DIVISION_BY_ZERO, "除数为零"},
    {QZPLAN_ERROR_BUFFER_TOO_SMALL, "缓冲区太小"},
    {QZPLAN_ERROR_STRUCT_SIZE, "结构体大小不符"},
    {QZPLAN_ERROR_NEGATIVE_COUNT, "人数或个数为负"},
    {QZPLAN_ERROR_PART_ABOVE_WHOLE, "部分大于整体"},
    {QZPLAN_ERROR_NOT_SEALED, "填报数尚未封存"},
    {QZPLAN_ERROR_SEALED, "填报数已封存"},
    {QZPLAN_ERROR_TOO_MANY_FAULTS, "错误过多，未全部列出"},
    {QZPLAN_ERROR_CANCELLED, "已由外部中止"},
    {QZPLAN_ERROR_IO, "无法读取文件"},
    {QZPLAN_ERROR_TOO_LARGE, "输入过大"},
    {QZPLAN_ERROR_TOO_DEEP, "嵌套过深"},
    {QZPLAN_ERROR_TOO_MANY_NODES, "节点过多"},
    {QZPLAN_ERROR_SCALAR_TOO_LONG, "值过长"},
    {QZPLAN_ERROR_ENCODING, "文本编码无效"},
    {QZPLAN_ERROR_NUL_BYTE, "文本中有空字节"},
    {QZPLAN_ERROR_CONTROL_CHARACTER, "文本中有控制字符"},
    {QZPLAN_ERROR_WORKBOOK, "无法读取的工作簿"},
    {QZPLAN_ERROR_YAML_SYNTAX, "YAML 语法错误"},
    {QZPLAN_ERROR_YAML_TAB, "用制表符缩进"},
    {QZPLAN_ERROR_YAML_FULLWIDTH_COLON, "键后用了全角冒号"},
    {QZPLAN_ERROR_YAML_ANCHOR, "不接受锚点"},
    {QZPLAN_ERROR_YAML_ALIAS, "不接受别名"},
    {QZPLAN_ERROR_YAML_MERGE, "不接受合并键"},
    {QZPLAN_ERROR_YAML_TAG, "不接受标签"},
    {QZPLAN_ERROR_YAML_DOCUMENTS, "须有且只有一个文档"},
    {QZPLAN_ERROR_YAML_DIRECTIVE, "不接受指令行"},
    {QZPLAN_ERROR_UNKNOWN_KEY, "未知的键"},
    {QZPLAN_ERROR_DUPLICATE_KEY, "键重复"},
    {QZPLAN_ERROR_UNSUPPORTED, "尚不支持"},
    {QZPLAN_ERROR_MISSING_KEY, "缺少键"},
    {QZPLAN_ERROR_WRONG_TYPE, "值的类型不对"},
    {QZPLAN_ERROR_UNKNOWN_NAME, "未知的名称"},
    {QZPLAN_ERROR_DUPLICATE_ID, "编号重复"},
    {QZPLAN_ERROR_BAD_ID, "编号无效"},
    {QZPLAN_ERROR_BAD_NUMBER, "数值无效"},
    {QZPLAN_ERROR_BAD_DATE, "日期无效"},
    {QZPLAN_ERROR_BAD_WORD, "不是可用的词"},
    {QZPLAN_ERROR_BAD_TEXT, "文字缺失或形式不对"},
    {QZPLAN_ERROR_BAD_UNIT, "单位不符"},
    {QZPLAN_ERROR_BAD_VERSION, "未知的格式版本"},
    {QZPLAN_ERROR_EMPTY, "内容为空"},
    {QZPLAN_ERROR_SUBJECT, "须有且只有一个评价对象"},
    {QZPLAN_ERROR_COMPARATOR, "须有且只有一种比较方式"},
    {QZPLAN_ERROR_COMBINATION, "键不能并用"},
    {QZPLAN_ERROR_BASELINE, "目标未超出基数"},
    {QZPLAN_ERROR_DUE_BEFORE_BEGIN, "完成时间早于规划开始"},
    {QZPLAN_ERROR_SUM_MISMATCH, "合计与分项不符"},
    {QZPLAN_ERROR_CYCLE, "循环定义"},
    {QZPLAN_ERROR_NO_LEAD, "任务没有牵头部门"},
    {QZPLAN_ERROR_NO_DUE, "任务没有完成时间"},
    {QZPLAN_ERROR_NO_TARGET, "任务没有目标"},
    {QZPLAN_ERROR_DUPLICATE_ITEM, "重复列出"},
    {QZPLAN_ERROR_READS_OTHERWISE, "读法可能与所想不同"},
    {QZPLAN_ERROR_CSV_SYNTAX, "CSV 语法错误"},
    {QZPLAN_ERROR_CSV_COLUMNS, "行的列数不对"},
    {QZPLAN_ERROR_FIGURE_DUPLICATE, "填报数重复"},
    {QZPLAN_ERROR_FIGURE_FORM, "填报形式不对"},
    {QZPLAN_ERROR_FIGURE_DISAGREES, "填报数互相矛盾"},
    {QZPLAN_ERROR_FIGURE_PERIOD, "周期与指标不符"},
    {QZPLAN_ERROR_NUMBER_SUFFIX, "数值带万或亿"},
    {QZPLAN_ERROR_OUT_OF_RANGE, "超出指标的取值范围"},
    {QZPLAN_ERROR_TABLE_CELL, "单元格没有数值"},
    {QZPLAN_ERROR_TABLE_LAYOUT, "表格有多种读法"},
    {QZPLAN_ERROR_TABLE_REMARK, "表格中未读取的内容"},
    {QZPLAN_ERROR_TALLY, "统计不相符"},
    {QZPLAN_ERROR_TARGETS_CONFLICT, "目标互相排斥"},
    {QZPLAN_ERROR_LIMITS_CONFLICT, "目标超出可能范围"},
    {QZPLAN_ERROR_WHOLE_CONFLICT, "部分的目标超出整体所容"},
    {QZPLAN_ERROR_NESTED_CONFLICT, "占比目标与外层占比不符"},
    {QZPLAN_ERROR_SUM_CONFLICT, "合计与分项的目标不相容"},
    {QZPLAN_ERROR_GROUPS_CONFLICT, "分组与总体的目标不相容"},
    {QZPLAN_ERROR_AREAS_CONFLICT, "各区域与整体的目标不相容"},
    {QZPLAN_ERROR_NO_AREAS, "没有该类区域"},
    {QZPLAN_ERROR_COUNT_CONFLICT, "没有合乎要求的目标个数"},
    {QZPLAN_ERROR_GROUP_FAMILY, "分组重叠或有遗漏"},
    {QZPLAN_ERROR_METRIC_UNUSED, "指标没有目标"},
    {QZPLAN_ERROR_DEPARTMENT_UNUSED, "部门没有任务"},
    {QZPLAN_ERROR_GROUP_UNUSED, "分组没有目标"},
};

#define LABELS(labels)                                                                             \
    { labels, QZ_ARRAY_SIZE(labels) }

static const qz_labels vocabularies[] = {
    [QZPLAN_VOCABULARY_OP] = LABELS(ops),
    [QZPLAN_VOCABULARY_TRUTH] = LABELS(truths),
    [QZPLAN_VOCABULARY_STATUS] = LABELS(statuses),
    [QZPLAN_VOCABULARY_PHASE] = LABELS(phases),
    [QZPLAN_VOCABULARY_PACE] = LABELS(paces),
    [QZPLAN_VOCABULARY_LIGHT] = LABELS(lights),
    [QZPLAN_VOCABULARY_REMARK] = LABELS(remarks),
    [QZPLAN_VOCABULARY_EVERY] = LABELS(everys),
    [QZPLAN_VOCABULARY_METRIC] = LABELS(metrics),
    [QZPLAN_VOCABULARY_FIGURES] = LABELS(figures),
    [QZPLAN_VOCABULARY_CARD] = LABELS(cards),
    [QZPLAN_VOCABULARY_FLAG] = LABELS(flags),
    [QZPLAN_VOCABULARY_AS] = LABELS(judged_as),
    [QZPLAN_VOCABULARY_BEYOND] = LABELS(beyonds),
    [QZPLAN_VOCABULARY_FORM] = LABELS(forms),
    [QZPLAN_VOCABULARY_METHOD] = LABELS(methods),
    [QZPLAN_VOCABULARY_PROGRESS_STATUS] = LABELS(progress_statuses),
    [QZPLAN_VOCABULARY_PROGRESS_REASON] = LABELS(progress_reasons),
    [QZPLAN_VOCABULARY_PROGRESS_KIND] = LABELS(progress_kinds),
    [QZPLAN_VOCABULARY_PROGRESS_NOTE] = LABELS(progress_notes),
    [QZPLAN_VOCABULARY_COLUMN] = LABELS(column_types),
    [QZPLAN_VOCABULARY_MEASURE] = LABELS(measures),
    [QZPLAN_VOCABULARY_COUNT] = LABELS(counts),
    [QZPLAN_VOCABULARY_HAS] = LABELS(has_terms),
    [QZPLAN_VOCABULARY_COLOUR] = LABELS(colours),
    [QZPLAN_VOCABULARY_SEVERITY] = LABELS(severities),
    [QZPLAN_VOCABULARY_DIFF_KIND] = LABELS(diff_kinds),
    [QZPLAN_VOCABULARY_DIFF_SUBJECT] = LABELS(diff_subjects),
    [QZPLAN_VOCABULARY_DIFF_ASPECT] = LABELS(diff_aspects),
    [QZPLAN_VOCABULARY_REMEDY_REASON] = LABELS(remedy_reasons),
    [QZPLAN_VOCABULARY_IN_TIME] = LABELS(in_times),
};

const qz_terms qz_terms_zh = {
    .vocabularies = vocabularies,
    .vocabulary_count = QZ_ARRAY_SIZE(vocabularies),
    .errors = LABELS(errors),
};
