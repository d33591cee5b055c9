/* SPDX-License-Identifier: MIT */
#ifndef CLI_JSON_RUN_H
#define CLI_JSON_RUN_H

/* What a run was of: versions and files, so that somebody else can make the same one. */

#include <jansson.h>

#include "report.h"

json_t *json_run(const struct report *report);

#endif
