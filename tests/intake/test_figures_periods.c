/* SPDX-License-Identifier: MIT */
/* One column has one form: what is a month and what a year, in a file of CSV, of YAML, and in rows;
   and what stretches of months are, of each kind of figures. */

#include "base/arrays.h"
#include "support/figures_tools.h"

enum { TEXT = 2048, MOST = 6 };

static const char head[] = "qzplan: 1\nid: t\ntitle: T\nlanguages: [en]\nbegins: 2000-01-01\n"
                           "lead: d\ndue: 2030\ndepartments: {d: D}\n";
static const char tail[] = "metrics:\n"
                           "  s: {unit: x}\n"
                           "  f: {unit: x, figures: each_period}\n"
                           "  y: {unit: x, figures: year_to_date}\n"
                           "  r: {unit: x, figures: running_total}\n"
                           "  a: {unit: x, figures: average}\n"
                           "tasks: [{id: \"1\", title: A, targets: [{metric: s, at_least: 5}]}]\n";

static const qzplan_plan *plan_of(const char *year_starts) {
    char text[TEXT];
    const qzplan_plan *plan = NULL;
    snprintf(text, sizeof text, "%s%s%s", head, year_starts, tail);
    ck_assert_int_eq(qzplan_plan_load_bytes(&plan, "t", text, strlen(text), NULL, NULL), QZPLAN_OK);
    return plan;
}

static const char calendar[] = "";
static const char april[] = "year_starts: 04-01\n";

typedef struct column {
    const char *year_starts;
    const char *metric;
    const char *periods[MOST];
    const char *read;    /* periods with a blank between them; or the one message that is given */
    const char *warning; /* NULL: none */
} column;

static const column columns[] = {
    /* years of their own: the column says it */
    {april, "s", {"2010-11", "2011-12", "2012-13"}, "2010/11 2011/12 2012/13", NULL},
    {april, "s", {"2012-13", "2010-11"}, "2010/11 2012/13", NULL},
    {april, "s", {"2010-11", "2010-12", "2011-01"}, "2010-11 2010-12 2011-01", NULL},
    {april, "s", {"2009-10", "2009-11"}, "2009-10 2009-11", NULL},
    {april, "s", {"2010-11"}, "FIGURE_MONTH_OR_YEAR", NULL},
    {april, "s", {"2010-11", "2011-12"}, "FIGURE_MONTH_OR_YEAR FIGURE_MONTH_OR_YEAR", NULL},
    {april, "s", {"2010-11", "2012-13", "2012-05"}, "FIGURE_MONTH_OR_YEAR", NULL},
    {april, "s", {"2010/11", "2011-M12"}, "2010/11 2011-12", NULL},
    {april, "s", {"2018-19", "2019-20"}, "2018/19 2019/20", NULL},
    /* years of the calendar: months, and told where all are like years */
    {calendar,
     "s",
     {"2009-10", "2010-11", "2011-12"},
     "2009-10 2010-11 2011-12",
     "FIGURE_MONTHS_LIKE_YEARS"},
    {calendar, "s", {"2003-05", "2004-06"}, "2003-05 2004-06", "FIGURE_MONTHS_LIKE_YEARS"},
    {calendar, "s", {"2011-12"}, "2011-12", "FIGURE_MONTHS_LIKE_YEARS"},
    {calendar, "s", {"2010-11", "2010-12", "2011-01"}, "2010-11 2010-12 2011-01", NULL},
    {calendar, "s", {"2011-11", "2011-12"}, "2011-11 2011-12", NULL},
    {calendar, "s", {"2009", "2010-11"}, "2009 2010-11", NULL},
    {calendar, "s", {"2024-05", "2024-06"}, "2024-05 2024-06", NULL},
    /* a slash */
    {calendar, "s", {"2011/11", "2011/12"}, "2011-11 2011-12", NULL},
    {calendar, "s", {"2011/12"}, "FIGURE_MONTH_OR_YEAR", NULL},
    {calendar, "s", {"2012/13"}, "FIGURE_BAD_PERIOD", NULL},
    /* stretches, by what the metric's figures are */
    {calendar,
     "y",
     {"2024年1-6月", "2024年前三季度", "2024年1-2月"},
     "2024-02 2024-06 2024-09",
     NULL},
    {calendar, "y", {"2024年1-6月累计"}, "2024-06", NULL},
    {calendar, "y", {"2024年4-6月"}, "FIGURE_STRETCH_START", NULL},
    {april, "y", {"2024年4-9月"}, "2024-09", NULL},
    {april, "y", {"2024年1-6月"}, "FIGURE_STRETCH_START", NULL},
    {calendar, "f", {"2024年1-6月", "2024年1-3月", "2024年1-12月"}, "2024-Q1 2024-H1 2024", NULL},
    {calendar, "f", {"2024年4-6月", "2024年7-12月"}, "2024-Q2 2024-H2", NULL},
    {calendar, "f", {"2024年前三季度"}, "FIGURE_NO_STRETCH", NULL},
    {calendar, "f", {"2024年1-2月"}, "FIGURE_NO_STRETCH", NULL},
    {calendar, "f", {"2024年1-6月累计"}, "FIGURE_NO_STRETCH", NULL},
    {calendar, "a", {"2024年1-6月"}, "2024-H1", NULL},
    {calendar, "s", {"2024年1-6月"}, "2024-H1", NULL},
    {calendar, "s", {"2024年前三季度"}, "FIGURE_NO_STRETCH", NULL},
    {calendar, "r", {"2024年1-6月"}, "FIGURE_STRETCH_START", NULL},
    /* the end of a period is a day, which is nothing to what adds up */
    {calendar, "s", {"2024年底", "2025年6月底"}, "2024 2025-06", NULL},
    {calendar, "f", {"2024年底"}, "FIGURE_DAY_OF_FLOW", NULL},
    {calendar, "f", {"截至2024年6月30日"}, "FIGURE_DAY_OF_FLOW", NULL},
    /* what has two readings is told */
    {calendar, "s", {"201112"}, "FIGURE_PERIOD_EITHER", NULL},
    {calendar, "s", {"201611"}, "FIGURE_BAD_PERIOD", NULL},
    {april, "s", {"FY2024"}, "FIGURE_PERIOD_EITHER", NULL},
};

