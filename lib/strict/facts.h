/* SPDX-License-Identifier: MIT */
#ifndef QZ_STRICT_FACTS_H
#define QZ_STRICT_FACTS_H

#include "strict/work.h"

/* What the plan's targets say. */
void qz_strict_collect(qz_strict *s);

#endif
