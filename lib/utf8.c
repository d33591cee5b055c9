/* SPDX-License-Identifier: MIT */
/* Decodes UTF-8 strictly; everything else here walks with that. */

#include "utf8.h"

#include <string.h>

/* A sequence by its first byte: the bits that mark it, its length, its least character. */
static const struct {
    uint8_t mask;
    uint8_t mark;
    uint8_t bytes;
    uint32_t least;
} forms[] = {
    {0x80, 0x00, 1, 0x0},
    {0xe0, 0xc0, 2, 0x80},
    {0xf0, 0xe0, 3, 0x800},
    {0xf8, 0xf0, 4, 0x10000},
};

/* The length of the valid character at text, 0 where there is none. */
static size_t decode(uint32_t *character, const unsigned char *text, size_t size) {
    for (size_t f = 0; f < sizeof forms / sizeof forms[0]; f++) {
        if ((text[0] & forms[f].mask) != forms[f].mark) {
            continue;
        }
        if (size < forms[f].bytes) {
            return 0;
        }
        uint32_t c = text[0] & ~(uint32_t)forms[f].mask;
        for (size_t i = 1; i < forms[f].bytes; i++) {
            if ((text[i] & 0xc0) != 0x80) {
                return 0;
            }
            c = (c << 6) | (text[i] & 0x3fU);
        }
        if (c < forms[f].least || c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff)) {
            return 0;
        }
        *character = c;
        return forms[f].bytes;
    }
    return 0;
}

size_t qz_utf8_invalid_at(const char *text, size_t size) {
    size_t at = 0;
    uint32_t character;
    while (at < size) {
        size_t bytes = decode(&character, (const unsigned char *)text + at, size - at);
        if (bytes == 0) {
            break;
        }
        at += bytes;
    }
    return at;
}

uint32_t qz_utf8_decode(const char *text, size_t size, size_t *bytes) {
    uint32_t character = 0xfffd;
    *bytes = decode(&character, (const unsigned char *)text, size);
    if (*bytes == 0) {
        *bytes = 1;
    }
    return character;
}

uint32_t qz_utf8_plain(const char *text, size_t size, size_t *bytes) {
    uint32_t c = qz_utf8_decode(text, size, bytes);
    if (c >= 0xff01 && c <= 0xff5e) {
        return c - 0xff01 + '!';
    }
    return c == 0x3000 ? ' ' : c == 0x2212 ? '-' : c;
}

static int begins_character(char byte) {
    return ((unsigned char)byte & 0xc0) != 0x80;
}

size_t qz_utf8_count(const char *text, size_t size) {
    size_t count = 0;
    for (size_t i = 0; i < size; i++) {
        count += begins_character(text[i]) ? 1 : 0;
    }
    return count;
}

void qz_utf8_position(const char *text, size_t offset, uint32_t *line, uint32_t *column) {
    size_t start = offset >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
    *line = 1;
    for (size_t i = start; i < offset; i++) {
        if (text[i] == '\n' || text[i] == '\r') {
            i += text[i] == '\r' && i + 1 < offset && text[i + 1] == '\n' ? 1 : 0;
            *line += 1;
            start = i + 1;
        }
    }
    *column = (uint32_t)qz_utf8_count(text + start, offset - start) + 1;
}
