/* SPDX-License-Identifier: MIT */
#ifndef QZ_TESTS_SUPPORT_NEED_ROWS_H
#define QZ_TESTS_SUPPORT_NEED_ROWS_H

/* The promises that test_need.c tries: every comparator, and every way to come by a value. */

#include "scene.h"

enum { MOST_FORMS = 14 };

struct row {
    struct scene scene;
    const char *target;            /* "metric: a, every: year" */
    const char *forms[MOST_FORMS]; /* comparators with %d; none: those of the scene's kind */
    const char *levers[2];         /* what is assumed to be another */
    int kind;                      /* SCENE_COUNT, ...: which comparators */
    int high;                      /* a lever is tried up to this; below from `low` */
    int low;
    int per;     /* so many steps of a lever make one; 4 are quarters */
    int gain;    /* so much of a lever makes one of the value; 0: one */
    int percent; /* 1: a value of 7 is 7% */
    int verdict; /* which */
    int month;   /* as_of is the first day of it in 2024; 0: 2025-01-01 */
};

#define A                 "a: {" SCENE_PLAIN "}"
#define LIMITS(low, high) "a: {" SCENE_PLAIN ", limits: [" low ", " high "]}"
#define B                 "b: {part_of: a, title: T, wanted: up}"
#define C                 "c: {" SCENE_PLAIN "}"
#define E                 "e: {" SCENE_PLAIN "}"
#define TOWNS                                                                                      \
    "areas:\n  - {id: z, title: Z, kind: county}\n  - {id: x, title: X, kind: town, in: z}\n"      \
    "  - {id: y, title: Y, kind: town, in: z}\n"
#define COMPARED(to)                                                                               \
    "raise_by: %d, " to, "raise_by: 50%%, " to, "reduce_by: 1/3, " to, "at_least: 2x, " to,        \
        "exactly: 2x, " to, "about: 2x, within: %d, " to, "between: [1x, 2x], " to,                \
        "improve: true, " to, "no_worse: true, " to, "raise_by: 10%% a year, " to,                 \
        "reduce_by: 2 a year, " to, "raise_by: [1, %d], " to, "less_than: 4/3x, " to
#define REFERENCES(to) "at_least: " to, "at_most: " to, "more_than: " to, "less_than: " to
#define DERIVED(name, how)                                                                         \
    {                                                                                              \
        {name,                                                                                     \
         "metrics: {" A ", " C ", " E ", r: {" how ", title: T, wanted: up}}",                     \
         {"a,2024,,", "c,2024,,", "e,2024,,"},                                                     \
         0,                                                                                        \
         0},                                                                                       \
            "metric: r", {NULL}, {"r,2024,,"}, SCENE_COUNT, 25, -15, 4, 0, 0, 0, 0                 \
    }

