/* SPDX-License-Identifier: MIT */
#ifndef CLI_JSON_TIME_H
#define CLI_JSON_TIME_H

/* Days, periods and spans of time as JSON. All return a new reference. */

#include <jansson.h>
#include <stdint.h>

#include <qzplan/qzplan.h>

json_t *json_day(int32_t day);
json_t *json_day_or_null(int32_t day);            /* null for QZPLAN_DAY_NONE */
json_t *json_due(const qzplan_period *due);       /* a day, "ongoing", or null */
json_t *json_period(const qzplan_period *period); /* null for none */
json_t *json_every(int32_t every);                /* null for none */
/* "2016..2018", of a stretch of whole years. */
json_t *json_years(const qzplan_period *stretch);

json_t *json_span(const qzplan_span *span); /* "4 years", "plan", or null */

#endif
