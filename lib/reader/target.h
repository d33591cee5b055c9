/* SPDX-License-Identifier: MIT */
#ifndef QZ_READER_TARGET_H
#define QZ_READER_TARGET_H

/* The targets of a task. */

#include "reader/decode.h"

/* Reads one target of a task, with all that stands in it. Returns 0 where it has no due time and
   nothing was said about it. */
int qz_decode_target(qz_decoder *d, const qz_node *node, qzplan_task *task,
                     const qz_inherited *from);

#endif
