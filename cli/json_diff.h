/* SPDX-License-Identifier: MIT */
#ifndef CLI_JSON_DIFF_H
#define CLI_JSON_DIFF_H

#include <jansson.h>

#include <qzplan/qzplan.h>

/* What differs between two plans; a new reference. result: of the new plan, or NULL where they were
   compared without figures. */
json_t *json_diff(const qzplan_diff_result *diff, const qzplan_result *result);

#endif
