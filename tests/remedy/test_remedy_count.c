/* SPDX-License-Identifier: MIT */
/* The list of steps where targets are counted, held against all other ways. */

#include "support/remedy_oracle.h"

/* Of the past, and in steps of today. */
static const struct asked ASKED[] = {{0, QZPLAN_REMEDY_WHICH_RED, "2025-01-01", NULL, {NULL}},
                                     {1, QZPLAN_REMEDY_WHICH_RED, "2025-01-01", NULL, {NULL}}};

/* A count of targets: the cheapest of its children, and where too many hold, the cheapest to lose.
 */
static const struct scene COUNT_OF = {"a count of targets",
                                      "metrics: {a: {" SCENE_PLAIN "}, b: {" SCENE_PLAIN
                                      "}, c: {" SCENE_PLAIN "}, yes: {answer: yes_no, title: Y}}",
                                      {"a,2024,,", "b,2024,,", "c,2024,,", "yes,2024,,"},
                                      .wholes = 0};

START_TEST(the_cheapest_children_are_remedied) {
    static const char *const comparators[] = {"at_least: 2", "at_least: 3", "all: true",
                                              "at_most: 1", "exactly: 2"};
    uint64_t state = 99;
    for (int i = 0; i < 10; i++) {
        char targets[SCENE_ROOM];
        snprintf(targets, sizeof targets,
                 "      - {%s, of: [{metric: a, at_least: %d}, {metric: b, at_most: %d}, "
                 "{metric: c, about: 4, within: 1}, {done: yes}], title: N}\n",
                 comparators[i % 5], (int)qz_random_between(&state, 1, 7),
                 (int)qz_random_between(&state, 0, 5));
        check_targets(&COUNT_OF, targets, &ASKED[_i], &state);
    }
}
END_TEST

/* The same where a child is a sum, whose terms have no other child, and where a child that has to
   be lost may be left on either side. */
static const struct scene COUNT_OF_SUMS = {"a count of sums",
                                           "metrics: {a: {" SCENE_PLAIN "}, b: {" SCENE_PLAIN
                                           "}, c: {" SCENE_PLAIN
                                           "}, s: {sum: [a, b], title: S, wanted: up}}",
                                           {"a,2024,,", "b,2024,,", "c,2024,,"},
                                           .wholes = 0};

START_TEST(children_that_are_sums_are_remedied) {
    static const char *const comparators[] = {"at_least: 1", "all: true", "none: true",
                                              "at_most: 1"};
    uint64_t state = 7;
    for (int i = 0; i < 24; i++) {
        char targets[SCENE_ROOM];
        int low = (int)qz_random_between(&state, 1, 5);
        snprintf(targets, sizeof targets,
                 "      - {%s, of: [{metric: s, at_least: %d}, {metric: c, between: [%d, %d]}], "
                 "title: N}\n",
                 comparators[i % 4], (int)qz_random_between(&state, 2, 9), low,
                 low + (int)qz_random_between(&state, 0, 2));
        check_targets(&COUNT_OF_SUMS, targets, &ASKED[_i], &state);
    }
}
END_TEST

static void add_tests(TCase *tests) {
    tcase_add_loop_test(tests, children_that_are_sums_are_remedied, 0, 2);
    tcase_add_loop_test(tests, the_cheapest_children_are_remedied, 0, 2);
}

QZ_SUITE(remedy_count, add_tests)
