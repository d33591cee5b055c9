/* SPDX-License-Identifier: MIT */
#ifndef QZ_TALLY_TEST_H
#define QZ_TALLY_TEST_H

/* Whether a cell passes a test, and a row all conditions of a block. */

#include "tally/cell.h"
#include "tally/stretch.h"

/* Of a cell with its text; the stretch is looked at by tests that hang on it. */
int qz_rec_test(const qzplan_condition *test, const qz_rec_value *value, const char *text,
                size_t length, qz_days stretch);

/* Of a number times another cell of its row. */
int qz_rec_test_pair(const qzplan_condition *test, const qz_rec_value *value,
                     const qz_rec_value *per);

/* Whether a number that lies between two passes a comparison; den 0: no end on that side. `op` is
   QZPLAN_OP_..., `upper` the other end of BETWEEN. */
int qz_rec_compare(int32_t op, qzplan_number value, qzplan_number upper, qzplan_number low,
                   qzplan_number high);

/* The truth of a leaf of a block. */
typedef int qz_leaf_truth(const void *of, uint32_t leaf);

/* All conditions of a block, and those within them; `known` has room for one of each. */
int qz_rec_block_truth(const qz_rec_block *block, qz_leaf_truth *truth, const void *of,
                       int8_t *known);

#endif
