/* SPDX-License-Identifier: MIT */
#ifndef QZ_TESTS_SUPPORT_ROTATION_ORACLE_H
#define QZ_TESTS_SUPPORT_ROTATION_ORACLE_H

/* The rotation rule written down a second time: inequalities of small whole numbers, nothing else.
 */

#include <stdint.h>

#include <qzplan/check.h>

struct oracle {
    const char *name;
    int64_t about; /* these three of `of` */
    int64_t within;
    int64_t floor;
    int64_t of;
    int above_met;
    int below_met;
};

static inline int oracle_band(const struct oracle *rule, int64_t eligible, int64_t rotated) {
    int low = rule->below_met || rule->of * rotated >= (rule->about - rule->within) * eligible;
    int high = rule->above_met || rule->of * rotated <= (rule->about + rule->within) * eligible;
    return low && high;
}

static inline int oracle_floor(const struct oracle *rule, int64_t rotated, int64_t urban) {
    return rule->of * urban >= rule->floor * rotated;
}

/* Both rules known and satisfied. */
static inline int oracle_both(const struct oracle *rule, int64_t eligible, int64_t rotated,
                              int64_t urban) {
    return eligible > 0 && rotated > 0 && oracle_band(rule, eligible, rotated) &&
           oracle_floor(rule, rotated, urban);
}

static inline qzplan_rotation_rule oracle_rule(const struct oracle *rule) {
    return (qzplan_rotation_rule){sizeof(qzplan_rotation_rule),
                                  {rule->about, rule->of},
                                  {rule->within, rule->of},
                                  {rule->floor, rule->of},
                                  rule->above_met ? QZPLAN_BEYOND_MET : QZPLAN_BEYOND_UNMET,
                                  rule->below_met ? QZPLAN_BEYOND_MET : QZPLAN_BEYOND_UNMET};
}

static const struct oracle oracles[] = {
    {"default", 10, 1, 20, 100, 1, 0},
    {"two-sided", 10, 1, 20, 100, 0, 0},
    {"at most", 10, 1, 20, 100, 0, 1},
    {"anything", 10, 1, 20, 100, 1, 1},
    {"no floor", 10, 1, 0, 100, 0, 0},
    {"all from town", 10, 3, 100, 100, 0, 0},
    {"all from town, no top", 10, 3, 100, 100, 1, 0},
    {"exact", 1, 0, 1, 4, 0, 0},
    {"wide band", 6, 3, 7, 12, 0, 0},
    {"from nothing", 1, 1, 1, 10, 0, 0},
    {"beyond nothing", 1, 3, 5, 10, 0, 0},
    {"everyone", 10, 0, 3, 10, 0, 0},
    {"more than everyone", 12, 1, 3, 10, 1, 0},
    {"nobody", 0, 0, 2, 10, 0, 0},
};

enum { ORACLES = sizeof oracles / sizeof oracles[0] };

#endif
