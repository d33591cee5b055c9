/* SPDX-License-Identifier: MIT */
/* The identifiers of the fixed terms as one table of data. */

#include <qzplan/text.h>

#include <string.h>

#include <qzplan/diagnostic.h>
#include <qzplan/diff.h>
#include <qzplan/error.h>
#include <qzplan/evaluate.h>
#include <qzplan/progress.h>
#include <qzplan/records.h>
#include <qzplan/remedy.h>

#include "base/arrays.h"
#include "calendar/kinds.h"
#include "model/comparators.h"
#include "model/metric_kinds.h"
#include "model/statuses.h"

struct term {
    int64_t value;
    const char *name;
};

static const struct term truths[] = {
    {QZPLAN_TRUTH_UNKNOWN, "unknown"},
    {QZPLAN_TRUTH_YES, "yes"},
    {QZPLAN_TRUTH_NO, "no"},
};

static const struct term in_times[] = {
    {QZPLAN_IN_TIME_OPEN, "open"},
    {QZPLAN_IN_TIME_YES, "yes"},
    {QZPLAN_IN_TIME_NO, "no"},
};

static const struct term phases[] = {
    {QZPLAN_PHASE_UPCOMING, "upcoming"}, {QZPLAN_PHASE_RUNNING, "running"},
    {QZPLAN_PHASE_DUE_SOON, "due_soon"}, {QZPLAN_PHASE_OVERDUE, "overdue"},
    {QZPLAN_PHASE_CLOSED, "closed"},
};

static const struct term paces[] = {
    {QZPLAN_PACE_UNKNOWN, "unknown"},
    {QZPLAN_PACE_ON_TRACK, "on_track"},
    {QZPLAN_PACE_BEHIND, "behind"},
    {QZPLAN_PACE_REVERSING, "reversing"},
};

static const struct term lights[] = {
    {QZPLAN_LIGHT_GREY, "grey"},     {QZPLAN_LIGHT_GREEN, "green"}, {QZPLAN_LIGHT_BLUE, "blue"},
    {QZPLAN_LIGHT_YELLOW, "yellow"}, {QZPLAN_LIGHT_RED, "red"},
};

static const struct term remarks[] = {
    {QZPLAN_REMARK_MET_LATE, "met_late"},
    {QZPLAN_REMARK_PROVISIONAL, "provisional"},
    {QZPLAN_REMARK_ESTIMATED, "estimated"},
    {QZPLAN_REMARK_BEYOND, "beyond"},
    {QZPLAN_REMARK_ABOVE_BAND, "above_band"},
    {QZPLAN_REMARK_BELOW_BAND, "below_band"},
    {QZPLAN_REMARK_ZERO_DENOMINATOR, "zero_denominator"},
    {QZPLAN_REMARK_INCOMPLETE, "incomplete"},
    {QZPLAN_REMARK_LOST_AGAIN, "lost_again"},
    {QZPLAN_REMARK_STALE, "stale"},
    {QZPLAN_REMARK_NO_BASELINE, "no_baseline"},
    {QZPLAN_REMARK_NO_WHOLE_UNITS, "no_whole_units"},
    {QZPLAN_REMARK_NO_DIRECTION, "no_direction"},
    {QZPLAN_REMARK_OVERFLOW, "overflow"},
    {QZPLAN_REMARK_TO_BE_SET, "to_be_set"},
    {QZPLAN_REMARK_AREAS_MISSING, "areas_missing"},
    {QZPLAN_REMARK_REVISED, "revised"},
    {QZPLAN_REMARK_WHAT_IF, "what_if"},
    {QZPLAN_REMARK_REFERENCE_UNKNOWN, "reference_unknown"},
    {QZPLAN_REMARK_NO_PACE, "no_pace"},
    {QZPLAN_REMARK_OUT_OF_REACH, "out_of_reach"},
    {QZPLAN_REMARK_CONDITION_UNKNOWN, "condition_unknown"},
    {QZPLAN_REMARK_AREA_AROUND, "area_around"},
    {QZPLAN_REMARK_NO_TIME, "no_time"},
    {QZPLAN_REMARK_LATER_FIGURE, "later_figure"},
    {QZPLAN_REMARK_ZERO_BASELINE, "zero_baseline"},
    {QZPLAN_REMARK_NEARLY, "nearly"},
    {QZPLAN_REMARK_BOUNDED, "bounded"},
    {QZPLAN_REMARK_REVISED_FIGURE, "revised_figure"},
    {QZPLAN_REMARK_SERIES_BREAK, "series_break"},
    {QZPLAN_REMARK_LOW_RELIABILITY, "low_reliability"},
    {QZPLAN_REMARK_DEFINITION_DIFFERS, "definition_differs"},
    {QZPLAN_REMARK_MIXED_DAYS, "mixed_days"},
    {QZPLAN_REMARK_NO_COMMON_DAY, "no_common_day"},
    {QZPLAN_REMARK_CORRECTED, "corrected"},
    {QZPLAN_REMARK_GAP_TOO_LARGE, "gap_too_large"},
    {QZPLAN_REMARK_NEEDED_TOO_LARGE, "needed_too_large"},
    {QZPLAN_REMARK_ROWS_UNKNOWN, "rows_unknown"},
};

