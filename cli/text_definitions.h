/* SPDX-License-Identifier: MIT */
#ifndef CLI_TEXT_DEFINITIONS_H
#define CLI_TEXT_DEFINITIONS_H

#include <qzplan/plan.h>

#include "out.h"

/* What a plan declares: its areas as a tree, its metrics, groups and departments. */
void text_definitions(const struct out *out, const qzplan_plan *plan);

/* "Assumes: ...", where there is anything to read so. */
void print_assumes(const struct out *out, const char *indent, const qzplan_text *assumes);

#endif
