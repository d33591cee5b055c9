/* SPDX-License-Identifier: MIT */
/* Facts by quantity and kind of period, and for each day the tightest of them. */

#include "strict/series.h"

#include "base/sort.h"
#include "calendar/period.h"
#include "model/asked.h"
#include "model/metric.h"
#include "number/number.h"

/* ---- order */

static int order_of_indexes(const void *a, uint32_t a_index, const void *b, uint32_t b_index) {
    if (a == NULL || b == NULL) {
        return (a != NULL) - (b != NULL);
    }
    return (a_index > b_index) - (a_index < b_index);
}

static uint32_t metric_index(const qzplan_metric *metric) {
    return metric == NULL ? 0 : metric->index;
}

int qz_quantity_order(const qz_quantity *a, const qz_quantity *b) {
    int order =
        order_of_indexes(a->metric, metric_index(a->metric), b->metric, metric_index(b->metric));
    if (order == 0) {
        order =
            order_of_indexes(a->whole, metric_index(a->whole), b->whole, metric_index(b->whole));
    }
    if (order == 0) {
        order = order_of_indexes(a->group, a->group == NULL ? 0 : a->group->index, b->group,
                                 b->group == NULL ? 0 : b->group->index);
    }
    return order != 0 ? order : order_of_indexes(a->area, a->area->index, b->area, b->area->index);
}

static int fact_before(const void *a, const void *b) {
    const qz_fact *left = a;
    const qz_fact *right = b;
    int order = qz_quantity_order(&left->quantity, &right->quantity);
    if (order != 0) {
        return order < 0;
    }
    if (left->kind != right->kind) {
        return left->kind < right->kind;
    }
    return left->first != right->first ? left->first < right->first : left->order < right->order;
}

/* ---- a heap of facts that hold, the tightest on top; what holds no longer goes when it gets there
 */

struct heap {
    const qz_fact **items;
    size_t count;
    int (*order)(const qz_range *a, const qz_range *b);
    int tighter; /* 1: above is tighter, -1: below */
};

static int is_tighter(const struct heap *heap, const qz_fact *a, const qz_fact *b) {
    int order = heap->order(&a->range, &b->range) * heap->tighter;
    return order != 0 ? order > 0 : a->order < b->order;
}

static void push(struct heap *heap, const qz_fact *fact) {
    size_t at = heap->count++;
    while (at > 0 && is_tighter(heap, fact, heap->items[(at - 1) / 2])) {
        heap->items[at] = heap->items[(at - 1) / 2];
        at = (at - 1) / 2;
    }
    heap->items[at] = fact;
}

static void pop(struct heap *heap) {
    const qz_fact *last = heap->items[--heap->count];
    size_t at = 0;
    for (;;) {
        size_t child = 2 * at + 1;
        if (child >= heap->count) {
            break;
        }
        if (child + 1 < heap->count &&
            is_tighter(heap, heap->items[child + 1], heap->items[child])) {
            child++;
        }
        if (!is_tighter(heap, heap->items[child], last)) {
            break;
        }
        heap->items[at] = heap->items[child];
        at = child;
    }
    heap->items[at] = last;
}

/* ---- steps */

/* Facts in the order of their first days, and the days on which something may change. */
struct stretch {
    const void *const *facts;
    size_t count;
    const int32_t *days; /* ascending, each once */
    size_t day_count;
};

static int has_border(const struct heap *heap, const qz_fact *fact) {
    return qz_number_known(heap->tighter > 0 ? fact->range.low : fact->range.high);
}

static qz_steps steps_of(qz_strict *s, const struct stretch *stretch, struct heap heap) {
    qz_step *steps = qz_arena_array(s->arena, stretch->day_count, sizeof *steps);
    heap.items = qz_arena_array(s->arena, stretch->count, sizeof *heap.items);
    if (steps == NULL || heap.items == NULL) {
        return (qz_steps){NULL, 0};
    }
    size_t next = 0;
    for (size_t i = 0; i < stretch->day_count; i++) {
        int32_t day = stretch->days[i];
        for (; next < stretch->count && ((const qz_fact *)stretch->facts[next])->first <= day;
             next++) {
            if (has_border(&heap, stretch->facts[next])) {
                push(&heap, stretch->facts[next]);
            }
        }
        while (heap.count > 0 && heap.items[0]->last < day) {
            pop(&heap);
        }
        steps[i] = (qz_step){heap.count > 0 ? heap.items[0] : NULL, day};
    }
    return (qz_steps){steps, stretch->day_count};
}

