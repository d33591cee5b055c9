/* SPDX-License-Identifier: MIT */
/* Promises that no simple sum explains (ratios, differences, products, averages, ...): tries one
   figure that they rest on after another, up and down, for the one that needs the fewest units. */

#include "remedy/probe.h"

#include <qzplan/error.h>

#include "base/sort.h"
#include "number/number.h"
#include "remedy/cells.h"
#include "remedy/figures.h"
#include "remedy/settle.h"
#include "remedy/today.h"

static void note_green(qz_remedy *m, const qzplan_result *now) {
    for (size_t i = 0; i < m->request_count; i++) {
        qz_request *request = &m->requests[i];
        request->done = request->reason == 0 &&
                        now->verdicts[request->verdict->index]->light == QZPLAN_LIGHT_GREEN;
    }
}

int qz_remedy_look(qz_remedy *m) {
    const qzplan_result *result;
    int error = qz_remedy_evaluate(m, &result);
    if (error == QZPLAN_OK) {
        note_green(m, result);
    }
    qzplan_result_free(result);
    return error;
}

/* One figure to be tried, and what was found. */
struct try {
    qz_cell *cell;
    int64_t value;
    int64_t units; /* -1: nothing will do */
    size_t place;
};

/* What came of a try. */
enum { SAME_SIDE, SATISFIED, BEYOND };

/* 1 once a gap has changed its side, or is none. On a border that is not enough it has not. */
static int is_beyond(qzplan_number gap, qzplan_number before) {
    return !qz_number_known(gap) || (gap.num < 0 && before.num > 0) ||
           (gap.num > 0 && before.num < 0);
}

/* One verdict with a cell at a value, everything else as it is now. */
static int try_value(qz_remedy *m, const qzplan_verdict *verdict, qz_cell *cell, int64_t value) {
    const qzplan_result *result;
    int64_t now = cell->now;
    m->pool -= 16 + (int64_t)m->given->result.verdict_count;
    if (m->pool < 0) {
        m->gave_up = 1;
        return BEYOND;
    }
    qz_arena assumed; /* a result is looked into while its assumed figures are there */
    qz_arena_init(&assumed, &m->arena->allocator);
    cell->now = value;
    qz_remedy_mark(m);
    int error = qz_remedy_evaluate_listed(m, &assumed, &result);
    cell->now = now;
    int found = BEYOND;
    if (error == QZPLAN_OK) {
        qzplan_verdict v;
        qz_remedy_judged(m, result, verdict, &v);
        found = v.light == QZPLAN_LIGHT_GREEN && v.met == QZPLAN_TRUTH_YES ? SATISFIED
                : is_beyond(v.gap, verdict->gap)                           ? BEYOND
                                                                           : SAME_SIDE;
    }
    qzplan_result_free(result);
    qz_arena_free(&assumed);
    return found;
}

/* The first value on one side that satisfies, taking it that the verdict's value goes one way: what
   is beyond the border wanted does not come back. -1: none. */
static int64_t fewest(qz_remedy *m, const qzplan_verdict *v, qz_cell *cell, int sign,
                      int64_t most) {
    enum { NEAR = 8 };
    int64_t failed = 0;
    int64_t step = 1;
    int found = SAME_SIDE;
    while (step <= most && !m->gave_up) {
        found = try_value(m, v, cell, cell->now + sign * step);
        if (found != SAME_SIDE) {
            break;
        }
        failed = step;
        int64_t next = step < NEAR ? step + 1 : step > most / 2 ? most : 2 * step;
        step = step == most ? most + 1 : next;
    }
    while (found != SAME_SIDE && step - failed > 1 && !m->gave_up) {
        int64_t middle = failed + (step - failed) / 2;
        int here = try_value(m, v, cell, cell->now + sign * middle);
        if (here != SAME_SIDE) {
            step = middle;
            found = here;
        } else {
            failed = middle;
        }
    }
    return found == SATISFIED && !m->gave_up ? step : -1;
}

