/* SPDX-License-Identifier: MIT */
/* The table of the kinds of metric against what docs/reference/format.md says of each, written down
   by hand. */

#include <string.h>

#include <qzplan/text.h>

#include "base/arrays.h"
#include "model/metric.h"
#include "support/suite.h"

/* Letters of `says`: d derived, c meets parts as counts, u has its terms' unit, p differences of
   percentages are points, r reported from 0 on, w/1/2/l/m made of a whole, one, two, a list, one or
   a list, y a word. */
static const struct expected {
    int32_t kind;
    const char *name;
    const char *key;
    const char *says;
    uint32_t takes;
    uint32_t needs;
} expected[] = {
    {QZPLAN_METRIC_PLAIN, "plain", NULL, "r", 0, 0},
    {QZPLAN_METRIC_PART, "part", "part_of", "rwcu", 0, 0},
    {QZPLAN_METRIC_SUM, "sum", "sum", "lcu", 0, 0},
    {QZPLAN_METRIC_ANSWER, "answer", "answer", "y", 0, 0},
    {QZPLAN_METRIC_DIFFERENCE, "difference", "difference", "d2cup", QZ_BESIDE_MINUS,
     QZ_BESIDE_MINUS},
    {QZPLAN_METRIC_RATIO, "ratio", "ratio", "d2c", QZ_BESIDE_TO | QZ_BESIDE_PER, QZ_BESIDE_TO},
    {QZPLAN_METRIC_PRODUCT, "product", "product", "dl", 0, 0},
    {QZPLAN_METRIC_INDEX, "index", "index", "dm", QZ_BESIDE_BASE, QZ_BESIDE_BASE},
    {QZPLAN_METRIC_CHANGE, "change", "change", "d1", QZ_BESIDE_OVER | QZ_BESIDE_AS, 0},
    {QZPLAN_METRIC_GAP, "gap", "gap", "dmup", QZ_BESIDE_ACROSS, 0},
    {QZPLAN_METRIC_AVERAGE, "average", "average", "dmu",
     QZ_BESIDE_ACROSS | QZ_BESIDE_WORST | QZ_BESIDE_WEIGHTS, 0},
    {QZPLAN_METRIC_HIGHEST, "highest", "highest", "dmu", QZ_BESIDE_ACROSS, 0},
    {QZPLAN_METRIC_LOWEST, "lowest", "lowest", "dmu", QZ_BESIDE_ACROSS, 0},
    {QZPLAN_METRIC_VARIATION, "variation", "variation", "dm", QZ_BESIDE_ACROSS, 0},
    {QZPLAN_METRIC_RANK, "rank", "rank", "d1", QZ_BESIDE_ACROSS, QZ_BESIDE_ACROSS},
    {QZPLAN_METRIC_CHAIN, "chain", "chain", "d1", QZ_BESIDE_BASE, QZ_BESIDE_BASE},
};

static int says(const struct expected *e, char letter) {
    return strchr(e->says, letter) != NULL;
}

START_TEST(every_kind_has_its_row) {
    ck_assert_int_eq(qz_metric_kind_count(), QZ_ARRAY_SIZE(expected) + 1);
    for (size_t i = 0; i < QZ_ARRAY_SIZE(expected); i++) {
        const struct expected *e = &expected[i];
        const qz_metric_kind *row = qz_metric_kind_of(e->kind);
        ck_assert_str_eq(row->name, e->name);
        ck_assert_str_eq(qzplan_term_name(QZPLAN_VOCABULARY_METRIC, e->kind), e->name);
        ck_assert(e->key == NULL ? row->key == NULL : strcmp(row->key, e->key) == 0);
        ck_assert_uint_eq(row->takes, e->takes);
        ck_assert_uint_eq(row->needs, e->needs);
    }
}
END_TEST

START_TEST(each_is_made_as_the_format_says) {
    static const char letters[] = {
        [QZ_MADE_OF_WORD] = 'y', [QZ_MADE_OF_WHOLE] = 'w', [QZ_MADE_OF_ONE] = '1',
        [QZ_MADE_OF_TWO] = '2',  [QZ_MADE_OF_LIST] = 'l',  [QZ_MADE_OF_ONE_OR_LIST] = 'm'};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(expected); i++) {
        const struct expected *e = &expected[i];
        const qz_metric_kind *row = qz_metric_kind_of(e->kind);
        for (int made = QZ_MADE_OF_WORD; made <= QZ_MADE_OF_ONE_OR_LIST; made++) {
            ck_assert_int_eq(row->made_of == (enum qz_made_of)made, says(e, letters[made]));
        }
        ck_assert_int_eq(row->is_derived, says(e, 'd'));
        ck_assert_int_eq(row->takes_counts, says(e, 'c'));
        ck_assert_int_eq(row->keeps_unit == QZ_ALWAYS, says(e, 'u'));
        ck_assert_int_eq(row->in_points == QZ_ALWAYS, says(e, 'p'));
        ck_assert_int_eq(row->starts_at_zero, says(e, 'r'));
        ck_assert_int_eq(row->readings > 0, row->key != NULL && !says(e, 'y'));
    }
}
END_TEST

/* A change is in points, and in its metric's unit, where it is an amount. */
START_TEST(a_change_hangs_on_how_it_is_said) {
    const qz_metric_kind *row = qz_metric_kind_of(QZPLAN_METRIC_CHANGE);
    qzplan_metric change = {.kind = QZPLAN_METRIC_CHANGE, .percent = 1};
    change.change_as = QZPLAN_CHANGE_PERCENT;
    ck_assert_int_eq(qz_form_of_values(&change), QZPLAN_NUMBER_PERCENT);
    ck_assert(!qz_metric_when(&change, row->keeps_unit));
    change.change_as = QZPLAN_CHANGE_AMOUNT;
    ck_assert_int_eq(qz_form_of_values(&change), QZPLAN_NUMBER_POINTS);
    ck_assert(qz_metric_when(&change, row->keeps_unit));
    change.percent = 0;
    ck_assert_int_eq(qz_form_of_values(&change), QZPLAN_NUMBER_PLAIN);
}
END_TEST

START_TEST(an_unknown_number_is_no_kind) {
    static const int64_t numbers[] = {INT64_MIN, -1, 0, 17, INT32_MAX, INT64_MAX};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(numbers); i++) {
        ck_assert_str_eq(qz_metric_kind_name(numbers[i]), "?");
        ck_assert_int_eq(qz_metric_kind_of(numbers[i])->made_of, QZ_MADE_OF_NOTHING);
    }
}
END_TEST

/* The documents name every key where they name what may be written. */
START_TEST(the_format_names_each) {
    static char text[1 << 17];
    FILE *file = fopen(qz_source_path("docs/reference/format.md"), "rb");
    ck_assert_ptr_nonnull(file);
    size_t length = fread(text, 1, sizeof text - 1, file);
    ck_assert_uint_lt(length, sizeof text - 1);
    fclose(file);
    text[length] = '\0';
    for (size_t i = 0; i < QZ_ARRAY_SIZE(expected); i++) {
        char written[32];
        snprintf(written, sizeof written, "`%s", expected[i].key);
        ck_assert_msg(expected[i].key == NULL || strstr(text, written) != NULL, "%s", written);
    }
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, every_kind_has_its_row);
    tcase_add_test(tests, each_is_made_as_the_format_says);
    tcase_add_test(tests, a_change_hangs_on_how_it_is_said);
    tcase_add_test(tests, an_unknown_number_is_no_kind);
    tcase_add_test(tests, the_format_names_each);
}

QZ_SUITE(metric_kinds, add)
