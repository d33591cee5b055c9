/* SPDX-License-Identifier: MIT */
/* The table of comparators against what docs/reference/format.md says of each, written down by
 * hand. */

#include <string.h>

#include <qzplan/text.h>

#include "base/arrays.h"
#include "model/comparators.h"
#include "support/suite.h"

enum { UP = QZ_DIRECTION_UP, DOWN = QZ_DIRECTION_DOWN, NO_WAY = QZ_DIRECTION_NONE };

/* Letters of `says`: b hangs on a baseline, m takes another metric, d dated values, [ a range for a
   value, t only `true`, c for the direct checks. */
static const struct expected {
    int32_t op;
    const char *name;
    int up;   /* which way, where more of its metric is wanted */
    int down; /* the same where less is */
    const char *sign_up;
    const char *sign_down;
    const char *says;
    int by;
    int to;
} expected[] = {
    {QZPLAN_OP_DONE, "done", NO_WAY, NO_WAY, "", "", "", 0, 0},
    {QZPLAN_OP_AT_LEAST, "at_least", UP, UP, "≥", "≥", "mdc", 0, 0},
    {QZPLAN_OP_AT_MOST, "at_most", DOWN, DOWN, "≤", "≤", "mdc", 0, 0},
    {QZPLAN_OP_MORE_THAN, "more_than", UP, UP, ">", ">", "mdc", 0, 0},
    {QZPLAN_OP_LESS_THAN, "less_than", DOWN, DOWN, "<", "<", "mdc", 0, 0},
    {QZPLAN_OP_EXACTLY, "exactly", NO_WAY, NO_WAY, "=", "=", "dc", 0, 0},
    {QZPLAN_OP_BETWEEN, "between", NO_WAY, NO_WAY, "", "", "[c", 0, 0},
    {QZPLAN_OP_ABOUT, "about", NO_WAY, NO_WAY, "", "", "c", 0, 0},
    {QZPLAN_OP_ALL, "all", UP, UP, "=", "=", "tc", 0, 0},
    {QZPLAN_OP_NONE, "none", DOWN, DOWN, "=", "=", "tc", 0, 0},
    {QZPLAN_OP_RAISE_TO, "raise_to", UP, UP, "≥", "≥", "d[", 0, 1},
    {QZPLAN_OP_REDUCE_TO, "reduce_to", DOWN, DOWN, "≤", "≤", "d[", 0, -1},
    {QZPLAN_OP_RAISE_BY, "raise_by", UP, UP, "≥", "≥", "bd[", 1, 0},
    {QZPLAN_OP_REDUCE_BY, "reduce_by", DOWN, DOWN, "≤", "≤", "bd[", -1, 0},
    {QZPLAN_OP_IMPROVE, "improve", UP, DOWN, ">", "<", "bt", 0, 0},
    {QZPLAN_OP_NO_WORSE, "no_worse", UP, DOWN, "≥", "≤", "bt", 0, 0},
};
enum { EXPECTED = QZ_ARRAY_SIZE(expected) };

START_TEST(every_comparator_has_its_row) {
    for (size_t i = 0; i < EXPECTED; i++) {
        const struct expected *e = &expected[i];
        const qz_comparator *row = qz_comparator_of(e->op);
        int64_t op;
        ck_assert_str_eq(row->name, e->name);
        ck_assert_str_eq(qzplan_term_name(QZPLAN_VOCABULARY_OP, e->op), e->name);
        ck_assert_int_eq(qzplan_term_get(&op, QZPLAN_VOCABULARY_OP, i), 0);
        ck_assert_int_eq(op, e->op);
    }
    int64_t beyond;
    ck_assert_int_ne(qzplan_term_get(&beyond, QZPLAN_VOCABULARY_OP, EXPECTED), 0);
}
END_TEST

