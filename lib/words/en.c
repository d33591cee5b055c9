/* SPDX-License-Identifier: MIT */
/* The terms of the library in English: a label for each code. */

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
#include "words/sets.h"

static const qz_label ops[] = {
    {QZPLAN_OP_DONE, "done"},
    {QZPLAN_OP_AT_LEAST, "at least"},
    {QZPLAN_OP_AT_MOST, "at most"},
    {QZPLAN_OP_MORE_THAN, "more than"},
    {QZPLAN_OP_LESS_THAN, "less than"},
    {QZPLAN_OP_EXACTLY, "exactly"},
    {QZPLAN_OP_BETWEEN, "between"},
    {QZPLAN_OP_ABOUT, "about"},
    {QZPLAN_OP_ALL, "all"},
    {QZPLAN_OP_NONE, "none"},
    {QZPLAN_OP_RAISE_TO, "raise to"},
    {QZPLAN_OP_REDUCE_TO, "reduce to"},
    {QZPLAN_OP_RAISE_BY, "raise by"},
    {QZPLAN_OP_REDUCE_BY, "reduce by"},
    {QZPLAN_OP_IMPROVE, "improve"},
    {QZPLAN_OP_NO_WORSE, "no worse"},
};

static const qz_label truths[] = {
    {QZPLAN_TRUTH_UNKNOWN, "unknown"},
    {QZPLAN_TRUTH_YES, "yes"},
    {QZPLAN_TRUTH_NO, "no"},
};

static const qz_label in_times[] = {
    {QZPLAN_IN_TIME_OPEN, "open"},
    {QZPLAN_IN_TIME_YES, "yes"},
    {QZPLAN_IN_TIME_NO, "no"},
};

static const qz_label statuses[] = {
    {QZPLAN_STATUS_MISSED, "missed"},
    {QZPLAN_STATUS_BEHIND, "behind"},
    {QZPLAN_STATUS_UNKNOWN, "unknown"},
    {QZPLAN_STATUS_OPEN, "open"},
    {QZPLAN_STATUS_ON_TRACK, "on track"},
    {QZPLAN_STATUS_UPCOMING, "upcoming"},
    {QZPLAN_STATUS_MET_SO_FAR, "met so far"},
    {QZPLAN_STATUS_MET_LATE, "met late"},
    {QZPLAN_STATUS_MET, "met"},
    {QZPLAN_STATUS_NOT_APPLICABLE, "not applicable"},
};

static const qz_label phases[] = {
    {QZPLAN_PHASE_UPCOMING, "upcoming"}, {QZPLAN_PHASE_RUNNING, "running"},
    {QZPLAN_PHASE_DUE_SOON, "due soon"}, {QZPLAN_PHASE_OVERDUE, "overdue"},
    {QZPLAN_PHASE_CLOSED, "closed"},
};

static const qz_label paces[] = {
    {QZPLAN_PACE_UNKNOWN, "unknown"},
    {QZPLAN_PACE_ON_TRACK, "on track"},
    {QZPLAN_PACE_BEHIND, "behind"},
    {QZPLAN_PACE_REVERSING, "reversing"},
};

static const qz_label lights[] = {
    {QZPLAN_LIGHT_GREY, "grey"},     {QZPLAN_LIGHT_GREEN, "green"}, {QZPLAN_LIGHT_BLUE, "blue"},
    {QZPLAN_LIGHT_YELLOW, "yellow"}, {QZPLAN_LIGHT_RED, "red"},
};

