/* SPDX-License-Identifier: MIT */
#ifndef CLI_TEXT_DEFINITIONS_H
#define CLI_TEXT_DEFINITIONS_H

#include <qzplan/plan.h>

#include "out.h"
#include "words.h"

/* What a plan declares: its areas as a tree, its metrics, groups and departments. */
void text_definitions(const struct out *out, const qzplan_plan *plan);

/* "Assumes: ...", "Contact: ...", where there is such a text. */
void print_words(const struct out *out, const char *indent, enum word what,
                 const qzplan_text *text);

#endif
