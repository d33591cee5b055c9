/* SPDX-License-Identifier: MIT */
#ifndef QZ_REMEDY_SETTLE_H
#define QZ_REMEDY_SETTLE_H

#include <stdint.h>

#include "remedy/work.h"

/* Finds counts that keep all active claims; claims for which there are none are left out, with a
   reason. */
void qz_remedy_settle(qz_remedy *m);

/* Gives all cells the counts reported. */
void qz_remedy_reset(qz_remedy *m);

/* What it takes to satisfy one claim beside those already active: the units, or -1. */
int64_t qz_remedy_price(qz_remedy *m, qz_claim *claim);

/* The range that a single claim and its cell's limits leave, its wholes as they are now. */
int qz_remedy_range(const qz_claim *claim, int64_t *low, int64_t *high);

#endif