static const qz_label remarks[] = {
    {QZPLAN_REMARK_MET_LATE, "satisfied only after the deadline"},
    {QZPLAN_REMARK_PROVISIONAL, "uses a provisional figure"},
    {QZPLAN_REMARK_ESTIMATED, "uses an estimated figure"},
    {QZPLAN_REMARK_BEYOND, "went further than asked"},
    {QZPLAN_REMARK_ABOVE_BAND, "above the band"},
    {QZPLAN_REMARK_BELOW_BAND, "below the band"},
    {QZPLAN_REMARK_ZERO_DENOMINATOR, "the denominator of the share is zero"},
    {QZPLAN_REMARK_INCOMPLETE, "some figures are missing"},
    {QZPLAN_REMARK_LOST_AGAIN, "met earlier and lost again"},
    {QZPLAN_REMARK_STALE, "the latest figure is too old"},
    {QZPLAN_REMARK_NO_BASELINE, "no pace without a baseline"},
    {QZPLAN_REMARK_NO_WHOLE_UNITS, "only a value was reported, nothing in whole units"},
    {QZPLAN_REMARK_NO_DIRECTION, "no pace without a direction"},
    {QZPLAN_REMARK_OVERFLOW, "a number is too large to compute"},
    {QZPLAN_REMARK_TO_BE_SET, "the value is still to be set"},
    {QZPLAN_REMARK_AREAS_MISSING, "some areas have not reported"},
    {QZPLAN_REMARK_REVISED, "judged by the revised promise"},
    {QZPLAN_REMARK_WHAT_IF, "rests on an assumed figure"},
    {QZPLAN_REMARK_REFERENCE_UNKNOWN, "what it is compared with is unknown"},
    {QZPLAN_REMARK_NO_PACE, "its method gives no pace here"},
    {QZPLAN_REMARK_OUT_OF_REACH, "no possible value satisfies it"},
    {QZPLAN_REMARK_CONDITION_UNKNOWN, "its condition is unknown"},
    {QZPLAN_REMARK_AREA_AROUND, "counted for the area that contains it"},
    {QZPLAN_REMARK_LATER_FIGURE, "what was reported is of a later day"},
    {QZPLAN_REMARK_CORRECTED, "a misprint of the plan was corrected"},
    {QZPLAN_REMARK_NEARLY, "missed, but near to it"},
    {QZPLAN_REMARK_ZERO_BASELINE, "a percentage or multiple of a baseline of zero says nothing"},
    {QZPLAN_REMARK_BOUNDED, "rests on a figure with bounds"},
    {QZPLAN_REMARK_ROWS_UNKNOWN, "rests on rows that may or may not count"},
    {QZPLAN_REMARK_REVISED_FIGURE, "uses a revised figure"},
    {QZPLAN_REMARK_SERIES_BREAK, "there is a break in the series"},
    {QZPLAN_REMARK_LOW_RELIABILITY, "uses a figure of low reliability"},
    {QZPLAN_REMARK_DEFINITION_DIFFERS, "uses a figure by another definition"},
    {QZPLAN_REMARK_MIXED_DAYS, "its figures are of different days of one period"},
    {QZPLAN_REMARK_NO_COMMON_DAY, "there is no day on which all of it has a figure"},
    {QZPLAN_REMARK_GAP_TOO_LARGE, "the gap is too large to be said"},
    {QZPLAN_REMARK_NEEDED_TOO_LARGE, "what is needed is too large to be said"},
    {QZPLAN_REMARK_NO_TIME, "no time has passed since the baseline"},
};

static const qz_label everys[] = {
    {QZPLAN_PERIOD_NONE, "once"},
    {QZPLAN_PERIOD_YEAR, "every year"},
    {QZPLAN_PERIOD_HALF_YEAR, "every half-year"},
    {QZPLAN_PERIOD_QUARTER, "every quarter"},
    {QZPLAN_PERIOD_MONTH, "every month"},
    {QZPLAN_PERIOD_DAY, "every day"},
    {QZPLAN_PERIOD_ONGOING, "ongoing"},
    {QZPLAN_PERIOD_WEEK, "every week"},
};

static const qz_label metrics[] = {
    {QZPLAN_METRIC_PLAIN, "plain"},
    {QZPLAN_METRIC_PART, "part"},
    {QZPLAN_METRIC_SUM, "sum"},
    {QZPLAN_METRIC_ANSWER, "yes or no"},
    {QZPLAN_METRIC_DIFFERENCE, "difference"},
    {QZPLAN_METRIC_RATIO, "ratio"},
    {QZPLAN_METRIC_PRODUCT, "product"},
    {QZPLAN_METRIC_INDEX, "index"},
    {QZPLAN_METRIC_CHANGE, "change"},
    {QZPLAN_METRIC_GAP, "gap"},
    {QZPLAN_METRIC_AVERAGE, "average"},
    {QZPLAN_METRIC_HIGHEST, "highest"},
    {QZPLAN_METRIC_LOWEST, "lowest"},
    {QZPLAN_METRIC_VARIATION, "coefficient of variation"},
    {QZPLAN_METRIC_RANK, "rank"},
    {QZPLAN_METRIC_CHAIN, "chained index"},
};

