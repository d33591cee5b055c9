/* SPDX-License-Identifier: MIT */
#ifndef QZ_READER_METRIC_KIND_H
#define QZ_READER_METRIC_KIND_H

/* What a metric is made of. */

#include "reader/metric_draft.h"

/* By its keys, once they are there. */
void qz_find_kind(qz_decoder *d, qz_metric_draft *draft);

/* The readers of the keys that name metrics; `object` is a draft. */
void qz_name_whole(qz_decoder *d, const qz_node *node, void *object);
void qz_name_one(qz_decoder *d, const qz_node *node, void *object);
void qz_name_first(qz_decoder *d, const qz_node *node, void *object);
void qz_name_second(qz_decoder *d, const qz_node *node, void *object);
void qz_name_list(qz_decoder *d, const qz_node *node, void *object);
void qz_name_any(qz_decoder *d, const qz_node *node, void *object);

#endif