/* ---- the three ways in */

static int by_csv(qzplan_figures *figures, const column *c, qzplan_diagnostics **found) {
    char text[TEXT] = "metric,period,value\n";
    for (size_t i = 0; i < MOST && c->periods[i] != NULL; i++) {
        size_t used = strlen(text);
        snprintf(text + used, sizeof text - used, "%s,%s,5\n", c->metric, c->periods[i]);
    }
    return qzplan_figures_load_bytes(figures, "f.csv", text, strlen(text), QZPLAN_FORMAT_AUTO,
                                     found);
}

static int by_yaml(qzplan_figures *figures, const column *c, qzplan_diagnostics **found) {
    char text[TEXT] = "figures:\n";
    for (size_t i = 0; i < MOST && c->periods[i] != NULL; i++) {
        size_t used = strlen(text);
        snprintf(text + used, sizeof text - used, "  - {metric: %s, period: \"%s\", value: 5}\n",
                 c->metric, c->periods[i]);
    }
    return qzplan_figures_load_bytes(figures, "f.yaml", text, strlen(text), QZPLAN_FORMAT_AUTO,
                                     found);
}

static int by_rows(qzplan_figures *figures, const column *c, qzplan_diagnostics **found) {
    qzplan_figure_row rows[MOST];
    size_t count = 0;
    for (; count < MOST && c->periods[count] != NULL; count++) {
        rows[count] = (qzplan_figure_row){.size = sizeof rows[count],
                                          .metric = c->metric,
                                          .period = c->periods[count],
                                          .value = "5"};
    }
    return qzplan_figures_add_rows(figures, "rows", rows, count, found);
}

static void join(char *out, const char *word) {
    size_t used = strlen(out);
    snprintf(out + used, TEXT - used, "%s%s", used == 0 ? "" : " ", word);
}

/* The periods, or the messages of a load that failed. */
static void show(char read[TEXT], char warnings[TEXT], qzplan_figures *figures, int code,
                 const qzplan_diagnostics *found) {
    read[0] = warnings[0] = '\0';
    for (size_t i = 0; found != NULL && i < found->count; i++) {
        const qzplan_diagnostic *one = found->items[i];
        join(one->severity == QZPLAN_SEVERITY_WARNING ? warnings : read,
             qzplan_message_name(one->id));
    }
    if (code == QZPLAN_OK && qzplan_figures_seal(figures, NULL) == QZPLAN_OK) {
        for (size_t i = 0; i < qzplan_figures_count(figures); i++) {
            char period[32];
            ck_assert_int_eq(qzplan_period_format(period, sizeof period, NULL,
                                                  &qzplan_figures_get(figures, i)->period),
                             QZPLAN_OK);
            join(read, period);
        }
    }
}