static const qz_label figures[] = {
    {QZPLAN_FIGURES_STATE, "state"},
    {QZPLAN_FIGURES_EACH_PERIOD, "each period"},
    {QZPLAN_FIGURES_YEAR_TO_DATE, "year to date"},
    {QZPLAN_FIGURES_RUNNING_TOTAL, "running total"},
    {QZPLAN_FIGURES_AVERAGE, "average of the period"},
};

static const qz_label cards[] = {
    {QZPLAN_CARD_PLAN, "plan"},
    {QZPLAN_CARD_PROGRAMME, "programme"},
    {QZPLAN_CARD_ACTION, "action"},
    {QZPLAN_CARD_TASK, "task"},
    {QZPLAN_CARD_DEPARTMENT_LEAD, "lead department"},
    {QZPLAN_CARD_DEPARTMENT_WITH, "participating department"},
};

static const qz_label flags[] = {
    {QZPLAN_FLAG_NONE, "final"},
    {QZPLAN_FLAG_PROVISIONAL, "provisional"},
    {QZPLAN_FLAG_ESTIMATED, "estimated"},
    {QZPLAN_FLAG_REVISED, "revised"},
    {QZPLAN_FLAG_BREAK, "break in the series"},
    {QZPLAN_FLAG_LOW_RELIABILITY, "low reliability"},
    {QZPLAN_FLAG_DEFINITION_DIFFERS, "definition differs"},
};

static const qz_label judged_as[] = {
    {QZPLAN_AS_VALUE, "value"},
    {QZPLAN_AS_COUNT, "count"},
    {QZPLAN_AS_SHARE, "share"},
};

static const qz_label beyonds[] = {
    {QZPLAN_BEYOND_UNMET, "unmet"},
    {QZPLAN_BEYOND_MET, "met"},
};

static const qz_label forms[] = {
    {QZPLAN_FORM_VALUE, "value"},
    {QZPLAN_FORM_RATIO, "numerator and denominator"},
    {QZPLAN_FORM_ANSWER, "yes or no"},
    {QZPLAN_FORM_BOUNDS, "low and high"},
};

static const qz_label methods[] = {
    {QZPLAN_METHOD_LINEAR, "linear"},     {QZPLAN_METHOD_OPEN_SDG, "Open SDG"},
    {QZPLAN_METHOD_EUROSTAT, "Eurostat"}, {QZPLAN_METHOD_DESTATIS, "Destatis"},
    {QZPLAN_METHOD_UNSD, "UNSD"},         {QZPLAN_METHOD_SDSN, "SDSN"},
};

