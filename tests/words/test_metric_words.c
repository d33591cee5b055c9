/* SPDX-License-Identifier: MIT */
/* What a metric says of itself: what it is made of, and what its figures may be. */

#include "support/fixture.h"
#include "support/suite.h"

#define HEAD                                                                                         \
    "qzplan: 1\nid: t\ntitle: {zh: 规划, en: Plan}\nbegins: 2023-01-01\nlead: office\ndue: 2025\n" \
    "departments: {office: {zh: 办公室, en: Office}}\n"                                           \
    "areas:\n  - {id: county, title: {zh: 全县, en: County}, kind: county}\n"                      \
    "  - {id: a, title: {zh: 甲镇, en: Alder}, kind: town, in: county}\n"                          \
    "metrics:\n"                                                                                     \
    "  pupils: {title: {zh: 学生, en: Pupils}, unit: {zh: 人, en: pupils}}\n"                     \
    "  boys: {title: {zh: 男生, en: Boys}, unit: {zh: 人, en: pupils}, wanted: up}\n"             \
    "  leavers: {title: {zh: 辍学率, en: Leavers}, unit: \"%%\", wanted: down}\n"

#define TAIL                                                                                       \
    "tasks: [{id: \"1\", title: {zh: 甲, en: T}, targets: [{metric: pupils, at_least: 1}]}]\n"

/* The keys of a metric `m`, and its sentences. */
static const struct {
    const char *keys;
    const char *en;
    const char *zh;
} rows[] = {
    {"unit: {zh: 所, en: schools}", "plain; unit: schools", "直接填报；单位：所"},
    {"unit: {zh: 所, en: schools}, limits: [0, 90]", "plain; unit: schools; limits: [0, 90]",
     "直接填报；单位：所；取值范围：[0, 90]"},
    {"unit: {zh: 分, en: marks}, limits: [-10, 10], adds_up: false",
     "plain; unit: marks; limits: [-10, 10]; adds up over areas: no",
     "直接填报；单位：分；取值范围：[-10, 10]；区域可加：否"},
    {"unit: \"%\", wanted: down, limits: [5%, 95%]",
     "plain; unit: %; limits: [5%, 95%]; direction wanted: down",
     "直接填报；单位：%；取值范围：[5%, 95%]；期望方向：越低越好"},
    {"unit: {zh: 所, en: schools}, figures: year_to_date, wanted: up",
     "plain; unit: schools; figures: year to date; direction wanted: up",
     "直接填报；单位：所；填报方式：本年累计数；期望方向：越高越好"},
    {"unit: {zh: 所, en: schools}, reported: quarter, report_within: 45 days",
     "plain; unit: schools; reported: every quarter; reported within: 45 days",
     "直接填报；单位：所；填报频率：每季度；填报期限：45天"},
    {"unit: {zh: 所, en: schools}, reported: 2 years, report_within: 1 month",
     "plain; unit: schools; reported: every 2 years; reported within: 1 month",
     "直接填报；单位：所；填报频率：每2年；填报期限：1个月"},
    {"unit: {zh: 所, en: schools}, report_within: 1 month", "plain; unit: schools",
     "直接填报；单位：所"},
    {"part_of: pupils", "part: Pupils; unit: pupils", "其中项：学生；单位：人"},
    {"part_of: pupils, limits: [5, 50]", "part: Pupils; unit: pupils; limits: [5, 50]",
     "其中项：学生；单位：人；取值范围：[5, 50]"},
    {"sum: [pupils, boys]", "sum: Pupils, Boys; unit: pupils", "合计：学生、男生；单位：人"},
    {"difference: pupils, minus: boys", "difference: Pupils − Boys; unit: pupils",
     "差额：学生 − 男生；单位：人"},
    {"ratio: pupils, to: boys", "ratio: Pupils ÷ Boys", "比率：学生 ÷ 男生"},
    {"ratio: pupils, to: boys, per: 1000", "ratio: Pupils ÷ Boys, per 1000",
     "比率：学生 ÷ 男生，每 1000"},
    {"product: [pupils, boys]", "product: Pupils × Boys", "乘积：学生 × 男生"},
    {"chain: leavers, base: 2020", "chained index: Leavers, 2020 = 100",
     "链式指数：辍学率，2020 = 100"},
    {"index: pupils, base: 2020", "index: Pupils, 2020 = 100", "指数：学生，2020 = 100"},
    {"change: pupils, over: 1 year", "change: Pupils over 1 year, in percent; unit: %",
     "变动：学生，相隔 1 年，按百分比；单位：%"},
    {"change: pupils, over: 10 months, as: amount",
     "change: Pupils over 10 months, as an amount; unit: pupils",
     "变动：学生，相隔 10 个月，按数量；单位：人"},
    {"average: [pupils, boys], weights: [2, 1.5]",
     "average: Pupils, Boys, weights 2, 1.5; unit: pupils",
     "平均：学生、男生，权重 2、1.5；单位：人"},
    {"average: boys, across: town, worst: 10%",
     "average: Boys across town, only of the worst 10%; unit: pupils; direction wanted: up",
     "平均：男生，范围：各乡镇，仅最差的 10%；单位：人；期望方向：越高越好"},
    {"gap: leavers, across: town", "gap: Leavers across town; unit: %",
     "差距：辍学率，范围：各乡镇；单位：%"},
    {"gap: leavers, across: town, limits: [1 point, 5 points]",
     "gap: Leavers across town; unit: %; limits: [1 point, 5 points]",
     "差距：辍学率，范围：各乡镇；单位：%；取值范围：[1个百分点, 5个百分点]"},
    {"rank: leavers, across: town", "rank: Leavers across town; direction wanted: down",
     "位次：辍学率，范围：各乡镇；期望方向：越低越好"},
    {"variation: pupils, across: town", "coefficient of variation: Pupils across town",
     "差异系数：学生，范围：各乡镇"},
    {"answer: yes_no", "yes or no", "是否事项"},
};

START_TEST(says_what_it_is) {
    fixture f = {0};
    char yaml[2048];
    char text[512];
    size_t length;
    snprintf(yaml, sizeof yaml, HEAD "  m: {title: {zh: 某, en: M}, %s}\n" TAIL, rows[_i].keys);
    fixture_plan(&f, yaml);
    const qzplan_metric *metric = qzplan_plan_find_metric(f.plan, "m");
    ck_assert_ptr_nonnull(metric);
    ck_assert_int_eq(qzplan_metric_explain(text, sizeof text, &length, metric, "en"), QZPLAN_OK);
    ck_assert_str_eq(text, rows[_i].en);
    ck_assert_uint_eq(length, strlen(text));
    ck_assert_int_eq(qzplan_metric_explain(text, sizeof text, NULL, metric, "zh"), QZPLAN_OK);
    ck_assert_str_eq(text, rows[_i].zh);
    ck_assert_int_eq(qzplan_metric_explain(text, sizeof text, NULL, metric, NULL), QZPLAN_OK);
    ck_assert_str_eq(text, rows[_i].en);
    ck_assert_int_eq(qzplan_metric_explain(text, length, NULL, metric, "en"),
                     QZPLAN_ERROR_BUFFER_TOO_SMALL);
    ck_assert_int_eq(qzplan_metric_explain(NULL, 1, NULL, metric, "en"),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_metric_explain(text, 1, NULL, NULL, "en"),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    fixture_free(&f);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_loop_test(tests, says_what_it_is, 0, sizeof rows / sizeof rows[0]);
}

QZ_SUITE(metric_words, add)
