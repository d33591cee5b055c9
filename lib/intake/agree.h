/* SPDX-License-Identifier: MIT */
#ifndef QZ_INTAKE_AGREE_H
#define QZ_INTAKE_AGREE_H

/* Figures against one another: duplicates, forms that disagree, parts above their wholes, sums and
   periods that do not add up, groups above everyone, two values on one day, totals that fall. */

#include "figures/store.h"
#include "intake/claims.h"
#include "messages/diagnostics.h"

/* Checks all figures of the set and reports the faults: those at figures of one source, or all (0).
 *agreed is in scratch. Returns 0 when out of memory (also set in the report). */
QZ_MUST_USE int qz_figures_check(qz_agreed *agreed, const qzplan_figures *figures,
                                 qz_arena *scratch, qz_report *report, uint32_t source);

#endif
