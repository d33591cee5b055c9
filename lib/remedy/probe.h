/* SPDX-License-Identifier: MIT */
#ifndef QZ_REMEDY_PROBE_H
#define QZ_REMEDY_PROBE_H

#include <stdint.h>

#include "remedy/work.h"

/* Tries one figure of a verdict, as it stands, after another for the one that needs the fewest
   units; pins its cell. Returns a reason, or 0. */
int32_t qz_remedy_probe(qz_remedy *m, const qzplan_verdict *verdict);

/* Evaluates with the cells as they are, and notes which requests are green. */
QZ_MUST_USE int qz_remedy_look(qz_remedy *m);

#endif
