/* SPDX-License-Identifier: MIT */
#ifndef QZ_READER_TARGET_OPERAND_H
#define QZ_READER_TARGET_OPERAND_H

/* The numbers of a target: of its comparator, `within`, `from` and `path`. */

#include "reader/target_draft.h"

/* A `done` is its own comparator. */
void qz_settle_done(qz_decoder *d, qz_target_draft *draft);

/* The readers of their keys, once subject and comparator are found; `object` is a draft. */
void qz_decode_comparator(qz_decoder *d, const qz_node *node, void *object);
void qz_decode_within(qz_decoder *d, const qz_node *node, void *object);
void qz_decode_nearly(qz_decoder *d, const qz_node *node, void *object);
void qz_decode_from(qz_decoder *d, const qz_node *node, void *object);
void qz_decode_path(qz_decoder *d, const qz_node *node, void *object);

#endif
