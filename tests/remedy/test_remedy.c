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
      0,
      0},
     {{"b", "", 1, 1}, {"b", "", 1, 0}, {"a", "", 0, 0}, {"b", ", as: count", 0, 0}},
     120},
    {{"three in a row",
      "metrics: {a: {" SCENE_PLAIN
      "}, b: {part_of: a, title: T, wanted: up}, c: {part_of: b, title: T}}",
      {"a,2024,,", "b,2024,,", "c,2024,,"},
      2,
      0},
     {{"b", "", 1, 0}, {"c", "", 1, 1}, {"a", "", 0, 0}},
     12},
    {{"two parts",
      "metrics: {a: {" SCENE_PLAIN "}, b: {part_of: a, title: T}, c: {part_of: a, title: T}}",
      {"a,2024,,", "b,2024,,", "c,2024,,"},
      1,
      0},
     {{"b", "", 1, 1}, {"c", "", 1, 1}},
     12},
    {{"a sum",
      "metrics: {a: {" SCENE_PLAIN "}, b: {" SCENE_PLAIN
      "}, s: {sum: [a, b], title: T, wanted: up}}",
      {"a,2024,,", "b,2024,,"},
      0,
      0},
     {{"s", "", 0, 1}, {"a", "", 0, 0}, {"b", "", 0, 0}},
     60},
    {{"quarters",
      "metrics: {a: {" SCENE_PLAIN ", figures: each_period}}",
      {"a,2024-H1,,", "a,2024-H2,,"},
      0,
      0},
     {{"a", ", every: half_year, starts: 2024-H2", 0, 0},
      {"a", ", every: year, starts: 2024", 0, 1}},
     60},
    {{"groups",
      "groups: {g: {title: G}, h: {title: H}}\nmetrics: {a: {" SCENE_PLAIN "}}",
      {"a,2024,,g", "a,2024,,h"},
      0,
      0},
     {{"a", ", for: [g, h]", 0, 1}, {"a", ", for: g", 0, 0}},
     60},
    {{"areas",
      "areas:\n  - {id: z, title: Z, kind: county}\n  - {id: x, title: X, kind: town, in: z}\n"
      "  - {id: y, title: Y, kind: town, in: z}\nmetrics: {a: {" SCENE_PLAIN "}}",
      {"a,2024,x,", "a,2024,y,"},
      0,
      0},
     {{"a", "", 0, 1}, {"a", ", each: town", 0, 0}},
     60},
    {{"compared with another area",
      "areas:\n  - {id: z, title: Z, kind: county}\n  - {id: x, title: X, kind: town, in: z}\n"
      "  - {id: y, title: Y, kind: town, in: z}\nmetrics: {a: {" SCENE_PLAIN "}}",
      {"a,2024,x,", "a,2024,y,"},
      0,
      0},
     {{"a, in: x", "", SCENE_REFERENCE, 1}},
     60},
};

START_TEST(nothing_shorter_is_found_by_force) {
    const struct shape *shape = &SHAPES[_i];
    uint64_t state = 7 + (uint64_t)_i;
    for (int i = 0; i < shape->rounds; i++) {
        check_shape(shape, &state);
    }
}
END_TEST

static void add_tests(TCase *tests) {
    tcase_add_loop_test(tests, nothing_shorter_is_found_by_force, 0,
                        (int)(sizeof SHAPES / sizeof SHAPES[0]));
}

QZ_SUITE(remedy, add_tests)
