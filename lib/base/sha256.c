/* SPDX-License-Identifier: MIT */
/* SHA-256 as FIPS 180-4 has it. Tests hold it against Python's. */

#include "sha256.h"

#include <string.h>

enum { BLOCK = 64, ROUNDS = 64 };

static const uint32_t constants[ROUNDS] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

static uint32_t turned(uint32_t value, unsigned by) {
    return value >> by | value << (32 - by);
}

/* The block's words, and those made of them. */
static void spread(uint32_t words[ROUNDS], const unsigned char block[BLOCK]) {
    for (size_t i = 0; i < 16; i++) {
        const unsigned char *at = block + 4 * i;

        words[i] = (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
    }
    for (size_t i = 16; i < ROUNDS; i++) {
        uint32_t a = words[i - 15], b = words[i - 2];

        words[i] = words[i - 16] + words[i - 7] + (turned(a, 7) ^ turned(a, 18) ^ a >> 3) +
                   (turned(b, 17) ^ turned(b, 19) ^ b >> 10);
    }
}

static void take_block(qz_sha256 *sha, const unsigned char block[BLOCK]) {
    uint32_t words[ROUNDS], s[8];

    spread(words, block);
    memcpy(s, sha->state, sizeof s);
    for (size_t i = 0; i < ROUNDS; i++) {
        uint32_t one = s[7] + (turned(s[4], 6) ^ turned(s[4], 11) ^ turned(s[4], 25)) +
                       ((s[4] & s[5]) ^ (~s[4] & s[6])) + constants[i] + words[i];
        uint32_t two = (turned(s[0], 2) ^ turned(s[0], 13) ^ turned(s[0], 22)) +
                       ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]));

        memmove(s + 1, s, 7 * sizeof s[0]);
        s[4] += one;
        s[0] = one + two;
    }
    for (size_t i = 0; i < 8; i++) {
        sha->state[i] += s[i];
    }
}

void qz_sha256_begin(qz_sha256 *sha) {
    *sha = (qz_sha256){.state = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f,
                                 0x9b05688c, 0x1f83d9ab, 0x5be0cd19}};
}

void qz_sha256_add(qz_sha256 *sha, const void *bytes, size_t size) {
    const unsigned char *at = bytes;

    while (size > 0) {
        size_t filled = (size_t)(sha->size % BLOCK);
        size_t taken = size < BLOCK - filled ? size : BLOCK - filled;

        memcpy(sha->block + filled, at, taken);
        sha->size += taken;
        at += taken;
        size -= taken;
        if (filled + taken == BLOCK) {
            take_block(sha, sha->block);
        }
    }
}

void qz_sha256_end(unsigned char digest[QZ_SHA256_BYTES], qz_sha256 *sha) {
    static const unsigned char padding[BLOCK] = {0x80};
    uint64_t bits = sha->size * 8;
    unsigned char length[8];

    for (size_t i = 0; i < sizeof length; i++) {
        length[i] = (unsigned char)(bits >> (56 - 8 * i));
    }
    qz_sha256_add(sha, padding, 1 + (2 * BLOCK - 9 - (size_t)(sha->size % BLOCK)) % BLOCK);
    qz_sha256_add(sha, length, sizeof length);
    for (size_t i = 0; i < QZ_SHA256_BYTES; i++) {
        digest[i] = (unsigned char)(sha->state[i / 4] >> (24 - 8 * (i % 4)));
    }
}

void qz_sha256_write(char digits[QZ_SHA256_DIGITS], const unsigned char digest[QZ_SHA256_BYTES]) {
    static const char hexadecimal[] = "0123456789abcdef";

    for (size_t i = 0; i < QZ_SHA256_BYTES; i++) {
        digits[2 * i] = hexadecimal[digest[i] >> 4];
        digits[2 * i + 1] = hexadecimal[digest[i] & 15];
    }
    digits[QZ_SHA256_DIGITS - 1] = '\0';
}

void qz_sha256_finish(char digits[QZ_SHA256_DIGITS], qz_sha256 *sha) {
    unsigned char digest[QZ_SHA256_BYTES];

    qz_sha256_end(digest, sha);
    qz_sha256_write(digits, digest);
}

/* The digest of a key that is laid over a byte again and again, and then of what follows. */
static void keyed(unsigned char digest[QZ_SHA256_BYTES], const unsigned char key[BLOCK],
                  unsigned char over, const void *bytes, size_t size) {
    unsigned char pad[BLOCK];
    qz_sha256 sha;

    for (size_t i = 0; i < BLOCK; i++) {
        pad[i] = (unsigned char)(key[i] ^ over);
    }
    qz_sha256_begin(&sha);
    qz_sha256_add(&sha, pad, BLOCK);
    qz_sha256_add(&sha, bytes, size);
    qz_sha256_end(digest, &sha);
}

void qz_hmac_sha256(unsigned char digest[QZ_SHA256_BYTES], const void *key, size_t key_size,
                    const void *bytes, size_t size) {
    unsigned char block[BLOCK] = {0};
    unsigned char inner[QZ_SHA256_BYTES];

    if (key_size > BLOCK) { /* a long key is taken by its digest */
        qz_sha256 sha;
        qz_sha256_begin(&sha);
        qz_sha256_add(&sha, key, key_size);
        qz_sha256_end(block, &sha);
    } else if (key_size > 0) {
        memcpy(block, key, key_size);
    }
    keyed(inner, block, 0x36, bytes, size);
    keyed(digest, block, 0x5c, inner, sizeof inner);
}
