/* SPDX-License-Identifier: MIT */
#ifndef QZ_REMEDY_CELLS_H
#define QZ_REMEDY_CELLS_H

#include <stdint.h>

#include "remedy/work.h"

/* The cell of a figure's key, made where there is none yet, unless only today's may change. NULL
   where its count is not known, not whole, or beyond QZ_CELL_MOST (then m->gave_up), or when out of
   memory. */
qz_cell *qz_remedy_cell(qz_remedy *m, const qz_key *key);

/* The cell of a key, or NULL. */
qz_cell *qz_remedy_find(const qz_remedy *m, const qz_key *key);

/* A cell that is not there yet; NULL when out of memory, or where the count is too large. */
qz_cell *qz_remedy_new_cell(qz_remedy *m, const qz_key *key, int64_t count);

/* Lets a cell be what the metric's limits, and the total before it, allow; or only what it is. */
void qz_remedy_free_limits(qz_cell *cell);
void qz_remedy_fix(qz_cell *cell);

/* Puts a part's cell below its whole's. */
void qz_remedy_link(qz_cell *part, qz_cell *whole);

/* What a verdict asks, as a claim in m->claims; *reason says why not where there is none. `judged`
   is the verdict with its figures, `owner` the one of the result given; broken: what is asked is
   that it does not hold. */
qz_claim *qz_remedy_claim(qz_remedy *m, const qzplan_verdict *judged, const qzplan_verdict *owner,
                          int wanted, int broken, int32_t *reason);

/* Lets a claim ask instead that the verdict stays on its line. */
void qz_remedy_pace(qz_claim *claim, const qzplan_verdict *judged);

#endif
