/* SPDX-License-Identifier: MIT */
#ifndef QZ_READER_TARGET_INNER_H
#define QZ_READER_TARGET_INNER_H

/* `of` and `only_if`: targets that stand in a target. */

#include "reader/target_waiting.h"

/* The readers of the two keys; `object` is a draft. */
void qz_queue_of(qz_decoder *d, const qz_node *node, void *object);
void qz_queue_only_if(qz_decoder *d, const qz_node *node, void *object);

/* Makes w->draft from a node and hangs its target into the outer one; 0 where it is no mapping. */
int qz_begin_inner(qz_decoder *d, qz_waiting *w, const qz_node *node);

#endif
