/* SPDX-License-Identifier: MIT */
/* By how much a value would have to differ, to the nearest that satisfies and can be reached: in
   whole units, or as an exact difference. */

#include "judge/need_change.h"

#include <assert.h>

#include <qzplan/error.h>

#include "number/number.h"

void qz_change_in_units(qz_change *out, const qz_range *range, int64_t count, int64_t whole,
                        const qz_reach *reach) {
    int64_t least;
    int64_t most;
    *out = (qz_change){.found = 0};
    int64_t low = qz_number_known(reach->low) ? qz_number_ceil(reach->low) : INT64_MIN;
    int64_t high = qz_number_known(reach->high) ? qz_number_floor(reach->high) : INT64_MAX;
    if (qz_range_units(&least, &most, range, whole, low, high)) {
        const qzplan_number now = qz_number_of(count);
        const qzplan_number nearest = qz_number_of(count < least ? least : most);
        out->found = qzplan_number_subtract(&out->amount, &nearest, &now) == QZPLAN_OK;
        out->unsaid = out->too_large = !out->found;
    }
}

qz_change qz_change_in_amount(const qz_range *range, qzplan_number value, const qz_reach *reach) {
    assert(qz_number_known(value));
    int side = qz_range_side(range, value, qz_number_of(1));
    int up = side < 0;
    qzplan_number border = up ? range->low : range->high;
    int strict = up ? range->low_open : range->high_open;
    qzplan_number end = up ? reach->high : reach->low;
    qzplan_number near = up ? reach->low : reach->high;
    /* What is computed may lie outside of its limits. */
    if (qz_number_known(near) && qz_number_order(border, near) * (up ? 1 : -1) < 0) {
        border = near;
        strict = 0;
        if (qz_range_side(range, near, qz_number_of(1)) != 0) {
            return (qz_change){.found = 0};
        }
    }
    int beyond = qz_number_known(end) ? qz_number_order(border, end) * (up ? 1 : -1) : -1;
    qz_change change = {.strict = strict};
    if (beyond < !strict) {
        change.found = qzplan_number_subtract(&change.amount, &border, &value) == QZPLAN_OK;
        change.unsaid = change.too_large = !change.found;
    }
    return change;
}
