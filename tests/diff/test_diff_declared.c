/* SPDX-License-Identifier: MIT */
/* Areas and metrics of two plans held against one another: each change is told in exact words, and
   a metric says what it is. */

#include "support/fixture.h"
#include "support/suite.h"

/* One line of what a plan declares is another; each change is told in these words. */
static const struct declared_case {
    const char *before;
    const char *after;
    const char *en; /* all sentences of the way there, and none of another */
    const char *zh;
} declared_cases[] = {
    {"  - {id: b, title: B, kind: town, in: a}\n", "", "area b (B): dropped.",
     "区域 b（B）：取消。"},
    {"", "  - {id: b, title: B, kind: town, in: a}\n", "area b (B): added.", "区域 b（B）：新增。"},
    {"  - {id: b, title: B, kind: town, in: a}\n", "  - {id: b, title: B, kind: town, in: n}\n",
     "area b (B): changed; place was \"County\", now \"North\".",
     "区域 b（B）：改动，所属由“County”改为“North”。"},
    {"  - {id: b, title: B, kind: town, in: a}\n", "  - {id: b, title: B, kind: school, in: a}\n",
     "area b (B): changed; kind was \"town\", now \"school\".",
     "区域 b（B）：改动，类别由“town”改为“school”。"},
    {"  - {id: b, title: B, kind: town, in: a}\n", "  - {id: b, title: Bee, kind: town, in: a}\n",
     "area b (Bee): retitled; title was \"B\", now \"Bee\".",
     "区域 b（Bee）：改名，名称由“B”改为“Bee”。"},
    {"  - {id: s, title: S, parts: [n, o]}\n", "  - {id: s, title: S, parts: [o, n]}\n", "", ""},
    {"  - {id: s, title: S, parts: [n, o]}\n", "  - {id: s, title: S, parts: [n]}\n",
     "area s (S): changed; parts was \"North, South\", now \"North\".",
     "区域 s（S）：改动，组成由“North、South”改为“North”。"},
    {"area: a\n", "area: n\n", "plan t (T): changed; areas was \"County\", now \"North\".",
     "规划 t（T）：改动，区域由“County”改为“North”。"},
    {"  x: {title: X, unit: pupils}\n", "  x: {title: X, unit: children}\n",
     "metric x (X): changed; unit was \"pupils\", now \"children\".",
     "指标 x（X）：改动，单位由“pupils”改为“children”。"},
    {"  x: {title: X, unit: pupils}\n", "  x: {title: X, unit: pupils, limits: [5, 40]}\n",
     "metric x (X): changed; limits was \"[0, none]\", now \"[5, 40]\".",
     "指标 x（X）：改动，取值范围由“[0, 无]”改为“[5, 40]”。"},
    {"  x: {title: X, unit: \"%\", limits: [0%, 90%]}\n",
     "  x: {title: X, unit: \"%\", limits: [0%, 95%]}\n",
     "metric x (X): changed; limits was \"[0%, 90%]\", now \"[0%, 95%]\".",
     "指标 x（X）：改动，取值范围由“[0%, 90%]”改为“[0%, 95%]”。"},
    {"  x: {title: X, part_of: p}\n", "  x: {title: X, part_of: p, limits: [1, whole]}\n",
     "metric x (X): changed; limits was \"[0, whole]\", now \"[1, whole]\".",
     "指标 x（X）：改动，取值范围由“[0, 总数]”改为“[1, 总数]”。"},
    {"  x: {title: X, unit: pupils}\n", "  x: {title: X, unit: pupils, adds_up: false}\n",
     "metric x (X): changed; adds up over areas was \"yes\", now \"no\".",
     "指标 x（X）：改动，区域可加由“是”改为“否”。"},
    {"  x: {title: X, unit: pupils}\n", "  x: {title: X, unit: pupils, year_starts: 09-01}\n",
     "metric x (X): changed; first day of the year was \"01-01\", now \"09-01\".",
     "指标 x（X）：改动，年度起点由“01-01”改为“09-01”。"},
    {"  x: {title: X, unit: pupils}\n", "  x: {title: X, unit: pupils, figures: year_to_date}\n",
     "metric x (X): changed; figures was \"state\", now \"year to date\".",
     "指标 x（X）：改动，填报方式由“时点数”改为“本年累计数”。"},
    {"  x: {title: X, unit: pupils}\n", "  x: {title: X, unit: pupils, wanted: up}\n",
     "metric x (X): changed; direction wanted now also \"up\".",
     "指标 x（X）：改动，期望方向增加“越高越好”。"},
    {"  x: {title: X, unit: pupils}\n", "  x: {title: X, unit: pupils, assumes: counted twice}\n",
     "metric x (X): changed; reading now also \"counted twice\".",
     "指标 x（X）：改动，口径增加“counted twice”。"},
    {"  x: {title: X, ratio: p, to: q}\n", "  x: {title: X, ratio: p, to: q, per: 1000}\n",
     "metric x (X): changed; definition was \"ratio: P ÷ Q\", now \"ratio: P ÷ Q, per 1000\".",
     "指标 x（X）：改动，定义由“比率：P ÷ Q”改为“比率：P ÷ Q，每 1000”。"},
    {"  x: {title: X, sum: [p, q]}\n", "  x: {title: X, difference: p, minus: q}\n",
     "metric x (X): changed; definition was \"sum: P, Q\", now \"difference: P − Q\".",
     "指标 x（X）：改动，定义由“合计：P、Q”改为“差额：P − Q”。"},
    {"  x: {title: X, product: [p, q]}\n", "  x: {title: X, product: [p, q, w]}\n",
     "metric x (X): changed; definition was \"product: P × Q\", now \"product: P × Q × W\".",
     "指标 x（X）：改动，定义由“乘积：P × Q”改为“乘积：P × Q × W”。"},
    {"  x: {title: X, index: p, base: 2020}\n", "  x: {title: X, index: p, base: 2021}\n",
     "metric x (X): changed; definition was \"index: P, 2020 = 100\", now \"index: P, 2021 = "
     "100\".",
     "指标 x（X）：改动，定义由“指数：P，2020 = 100”改为“指数：P，2021 = 100”。"},
    {"  x: {title: X, change: p}\n", "  x: {title: X, change: p, over: 18 months}\n",
     "metric x (X): changed; definition was \"change: P over 1 year, in percent\", now \"change: P "
     "over 18 months, in percent\".",
     "指标 x（X）：改动，定义由“变动：P，相隔 1 年，按百分比”改为“变动：P，相隔 18 "
     "个月，按百分比”。"},
    {"  x: {title: X, average: [p, q]}\n", "  x: {title: X, average: [p, q], weights: [2, 1]}\n",
     "metric x (X): changed; definition was \"average: P, Q\", now \"average: P, Q, weights 2, "
     "1\".",
     "指标 x（X）：改动，定义由“平均：P、Q”改为“平均：P、Q，权重 2、1”。"},
    {"  x: {title: X, average: w, across: town}\n",
     "  x: {title: X, average: w, across: town, worst: 2}\n",
     "metric x (X): changed; definition was \"average: W across town\", now \"average: W across "
     "town, only of the worst 2\".",
     "指标 x（X）：改动，定义由“平均：W，范围：各乡镇”改为“平均：W，范围：各乡镇，仅最差的 2”。"},
};

