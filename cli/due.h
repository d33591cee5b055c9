/* SPDX-License-Identifier: MIT */
#ifndef CLI_DUE_H
#define CLI_DUE_H

/* What has to be reported, in whatever form it is printed. */

#include <qzplan/qzplan.h>

#include "args.h"
#include "out.h"

struct due {
    const qzplan_due *list;
    const qzplan_due_options *how;
    const struct list *files; /* of the figures */
    int demo;
};

void text_due(const struct out *out, const struct due *due);
void csv_due(const struct out *out, const struct due *due);
int json_due_list(const struct out *out, const struct due *due);

#ifdef QZPLAN_XLSX
/* As a workbook; returns the exit status. */
int xlsx_due(const struct out *out, const struct due *due);
#endif

/* Adds the departments that lead its tasks, each once. */
void add_leads_of(struct buffer *buffer, const qzplan_due_figure *figure, const char *language);

/* Adds a metric's title, with the group's behind it. */
void add_due_title(struct buffer *buffer, const qzplan_due_figure *figure, const char *language);

/* Adds what the latest figure says: "41", "431/4200", "8.5%", "yes". */
void add_latest(struct buffer *buffer, const qzplan_figure *figure, const char *language);

#endif
