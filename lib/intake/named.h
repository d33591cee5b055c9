/* SPDX-License-Identifier: MIT */
#ifndef QZ_INTAKE_NAMED_H
#define QZ_INTAKE_NAMED_H

/* What a row is about: metric, group and area by id or by a title that only one of them has. */

#include "intake/cell.h"

/* Fills in metric, group and area of check->out; what is unknown is told. */
void qz_row_read_names(qz_row_check *check);

/* The metric of that id or title, its unit in brackets behind it or not; NULL: none. */
const qzplan_metric *qz_metric_named(qzplan_figures *figures, const char *text, size_t length);

/* 1 where a text names a metric. */
int qz_names_metric(qzplan_figures *figures, const char *text, size_t length);

#endif
