/* SPDX-License-Identifier: MIT */
#ifndef QZ_FORMAT_FLOW_H
#define QZ_FORMAT_FLOW_H

/* Flows: in one line, or with the line ends that they have. */

#include "format/pen.h"

/* The characters of a flow in one line. */
size_t qz_flow_columns(const qz_pen *pen, const qz_layout_node *node);

void qz_put_flow(qz_pen *pen, const qz_layout_node *node);

/* One that is bound, in a block at `column`: lines that stand in it are so many steps further in as
   there are brackets open. */
void qz_put_bound_flow(qz_pen *pen, const qz_layout_node *node, size_t column);

#endif
