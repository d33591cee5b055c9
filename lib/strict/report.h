/* SPDX-License-Identifier: MIT */
#ifndef QZ_STRICT_REPORT_H
#define QZ_STRICT_REPORT_H

/* Findings. */

#include <stdint.h>

#include "messages/diagnostics.h"
#include "strict/bounds.h"
#include "strict/work.h"

/* Reports that a floor and a ceiling clash, at the last of the targets that they come from. */
void qz_strict_clash(qz_strict *s, int code, const qz_bound *low, const qz_bound *high,
                     const qz_quantity *quantity, const qz_moment *moment);
/* Reports at a target. */
void qz_strict_target(qz_strict *s, int code, int32_t severity, const qzplan_target *target,
                      const char *hint, const char *message, ...) QZ_PRINTF(6, 7);
/* Reports at a thing that the plan declares under a key. */
void qz_strict_declared(qz_strict *s, int code, int32_t severity, const char *key, const char *id,
                        uint32_t line, uint32_t column, const char *hint, const char *message, ...)
    QZ_PRINTF(9, 10);

#endif
