/* SPDX-License-Identifier: MIT */
#ifndef CLI_TEXT_CELLS_H
#define CLI_TEXT_CELLS_H

/* What the cells of a table say of a verdict. */

#include <qzplan/evaluate.h>

#include "buffer.h"

/* What was found: a value, else what it can be, else that nothing was reported. */
void add_found(struct buffer *text, const qzplan_verdict *verdict, const char *language);

/* What was promised: "≥ 9%", "20–35", "yes". */
void add_wanted(struct buffer *text, const qzplan_verdict *verdict, const char *language);

/* The same without its unit. */
void add_wanted_number(struct buffer *text, const qzplan_verdict *verdict, const char *language);

/* A task of a plan in which the same departments lead all, or NULL. */
const qzplan_task *common_lead(const qzplan_plan *plan);

/* The days to the deadline, or behind it; what is closed and kept needs none. */
void add_days_left(struct buffer *text, const qzplan_verdict *verdict, const char *language);

#endif