/* A plan with one line of its own: among the areas, the metrics, or at the top. */
static void load_declaring(fixture *f, const char *line) {
    char text[4096];
    int is_area = strncmp(line, "  - ", 4) == 0;
    int is_metric = !is_area && line[0] == ' ';
    snprintf(text, sizeof text,
             "qzplan: 1\nid: t\ntitle: T\nlanguages: [en]\nbegins: 2023-01-01\ndue: 2025\n"
             "lead: d\ndepartments: {d: D}\n%s"
             "areas:\n"
             "  - {id: a, title: County, kind: county}\n"
             "  - {id: n, title: North, kind: town, in: a}\n"
             "  - {id: o, title: South, kind: town, in: a}\n"
             "%s"
             "metrics:\n"
             "  p: {title: P, unit: pupils}\n  q: {title: Q, unit: pupils}\n"
             "  w: {title: W, unit: pupils, wanted: up}\n"
             "%s"
             "tasks:\n"
             "  - {id: one, title: One, targets: [{metric: p, at_least: 1, in: a}]}\n",
             is_area || is_metric ? "area: a\n" : line, is_area ? line : "", is_metric ? line : "");
    fixture_plan(f, text);
}

static void say_all(char *out, size_t size, const qzplan_diff_result *diff, const char *language) {
    size_t length = 0;
    out[0] = '\0';
    for (size_t i = 0; i < diff->change_count; i++) {
        size_t more = 0;
        ck_assert_int_eq(
            qzplan_diff_explain(out + length, size - length, &more, diff->changes[i], language),
            QZPLAN_OK);
        length += more;
    }
}

