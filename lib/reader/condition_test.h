/* SPDX-License-Identifier: MIT */
#ifndef QZ_READER_CONDITION_TEST_H
#define QZ_READER_CONDITION_TEST_H

/* What a column is held against. */

#include "reader/table_draft.h"

/* Adds each test to the list, of qzplan_condition. */
void qz_decode_test(qz_decoder *d, const qz_node *node, const qz_column_draft *column,
                    qz_list *list);

#endif
