/* SPDX-License-Identifier: MIT */
#ifndef QZ_READER_CONDITION_H
#define QZ_READER_CONDITION_H

/* `where`: which rows are meant. */

#include "reader/table_draft.h"

/* A mapping of conditions on columns of a table, or on `table.column` of any where it is NULL. */
void qz_decode_where(qz_decoder *d, const qz_node *node, const qz_table_draft *table,
                     const qzplan_condition **out, size_t *count);

#endif