static const qz_label progress_statuses[] = {
    {QZPLAN_PROGRESS_STATUS_NOT_AVAILABLE, "not available"},
    {QZPLAN_PROGRESS_STATUS_LINEAR_REVERSING, "reversing"},
    {QZPLAN_PROGRESS_STATUS_LINEAR_BEHIND, "behind"},
    {QZPLAN_PROGRESS_STATUS_LINEAR_ON_TRACK, "on track"},
    {QZPLAN_PROGRESS_STATUS_OPEN_SDG_DETERIORATION, "deterioration"},
    {QZPLAN_PROGRESS_STATUS_OPEN_SDG_LIMITED, "limited progress"},
    {QZPLAN_PROGRESS_STATUS_OPEN_SDG_MODERATE, "moderate progress"},
    {QZPLAN_PROGRESS_STATUS_OPEN_SDG_SUBSTANTIAL, "substantial progress"},
    {QZPLAN_PROGRESS_STATUS_OPEN_SDG_ACHIEVED, "target achieved"},
    {QZPLAN_PROGRESS_STATUS_EUROSTAT_SIGNIFICANT_AWAY, "significant movement away"},
    {QZPLAN_PROGRESS_STATUS_EUROSTAT_AWAY, "moving away from the target"},
    {QZPLAN_PROGRESS_STATUS_EUROSTAT_MODERATE_AWAY, "moderate movement away"},
    {QZPLAN_PROGRESS_STATUS_EUROSTAT_NO_CHANGE, "no change"},
    {QZPLAN_PROGRESS_STATUS_EUROSTAT_INSUFFICIENT, "insufficient progress"},
    {QZPLAN_PROGRESS_STATUS_EUROSTAT_MODERATE, "moderate progress"},
    {QZPLAN_PROGRESS_STATUS_EUROSTAT_SIGNIFICANT, "significant progress"},
    {QZPLAN_PROGRESS_STATUS_DESTATIS_STORM, "storm"},
    {QZPLAN_PROGRESS_STATUS_DESTATIS_CLOUD, "cloud"},
    {QZPLAN_PROGRESS_STATUS_DESTATIS_SUN_WITH_CLOUD, "sun with cloud"},
    {QZPLAN_PROGRESS_STATUS_DESTATIS_SUN, "sun"},
    {QZPLAN_PROGRESS_STATUS_UNSD_MARGINAL, "marginal progress or none"},
    {QZPLAN_PROGRESS_STATUS_UNSD_FAIR, "fair progress, acceleration needed"},
    {QZPLAN_PROGRESS_STATUS_UNSD_SUBSTANTIAL, "substantial progress"},
    {QZPLAN_PROGRESS_STATUS_UNSD_ON_TRACK, "on track"},
    {QZPLAN_PROGRESS_STATUS_UNSD_MET, "target met"},
    {QZPLAN_PROGRESS_STATUS_SDSN_DECREASING, "decreasing"},
    {QZPLAN_PROGRESS_STATUS_SDSN_STAGNATING, "stagnating"},
    {QZPLAN_PROGRESS_STATUS_SDSN_MODERATELY_IMPROVING, "moderately improving"},
    {QZPLAN_PROGRESS_STATUS_SDSN_ON_TRACK, "on track or maintaining"},
};

static const qz_label progress_reasons[] = {
    {QZPLAN_PROGRESS_REASON_NONE, "none"},
    {QZPLAN_PROGRESS_REASON_NO_VALUE, "the series has no value"},
    {QZPLAN_PROGRESS_REASON_BAD_YEAR, "a year is not a number"},
    {QZPLAN_PROGRESS_REASON_UNSORTED_YEARS, "years out of order"},
    {QZPLAN_PROGRESS_REASON_DUPLICATE_YEAR, "a year is given twice"},
    {QZPLAN_PROGRESS_REASON_BAD_VALUE, "a value is infinite"},
    {QZPLAN_PROGRESS_REASON_BAD_NUMBER, "target, baseline or limit is not finite"},
    {QZPLAN_PROGRESS_REASON_NO_DIRECTION, "no direction is given as wanted"},
    {QZPLAN_PROGRESS_REASON_NO_RULE, "the method has no rule for this"},
    {QZPLAN_PROGRESS_REASON_NO_TARGET, "no target"},
    {QZPLAN_PROGRESS_REASON_NO_TARGET_YEAR, "the target has no year"},
    {QZPLAN_PROGRESS_REASON_NO_BASELINE, "no baseline"},
    {QZPLAN_PROGRESS_REASON_TOO_SHORT, "too little time since the baseline"},
    {QZPLAN_PROGRESS_REASON_TOO_FEW_VALUES, "too few values"},
    {QZPLAN_PROGRESS_REASON_OPPOSITE_SIGNS, "values of opposite signs"},
    {QZPLAN_PROGRESS_REASON_ZERO_BASELINE, "the baseline is zero"},
    {QZPLAN_PROGRESS_REASON_TARGET_YEAR, "the target's year is not after the baseline"},
    {QZPLAN_PROGRESS_REASON_BASELINE_IS_TARGET, "the baseline is the target"},
    {QZPLAN_PROGRESS_REASON_BASELINE_BEYOND_TARGET, "the baseline is better than the target"},
    {QZPLAN_PROGRESS_REASON_BAD_RANGE, "the ends of a range are in the wrong order"},
    {QZPLAN_PROGRESS_REASON_TOO_LARGE, "beyond the range of numbers"},
    {QZPLAN_PROGRESS_REASON_NO_SCORE, "no series has a score"},
};

