/* SPDX-License-Identifier: MIT */
#ifndef QZ_CSV_MASKS_H
#define QZ_CSV_MASKS_H

/* The bytes of a text in words of 64, each kind of byte as the bits of a number. The same by every
   processor: whoever reads them does not see which one it was. */

#include <stddef.h>
#include <stdint.h>

enum { QZ_MASK_BYTES = 64 };

typedef struct qz_masks {
    uint64_t quote;
    uint64_t separator;
    uint64_t lf;
    uint64_t cr;
    uint64_t control; /* a control character but tab, LF and CR */
    uint64_t high;    /* no ASCII */
    uint64_t doubt;   /* not 0: perhaps no UTF-8, or a character that no text may have */
} qz_masks;

/* The bytes of characters that the next word has to go on with, as its low bits: 0 to begin with.
 */
typedef struct qz_masks_state {
    uint64_t due;
} qz_masks_state;

/* Reads words * 64 bytes. Where doubt is 0 in all of them, and nothing is due behind them, the text
   is UTF-8 without anything odd. */
typedef void (*qz_masks_read)(const char *text, size_t words, char separator, qz_masks_state *state,
                              qz_masks *out);

void qz_masks_scalar(const char *text, size_t words, char separator, qz_masks_state *state,
                     qz_masks *out);

#if defined(__x86_64__)
#define QZ_MASKS_X86 1
void qz_masks_sse2(const char *text, size_t words, char separator, qz_masks_state *state,
                   qz_masks *out);
void qz_masks_avx2(const char *text, size_t words, char separator, qz_masks_state *state,
                   qz_masks *out);
#endif

#endif
