/* SPDX-License-Identifier: MIT */
/* The list of steps for what no count explains, held against every change of one figure alone. */

#include "support/remedy_oracle.h"

#define TWO "a: {" SCENE_PLAIN "}, b: {" SCENE_PLAIN "}"
#define PARTS                                                                                      \
    "a: {" SCENE_PLAIN "}, b: {part_of: a, title: T}, c: {" SCENE_PLAIN "}, "                      \
    "d: {part_of: c, title: T}"

static const struct shape SHAPES[] = {
    {{"a ratio",
      "metrics: {" TWO ", r: {ratio: a, to: b, title: T, wanted: up}}",
      {"a,2024,,", "b,2024,,"},
      .wholes = 0,
      .alone = 1},
     {{"r", "", 0, 1}},
     60},
    {{"a difference",
      "metrics: {" TWO ", r: {difference: a, minus: b, title: T, wanted: up}}",
      {"a,2024,,", "b,2024,,"},
      .wholes = 0,
      .alone = 1},
     {{"r", "", 0, 1}},
     60},
    {{"an average",
      "metrics: {" TWO ", r: {average: [a, b], title: T, wanted: up}}",
      {"a,2024,,", "b,2024,,"},
      .wholes = 0,
      .alone = 1},
     {{"r", "", 0, 1}},
     60},
    {{"an average by weights",
      "metrics: {" TWO ", c: {" SCENE_PLAIN "}, "
      "r: {average: [a, b, c], weights: [3, 1, 2], title: T, wanted: up}}",
      {"a,2024,,", "b,2024,,", "c,2024,,"},
      .wholes = 0,
      .alone = 1},
     {{"r", "", 0, 1}},
     40},
    {{"an average of shares",
      "metrics: {" PARTS ", r: {average: [b, d], unit: '%', title: T, wanted: up}}",
      {"a,2024,,", "b,2024,,", "c,2024,,", "d,2024,,"},
      .wholes = 0,
      .alone = 1},
     {{"r", "", SCENE_LEVEL, 1}},
     30},
    {{"a product of shares",
      "metrics: {" PARTS ", r: {product: [b, d], unit: '%', title: T, wanted: up}}",
      {"a,2024,,", "b,2024,,", "c,2024,,", "d,2024,,"},
      .wholes = 0,
      .alone = 1},
     {{"r", "", SCENE_LEVEL, 1}},
     30},
    {{"the highest",
      "metrics: {" TWO ", r: {highest: [a, b], title: T, wanted: up}}",
      {"a,2024,,", "b,2024,,"},
      .wholes = 0,
      .alone = 1},
     {{"r", "", 0, 1}},
     40},
    {{"the lowest",
      "metrics: {" TWO ", r: {lowest: [a, b], title: T, wanted: up}}",
      {"a,2024,,", "b,2024,,"},
      .wholes = 0,
      .alone = 1},
     {{"r", "", 0, 1}},
     40},
    {{"a gap",
      "metrics: {" TWO ", r: {gap: [a, b], title: T, wanted: down}}",
      {"a,2024,,", "b,2024,,"},
      .wholes = 0,
      .alone = 1},
     {{"r", "", 0, 1}},
     40},
    {{"an average over years",
      "metrics: {a: {" SCENE_PLAIN "}}",
      {"a,2023,,", "a,2024,,"},
      .wholes = 0,
      .alone = 1},
     {{"a", ", average_over: 2 years", 0, 1}},
     40},
};

enum { SHAPES_COUNT = sizeof SHAPES / sizeof SHAPES[0] };

START_TEST(no_other_figure_alone_does_it_sooner) {
    const struct shape *shape = &SHAPES[_i % SHAPES_COUNT];
    const struct asked asked = {
        _i >= SHAPES_COUNT, QZPLAN_REMEDY_WHICH_RED, "2025-01-01", NULL, {NULL}};
    uint64_t state = 70 + (uint64_t)_i;
    /* A mean over years that have gone by is none of today. */
    const int rounds =
        asked.today && strstr(shape->scene.name, "years") != NULL ? 0 : shape->rounds;
    for (int i = 0; i < rounds; i++) {
        check_shape(shape, &asked, &state);
    }
}
END_TEST

/* A promise that another one's figure has remedied takes no figure of its own. */
static const struct scene TWO_OF_TWO = {"two promises, one figure",
                                        "metrics: {" TWO
                                        ", h: {highest: [a, b], title: T, wanted: up}, "
                                        "g: {gap: [a, b], title: T, wanted: down}}",
                                        {"a,2024,,", "b,2024,,"},
                                        0,
                                        0};

START_TEST(nothing_is_remedied_twice) {
    const char *targets = "      - {metric: h, between: [1, 1]}\n"
                          "      - {metric: g, no_worse: true, from: 6}\n";
    const struct asked asked = {_i, QZPLAN_REMEDY_WHICH_RED, "2025-01-01", NULL, {NULL}};
    uint64_t state = 17;
    for (int i = 0; i < 30; i++) {
        struct world w = world_begin(&TWO_OF_TWO, targets, &asked, &state);
        if (w.values[0] <= 1 || w.values[1] <= 1) {
            check_world(&w, targets);
        }
        world_end(&w);
    }
}
END_TEST

static void add_tests(TCase *tests) {
    tcase_add_loop_test(tests, nothing_is_remedied_twice, 0, 2);
    tcase_add_loop_test(tests, no_other_figure_alone_does_it_sooner, 0, 2 * SHAPES_COUNT);
}

QZ_SUITE(remedy_probe, add_tests)
