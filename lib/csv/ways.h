/* SPDX-License-Identifier: MIT */
#ifndef QZ_CSV_WAYS_H
#define QZ_CSV_WAYS_H

/* Which way to make masks there is on this processor. */

#include "csv/masks.h"

/* The ways to read; not each processor has each. */
enum qz_masks_way { QZ_WAY_BEST, QZ_WAY_SCALAR, QZ_WAY_SSE2, QZ_WAY_AVX2 };

/* NULL: this processor has no such way. */
qz_masks_read qz_masks_by(int way);

#endif