static const struct term figures[] = {
    {QZPLAN_FIGURES_STATE, "state"},
    {QZPLAN_FIGURES_EACH_PERIOD, "each_period"},
    {QZPLAN_FIGURES_YEAR_TO_DATE, "year_to_date"},
    {QZPLAN_FIGURES_RUNNING_TOTAL, "running_total"},
    {QZPLAN_FIGURES_AVERAGE, "average"},
};

static const struct term cards[] = {
    {QZPLAN_CARD_PLAN, "plan"},
    {QZPLAN_CARD_PROGRAMME, "programme"},
    {QZPLAN_CARD_ACTION, "action"},
    {QZPLAN_CARD_TASK, "task"},
    {QZPLAN_CARD_DEPARTMENT_LEAD, "department_lead"},
    {QZPLAN_CARD_DEPARTMENT_WITH, "department_with"},
};

static const struct term flags[] = {
    {QZPLAN_FLAG_NONE, "none"},
    {QZPLAN_FLAG_PROVISIONAL, "p"},
    {QZPLAN_FLAG_ESTIMATED, "e"},
    {QZPLAN_FLAG_REVISED, "r"},
    {QZPLAN_FLAG_BREAK, "b"},
    {QZPLAN_FLAG_LOW_RELIABILITY, "u"},
    {QZPLAN_FLAG_DEFINITION_DIFFERS, "d"},
};

static const struct term judged_as[] = {
    {QZPLAN_AS_VALUE, "value"},
    {QZPLAN_AS_COUNT, "count"},
    {QZPLAN_AS_SHARE, "share"},
};

static const struct term beyonds[] = {
    {QZPLAN_BEYOND_UNMET, "unmet"},
    {QZPLAN_BEYOND_MET, "met"},
};

static const struct term forms[] = {
    {QZPLAN_FORM_VALUE, "value"},
    {QZPLAN_FORM_RATIO, "ratio"},
    {QZPLAN_FORM_ANSWER, "answer"},
    {QZPLAN_FORM_BOUNDS, "bounds"},
};

static const struct term methods[] = {
    {QZPLAN_METHOD_LINEAR, "linear"},     {QZPLAN_METHOD_OPEN_SDG, "open-sdg"},
    {QZPLAN_METHOD_EUROSTAT, "eurostat"}, {QZPLAN_METHOD_DESTATIS, "destatis"},
    {QZPLAN_METHOD_UNSD, "unsd"},         {QZPLAN_METHOD_SDSN, "sdsn"},
};

