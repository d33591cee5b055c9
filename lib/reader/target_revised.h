/* SPDX-License-Identifier: MIT */
#ifndef QZ_READER_TARGET_REVISED_H
#define QZ_READER_TARGET_REVISED_H

/* `revised`: what a target became. */

#include "reader/target_waiting.h"

/* The reader of `revised`; `object` is a draft. With faults of its own, and with no due time, the
   revisions of a target are not put together with it. */
void qz_queue_revised(qz_decoder *d, const qz_node *node, void *object);

/* The readers of what is an entry's own; `object` is one. */
void qz_decode_revision_on(qz_decoder *d, const qz_node *node, void *object);
void qz_decode_revision_why(qz_decoder *d, const qz_node *node, void *object);
void qz_decode_revision_by(qz_decoder *d, const qz_node *node, void *object);
void qz_decode_revision_corrects(qz_decoder *d, const qz_node *node, void *object);

/* Makes w->draft the target as one entry leaves it; 0 after a fault. */
int qz_begin_revision(qz_decoder *d, qz_waiting *w, const qz_node *node);

/* Once it has been read: refuses due times of its own that all lie before its day. */
void qz_end_revision(qz_decoder *d, const qz_waiting *w);

#endif
