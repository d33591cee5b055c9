/* SPDX-License-Identifier: MIT */
/* The list of steps for counts and shares, held against all other ways: nothing shorter is found by
   force. */

#include "support/remedy_oracle.h"

static const struct shape SHAPES[] = {
    {{"one figure", "metrics: {a: {" SCENE_PLAIN "}}", {"a,2024,,"}, 0, 0},
     {{"a", "", 0, 1}, {"a", "", 0, 0}},
     300},
    {{"a part",
      "metrics: {a: {" SCENE_PLAIN "}, b: {part_of: a, title: T, wanted: up}}",
      {"a,2024,,", "b,2024,,"},
      .wholes = 0,
      .alone = 0},
     {{"b", "", 1, 1}, {"b", "", 1, 0}, {"a", "", 0, 0}, {"b", ", as: count", 0, 0}},
     120},
    {{"three in a row",
      "metrics: {a: {" SCENE_PLAIN
      "}, b: {part_of: a, title: T, wanted: up}, c: {part_of: b, title: T}}",
      {"a,2024,,", "b,2024,,", "c,2024,,"},
      .wholes = 2,
      .alone = 0},
     {{"b", "", 1, 0}, {"c", "", 1, 1}, {"a", "", 0, 0}},
     12},
    {{"two parts",
      "metrics: {a: {" SCENE_PLAIN "}, b: {part_of: a, title: T}, c: {part_of: a, title: T}}",
      {"a,2024,,", "b,2024,,", "c,2024,,"},
      .wholes = 1,
      .alone = 0},
     {{"b", "", 1, 1}, {"c", "", 1, 1}},
     12},
    {{"a sum",
      "metrics: {a: {" SCENE_PLAIN "}, b: {" SCENE_PLAIN
      "}, s: {sum: [a, b], title: T, wanted: up}}",
      {"a,2024,,", "b,2024,,"},
      .wholes = 0,
      .alone = 0},
     {{"s", "", 0, 1}, {"a", "", 0, 0}, {"b", "", 0, 0}},
     60},
    {{"quarters",
      "metrics: {a: {" SCENE_PLAIN ", figures: each_period}}",
      {"a,2024-H1,,", "a,2024-H2,,"},
      .wholes = 0,
      .alone = 0},
     {{"a", ", every: half_year, starts: 2024-H2", 0, 0},
      {"a", ", every: year, starts: 2024", 0, 1}},
     60},
    {{"groups",
      "groups: {g: {title: G}, h: {title: H}}\nmetrics: {a: {" SCENE_PLAIN "}}",
      {"a,2024,,g", "a,2024,,h"},
      .wholes = 0,
      .alone = 0},
     {{"a", ", for: [g, h]", 0, 1}, {"a", ", for: g", 0, 0}},
     60},
    {{"areas",
      "areas:\n  - {id: z, title: Z, kind: county}\n  - {id: x, title: X, kind: town, in: z}\n"
      "  - {id: y, title: Y, kind: town, in: z}\nmetrics: {a: {" SCENE_PLAIN "}}",
      {"a,2024,x,", "a,2024,y,"},
      .wholes = 0,
      .alone = 0},
     {{"a", "", 0, 1}, {"a", ", each: town", 0, 0}},
     60},
    {{"compared with another area",
      "areas:\n  - {id: z, title: Z, kind: county}\n  - {id: x, title: X, kind: town, in: z}\n"
      "  - {id: y, title: Y, kind: town, in: z}\nmetrics: {a: {" SCENE_PLAIN "}}",
      {"a,2024,x,", "a,2024,y,"},
      .wholes = 0,
      .alone = 0},
     {{"a, in: x", "", SCENE_REFERENCE, 1}},
     60},
};

enum { SHAPES_COUNT = sizeof SHAPES / sizeof SHAPES[0] };

