/* SPDX-License-Identifier: MIT */
#ifndef QZ_BASE_PREFIX_H
#define QZ_BASE_PREFIX_H

/* The first eight bytes of a text as a number, which tells most texts apart. */

#include <stddef.h>
#include <stdint.h>

/* The first byte is the highest, and what lacks is zero: numbers compare as strcmp does. */
static inline uint64_t qz_prefix(const char *text, size_t length) {
    uint64_t prefix = 0;
    int shift = 56;
    for (size_t i = 0; i < length && text[i] != '\0' && shift >= 0; i++, shift -= 8) {
        prefix |= (uint64_t)(unsigned char)text[i] << shift;
    }
    return prefix;
}

/* Whether texts of this prefix are no longer than it, so that it is all of them. */
static inline int qz_prefix_is_all(uint64_t prefix) {
    return (prefix & 0xff) == 0;
}

#endif
