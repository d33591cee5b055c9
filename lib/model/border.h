/* SPDX-License-Identifier: MIT */
#ifndef QZ_MODEL_BORDER_H
#define QZ_MODEL_BORDER_H

/* From a promised value to the range that satisfies it, where the plan alone gives it. */

#include <qzplan/plan.h>

#include "number/range.h"

/* 1 for a change, or a multiple, that is so much of its baseline: it says nothing of zero. */
int qz_form_is_of_baseline(int32_t form);

/* Half the width of an `about` target's band around a value. OVERFLOW or OK. */
int qz_band_width(qzplan_number *out, const qzplan_target *target, qzplan_number value);

/* The range of a milestone whose border is a plain value; INVALID_ARGUMENT where it is not. */
int qz_milestone_range(qz_range *out, const qzplan_target *target,
                       const qzplan_milestone *milestone);

#endif
