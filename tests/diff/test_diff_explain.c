/* SPDX-License-Identifier: MIT */
/* What a change between two plans says of itself: which verdict it is about, in which language the
   two differ, who decided and why. */

#include "support/fixture.h"
#include "support/suite.h"

#define HEAD(schools)                                                                                \
    "qzplan: 1\nid: t\ntitle: {zh: 规划, en: Plan}\nbegins: 2023-01-01\nlead: office\ndue: 2025\n" \
    "departments: {office: {zh: 办公室, en: Office}}\n"                                           \
    "groups: {old: {title: {zh: 旧校, en: Old ones}}}\n"                                           \
    "areas:\n"                                                                                       \
    "  - {id: county, title: {zh: 全县, en: The county}, kind: county}\n"                          \
    "  - {id: alder, title: {zh: 甲镇, en: Alder}, kind: town, in: county}\n"                      \
    "metrics:\n"                                                                                     \
    "  schools: {title: {zh: " schools ", en: Schools}, unit: {zh: 所, en: schools}}\n"             \
    "  pupils: {title: {zh: 学生, en: Pupils}, unit: {zh: 人, en: pupils}}\n"                     \
    "  leavers: {title: {zh: 辍学率, en: Early leavers}, unit: \"%\"}\n"                          \
    "tasks:\n  - id: \"1\"\n    title: {zh: 任务, en: Task}\n    targets:\n"

static const char before[] =
    HEAD("学校") "      - {id: both, title: {zh: 两项, en: Both}, metric: [schools, pupils], "
                 "at_least: 30}\n"
                 "      - {id: aged, metric: schools, for: old, at_most: 30}\n"
                 "      - {id: towns, metric: leavers, each: town, at_most: 5%, every: year}\n";

static const char after[] =
    HEAD("中小学") "      - {id: both, title: {zh: 两项, en: Both}, metric: [schools, pupils], "
                   "at_least: 40}\n"
                   "      - id: aged\n"
                   "        metric: schools\n"
                   "        for: old\n"
                   "        at_most: 30\n"
                   "        revised: [{on: 2024-01-01, why: {zh: 村庄合并, en: Villages merged},\n"
                   "                   by: {zh: 县政府, en: The council}, at_most: 31},\n"
                   "                  {on: 2024-06-01, why: {zh: 再合并, en: More merged}, "
                   "at_most: 32}]\n"
                   "      - {id: towns, metric: leavers, each: town, at_most: 6%, every: year}\n";

static const char figures[] = "metric,period,area,for,value\n"
                              "schools,2025,,,35\npupils,2025,,,50\nschools,2025,,old,31\n"
                              "leavers,2023,alder,,5%\nleavers,2024,alder,,6%\n"
                              "leavers,2025,alder,,5%\n";

/* Each sentence, in the order of the changes. */
static const struct {
    const char *en;
    const char *zh;
} sentences[] = {
    {"metric schools (Schools): retitled; title was \"学校\", now \"中小学\".",
     "指标 schools（中小学）：改名，名称由“学校”改为“中小学”。"},
    {"target both (Both): tightened; promise was \"at least 30\", now \"at least 40\".",
     "目标 both（两项）：收紧，承诺由“达到30以上”改为“达到40以上”。"},
    {"target both (Both), Schools: verdict changed; verdict was \"met\", now \"missed\".",
     "目标 both（两项），中小学：结论变化，结论由“已完成”改为“逾期未完成”。"},
    {"target aged (Schools): eased; promise was \"at most 30\", now \"at most 32\". Reason: More "
     "merged.",
     "目标 aged（中小学）：放宽，承诺由“控制在30以下”改为“控制在32以下”。理由：再合并。"},
    {"target aged (Schools), Old ones: verdict changed; verdict was \"missed\", now \"met\". "
     "Reason: More merged.",
     "目标 aged（中小学），旧校：结论变化，结论由“逾期未完成”改为“已完成”。理由：再合并。"},
    {"target towns (Early leavers): eased; promise was \"at most 5%\", now \"at most 6%\".",
     "目标 towns（辍学率）：放宽，承诺由“控制在5%以下”改为“控制在6%以下”。"},
    {"target towns (Early leavers), Alder, 2024: verdict changed; verdict was \"missed\", now "
     "\"met\".",
     "目标 towns（辍学率），甲镇，2024：结论变化，结论由“逾期未完成”改为“已完成”。"},
};

enum { SENTENCES = sizeof sentences / sizeof sentences[0] };

START_TEST(says_what_it_is_about) {
    fixture plans[2] = {{0}, {0}};
    const qzplan_diff_result *diff = NULL;
    fixture_plan(&plans[0], before);
    fixture_plan(&plans[1], after);
    for (int i = 0; i < 2; i++) {
        fixture_figures(&plans[i], figures);
        fixture_evaluate(&plans[i], "2025-12-31");
    }
    ck_assert_int_eq(qzplan_plan_diff(&diff, plans[0].plan, plans[1].plan, plans[0].result,
                                      plans[1].result, NULL),
                     QZPLAN_OK);
    for (size_t i = 0; i < diff->change_count; i++) {
        char text[2][1024];
        for (int l = 0; l < 2; l++) {
            ck_assert_int_eq(qzplan_diff_explain(text[l], sizeof text[l], NULL, diff->changes[i],
                                                 l == 0 ? "en" : "zh"),
                             QZPLAN_OK);
        }
        ck_assert_uint_lt(i, SENTENCES);
        ck_assert_str_eq(text[0], sentences[i].en);
        ck_assert_str_eq(text[1], sentences[i].zh);
    }
    ck_assert_uint_eq(diff->change_count, SENTENCES);
    qzplan_diff_free(diff);
    fixture_free(&plans[0]);
    fixture_free(&plans[1]);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, says_what_it_is_about);
}

QZ_SUITE(diff_explain, add)
