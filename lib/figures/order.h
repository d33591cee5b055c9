/* SPDX-License-Identifier: MIT */
#ifndef QZ_FIGURES_ORDER_H
#define QZ_FIGURES_ORDER_H

/* All figures of a set in the order of qz_store_before. */

#include "figures/store.h"

/* Fills `order` with qz_stored of figures->count; of equal keys in the order of adding. Takes
   memory of scratch for a while; without it scratch has failed, and they are sorted all the same.
 */
void qz_store_order(const void **order, const qzplan_figures *figures, qz_arena *scratch);

#endif
