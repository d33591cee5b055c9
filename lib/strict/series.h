/* SPDX-License-Identifier: MIT */
#ifndef QZ_STRICT_SERIES_H
#define QZ_STRICT_SERIES_H

#include "strict/work.h"

/* Sorts facts into series and steps. */
void qz_strict_arrange(qz_strict *s);

/* -1, 0, 1. */
int qz_quantity_order(const qz_quantity *a, const qz_quantity *b);

/* The tightest facts about a quantity at a moment; either may be NULL. */
void qz_strict_tightest(qz_strict *s, const qz_quantity *quantity, const qz_moment *moment,
                        const qz_fact **low, const qz_fact **high);

#endif