/* Of the past, and in steps of today: what was promised once is then met late. */
START_TEST(nothing_shorter_is_found_by_force) {
    const struct shape *shape = &SHAPES[_i % SHAPES_COUNT];
    const struct asked asked = {
        _i >= SHAPES_COUNT, QZPLAN_REMEDY_WHICH_RED, "2025-01-01", NULL, {NULL}};
    uint64_t state = 7 + (uint64_t)_i;
    /* Of several periods of one metric none is of today. */
    const int rounds =
        asked.today && strcmp(shape->scene.name, "quarters") == 0 ? 0 : shape->rounds;
    for (int i = 0; i < rounds; i++) {
        check_shape(shape, &asked, &state);
    }
}
END_TEST

/* What is of today alone: sums that go on, and periods that still run. */
static const struct {
    struct shape shape;
    const char *day;
    const char *coming;
    const char *fixed[2];
} TODAY[] = {
    {{{.name = "a sum since the plan began",
       .head = "metrics: {a: {" SCENE_PLAIN ", figures: each_period}}",
       .keys = {"a,2024,,"}},
      {{"a", "", 0, 1}},
      200},
     "2025-03-31",
     "2025-Q1",
     {"a,2023,,"}},
    {{{.name = "a share of sums",
       .head = "metrics: {a: {" SCENE_PLAIN ", figures: each_period}, "
               "b: {part_of: a, title: T, wanted: up, figures: each_period}}",
       .keys = {"a,2024,,", "b,2024,,"},
       .wholes = 1},
      {{"b", "", 1, 1}, {"a", "", 0, 0}},
      60},
     "2025-03-31",
     "2025-Q1",
     {"a,2023,,", "b,2023,,"}},
    {{{.name = "a running total",
       .head = "metrics: {a: {" SCENE_PLAIN ", figures: running_total}}",
       .keys = {"a,2024,,"}},
      {{"a", "", 0, 1}},
      200},
     "2025-03-31",
     NULL,
     {NULL}},
    {{{.name = "a year to date",
       .head = "metrics: {a: {" SCENE_PLAIN ", figures: year_to_date}}",
       .keys = {"a,2025-Q1,,"}},
      {{"a", ", every: year, starts: 2025, due: 2026", 0, 1}},
      100},
     "2025-06-30",
     NULL,
     {NULL}},
    {{{.name = "a year that runs",
       .head = "metrics: {a: {" SCENE_PLAIN "}, b: {part_of: a, title: T, wanted: up}}",
       .keys = {"a,2025-Q1,,", "b,2025-Q1,,"},
       .wholes = 1},
      {{"b", ", every: year, starts: 2025, due: 2026", 1, 1}, {"a", ", due: 2030", 0, 0}},
      60},
     "2025-06-30",
     NULL,
     {NULL}},
    {{{.name = "what comes in in a year",
       .head = "metrics: {a: {" SCENE_PLAIN ", figures: each_period}}",
       .keys = {"a,2025-Q1,,"}},
      {{"a", ", every: year, starts: 2025, due: 2026", 0, 1},
       {"a", ", every: half_year, starts: 2025-H1, due: 2026", 0, 0}},
      100},
     "2025-06-30",
     "2025-Q2",
     {NULL}},
};

START_TEST(nothing_shorter_is_found_today) {
    const struct shape *shape = &TODAY[_i].shape;
    const struct asked asked = {1,
                                QZPLAN_REMEDY_WHICH_UNMET,
                                TODAY[_i].day,
                                TODAY[_i].coming,
                                {TODAY[_i].fixed[0], TODAY[_i].fixed[1]}};
    uint64_t state = 31 + (uint64_t)_i;
    for (int i = 0; i < shape->rounds; i++) {
        check_shape(shape, &asked, &state);
    }
}
END_TEST

static void add_tests(TCase *tests) {
    tcase_add_loop_test(tests, nothing_shorter_is_found_by_force, 0, 2 * SHAPES_COUNT);
    tcase_add_loop_test(tests, nothing_shorter_is_found_today, 0,
                        (int)(sizeof TODAY / sizeof TODAY[0]));
}

QZ_SUITE(remedy, add_tests)
