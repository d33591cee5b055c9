/* SPDX-License-Identifier: MIT */
#ifndef QZ_FIGURES_BETWEEN_H
#define QZ_FIGURES_BETWEEN_H

/* Figures that say between what a value lies. */

#include <qzplan/figures.h>

#include "number/interval.h"

/* 1 where a figure has bounds in place of a value. */
static inline int qz_is_between(const qzplan_figure *figure) {
    return figure->form == QZPLAN_FORM_BOUNDS;
}

/* The same of a count: of a part no share. */
int qz_is_count_between(const qzplan_figure *figure);

/* Between what such a figure lets its value lie: its own ends, within what is possible of its
   metric in its area. */
qz_interval qz_between(const qzplan_figure *figure);

/* 1 where the rows of a part that was counted bound its share of its whole: counts alone leave it
   wider. */
static inline int qz_has_share_between(const qzplan_figure *figure) {
    return qz_is_count_between(figure) && figure->share_low.den > 0;
}

#endif
