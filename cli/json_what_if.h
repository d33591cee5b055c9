/* SPDX-License-Identifier: MIT */
#ifndef CLI_JSON_WHAT_IF_H
#define CLI_JSON_WHAT_IF_H

#include <jansson.h>

#include "report.h"

/* Which verdicts the assumed figures of a report change: an object, or null where nothing is
   assumed; a new reference. */
json_t *json_what_if(const struct report *report);

#endif
