/* SPDX-License-Identifier: MIT */
#ifndef CLI_JSON_PLAN_H
#define CLI_JSON_PLAN_H

#include <jansson.h>

#include <qzplan/qzplan.h>

/* The whole plan; a new reference. */
json_t *json_plan(const qzplan_plan *plan);

#endif