static void try_cell(qz_remedy *m, const qzplan_verdict *v, struct try *item) {
    enum { FARTHEST = 1 << 30 };
    qz_cell *cell = item->cell;
    int64_t high =
        cell->whole != NULL && cell->whole->now < cell->high ? cell->whole->now : cell->high;
    int64_t room = high - cell->now > FARTHEST ? FARTHEST : high - cell->now;
    int64_t below = cell->now - cell->low;
    int64_t up = fewest(m, v, cell, 1, room);
    int64_t down = fewest(m, v, cell, -1, up >= 0 && up < below ? up : below);
    int is_down = down >= 0 && (up < 0 || down < up);
    item->units = is_down ? down : up;
    item->value = is_down ? cell->now - down : cell->now + up;
}

static int fewer(const void *a, const void *b) {
    const struct try *x = a;
    const struct try *y = b;
    return x->units != y->units ? x->units < y->units : x->place < y->place;
}

static size_t gather(qz_remedy *m, const qzplan_verdict *verdict, struct try *items, size_t room) {
    size_t count = 0;
    for (size_t i = 0; i < verdict->figure_count && count < room; i++) {
        const qzplan_figure *figure = verdict->figures[i];
        qz_key key = qz_key_of(figure);
        qz_cell *cells[2] = {NULL, NULL};
        if (figure->metric->additive) {
            cells[0] = qz_remedy_cell(m, &key);
            cells[1] = cells[0] == NULL ? NULL : cells[0]->whole;
        }
        for (size_t j = 0; j < 2 && count < room; j++) {
            size_t known = 0;
            while (cells[j] != NULL && known < count && items[known].cell != cells[j]) {
                known++;
            }
            if (cells[j] != NULL && known == count) {
                items[count] = (struct try){cells[j], 0, -1, count};
                count++;
            }
        }
    }
    return count;
}

/* 1 if nothing that was green, or has turned green before, is not, once all parts have followed. */
static int harms_none(qz_remedy *m) {
    const qzplan_result *result;
    const qzplan_result *given = &m->given->result;
    int good = qz_remedy_evaluate(m, &result) == QZPLAN_OK;
    for (size_t i = 0; good && i < given->verdict_count; i++) {
        good = given->verdicts[i]->light != QZPLAN_LIGHT_GREEN ||
               result->verdicts[i]->light == QZPLAN_LIGHT_GREEN;
    }
    for (size_t i = 0; good && i < m->request_count; i++) {
        const qz_request *request = &m->requests[i];
        good = !request->done ||
               result->verdicts[request->verdict->index]->light == QZPLAN_LIGHT_GREEN;
    }
    if (good) {
        note_green(m, result);
    }
    qzplan_result_free(result);
    return good;
}

/* Pins a cell at what was found; 1 where all other promises can live with it. */
static int pin(qz_remedy *m, const struct try *item) {
    qz_cell *cell = item->cell;
    int64_t low = cell->low;
    int64_t high = cell->high;
    cell->low = cell->high = item->value;
    qz_remedy_settle(m);
    if (cell->now == item->value && harms_none(m)) {
        return 1;
    }
    cell->low = low;
    cell->high = high;
    return 0;
}

int32_t qz_remedy_probe(qz_remedy *m, const qzplan_verdict *verdict) {
    enum { MOST = 64 };
    struct try items[MOST];
    const void *list[MOST];
    m->gave_up = 0;
    size_t count = gather(m, verdict, items, MOST);
    size_t found = 0;
    if (count == 0) {
        return m->gave_up ? QZPLAN_REMEDY_REASON_TOO_LARGE : QZPLAN_REMEDY_REASON_NOT_WHOLE;
    }
    m->gave_up = 0;
    for (size_t i = 0; i < count; i++) {
        try_cell(m, verdict, &items[i]);
        if (items[i].units >= 0) {
            list[found++] = &items[i];
        }
    }
    int32_t none = m->gave_up ? QZPLAN_REMEDY_REASON_TOO_LARGE : QZPLAN_REMEDY_REASON_IMPOSSIBLE;
    qz_sort(list, found, fewer);
    for (size_t i = 0; i < found; i++) {
        if (pin(m, list[i])) {
            return 0;
        }
        none = QZPLAN_REMEDY_REASON_CONFLICT;
    }
    qz_remedy_settle(m);
    return none;
}