static const qz_label column_types[] = {
    {QZPLAN_COLUMN_TEXT, "text"},
    {QZPLAN_COLUMN_BOOLEAN, "yes or no"},
    {QZPLAN_COLUMN_INTEGER, "whole number"},
    {QZPLAN_COLUMN_NUMBER, "number"},
    {QZPLAN_COLUMN_DATE, "date"},
    {QZPLAN_COLUMN_YEARMONTH, "month"},
};

static const qz_label measures[] = {
    {QZPLAN_MEASURE_VALUE, "value"},
    {QZPLAN_MEASURE_GIVEN, "given"},
    {QZPLAN_MEASURE_MISSING, "blank"},
    {QZPLAN_MEASURE_IN_PERIOD, "in the period"},
    {QZPLAN_MEASURE_AGE, "age in full years"},
    {QZPLAN_MEASURE_DAYS_BEFORE_END, "days before the end of the period"},
};

static const qz_label counts[] = {
    {QZPLAN_COUNT_ROWS, "rows"},     {QZPLAN_COUNT_DISTINCT, "values, each once"},
    {QZPLAN_COUNT_TOTAL, "total"},   {QZPLAN_COUNT_HIGHEST, "highest"},
    {QZPLAN_COUNT_LOWEST, "lowest"}, {QZPLAN_COUNT_AREAS, "areas"},
};

static const qz_label has_terms[] = {
    {QZPLAN_HAS_ROWS, "rows"},
    {QZPLAN_HAS_TOTAL, "total"},
    {QZPLAN_HAS_SHARE, "share"},
    {QZPLAN_HAS_ALL, "all"},
};

static const qz_label progress_notes[] = {
    {QZPLAN_PROGRESS_NOTE_NONE, "none"},
    {QZPLAN_PROGRESS_NOTE_FEW_VALUES,
     "judged by fewer values than usual: with five, its office gives no symbol in 15 of 18 cases"},
};

static const qz_label progress_kinds[] = {
    {QZPLAN_PROGRESS_KIND_AUTO, "by what is given"},
    {QZPLAN_PROGRESS_KIND_REACH, "reach by a year"},
    {QZPLAN_PROGRESS_KIND_HOLD, "hold every year"},
    {QZPLAN_PROGRESS_KIND_DIRECTION, "direction only"},
    {QZPLAN_PROGRESS_KIND_RANGE, "stay in a range"},
};

static const qz_label colours[] = {
    {QZPLAN_COLOUR_GREY, "grey"},
    {QZPLAN_COLOUR_GREEN, "green"},
    {QZPLAN_COLOUR_LIGHT_GREEN, "light green"},
    {QZPLAN_COLOUR_YELLOW, "yellow"},
    {QZPLAN_COLOUR_ORANGE, "orange"},
    {QZPLAN_COLOUR_RED, "red"},
};

static const qz_label severities[] = {
    {QZPLAN_SEVERITY_ERROR, "error"},
    {QZPLAN_SEVERITY_WARNING, "warning"},
    {QZPLAN_SEVERITY_NOTE, "note"},
};

static const qz_label diff_kinds[] = {
    {QZPLAN_DIFF_KIND_DROPPED, "dropped"},
    {QZPLAN_DIFF_KIND_EASED, "eased"},
    {QZPLAN_DIFF_KIND_LATER, "moved later"},
    {QZPLAN_DIFF_KIND_CHANGED, "changed"},
    {QZPLAN_DIFF_KIND_EARLIER, "moved earlier"},
    {QZPLAN_DIFF_KIND_TIGHTENED, "tightened"},
    {QZPLAN_DIFF_KIND_ADDED, "added"},
    {QZPLAN_DIFF_KIND_LEFT, "left"},
    {QZPLAN_DIFF_KIND_JOINED, "joined"},
    {QZPLAN_DIFF_KIND_RETITLED, "retitled"},
    {QZPLAN_DIFF_KIND_VERDICT, "verdict changed"},
};

