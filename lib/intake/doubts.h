/* SPDX-License-Identifier: MIT */
#ifndef QZ_INTAKE_DOUBTS_H
#define QZ_INTAKE_DOUBTS_H

/* What figures look like together that none of them looks like alone. */

#include "figures/store.h"
#include "messages/diagnostics.h"

/* Warns of fractions where a percentage is meant: of a metric in percent a value between 0 and 1
   without its sign, where another value or a border of a target is beyond 1%. Sealed figures. */
void qz_figures_doubt(const qzplan_figures *figures, qz_report *report);

#endif
