/* SPDX-License-Identifier: MIT */
#ifndef QZ_FIGURES_FLAGS_H
#define QZ_FIGURES_FLAGS_H

/* The flags of a figure: bits by QZPLAN_FLAG_..., of which it may have several. */

#include <qzplan/figures.h>

static inline uint32_t qz_flag_bit(int32_t flag) {
    return flag == QZPLAN_FLAG_NONE ? 0 : UINT32_C(1) << flag;
}

/* 1 where a figure has a flag, alone or among others. */
static inline int qz_has_flag(const qzplan_figure *figure, int32_t flag) {
    return (figure->flags & qz_flag_bit(flag)) != 0;
}

/* The one of several that says most of what a figure can be used for. */
int32_t qz_flag_of(uint32_t flags);

#endif
