/* SPDX-License-Identifier: MIT */
#ifndef QZ_READING_TRAIL_H
#define QZ_READING_TRAIL_H

/* The figures that a reading rests on. */

#include <stddef.h>

#include <qzplan/figures.h>

#include "base/arena.h"

/* The figures that a reading rests on, in the order they were met, each once. */
typedef struct qz_trail {
    qz_arena *arena;
    const qzplan_figure **items;
    size_t count;
    size_t capacity;
} qz_trail;

/* Adds a figure, unless it is there; a trail of NULL takes nothing. */
void qz_trail_add(qz_trail *trail, const qzplan_figure *figure);

/* Where a trail stands, and back to there. */
size_t qz_trail_mark(const qz_trail *trail);
void qz_trail_reset(qz_trail *trail, size_t mark);

#endif
