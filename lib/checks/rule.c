/* SPDX-License-Identifier: MIT */
/* One share or one level against one rule, and the whole units that would remedy it. */

#include "checks/rule.h"
#include "base/structs.h"
#include "model/comparators.h"
#include "number/number.h"

int qz_rule_read(qz_range *out, const qzplan_rule *given, int with_whole) {
    if (given == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    qzplan_rule rule = {.size = sizeof rule};
    int code = qz_struct_read(&rule, sizeof rule, given);
    if (code != QZPLAN_OK) {
        return code;
    }
    const qz_comparator *comparator = qz_comparator_of(rule.op);
    if (!comparator->is_direct || rule.reserved != 0 ||
        (comparator->shape == QZ_RANGE_ONE && !with_whole)) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    return qz_range_of(out, comparator->shape, &rule.value, &rule.upper, rule.above, rule.below);
}

/* How far `now` is from the whole numbers least to most; OVERFLOW where that does not fit. */
static int distance(int64_t *out, int64_t now, int64_t least, int64_t most) {
    int64_t to = now < least ? least : now > most ? most : now;
    if ((now < 0 && to > INT64_MAX + now) || (now > 0 && to < INT64_MIN + now)) {
        return QZPLAN_ERROR_OVERFLOW;
    }
    *out = to - now;
    return QZPLAN_OK;
}

/* Judges numerator / denominator (above 0); a numerator may be lowest to highest. */
static int judge(qzplan_check_result *result, const qz_range *range, int64_t numerator,
                 int64_t denominator, int64_t lowest, int64_t highest) {
    int64_t least;
    int64_t most;
    int64_t needed = 0;
    int some = qz_range_units(&least, &most, range, denominator, lowest, highest);
    if (some && distance(&needed, numerator, least, most) != QZPLAN_OK) {
        return QZPLAN_ERROR_OVERFLOW;
    }
    int side = qz_range_side(range, qz_number_of(numerator), qz_number_of(denominator));
    result->actual = (qzplan_number){numerator, denominator};
    result->required = qz_range_border(range, side);
    if (!qz_number_known(result->required) ||
        qzplan_number_subtract(&result->gap, &result->actual, &result->required) != QZPLAN_OK) {
        result->gap = (qzplan_number){0, 0};
    }
    result->met = side == 0 ? QZPLAN_TRUTH_YES : QZPLAN_TRUTH_NO;
    result->feasible = some;
    result->needed = needed;
    return QZPLAN_OK;
}

/* Hands a result to the caller: all fields zero where there is no verdict. */
static int hand_over(qzplan_check_result *out, const qzplan_check_result *result, int code) {
    static const qzplan_check_result nothing = {.size = sizeof nothing};
    int written = qz_struct_write(out, code == QZPLAN_OK ? result : &nothing, sizeof nothing);
    return written == QZPLAN_OK ? code : written;
}

static int check_share(qzplan_check_result *result, const qzplan_rule *rule, int64_t numerator,
                       int64_t denominator) {
    qz_range range;
    int code = qz_rule_read(&range, rule, 1);
    if (code == QZPLAN_OK) {
        code = qz_share_counts(numerator, denominator);
    }
    if (code != QZPLAN_OK) {
        return code;
    }
    if (denominator == 0) { /* unknown, which is a verdict */
        result->required = qz_range_border(&range, 0);
        return QZPLAN_OK;
    }
    return judge(result, &range, numerator, denominator, 0, denominator);
}

int qzplan_share_check(qzplan_check_result *out, const qzplan_rule *rule, int64_t numerator,
                       int64_t denominator) {
    if (out == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    qzplan_check_result result = {.size = sizeof result};
    return hand_over(out, &result, check_share(&result, rule, numerator, denominator));
}

int qzplan_level_check(qzplan_check_result *out, const qzplan_rule *rule, int64_t level) {
    if (out == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    qz_range range;
    qzplan_check_result result = {.size = sizeof result};
    int code = qz_rule_read(&range, rule, 0);
    if (code == QZPLAN_OK) {
        code = judge(&result, &range, level, 1, INT64_MIN, INT64_MAX);
    }
    return hand_over(out, &result, code);
}
