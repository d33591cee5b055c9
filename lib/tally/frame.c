/* SPDX-License-Identifier: MIT */
/* The plan's areas stand in preorder: those within one are a slice behind it. */

#include "tally/frame.h"

#include <string.h>

#include "model/index.h"
#include "tally/kleene.h"

enum { BESIDE = 2 }; /* blank and strange ones */

int qz_frame_make(qz_frame *frame, qz_arena *arena, const qzplan_plan *plan) {
    const size_t count = plan->area_count;
    *frame = (qz_frame){.plan = plan, .count = count};
    frame->ends = ((const qz_loaded_plan *)plan)->area_tree.ends;
    frame->exact = qz_arena_array(arena, count + BESIDE, sizeof *frame->exact);
    frame->all = qz_arena_array(arena, count, sizeof *frame->all);
    return frame->exact != NULL && frame->all != NULL;
}

void qz_frame_clear(qz_frame *frame) {
    memset(frame->exact, 0, (frame->count + BESIDE) * sizeof *frame->exact);
}

qz_rec_cells *qz_frame_exact(qz_frame *frame, uint32_t area) {
    size_t at = area == QZ_AREA_BLANK     ? frame->count
                : area == QZ_AREA_STRANGE ? frame->count + 1
                                          : area;
    return &frame->exact[at];
}

void qz_cells_add(qz_rec_cells *cells, int w, int o, uint64_t count, const qz_rec_sum *sum) {
    if (w == QZ_FALSE) {
        return;
    }
    cells->n[w == QZ_TRUE][o] += count;
    if (sum != NULL && o != QZ_FALSE) {
        qz_rec_sum_merge(&cells->sums[qz_and(w, o) == QZ_TRUE], sum);
    }
}

void qz_cells_merge(qz_rec_cells *into, const qz_rec_cells *from, int may_be) {
    for (int w = 0; w < 2; w++) {
        for (int o = 0; o < 3; o++) {
            into->n[w && !may_be][o] += from->n[w][o];
        }
        qz_rec_sum_merge(&into->sums[w && !may_be], &from->sums[w]);
    }
}

/* ---- areas within areas */

/* What an area has from those around it. */
static void take_from_above(qz_frame *frame, const qzplan_area *area, qz_rec_cells *cells) {
    for (const qzplan_area *above = area->parent; above != NULL; above = above->parent) {
        qz_cells_merge(cells, &frame->exact[above->index], 1);
    }
}

static void take_beside(qz_frame *frame, const qzplan_area *area, qz_rec_cells *cells) {
    qz_cells_merge(cells, &frame->exact[frame->count], area != frame->plan->area);
    qz_cells_merge(cells, &frame->exact[frame->count + 1], 1);
}

/* A named set: what lies in its parts, each area once; and what may, of those around a part. */
static void spread_set(qz_frame *frame, const qzplan_area *set) {
    qz_rec_cells *cells = &frame->all[set->index];
    for (size_t i = 0; i < frame->plan->area_count; i++) {
        const qzplan_area *area = frame->plan->areas[i];
        int within = 0;
        int around = 0;
        for (size_t p = 0; !area->is_set && p < set->child_count; p++) {
            const uint32_t part = set->children[p]->index;
            within |= i >= part && i < frame->ends[part];
            around |= part > i && part < frame->ends[i];
        }
        if (within || around) {
            qz_cells_merge(cells, &frame->exact[i], !within);
        }
    }
}

void qz_frame_spread(qz_frame *frame) {
    const qzplan_plan *plan = frame->plan;
    memset(frame->all, 0, frame->count * sizeof *frame->all);
    for (size_t i = plan->area_count; i-- > 0;) {
        const qzplan_area *area = plan->areas[i];
        if (area->is_set) {
            spread_set(frame, area);
            continue;
        }
        qz_cells_merge(&frame->all[i], &frame->exact[i], 0);
        if (area->parent != NULL) {
            qz_cells_merge(&frame->all[area->parent->index], &frame->all[i], 0);
        }
    }
    for (size_t i = 0; i < plan->area_count; i++) {
        if (!plan->areas[i]->is_set) {
            take_from_above(frame, plan->areas[i], &frame->all[i]);
        }
        take_beside(frame, plan->areas[i], &frame->all[i]);
    }
}

int qz_areas_meet(const qz_frame *frame, uint32_t a, uint32_t b) {
    if (a >= frame->count || b >= frame->count) {
        return 1;
    }
    return a == b || (a < b && b < frame->ends[a]) || (b < a && a < frame->ends[b]);
}
