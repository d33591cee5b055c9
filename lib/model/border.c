/* SPDX-License-Identifier: MIT */
/* From a milestone's plain numbers to the range that satisfies it; what hangs on a baseline or on
   another metric is left to those who read figures. */

#include "model/border.h"

#include <qzplan/error.h>

#include "model/comparators.h"
#include "number/interval.h"
#include "number/number.h"

int qz_form_is_of_baseline(int32_t form) {
    return form == QZPLAN_NUMBER_PERCENT || form == QZPLAN_VALUE_FRACTION ||
           form == QZPLAN_VALUE_YEARLY_PERCENT || form == QZPLAN_VALUE_MULTIPLE;
}

int qz_band_width(qzplan_number *out, const qzplan_target *target, qzplan_number value) {
    const qzplan_value *within = &target->within;
    *out = within->number;
    if (within->form != QZPLAN_NUMBER_PERCENT) {
        return QZPLAN_OK;
    }
    return qz_number_share(out, value, within->number);
}

int qz_milestone_range(qz_range *out, const qzplan_target *target,
                       const qzplan_milestone *milestone) {
    const qz_comparator *comparator = qz_comparator_of(target->op);
    *out = (qz_range){{0, 0}, {0, 0}, 0, 0};
    if (comparator->shape == QZ_RANGE_NONE) {
        return QZPLAN_OK;
    }
    if (comparator->needs_baseline || !qz_form_is_number(milestone->value.form) ||
        !qz_form_is_number(milestone->upper.form)) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    const qzplan_number *value = &milestone->value.number;
    const qzplan_number *upper = &milestone->upper.number;
    qzplan_number width;
    if (comparator->shape == QZ_RANGE_BAND) {
        int error = qz_band_width(&width, target, *value);
        if (error != QZPLAN_OK) {
            return error;
        }
        upper = &width;
    }
    return qz_range_of(out, comparator->shape, value, upper, target->above, target->below);
}
