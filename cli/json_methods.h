/* SPDX-License-Identifier: MIT */
#ifndef CLI_JSON_METHODS_H
#define CLI_JSON_METHODS_H

#include <jansson.h>

#include <qzplan/qzplan.h>

#include "report.h"

/* What the methods of a report say of a verdict: a list, a new reference. */
json_t *json_methods(const struct report *report, const qzplan_verdict *verdict, int *disagree);

#endif
