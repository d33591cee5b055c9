/* SPDX-License-Identifier: MIT */
#ifndef CLI_EXPLAIN_H
#define CLI_EXPLAIN_H

#include <qzplan/qzplan.h>

#include "buffer.h"

/* Each adds a sentence of the library, however long it is: of a verdict, of a change between two
   plans, of what a metric is. */
void add_explanation(struct buffer *buffer, const qzplan_verdict *verdict, const char *language);
void add_change(struct buffer *buffer, const qzplan_diff_change *change, const char *language);
void add_definition(struct buffer *buffer, const qzplan_metric *metric, const char *language);

/* What one remark of a verdict says. */
void add_remark(struct buffer *buffer, const qzplan_verdict *verdict, uint64_t remark,
                const char *language);

/* What a target promises. */
void add_target(struct buffer *buffer, const qzplan_target *target, const char *language);

#endif
