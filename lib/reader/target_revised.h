/* SPDX-License-Identifier: MIT */
#ifndef QZ_READER_TARGET_REVISED_H
#define QZ_READER_TARGET_REVISED_H

/* `revised`: what a target became. */

#include "reader/target_waiting.h"

/* `faults`: how many there were before the target was read; with more, and with no due time, its
   revisions are not put together with it. */
void qz_queue_revised(qz_decoder *d, const qz_target_draft *draft, int has_due, size_t faults);

/* Makes w->draft the target as one entry leaves it; 0 after a fault. */
int qz_begin_revision(qz_decoder *d, qz_waiting *w, const qz_node *node);

/* Once it has been read: refuses due times of its own that all lie before its day. */
void qz_end_revision(qz_decoder *d, const qz_waiting *w);

#endif
