/* SPDX-License-Identifier: MIT */
#ifndef QZ_READER_COUNTING_H
#define QZ_READER_COUNTING_H

/* What a metric counts of records. */

#include "reader/metric_draft.h"

/* Whether it counts, once what it is made of was looked for. `highest: classes.pupils` is of a
   column, and so made of no metric. */
void qz_find_counting(qz_decoder *d, qz_metric_draft *draft);

/* Once what it is made of is finished: a part counts what its whole does. */
void qz_settle_counting(qz_decoder *d, qz_metric_draft *draft);

/* The readers of what is counted and of which rows; `object` is a draft. */
void qz_decode_counted_rows(qz_decoder *d, const qz_node *node, void *object);
void qz_decode_counted_column(qz_decoder *d, const qz_node *node, void *object);
void qz_decode_counted_kind(qz_decoder *d, const qz_node *node, void *object);
void qz_decode_counted_where(qz_decoder *d, const qz_node *node, void *object);
void qz_decode_counted_has(qz_decoder *d, const qz_node *node, void *object); /* has.c */

/* Whether what it counts adds up over areas and periods. */
int qz_counting_adds_up(const qzplan_counting *counting);

#endif
