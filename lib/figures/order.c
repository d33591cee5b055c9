/* SPDX-License-Identifier: MIT */
/* Sorts all figures by what they are about. A key is packed into so many bits as the figures at
   hand need, with the place of its figure below it, and passes over its digits sort it: time goes
   with the number of figures, whatever their order. What does not fit into 64 bits is compared. */

#include "figures/order.h"

#include <string.h>

#include "base/sort.h"
#include "calendar/kinds.h"
#include "figures/flags.h"
#include "model/areas.h"

enum { DIGIT = 11, PLACES = 1 << DIGIT, MOST_BITS = 64 };

/* The parts of a key, as spread has them. */
enum { METRIC = 0, AREA = 2, LAST_DAY = 3, PARTS = 7 };

/* What a figure is sorted by; taken once, since figures lie far apart. */
typedef struct parts {
    uint32_t metric;
    uint32_t group; /* 0: everyone */
    uint32_t area;
    int32_t last;
    uint8_t rank; /* of the kind of period */
    uint8_t form;
    uint8_t share;
    uint8_t reserved;
} parts;

static parts parts_of(const qzplan_figure *figure) {
    return (parts){.metric = figure->metric->index,
                   .group = figure->group == NULL ? 0 : figure->group->index + 1,
                   .area = figure->area->index,
                   .last = figure->period.last,
                   .rank = (uint8_t)qz_period_kind_of(figure->period.kind)->rank,
                   .form = (uint8_t)figure->form,
                   .share = figure->share != 0};
}

/* From the most important on; each is at least 0. */
static inline void spread(uint64_t out[PARTS], const parts *from) {
    out[0] = from->metric;
    out[1] = from->group;
    out[2] = from->area;
    out[3] = (uint64_t)((int64_t)from->last - INT32_MIN);
    out[4] = from->rank;
    out[5] = from->form;
    out[6] = from->share;
}

static unsigned bits_of(uint64_t most) {
    unsigned bits = 0;
    for (; most > 0; most >>= 1) {
        bits++;
    }
    return bits;
}

/* How the parts lie in a key. */
typedef struct packing {
    uint64_t least[PARTS];
    unsigned bits[PARTS];
    unsigned place; /* bits of a figure's place among all */
    unsigned all;
} packing;

static void see(qz_sorted *known, const qzplan_figure *figure, int is_first) {
    known->revised |= qz_has_flag(figure, QZPLAN_FLAG_REVISED);
    known->breaks |= qz_has_flag(figure, QZPLAN_FLAG_BREAK);
    known->grouped |= figure->group != NULL;
    known->added |= qz_areas_added(figure->area) > 0;
    if (is_first || figure->period.first > known->last_begin) {
        known->last_begin = figure->period.first;
    }
}

static packing measure(qz_sorted *known, parts *taken, const qzplan_figures *figures,
                       size_t count) {
    packing p = {.place = bits_of(count)};
    uint64_t most[PARTS] = {0};
    memset(p.least, 0xFF, sizeof p.least);
    for (size_t i = 0; i < count; i++) {
        uint64_t own[PARTS];
        const qzplan_figure *figure = &qz_store_at(figures, i)->figure;
        taken[i] = parts_of(figure);
        spread(own, &taken[i]);
        see(known, figure, i == 0);
        for (int k = 0; k < PARTS; k++) {
            p.least[k] = own[k] < p.least[k] ? own[k] : p.least[k];
            most[k] = own[k] > most[k] ? own[k] : most[k];
        }
    }
    p.all = p.place;
    for (int k = 0; k < PARTS; k++) {
        p.bits[k] = bits_of(most[k] - p.least[k]);
        p.all += p.bits[k];
    }
    return p;
}

static void pack(uint64_t *keys, const packing *p, const parts *taken, size_t count) {
    for (size_t i = 0; i < count; i++) {
        uint64_t own[PARTS];
        uint64_t key = 0;
        spread(own, &taken[i]);
        for (int k = 0; k < PARTS; k++) {
            key = p->bits[k] == 0 ? key : key << p->bits[k] | (own[k] - p->least[k]);
        }
        keys[i] = key << p->place | i;
    }
}

/* From the lowest digit above the place to the highest; *keys are in order then. */
static void sort_digits(uint64_t **keys, uint64_t **other, size_t count, unsigned from,
                        unsigned to) {
    for (unsigned shift = from; shift < to; shift += DIGIT) {
        size_t starts[PLACES + 1] = {0};
        for (size_t i = 0; i < count; i++) {
            starts[((*keys)[i] >> shift & (PLACES - 1)) + 1]++;
        }
        for (size_t i = 1; i <= PLACES; i++) {
            starts[i] += starts[i - 1];
        }
        for (size_t i = 0; i < count; i++) {
            (*other)[starts[(*keys)[i] >> shift & (PLACES - 1)]++] = (*keys)[i];
        }
        uint64_t *sorted = *other;
        *other = *keys;
        *keys = sorted;
    }
}

