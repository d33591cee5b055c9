/* SPDX-License-Identifier: MIT */
#ifndef QZ_READER_RESHAPE_H
#define QZ_READER_RESHAPE_H

/* The edits that make a list of a mapping and a mapping of a list, where things were written in the
   other form. */

#include "reader/decode.h"

enum { QZ_RESHAPE_MOST = 64 };

/* `north: {kind: town}` as `- {id: north, kind: town}`, for each in a block; how many edits, 0
   where it cannot be done line by line. */
size_t qz_make_items(qz_decoder *d, const qz_node *node, qz_edit edits[QZ_RESHAPE_MOST]);

/* One thing where a list of such things is to be: `- ` before its first key. */
size_t qz_make_item(const qz_node *node, qz_edit edits[QZ_RESHAPE_MOST]);

/* `- {id: north, kind: town}` as `north: {kind: town}`. */
size_t qz_make_keys(qz_decoder *d, const qz_node *node, qz_edit edits[QZ_RESHAPE_MOST]);

#endif
