/* SPDX-License-Identifier: MIT */
#ifndef QZ_NUMBER_RANGE_H
#define QZ_NUMBER_RANGE_H

/* A promise as the range of values that satisfy it: one answer to "does this ratio keep this
   promise?" for the direct checks and for evaluation. */

#include <stdint.h>

#include <qzplan/number.h>

typedef struct qz_range {
    qzplan_number low;  /* den 0: no lower border */
    qzplan_number high; /* den 0: no upper border */
    int32_t low_open;   /* 1: the lower border itself does not satisfy */
    int32_t high_open;  /* 1: the upper border itself does not satisfy */
} qz_range;

/* How a range lies to the value that it is made from. */
enum qz_range_shape {
    QZ_RANGE_NONE = 0, /* no range at all */
    QZ_RANGE_LOWER,    /* from the value on */
    QZ_RANGE_ABOVE,    /* the same without the value itself */
    QZ_RANGE_UPPER,    /* up to the value */
    QZ_RANGE_BELOW,    /* the same without the value itself */
    QZ_RANGE_POINT,    /* the value alone */
    QZ_RANGE_ONE,      /* 1 alone, whatever the value */
    QZ_RANGE_ZERO,     /* 0 alone */
    QZ_RANGE_BAND,     /* so much around the value, to both sides or to one */
    QZ_RANGE_ENDS      /* from the value to another */
};

/* A range of that shape. upper is the upper end of ENDS and half the width of BAND; above and below
   (QZPLAN_BEYOND_...) are read for BAND alone. Fails with INVALID_ARGUMENT (also NONE, ENDS upside
   down and a negative width), or OVERFLOW where a border of BAND does not fit. */
int qz_range_of(qz_range *out, enum qz_range_shape shape, const qzplan_number *value,
                const qzplan_number *upper, int32_t above, int32_t below);

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
