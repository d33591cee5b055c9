/* SPDX-License-Identifier: MIT */
#ifndef QZ_READER_TARGET_OPERAND_H
#define QZ_READER_TARGET_OPERAND_H

/* The numbers of a target: of its comparator, `within`, `from` and `path`. */

#include "reader/target_draft.h"

void qz_decode_operands(qz_decoder *d, qz_target_draft *draft);

#endif
