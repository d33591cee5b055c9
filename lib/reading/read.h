/* SPDX-License-Identifier: MIT */
#ifndef QZ_READING_READ_H
#define QZ_READING_READ_H

/* What the figures say of one metric in one area: as it stands on a day, or over a stretch of days.
   Begin here; what a derived metric is over a period is in derive.h, a flow in plain.h. */

#include "reading/basis.h"

/* Prepares a basis in the arena; NO_MEMORY or OK. */
QZ_MUST_USE int qz_basis_init(qz_basis *source, qz_arena *arena, const qzplan_plan *plan,
                              const qzplan_figures *figures);

/* As qz_read_plain, for a derived metric too. */
qz_reading qz_read_state(const qz_subject *subject, int32_t first, int32_t last, qz_trail *trail);

#endif
