/* SPDX-License-Identifier: MIT */
#ifndef QZ_READER_TARGET_WAITING_H
#define QZ_READER_TARGET_WAITING_H

/* What stands in a target and is still to be read: the targets of `of`, the condition of `only_if`,
   the revisions. The last that came is read first, so that all that stands in a target is read
   before what stands behind it. */

#include "reader/target_draft.h"

typedef struct qz_waiting {
    struct qz_waiting *below;
    const qz_target_draft *outer; /* of what it is a part */
    qz_target_draft *draft; /* the one that is read: what stands in it is read before the next */
    struct qz_revision_chain *chain; /* of revisions; else NULL */
    const qz_node *next;             /* the next of them; NULL: all are read */
    int32_t place;                   /* QZ_IN_... */
    int32_t is_one;                  /* 1: the node is no item of a list */
} qz_waiting;

/* Adds the nodes from `first` on; NULL when out of memory. */
qz_waiting *qz_wait(qz_decoder *d, const qz_target_draft *outer, const qz_node *first,
                    int32_t place);

/* Takes the next node; NULL where none is left. */
const qz_node *qz_next_waiting(qz_waiting *w);

#endif
