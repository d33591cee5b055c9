/* SPDX-License-Identifier: MIT */
#ifndef CLI_JSON_VERDICT_H
#define CLI_JSON_VERDICT_H

/* A verdict and its pieces. All return a new reference. */

#include <jansson.h>

#include <qzplan/qzplan.h>

#include "report.h"

/* report: NULL where only the verdict itself is told. */
json_t *json_verdict(const struct report *report, const qzplan_verdict *verdict);
json_t *json_figure(const qzplan_figure *figure);
json_t *json_actual(const qzplan_verdict *verdict);
json_t *json_missing(const qzplan_verdict *verdict); /* ids of areas */

/* Sets what tells a verdict from the others: target, task, metric, group, area, period. */
void json_put_subject(json_t *object, const qzplan_verdict *verdict);

#endif
