/* SPDX-License-Identifier: MIT */
#ifndef CLI_NEEDS_H
#define CLI_NEEDS_H

#include <qzplan/qzplan.h>

#include "buffer.h"

/* Adds what would remedy a verdict: "+9 teachers; Teachers rotated +9". */
void add_needed(struct buffer *text, const qzplan_verdict *verdict, const char *language);

/* Adds what a verdict lacked: "9 teachers short; cannot be made up". Nothing where it is not known.
 */
void add_lacked(struct buffer *text, const qzplan_verdict *verdict, const char *language);

#endif
