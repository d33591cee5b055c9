/* SPDX-License-Identifier: MIT */
/* The borders of a promise that its own values give: no baseline, no figures, no other metric. */

#include "model/border.h"

#include <qzplan/error.h>

int qz_band_width(qzplan_number *out, const qzplan_target *target, qzplan_number value) {
    const qzplan_value *within = &target->within;
    *out = within->number;
    if (within->form != QZPLAN_NUMBER_PERCENT) {
        return QZPLAN_OK;
    }
    return qzplan_number_multiply(out, &value, &within->number);
}

static int is_plain(const qzplan_value *value) {
    return value->form <= QZPLAN_NUMBER_POINTS;
}

int qz_milestone_range(qz_range *out, const qzplan_target *target,
                       const qzplan_milestone *milestone) {
    *out = (qz_range){{0, 0}, {0, 0}, 0, 0};
    if (target->op == QZPLAN_OP_DONE) {
        return QZPLAN_OK;
    }
    if (target->op >= QZPLAN_OP_RAISE_BY || !is_plain(&milestone->value) ||
        !is_plain(&milestone->upper)) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    qzplan_number value = milestone->value.number;
    qzplan_number upper = milestone->upper.number;
    if (target->op == QZPLAN_OP_ABOUT) {
        int error = qz_band_width(&upper, target, value);
        if (error != QZPLAN_OK) {
            return error;
        }
    }
    return qz_range_of(out, target->op, value, upper, target->above, target->below);
}
