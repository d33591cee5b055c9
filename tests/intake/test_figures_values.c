/* SPDX-License-Identifier: MIT */
/* What stands in a cell of a value: what is read, as which number, and what is told of it. */

#include "base/arrays.h"
#include "support/figures_tools.h"

static const char plan_text[] =
    "qzplan: 1\nid: t\ntitle: {zh: 规划, en: T}\nlanguages: [zh, en]\nbegins: 2020-01-01\nlead: "
    "d\ndue: 2030\n"
    "departments: {d: {zh: 部, en: D}}\n"
    "metrics:\n"
    "  schools: {unit: {zh: 所, en: schools}}\n"
    "  people: {unit: {zh: 万人, en: ten thousands}}\n"
    "  money: {unit: {zh: $, en: $}}\n"
    "  length: {unit: {zh: m, en: m}}\n"
    "  birth: {unit: {zh: ‰, en: ‰}}\n"
    "  up: {unit: \"%\"}\n"
    "  pupils: {unit: {zh: 名, en: pupils}}\n"
    "  boarding: {part_of: pupils}\n"
    "  land: {unit: {zh: 公顷, en: hectares}}\n"
    "  built: {part_of: land}\n"
    "tasks: [{id: \"1\", title: {zh: 任务, en: A}, targets: [{metric: up, at_least: 90%}, "
    "{done: law, title: {zh: 法, en: Law}}]}]\n";

static const struct {
    const char *metric;
    const char *value;
    const char *read; /* "num/den", of percentages the share; "": not reported; or the fault */
    const char *told; /* a warning; NULL: none */
} rows[] = {
    /* the metric's own unit */
    {"schools", "41", "41/1", NULL},
    {"schools", "41所", "41/1", NULL},
    {"schools", "41 所", "41/1", NULL},
    {"schools", "41 schools", "41/1", NULL},
    {"schools", "41 Schools", "41/1", NULL},
    {"schools", "\"1,041所\"", "1041/1", NULL},
    {"schools", "41个", "FIGURE_NOT_NUMBER", NULL},
    {"schools", "所", "FIGURE_NOT_NUMBER", NULL},
    {"people", "3.2万人", "16/5", NULL},
    {"people", "3.2万", "FIGURE_WAN", NULL},
    {"money", "$14", "14/1", NULL},
    {"money", "14$", "14/1", NULL},
    {"length", "3.28m", "82/25", NULL},
    {"length", "3.28M", "FIGURE_NOT_NUMBER", NULL},
    {"schools", "3.28M", "FIGURE_NOT_NUMBER", NULL},
    {"boarding", "41名", "41/1", NULL},
    /* per mille */
    {"up", "5‰", "1/200", NULL},
    {"up", "5.5‰", "11/2000", NULL},
    {"boarding", "5‰", "1/200", NULL},
    {"birth", "6.77‰", "677/100", NULL},
    {"schools", "5‰", "FIGURE_NOT_NUMBER", NULL},
    /* limits, dates, dashes */
    {"schools", "<500", "FIGURE_IS_LIMIT", NULL},
    {"schools", "≥500", "FIGURE_IS_LIMIT", NULL},
    {"schools", "500以下", "FIGURE_IS_LIMIT", NULL},
    {"schools", "9-Jun", "FIGURE_IS_DATE", NULL},
    {"schools", "Jun-24", "FIGURE_IS_DATE", NULL},
    {"schools", "6月9日", "FIGURE_IS_DATE", NULL},
    {"schools", "-", "FIGURE_NOT_NUMBER", NULL},
    {"schools", "——", "FIGURE_NOT_NUMBER", NULL},
    {"schools", "N/A", "FIGURE_NOT_NUMBER", NULL},
    {"schools", "#DIV/0!", "FIGURE_NOT_NUMBER", NULL},
    /* not reported */
    {"schools", ":", "", NULL},
    {"schools", "..", "", NULL},
    {"schools", "...", "", NULL},
    {"schools", "…", "", NULL},
    {"law", ":", "", NULL},
    {"law", "TRUE", "1/1", NULL}, /* as a spreadsheet writes an answer */
    {"law", "FALSE", "0/1", NULL},
    {"schools", ".", "FIGURE_NOT_NUMBER", NULL},
    /* noise of binary numbers stays as it is written */
    {"schools", "56.99999999999999", "5699999999999999/100000000000000", "FIGURE_NOISE"},
    {"up", "20.400000000000002%", "102000000000000010/500000000000000000", "FIGURE_NOISE"},
    {"schools", "1.364256480218281", "1364256480218281/1000000000000000", NULL},
    /* fractions where percentages are meant: the border is 90% */
    {"up", "0.95", "19/2000", "FIGURE_LIKE_FRACTION"},
    {"up", "0.0762", "381/500000", "FIGURE_LIKE_FRACTION"},
    {"up", "0.95%", "19/2000", NULL},
    {"up", "95", "19/20", NULL},
    {"up", "0", "0/1", NULL},
    {"up", "1", "1/100", NULL},
    /* a count that is no whole number */
    {"boarding", "47.5", "95/2", "FIGURE_COUNT_BROKEN"},
    {"boarding", "0.47", "47/100", "FIGURE_COUNT_BROKEN"},
    {"boarding", "47", "47/1", NULL},
    {"boarding", "47.0", "47/1", NULL},
    {"boarding", "47.5%", "19/40", NULL},
    {"built", "47.5", "95/2", NULL},
};

