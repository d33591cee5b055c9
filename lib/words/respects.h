/* SPDX-License-Identifier: MIT */
#ifndef QZ_WORDS_RESPECTS_H
#define QZ_WORDS_RESPECTS_H

#include <stdint.h>

#include <qzplan/plan.h>

#include "base/out.h"

/* A target in one respect, of QZPLAN_ASPECT_... but for deadlines and values. */
typedef struct qz_respect {
    const qzplan_target *target;
    int32_t aspect;
} qz_respect;

/* What it says in it; the thing is a qz_respect. */
void qz_write_aspect(qz_out *out, const void *respect, const char *language);

#endif
