/* SPDX-License-Identifier: MIT */
/* What a target promises, in words, and the signs of comparators. */

#include "support/fixture.h"
#include "support/suite.h"

#define HEAD                                                                                         \
    "qzplan: 1\nid: t\ntitle: {zh: 规划, en: Plan}\nbegins: 2023-01-01\nlead: office\ndue: 2025\n" \
    "departments: {office: {zh: 办公室, en: Office}}\n"                                           \
    "groups: {old: {title: {zh: 老校, en: old schools}}}\n"                                        \
    "areas:\n  - {id: county, title: {zh: 全县, en: County}, kind: county}\n"                      \
    "  - {id: a, title: {zh: 甲镇, en: Alder}, kind: town, in: county}\n"                          \
    "metrics:\n"                                                                                     \
    "  pupils: {title: {zh: 学生, en: Pupils}, unit: {zh: 人, en: pupils}}\n"                     \
    "  boys: {title: {zh: 男生, en: Boys}, part_of: pupils}\n"                                     \
    "  leavers: {title: {zh: 辍学率, en: Leavers}, unit: \"%%\", wanted: down}\n"                 \
    "tasks: [{id: \"1\", title: {zh: 甲, en: T}, targets: [{id: x, %s}]}]\n"

static const struct {
    const char *keys;
    const char *en;
    const char *zh;
} rows[] = {
    {"metric: leavers, reduce_by: 1 point a year, from: 9%", "to fall by 1 point a year (from 9%)",
     "每年减少1个百分点（基数9%）"},
    {"metric: pupils, raise_by: 500 a year, from: 10000",
     "to rise by 500 pupils a year (from 10000 pupils)", "每年增加500人（基数10000人）"},
    {"metric: pupils, raise_to: 2x, from: 300", "to rise to 2 times the baseline (from 300 pupils)",
     "增加到基数的2倍（基数300人）"},
    {"metric: pupils, raise_by: [5%, 7%], from: 300", "to rise by 5% to 7% (from 300 pupils)",
     "增加5%至7%（基数300人）"},
    {"metric: pupils, at_least: {2024: 70, 2025: 80}",
     "at least 70 pupils (2024), at least 80 pupils (2025)",
     "达到70人以上（2024），达到80人以上（2025）"},
    {"metric: boys, at_least: 50%, in: a, for: [old], binding: true, due: 2024",
     "at least 50%; deadline: 2024; groups: old schools; areas: Alder; binding",
     "达到50%以上；期限：2024；分组：老校；区域：甲镇；约束性"},
    {"metric: pupils, more_than: pupils in a", "more than the value of Pupils in Alder",
     "超过甲镇的学生"},
    {"metric: pupils, at_least: to_be_set", "at least a value that is still to be set",
     "目标值待定"},
};

START_TEST(says_what_is_promised) {
    fixture f = {0};
    char yaml[2048];
    char text[512];
    size_t length;
    snprintf(yaml, sizeof yaml, HEAD, rows[_i].keys);
    fixture_plan(&f, yaml);
    const qzplan_target *target = qzplan_plan_find_target(f.plan, "x");
    ck_assert_ptr_nonnull(target);
    ck_assert_int_eq(qzplan_target_explain(text, sizeof text, &length, target, "en"), QZPLAN_OK);
    ck_assert_str_eq(text, rows[_i].en);
    ck_assert_uint_eq(length, strlen(text));
    ck_assert_int_eq(qzplan_target_explain(text, sizeof text, NULL, target, "zh"), QZPLAN_OK);
    ck_assert_str_eq(text, rows[_i].zh);
    ck_assert_int_eq(qzplan_target_explain(text, length, NULL, target, "en"),
                     QZPLAN_ERROR_BUFFER_TOO_SMALL);
    ck_assert_int_eq(qzplan_target_explain(NULL, 1, NULL, target, "en"),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_target_explain(text, 1, NULL, NULL, "en"),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    fixture_free(&f);
}
END_TEST

START_TEST(hands_out_signs) {
    static const struct {
        int32_t op;
        int32_t wanted;
        const char *sign;
    } signs[] = {
        {QZPLAN_OP_AT_LEAST, QZPLAN_WANTED_DOWN, "≥"},
        {QZPLAN_OP_AT_MOST, QZPLAN_WANTED_UP, "≤"},
        {QZPLAN_OP_MORE_THAN, QZPLAN_WANTED_UNSPECIFIED, ">"},
        {QZPLAN_OP_LESS_THAN, QZPLAN_WANTED_UNSPECIFIED, "<"},
        {QZPLAN_OP_ALL, QZPLAN_WANTED_UNSPECIFIED, "="},
        {QZPLAN_OP_REDUCE_BY, QZPLAN_WANTED_DOWN, "≤"},
        {QZPLAN_OP_IMPROVE, QZPLAN_WANTED_UP, ">"},
        {QZPLAN_OP_IMPROVE, QZPLAN_WANTED_DOWN, "<"},
        {QZPLAN_OP_NO_WORSE, QZPLAN_WANTED_UP, "≥"},
        {QZPLAN_OP_NO_WORSE, QZPLAN_WANTED_DOWN, "≤"},
        {QZPLAN_OP_DONE, QZPLAN_WANTED_UNSPECIFIED, ""},
        {QZPLAN_OP_BETWEEN, QZPLAN_WANTED_UP, ""},
        {0, 0, ""},
        {99, 0, ""},
        {-1, 0, ""},
    };
    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++) {
        ck_assert_str_eq(qzplan_comparator_sign(signs[i].op, signs[i].wanted), signs[i].sign);
    }
}
END_TEST

static void add(TCase *tests) {
    tcase_add_loop_test(tests, says_what_is_promised, 0, sizeof rows / sizeof rows[0]);
    tcase_add_test(tests, hands_out_signs);
}

QZ_SUITE(target_words, add)
