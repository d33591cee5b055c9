/* SPDX-License-Identifier: MIT */
#ifndef CLI_JSON_SERIES_H
#define CLI_JSON_SERIES_H

/* What stands behind a verdict: the figures of its metric over time, and the course that its pace
   is held against. */

#include <jansson.h>

#include "report.h"

/* The reported figures of the verdict's metric, group and area up to the day judged. */
json_t *json_series(const struct report *report, const qzplan_verdict *verdict);

/* The points of the course, from the baseline over those of `path` to the deadline; null where no
   straight course is known, as where the baseline is itself a figure. */
json_t *json_course(const qzplan_verdict *verdict);

/* The letters of a figure's flags, "ep"; "none" where it has none. */
json_t *json_flags(const qzplan_figure *figure);

#endif
