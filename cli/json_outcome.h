/* SPDX-License-Identifier: MIT */
#ifndef CLI_JSON_OUTCOME_H
#define CLI_JSON_OUTCOME_H

/* How targets and tasks stand, as JSON. */

#include "json_stream.h"
#include "report.h"

/* The lists `targets` and `tasks`: of those that have a verdict that is shown; of all where no
   verdict is left out. */
void json_outcomes(struct json_stream *stream, const struct report *report);

/* The ids of departments, as a list. */
json_t *json_departments(const qzplan_department *const *departments, size_t count);

#endif