START_TEST(a_column_has_one_form_in_every_source) {
    static int (*const ways[])(qzplan_figures *, const column *,
                               qzplan_diagnostics **) = {by_csv, by_yaml, by_rows};
    size_t wrong = 0;
    for (size_t i = 0; i < QZ_ARRAY_SIZE(columns); i++) {
        const column *c = &columns[i];
        const qzplan_plan *plan = plan_of(c->year_starts);
        for (size_t way = 0; way < QZ_ARRAY_SIZE(ways); way++) {
            char read[TEXT], warnings[TEXT];
            qzplan_figures *figures = NULL;
            qzplan_diagnostics *found = NULL;
            ck_assert_int_eq(qzplan_figures_new(&figures, plan, NULL), QZPLAN_OK);
            int code = ways[way](figures, c, &found);
            show(read, warnings, figures, code, found);
            if (strcmp(read, c->read) != 0 ||
                strcmp(warnings, c->warning == NULL ? "" : c->warning) != 0) {
                printf("row %zu, %s, way %zu: `%s` and `%s`\n", i, c->periods[0], way, read,
                       warnings);
                wrong++;
            }
            ck_assert(code == QZPLAN_OK || qzplan_figures_count(figures) == 0);
            qzplan_diagnostics_free(found);
            qzplan_figures_free(figures);
        }
        qzplan_plan_free(plan);
    }
    ck_assert_uint_eq(wrong, 0);
}
END_TEST

/* One row is a column of its own; so are the rows of two files. */
START_TEST(another_file_is_another_column) {
    static const column one = {april, "s", {"2010-11"}, NULL, NULL};
    static const column other = {april, "s", {"2012-13"}, NULL, NULL};
    const qzplan_plan *plan = plan_of(april);
    qzplan_figures *figures = NULL;
    ck_assert_int_eq(qzplan_figures_new(&figures, plan, NULL), QZPLAN_OK);
    ck_assert_int_eq(by_csv(figures, &other, NULL), QZPLAN_OK);
    ck_assert_int_eq(by_csv(figures, &one, NULL), QZPLAN_ERROR_BAD_DATE);
    const qzplan_figure_row row = {
        .size = sizeof row, .metric = "s", .period = "2010-11", .value = "5"};
    ck_assert_int_eq(qzplan_figures_add(figures, &row, NULL), QZPLAN_ERROR_BAD_DATE);
    ck_assert_uint_eq(qzplan_figures_count(figures), 1);
    qzplan_figures_free(figures);
    qzplan_plan_free(plan);
}
END_TEST

START_TEST(rows_go_in_together_or_not_at_all) {
    qzplan_figure_row rows[2] = {
        {.size = sizeof rows[0], .metric = "schools", .period = "2024", .value = "5"},
        {.size = sizeof rows[0], .metric = "schools", .period = "never", .value = "5"}};
    qzplan_figures *figures = qz_test_figures();
    qzplan_diagnostics *found = NULL;
    ck_assert_int_eq(qzplan_figures_add_rows(figures, "mine", rows, 2, &found),
                     QZPLAN_ERROR_BAD_DATE);
    ck_assert_uint_eq(qzplan_figures_count(figures), 0);
    ck_assert_str_eq(found->items[0]->file, "mine");
    ck_assert_str_eq(found->items[0]->path, "figures[1].period");
    qzplan_diagnostics_free(found);
    rows[1].period = "2025";
    ck_assert_int_eq(qzplan_figures_add_rows(figures, NULL, rows, 2, NULL), QZPLAN_OK);
    ck_assert_uint_eq(qzplan_figures_count(figures), 2);
    ck_assert_int_eq(qzplan_figures_add_rows(figures, NULL, NULL, 0, NULL), QZPLAN_OK);
    ck_assert_int_eq(qzplan_figures_add_rows(figures, NULL, NULL, 1, NULL),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    rows[0].size = 1;
    ck_assert_int_eq(qzplan_figures_add_rows(figures, NULL, rows, 1, NULL),
                     QZPLAN_ERROR_STRUCT_SIZE);
    ck_assert_int_eq(qzplan_figures_seal(figures, NULL), QZPLAN_OK);
    rows[0].size = sizeof rows[0];
    ck_assert_int_eq(qzplan_figures_add_rows(figures, NULL, rows, 2, NULL), QZPLAN_ERROR_SEALED);
    qzplan_figures_free(figures);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, a_column_has_one_form_in_every_source);
    tcase_add_test(tests, another_file_is_another_column);
    tcase_add_test(tests, rows_go_in_together_or_not_at_all);
}

QZ_SUITE(figures_periods, add)