START_TEST(what_is_declared) {
    const struct declared_case *c = &declared_cases[_i];
    fixture before = {0};
    fixture after = {0};
    const qzplan_diff_result *diff = NULL;
    char said[1024];
    load_declaring(&before, *c->before != '\0' ? c->before : "area: a\n");
    load_declaring(&after, *c->after != '\0' ? c->after : "area: a\n");
    ck_assert_int_eq(qzplan_plan_diff(&diff, before.plan, after.plan, NULL, NULL, NULL), QZPLAN_OK);
    say_all(said, sizeof said, diff, "en");
    ck_assert_str_eq(said, c->en);
    say_all(said, sizeof said, diff, "zh");
    ck_assert_str_eq(said, c->zh);
    qzplan_diff_free(diff);
    fixture_free(&before);
    fixture_free(&after);
}
END_TEST

static const struct metric_case {
    const char *line;
    const char *en;
    const char *zh;
} metric_cases[] = {
    {"  x: {title: X, unit: pupils}\n", "plain; unit: pupils", "直接填报；单位：pupils"},
    {"  x: {title: X, unit: pupils, limits: [0, none]}\n", "plain; unit: pupils",
     "直接填报；单位：pupils"},
    {"  x: {title: X, unit: pupils, limits: [none, 9]}\n", "plain; unit: pupils; limits: [none, 9]",
     "直接填报；单位：pupils；取值范围：[无, 9]"},
    {"  x: {title: X, part_of: p, limits: [2, whole], figures: running_total, wanted: down}\n",
     "part: P; unit: pupils; figures: running total; limits: [2, whole]; direction wanted: down",
     "其中项：P；单位：pupils；填报方式：累计数；取值范围：[2, 总数]；期望方向：越低越好"},
    {"  x: {title: X, unit: \"%\"}\n", "plain; unit: %", "直接填报；单位：%"},
    {"  x: {title: X, unit: pupils, adds_up: false}\n",
     "plain; unit: pupils; adds up over areas: no", "直接填报；单位：pupils；区域可加：否"},
    {"  x: {title: X, ratio: p, to: q, unit: \"%\", limits: [0%, 40%]}\n",
     "ratio: P ÷ Q; unit: %; limits: [0%, 40%]", "比率：P ÷ Q；单位：%；取值范围：[0%, 40%]"},
    {"  x: {title: X, rank: w, across: town}\n", "rank: W across town; direction wanted: down",
     "位次：W，范围：各乡镇；期望方向：越低越好"},
    {"  x: {title: X, answer: yes_no}\n", "yes or no", "是否事项"},
};

START_TEST(a_metric_says_what_it_is) {
    const struct metric_case *c = &metric_cases[_i];
    fixture f = {0};
    char text[256];
    size_t length = 0;
    load_declaring(&f, c->line);
    const qzplan_metric *metric = qzplan_plan_find_metric(f.plan, "x");
    ck_assert_int_eq(qzplan_metric_explain(text, sizeof text, &length, metric, "en"), QZPLAN_OK);
    ck_assert_str_eq(text, c->en);
    ck_assert_uint_eq(length, strlen(c->en));
    ck_assert_int_eq(qzplan_metric_explain(text, length, &length, metric, NULL),
                     QZPLAN_ERROR_BUFFER_TOO_SMALL);
    ck_assert_str_eq(text, "");
    ck_assert_int_eq(qzplan_metric_explain(text, sizeof text, NULL, metric, "zh"), QZPLAN_OK);
    ck_assert_str_eq(text, c->zh);
    ck_assert_int_eq(qzplan_metric_explain(NULL, 1, NULL, metric, "en"),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_metric_explain(text, sizeof text, NULL, NULL, "en"),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    fixture_free(&f);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_loop_test(tests, what_is_declared, 0,
                        (int)(sizeof declared_cases / sizeof declared_cases[0]));
    tcase_add_loop_test(tests, a_metric_says_what_it_is, 0,
                        (int)(sizeof metric_cases / sizeof metric_cases[0]));
}

QZ_SUITE(diff_declared, add)
