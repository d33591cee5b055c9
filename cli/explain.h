/* SPDX-License-Identifier: MIT */
#ifndef CLI_EXPLAIN_H
#define CLI_EXPLAIN_H

#include <qzplan/evaluate.h>

#include "buffer.h"

/* Adds the library's explanation of a verdict, however long it is. */
void add_explanation(struct buffer *buffer, const qzplan_verdict *verdict, const char *language);

#endif
