/* SPDX-License-Identifier: MIT */
#ifndef CLI_COUNTS_H
#define CLI_COUNTS_H

/* How many targets of those asked for have closed and were kept, and how the others stand. */

#include "buffer.h"
#include "report.h"

struct counts {
    uint32_t closed, kept, late;
    uint32_t running[QZPLAN_STATUS_SLOTS]; /* targets that have not closed, by status */
    uint32_t running_count;
};

struct counts count_targets(const struct report *report);

/* Adds "6 targets have closed, 3 of them kept (50%), 2 of these late". */
void add_kept_line(struct buffer *text, const struct counts *counts, const char *language);

/* Adds "8 are still running: open 2, on track 6". */
void add_running_line(struct buffer *text, const struct counts *counts, const char *language);

#endif
