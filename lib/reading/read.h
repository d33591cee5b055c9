/* SPDX-License-Identifier: MIT */
#ifndef QZ_READING_READ_H
#define QZ_READING_READ_H

/* What the figures say of one metric in one area: as it stands on a day, or over a stretch of days.
   Begin here; what a derived metric is over a period is in derive.h, a flow in plain.h. */

#include "reading/basis.h"

/* Prepares a basis in the arena; NO_MEMORY or OK. */
QZ_MUST_USE int qz_basis_init(qz_basis *source, qz_arena *arena, const qzplan_plan *plan,
                              const qzplan_figures *figures);

/* A metric made of flows, and of what else: its flows summed from `from` on, at the latest day in
   first..last on which all of it is known. */
qz_reading qz_read_joint(const qz_subject *subject, int32_t from, int32_t first, int32_t last,
                         qz_trail *trail);

/* As qz_read_plain, for a derived metric too. */
qz_reading qz_read_state(const qz_subject *subject, int32_t first, int32_t last, qz_trail *trail);

#endif