#define PROGRESS(status, name)                                                                     \
    { QZPLAN_PROGRESS_##status, name }

static const struct term progress_statuses[] = {
    PROGRESS(STATUS_NOT_AVAILABLE, "not_available"),
    PROGRESS(STATUS_LINEAR_REVERSING, "reversing"),
    PROGRESS(STATUS_LINEAR_BEHIND, "behind"),
    PROGRESS(STATUS_LINEAR_ON_TRACK, "on_track"),
    PROGRESS(STATUS_OPEN_SDG_DETERIORATION, "deterioration"),
    PROGRESS(STATUS_OPEN_SDG_LIMITED, "limited_progress"),
    PROGRESS(STATUS_OPEN_SDG_MODERATE, "moderate_progress"),
    PROGRESS(STATUS_OPEN_SDG_SUBSTANTIAL, "substantial_progress"),
    PROGRESS(STATUS_OPEN_SDG_ACHIEVED, "target_achieved"),
    PROGRESS(STATUS_EUROSTAT_SIGNIFICANT_AWAY, "significant_movement_away"),
    PROGRESS(STATUS_EUROSTAT_AWAY, "moving_away"),
    PROGRESS(STATUS_EUROSTAT_MODERATE_AWAY, "moderate_movement_away"),
    PROGRESS(STATUS_EUROSTAT_NO_CHANGE, "no_change"),
    PROGRESS(STATUS_EUROSTAT_INSUFFICIENT, "insufficient_progress"),
    PROGRESS(STATUS_EUROSTAT_MODERATE, "moderate_progress"),
    PROGRESS(STATUS_EUROSTAT_SIGNIFICANT, "significant_progress"),
    PROGRESS(STATUS_DESTATIS_STORM, "storm"),
    PROGRESS(STATUS_DESTATIS_CLOUD, "cloud"),
    PROGRESS(STATUS_DESTATIS_SUN_WITH_CLOUD, "sun_with_cloud"),
    PROGRESS(STATUS_DESTATIS_SUN, "sun"),
    PROGRESS(STATUS_UNSD_MARGINAL, "marginal_or_none"),
    PROGRESS(STATUS_UNSD_FAIR, "fair_progress"),
    PROGRESS(STATUS_UNSD_SUBSTANTIAL, "substantial_progress"),
    PROGRESS(STATUS_UNSD_ON_TRACK, "on_track"),
    PROGRESS(STATUS_UNSD_MET, "met"),
    PROGRESS(STATUS_SDSN_DECREASING, "decreasing"),
    PROGRESS(STATUS_SDSN_STAGNATING, "stagnating"),
    PROGRESS(STATUS_SDSN_MODERATELY_IMPROVING, "moderately_improving"),
    PROGRESS(STATUS_SDSN_ON_TRACK, "on_track"),
};

static const struct term progress_reasons[] = {
    PROGRESS(REASON_NONE, "none"),
    PROGRESS(REASON_NO_VALUE, "no_value"),
    PROGRESS(REASON_BAD_YEAR, "bad_year"),
    PROGRESS(REASON_UNSORTED_YEARS, "unsorted_years"),
    PROGRESS(REASON_DUPLICATE_YEAR, "duplicate_year"),
    PROGRESS(REASON_BAD_VALUE, "bad_value"),
    PROGRESS(REASON_BAD_NUMBER, "bad_number"),
    PROGRESS(REASON_NO_DIRECTION, "no_direction"),
    PROGRESS(REASON_NO_RULE, "no_rule"),
    PROGRESS(REASON_NO_TARGET, "no_target"),
    PROGRESS(REASON_NO_TARGET_YEAR, "no_target_year"),
    PROGRESS(REASON_NO_BASELINE, "no_baseline"),
    PROGRESS(REASON_TOO_SHORT, "too_short"),
    PROGRESS(REASON_TOO_FEW_VALUES, "too_few_values"),
    PROGRESS(REASON_OPPOSITE_SIGNS, "opposite_signs"),
    PROGRESS(REASON_ZERO_BASELINE, "zero_baseline"),
    PROGRESS(REASON_TARGET_YEAR, "target_year"),
    PROGRESS(REASON_BASELINE_IS_TARGET, "baseline_is_target"),
    PROGRESS(REASON_BASELINE_BEYOND_TARGET, "baseline_beyond_target"),
    PROGRESS(REASON_BAD_RANGE, "bad_range"),
    PROGRESS(REASON_TOO_LARGE, "too_large"),
    PROGRESS(REASON_NO_SCORE, "no_score"),
};

static const struct term progress_notes[] = {
    PROGRESS(NOTE_NONE, "none"),
    PROGRESS(NOTE_FEW_VALUES, "few_values"),
};

static const struct term progress_kinds[] = {
    PROGRESS(KIND_AUTO, "auto"),   PROGRESS(KIND_REACH, "reach"),
    PROGRESS(KIND_HOLD, "hold"),   PROGRESS(KIND_DIRECTION, "direction"),
    PROGRESS(KIND_RANGE, "range"),
};

static const struct term colours[] = {
    {QZPLAN_COLOUR_GREY, "grey"},
    {QZPLAN_COLOUR_GREEN, "green"},
    {QZPLAN_COLOUR_LIGHT_GREEN, "light_green"},
    {QZPLAN_COLOUR_YELLOW, "yellow"},
    {QZPLAN_COLOUR_ORANGE, "orange"},
    {QZPLAN_COLOUR_RED, "red"},
};

static const struct term severities[] = {
    {QZPLAN_SEVERITY_ERROR, "error"},
    {QZPLAN_SEVERITY_WARNING, "warning"},
    {QZPLAN_SEVERITY_NOTE, "note"},
};

static const struct term diff_kinds[] = {
    {QZPLAN_DIFF_KIND_DROPPED, "dropped"}, {QZPLAN_DIFF_KIND_EASED, "eased"},
    {QZPLAN_DIFF_KIND_LATER, "later"},     {QZPLAN_DIFF_KIND_CHANGED, "changed"},
    {QZPLAN_DIFF_KIND_EARLIER, "earlier"}, {QZPLAN_DIFF_KIND_TIGHTENED, "tightened"},
    {QZPLAN_DIFF_KIND_ADDED, "added"},     {QZPLAN_DIFF_KIND_LEFT, "left"},
    {QZPLAN_DIFF_KIND_JOINED, "joined"},   {QZPLAN_DIFF_KIND_RETITLED, "retitled"},
    {QZPLAN_DIFF_KIND_VERDICT, "verdict"},
};

static const struct term diff_subjects[] = {
    {QZPLAN_DIFF_SUBJECT_PLAN, "plan"},           {QZPLAN_DIFF_SUBJECT_DEPARTMENT, "department"},
    {QZPLAN_DIFF_SUBJECT_GROUP, "group"},         {QZPLAN_DIFF_SUBJECT_METRIC, "metric"},
    {QZPLAN_DIFF_SUBJECT_PROGRAMME, "programme"}, {QZPLAN_DIFF_SUBJECT_ACTION, "action"},
    {QZPLAN_DIFF_SUBJECT_TASK, "task"},           {QZPLAN_DIFF_SUBJECT_TARGET, "target"},
    {QZPLAN_DIFF_SUBJECT_AREA, "area"},           {QZPLAN_DIFF_SUBJECT_TABLE, "table"},
};

#define ASPECT(aspect, name)                                                                       \
    { QZPLAN_ASPECT_##aspect, name }

static const struct term diff_aspects[] = {
    ASPECT(WHOLE, "whole"),
    ASPECT(VALUE, "value"),
    ASPECT(DUE, "due"),
    ASPECT(EVERY, "every"),
    ASPECT(STARTS, "starts"),
    ASPECT(METRIC, "metric"),
    ASPECT(FOR, "for"),
    ASPECT(AREA, "area"),
    ASPECT(PART_OF, "part_of"),
    ASPECT(AS, "as"),
    ASPECT(BASELINE, "baseline"),
    ASPECT(STRETCH, "stretch"),
    ASPECT(PATH, "path"),
    ASPECT(ONLY_IF, "only_if"),
    ASPECT(BINDING, "binding"),
    ASPECT(OF, "of"),
    ASPECT(METHOD, "method"),
    ASPECT(TITLE, "title"),
    ASPECT(ASSUMES, "assumes"),
    ASPECT(LEAD, "lead"),
    ASPECT(WITH, "with"),
    ASPECT(PLACE, "place"),
    ASPECT(UNIT, "unit"),
    ASPECT(FIGURES, "figures"),
    ASPECT(DEFINITION, "definition"),
    ASPECT(LIMITS, "limits"),
    ASPECT(WANTED, "wanted"),
    ASPECT(YEAR_STARTS, "year_starts"),
    ASPECT(ONE_OF, "one_of"),
    ASPECT(BEGINS, "begins"),
    ASPECT(VERDICT, "verdict"),
    ASPECT(ADDITIVE, "adds_up"),
    ASPECT(KIND, "kind"),
    ASPECT(PARTS, "parts"),
    ASPECT(NEARLY, "nearly"),
    ASPECT(COMPLETE, "complete"),
    ASPECT(CONTACT, "contact"),
    ASPECT(WORDING, "wording"),
    ASPECT(ENDS, "ends"),
    ASPECT(REPORTED, "reported"),
    ASPECT(REPORT_WITHIN, "report_within"),
    ASPECT(STALE_AFTER, "stale_after"),
};

#define REMEDY(name, id)                                                                           \
    { QZPLAN_REMEDY_REASON_##name, id }
static const struct term remedy_reasons[] = {
    REMEDY(NO_FIGURE, "no_figure"),         REMEDY(NOT_WHOLE, "not_whole"),
    REMEDY(IMPOSSIBLE, "impossible"),       REMEDY(CONFLICT, "conflict"),
    REMEDY(NO_BORDER, "no_border"),         REMEDY(TOO_LARGE, "too_large"),
    REMEDY(AREAS_MISSING, "areas_missing"), REMEDY(CLOSED, "closed"),
};

static const struct term column_types[] = {
    {QZPLAN_COLUMN_TEXT, "text"},       {QZPLAN_COLUMN_BOOLEAN, "boolean"},
    {QZPLAN_COLUMN_INTEGER, "integer"}, {QZPLAN_COLUMN_NUMBER, "number"},
    {QZPLAN_COLUMN_DATE, "date"},       {QZPLAN_COLUMN_YEARMONTH, "yearmonth"},
};

static const struct term measures[] = {
    {QZPLAN_MEASURE_VALUE, "value"},     {QZPLAN_MEASURE_GIVEN, "given"},
    {QZPLAN_MEASURE_MISSING, "missing"}, {QZPLAN_MEASURE_IN_PERIOD, "in_period"},
    {QZPLAN_MEASURE_AGE, "age"},         {QZPLAN_MEASURE_DAYS_BEFORE_END, "days_before_end"},
};

static const struct term counts[] = {
    {QZPLAN_COUNT_ROWS, "rows"},     {QZPLAN_COUNT_DISTINCT, "distinct"},
    {QZPLAN_COUNT_TOTAL, "total"},   {QZPLAN_COUNT_HIGHEST, "highest"},
    {QZPLAN_COUNT_LOWEST, "lowest"}, {QZPLAN_COUNT_AREAS, "areas"},
};

static const struct term has_terms[] = {
    {QZPLAN_HAS_ROWS, "rows"},
    {QZPLAN_HAS_TOTAL, "total"},
    {QZPLAN_HAS_SHARE, "share"},
    {QZPLAN_HAS_ALL, "all"},
};

#define VOCABULARY(name, terms)                                                                    \
    [QZPLAN_VOCABULARY_##name] = {terms, QZ_ARRAY_SIZE(terms), 0, NULL, NULL, NULL}

/* A vocabulary whose things have a table of their own: numbered from `first` to below `end`. */
#define TABLE(name, first, end, name_of)                                                           \
    [QZPLAN_VOCABULARY_##name] = {NULL, 0, first, end, name_of, NULL}

static const struct vocabulary {
    const struct term *terms;
    size_t count;
    int32_t first;
    int32_t (*end)(void); /* NULL: the terms are all */
    const char *(*name_of)(int64_t value);
    int32_t (*at)(size_t index); /* NULL: in the order of their numbers */
} vocabularies[] = {
    TABLE(OP, QZPLAN_OP_DONE, qz_comparator_count, qz_comparator_name),
    VOCABULARY(TRUTH, truths),
    [QZPLAN_VOCABULARY_STATUS] = {NULL, 0, QZPLAN_STATUS_MISSED, qz_status_count, qz_status_name,
                                  qz_status_at},
    VOCABULARY(PHASE, phases),
    VOCABULARY(PACE, paces),
    VOCABULARY(LIGHT, lights),
    VOCABULARY(REMARK, remarks),
    TABLE(EVERY, QZPLAN_PERIOD_NONE, qz_period_kind_count, qz_period_kind_name),
    TABLE(METRIC, QZPLAN_METRIC_PLAIN, qz_metric_kind_count, qz_metric_kind_name),
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
    VOCABULARY(IN_TIME, in_times),
    VOCABULARY(PROGRESS_NOTE, progress_notes),
    VOCABULARY(COLUMN, column_types),
    VOCABULARY(MEASURE, measures),
    VOCABULARY(COUNT, counts),
    VOCABULARY(HAS, has_terms),
};

static struct vocabulary find_vocabulary(int32_t vocabulary) {
    if (vocabulary < 0 || (size_t)vocabulary >= QZ_ARRAY_SIZE(vocabularies)) {
        return (struct vocabulary){NULL, 0, 0, NULL, NULL, NULL};
    }
    struct vocabulary v = vocabularies[vocabulary];
    v.count = v.end == NULL ? v.count : (size_t)(v.end() - v.first);
    return v;
}

const char *qzplan_term_name(int32_t vocabulary, int64_t value) {
    struct vocabulary v = find_vocabulary(vocabulary);
    if (v.end != NULL) {
        return value >= v.first && value < v.end() ? v.name_of(value) : "?";
    }
    for (size_t i = 0; i < v.count; i++) {
        if (v.terms[i].value == value) {
            return v.terms[i].name;
        }
    }
    return "?";
}

int qzplan_term_get(int64_t *value, int32_t vocabulary, size_t index) {
    struct vocabulary v = find_vocabulary(vocabulary);
    if (value == NULL || index >= v.count) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    *value = v.at != NULL    ? v.at(index)
             : v.end != NULL ? v.first + (int64_t)index
                             : v.terms[index].value;
    return QZPLAN_OK;
}
