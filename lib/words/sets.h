/* SPDX-License-Identifier: MIT */
#ifndef QZ_WORDS_SETS_H
#define QZ_WORDS_SETS_H

/* The words of explanations, one set a language. In a template a percent sign and a letter stand
   for: T title, O promise, V value, U upper end, W width, F baseline, A actual, N numerator,
   M denominator, B least and C greatest possible value, K areas missing, G gap, E expected,
   D deadline, Y day of the figure, P period, S status, X speed, Z projected value, J day of
   arrival, I days of slip, k age of the figure in days, R remark, H reading, Q amount needed, L
   metric needed, v day of the revision, a how much is achieved, y how much of the way is done, c
   condition, b what lies beyond a band, o what the promise is about, w whole of a share. */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/plan.h>

#include "base/languages.h"

enum { QZ_WORDS_OPS = QZPLAN_OP_NO_WORSE + 1 };

/* What is said, and its pieces. */
#define QZ_SENTENCES(X)                                                                            \
    X(before_unit)                                                                                 \
    X(before_latin)       /* before a unit in other letters than the language's own */             \
    X(before_unit_of_one) /* a unit is in the plural where a language has one */                   \
    X(after_unit_of_one)                                                                           \
    X(open_group)                                                                                  \
    X(close_group)                                                                                 \
    X(date) /* a day: Y its year, M its month, D its day; empty: as ISO 8601 writes it */          \
    X(heading)                                                                                     \
    X(promise_once)                                                                                \
    X(promise_done) /* of what is to be done once */                                               \
    X(promise_every)                                                                               \
    X(baseline)                                                                                    \
    X(baseline_metric) /* another metric is the baseline */                                        \
    X(above_met)       /* beyond the band of `about` */                                            \
    X(below_met)                                                                                   \
    X(of_whole)       /* a whole further up than the metric's own */                               \
    X(before_targets) /* "of 7 promises" */                                                        \
    X(after_targets)                                                                               \
    X(targets) /* what a count of targets, or of areas, needs more of */                           \
    X(areas)                                                                                       \
    X(before_areas) /* "of the areas (town; Schools: at least 15)" */                              \
    X(after_kind)                                                                                  \
    X(after_areas)                                                                                 \
    X(only_if)                                                                                     \
    X(before_times) /* "2 times the baseline" */                                                   \
    X(after_times)                                                                                 \
    X(rise_yearly)                                                                                 \
    X(fall_yearly)                                                                                 \
    X(none_set)   /* the whole promise, where its value is still to be set; empty: none */         \
    X(after_done) /* behind the promise of what is to be done */                                   \
    X(to_be_set)                                                                                   \
    X(before_reference) /* "the value of Schools" */                                               \
    X(in_area)                                                                                     \
    X(since_previous)                                                                              \
    X(since_last_year)                                                                             \
    X(before_mean) /* "the mean of 2016 to 2018" */                                                \
    X(after_mean)                                                                                  \
    X(corrected)                                                                                   \
    X(revised)                                                                                     \
    X(revised_by)                                                                                  \
    X(revised_why)                                                                                 \
    X(not_applicable)                                                                              \
    X(condition_unknown)                                                                           \
    X(no_figure)                                                                                   \
    X(no_value_so_far) /* the same where something has not been reported */                        \
    X(no_value)                                                                                    \
    X(bounds)                                                                                      \
    X(bound_low)                                                                                   \
    X(bound_high)                                                                                  \
    X(between) /* as figures say, on a day */                                                      \
    X(between_low)                                                                                 \
    X(between_high)                                                                                \
    X(missing)                                                                                     \
    X(before_more) /* "and 4 more" */                                                              \
    X(after_more)                                                                                  \
    X(days_open) /* "(cost 2024, pupils 2024-09)": of which day each term is */                    \
    X(days_of)                                                                                     \
    X(days_latest)                                                                                 \
    X(days_none)                                                                                   \
    X(days_close)                                                                                  \
    X(was_done)                                                                                    \
    X(not_done)                                                                                    \
    X(reported)                                                                                    \
    X(counted)                                                                                     \
    X(short_by)                                                                                    \
    X(over_by)                                                                                     \
    X(achieved) /* how much of it */                                                               \
    X(way)                                                                                         \
    X(judgement)                                                                                   \
    X(expected)                                                                                    \
    X(speed_more) /* before a change upwards, and downwards */                                     \
    X(speed_less)                                                                                  \
    X(speed)                                                                                       \
    X(speed_yearly)                                                                                \
    X(projected)                                                                                   \
    X(arrival)                                                                                     \
    X(arrival_late)                                                                                \
    X(arrival_passed)                                                                              \
    X(slip_before) /* before and behind the days of a slip; of more than a year also about how     \
                      many */                                                                      \
    X(slip_years)                                                                                  \
    X(slip_in_years)                                                                               \
    X(day)                                                                                         \
    X(days)                                                                                        \
    X(needed)                                                                                      \
    X(lacked) /* the same of days that have closed: "9 short then; it cannot be made up" */        \
    X(lacked_more)                                                                                 \
    X(lacked_fewer)                                                                                \
    X(lacked_more_of) /* of another metric, or of a count of targets */                            \
    X(lacked_fewer_of)                                                                             \
    X(lacked_end)                                                                                  \
    X(strictly)                                                                                    \
    X(more)                                                                                        \
    X(fewer)                                                                                       \
    X(higher) /* of what is not counted */                                                         \
    X(lower)                                                                                       \
    X(replace)                                                                                     \
    X(remarks)                                                                                     \
    X(readings)                                                                                    \
    X(comma)                                                                                       \
    X(list_comma)                                                                                  \
    X(stop)                                                                                        \
    X(colon)                                                                                       \
    X(clause_comma)                                                                                \
    X(up_to)          /* between the ends of a range */                                            \
    X(change_heading) /* a change between two plans; its letters: change.c */                      \
    X(change_both)                                                                                 \
    X(change_before)                                                                               \
    X(change_after)                                                                                \
    X(change_whole_before) /* the thing itself came or went */                                     \
    X(change_whole_after)                                                                          \
    X(change_why)                                                                                  \
    X(change_by)                                                                                   \
    X(weights) /* what a metric is made of */                                                      \
    X(over)                                                                                        \
    X(year)                                                                                        \
    X(years)                                                                                       \
    X(month)                                                                                       \
    X(months)                                                                                      \
    X(as_amount)                                                                                   \
    X(in_percent)                                                                                  \
    X(of_worst)                                                                                    \
    X(per)                                                                                         \
    X(across)                                                                                      \
    X(limit_whole)                                                                                 \
    X(where) /* which rows of records are counted */                                               \
    X(either)                                                                                      \
    X(with_rows)                                                                                   \
    X(limit_none)                                                                                  \
    X(wanted_up)                                                                                   \
    X(wanted_down)                                                                                 \
    X(yes)                                                                                         \
    X(no)                                                                                          \
    X(how_many_hold) /* what a target says in one respect */                                       \
    X(everyone)                                                                                    \
    X(each)                                                                                        \
    X(except)                                                                                      \
    X(respect_previous)                                                                            \
    X(respect_last_year)                                                                           \
    X(sum_over)                                                                                    \
    X(average_over)                                                                                \
    X(after_sum) /* behind the span that is summed up */                                           \
    X(after_average)                                                                               \
    X(counted_in) /* "of 3", where a count is promised in a sentence of its own */                 \
    X(count_of)                                                                                    \
    X(span_year)                                                                                   \
    X(span_years)                                                                                  \
    X(span_month)                                                                                  \
    X(span_months)                                                                                 \
    X(span_day)                                                                                    \
    X(span_days)                                                                                   \
    X(every_span) /* "every 2 years" */                                                            \
    X(span_plan)                                                                                   \
    X(binding)                                                                                     \
    X(not_binding)                                                                                 \
    X(cell_more) /* of what is needed, before its amount: in a table */                            \
    X(cell_fewer)                                                                                  \
    X(cell_replaced)                                                                               \
    X(cell_targets)                                                                                \
    X(cell_areas)                                                                                  \
    X(unknown_error)

