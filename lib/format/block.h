/* SPDX-License-Identifier: MIT */
#ifndef QZ_FORMAT_BLOCK_H
#define QZ_FORMAT_BLOCK_H

/* Blocks: one key or item a line, each level a step further in. */

#include "format/pen.h"

/* The whole document, from its mark to its last comment. */
void qz_put_document(qz_pen *pen);

#endif
