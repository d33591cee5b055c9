/* SPDX-License-Identifier: MIT */
/* Three counts of teachers against the rotation rule, and what would remedy them in whole teachers.
   Closed forms throughout: products in full width, no loop over counts. */

#include "checks/rotation.h"

#include "base/structs.h"
#include "number/number.h"
#include "number/wide.h"

/* Today's counts. */
struct counts {
    int64_t eligible;
    int64_t rotated;
    int64_t urban_to_rural;
};

static const qzplan_rotation_rule defaults = {
    sizeof(qzplan_rotation_rule), {10, 100}, {1, 100}, {20, 100}, QZPLAN_BEYOND_MET,
    QZPLAN_BEYOND_UNMET,
};

/* The same as borders: most checks use it, and reading it anew costs as much as judging. */
static const qz_rotation usual = {{{9, 100}, {0, 0}, 0, 0}, {20, 100}};

int qzplan_rotation_rule_init(qzplan_rotation_rule *rule, size_t size) {
    return qz_struct_init(rule, size, &defaults, sizeof defaults);
}

static int compile(qz_rotation *out, const qzplan_rotation_rule *rule) {
    if (rule->about.num < 0 || !qz_number_known(rule->floor) || rule->floor.num < 0 ||
        rule->floor.num > rule->floor.den) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    out->floor = rule->floor;
    return qz_range_of(&out->band, QZ_RANGE_BAND, &rule->about, &rule->within, rule->above,
                       rule->below);
}

int qz_rotation_read(const qz_rotation **out, qz_rotation *room, const qzplan_rotation_rule *rule) {
    *out = room;
    if (rule == NULL) {
        *out = &usual;
        return QZPLAN_OK;
    }
    if (rule->size == sizeof *rule) {
        return compile(room, rule);
    }
    qzplan_rotation_rule known = defaults;
    int code = qz_struct_read(&known, sizeof known, rule);
    return code == QZPLAN_OK ? compile(room, &known) : code;
}

/* Rounded up; the caller knows that the quotient fits. */
static int64_t divide_up(qz_wide a, uint64_t b) {
    uint64_t rest;
    qz_wide quotient = qz_wide_divide(a, b, &rest);
    return (int64_t)(qz_wide_low(quotient) + (rest > 0));
}

/* The fewest of `whole` that are at least a share of it, 0 to 1. */
static int64_t share_of(qzplan_number share, int64_t whole) {
    return divide_up(qz_wide_product((uint64_t)share.num, (uint64_t)whole), (uint64_t)share.den);
}

/* The fewest rotated that satisfy the band, today's included and at least one; -1: none do. */
static int64_t fewest_rotated(const qz_rotation *rule, const struct counts *now) {
    int64_t fewest = now->rotated > 0 ? now->rotated : 1;
    if (qz_rotation_is_below(rule, now->eligible, fewest)) {
        if (rule->band.low.num > rule->band.low.den) {
            return -1; /* more than all: and from here on the border is within the eligible */
        }
        fewest = share_of(rule->band.low, now->eligible);
    }
    return fewest > now->eligible || qz_rotation_is_above(rule, now->eligible, fewest) ? -1
                                                                                       : fewest;
}

/* The fewest rotated, `from` or more, that reach the floor where all further rotations go urban to
   rural; -1: adding cannot do. With a added, (urban + a) / (rotated + a) >= n/d gives
   a * (d - n) >= n * rotated - d * urban. */
static int64_t rotated_by_adding(const qz_rotation *rule, const struct counts *now, int64_t from) {
    int64_t added = from - now->rotated;
    if (!qz_rotation_is_under_floor(rule, from, now->urban_to_rural + added)) {
        return from;
    }
    uint64_t num = (uint64_t)rule->floor.num;
    uint64_t den = (uint64_t)rule->floor.den;
    qz_wide missing = qz_wide_difference(qz_wide_product(num, (uint64_t)now->rotated),
                                         qz_wide_product(den, (uint64_t)now->urban_to_rural));
    uint64_t room = (uint64_t)(now->eligible - now->rotated);
    if (qz_wide_order(qz_wide_product(room, den - num), missing) < 0) {
        return -1;
    }
    int64_t rotated = now->rotated + divide_up(missing, den - num);
    return qz_rotation_is_above(rule, now->eligible, rotated) ? -1 : rotated;
}

/* What would satisfy both rules; the result's four fields stay 0 where nothing does. */
void qz_rotation_remedy(qzplan_rotation_result *result, const qz_rotation *rule, int64_t eligible,
                        int64_t rotated_now, int64_t urban_to_rural) {
    const struct counts counts = {eligible, rotated_now, urban_to_rural};
    const struct counts *now = &counts;
    int64_t fewest = fewest_rotated(rule, now);
    if (fewest < 0) {
        return;
    }
    int64_t rotated = rotated_by_adding(rule, now, fewest);
    int replaces = rotated < 0;
    rotated = replaces ? fewest : rotated;
    int64_t added = rotated - now->rotated;
    int64_t wanted = share_of(rule->floor, rotated) - now->urban_to_rural;
    result->feasible = 1;
    result->more_rotated = added;
    result->more_urban_to_rural = replaces ? added : wanted > 0 ? wanted : 0;
    result->replaced = replaces ? wanted - added : 0;
}

static int32_t truth(uint32_t broken, uint32_t unknown) {
    return broken ? QZPLAN_TRUTH_NO : unknown ? QZPLAN_TRUTH_UNKNOWN : QZPLAN_TRUTH_YES;
}

/* Writes every field but size. */
static int check(qzplan_rotation_result *result, const qzplan_rotation_rule *given,
                 const struct counts *now) {
    qz_rotation room;
    const qz_rotation *rule;
    int code = qz_rotation_read(&rule, &room, given);
    if (code == QZPLAN_OK) {
        code = qz_rotation_counts(now->eligible, now->rotated, now->urban_to_rural);
    }
    size_t size = result->size;
    *result = (qzplan_rotation_result){.size = size};
    if (code != QZPLAN_OK) {
        return code;
    }
    qz_rotation_facts facts =
        qz_rotation_judge(rule, now->eligible, now->rotated, now->urban_to_rural);
    result->rotation.num = now->rotated;
    result->rotation.den = now->eligible;
    result->urban_to_rural.num = now->urban_to_rural;
    result->urban_to_rural.den = now->rotated;
    result->rotation_met = truth(facts.off_band, facts.no_eligible);
    result->floor_met = truth(facts.under_floor, facts.no_rotated);
    result->met = truth(facts.off_band | facts.under_floor, facts.no_eligible | facts.no_rotated);
    if (result->met == QZPLAN_TRUTH_YES) {
        result->feasible = 1;
    } else {
        qz_rotation_remedy(result, rule, now->eligible, now->rotated, now->urban_to_rural);
    }
    return QZPLAN_OK;
}

int qzplan_rotation_check(qzplan_rotation_result *out, const qzplan_rotation_rule *rule,
                          int64_t eligible, int64_t rotated, int64_t urban_to_rural) {
    if (out == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    struct counts now = {eligible, rotated, urban_to_rural};
    if (out->size == sizeof *out) { /* nearly always: no copy */
        return check(out, rule, &now);
    }
    qzplan_rotation_result result = {.size = sizeof result};
    int code = check(&result, rule, &now);
    int written = qz_struct_write(out, &result, sizeof result);
    return written == QZPLAN_OK ? code : written;
}
