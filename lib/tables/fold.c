/* SPDX-License-Identifier: MIT */
/* Folds texts, so that what looks alike in two cells is alike. */

#include "tables/fold.h"

#include <string.h>

#include "base/utf8.h"

int qz_is_space(uint32_t character) {
    return character == ' ' || (character >= '\t' && character <= '\r') || character == 0xA0 ||
           (character >= 0x2000 && character <= 0x200B) || character == 0x202F ||
           character == 0x205F || character == 0x3000 || character == 0xFEFF;
}

size_t qz_fold(char *out, uint32_t *from, const char *text, size_t length) {
    size_t written = 0;
    size_t end = 0; /* of what is no blank, in the text */
    int blank = 0;
    for (size_t at = 0; at < length;) {
        size_t bytes;
        uint32_t character = qz_utf8_plain(text + at, length - at, &bytes);
        size_t size = bytes;
        if (qz_is_space(character)) {
            blank = written > 0;
            at += bytes;
            continue;
        }
        if (blank) {
            if (from != NULL) {
                from[written] = (uint32_t)end;
            }
            out[written++] = ' ';
            blank = 0;
        }
        if (character < 0x80) {
            out[written] = (char)character;
            size = 1;
        } else {
            memmove(out + written, text + at, bytes);
        }
        for (size_t i = 0; from != NULL && i < size; i++) {
            from[written + i] = (uint32_t)at;
        }
        written += size;
        at += bytes;
        end = at;
    }
    if (from != NULL) {
        from[written] = (uint32_t)end;
    }
    out[written] = '\0';
    return written;
}
