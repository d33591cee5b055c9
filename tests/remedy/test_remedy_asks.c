/* SPDX-License-Identifier: MIT */
/* Which verdicts a department's list is about, and what is refused. */

#include "support/fixture.h"
#include "support/suite.h"

/* d leads one task and takes part in the other, e the other way round. In each one promise is
   broken (red), one late (yellow), one only not kept yet (of no light), and one has not begun. */
static void open(fixture *f) {
#define TARGETS(metric)                                                                            \
    "    targets:\n      - {metric: " metric ", at_least: 9, due: 2024}\n"                         \
    "      - {metric: " metric ", at_least: 7, from: 0, due: 2026}\n"                              \
    "      - {metric: " metric ", at_least: 8, due: 2026}\n"                                       \
    "      - {metric: " metric ", at_least: 6, every: year, starts: 2026, due: 2026}\n"
    fixture_plan(f,
                 "qzplan: 1\nid: p\ntitle: P\nlanguages: [en]\nbegins: 2023-01-01\n"
                 "departments: {d: D, e: E, idle: I}\nmetrics: {a: {unit: u}, b: {unit: u}}\n"
                 "tasks:\n  - id: \"1\"\n    title: T\n    lead: d\n    with: [e]\n" TARGETS(
                     "a") "  - id: \"2\"\n    title: T\n    lead: e\n    with: [d]\n" TARGETS("b"));
    fixture_figures(f, "metric,period,value\na,2024,1\nb,2024,2\n");
    fixture_evaluate(f, "2025-06-30");
#undef TARGETS
}

static const qzplan_remedy *remedy(const fixture *f, size_t department, int32_t role,
                                   int32_t which) {
    const qzplan_remedy_options asked = {.size = sizeof asked, .role = role, .which = which};
    const qzplan_remedy *list = NULL;
    qz_expect(qzplan_department_remedy(&list, f->result, f->plan->departments[department],
                                       &asked) == QZPLAN_OK);
    return list;
}

START_TEST(roles_and_lights_choose) {
    static const struct {
        size_t department;
        int32_t role, which;
        size_t verdicts; /* of one task */
        int64_t a, b;    /* steps, in schools; 0: none */
    } rows[] = {
        {0, QZPLAN_REMEDY_ROLE_LEAD, QZPLAN_REMEDY_WHICH_RED, 1, 8, 0},
        {0, QZPLAN_REMEDY_ROLE_LEAD, QZPLAN_REMEDY_WHICH_YELLOW, 2, 8, 0},
        {0, QZPLAN_REMEDY_ROLE_LEAD, QZPLAN_REMEDY_WHICH_UNMET, 3, 8, 0},
        {0, QZPLAN_REMEDY_ROLE_WITH, QZPLAN_REMEDY_WHICH_RED, 1, 0, 7},
        {0, QZPLAN_REMEDY_ROLE_BOTH, QZPLAN_REMEDY_WHICH_UNMET, 3, 8, 7},
        {1, QZPLAN_REMEDY_ROLE_LEAD, QZPLAN_REMEDY_WHICH_YELLOW, 2, 0, 7},
        {1, QZPLAN_REMEDY_ROLE_WITH, QZPLAN_REMEDY_WHICH_YELLOW, 2, 8, 0},
        {2, QZPLAN_REMEDY_ROLE_BOTH, QZPLAN_REMEDY_WHICH_UNMET, 0, 0, 0},
    };
    fixture f = {0};
    open(&f);
    const size_t count = sizeof rows / sizeof rows[0];
    for (size_t i = 0; i < count; i++) {
        const qzplan_remedy *list = remedy(&f, rows[i].department, rows[i].role, rows[i].which);
        size_t tasks = (size_t)(rows[i].a != 0) + (size_t)(rows[i].b != 0);
        ck_assert_msg(list->remedied_count == rows[i].verdicts * tasks, "%zu: %zu remedied", i,
                      list->remedied_count);
        ck_assert_uint_eq(list->left_count, 0);
        ck_assert_uint_eq(list->step_count, tasks);
        ck_assert_int_eq(list->units.num, rows[i].a + rows[i].b);
        for (size_t k = 0; k < list->step_count; k++) {
            const qzplan_remedy_step *step = list->steps[k];
            ck_assert_int_eq(step->amount.num, *step->metric->id == 'a' ? rows[i].a : rows[i].b);
        }
        qzplan_remedy_free(list);
    }
    fixture_free(&f);
}
END_TEST

