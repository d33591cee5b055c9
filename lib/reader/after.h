/* SPDX-License-Identifier: MIT */
#ifndef QZ_READER_AFTER_H
#define QZ_READER_AFTER_H

/* What is seen only when all is read; in this order. */

#include "reader/decode.h"

/* Ids given twice, then the answers that `only_if` names (after_names.c). */
void qz_refuse_double_ids(qz_decoder *d);
void qz_find_conditions(qz_decoder *d);

/* The directions that are wanted (after_wanted.c). */
void qz_settle_wanted(qz_decoder *d);

/* Sums that promise something else than their parts (after_sums.c). */
void qz_validate_sums(qz_decoder *d);

#endif
