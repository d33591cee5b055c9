/* SPDX-License-Identifier: MIT */
#ifndef CLI_JSON_RECORDS_H
#define CLI_JSON_RECORDS_H

#include <jansson.h>

#include <qzplan/qzplan.h>

/* Tables of records, the conditions of `where`, and what a metric counts; null where it counts
   nothing. */
json_t *json_tables(const qzplan_plan *plan);
json_t *json_conditions(const qzplan_condition *conditions, size_t count);
json_t *json_counting(const qzplan_counting *counting);

#endif
