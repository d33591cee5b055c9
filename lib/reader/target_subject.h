/* SPDX-License-Identifier: MIT */
#ifndef QZ_READER_TARGET_SUBJECT_H
#define QZ_READER_TARGET_SUBJECT_H

/* The one subject and the one comparator of a target; the answer of a `done`. */

#include "reader/target_draft.h"

void qz_find_subject(qz_decoder *d, qz_target_draft *draft);
void qz_find_comparator(qz_decoder *d, qz_target_draft *draft);
/* The reader of `done`; `object` is a draft. */
void qz_declare_answer(qz_decoder *d, const qz_node *node, void *object);

#endif
