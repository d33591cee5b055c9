/* SPDX-License-Identifier: MIT */
/* Asks the processor. */

#include "csv/ways.h"

qz_masks_read qz_masks_by(int way) {
#ifdef QZ_MASKS_X86
    if (way == QZ_WAY_BEST || way == QZ_WAY_AVX2) {
        if (__builtin_cpu_supports("avx2")) {
            return qz_masks_avx2;
        }
        return way == QZ_WAY_AVX2 ? NULL : qz_masks_sse2;
    }
    if (way == QZ_WAY_SSE2) {
        return qz_masks_sse2;
    }
#else
    if (way == QZ_WAY_SSE2 || way == QZ_WAY_AVX2) {
        return NULL;
    }
#endif
    return qz_masks_scalar;
}
