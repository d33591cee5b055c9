/* SPDX-License-Identifier: MIT */
#ifndef QZ_WORDS_RESPECTS_H
#define QZ_WORDS_RESPECTS_H

#include <stdint.h>

#include <qzplan/plan.h>

#include "base/out.h"

/* "at least 50%"; with the deadline: "at least 50% by 2025". */
typedef struct qz_promised {
    const qzplan_target *target;
    const qzplan_milestone *milestone; /* NULL: all of them, each with its deadline */
} qz_promised;

/* A target in one respect, of QZPLAN_ASPECT_... but for deadlines and values. */
typedef struct qz_respect {
    const qzplan_target *target;
    int32_t aspect;
    /* What writes a promise (qz_write_promise): a target of targets has theirs in it, so this is
       the one way back from a part of a promise to a promise. The thing is a qz_promised. */
    void (*write_promise)(qz_out *out, const void *promised, const char *language);
} qz_respect;

/* What it says in it; the thing is a qz_respect. */
void qz_write_aspect(qz_out *out, const void *respect, const char *language);

#endif
