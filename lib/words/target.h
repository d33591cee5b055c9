/* SPDX-License-Identifier: MIT */
#ifndef QZ_WORDS_TARGET_H
#define QZ_WORDS_TARGET_H

#include <qzplan/plan.h>

#include "base/out.h"

/* "at least 50%"; with the deadline: "at least 50% by 2025". */
typedef struct qz_promised {
    const qzplan_target *target;
    const qzplan_milestone *milestone; /* NULL: all of them, each with its deadline */
} qz_promised;

/* The thing is a qz_promised. */
void qz_write_promise(qz_out *out, const void *promised, const char *language);

#endif
