/* SPDX-License-Identifier: MIT */
/* Sources by id and place, and whether two are one. */

#include "tally/sources.h"

#include <string.h>

#include "tally/grow.h"

int qz_rec_sources_relation(const qz_rec_source *a, const qz_rec_source *b) {
    if (strcmp(a->id, b->id) != 0) {
        return QZ_SOURCES_APART;
    }
    if (a->first == b->first && a->end == b->end) {
        int differ = a->digest != NULL && b->digest != NULL && strcmp(a->digest, b->digest) != 0;
        return differ || a->rows != b->rows ? QZ_SOURCES_OVERLAP : QZ_SOURCES_SAME;
    }
    return a->first < b->end && b->first < a->end ? QZ_SOURCES_OVERLAP : QZ_SOURCES_APART;
}

static int comes_before(const qz_rec_source *a, const qz_rec_source *b) {
    int order = strcmp(a->id, b->id);
    return order != 0 ? order < 0 : a->first < b->first;
}

int qz_rec_sources_add(qz_rec_sources *sources, const qzplan_allocator *allocator,
                       const qz_rec_source *source, size_t *place) {
    if (!qz_grow(allocator, &sources->items, &sources->room, sources->count, sources->count + 1,
                 sizeof *sources->items)) {
        return 0;
    }
    size_t at = sources->count++;
    for (; at > 0 && comes_before(source, &sources->items[at - 1]); at--) {
        sources->items[at] = sources->items[at - 1];
    }
    sources->items[at] = *source;
    *place = at;
    return 1;
}