/* 1 where a number is the one that is written, in lowest terms or not. */
static int is_number(const qzplan_number *number, const char *text) {
    int64_t num = 0, den = 1;
    ck_assert_int_eq(sscanf(text, "%" SCNd64 "/%" SCNd64, &num, &den), 2);
    qzplan_number wanted = {num, den};
    int order = 1;
    ck_assert_int_eq(qzplan_number_compare(&order, number, &wanted), QZPLAN_OK);
    return order == 0;
}

static int take_all(char fault[64], char told[64], const qzplan_diagnostics *found) {
    fault[0] = told[0] = '\0';
    for (size_t i = 0; found != NULL && i < found->count; i++) {
        const qzplan_diagnostic *one = found->items[i];
        snprintf(one->severity == QZPLAN_SEVERITY_WARNING ? told : fault, 64, "%s",
                 qzplan_message_name(one->id));
    }
    return fault[0] == '\0';
}

START_TEST(each_cell_has_its_number) {
    const qzplan_plan *plan = NULL;
    size_t wrong = 0;
    ck_assert_int_eq(qzplan_plan_load_bytes(&plan, "t", plan_text, strlen(plan_text), NULL, NULL),
                     QZPLAN_OK);
    for (size_t i = 0; i < QZ_ARRAY_SIZE(rows); i++) {
        char text[256], fault[64], told[64], more[64];
        qzplan_figures *figures = NULL;
        qzplan_diagnostics *found = NULL;
        qzplan_diagnostics *sealing = NULL;
        snprintf(text, sizeof text, "metric,period,value\n%s,2024,%s\n", rows[i].metric,
                 rows[i].value);
        ck_assert_int_eq(qzplan_figures_new(&figures, plan, NULL), QZPLAN_OK);
        int code = qzplan_figures_load_bytes(figures, "f.csv", text, strlen(text),
                                             QZPLAN_FORMAT_CSV, &found);
        int good = take_all(fault, told, found) == (code == QZPLAN_OK);
        if (code == QZPLAN_OK) {
            good = good && qzplan_figures_seal(figures, &sealing) == QZPLAN_OK;
            good = take_all(more, told[0] == '\0' ? told : more, sealing) && good;
            const qzplan_figure *figure = qzplan_figures_get(figures, 0);
            good = good && (figure == NULL ? rows[i].read[0] == '\0'
                                           : strchr(rows[i].read, '/') != NULL &&
                                                 is_number(&figure->value, rows[i].read));
        } else {
            good = good && strcmp(fault, rows[i].read) == 0;
        }
        good = good && strcmp(told, rows[i].told == NULL ? "" : rows[i].told) == 0;
        if (!good) {
            printf("%s of %s: `%s` `%s`\n", rows[i].value, rows[i].metric, fault, told);
            wrong++;
        }
        qzplan_diagnostics_free(found);
        qzplan_diagnostics_free(sealing);
        qzplan_figures_free(figures);
    }
    qzplan_plan_free(plan);
    ck_assert_uint_eq(wrong, 0);
}
END_TEST

