/* SPDX-License-Identifier: MIT */
#ifndef QZ_INTAKE_DERIVED_H
#define QZ_INTAKE_DERIVED_H

/* Derived metrics that were reported as well: held against what the other figures make of them. */

#include "figures/store.h"
#include "messages/diagnostics.h"

/* Reports where a sealed set's figure of a derived metric disagrees with what it computes to, as
   far as its printed digits go. */
void qz_figures_check_derived(const qzplan_figures *figures, qz_arena *scratch, qz_report *report);

#endif
