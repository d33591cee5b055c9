/* SPDX-License-Identifier: MIT */
#ifndef QZ_EXPLAIN_WORDS_H
#define QZ_EXPLAIN_WORDS_H

/* The words of explanations, one set a language. In a template a percent sign and a letter stand
   for: T title, O promise, V value, U upper end, W width, F baseline, A actual, N numerator,
   M denominator, G gap, E expected, D deadline, Y day of the figure, P period, S status, R remark,
   H reading, Q amount needed, L metric needed. */

#include <stdint.h>

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
    const char *no_figure;
    const char *no_value;
    const char *was_done;
    const char *not_done;
    const char *reported;
    const char *counted;
    const char *short_by;
    const char *over_by;
    const char *judgement;
    const char *expected;
    const char *needed;
    const char *strictly;
    const char *more;
    const char *fewer;
    const char *replace;
    const char *remarks;
    const char *readings;
    const char *comma;
    const char *stop;
    const char *const *promises;       /* by QZPLAN_OP_... */
    const char *const *const *periods; /* by QZPLAN_PERIOD_..., then by number; NULL: as written */
    int units_in_differences;
} qz_words;

/* "zh" or anything else, which is taken as "en". */
const qz_words *qz_words_of(const char *language);

/* The template of an operator's promise; "" for one that is not known. */
const char *qz_words_promise(const qz_words *words, int32_t op);

#endif