static int is_sorted(const uint64_t *keys, size_t count) {
    for (size_t i = 1; i < count; i++) {
        if (keys[i] < keys[i - 1]) {
            return 0;
        }
    }
    return 1;
}

/* Of sorted keys. What comes after the day in a key does not count. */
static int is_one_a_day(const uint64_t *keys, size_t count, const packing *p) {
    unsigned shift = p->place;
    for (int k = LAST_DAY + 1; k < PARTS; k++) {
        shift += p->bits[k];
    }
    for (size_t i = 1; i < count && shift < MOST_BITS; i++) {
        if (keys[i] >> shift == keys[i - 1] >> shift) {
            return 0;
        }
    }
    return shift < MOST_BITS;
}

/* What a part of a key is. */
static uint64_t part_of(uint64_t key, const packing *p, int part) {
    unsigned shift = p->place;
    for (int k = part + 1; k < PARTS; k++) {
        shift += p->bits[k];
    }
    return p->least[part] +
           (p->bits[part] == 0 ? 0 : key >> shift & ((UINT64_C(1) << p->bits[part]) - 1));
}

/* The cells and days of sorted keys, in scratch, where numbers of 32 bits hold them. */
static void keep_cells(qz_sorted *known, const uint64_t *keys, size_t count, const packing *p,
                       const qzplan_plan *plan, qz_arena *scratch) {
    uint32_t *cells = NULL;
    int32_t *days = NULL;
    if (plan->area_count <= UINT32_MAX / (plan->metric_count + 1)) {
        cells = qz_arena_raw(scratch, count * sizeof *cells, sizeof *cells);
        days = qz_arena_raw(scratch, count * sizeof *days, sizeof *days);
    }
    for (size_t i = 0; cells != NULL && days != NULL && i < count; i++) {
        cells[i] = (uint32_t)(part_of(keys[i], p, AREA) * plan->metric_count +
                              part_of(keys[i], p, METRIC));
        days[i] = (int32_t)((int64_t)part_of(keys[i], p, LAST_DAY) + INT32_MIN);
    }
    known->cells = days == NULL ? NULL : cells;
    known->days = days;
}

static void see_all(qz_sorted *known, const qzplan_figures *figures) {
    for (size_t i = 0; i < figures->count; i++) {
        see(known, &qz_store_at(figures, i)->figure, i == 0);
    }
}

static qz_sorted sort_by_comparing(const void **order, const qzplan_figures *figures,
                                   qz_sorted known) {
    for (size_t i = 0; i < figures->count; i++) {
        order[i] = qz_store_at(figures, i);
    }
    qz_sort(order, figures->count, qz_store_before);
    known.one_a_day = figures->count < 2;
    return known;
}

qz_sorted qz_store_order(const void **order, const qzplan_figures *figures, qz_arena *scratch) {
    size_t count = figures->count;
    qz_sorted known = {0};
    parts *taken = qz_arena_borrow(scratch, count + 1, sizeof *taken);
    packing p = {.all = MOST_BITS + 1};
    if (taken != NULL) {
        p = measure(&known, taken, figures, count);
    } else {
        see_all(&known, figures);
    }
    uint64_t *room =
        p.all > MOST_BITS || count < 2 ? NULL : qz_arena_borrow(scratch, count, 2 * sizeof *room);
    if (room == NULL) {
        qz_arena_give_back(scratch, taken);
        return sort_by_comparing(order, figures, known);
    }
    uint64_t *keys = room;
    uint64_t *other = room + count;
    pack(keys, &p, taken, count);
    qz_arena_give_back(scratch, taken);
    if (!is_sorted(keys, count)) {
        sort_digits(&keys, &other, count, p.place, p.all);
    }
    for (size_t i = 0; i < count; i++) {
        order[i] = qz_store_at(figures, keys[i] & ((UINT64_C(1) << p.place) - 1));
    }
    known.one_a_day = is_one_a_day(keys, count, &p);
    keep_cells(&known, keys, count, &p, figures->plan, scratch);
    qz_arena_give_back(scratch, room);
    return known;
}

size_t qz_order_metric_end(const void *const *order, size_t from, size_t count) {
    const uint32_t metric = ((const qz_stored *)order[from])->figure.metric->index;
    size_t high = count;
    while (from < high) {
        size_t middle = from + (high - from) / 2;
        if (((const qz_stored *)order[middle])->figure.metric->index <= metric) {
            from = middle + 1;
        } else {
            high = middle;
        }
    }
    return from;
}