static const qz_label diff_subjects[] = {
    {QZPLAN_DIFF_SUBJECT_PLAN, "plan"},           {QZPLAN_DIFF_SUBJECT_DEPARTMENT, "department"},
    {QZPLAN_DIFF_SUBJECT_GROUP, "group"},         {QZPLAN_DIFF_SUBJECT_METRIC, "metric"},
    {QZPLAN_DIFF_SUBJECT_PROGRAMME, "programme"}, {QZPLAN_DIFF_SUBJECT_ACTION, "action"},
    {QZPLAN_DIFF_SUBJECT_TASK, "task"},           {QZPLAN_DIFF_SUBJECT_TARGET, "target"},
    {QZPLAN_DIFF_SUBJECT_AREA, "area"},           {QZPLAN_DIFF_SUBJECT_TABLE, "table"},
};

static const qz_label diff_aspects[] = {
    {QZPLAN_ASPECT_WHOLE, "whole"},
    {QZPLAN_ASPECT_VALUE, "promise"},
    {QZPLAN_ASPECT_DUE, "deadline"},
    {QZPLAN_ASPECT_EVERY, "period judged"},
    {QZPLAN_ASPECT_STARTS, "first period judged"},
    {QZPLAN_ASPECT_METRIC, "metric"},
    {QZPLAN_ASPECT_FOR, "groups"},
    {QZPLAN_ASPECT_AREA, "areas"},
    {QZPLAN_ASPECT_PART_OF, "whole of the share"},
    {QZPLAN_ASPECT_AS, "judged by"},
    {QZPLAN_ASPECT_BASELINE, "baseline"},
    {QZPLAN_ASPECT_STRETCH, "stretch judged"},
    {QZPLAN_ASPECT_PATH, "expected course"},
    {QZPLAN_ASPECT_ONLY_IF, "condition"},
    {QZPLAN_ASPECT_BINDING, "binding"},
    {QZPLAN_ASPECT_OF, "targets counted"},
    {QZPLAN_ASPECT_METHOD, "method of its pace"},
    {QZPLAN_ASPECT_TITLE, "title"},
    {QZPLAN_ASPECT_ASSUMES, "reading"},
    {QZPLAN_ASPECT_LEAD, "lead"},
    {QZPLAN_ASPECT_WITH, "participants"},
    {QZPLAN_ASPECT_PLACE, "place"},
    {QZPLAN_ASPECT_UNIT, "unit"},
    {QZPLAN_ASPECT_FIGURES, "figures"},
    {QZPLAN_ASPECT_DEFINITION, "definition"},
    {QZPLAN_ASPECT_LIMITS, "limits"},
    {QZPLAN_ASPECT_WANTED, "direction wanted"},
    {QZPLAN_ASPECT_YEAR_STARTS, "first day of the year"},
    {QZPLAN_ASPECT_ONE_OF, "family"},
    {QZPLAN_ASPECT_BEGINS, "first day"},
    {QZPLAN_ASPECT_VERDICT, "verdict"},
    {QZPLAN_ASPECT_ADDITIVE, "adds up over areas"},
    {QZPLAN_ASPECT_KIND, "kind"},
    {QZPLAN_ASPECT_PARTS, "parts"},
    {QZPLAN_ASPECT_NEARLY, "nearly"},
    {QZPLAN_ASPECT_COMPLETE, "all areas below listed"},
    {QZPLAN_ASPECT_CONTACT, "contact"},
    {QZPLAN_ASPECT_WORDING, "words of the source"},
    {QZPLAN_ASPECT_ENDS, "last day"},
    {QZPLAN_ASPECT_REPORTED, "reported"},
    {QZPLAN_ASPECT_REPORT_WITHIN, "reported within"},
    {QZPLAN_ASPECT_STALE_AFTER, "stale after"},
};

