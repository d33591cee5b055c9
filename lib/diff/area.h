/* SPDX-License-Identifier: MIT */
#ifndef QZ_DIFF_AREA_H
#define QZ_DIFF_AREA_H

#include "diff/changes.h"

/* What differs between two areas of one id. */
void qz_diff_area(qz_diff *d, const void *before, const void *after);

#endif
