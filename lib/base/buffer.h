/* SPDX-License-Identifier: MIT */
#ifndef QZ_BASE_BUFFER_H
#define QZ_BASE_BUFFER_H

/* The one rule for text that is written into a caller's buffer. */

#include <stddef.h>

/* Copies a text with a NUL into the buffer, or makes it "" and returns BUFFER_TOO_SMALL; *length
   (may be NULL) gets the text's length either way. INVALID_ARGUMENT for NULL with a capacity. */
int qz_buffer_give(char *buffer, size_t capacity, size_t *length, const char *text, size_t size);

/* What a failing function leaves there: "" and 0. */
void qz_buffer_clear(char *buffer, size_t capacity, size_t *length);

#endif