/* clang-format off */
static const struct row ROWS[] = {
    {{"a count", "metrics: {" A "}", {"a,2024,,"}, 0, 0},
     "metric: a", {NULL}, {"a,2024,,"}, SCENE_COUNT, 40, 0, 1, 0, 0, 0, 0},
    {{"a count within limits", "metrics: {" LIMITS("2", "7") "}", {"a,2024,,"}, 0, 0},
     "metric: a", {NULL}, {"a,2024,,"}, SCENE_COUNT, 40, 0, 1, 0, 0, 0, 0},
    {{"a balance", "metrics: {" LIMITS("-4", "6") "}", {"a,2024,,"}, 0, 0},
     "metric: a", {"at_least: %d", "at_most: -%d", "less_than: -%d", "between: [-%d, -1]",
     "about: -%d, within: 1",
                   "exactly: -%d", "more_than: %d"},
     {"a,2024,,"}, SCENE_COUNT, 20, -20, 1, 0, 0, 0, 0},
    {{"what does not add up", "metrics: {a: {" SCENE_PLAIN ", adds_up: false, limits: [1, 6]}}",
     {"a,2024,,"}, 0, 0},
     "metric: a", {NULL}, {"a,2024,,"}, SCENE_COUNT, 20, 0, 4, 0, 0, 0, 0},
    {{"a percentage", "metrics: {a: {unit: '%', title: T, wanted: up, limits: [0%, 80%]}}",
     {"a,2024,,"}, 0, 0},
     "metric: a", {NULL}, {"a,2024,,"}, SCENE_LEVEL, 100, 0, 1, 0, 1, 0, 0},
    {{"a share", "metrics: {" A ", " B "}", {"a,2024,,", "b,2024,,"}, 0, 0},
     "metric: b", {NULL}, {"b,2024,,"}, SCENE_SHARE, 40, 0, 1, 0, 0, 0, 0},
    {{"a part as a count", "metrics: {" A ", " B "}", {"a,2024,,", "b,2024,,"}, 0, 0},
     "metric: b, as: count", {"at_least: %d", "exactly: %d", "at_most: %d", "more_than: %d",
     "raise_by: %d, from: 2"},
     {"b,2024,,"}, SCENE_COUNT, 40, 0, 1, 0, 0, 0, 0},
    {{"a part within limits", "metrics: {" A ", b: {part_of: a, title: T, limits: [1, 4]}}",
     {"a,2024,,", "b,2024,,"}, 0, 0},
     "metric: b", {NULL}, {"b,2024,,"}, SCENE_SHARE, 40, 0, 1, 0, 0, 0, 0},
    {{"a share of a whole further up", "metrics: {" A ", " B ", c: {part_of: b, title: T}}",
      {"a,2024,,", "b,2024,,", "c,2024,,"}, 0, 0},
     "metric: c, part_of: a", {NULL}, {"c,2024,,"}, SCENE_SHARE, 40, 0, 1, 0, 0, 0, 0},
    {{"a whole", "metrics: {" A ", " B "}", {"a,2024,,"}, 0, 0},
     "metric: a", {NULL}, {"a,2024,,"}, SCENE_COUNT, 40, 0, 1, 0, 0, 0, 0},
    {{"since a year", "metrics: {" A "}", {"a,2023,,", "a,2024,,"}, 0, 0},
     "metric: a", {COMPARED("since: 2023")}, {"a,2024,,"}, SCENE_COUNT, 60, 0, 1, 0, 0, 0, 0},
    {{"against another", "metrics: {" A ", " C "}", {"c,2024,,", "a,2024,,"}, 0, 0},
     "metric: a", {COMPARED("against: c")}, {"a,2024,,"}, SCENE_COUNT, 60, 0, 1, 0, 0, 0, 0},
    {{"than another", "metrics: {" A ", " C "}", {"c,2024,,", "a,2024,,"}, 0, 0},
     "metric: a", {REFERENCES("c")}, {"a,2024,,"}, SCENE_COUNT, 40, 0, 1, 0, 0, 0, 0},
    {{"than the peers", "metrics: {" A ", " C ", " E ", m: {average: [c, e], title: T}}",
      {"c,2024,,", "e,2024,,", "a,2024,,"}, 0, 0},
     "metric: a", {REFERENCES("m")}, {"a,2024,,"}, SCENE_COUNT, 40, 0, 1, 0, 0, 0, 0},
    {{"than the mean of all", "metrics: {" A ", " C ", " E ", m: {average: [a, c, e], title: T}}",
      {"c,2024,,", "e,2024,,", "a,2024,,"}, 0, 0},
     "metric: a", {REFERENCES("m")}, {"a,2024,,"}, SCENE_COUNT, 60, 0, 1, 0, 0, 0, 0},
    {{"against the mean of all", "metrics: {" A ", " C ", " E ", m: {average: [a, c, e], title: "
      "T}}",
      {"c,2024,,", "e,2024,,", "a,2024,,"}, 0, 0},
     "metric: a", {"at_least: 2x, against: m", "raise_by: 50%%, against: m",
     "reduce_by: 1/3, against: m",
                   "raise_by: %d, against: m", "at_most: 4/3x, against: m"},
     {"a,2024,,"}, SCENE_COUNT, 80, 0, 1, 0, 0, 0, 0},
    {{"than a sum with itself", "metrics: {" A ", " C ", m: {sum: [a, c], title: T}}", {"c,2024,,",
     "a,2024,,"}, 0, 0},
     "metric: a", {"at_least: m", "more_than: m"}, {"a,2024,,"}, SCENE_COUNT, 40, 0, 1, 0, 0, 0, 0},
    {{"within limits than the mean", "metrics: {" LIMITS("0",
     "10") ", " C ", m: {average: [a, c], title: T}}",
      {"c,2024,,", "a,2024,,"}, 0, 0},
     "metric: a", {"more_than: m", "less_than: m", "at_least: 4/3x, against: m"}, {"a,2024,,"},
     SCENE_COUNT, 40, 0, 1, 0, 0, 0, 0},
    {{"than the mean of the towns", TOWNS "metrics: {" A ", m: {average: a, across: town, title: "
      "T}}",
      {"a,2024,x,", "a,2024,y,"}, 0, 0},
     "metric: a, each: town", {REFERENCES("m")}, {"a,2024,x,"}, SCENE_COUNT, 40, 0, 1, 0, 0, 0, 0},
    {{"a share than the mean of shares", "metrics: {" A ", " B ", " C ", d: {part_of: c, title: "
      "T}, "
      "m: {average: [b, d], unit: '%', title: T}}", {"a,2024,,", "b,2024,,", "c,2024,,",
     "d,2024,,"}, 0, 0},
     "metric: b", {REFERENCES("m")}, {"b,2024,,"}, SCENE_COUNT, 12, 0, 1, 0, 0, 0, 0},
    {{"a percentage than the mean", "metrics: {a: {unit: '%', title: T}, c: {unit: '%', title: T}, "
      "m: {average: [a, c], unit: '%', title: T}}", {"c,2024,,", "a,2024,,"}, 0, 0},
     "metric: a", {REFERENCES("m")}, {"a,2024,,"}, SCENE_LEVEL, 40, 0, 4, 0, 1, 0, 0},
    {{"a ratio than the mean of ratios", "metrics: {" A ", " C ", " E ", r: {ratio: a, to: c, "
      "title: T}, "
      "s: {ratio: e, to: c, title: T}, m: {average: [r, s], title: T}}", {"a,2024,,", "c,2024,,",
     "e,2024,,"}, 0, 0},
     "metric: r", {REFERENCES("m")}, {"r,2024,,"}, SCENE_COUNT, 25, 0, 4, 0, 0, 0, 0},
    {{"the first of two dates", "metrics: {" A "}", {"a,2024,,", "a,2023,,"}, 0, 0},
     "metric: a", {"at_least: {2023: %d, 2024: 1}", "at_most: {2023: %d, 2024: 2}",
     "exactly: {2023: %d, 2024: 3}",
                   "raise_by: {2023: %d, 2024: %d}, from: 2"},
     {"a,2023,,"}, SCENE_COUNT, 40, 0, 1, 0, 0, 0, 0},
    {{"the second of two dates", "metrics: {" A "}", {"a,2023,,", "a,2024,,"}, 0, 0},
     "metric: a", {"at_least: {2023: 1, 2024: %d}", "less_than: {2023: 9, 2024: %d}",
     "raise_to: {2023: 1, 2024: %d}"},
     {"a,2024,,"}, SCENE_COUNT, 40, 0, 1, 0, 0, 1, 0},
    {{"areas added up", TOWNS "metrics: {" LIMITS("1", "7") "}", {"a,2024,x,", "a,2024,y,"}, 0, 0},
     "metric: a", {NULL}, {"a,2024,x,", "a,2024,y,"}, SCENE_COUNT, 8, 0, 1, 0, 0, 0, 0},
    {{"each of them", TOWNS "metrics: {" LIMITS("1", "7") "}", {"a,2024,x,", "a,2024,y,"}, 0, 0},
     "metric: a, each: town", {NULL}, {"a,2024,y,"}, SCENE_COUNT, 30, 0, 1, 0, 0, 1, 0},
    {{"a share of areas", TOWNS "metrics: {" A ", " B "}", {"a,2024,x,", "a,2024,y,", "b,2024,x,",
     "b,2024,y,"}, 0, 0},
     "metric: b", {NULL}, {"b,2024,x,", "b,2024,y,"}, SCENE_SHARE, 11, 0, 1, 0, 0, 0, 0},
    {{"groups", "groups: {g: {title: G}, h: {title: H}}\nmetrics: {" A "}", {"a,2024,,g",
     "a,2024,,h"}, 0, 0},
     "metric: a, for: [g, h]", {NULL}, {"a,2024,,h"}, SCENE_COUNT, 40, 0, 1, 0, 0, 1, 0},
    {{"two halves", "metrics: {a: {" SCENE_PLAIN ", figures: each_period, limits: [1, 7]}}",
     {"a,2024-H1,,", "a,2024-H2,,"}, 0, 0},
     "metric: a, every: year, starts: 2024", {"at_least: %d", "at_most: %d", "exactly: %d",
     "more_than: 1%d", "about: 1%d, within: 1",
     "improve: true, from: %d", "between: [%d, %d]"},
     {"a,2024-H1,,", "a,2024-H2,,"}, SCENE_COUNT, 8, 0, 1, 0, 0, 0, 0},
    {{"half of a year", "metrics: {a: {" SCENE_PLAIN ", figures: each_period}}", {"a,2024-H1,,"},
     0, 0},
     "metric: a, every: year, starts: 2024", {"at_least: %d", "at_most: %d", "exactly: %d",
     "about: %d, within: 1"},
     {"a,2024-H1,,"}, SCENE_COUNT, 40, 0, 1, 0, 0, 0, 8},
    {{"since the plan began", "metrics: {a: {" SCENE_PLAIN ", figures: each_period, limits: [0, "
      "8]}}", {"a,2023,,", "a,2024,,"}, 0, 0},
     "metric: a", {"at_least: %d", "at_most: %d, from: 1", "at_least: 1%d, from: 2", "exactly: %d",
     "less_than: %d"},
     {"a,2023,,", "a,2024,,"}, SCENE_COUNT, 9, 0, 1, 0, 0, 0, 0},
    {{"a flow against a year", "metrics: {a: {" SCENE_PLAIN ", figures: each_period}}",
     {"a,2023,,", "a,2024,,"}, 0, 0},
     "metric: a", {COMPARED("since: 2023")}, {"a,2024,,"}, SCENE_COUNT, 60, 0, 1, 0, 0, 0, 0},
    {{"every year over the last", "metrics: {a: {" SCENE_PLAIN ", figures: each_period}}",
     {"a,2023,,", "a,2024,,"}, 0, 0},
     "metric: a, every: year, starts: 2024", {"raise_by: 7%%, since: previous",
     "improve: true, since: previous",
     "no_worse: true, since: last_year", "at_least: 2x, since: previous",
     "reduce_by: %d, since: previous"},
     {"a,2024,,"}, SCENE_COUNT, 40, 0, 1, 0, 0, 0, 0},
    {{"a sum over years", "metrics: {a: {" SCENE_PLAIN ", figures: each_period}}", {"a,2023,,",
     "a,2024,,"}, 0, 0},
     "metric: a, sum_over: 2 years", {"at_least: %d", "at_most: %d", "more_than: 1%d"},
     {"a,2023,,", "a,2024,,"},
     SCENE_COUNT, 18, 0, 1, 0, 0, 0, 0},
    {{"an average over years", "metrics: {" LIMITS("1", "9") "}", {"a,2023,,", "a,2024,,"}, 0, 0},
     "metric: a, average_over: 2 years", {"at_least: %d", "at_most: %d", "more_than: %d",
     "exactly: %d"},
     {"a,2023,,", "a,2024,,"}, SCENE_COUNT, 10, 0, 1, 2, 0, 0, 0},
    {{"a running total", "metrics: {a: {" SCENE_PLAIN ", figures: running_total}}", {"a,2023,,",
     "a,2024,,"}, 0, 0},
     "metric: a, every: year, starts: 2024", {"at_least: %d", "at_most: %d", "exactly: %d"},
     {"a,2024,,"},
     SCENE_COUNT, 40, 0, 1, 0, 0, 0, 0},
    {{"the year to date", "metrics: {a: {" SCENE_PLAIN ", figures: year_to_date}}", {"a,2024-H1,,",
     "a,2024,,"}, 0, 0},
     "metric: a, every: year, starts: 2024", {"at_least: %d", "at_most: %d", "exactly: %d"},
     {"a,2024,,"},
     SCENE_COUNT, 40, 0, 1, 0, 0, 0, 0},
    {{"a sum of two", "metrics: {" LIMITS("0",
     "8") ", c: {" SCENE_PLAIN ", limits: [2, 5]}, s: {sum: [a, c], title: T, wanted: up}}",
      {"a,2024,,", "c,2024,,"}, 0, 0},
     "metric: s", {NULL}, {"a,2024,,", "c,2024,,"}, SCENE_COUNT, 9, 0, 1, 0, 0, 0, 0},
    {{"a share of a flow", "metrics: {a: {" SCENE_PLAIN ", figures: each_period}, b: {part_of: "
      "a, figures: each_period, title: T}}",
      {"a,2024,,", "b,2024,,"}, 0, 0},
     "metric: b, every: year, starts: 2024", {"at_least: %d0%%", "at_most: %d0%%", "exactly: 50%%",
     "about: %d0%%, within: 5 points"},
     {"b,2024,,"}, SCENE_SHARE, 40, 0, 1, 0, 0, 0, 0},
    DERIVED("a difference", "difference: a, minus: c"),
    DERIVED("a ratio", "ratio: a, to: c"),
    DERIVED("a product", "product: [a, c]"),
    DERIVED("an average", "average: [a, c, e]"),
    DERIVED("an average by weights", "average: [a, c, e], weights: [3, 1, 2]"),
    DERIVED("the worst two", "average: [a, c, e], worst: 2"),
    DERIVED("the highest", "highest: [a, c, e]"),
    DERIVED("a gap", "gap: [a, c, e]"),
    DERIVED("limits of a difference", "difference: a, minus: c, limits: [-3, 4]"),
    DERIVED("narrow limits of a difference", "difference: a, minus: c, limits: [-1, 2]"),
};
/* clang-format on */

#endif
