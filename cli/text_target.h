/* SPDX-License-Identifier: MIT */
#ifndef CLI_TEXT_TARGET_H
#define CLI_TEXT_TARGET_H

#include <qzplan/plan.h>

#include "buffer.h"
#include "out.h"

/* A target as a sentence: "at least 47% by 2025, 60% by 2030, from 41%, each town". */
void add_target(const struct out *out, struct buffer *line, const qzplan_target *target);

#endif
