/* SPDX-License-Identifier: MIT */
#ifndef QZ_STRICT_REPORT_H
#define QZ_STRICT_REPORT_H

/* Findings. */

#include <stdint.h>

#include "base/languages.h"
#include "messages/diagnostics.h"
#include "strict/bounds.h"
#include "strict/work.h"

/* Reports that a floor and a ceiling clash, at the last of the targets that they come from. */
void qz_strict_clash(qz_strict *s, int code, const qz_bound *low, const qz_bound *high,
                     const qz_quantity *quantity, const qz_moment *moment);
/* A promise in each language, to be a part of a message; the part is good as long as `out`. */
typedef struct qz_spoken {
    char text[QZ_LANGUAGE_COUNT][256];
    const char *texts[QZ_LANGUAGE_COUNT];
} qz_spoken;
qz_part qz_spoken_promise(qz_spoken *out, const qzplan_target *target,
                          const qzplan_milestone *milestone);

/* Reports at a target. */
void qz_strict_target(qz_strict *s, const qzplan_target *target, qz_message message);
/* Reports at a thing that the plan declares under a key. */
void qz_strict_declared(qz_strict *s, const char *key, const char *id, uint32_t line,
                        uint32_t column, qz_message message);

#endif
