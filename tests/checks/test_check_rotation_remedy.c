/* SPDX-License-Identifier: MIT */
/* What would remedy a rotation: against brute force where states are few, and against the
   definition itself where counts are as large as they can be. */

#include <qzplan/check.h>
#include <qzplan/error.h>

#include "support/random.h"
#include "support/rotation_oracle.h"
#include "support/suite.h"

struct remedy {
    int feasible;
    int64_t added;
    int64_t urban;
    int64_t replaced;
};

/* Fewest added, then fewest from town, without a replacement; else fewest added, then fewest
   replaced, then fewest from town. */
static struct remedy brute_force(const struct oracle *rule, int64_t eligible, int64_t rotated,
                                 int64_t urban) {
    for (int64_t added = 0; added <= eligible - rotated; added++) {
        for (int64_t x = 0; x <= added; x++) {
            if (oracle_both(rule, eligible, rotated + added, urban + x)) {
                return (struct remedy){1, added, x, 0};
            }
        }
    }
    for (int64_t added = 0; added <= eligible - rotated; added++) {
        for (int64_t replaced = 1; replaced <= rotated - urban; replaced++) {
            for (int64_t x = 0; x <= added; x++) {
                if (oracle_both(rule, eligible, rotated + added, urban + x + replaced)) {
                    return (struct remedy){1, added, x, replaced};
                }
            }
        }
    }
    return (struct remedy){0, 0, 0, 0};
}

static struct remedy ask(const qzplan_rotation_rule *rule, int64_t eligible, int64_t rotated,
                         int64_t urban) {
    qzplan_rotation_result result = {.size = sizeof result};
    qz_expect(qzplan_rotation_check(&result, rule, eligible, rotated, urban) == QZPLAN_OK);
    return (struct remedy){result.feasible, result.more_rotated, result.more_urban_to_rural,
                           result.replaced};
}

static void compare_all(const struct oracle *oracle, int64_t eligible) {
    qzplan_rotation_rule rule = oracle_rule(oracle);
    for (int64_t rotated = 0; rotated <= eligible; rotated++) {
        for (int64_t urban = 0; urban <= rotated; urban++) {
            struct remedy a = ask(&rule, eligible, rotated, urban);
            struct remedy b = brute_force(oracle, eligible, rotated, urban);
            if (a.feasible != b.feasible || a.added != b.added || a.urban != b.urban ||
                a.replaced != b.replaced) {
                ck_abort_msg("%s: %d of %d, %d urban: %d %d+%d/%d, not %d %d+%d/%d", oracle->name,
                             (int)rotated, (int)eligible, (int)urban, a.feasible, (int)a.added,
                             (int)a.urban, (int)a.replaced, b.feasible, (int)b.added, (int)b.urban,
                             (int)b.replaced);
            }
        }
    }
}

START_TEST(every_small_state_against_brute_force) {
    for (size_t i = 0; i < ORACLES; i++) {
        for (int64_t eligible = 0; eligible <= 40; eligible++) {
            compare_all(&oracles[i], eligible);
        }
    }
}
END_TEST

/* NULL, a rule of defaults and the same in other fractions ask the same. */
START_TEST(the_default_rule_is_one_rule) {
    qzplan_rotation_rule rule;
    ck_assert_int_eq(qzplan_rotation_rule_init(&rule, sizeof rule), QZPLAN_OK);
    qzplan_rotation_rule reduced = rule;
    reduced.about = (qzplan_number){1, 10};
    reduced.floor = (qzplan_number){1, 5};
    for (int64_t rotated = 0; rotated <= 200; rotated++) {
        for (int64_t urban = 0; urban <= rotated; urban++) {
            struct remedy a = ask(NULL, 200, rotated, urban);
            struct remedy b = ask(&rule, 200, rotated, urban);
            struct remedy c = ask(&reduced, 200, rotated, urban);
            qz_expect(a.feasible == b.feasible && a.added == b.added && a.urban == b.urban);
            qz_expect(a.feasible == c.feasible && a.added == c.added && a.urban == c.urban);
        }
    }
}
END_TEST

START_TEST(counts_as_large_as_they_can_be) {
    const int64_t most = INT64_MAX;
    const int64_t hundredth = most / 100; /* of hundredth * 100 eligible */
    qzplan_rotation_rule rule;
    ck_assert_int_eq(qzplan_rotation_rule_init(&rule, sizeof rule), QZPLAN_OK);
    struct remedy m = ask(&rule, hundredth * 100, 9 * hundredth - 1, 9 * hundredth - 1);
    ck_assert(m.feasible && m.added == 1 && m.urban == 0 && m.replaced == 0);
    m = ask(&rule, hundredth * 100, 9 * hundredth, 9 * hundredth);
    ck_assert(m.feasible && m.added == 0);
    m = ask(&rule, most, most, 0); /* all rotate, none from town: a fifth is replaced */
    ck_assert(m.feasible && m.added == 0 && m.replaced == most / 5 + 1);

    rule.floor = (qzplan_number){most - 1, most}; /* all but one of them */
    m = ask(&rule, most, most, most - 1);
    ck_assert(m.feasible && m.added == 0 && m.replaced == 0);
    m = ask(&rule, most, most, most - 2);
    ck_assert(m.feasible && m.added == 0 && m.replaced == 1);
    m = ask(&rule, most, most - 1, most - 2);
    ck_assert(m.feasible && m.added == 1 && m.urban == 1 && m.replaced == 0);
    m = ask(&rule, most, most - 2, most - 4);
    ck_assert(m.feasible && m.added == 0 && m.replaced == 2);

    rule.floor = (qzplan_number){0, 1};
    rule.about = (qzplan_number){most, most};
    rule.within = (qzplan_number){1, most};
    m = ask(&rule, most, 0, 0);
    ck_assert(m.feasible && m.added == most - 1);
    rule.about = (qzplan_number){most, 1};
    rule.within = (qzplan_number){1, 1};
    ck_assert_int_eq(ask(&rule, most, 0, 0).feasible, 0);
}
END_TEST

