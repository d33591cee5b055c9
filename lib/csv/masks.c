/* SPDX-License-Identifier: MIT */
/* Eight bytes at a time in a plain register, for processors without vectors. */

#include "csv/masks.h"

#include <string.h>

#define LOW  UINT64_C(0x7F7F7F7F7F7F7F7F)
#define ONES UINT64_C(0x0101010101010101)
#define HIGH UINT64_C(0x8080808080808080)

/* The top bit of each byte to the low eight bits, the first byte lowest. */
static uint64_t gather(uint64_t tops) {
    return ((tops >> 7) * UINT64_C(0x0102040810204080)) >> 56;
}

/* The top bit of each byte that is zero. */
static uint64_t zeros(uint64_t bytes) {
    return ~(((bytes & LOW) + LOW) | bytes | LOW);
}

static uint64_t load(const char *text) {
    const unsigned char *from = (const unsigned char *)text;
    uint64_t bytes = 0;
    for (int i = 7; i >= 0; i--) {
        bytes = (bytes << 8) | from[i];
    }
    return bytes;
}

static void read_eight(const char *text, unsigned shift, uint64_t separators, qz_masks *out) {
    uint64_t bytes = load(text);
    uint64_t high = bytes & HIGH;
    uint64_t low = zeros(bytes & UINT64_C(0xE0E0E0E0E0E0E0E0)) | zeros(bytes ^ (ONES * 0x7F));
    out->quote |= gather(zeros(bytes ^ (ONES * '"'))) << shift;
    out->separator |= gather(zeros(bytes ^ separators)) << shift;
    out->high |= gather(high) << shift;
    if (low != 0) {
        uint64_t lf = zeros(bytes ^ (ONES * '\n'));
        uint64_t cr = zeros(bytes ^ (ONES * '\r'));
        out->lf |= gather(lf) << shift;
        out->cr |= gather(cr) << shift;
        out->control |= gather(low & ~(lf | cr | zeros(bytes ^ (ONES * '\t')))) << shift;
    }
}

/* Here every character that is no ASCII is doubtful. */
void qz_masks_scalar(const char *text, size_t words, char separator, qz_masks_state *state,
                     qz_masks *out) {
    uint64_t separators = ONES * (unsigned char)separator;
    (void)state;
    for (size_t i = 0; i < words; i++) {
        memset(&out[i], 0, sizeof out[i]);
        for (unsigned at = 0; at < QZ_MASK_BYTES; at += 8) {
            read_eight(text + i * QZ_MASK_BYTES + at, at, separators, &out[i]);
        }
        out[i].doubt = out[i].high;
    }
}