START_TEST(verdicts_named_twice_count_once) {
    fixture f = {0};
    open(&f);
    const qzplan_verdict *red = f.result->verdicts[0];
    const qzplan_verdict *named[] = {f.result->verdicts[1], red, red, f.result->verdicts[1]};
    const qzplan_remedy *list;
    ck_assert_int_eq(qzplan_verdicts_remedy(&list, f.result, named, 4, NULL), QZPLAN_OK);
    ck_assert_uint_eq(list->remedied_count, 2);
    qzplan_remedy_free(list);
    ck_assert_int_eq(qzplan_verdicts_remedy(&list, f.result, NULL, 0, NULL), QZPLAN_OK);
    ck_assert(list->remedied_count == 0 && list->step_count == 0 && list->units.num == 0);
    qzplan_remedy_free(list);
    fixture_free(&f);
}
END_TEST

/* Nothing is given out for what is refused. */
START_TEST(what_is_no_question_is_refused) {
    fixture f = {0};
    fixture other = {0};
    open(&f);
    open(&other);
    const qzplan_remedy_options no_role = {.size = sizeof no_role, .role = 3};
    const qzplan_remedy_options no_light = {.size = sizeof no_light, .which = -1};
    const qzplan_remedy_options *const bad[] = {&no_role, &no_light};
    const qzplan_verdict *const strange[] = {f.result->verdicts[0], other.result->verdicts[0]};
    const qzplan_verdict *const none[] = {NULL};
    const qzplan_department *d = f.plan->departments[0];
    const qzplan_remedy *list = NULL;
#define REFUSED(call)                                                                              \
    do {                                                                                           \
        list = (const qzplan_remedy *)&f;                                                          \
        ck_assert_int_eq(call, QZPLAN_ERROR_INVALID_ARGUMENT);                                     \
        ck_assert_ptr_null(list);                                                                  \
    } while (0)
    for (size_t i = 0; i < 2; i++) {
        REFUSED(qzplan_department_remedy(&list, f.result, d, bad[i]));
        REFUSED(qzplan_verdicts_remedy(&list, f.result, strange, 1, bad[i]));
    }
    REFUSED(qzplan_department_remedy(&list, NULL, d, NULL));
    REFUSED(qzplan_department_remedy(&list, f.result, NULL, NULL));
    REFUSED(qzplan_department_remedy(&list, f.result, other.plan->departments[0], NULL));
    REFUSED(qzplan_verdicts_remedy(&list, NULL, strange, 1, NULL));
    REFUSED(qzplan_verdicts_remedy(&list, f.result, NULL, 1, NULL));
    REFUSED(qzplan_verdicts_remedy(&list, f.result, none, 1, NULL));
    REFUSED(qzplan_verdicts_remedy(&list, f.result, strange, 2, NULL));
#undef REFUSED
    ck_assert_int_eq(qzplan_department_remedy(NULL, f.result, d, NULL),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_verdicts_remedy(NULL, f.result, strange, 1, NULL),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    fixture_free(&other);
    fixture_free(&f);
}
END_TEST

static void add_tests(TCase *tests) {
    tcase_add_test(tests, roles_and_lights_choose);
    tcase_add_test(tests, verdicts_named_twice_count_once);
    tcase_add_test(tests, what_is_no_question_is_refused);
}

QZ_SUITE(remedy_asks, add_tests)
