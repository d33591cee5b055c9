/* SPDX-License-Identifier: MIT */
#ifndef QZ_BASE_SHA256_H
#define QZ_BASE_SHA256_H

/* SHA-256 (FIPS 180-4), by which somebody else can tell that they have the same, and HMAC of it
   (RFC 2104). The program is built with this file, too. */

#include <stddef.h>
#include <stdint.h>

enum { QZ_SHA256_BYTES = 32, QZ_SHA256_DIGITS = 65 };

typedef struct qz_sha256 {
    uint32_t state[8];
    uint64_t size;           /* bytes so far */
    unsigned char block[64]; /* what does not fill a block yet */
} qz_sha256;

void qz_sha256_begin(qz_sha256 *sha);
void qz_sha256_add(qz_sha256 *sha, const void *bytes, size_t size);
void qz_sha256_end(unsigned char digest[QZ_SHA256_BYTES], qz_sha256 *sha);

/* The digest in hexadecimal digits, NUL-terminated. */
void qz_sha256_write(char digits[QZ_SHA256_DIGITS], const unsigned char digest[QZ_SHA256_BYTES]);

/* Ends with the digest in digits. */
void qz_sha256_finish(char digits[QZ_SHA256_DIGITS], qz_sha256 *sha);

/* Of bytes under a key. */
void qz_hmac_sha256(unsigned char digest[QZ_SHA256_BYTES], const void *key, size_t key_size,
                    const void *bytes, size_t size);

#endif
