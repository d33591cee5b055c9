/* SPDX-License-Identifier: MIT */
/* Texts of cells, as the XML has them piece by piece. */

#include "text.h"

#include <string.h>

#include "base/utf8.h"

enum { ESCAPE = 7 }; /* the length of "_x000A_" */

int qz_book_text_add(qz_book *book, qz_book_text_buffer *buffer, const char *text, size_t length) {
    if (length > QZ_TEXT_LONGEST - buffer->length) {
        buffer->too_long = 1;
        return 1;
    }
    while (buffer->capacity < buffer->length + length) {
        void *bytes = buffer->bytes;
        if (!qz_book_grow(book, &bytes, &buffer->capacity, buffer->capacity, 1)) {
            return 0;
        }
        buffer->bytes = bytes;
    }
    if (length > 0) {
        memcpy(buffer->bytes + buffer->length, text, length);
    }
    buffer->length += length;
    return 1;
}

int qz_book_text_hex(char c) {
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
                                  : -1;
}

/* The character of an escape; 0: it is none, or of something that no text may have in it. */
static unsigned escaped(const char *at, size_t left) {
    unsigned character = 0;
    if (left < ESCAPE || at[0] != '_' || at[1] != 'x' || at[ESCAPE - 1] != '_') {
        return 0;
    }
    for (int i = 2; i < ESCAPE - 1; i++) {
        int digit = qz_book_text_hex(at[i]);
        if (digit < 0) {
            return 0;
        }
        character = character * 16 + (unsigned)digit;
    }
    int line = character == '\t' || character == '\n' || character == '\r';
    int text = character >= 0x20 && character != 0x7f && (character < 0x80 || character >= 0xa0) &&
               (character < 0xd800 || character > 0xdfff) && character < 0xfffe;
    return line || text ? character : 0;
}

/* Returns how many bytes it has in UTF-8, at most three. */
static size_t encode(char *out, unsigned character) {
    if (character < 0x80) {
        out[0] = (char)character;
        return 1;
    }
    if (character < 0x800) {
        out[0] = (char)(0xc0 | character >> 6);
        out[1] = (char)(0x80 | (character & 0x3f));
        return 2;
    }
    out[0] = (char)(0xe0 | character >> 12);
    out[1] = (char)(0x80 | (character >> 6 & 0x3f));
    out[2] = (char)(0x80 | (character & 0x3f));
    return 3;
}

void qz_book_text_unescape(qz_book_text_buffer *buffer) {
    size_t to = 0;
    for (size_t from = 0; from < buffer->length;) {
        unsigned character = escaped(buffer->bytes + from, buffer->length - from);
        if (character == 0) {
            buffer->bytes[to++] = buffer->bytes[from++];
        } else {
            to += encode(buffer->bytes + to, character);
            from += ESCAPE;
        }
    }
    buffer->length = to;
}

int qz_book_text_is_blank(const char *text, size_t length) {
    while (length > 0) {
        size_t bytes = 0;
        uint32_t c = qz_utf8_plain(text, length, &bytes);
        if (c != ' ' && c != '\t' && c != '\n' && c != '\r' && c != 0xa0) {
            return 0;
        }
        text += bytes;
        length -= bytes;
    }
    return 1;
}
