/* SPDX-License-Identifier: MIT */
#ifndef QZ_INTAKE_UNITS_H
#define QZ_INTAKE_UNITS_H

/* Units that a table says, held against a metric's. */

#include <stddef.h>

#include <qzplan/plan.h>

/* Whether a text is the metric's unit, in one of the plan's languages; of a part also that of its
   whole. */
int qz_unit_is(const qzplan_metric *metric, const char *text, size_t length);

/* Whether it is a multiple of it or of another one: 万所, "thousand schools", 万. */
int qz_unit_is_multiple(const qzplan_metric *metric, const char *text, size_t length);

#endif
