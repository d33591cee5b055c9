/* SPDX-License-Identifier: MIT */
/* How a sentence names the period that it judges, of every kind, in each language. */

#include "support/fixture.h"

static const struct {
    const char *every;
    const char *period; /* of the only figure */
    const char *zh;
    const char *en;
} rows[] = {
    {"year", "2023", "2023年", "2023"},
    {"half_year", "2023-H1", "2023年上半年", "2023-H1"},
    {"half_year", "2023-H2", "2023年下半年", "2023-H2"},
    {"quarter", "2023-Q1", "2023年第一季度", "2023-Q1"},
    {"quarter", "2023-Q2", "2023年第二季度", "2023-Q2"},
    {"quarter", "2023-Q3", "2023年第三季度", "2023-Q3"},
    {"quarter", "2023-Q4", "2023年第四季度", "2023-Q4"},
    {"week", "2023-W05", "2023年第5周", "2023-W05"},
    {"week", "2023-W52", "2023年第52周", "2023-W52"},
    {"month", "2023-01", "2023年1月", "2023-01"},
    {"month", "2023-09", "2023年9月", "2023-09"},
    {"month", "2023-10", "2023年10月", "2023-10"},
    {"month", "2023-12", "2023年12月", "2023-12"},
};

/* A plan whose years begin on a day, with one promise for every period of a kind. */
static void judge(fixture *f, const char *year_starts, const char *every, const char *period) {
    char text[1024];
    snprintf(text, sizeof text,
             "qzplan: 1\nid: t\ntitle: {zh: 甲, en: T}\nbegins: 2023-01-01\nlead: d\n"
             "year_starts: %s\ndepartments: {d: {zh: 丁, en: D}}\n"
             "metrics: {m: {title: {zh: 乙, en: M}, unit: \"%%\"}}\n"
             "tasks:\n  - id: \"1\"\n    title: {zh: 丙, en: K}\n    due: ongoing\n    targets:\n"
             "      - {metric: m, at_least: 90%%, every: %s}\n",
             year_starts, every);
    fixture_plan(f, text);
    snprintf(text, sizeof text, "metric,period,value\nm,%s,91%%\n", period);
    fixture_figures(f, text);
    fixture_evaluate(f, "2024-12-31");
}

/* The one verdict that is met is about the figure's period. */
static void assert_named(const fixture *f, const char *language, const char *name) {
    size_t met = 0;
    for (size_t i = 0; i < f->result->verdict_count; i++) {
        const qzplan_verdict *v = f->result->verdicts[i];
        char text[1024];
        size_t length;
        ck_assert_int_eq(qzplan_verdict_explain(text, sizeof text, &length, v, language),
                         QZPLAN_OK);
        if (v->status == QZPLAN_STATUS_MET) {
            met++;
            ck_assert_msg(strstr(text, name) != NULL, "`%s` is not in: %s", name, text);
        }
    }
    ck_assert_uint_eq(met, 1);
}

START_TEST(names_periods) {
    fixture f = {0};
    judge(&f, "01-01", rows[_i].every, rows[_i].period);
    assert_named(&f, "zh", rows[_i].zh);
    assert_named(&f, "en", rows[_i].en);
    fixture_free(&f);
}
END_TEST

START_TEST(names_periods_in_french) {
    static const char *const french[][3] = {
        {"half_year", "2023-H2", "pour le second semestre 2023\u00a0:"},
        {"quarter", "2023-Q1", "pour le premier trimestre 2023\u00a0:"},
        {"month", "2023-08", "pour août 2023\u00a0:"},
        {"week", "2023-W05", "pour la semaine 5 de 2023\u00a0:"},
        {"year", "2023", "pour 2023\u00a0:"}};
    for (size_t i = 0; i < sizeof french / sizeof french[0]; i++) {
        fixture f = {0};
        judge(&f, "01-01", french[i][0], french[i][1]);
        assert_named(&f, "fr", french[i][2]);
        fixture_free(&f);
    }
}
END_TEST

/* A year of its own is none of the calendar's: 年 alone would say the wrong thing. */
START_TEST(names_years_of_their_own) {
    fixture f = {0};
    judge(&f, "09-01", "year", "2023/24");
    assert_named(&f, "zh", "2023/24年度");
    assert_named(&f, "en", "2023/24");
    fixture_free(&f);
    judge(&f, "04-01", "quarter", "2023-Q4");
    assert_named(&f, "zh", "2023/24年度第三季度");
    assert_named(&f, "en", "2023/24-Q3");
    assert_named(&f, "fr", "pour le troisième trimestre 2023/24\u00a0:");
    fixture_free(&f);
    judge(&f, "09-01", "half_year", "2023/24-H2");
    assert_named(&f, "zh", "2023/24年度下半年");
    assert_named(&f, "fr", "pour le second semestre 2023/24\u00a0:");
    fixture_free(&f);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_loop_test(tests, names_periods, 0, sizeof rows / sizeof rows[0]);
    tcase_add_test(tests, names_periods_in_french);
    tcase_add_test(tests, names_years_of_their_own);
}

QZ_SUITE(explain_periods, add)
