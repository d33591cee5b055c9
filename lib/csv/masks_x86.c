/* SPDX-License-Identifier: MIT */
/* The masks by vectors of 16 and of 32 bytes. UTF-8 is held against the lengths that its first
   bytes say; the few first bytes whose second one is restricted make the word doubtful. */

#include "csv/masks.h"

#ifdef QZ_MASKS_X86

#include <immintrin.h>
#include <string.h>

/* What is not ASCII in a word. */
typedef struct wide_masks {
    uint64_t follow; /* 80 to BF */
    uint64_t from_e0;
    uint64_t from_f0;
    uint64_t odd; /* C0, C1, E0, ED */
    uint64_t c2;  /* before a byte below A0 a control character */
    uint64_t ef;  /* with BB a mark of byte order */
    uint64_t bb;
} wide_masks;

/* Lengths that do not fit, and what has to be looked at by the byte. */
static uint64_t doubt_in(const wide_masks *m, uint64_t high, qz_masks_state *state) {
    uint64_t leads = high & ~m->follow;
    uint64_t three = leads & m->from_e0;
    uint64_t four = leads & m->from_f0;
    uint64_t due = state->due | leads << 1 | three << 2 | four << 3;
    state->due = leads >> 63 | three >> 62 | four >> 61;
    return (due ^ m->follow) | m->odd | four | m->c2 | (m->ef & (m->bb >> 1 | UINT64_C(1) << 63));
}

#define SSE2 static inline __attribute__((always_inline))
#define AVX2 static inline __attribute__((always_inline, target("avx2")))

SSE2 uint64_t tops_sse2(const __m128i v[4]) {
    return (uint64_t)(unsigned)_mm_movemask_epi8(v[0]) |
           (uint64_t)(unsigned)_mm_movemask_epi8(v[1]) << 16 |
           (uint64_t)(unsigned)_mm_movemask_epi8(v[2]) << 32 |
           (uint64_t)(unsigned)_mm_movemask_epi8(v[3]) << 48;
}

SSE2 uint64_t equal_sse2(const __m128i v[4], char c) {
    __m128i all = _mm_set1_epi8(c);
    __m128i found[4];
    for (int i = 0; i < 4; i++) {
        found[i] = _mm_cmpeq_epi8(v[i], all);
    }
    return tops_sse2(found);
}

/* As signed bytes: what is not ASCII is below zero. */
SSE2 uint64_t below_sse2(const __m128i v[4], char c) {
    __m128i all = _mm_set1_epi8(c);
    __m128i found[4];
    for (int i = 0; i < 4; i++) {
        found[i] = _mm_cmplt_epi8(v[i], all);
    }
    return tops_sse2(found);
}

SSE2 wide_masks wide_sse2(const __m128i v[4]) {
    return (wide_masks){.follow = below_sse2(v, (char)0xC0),
                        .from_e0 = ~below_sse2(v, (char)0xE0),
                        .from_f0 = ~below_sse2(v, (char)0xF0),
                        .odd = equal_sse2(v, (char)0xC0) | equal_sse2(v, (char)0xC1) |
                               equal_sse2(v, (char)0xE0) | equal_sse2(v, (char)0xED),
                        .c2 = equal_sse2(v, (char)0xC2),
                        .ef = equal_sse2(v, (char)0xEF),
                        .bb = equal_sse2(v, (char)0xBB)};
}

void qz_masks_sse2(const char *text, size_t words, char separator, qz_masks_state *state,
                   qz_masks *out) {
    for (size_t i = 0; i < words; i++) {
        __m128i v[4];
        for (int j = 0; j < 4; j++) {
            v[j] = _mm_loadu_si128((const __m128i *)(const void *)(text + i * 64 + j * 16));
        }
        uint64_t high = tops_sse2(v);
        uint64_t lf = equal_sse2(v, '\n');
        uint64_t cr = equal_sse2(v, '\r');
        uint64_t low = (below_sse2(v, ' ') & ~high) | equal_sse2(v, 0x7F);
        out[i] = (qz_masks){.quote = equal_sse2(v, '"'),
                            .separator = equal_sse2(v, separator),
                            .lf = lf,
                            .cr = cr,
                            .control = low & ~(lf | cr),
                            .high = high};
        if (out[i].control != 0) {
            out[i].control &= ~equal_sse2(v, '\t');
        }
        if ((high | state->due) != 0) {
            wide_masks wide = wide_sse2(v);
            out[i].doubt = doubt_in(&wide, high, state);
        }
    }
}

AVX2 uint64_t tops_avx2(const __m256i v[2]) {
    return (uint64_t)(unsigned)_mm256_movemask_epi8(v[0]) |
           (uint64_t)(unsigned)_mm256_movemask_epi8(v[1]) << 32;
}

AVX2 uint64_t equal_avx2(const __m256i v[2], char c) {
    __m256i all = _mm256_set1_epi8(c);
    __m256i found[2] = {_mm256_cmpeq_epi8(v[0], all), _mm256_cmpeq_epi8(v[1], all)};
    return tops_avx2(found);
}

AVX2 uint64_t below_avx2(const __m256i v[2], char c) {
    __m256i all = _mm256_set1_epi8(c);
    __m256i found[2] = {_mm256_cmpgt_epi8(all, v[0]), _mm256_cmpgt_epi8(all, v[1])};
    return tops_avx2(found);
}

AVX2 wide_masks wide_avx2(const __m256i v[2]) {
    return (wide_masks){.follow = below_avx2(v, (char)0xC0),
                        .from_e0 = ~below_avx2(v, (char)0xE0),
                        .from_f0 = ~below_avx2(v, (char)0xF0),
                        .odd = equal_avx2(v, (char)0xC0) | equal_avx2(v, (char)0xC1) |
                               equal_avx2(v, (char)0xE0) | equal_avx2(v, (char)0xED),
                        .c2 = equal_avx2(v, (char)0xC2),
                        .ef = equal_avx2(v, (char)0xEF),
                        .bb = equal_avx2(v, (char)0xBB)};
}

__attribute__((target("avx2"))) void qz_masks_avx2(const char *text, size_t words, char separator,
                                                   qz_masks_state *state, qz_masks *out) {
    for (size_t i = 0; i < words; i++) {
        const char *at = text + i * 64;
        __m256i v[2] = {_mm256_loadu_si256((const __m256i *)(const void *)at),
                        _mm256_loadu_si256((const __m256i *)(const void *)(at + 32))};
        uint64_t high = tops_avx2(v);
        uint64_t lf = equal_avx2(v, '\n');
        uint64_t cr = equal_avx2(v, '\r');
        uint64_t low = (below_avx2(v, ' ') & ~high) | equal_avx2(v, 0x7F);
        out[i] = (qz_masks){.quote = equal_avx2(v, '"'),
                            .separator = equal_avx2(v, separator),
                            .lf = lf,
                            .cr = cr,
                            .control = low & ~(lf | cr),
                            .high = high};
        if (out[i].control != 0) {
            out[i].control &= ~equal_avx2(v, '\t');
        }
        if ((high | state->due) != 0) {
            wide_masks wide = wide_avx2(v);
            out[i].doubt = doubt_in(&wide, high, state);
        }
    }
}

#endif
