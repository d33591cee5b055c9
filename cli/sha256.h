/* SPDX-License-Identifier: MIT */
#ifndef CLI_SHA256_H
#define CLI_SHA256_H

/* SHA-256 (FIPS 180-4): by which somebody else can tell that they have the same files. */

#include <stddef.h>
#include <stdint.h>

struct sha256 {
    uint32_t state[8];
    uint64_t size;           /* bytes so far */
    unsigned char block[64]; /* what does not fill a block yet */
};

void sha256_begin(struct sha256 *sha);
void sha256_add(struct sha256 *sha, const void *bytes, size_t size);

/* The digest in hexadecimal digits, NUL-terminated. */
void sha256_end(char digits[65], struct sha256 *sha);

#endif
