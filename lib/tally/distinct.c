/* SPDX-License-Identifier: MIT */
/* Notes are sorted by key. For each key every area is visited that it concerns: those that its rows
   name and those around them, and where rows name an area with others within, these too. */

#include "tally/distinct.h"

#include <string.h>

#include "tally/grow.h"
#include "tally/kleene.h"

typedef struct qz_note {
    uint32_t key;
    uint32_t area;
    int32_t certain;
} qz_note;

struct qz_distinct {
    const qz_frame *frame;
    qz_arena *arena;
    qz_note *notes;
    qz_note *other; /* room for sorting */
    size_t count;
    size_t room;
    size_t other_room;
};

qz_distinct *qz_distinct_make(qz_arena *arena, const qz_frame *frame) {
    qz_distinct *distinct = qz_arena_alloc(arena, sizeof *distinct);
    if (distinct != NULL) {
        distinct->frame = frame;
        distinct->arena = arena;
    }
    return distinct;
}

void qz_distinct_free(qz_distinct *distinct) {
    if (distinct != NULL) {
        qz_ungrow(&distinct->arena->allocator, distinct->notes, distinct->room,
                  sizeof *distinct->notes);
        qz_ungrow(&distinct->arena->allocator, distinct->other, distinct->other_room,
                  sizeof *distinct->other);
    }
}

int qz_distinct_add(qz_distinct *distinct, uint32_t area, uint32_t key, int certain) {
    if (!qz_grow(&distinct->arena->allocator, &distinct->notes, &distinct->room, distinct->count,
                 distinct->count + 1, sizeof *distinct->notes)) {
        return 0;
    }
    distinct->notes[distinct->count++] = (qz_note){key, area, certain};
    return 1;
}

/* By key, a byte at a time. */
static int sort(qz_distinct *distinct) {
    if (!qz_grow(&distinct->arena->allocator, &distinct->other, &distinct->other_room, 0,
                 distinct->count + 1, sizeof *distinct->other)) {
        return 0;
    }
    qz_note *from = distinct->notes;
    qz_note *to = distinct->other;
    for (int shift = 0; shift < 32; shift += 8) {
        size_t starts[257] = {0};
        for (size_t i = 0; i < distinct->count; i++) {
            starts[(from[i].key >> shift & 255) + 1]++;
        }
        for (int b = 0; b < 256; b++) {
            starts[b + 1] += starts[b];
        }
        for (size_t i = 0; i < distinct->count; i++) {
            to[starts[from[i].key >> shift & 255]++] = from[i];
        }
        qz_note *swap = from;
        from = to;
        to = swap;
    }
    return 1; /* after four turns they are back in `notes` */
}

/* What one key is to the areas that it was noted for. */
typedef struct qz_visit {
    uint64_t *certain;
    uint64_t *possible;
    uint32_t *seen; /* by area: 2 * the key's turn, or one more where it is certain */
    uint32_t turn;
} qz_visit;

static void mark(qz_visit *visit, size_t area, int certain) {
    uint32_t before = visit->seen[area];
    int was_possible = before >> 1 == visit->turn;
    int was_certain = was_possible && (before & 1) != 0;
    visit->possible[area] += !was_possible;
    visit->certain[area] += certain && !was_certain;
    visit->seen[area] = visit->turn << 1 | (uint32_t)(certain || was_certain);
}

static void mark_sets(const qz_frame *frame, qz_visit *visit, uint32_t area, int certain) {
    const qzplan_plan *plan = frame->plan;
    for (size_t s = plan->area_count; s-- > 0 && plan->areas[s]->is_set;) {
        const qzplan_area *set = plan->areas[s];
        for (size_t p = 0; p < set->child_count; p++) {
            const uint32_t part = set->children[p]->index;
            if (area >= part && area < frame->ends[part]) {
                mark(visit, s, certain);
            } else if (part > area && part < frame->ends[area]) {
                mark(visit, s, 0);
            }
        }
    }
}

static void visit_note(const qz_frame *frame, qz_visit *visit, const qz_note *note) {
    const qzplan_plan *plan = frame->plan;
    if (note->area >= QZ_AREA_STRANGE) {
        int own = note->area == QZ_AREA_BLANK;
        for (size_t i = 0; i < frame->count; i++) {
            mark(visit, i, own && i == plan->area->index && note->certain);
        }
        return;
    }
    const qzplan_area *area = plan->areas[note->area];
    for (const qzplan_area *around = area; around != NULL; around = around->parent) {
        mark(visit, around->index, note->certain);
    }
    for (size_t i = note->area + (size_t)1; i < frame->ends[note->area]; i++) {
        mark(visit, i, 0);
    }
    mark_sets(frame, visit, note->area, note->certain);
}

int qz_distinct_count(qz_distinct *distinct, uint64_t *certain, uint64_t *possible) {
    const qz_frame *frame = distinct->frame;
    qz_visit visit = {certain, possible, NULL, 0};
    visit.seen = qz_arena_array(distinct->arena, frame->count, sizeof *visit.seen);
    memset(certain, 0, frame->count * sizeof *certain);
    memset(possible, 0, frame->count * sizeof *possible);
    if (visit.seen == NULL || !sort(distinct)) {
        return 0;
    }
    for (size_t i = 0; i < distinct->count; i++) {
        visit.turn += i == 0 || distinct->notes[i].key != distinct->notes[i - 1].key;
        visit_note(frame, &visit, &distinct->notes[i]);
    }
    return 1;
}
