/* SPDX-License-Identifier: MIT */
#ifndef CLI_JSON_TARGET_H
#define CLI_JSON_TARGET_H

#include <jansson.h>

#include <qzplan/qzplan.h>

/* A target, and when and why one was revised; new references. */
json_t *json_target(const qzplan_target *target);
json_t *json_revision(const qzplan_revision *revision);

#endif