static const qz_label remedy_reasons[] = {
    {QZPLAN_REMEDY_REASON_NO_FIGURE, "no figure can be changed"},
    {QZPLAN_REMEDY_REASON_NOT_WHOLE, "not counted in whole units"},
    {QZPLAN_REMEDY_REASON_IMPOSSIBLE, "no change in whole units was found"},
    {QZPLAN_REMEDY_REASON_CONFLICT, "only at the cost of another promise"},
    {QZPLAN_REMEDY_REASON_NO_BORDER, "what it asks for is unknown"},
    {QZPLAN_REMEDY_REASON_TOO_LARGE, "the search was given up"},
    {QZPLAN_REMEDY_REASON_AREAS_MISSING, "some areas have not reported"},
    {QZPLAN_REMEDY_REASON_CLOSED, "of days that have closed: cannot be remedied"},
};

static const qz_label errors[] = {
    {QZPLAN_OK, "no error"},
    {QZPLAN_ERROR_INVALID_ARGUMENT, "invalid argument"},
    {QZPLAN_ERROR_NO_MEMORY, "out of memory"},
    {QZPLAN_ERROR_OVERFLOW, "number too large"},
    {QZPLAN_ERROR_DIVISION_BY_ZERO, "division by zero"},
    {QZPLAN_ERROR_BUFFER_TOO_SMALL, "buffer too small"},
    {QZPLAN_ERROR_STRUCT_SIZE, "struct of an unknown size"},
    {QZPLAN_ERROR_NEGATIVE_COUNT, "negative count"},
    {QZPLAN_ERROR_PART_ABOVE_WHOLE, "part above its whole"},
    {QZPLAN_ERROR_NOT_SEALED, "figures not sealed yet"},
    {QZPLAN_ERROR_SEALED, "figures already sealed"},
    {QZPLAN_ERROR_TOO_MANY_FAULTS, "more faults than are listed"},
    {QZPLAN_ERROR_CANCELLED, "ended from outside"},
    {QZPLAN_ERROR_IO, "cannot read the file"},
    {QZPLAN_ERROR_TOO_LARGE, "input too large"},
    {QZPLAN_ERROR_TOO_DEEP, "nested too deeply"},
    {QZPLAN_ERROR_TOO_MANY_NODES, "too many values"},
    {QZPLAN_ERROR_SCALAR_TOO_LONG, "value too long"},
    {QZPLAN_ERROR_ENCODING, "invalid text encoding"},
    {QZPLAN_ERROR_NUL_BYTE, "NUL byte in the text"},
    {QZPLAN_ERROR_CONTROL_CHARACTER, "control character in the text"},
    {QZPLAN_ERROR_WORKBOOK, "not a workbook that can be read"},
    {QZPLAN_ERROR_YAML_SYNTAX, "not valid YAML"},
    {QZPLAN_ERROR_YAML_TAB, "tab used for indentation"},
    {QZPLAN_ERROR_YAML_FULLWIDTH_COLON, "full-width colon after a key"},
    {QZPLAN_ERROR_YAML_ANCHOR, "anchors are refused"},
    {QZPLAN_ERROR_YAML_ALIAS, "aliases are refused"},
    {QZPLAN_ERROR_YAML_MERGE, "merge keys are refused"},
    {QZPLAN_ERROR_YAML_TAG, "tags are refused"},
    {QZPLAN_ERROR_YAML_DOCUMENTS, "not exactly one document"},
    {QZPLAN_ERROR_YAML_DIRECTIVE, "directives are refused"},
    {QZPLAN_ERROR_UNKNOWN_KEY, "unknown key"},
    {QZPLAN_ERROR_DUPLICATE_KEY, "key given twice"},
    {QZPLAN_ERROR_UNSUPPORTED, "not supported yet"},
    {QZPLAN_ERROR_MISSING_KEY, "key missing"},
    {QZPLAN_ERROR_WRONG_TYPE, "value of the wrong type"},
    {QZPLAN_ERROR_UNKNOWN_NAME, "unknown name"},
    {QZPLAN_ERROR_DUPLICATE_ID, "id given twice"},
    {QZPLAN_ERROR_BAD_ID, "not a valid id"},
    {QZPLAN_ERROR_BAD_NUMBER, "not a valid number"},
    {QZPLAN_ERROR_BAD_DATE, "not a valid date"},
    {QZPLAN_ERROR_BAD_WORD, "not one of the words allowed"},
    {QZPLAN_ERROR_BAD_TEXT, "text missing or in the wrong form"},
    {QZPLAN_ERROR_BAD_UNIT, "unit does not fit"},
    {QZPLAN_ERROR_BAD_VERSION, "unknown format version"},
    {QZPLAN_ERROR_EMPTY, "nothing given"},
    {QZPLAN_ERROR_SUBJECT, "not exactly one subject"},
    {QZPLAN_ERROR_COMPARATOR, "not exactly one comparator"},
    {QZPLAN_ERROR_COMBINATION, "keys do not go together"},
    {QZPLAN_ERROR_BASELINE, "target does not go beyond its baseline"},
    {QZPLAN_ERROR_DUE_BEFORE_BEGIN, "deadline before the plan begins"},
    {QZPLAN_ERROR_SUM_MISMATCH, "sum disagrees with its parts"},
    {QZPLAN_ERROR_CYCLE, "circular definition"},
    {QZPLAN_ERROR_NO_LEAD, "task without a lead department"},
    {QZPLAN_ERROR_NO_DUE, "task without a due time"},
    {QZPLAN_ERROR_NO_TARGET, "task without a target"},
    {QZPLAN_ERROR_DUPLICATE_ITEM, "listed twice"},
    {QZPLAN_ERROR_READS_OTHERWISE, "read otherwise than one may think"},
    {QZPLAN_ERROR_CSV_SYNTAX, "not valid CSV"},
    {QZPLAN_ERROR_CSV_COLUMNS, "row with too few or too many cells"},
    {QZPLAN_ERROR_FIGURE_DUPLICATE, "figure given twice"},
    {QZPLAN_ERROR_FIGURE_FORM, "figure in the wrong form"},
    {QZPLAN_ERROR_FIGURE_DISAGREES, "figures disagree"},
    {QZPLAN_ERROR_FIGURE_PERIOD, "period does not fit the metric"},
    {QZPLAN_ERROR_NUMBER_SUFFIX, "number with 万 or 亿"},
    {QZPLAN_ERROR_OUT_OF_RANGE, "value outside the limits of its metric"},
    {QZPLAN_ERROR_TABLE_CELL, "cell without a value"},
    {QZPLAN_ERROR_TABLE_LAYOUT, "table with more than one reading"},
    {QZPLAN_ERROR_TABLE_REMARK, "left alone in a table"},
    {QZPLAN_ERROR_TALLY, "a tally of something else"},
    {QZPLAN_ERROR_TARGETS_CONFLICT, "targets contradict each other"},
    {QZPLAN_ERROR_LIMITS_CONFLICT, "target beyond what is possible"},
    {QZPLAN_ERROR_WHOLE_CONFLICT, "part target exceeds its whole"},
    {QZPLAN_ERROR_NESTED_CONFLICT, "share targets along a chain contradict each other"},
    {QZPLAN_ERROR_SUM_CONFLICT, "the sum cannot be reached by its parts"},
    {QZPLAN_ERROR_GROUPS_CONFLICT, "group targets contradict the overall one"},
    {QZPLAN_ERROR_AREAS_CONFLICT, "area targets contradict the overall target"},
    {QZPLAN_ERROR_NO_AREAS, "no area of the kind"},
    {QZPLAN_ERROR_COUNT_CONFLICT, "the number of targets cannot be reached"},
    {QZPLAN_ERROR_GROUP_FAMILY, "groups overlap or leave a gap"},
    {QZPLAN_ERROR_METRIC_UNUSED, "metric without a target"},
    {QZPLAN_ERROR_DEPARTMENT_UNUSED, "department without a task"},
    {QZPLAN_ERROR_GROUP_UNUSED, "group without a target"},
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

const qz_terms qz_terms_en = {
    .vocabularies = vocabularies,
    .vocabulary_count = QZ_ARRAY_SIZE(vocabularies),
    .errors = LABELS(errors),
};
