/* SPDX-License-Identifier: MIT */
/* What was found, as the caller gets it: steps in the order of their figures, and the verdicts that
   they remedy or leave. */

#include "remedy/list.h"

#include <qzplan/error.h>

#include "base/saturate.h"
#include "base/sort.h"
#include "number/number.h"
#include "remedy/figures.h"

static int step_before(const void *a, const void *b) {
    const qz_cell *x = a;
    const qz_cell *y = b;
    return qz_key_order(&x->key, &y->key) < 0;
}

/* Of a part of a part: what more of it there is than the whole has grown by. */
static int64_t replaced(const qz_cell *cell) {
    const qz_cell *whole = cell->whole;
    if (whole == NULL || whole->key.metric->whole == NULL || cell->now <= cell->before) {
        return 0;
    }
    int64_t grown = whole->now > whole->before ? whole->now - whole->before : 0;
    int64_t more = cell->now - cell->before;
    return more > grown ? more - grown : 0;
}

/* Of a flow of today in the period that it is told in, on top of what has come in there. */
static qzplan_remedy_step step_of(const qz_cell *cell) {
    const int told = cell->shown.kind != QZPLAN_PERIOD_NONE;
    const int64_t amount = cell->now - cell->before;
    const int64_t had = told ? cell->came : cell->before;
    const qzplan_number stands = cell->as_is != NULL ? cell->as_is->value : qz_number_of(had);
    return (qzplan_remedy_step){
        cell->key.metric,
        cell->key.group,
        cell->key.area,
        told ? cell->shown : cell->key.period,
        stands,
        cell->as_is != NULL ? stands : qz_number_of(qz_plus(had, amount)),
        qz_number_of(amount),
        replaced(cell),
    };
}

static int list_steps(qz_remedy *m, qzplan_remedy *out) {
    size_t count = 0;
    qz_remedy_mark(m);
    for (const qz_cell *cell = m->cells; cell != NULL; cell = cell->next) {
        count += cell->listed != 0;
    }
    const void **cells = qz_arena_array(m->arena, count, sizeof *cells);
    const qzplan_remedy_step **list = qz_arena_array(m->arena, count, sizeof *list);
    qzplan_remedy_step *steps = qz_arena_array(m->arena, count, sizeof *steps);
    if (cells == NULL || list == NULL || steps == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    count = 0;
    for (const qz_cell *cell = m->cells; cell != NULL; cell = cell->next) {
        if (cell->listed) {
            cells[count++] = cell;
        }
    }
    qz_sort(cells, count, step_before);
    out->units = qz_number_of(0);
    for (size_t i = 0; i < count; i++) {
        const qz_cell *cell = cells[i];
        int64_t amount = cell->now - cell->before;
        const qzplan_number size = qz_number_of(amount < 0 ? -amount : amount);
        steps[i] = step_of(cell);
        list[i] = &steps[i];
        if (qz_number_known(out->units) &&
            qzplan_number_add(&out->units, &out->units, &size) != QZPLAN_OK) {
            out->units = (qzplan_number){0, 0};
        }
    }
    out->steps = list;
    out->step_count = count;
    return QZPLAN_OK;
}

/* Where areas are silent it is they who keep a sum from being known, and a count from being full.
 */
static int32_t reason_of(const qz_request *request) {
    int silent =
        request->verdict->missing_count > 0 && (request->reason == QZPLAN_REMEDY_REASON_NO_FIGURE ||
                                                request->reason == QZPLAN_REMEDY_REASON_IMPOSSIBLE);
    return silent ? QZPLAN_REMEDY_REASON_AREAS_MISSING : request->reason;
}

static int list_verdicts(qz_remedy *m, qzplan_remedy *out) {
    const qzplan_verdict **remedied = qz_arena_array(m->arena, m->request_count, sizeof *remedied);
    const qzplan_remedy_left **left = qz_arena_array(m->arena, m->request_count, sizeof *left);
    qzplan_remedy_left *items = qz_arena_array(m->arena, m->request_count, sizeof *items);
    if (remedied == NULL || left == NULL || items == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    out->remedied = remedied;
    out->left = left;
    for (size_t i = 0; i < m->request_count; i++) {
        const qz_request *request = &m->requests[i];
        if (request->reason == 0) {
            remedied[out->remedied_count++] = request->verdict;
        } else {
            items[out->left_count] = (qzplan_remedy_left){request->verdict, reason_of(request), 0};
            left[out->left_count] = &items[out->left_count];
            out->left_count++;
        }
    }
    return QZPLAN_OK;
}

int qz_remedy_list(qz_remedy *m, qzplan_remedy *out) {
    int error = list_steps(m, out);
    return error == QZPLAN_OK ? list_verdicts(m, out) : error;
}
