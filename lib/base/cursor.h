/* SPDX-License-Identifier: MIT */
#ifndef QZ_BASE_CURSOR_H
#define QZ_BASE_CURSOR_H

/* A line and column that move along with a text, so that one pass gives every position in it. */

#include <stddef.h>
#include <stdint.h>

typedef struct qz_cursor {
    uint32_t line;   /* from 1 */
    uint32_t column; /* from 1, in characters */
} qz_cursor;

/* Moves past the byte at text[at] of a valid UTF-8 text. Lines end with LF, CRLF or CR. */
static inline void qz_cursor_step(qz_cursor *cursor, const char *text, size_t at, size_t size) {
    unsigned char byte = (unsigned char)text[at];
    if (byte == '\n' || (byte == '\r' && !(at + 1 < size && text[at + 1] == '\n'))) {
        cursor->line++;
        cursor->column = 1;
    } else if ((byte & 0xC0) != 0x80) {
        cursor->column++;
    }
}

#endif
