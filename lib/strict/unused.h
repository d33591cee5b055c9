/* SPDX-License-Identifier: MIT */
#ifndef QZ_STRICT_UNUSED_H
#define QZ_STRICT_UNUSED_H

#include "strict/work.h"

/* What nobody uses. */
void qz_strict_unused(qz_strict *s);

#endif
