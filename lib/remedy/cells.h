/* SPDX-License-Identifier: MIT */
#ifndef QZ_REMEDY_CELLS_H
#define QZ_REMEDY_CELLS_H

#include <stdint.h>

#include "remedy/work.h"

/* The cell of a figure's key, made where there is none yet. NULL where its count is not known,
   not whole, or beyond QZ_CELL_MOST (then m->gave_up), or when out of memory. */
qz_cell *qz_remedy_cell(qz_remedy *m, const qz_key *key);

/* What a verdict asks, as a claim in m->claims; *reason says why not where there is none. `judged`
   is the verdict with its figures, `owner` the one of the result given; broken: what is asked is
   that it does not hold. */
qz_claim *qz_remedy_claim(qz_remedy *m, const qzplan_verdict *judged, const qzplan_verdict *owner,
                          int wanted, int broken, int32_t *reason);

#endif
