/* SPDX-License-Identifier: MIT */
/* `nearly`: whether a value that does not satisfy is at, or beyond, the value that the target calls
   near. */

#include "judge/nearly.h"

#include <qzplan/error.h>

#include "model/comparators.h"
#include "number/number.h"

/* The value called near; of a multiple so many times the baseline. 0 where it is not known. */
static int value_of(qz_interval *out, const qz_case *c) {
    const qzplan_value *nearly = &c->target->nearly;
    *out = qz_interval_of(nearly->number);
    if (nearly->form != QZPLAN_VALUE_MULTIPLE) {
        return 1;
    }
    return qz_number_known(c->promise.base.low) &&
           qz_interval_multiply(out, &c->promise.base, out) == QZPLAN_OK;
}

int qz_is_nearly(const qz_case *c) {
    const qz_reading *reading = &c->reading;
    qz_interval near;
    if (c->target->nearly.text == NULL || !reading->found || !value_of(&near, c)) {
        return 0;
    }
    const int up = qz_comparator_of(c->target->op)->direction == QZ_DIRECTION_UP;
    const qz_range range = {.low = up ? near.high : (qzplan_number){0, 0},
                            .high = up ? (qzplan_number){0, 0} : near.low};
    const qz_interval value = qz_number_known(reading->value) && !reading->rounded
                                  ? qz_interval_of(reading->value)
                                  : reading->bounds;
    return qz_interval_side(&range, &value, reading->never) == 0;
}
