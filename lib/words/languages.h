/* SPDX-License-Identifier: MIT */
#ifndef QZ_WORDS_LANGUAGES_H
#define QZ_WORDS_LANGUAGES_H

/* The words of explanations, one set a language. In a template a percent sign and a letter stand
   for: T title, O promise, V value, U upper end, W width, F baseline, A actual, N numerator,
   M denominator, B least and C greatest possible value, K areas missing, G gap, E expected,
   D deadline, Y day of the figure, P period, S status, X speed, Z projected value, J day of
   arrival, I days of slip, R remark, H reading, Q amount needed, L metric needed, v day of the
   revision, c condition, b what lies beyond a band, o what the promise is about, w whole of a
   share. */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/plan.h>

#include "base/languages.h"

enum { QZ_WORDS_OPS = QZPLAN_OP_NO_WORSE + 1 };

typedef struct qz_words {
    const char *language;
    const char *before_unit;
    const char *before_unit_of_one; /* a unit is in the plural where a language has one */
    const char *after_unit_of_one;
    const char *open_group;
    const char *close_group;
    const char *heading;
    const char *promise_once;
    const char *promise_every;
    const char *baseline;
    const char *baseline_metric; /* another metric is the baseline */
    const char *above_met;       /* beyond the band of `about` */
    const char *below_met;
    const char *of_whole;       /* a whole further up than the metric's own */
    const char *before_targets; /* "of 7 promises" */
    const char *after_targets;
    const char *targets; /* what a count of targets, or of areas, needs more of */
    const char *areas;
    const char *before_areas; /* "of the areas (town; Schools: at least 15)" */
    const char *after_areas;
    const char *only_if;
    const char *before_times; /* "2 times the baseline" */
    const char *after_times;
    const char *rise_yearly;
    const char *fall_yearly;
    const char *to_be_set;
    const char *before_reference; /* "the value of Schools" */
    const char *in_area;
    const char *since_previous;
    const char *since_last_year;
    const char *revised;
    const char *revised_by;
    const char *revised_why;
    const char *not_applicable;
    const char *condition_unknown;
    const char *no_figure;
    const char *no_value;
    const char *bounds;
    const char *bound_low;
    const char *bound_high;
    const char *missing;
    const char *before_more; /* "and 4 more" */
    const char *after_more;
    const char *was_done;
    const char *not_done;
    const char *reported;
    const char *counted;
    const char *short_by;
    const char *over_by;
    const char *judgement;
    const char *expected;
    const char *speed_more; /* before a change upwards, and downwards */
    const char *speed_less;
    const char *speed;
    const char *speed_yearly;
    const char *projected;
    const char *arrival;
    const char *arrival_late;
    const char *day;
    const char *days;
    const char *needed;
    const char *strictly;
    const char *more;
    const char *fewer;
    const char *higher; /* of what is not counted */
    const char *lower;
    const char *replace;
    const char *remarks;
    const char *readings;
    const char *comma;
    const char *list_comma;
    const char *stop;
    const char *const *promises;       /* by QZPLAN_OP_... */
    const char *const *const *periods; /* by QZPLAN_PERIOD_..., then by number; NULL: as written */
    int units_in_differences;
    int area_first; /* 1: an area stands before the metric */
} qz_words;

#define QZ_WORDS_DECLARE(name, ...) extern const qz_words qz_words_##name;
QZ_LANGUAGES(QZ_WORDS_DECLARE)
#undef QZ_WORDS_DECLARE

/* The words that answer a tag. */
const qz_words *qz_words_of(const char *language);

/* The template of an operator's promise; "" for one that is not known. */
const char *qz_words_promise(const qz_words *words, int32_t op);

#endif
