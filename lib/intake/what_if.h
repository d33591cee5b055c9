/* SPDX-License-Identifier: MIT */
#ifndef QZ_INTAKE_WHAT_IF_H
#define QZ_INTAKE_WHAT_IF_H

/* Assumed figures over reported ones. */

#include <qzplan/figures.h>

#include "base/arena.h"
#include "messages/diagnostics.h"

/* A sealed set of both, in the arena; only to be read, never to be freed. The assumed figure wins;
   reported ones that it contradicts give way (docs/reference/evaluation.md). Both must be sealed
   and of one plan; `reported` may be NULL. What cannot be is reported, with `out` NULL. */
void qz_what_if(const qzplan_figures **out, qz_arena *arena, qz_report *report,
                const qzplan_figures *reported, const qzplan_figures *assumed);

#endif