static int day_before(const void *a, const void *b) {
    return *(const int32_t *)a < *(const int32_t *)b;
}

/* The first days, and the days after the last ones. */
static int days_of(qz_strict *s, struct stretch *stretch) {
    size_t count = 2 * stretch->count;
    int32_t *days = qz_arena_array(s->arena, count, sizeof *days);
    int32_t *kept = qz_arena_array(s->arena, count, sizeof *kept);
    const void **sorted = qz_arena_array(s->arena, count, sizeof *sorted);
    if (days == NULL || kept == NULL || sorted == NULL) {
        return 0;
    }
    for (size_t i = 0; i < stretch->count; i++) {
        const qz_fact *fact = stretch->facts[i];
        days[2 * i] = fact->first;
        days[2 * i + 1] = fact->last == INT32_MAX ? INT32_MAX : fact->last + 1;
    }
    for (size_t i = 0; i < count; i++) {
        sorted[i] = &days[i];
    }
    qz_sort(sorted, count, day_before);
    for (size_t i = 0; i < count; i++) {
        int32_t day = *(const int32_t *)sorted[i];
        if (stretch->day_count == 0 || kept[stretch->day_count - 1] != day) {
            kept[stretch->day_count++] = day;
        }
    }
    stretch->days = kept;
    return 1;
}

static void make_series(qz_strict *s, qz_series *series, const void *const *facts, size_t count) {
    const qz_fact *first = facts[0];
    struct stretch stretch = {.facts = facts, .count = count};
    series->quantity = first->quantity;
    series->kind = first->kind;
    if (days_of(s, &stretch)) {
        series->low = steps_of(s, &stretch, (struct heap){.order = qz_low_order, .tighter = 1});
        series->high = steps_of(s, &stretch, (struct heap){.order = qz_high_order, .tighter = -1});
    }
}

static int same_series(const qz_fact *a, const qz_fact *b) {
    return a->kind == b->kind && qz_quantity_order(&a->quantity, &b->quantity) == 0;
}

void qz_strict_arrange(qz_strict *s) {
    qz_sort(s->facts.items, s->facts.count, fact_before);
    s->series = qz_arena_array(s->arena, s->facts.count, sizeof *s->series);
    for (size_t i = 0; i < s->facts.count && !s->arena->failed;) {
        size_t end = i + 1;
        while (end < s->facts.count && same_series(s->facts.items[i], s->facts.items[end])) {
            end++;
        }
        make_series(s, &s->series[s->series_count++], s->facts.items + i, end - i);
        i = end;
    }
}

/* ---- looking up */

static const qz_fact *fact_at(const qz_steps *steps, int32_t day) {
    size_t low = 0;
    size_t high = steps->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (steps->steps[middle].day <= day) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low == 0 ? NULL : steps->steps[low - 1].fact;
}

/* The first series of a quantity. */
static size_t find(const qz_strict *s, const qz_quantity *quantity) {
    size_t low = 0;
    size_t high = s->series_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (qz_quantity_order(&s->series[middle].quantity, quantity) < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

/* Whether promises for such periods of a metric speak of the moment. */
static int speaks_of(const qzplan_metric *metric, int32_t kind, int flow, const qz_moment *moment) {
    if (flow && !(moment->flow && kind == moment->kind)) {
        return 0;
    }
    return kind == QZPLAN_PERIOD_NONE ||
           qz_period_in(moment->day, kind, metric->year_starts).last == moment->day;
}

void qz_strict_tightest(qz_strict *s, const qz_quantity *quantity, const qz_moment *moment,
                        const qz_fact **low, const qz_fact **high) {
    int flow = qz_is_flow(quantity->metric);
    *low = *high = NULL;
    if (!qz_strict_spend(s, 1)) {
        return;
    }
    for (size_t i = find(s, quantity);
         i < s->series_count && qz_quantity_order(&s->series[i].quantity, quantity) == 0; i++) {
        const qz_series *series = &s->series[i];
        if (!speaks_of(quantity->metric, series->kind, flow, moment)) {
            continue;
        }
        const qz_fact *floor = fact_at(&series->low, moment->day);
        const qz_fact *ceiling = fact_at(&series->high, moment->day);
        if (floor != NULL && (*low == NULL || qz_low_order(&floor->range, &(*low)->range) > 0)) {
            *low = floor;
        }
        if (ceiling != NULL &&
            (*high == NULL || qz_high_order(&ceiling->range, &(*high)->range) < 0)) {
            *high = ceiling;
        }
    }
}