/* A term, or a code, for people. */
typedef struct qz_label {
    int64_t value;
    const char *text;
} qz_label;

typedef struct qz_labels {
    const qz_label *labels;
    size_t count;
} qz_labels;

/* The labels of all codes, in a file of their own. */
typedef struct qz_terms {
    const qz_labels *vocabularies; /* by QZPLAN_VOCABULARY_... */
    size_t vocabulary_count;
    qz_labels errors;
} qz_terms;

/* A kind of areas by the id that plans give it, and what it is called. */
typedef struct qz_kind_word {
    const char *id;
    const char *text;
} qz_kind_word;

typedef struct qz_words {
#define QZ_WORDS_FIELD(name) const char *name;
    QZ_SENTENCES(QZ_WORDS_FIELD)
#undef QZ_WORDS_FIELD
    const char *const *promises; /* by QZPLAN_OP_... */
    const char *const *counts;   /* the same of a count of targets; NULL: as of a metric */
    const qz_kind_word *kinds;   /* of areas, up to one without an id; NULL: by their ids */
    /* By QZPLAN_PERIOD_...; NULL: as written. Of a kind with numbers the name of all, or behind an
       empty one the name of each; of years the calendar's, and that of a year of its own. % is the
       year, # the number. */
    const char *const *const *periods;
    const qz_terms *terms;
    int units_in_differences;
    int area_first; /* 1: an area stands before the metric */
} qz_words;

#define QZ_WORDS_DECLARE(name, ...)                                                                \
    extern const qz_words qz_words_##name;                                                         \
    extern const qz_terms qz_terms_##name;
QZ_LANGUAGES(QZ_WORDS_DECLARE)
#undef QZ_WORDS_DECLARE

#endif
