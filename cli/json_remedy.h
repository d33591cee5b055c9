/* SPDX-License-Identifier: MIT */
#ifndef CLI_JSON_REMEDY_H
#define CLI_JSON_REMEDY_H

#include <jansson.h>

#include "report.h"

/* What would turn red lights green: a list, or null where that was not asked for; a new reference.
 */
json_t *json_remedies(const struct report *report);

#endif