START_TEST(each_goes_its_way) {
    for (size_t i = 0; i < EXPECTED; i++) {
        const struct expected *e = &expected[i];
        const qz_comparator *row = qz_comparator_of(e->op);
        ck_assert_int_eq(qz_comparator_direction(row, QZPLAN_WANTED_UP), e->up);
        ck_assert_int_eq(qz_comparator_direction(row, QZPLAN_WANTED_DOWN), e->down);
        ck_assert_str_eq(qz_comparator_sign(row, QZPLAN_WANTED_UP), e->sign_up);
        ck_assert_str_eq(qz_comparator_sign(row, QZPLAN_WANTED_DOWN), e->sign_down);
        ck_assert_int_eq(row->by, e->by);
        ck_assert_int_eq(row->to, e->to);
    }
}
END_TEST

START_TEST(each_takes_what_the_format_says) {
    for (size_t i = 0; i < EXPECTED; i++) {
        const struct expected *e = &expected[i];
        const qz_comparator *row = qz_comparator_of(e->op);
        ck_assert_int_eq(row->needs_baseline, strchr(e->says, 'b') != NULL);
        ck_assert_int_eq(row->takes_reference, strchr(e->says, 'm') != NULL);
        ck_assert_int_eq(row->operand == QZ_OPERAND_VALUE_BY_DAY, strchr(e->says, 'd') != NULL);
        ck_assert_int_eq(row->operand == QZ_OPERAND_TRUE, strchr(e->says, 't') != NULL);
        ck_assert_int_eq(row->end != QZ_END_NONE, strchr(e->says, '[') != NULL);
        ck_assert_int_eq(row->is_direct, strchr(e->says, 'c') != NULL);
    }
    /* The weaker end: raised to 3 to 5 is kept by 3, reduced to 3 to 5 by 5, by 3 to 5 by 3. */
    ck_assert_int_eq(qz_comparator_of(QZPLAN_OP_RAISE_TO)->end, QZ_END_LOWER);
    ck_assert_int_eq(qz_comparator_of(QZPLAN_OP_REDUCE_TO)->end, QZ_END_UPPER);
    ck_assert_int_eq(qz_comparator_of(QZPLAN_OP_RAISE_BY)->end, QZ_END_LOWER);
    ck_assert_int_eq(qz_comparator_of(QZPLAN_OP_REDUCE_BY)->end, QZ_END_LOWER);
}
END_TEST

START_TEST(an_unknown_number_is_no_comparator) {
    static const int64_t numbers[] = {INT64_MIN, INT32_MIN, -1, 0, 17, INT32_MAX, INT64_MAX};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(numbers); i++) {
        const qz_comparator *row = qz_comparator_of(numbers[i]);
        ck_assert_str_eq(row->name, "?");
        ck_assert_int_eq(row->shape, QZ_RANGE_NONE);
        ck_assert_int_eq(row->is_direct, 0);
        ck_assert_str_eq(qz_comparator_sign(row, QZPLAN_WANTED_DOWN), "");
    }
}
END_TEST

/* The documents name a comparator where they name what may be written. */
START_TEST(the_format_names_each) {
    static char text[1 << 17];
    FILE *file = fopen(qz_source_path("docs/reference/format.md"), "rb");
    ck_assert_ptr_nonnull(file);
    size_t length = fread(text, 1, sizeof text - 1, file);
    ck_assert_uint_lt(length, sizeof text - 1);
    fclose(file);
    text[length] = '\0';
    for (size_t i = 0; i < EXPECTED; i++) {
        char quoted[32];
        snprintf(quoted, sizeof quoted, "`%s`", qz_comparator_name(expected[i].op));
        ck_assert_msg(strstr(text, quoted) != NULL, "%s", quoted);
    }
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, every_comparator_has_its_row);
    tcase_add_test(tests, each_goes_its_way);
    tcase_add_test(tests, each_takes_what_the_format_says);
    tcase_add_test(tests, an_unknown_number_is_no_comparator);
    tcase_add_test(tests, the_format_names_each);
}

QZ_SUITE(comparators, add)
