/* SPDX-License-Identifier: MIT */
/* Ranges of values: every promise is a lower border, an upper border, or both. */

#include "number/range.h"

#include <qzplan/error.h>
#include <qzplan/plan.h>

#include "number/number.h"
#include "number/wide.h"

static const qzplan_number none = {0, 0};
static const qzplan_number zero = {0, 1};
static const qzplan_number one = {1, 1};

static int is_side_word(int32_t word) {
    return word == QZPLAN_BEYOND_UNMET || word == QZPLAN_BEYOND_MET;
}

/* value + within or value - within; percentages share a denominator as a rule, and keep it. */
static int shifted(qzplan_number *out, qzplan_number value, qzplan_number within, int up) {
    if (value.den == within.den && value.num >= 0) {
        if (up && value.num > INT64_MAX - within.num) {
            return qzplan_number_add(out, &value, &within);
        }
        *out = (qzplan_number){up ? value.num + within.num : value.num - within.num, value.den};
        return QZPLAN_OK;
    }
    return up ? qzplan_number_add(out, &value, &within)
              : qzplan_number_subtract(out, &value, &within);
}

static int about(qz_range *out, qzplan_number value, qzplan_number within, int32_t above,
                 int32_t below) {
    if (!qz_number_known(value) || !qz_number_known(within) || within.num < 0 ||
        !is_side_word(above) || !is_side_word(below)) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    int code = QZPLAN_OK;
    *out = (qz_range){none, none, 0, 0};
    if (below == QZPLAN_BEYOND_UNMET) {
        code = shifted(&out->low, value, within, 0);
    }
    if (code == QZPLAN_OK && above == QZPLAN_BEYOND_UNMET) {
        code = shifted(&out->high, value, within, 1);
    }
    return code;
}

static int between(qz_range *out, qzplan_number low, qzplan_number high) {
    if (!qz_number_known(low) || !qz_number_known(high) || qz_number_order(low, high) > 0) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    *out = (qz_range){low, high, 0, 0};
    return QZPLAN_OK;
}

/* One border, or the same one twice; an end that is not known is none. */
static int borders(qz_range *out, const qzplan_number *low, const qzplan_number *high, int open) {
    int has_low = qz_number_known(*low);
    int has_high = qz_number_known(*high);
    if (!has_low && !has_high) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    *out = (qz_range){*low, *high, has_low ? open : 0, has_high ? open : 0};
    return QZPLAN_OK;
}

int qz_range_of(qz_range *out, enum qz_range_shape shape, const qzplan_number *value,
                const qzplan_number *upper, int32_t above, int32_t below) {
    switch (shape) {
    case QZ_RANGE_LOWER:
        return borders(out, value, &none, 0);
    case QZ_RANGE_ABOVE:
        return borders(out, value, &none, 1);
    case QZ_RANGE_UPPER:
        return borders(out, &none, value, 0);
    case QZ_RANGE_BELOW:
        return borders(out, &none, value, 1);
    case QZ_RANGE_POINT:
        return borders(out, value, value, 0);
    case QZ_RANGE_ONE:
        return borders(out, &one, &one, 0);
    case QZ_RANGE_ZERO:
        return borders(out, &zero, &zero, 0);
    case QZ_RANGE_BAND:
        return about(out, *value, *upper, above, below);
    case QZ_RANGE_ENDS:
        return between(out, *value, *upper);
    case QZ_RANGE_NONE:
        break;
    }
    return QZPLAN_ERROR_INVALID_ARGUMENT;
}

int qz_range_side(const qz_range *range, qzplan_number numerator, qzplan_number denominator) {
    if (qz_number_known(range->low) &&
        -qz_number_order_ratio(numerator, denominator, range->low) < range->low_open) {
        return -1;
    }
    if (qz_number_known(range->high) &&
        -qz_number_order_ratio(numerator, denominator, range->high) > -range->high_open) {
        return 1;
    }
    return 0;
}

qzplan_number qz_range_border(const qz_range *range, int side) {
    int has_low = qz_number_known(range->low);
    int has_high = qz_number_known(range->high);
    return side <= 0 ? (has_low ? range->low : range->high) : (has_high ? range->high : range->low);
}

/* The floor of border * whole. *side is 0, or -1 or 1 where it lies beyond 64 bits. */
static int64_t floor_of(qzplan_number border, int64_t whole, int *exact, int *side) {
    uint64_t rest;
    qz_wide quotient = qz_wide_divide(qz_wide_product(qz_magnitude(border.num), (uint64_t)whole),
                                      (uint64_t)border.den, &rest);
    *exact = rest == 0;
    *side = 0;
    uint64_t size = qz_wide_low(quotient);
    int too_large = qz_wide_high(quotient) != 0 || size > INT64_MAX;
    if (border.num >= 0) {
        *side = too_large;
        return too_large ? INT64_MAX : (int64_t)size;
    }
    /* -size - 1 for a rest; INT64_MIN itself is taken as beyond only where it is not exact. */
    int steps = !*exact;
    if (qz_wide_high(quotient) != 0 || size + (uint64_t)steps < size ||
        size + (uint64_t)steps > (uint64_t)INT64_MAX + 1) {
        *side = -1;
        return INT64_MIN;
    }
    uint64_t down = size + (uint64_t)steps;
    return down == 0 ? 0 : -(int64_t)(down - 1) - 1;
}

/* The smallest whole number that the lower border allows; 0 where there is none in 64 bits. */
static int least_of(int64_t *least, const qz_range *range, int64_t whole) {
    int exact;
    int side;
    int64_t floor = floor_of(range->low, whole, &exact, &side);
    int step = range->low_open || !exact;
    if (side > 0 || (step && floor == INT64_MAX)) {
        return 0;
    }
    *least = side < 0 ? INT64_MIN : floor + step;
    return 1;
}

/* The largest that the upper border allows. */
static int most_of(int64_t *most, const qz_range *range, int64_t whole) {
    int exact;
    int side;
    int64_t floor = floor_of(range->high, whole, &exact, &side);
    int step = range->high_open && exact;
    if (side < 0 || (step && floor == INT64_MIN)) {
        return 0;
    }
    *most = side > 0 ? INT64_MAX : floor - step;
    return 1;
}

int qz_range_units(int64_t *least, int64_t *most, const qz_range *range, int64_t whole,
                   int64_t lowest, int64_t highest) {
    int64_t low = lowest;
    int64_t high = highest;
    int some = (!qz_number_known(range->low) || least_of(&low, range, whole)) &&
               (!qz_number_known(range->high) || most_of(&high, range, whole));
    low = low < lowest ? lowest : low;
    high = high > highest ? highest : high;
    some = some && low <= high;
    *least = some ? low : 0;
    *most = some ? high : 0;
    return some;
}
