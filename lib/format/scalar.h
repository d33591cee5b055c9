/* SPDX-License-Identifier: MIT */
#ifndef QZ_FORMAT_SCALAR_H
#define QZ_FORMAT_SCALAR_H

/* Scalars as they are written: their own text, without quotes that nobody needs. */

#include "format/pen.h"

/* 1 where it says nothing and is not written. */
int qz_scalar_is_empty(const qz_layout_node *node);

/* A scalar that stands in a block at `column`; its further lines are a step further in. */
void qz_put_scalar(qz_pen *pen, const qz_layout_node *node, size_t column);

#endif
