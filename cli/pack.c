/* SPDX-License-Identifier: MIT */
/* Packs bytes into a line of text, and takes them out again. */

#include "pack.h"

#include <stdlib.h>
#include <string.h>

#include <zlib.h>

static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

static void add_base64(struct buffer *text, const unsigned char *bytes, size_t size) {
    for (size_t i = 0; i < size; i += 3) {
        size_t left = size - i < 3 ? size - i : 3;
        unsigned group = (unsigned)bytes[i] << 16 | (left > 1 ? (unsigned)bytes[i + 1] << 8 : 0) |
                         (left > 2 ? bytes[i + 2] : 0);
        char four[4] = {digits[group >> 18], digits[group >> 12 & 63],
                        left > 1 ? digits[group >> 6 & 63] : '=',
                        left > 2 ? digits[group & 63] : '='};

        buffer_add_bytes(text, four, sizeof four);
    }
}

void pack_add(struct buffer *text, const char *bytes, size_t size) {
    uLongf packed = compressBound((uLong)size);
    unsigned char *out = memory_new(packed, 1);

    /* only a lack of room or memory makes it fail, and there is room */
    if (compress2(out, &packed, (const Bytef *)bytes, (uLong)size, Z_BEST_COMPRESSION) == Z_OK) {
        add_base64(text, out, packed);
    }
    free(out);
}

/* The bytes of Base64 without blanks; 0 where it is none. */
static size_t read_base64(unsigned char *out, const char *text, size_t length) {
    size_t size = 0, padded = 0;

    if (length == 0 || length % 4 != 0) {
        return 0;
    }
    padded = (size_t)(text[length - 1] == '=') + (size_t)(text[length - 2] == '=');
    for (size_t i = 0; i < length; i += 4) {
        unsigned group = 0;

        for (size_t k = 0; k < 4; k++) {
            const char *digit = i + k < length - padded ? strchr(digits, text[i + k]) : digits;

            if (digit == NULL || *digit == '\0') {
                return 0;
            }
            group = group << 6 | (unsigned)(digit - digits);
        }
        out[size++] = (unsigned char)(group >> 16);
        out[size++] = (unsigned char)(group >> 8);
        out[size++] = (unsigned char)group;
    }
    return size - padded;
}

char *pack_open(const char *text, size_t size) {
    size_t length = strlen(text);
    unsigned char *packed = memory_new(length / 4 * 3 + 1, 1);
    char *bytes = size <= PACK_MOST_BYTES ? memory_new(size + 1, 1) : NULL;
    uLongf got = (uLongf)size;
    size_t taken = bytes != NULL ? read_base64(packed, text, length) : 0;

    if (taken == 0 || uncompress((Bytef *)bytes, &got, packed, (uLong)taken) != Z_OK ||
        got != size) {
        free(bytes);
        bytes = NULL;
    }
    free(packed);
    return bytes;
}
