/* SPDX-License-Identifier: MIT */
#ifndef CLI_JSON_METHODS_H
#define CLI_JSON_METHODS_H

#include <jansson.h>

#include <qzplan/qzplan.h>

#include "report.h"

/* The numbers of a target's method by their names, a new reference; null: as published. */
json_t *json_method_rule(const qzplan_target *target);

/* What the methods of a report say of a verdict: a list, a new reference. */
json_t *json_methods(const struct report *report, const qzplan_verdict *verdict, int *disagree);

#endif
