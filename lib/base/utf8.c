/* SPDX-License-Identifier: MIT */
/* Decodes UTF-8 strictly; everything else here walks with that. */

#include "base/utf8.h"

#include <string.h>

/* The length of a sequence by the upper half of its first byte; 0 where none may begin. */
static const uint8_t lengths[16] = {1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 2, 2, 3, 4};
/* The least character of each length: a longer form of it is refused. */
static const uint32_t least[5] = {0, 0, 0x80, 0x800, 0x10000};

/* The length of the valid character at text, 0 where there is none. */
static size_t decode(uint32_t *character, const unsigned char *text, size_t size) {
    size_t bytes = lengths[text[0] >> 4];
    if (bytes == 1) {
        *character = text[0];
        return 1;
    }
    if (bytes == 0 || size < bytes) {
        return 0;
    }
    uint32_t c = text[0] & (0x7fU >> bytes);
    for (size_t i = 1; i < bytes; i++) {
        if ((text[i] & 0xc0) != 0x80) {
            return 0;
        }
        c = (c << 6) | (text[i] & 0x3fU);
    }
    if (text[0] >= 0xf8 || c < least[bytes] || c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff)) {
        return 0;
    }
    *character = c;
    return bytes;
}

/* Whether the eight bytes from text on are all ASCII. */
static int are_ascii(const char *text) {
    uint64_t word;
    memcpy(&word, text, sizeof word);
    return (word & UINT64_C(0x8080808080808080)) == 0;
}

/* Whether three bytes are a character from U+1000 to U+CFFF, as most of Chinese is. */
static int is_common_triple(const char *text) {
    unsigned char lead = (unsigned char)text[0];
    return lead >= 0xe1 && lead <= 0xec && (text[1] & 0xc0) == 0x80 && (text[2] & 0xc0) == 0x80;
}

size_t qz_utf8_invalid_at(const char *text, size_t size) {
    size_t at = 0;
    uint32_t character;
    while (at < size) {
        while (size - at >= 8 && are_ascii(text + at)) {
            at += 8;
        }
        while (size - at >= 3 && is_common_triple(text + at)) {
            at += 3;
        }
        size_t bytes =
            at == size ? 0 : decode(&character, (const unsigned char *)text + at, size - at);
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
