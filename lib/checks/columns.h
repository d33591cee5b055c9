/* SPDX-License-Identifier: MIT */
#ifndef QZ_CHECKS_COLUMNS_H
#define QZ_CHECKS_COLUMNS_H

/* Judging columns of counts: rows go in blocks, a block of small counts through a loop without
   branches that the compiler turns into vector code. Such a loop is written once as QZ_KERNEL and
   compiled twice where the machine may have wider vectors than its baseline; which one runs is
   asked at each call, so that no global state and no loader support is needed. */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/number.h>

/* Rows of a block: constant, so that the compiler needs no loop for a rest. */
#define QZ_BLOCK 256

#if defined(__GNUC__)
#define QZ_KERNEL static inline __attribute__((always_inline))
#else
#define QZ_KERNEL static inline
#endif

#if defined(__GNUC__) && defined(__x86_64__) && !defined(__AVX2__)
#define QZ_WIDER_VECTORS 1
#define QZ_WIDER         __attribute__((target("avx2")))
static inline int qz_has_wider_vectors(void) {
    __builtin_cpu_init();
    return __builtin_cpu_supports("avx2") != 0;
}
#define QZ_WIDEST(plain, wider) (qz_has_wider_vectors() ? (wider) : (plain))
#else
#define QZ_WIDER_VECTORS        0
#define QZ_WIDEST(plain, wider) (plain) /* the wider function is not there */
#endif

/* A border for the loops: a / b is below it where a * den - b * num is below zero. 0/0: no border,
   the difference is 0. */
typedef struct qz_small_border {
    uint32_t num;
    uint32_t den;
} qz_small_border;

/* A border in lowest terms, and *largest lowered to the largest count whose products with it fit in
   31 bits; lowered to 0 for a border that is negative or too large for the loops. */
qz_small_border qz_small_border_of(qzplan_number border, uint64_t *largest);

#endif
