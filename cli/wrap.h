/* SPDX-License-Identifier: MIT */
#ifndef CLI_WRAP_H
#define CLI_WRAP_H

/* Breaking a text into lines of a given display width. */

#include <stddef.h>

#include "buffer.h"

/* The bytes of text that go on a line of `width` columns (at least one character), without the
   space at its end; *next is where the following line begins. */
size_t wrap_line(const char *text, size_t width, const char **next);

/* Adds a text that may be as wide as `width`; of a longer one what fits, and an ellipsis. */
void wrap_cut(struct buffer *buffer, const char *text, size_t width);

#endif
