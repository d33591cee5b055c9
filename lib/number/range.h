/* SPDX-License-Identifier: MIT */
#ifndef QZ_NUMBER_RANGE_H
#define QZ_NUMBER_RANGE_H

/* A comparator as the range of values that satisfy it: one answer to "does this ratio keep this
   promise?" for the direct checks and for evaluation. */

#include <stdint.h>

#include <qzplan/number.h>

typedef struct qz_range {
    qzplan_number low;  /* den 0: no lower border */
    qzplan_number high; /* den 0: no upper border */
    int32_t low_open;   /* 1: the lower border itself does not satisfy */
    int32_t high_open;  /* 1: the upper border itself does not satisfy */
} qz_range;

/* The range of an operator (QZPLAN_OP_..., any but DONE). value is the border (of BETWEEN the lower
   end, of ABOUT the middle), upper the upper end of BETWEEN and half the width of ABOUT, above and
   below (QZPLAN_BEYOND_...) are read for ABOUT alone; ALL and NONE take no operand. Fails with
   INVALID_ARGUMENT (also BETWEEN upside down and a negative width), or OVERFLOW where a border of
   ABOUT does not fit. */
int qz_range_of(qz_range *out, int32_t op, qzplan_number value, qzplan_number upper, int32_t above,
                int32_t below);

/* -1, 0 or 1 as numerator / denominator is below, inside or above the range. Both must be known and
   the denominator above zero. Exact. */
int qz_range_side(const qz_range *range, qzplan_number numerator, qzplan_number denominator);

/* The border that decides for a value on that side (-1, 0, 1): of 0 the lower one, where there is
   one. den 0: the range has no border at all. */
qzplan_number qz_range_border(const qz_range *range, int side);

/* The whole numbers n with lowest <= n <= highest for which n / whole is inside (whole above 0):
 *least to *most. Returns 1; or 0, with both 0, where there are none. */
int qz_range_units(int64_t *least, int64_t *most, const qz_range *range, int64_t whole,
                   int64_t lowest, int64_t highest);

#endif
