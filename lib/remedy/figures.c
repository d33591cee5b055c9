/* SPDX-License-Identifier: MIT */
/* Cells as figures: what the search assumes, and the evaluation that shows what comes of it. */

#include "remedy/figures.h"

#include <string.h>

#include <qzplan/error.h>

#include "base/sort.h"
#include "figures/flags.h"
#include "model/metric.h"
#include "number/number.h"

static int figure_before(const void *a, const void *b) {
    qz_key first = qz_key_of(a);
    qz_key second = qz_key_of(b);
    return qz_key_order(&first, &second) < 0;
}

static const qzplan_figure *figure_of(qz_arena *arena, const qz_cell *cell) {
    if (cell->as_is != NULL) {
        return cell->as_is;
    }
    qzplan_figure *figure = qz_arena_alloc(arena, sizeof *figure);
    if (figure != NULL) {
        figure->metric = cell->key.metric;
        figure->group = cell->key.group;
        figure->area = cell->key.area;
        figure->period = cell->key.period;
        figure->value = qz_number_of(cell->now);
        figure->form = qz_is_answer(cell->key.metric) ? QZPLAN_FORM_ANSWER : QZPLAN_FORM_VALUE;
        figure->file = "";
        figure->reported_on = QZPLAN_DAY_NONE;
    }
    return figure;
}

static size_t count_listed(const qz_remedy *m) {
    size_t count = 0;
    for (const qz_cell *cell = m->cells; cell != NULL; cell = cell->next) {
        count += cell->listed != 0;
    }
    return count;
}

const qzplan_figures *qz_remedy_figures(qz_remedy *m, qz_arena *arena, size_t *count) {
    const qzplan_plan *plan = m->given->result.plan;
    *count = count_listed(m);
    if (*count == 0) {
        return NULL;
    }
    qzplan_figures *set = qz_arena_alloc(arena, sizeof *set);
    const qzplan_figure **order = qz_arena_array(arena, *count, sizeof *order);
    size_t *starts = qz_arena_array(arena, plan->metric_count + 1, sizeof *starts);
    if (set == NULL || order == NULL || starts == NULL) {
        m->no_memory = 1;
        return NULL;
    }
    size_t next = 0;
    for (const qz_cell *cell = m->cells; cell != NULL; cell = cell->next) {
        if (cell->listed && (order[next++] = figure_of(arena, cell)) == NULL) {
            m->no_memory = 1;
            return NULL;
        }
    }
    qz_sort((const void **)order, *count, figure_before);
    for (size_t i = 0; i < *count; i++) {
        starts[order[i]->metric->index + 1] = i + 1;
        set->grouped |= order[i]->group != NULL;
    }
    for (size_t i = 1; i <= plan->metric_count; i++) {
        starts[i] = starts[i] == 0 ? starts[i - 1] : starts[i];
    }
    set->plan = plan;
    set->order = order;
    set->order_count = *count;
    set->metric_starts = starts;
    set->sealed = 1;
    return set;
}

void qz_remedy_mark(qz_remedy *m) {
    for (qz_cell *cell = m->cells; cell != NULL; cell = cell->next) {
        cell->listed = cell->now != cell->before;
    }
    if (m->would_have) {
        return;
    }
    for (size_t i = 0; i < m->request_count; i++) {
        const qz_request *request = &m->requests[i];
        int some = request->stands;
        for (size_t k = 0; k < request->cell_count && !some; k++) {
            some = request->cells[k]->now != request->cells[k]->before;
        }
        for (size_t k = 0; k < request->cell_count && some && request->reason == 0; k++) {
            request->cells[k]->listed |= request->cells[k]->anew;
        }
    }
}

int qz_remedy_evaluate_listed(qz_remedy *m, qz_arena *arena, const qzplan_result **out) {
    const qz_owned_result *given = m->given;
    size_t count;
    const qzplan_figures *assumed = qz_remedy_figures(m, arena, &count);
    qzplan_evaluate_options options = {.size = sizeof options,
                                       .allocator = &m->arena->allocator,
                                       .what_if = assumed,
                                       .area = given->evaluation.area,
                                       .method = given->evaluation.method,
                                       .max_verdicts = given->evaluation.max_verdicts};
    *out = NULL;
    int error = m->no_memory ? QZPLAN_ERROR_NO_MEMORY
                             : qzplan_evaluate(out, given->result.plan, m->base,
                                               given->result.as_of, &options);
    m->no_memory |= error == QZPLAN_ERROR_NO_MEMORY;
    return error;
}

int qz_remedy_evaluate(qz_remedy *m, const qzplan_result **out) {
    qz_arena scratch;
    qz_arena_init(&scratch, &m->arena->allocator);
    qz_remedy_mark(m);
    int error = qz_remedy_evaluate_listed(m, &scratch, out);
    qz_arena_free(&scratch);
    return error;
}
