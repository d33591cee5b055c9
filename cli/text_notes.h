/* SPDX-License-Identifier: MIT */
#ifndef CLI_TEXT_NOTES_H
#define CLI_TEXT_NOTES_H

/* The lines below a verdict in the table. */

#include "out.h"
#include "report.h"
#include "table.h"

/* What would remedy it, where it leads, which areas are missing, what was revised, remarks; and
   why, where `explain` is set. The lines begin at a column. */
void add_notes(struct table *table, const struct report *report, const qzplan_verdict *verdict,
               size_t column, int explain, const char *language);

#endif
