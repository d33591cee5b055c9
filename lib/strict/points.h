/* SPDX-License-Identifier: MIT */
#ifndef QZ_STRICT_POINTS_H
#define QZ_STRICT_POINTS_H

#include "strict/work.h"

/* Looks at all moments at which something has to be looked at. */
void qz_strict_points(qz_strict *s);

#endif