/* The change that a diagnostic offers, and whether it is certain. */
START_TEST(faults_offer_their_changes) {
    static const struct {
        const char *metric, *value, *edit; /* NULL: none */
        int certain;
    } edits[] = {
        {"schools", "3.2万", "32000", 1}, {"schools", "1.2 million", "1200000", 0},
        {"schools", "<500", NULL, 0},     {"schools", "-", NULL, 0},
        {"up", "0.0762", "7.62%", 0},     {"up", "0.5", "50%", 0},
        {"up", "0.951", "95.1%", 0},      {"schools", "56.99999999999999", "57", 0},
    };
    const qzplan_plan *plan = NULL;
    ck_assert_int_eq(qzplan_plan_load_bytes(&plan, "t", plan_text, strlen(plan_text), NULL, NULL),
                     QZPLAN_OK);
    for (size_t i = 0; i < QZ_ARRAY_SIZE(edits); i++) {
        char text[256];
        qzplan_figures *figures = NULL;
        qzplan_diagnostics *found = NULL;
        snprintf(text, sizeof text, "metric,period,value\n%s,2024,%s\n", edits[i].metric,
                 edits[i].value);
        ck_assert_int_eq(qzplan_figures_new(&figures, plan, NULL), QZPLAN_OK);
        int code = qzplan_figures_load_bytes(figures, "f.csv", text, strlen(text),
                                             QZPLAN_FORMAT_CSV, &found);
        if (code == QZPLAN_OK && found == NULL) {
            ck_assert_int_eq(qzplan_figures_seal(figures, &found), QZPLAN_OK);
        }
        ck_assert_ptr_nonnull(found);
        const qzplan_diagnostic *one = found->items[0];
        ck_assert_uint_eq(one->edit_count, edits[i].edit != NULL);
        if (one->edit_count > 0) {
            ck_assert_str_eq(one->edits[0].text, edits[i].edit);
            ck_assert_int_eq(one->edits[0].certain, edits[i].certain);
            ck_assert_uint_eq(one->edits[0].line, 2);
            ck_assert_uint_eq(one->edits[0].column, strlen(edits[i].metric) + 7);
        }
        qzplan_diagnostics_free(found);
        qzplan_figures_free(figures);
    }
    qzplan_plan_free(plan);
}
END_TEST

/* Without a border and without another value beyond 1% a small percentage is one. */
START_TEST(small_percentages_alone_are_not_told) {
    static const struct {
        const char *text;
        size_t told;
    } sets[] = {
        {"metric,period,value\nenrolment,2023,0.5\nenrolment,2024,0.7\n", 0},
        {"metric,period,value\nenrolment,2023,0.5\nenrolment,2024,95\n", 1},
        {"metric,period,value\nenrolment,2023,0.5\nenrolment,2024,95%\nenrolment,2022,0.6\n", 2},
        {"metric,period,value\nenrolment,2023,0.5%\nenrolment,2024,95\n", 0},
    };
    for (size_t i = 0; i < QZ_ARRAY_SIZE(sets); i++) {
        qzplan_figures *figures = qz_test_figures();
        qzplan_diagnostics *found = NULL;
        ck_assert_int_eq(qz_test_read(figures, "f.csv", sets[i].text), QZPLAN_OK);
        ck_assert_int_eq(qzplan_figures_seal(figures, &found), QZPLAN_OK);
        ck_assert_uint_eq(found == NULL ? 0 : found->count, sets[i].told);
        qzplan_diagnostics_free(found);
        qzplan_figures_free(figures);
    }
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, each_cell_has_its_number);
    tcase_add_test(tests, faults_offer_their_changes);
    tcase_add_test(tests, small_percentages_alone_are_not_told);
}

QZ_SUITE(figures_values, add)