#if defined(__SIZEOF_INT128__)
__extension__ typedef __int128 wide;

/* a / b >= c / d */
static int reaches(int64_t a, int64_t b, qzplan_number border) {
    return (wide)a * border.den >= (wide)border.num * b;
}

struct bounds {
    qzplan_number low;
    qzplan_number high;
    qzplan_number floor;
};

static int in_band(const struct bounds *bounds, int64_t eligible, int64_t rotated) {
    return reaches(rotated, eligible, bounds->low) &&
           (wide)rotated * bounds->high.den <= (wide)bounds->high.num * eligible;
}

static int both(const struct bounds *bounds, int64_t eligible, int64_t rotated, int64_t urban) {
    return in_band(bounds, eligible, rotated) && reaches(urban, rotated, bounds->floor);
}

/* The most rotated in the band, by halving; `from` is in it. */
static int64_t most_rotated(const struct bounds *bounds, int64_t eligible, int64_t from) {
    int64_t most = from;
    for (int64_t step = (int64_t)1 << 62; step > 0; step /= 2) {
        if (step <= eligible - most && in_band(bounds, eligible, most + step)) {
            most += step;
        }
    }
    return most;
}

/* The answer satisfies both rules, and nothing less of any part of it does. */
static void check_answer(const struct bounds *bounds, int64_t eligible, int64_t rotated,
                         int64_t urban, struct remedy m) {
    int64_t all = rotated + m.added;
    int64_t from_town = urban + m.urban + m.replaced;
    qz_expect(all <= eligible && m.urban <= m.added && m.replaced <= rotated - urban);
    qz_expect(both(bounds, eligible, all, from_town));
    qz_expect(m.urban == 0 || !both(bounds, eligible, all, from_town - 1));
    if (m.replaced == 0) {
        qz_expect(m.added == 0 || all == 1 ||
                  !both(bounds, eligible, all - 1, urban + m.added - 1));
        return;
    }
    int64_t most = most_rotated(bounds, eligible, all);
    qz_expect(m.urban == m.added && !both(bounds, eligible, all, from_town - 1));
    qz_expect(m.added == 0 || all == 1 || !in_band(bounds, eligible, all - 1));
    qz_expect(!both(bounds, eligible, most, urban + (most - rotated)));
}

static void check_random_state(uint64_t *state) {
    int64_t den = qz_random_between(state, 1, INT64_MAX) >> qz_random_between(state, 0, 62);
    den = den > 0 ? den : 1;
    qzplan_rotation_rule rule = {sizeof rule,
                                 {qz_random_between(state, 0, den / 2), den},
                                 {0, den},
                                 {0, 1},
                                 QZPLAN_BEYOND_UNMET,
                                 QZPLAN_BEYOND_UNMET};
    rule.within.num = qz_random_between(state, 0, rule.about.num);
    rule.floor.den =
        1 + (qz_random_between(state, 1, INT64_MAX - 1) >> qz_random_between(state, 0, 62));
    rule.floor.num = qz_random_between(state, 0, rule.floor.den);
    struct bounds bounds = {{rule.about.num - rule.within.num, den},
                            {rule.about.num + rule.within.num, den},
                            rule.floor};
    int64_t eligible = qz_random_between(state, 1, INT64_MAX) >> qz_random_between(state, 0, 60);
    eligible = eligible > 0 ? eligible : 1;
    int64_t rotated = qz_random_between(state, 0, eligible) >> qz_random_between(state, 0, 5);
    int64_t urban = qz_random_between(state, 0, rotated) >> qz_random_between(state, 0, 5);
    struct remedy m = ask(&rule, eligible, rotated, urban);
    if (m.feasible) {
        check_answer(&bounds, eligible, rotated, urban, m);
        return;
    }
    int64_t least = rotated > 0 ? rotated : 1; /* the fewest that reach the band's lower border */
    wide needed = ((wide)bounds.low.num * eligible + den - 1) / den;
    needed = needed < least ? least : needed;
    qz_expect(needed > eligible || !in_band(&bounds, eligible, (int64_t)needed));
}

START_TEST(random_states_of_any_size) {
    uint64_t state = 7;
    for (int i = 0; i < 200000; i++) {
        check_random_state(&state);
    }
}
END_TEST
#endif

static void add(TCase *tests) {
    tcase_add_test(tests, every_small_state_against_brute_force);
    tcase_add_test(tests, the_default_rule_is_one_rule);
    tcase_add_test(tests, counts_as_large_as_they_can_be);
#if defined(__SIZEOF_INT128__)
    tcase_add_test(tests, random_states_of_any_size);
#endif
}

QZ_SUITE(check_rotation_remedy, add)
