/* SPDX-License-Identifier: MIT */
#ifndef QZ_STRICT_FAMILIES_H
#define QZ_STRICT_FAMILIES_H

#include "strict/work.h"

/* Groups of one name, and those that a target leaves out. */
void qz_strict_families(qz_strict *s);

#endif
