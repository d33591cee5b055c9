/* SPDX-License-Identifier: MIT */
/* What can still be reported: for each figure that a promise hangs on now, the one of the day
   judged. A state is replaced where it is of that day, else it is reported anew; a flow gets what
   still comes in, on top of what has come. Terms meet on one day, so all of them are reported for
   it, as they stand. */

#include "remedy/today.h"

#include <string.h>

#include <qzplan/error.h>

#include "judge/count.h"
#include "judge/decide.h"
#include "judge/judge.h"
#include "judge/need.h"
#include "judge/truth.h"
#include "model/metric.h"
#include "number/number.h"
#include "remedy/cells.h"
#include "remedy/figures.h"
#include "remedy/place.h"

/* ---- whose figures a request hangs on */

static void note(qz_remedy *m, qz_request *request, qz_cell *cell) {
    for (size_t i = 0; i < request->cell_count; i++) {
        if (request->cells[i] == cell) {
            return;
        }
    }
    if (request->cell_count == request->cell_room) {
        size_t room = request->cell_room == 0 ? 8 : 2 * request->cell_room;
        qz_cell **cells = qz_arena_array(m->arena, room, sizeof(void *));
        if (cells == NULL) {
            m->no_memory = 1;
            return;
        }
        if (request->cell_count > 0) {
            memcpy(cells, request->cells, request->cell_count * sizeof(void *));
        }
        request->cells = cells;
        request->cell_room = room;
    }
    request->cells[request->cell_count++] = cell;
}

/* The whole of a share is reported for the same day; of a flow in a state the latest goes on. */
static int is_wanted_whole(const qz_case *c, const qzplan_metric *whole) {
    return c->subject.whole == whole && (!c->flow || qz_is_flow(whole));
}

static void stand_one(qz_remedy *m, qz_request *request, const qz_case *c,
                      const qzplan_figure *figure) {
    qz_cell *cell = qz_remedy_place(m, c, figure->metric, figure->group, figure->area);
    int later = c->subject.whole != figure->metric || is_wanted_whole(c, figure->metric);
    if (cell != NULL && later) {
        note(m, request, cell);
    }
    for (; cell != NULL && cell->whole != NULL; cell = cell->whole) {
        if (is_wanted_whole(c, cell->whole->key.metric)) {
            note(m, request, cell->whole);
        }
    }
}

static void stand_case(qz_remedy *m, qz_request *request, qz_case *c) {
    const int32_t day = m->evaluation.as_of;
    qzplan_verdict scratch = {.metric = c->subject.metric, .figure_day = QZPLAN_DAY_NONE};
    int windowed = c->every != QZPLAN_PERIOD_NONE || c->deadline == day;
    m->since = windowed ? qz_window_start(c) : QZPLAN_DAY_NONE + 1;
    c->deadline < day ? qz_judge_by(&scratch, c, day) : qz_judge(&scratch, c);
    /* What it is compared with has to be of the same day, too. */
    for (size_t i = 0; i < c->trail->count; i++) {
        stand_one(m, request, c, c->trail->items[i]);
    }
}

/* Of a count of targets what its children hang on. */
static void stand_children(qz_remedy *m, qz_request *request, const qz_case *c) {
    qz_trail trail = {.arena = m->trail.arena};
    qz_children children = qz_children_of(c);
    qz_child child;
    while (qz_child_next(&children, &child) && !m->no_memory) {
        qz_case its;
        qz_case_init_inner(&its, c, &trail, child.target, child.area);
        if (child.target->subject == QZPLAN_SUBJECT_METRIC) {
            stand_case(m, request, &its);
        } else {
            stand_children(m, request, &its);
        }
    }
}

static void stand_request(qz_remedy *m, qz_request *request) {
    const qzplan_verdict *v = request->verdict;
    qz_case c;
    if (v->over) {
        request->reason = QZPLAN_REMEDY_REASON_CLOSED;
        return;
    }
    if (v->phase == QZPLAN_PHASE_UPCOMING || v->status == QZPLAN_STATUS_NOT_APPLICABLE) {
        return;
    }
    m->gave_up = 0;
    qz_case_again(&c, &m->evaluation, &m->trail, v, v);
    if (c.target->subject == QZPLAN_SUBJECT_METRIC) {
        stand_case(m, request, &c);
    } else {
        stand_children(m, request, &c);
    }
    request->reason = m->gave_up ? QZPLAN_REMEDY_REASON_TOO_LARGE : 0;
}

/* ---- as it stands */

static void leave_all(qz_remedy *m) {
    for (size_t i = 0; i < m->request_count; i++) {
        m->requests[i].reason =
            m->requests[i].reason == 0 ? QZPLAN_REMEDY_REASON_CONFLICT : m->requests[i].reason;
    }
}

int qz_remedy_stand(qz_remedy *m) {
    for (size_t i = 0; i < m->request_count && !m->no_memory; i++) {
        stand_request(m, &m->requests[i]);
    }
    for (qz_cell *cell = m->cells; cell != NULL; cell = cell->next) {
        cell->listed = 1;
    }
    int error =
        m->no_memory ? QZPLAN_ERROR_NO_MEMORY : qz_remedy_evaluate_listed(m, m->arena, &m->now);
    if (error == QZPLAN_ERROR_PART_ABOVE_WHOLE || error == QZPLAN_ERROR_FIGURE_DISAGREES ||
        error == QZPLAN_ERROR_OVERFLOW) {
        leave_all(m);
        return QZPLAN_OK;
    }
    if (error == QZPLAN_OK) {
        const qz_arena *scratch = m->trail.arena;
        m->evaluation = qz_owned(m->now)->evaluation;
        m->evaluation.arena = m->evaluation.source.arena = (qz_arena *)scratch;
    }
    return error;
}

void qz_remedy_judged(qz_remedy *m, const qzplan_result *result, const qzplan_verdict *given,
                      qzplan_verdict *out) {
    *out = *result->verdicts[given->index];
    int late = !m->would_have && out->days_left < 0 && out->met != QZPLAN_TRUTH_YES &&
               qz_target_of(given)->subject == QZPLAN_SUBJECT_METRIC;
    if (!late) {
        return;
    }
    qz_evaluation evaluation = qz_owned(result)->evaluation;
    evaluation.arena = evaluation.source.arena = m->trail.arena;
    qz_trail trail = {.arena = m->arena};
    qz_case c;
    qz_case_again(&c, &evaluation, &trail, given, given);
    qz_judge_by(out, &c, evaluation.as_of);
    out->figures = trail.items;
    out->figure_count = trail.count;
    out->needed_count = 0;
    m->no_memory |= qz_need(out, &c, m->arena) == QZPLAN_ERROR_NO_MEMORY;
}
