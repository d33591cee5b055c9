/* SPDX-License-Identifier: MIT */
#ifndef QZ_BASE_OUT_H
#define QZ_BASE_OUT_H

/* Writes text into a caller's buffer, counting what does not fit. */

#include <stddef.h>

typedef struct qz_out {
    char *buffer;
    size_t capacity;
    size_t length; /* of the whole text, whether or not it fits */
    size_t blanks; /* spaces that the text ends with */
} qz_out;

void qz_out_text(qz_out *out, const char *text);
void qz_out_bytes(qz_out *out, const char *text, size_t length);

/* Takes the spaces off the text's end. */
void qz_out_trim(qz_out *out);

/* Ends the text: NUL, *length (may be NULL), and OK; or BUFFER_TOO_SMALL with "" in the buffer. */
int qz_out_end(qz_out *out, size_t *length);

#endif
