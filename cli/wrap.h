/* SPDX-License-Identifier: MIT */
#ifndef CLI_WRAP_H
#define CLI_WRAP_H

/* Breaking a text into lines of a given display width. */

#include <stddef.h>

/* The bytes of text that go on a line of `width` columns (at least one character), without the
   space at its end; *next is where the following line begins. */
size_t wrap_line(const char *text, size_t width, const char **next);

#endif
