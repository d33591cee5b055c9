/* SPDX-License-Identifier: MIT */
/* The shortest list of steps that turns verdicts green: gathers what is asked of which figures,
   lets it be settled, and claims nothing that evaluating again does not show. */

#include <qzplan/error.h>

#include "base/arrays.h"
#include "base/sort.h"
#include "base/structs.h"
#include "remedy/cells.h"
#include "remedy/count.h"
#include "remedy/figures.h"
#include "remedy/list.h"
#include "remedy/probe.h"
#include "remedy/settle.h"
#include "remedy/today.h"
#include "remedy/work.h"

/* How much is searched before it is given up. */
enum { POOL = 20000000, ATTEMPTS = 12 };

typedef struct qz_owned_remedy {
    qzplan_remedy remedy; /* first: what the caller holds */
    qz_arena arena;
} qz_owned_remedy;

static int is_green(const qzplan_verdict *v) {
    return v->light == QZPLAN_LIGHT_GREEN;
}

static void forget_cells(qz_remedy *m) {
    for (size_t i = 0; i < m->slot_count; i++) {
        m->slots[i] = NULL;
    }
    m->cells = NULL;
    m->cells_end = &m->cells;
}

/* Takes back what an attempt has found. Today's cells are there before it, and stay. */
static void clear(qz_remedy *m) {
    m->claims = NULL;
    m->claims_end = &m->claims;
    if (m->would_have) {
        forget_cells(m);
        return;
    }
    for (qz_cell *cell = m->cells; cell != NULL; cell = cell->next) {
        cell->now = cell->before;
        cell->claims = NULL;
        cell->claims_end = &cell->claims;
        cell->tied = 0;
        cell->as_is != NULL ? qz_remedy_fix(cell) : qz_remedy_free_limits(cell);
    }
}

/* What must not be lost: promises that are kept, and those found to fall behind otherwise. */
static void keep_kept(qz_remedy *m) {
    const qzplan_result *given = &m->given->result;
    const qzplan_result *now = m->now == NULL ? given : m->now;
    for (size_t i = 0; i < given->verdict_count && !m->no_memory; i++) {
        const qzplan_verdict *v = given->verdicts[i];
        int32_t reason;
        if (is_green(v) && v->met == QZPLAN_TRUTH_YES && now->verdicts[i]->met == v->met) {
            (void)qz_remedy_claim(m, now->verdicts[i], v, 0, 0, &reason);
        }
        if (m->paced[i]) {
            qz_claim *claim = qz_remedy_claim(m, now->verdicts[i], v, 0, 0, &reason);
            claim != NULL ? qz_remedy_pace(claim, now->verdicts[i]) : (void)0;
        }
    }
}

static void want(qz_remedy *m, qz_request *request) {
    const qzplan_verdict *v = request->verdict;
    const qzplan_target *target = qz_target_of(v);
    qz_remedy_judged(m, m->now == NULL ? &m->given->result : m->now, v, &request->now);
    request->stands = m->now != NULL && is_green(m->now->verdicts[v->index]);
    if (v->status == QZPLAN_STATUS_NOT_APPLICABLE || v->phase == QZPLAN_PHASE_UPCOMING) {
        request->reason = QZPLAN_REMEDY_REASON_NO_BORDER;
    } else if (target->subject != QZPLAN_SUBJECT_METRIC) {
        qz_remedy_count(m, v, &request->reason);
    } else if (request->now.met != QZPLAN_TRUTH_YES || v->met != QZPLAN_TRUTH_YES) {
        (void)qz_remedy_claim(m, &request->now, v, 1, 0, &request->reason);
        /* What is no simple count may still hang on counts. */
        request->reason = request->reason == QZPLAN_REMEDY_REASON_NOT_WHOLE ? 0 : request->reason;
    }
}

/* The request for a verdict; they stand in the result's order. NULL: it is not asked for. */
static qz_request *request_of(const qz_remedy *m, const qzplan_verdict *verdict) {
    size_t low = 0;
    size_t high = m->request_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (m->requests[middle].verdict->index < verdict->index) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < m->request_count && m->requests[low].verdict == verdict ? &m->requests[low] : NULL;
}

/* Why claims of a request were left out. What it is compared with may still be another. */
static void take_reasons(qz_remedy *m) {
    for (const qz_claim *claim = m->claims; claim != NULL; claim = claim->next) {
        qz_request *request =
            claim->wanted && claim->reason != 0 ? request_of(m, claim->verdict) : NULL;
        if (request != NULL && request->reason == 0 && !claim->compared &&
            qz_target_of(request->verdict)->subject == QZPLAN_SUBJECT_METRIC) {
            request->reason = claim->reason;
        }
    }
}

/* One attempt with the requests that are left. */
static void attempt(qz_remedy *m) {
    clear(m);
    keep_kept(m);
    for (size_t i = 0; i < m->request_count && !m->no_memory; i++) {
        m->requests[i].done = 0;
        if (m->requests[i].reason == 0) {
            want(m, &m->requests[i]);
        }
    }
    if (!m->no_memory) {
        qz_remedy_settle(m);
        take_reasons(m);
    }
}

/* Claims that have not turned their verdicts, as their borders move along, are for nothing. 1 where
   there were some. */
static int drop_useless(qz_remedy *m) {
    int some = 0;
    for (qz_claim *claim = m->claims; claim != NULL; claim = claim->next) {
        const qz_request *request =
            claim->wanted && claim->reason == 0 ? request_of(m, claim->verdict) : NULL;
        if (request != NULL && request->reason == 0 && !request->done) {
            claim->reason = QZPLAN_REMEDY_REASON_IMPOSSIBLE;
            claim->active = 0;
            some = 1;
        }
    }
    return some;
}

/* Verdicts that the counts have not turned, one after the other, by what they hang on. */
static int probe_rest(qz_remedy *m) {
    int error = qz_remedy_look(m);
    if (error == QZPLAN_OK && drop_useless(m)) {
        qz_remedy_settle(m);
        error = qz_remedy_look(m);
    }
    for (size_t i = 0; i < m->request_count && error == QZPLAN_OK && !m->no_memory; i++) {
        qz_request *request = &m->requests[i];
        if (request->reason == 0 && !request->done) {
            request->reason = qz_remedy_probe(m, &request->now);
        }
    }
    return m->no_memory ? QZPLAN_ERROR_NO_MEMORY : error;
}

/* 1 if a claim changes a cell of a metric that the verdict's figures are of. */
static int touches(const qz_claim *claim, const qzplan_verdict *harmed) {
    for (size_t i = 0; i < claim->top.count; i++) {
        const qz_cell *cell = claim->top.cells[i];
        for (size_t j = 0; cell->now != cell->before && j < harmed->figure_count; j++) {
            if (harmed->figures[j]->metric == cell->key.metric) {
                return 1;
            }
        }
    }
    return 0;
}

/* Gives up the requests that harm a verdict; all of them where none can be told. */
static void give_up(qz_remedy *m, const qzplan_verdict *harmed) {
    int some = 0;
    for (const qz_claim *claim = m->claims; claim != NULL; claim = claim->next) {
        qz_request *request = touches(claim, harmed) ? request_of(m, claim->verdict) : NULL;
        if (request != NULL && request->reason == 0) {
            request->reason = QZPLAN_REMEDY_REASON_CONFLICT;
            some = 1;
        }
    }
    for (size_t i = 0; i < m->request_count && !some; i++) {
        qz_request *request = &m->requests[i];
        request->reason = request->reason == 0 ? QZPLAN_REMEDY_REASON_CONFLICT : request->reason;
    }
}

/* Holds what came of it against what was asked for. 1: all as it should be. */
static int verify(qz_remedy *m, const qzplan_result *after) {
    const qzplan_result *given = &m->given->result;
    int good = 1;
    for (size_t i = 0; i < m->request_count; i++) {
        qz_request *request = &m->requests[i];
        if (request->reason == 0 && !is_green(after->verdicts[request->verdict->index])) {
            request->reason = QZPLAN_REMEDY_REASON_IMPOSSIBLE;
            good = 0;
        }
    }
    for (size_t i = 0; good && i < given->verdict_count; i++) {
        const qzplan_verdict *v = given->verdicts[i];
        if (is_green(v) && !is_green(after->verdicts[i])) {
            const int by_pace =
                m->now != NULL && !m->paced[i] && v->status == QZPLAN_STATUS_ON_TRACK;
            by_pace ? (void)(m->paced[i] = 1) : give_up(m, v);
            good = 0;
        }
    }
    return good;
}

static int search(qz_remedy *m) {
    int error = m->would_have ? QZPLAN_OK : qz_remedy_stand(m);
    m->pool = POOL;
    for (int i = 0; i < ATTEMPTS && error == QZPLAN_OK; i++) {
        const qzplan_result *after;
        attempt(m);
        error = m->no_memory ? QZPLAN_ERROR_NO_MEMORY : probe_rest(m);
        error = error == QZPLAN_OK ? qz_remedy_evaluate(m, &after) : error;
        /* What cannot be assumed at all: a part above a whole that no cell stands for, a total
           below an earlier one. */
        if (error == QZPLAN_ERROR_PART_ABOVE_WHOLE || error == QZPLAN_ERROR_FIGURE_DISAGREES ||
            error == QZPLAN_ERROR_OVERFLOW) {
            error = QZPLAN_OK;
            break;
        }
        if (error != QZPLAN_OK) {
            return error;
        }
        int good = verify(m, after);
        qzplan_result_free(after);
        if (good) {
            return QZPLAN_OK;
        }
    }
    for (size_t i = 0; i < m->request_count; i++) {
        m->requests[i].reason =
            m->requests[i].reason == 0 ? QZPLAN_REMEDY_REASON_CONFLICT : m->requests[i].reason;
    }
    clear(m);
    return error;
}

/* ---- the calls */

static int prepare(qz_remedy *m, const qzplan_result *result, qz_arena *scratch) {
    m->given = qz_owned(result);
    m->evaluation = m->given->evaluation;
    m->evaluation.arena = scratch;
    m->evaluation.source.arena = scratch;
    m->trail.arena = scratch;
    m->base = m->evaluation.source.figures;
    m->slot_count = 2 * result->verdict_count + 64;
    m->slots = qz_arena_array(m->arena, m->slot_count, sizeof *m->slots);
    m->paced = qz_arena_array(m->arena, result->verdict_count, sizeof *m->paced);
    if (m->slots == NULL || m->paced == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    forget_cells(m);
    return QZPLAN_OK;
}

static int find(qzplan_remedy *out, qz_remedy *m, const qzplan_result *result) {
    qz_arena scratch;
    qz_arena_init(&scratch, &m->arena->allocator);
    int error = prepare(m, result, &scratch);
    if (error == QZPLAN_OK) {
        error = search(m);
    }
    if (error == QZPLAN_OK) {
        error = qz_remedy_list(m, out);
    }
    int failed = m->no_memory || scratch.failed || m->arena->failed;
    qzplan_result_free(m->now);
    qz_arena_free(&scratch);
    m->evaluation.arena = m->evaluation.source.arena = m->trail.arena = m->arena;
    return failed ? QZPLAN_ERROR_NO_MEMORY : error;
}

static int verdicts_before(const void *a, const void *b) {
    const qzplan_verdict *x = a;
    const qzplan_verdict *y = b;
    return x->index < y->index;
}

/* The verdicts as requests, in the result's order, each once, without the green ones. */
static int take_requests(qz_remedy *m, const qzplan_verdict *const *verdicts, size_t count) {
    const void **sorted = qz_arena_array(m->arena, count, sizeof *sorted);
    m->requests = qz_arena_array(m->arena, count, sizeof *m->requests);
    if (sorted == NULL || m->requests == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    for (size_t i = 0; i < count; i++) {
        sorted[i] = verdicts[i];
    }
    qz_sort(sorted, count, verdicts_before);
    for (size_t i = 0; i < count; i++) {
        const qzplan_verdict *v = sorted[i];
        if (!is_green(v) && (i == 0 || sorted[i - 1] != sorted[i])) {
            m->requests[m->request_count++] = (qz_request){.verdict = v};
        }
    }
    return QZPLAN_OK;
}

static int check(const qzplan_result *result, const qzplan_verdict *const *verdicts, size_t count) {
    if (result == NULL || (verdicts == NULL && count > 0)) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    for (size_t i = 0; i < count; i++) {
        if (verdicts[i] == NULL || verdicts[i]->index >= result->verdict_count ||
            result->verdicts[verdicts[i]->index] != verdicts[i]) {
            return QZPLAN_ERROR_INVALID_ARGUMENT;
        }
    }
    return QZPLAN_OK;
}

static int is_one_of(int32_t number, const int32_t *numbers, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (numbers[i] == number) {
            return 1;
        }
    }
    return 0;
}

static int take_options(qzplan_remedy_options *known, qzplan_allocator *allocator,
                        const qzplan_remedy_options *given) {
    static const int32_t roles[] = {QZPLAN_REMEDY_ROLE_LEAD, QZPLAN_REMEDY_ROLE_WITH,
                                    QZPLAN_REMEDY_ROLE_BOTH};
    static const int32_t whiches[] = {QZPLAN_REMEDY_WHICH_RED, QZPLAN_REMEDY_WHICH_YELLOW,
                                      QZPLAN_REMEDY_WHICH_UNMET};
    *known = (qzplan_remedy_options){.size = sizeof *known};
    int error = given == NULL ? QZPLAN_OK : qz_struct_read(known, sizeof *known, given);
    if (error == QZPLAN_OK && !((known->would_have & ~1) == 0 && known->reserved == 0 &&
                                is_one_of(known->role, roles, QZ_ARRAY_SIZE(roles)) &&
                                is_one_of(known->which, whiches, QZ_ARRAY_SIZE(whiches)))) {
        error = QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    return error == QZPLAN_OK ? qz_allocator_take(allocator, known->allocator) : error;
}

static int remedy_verdicts(const qzplan_remedy **out, const qzplan_result *result,
                           const qzplan_verdict *const *verdicts, size_t count,
                           const qzplan_remedy_options *options,
                           const qzplan_allocator *allocator) {
    qz_arena arena;
    qz_arena_init(&arena, allocator);
    qz_owned_remedy *owned = qz_arena_alloc(&arena, sizeof *owned);
    if (owned == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    owned->arena = arena;
    qz_remedy m = {.arena = &owned->arena, .would_have = options->would_have};
    int error = take_requests(&m, verdicts, count);
    if (error == QZPLAN_OK) {
        error = find(&owned->remedy, &m, result);
    }
    if (error == QZPLAN_OK) {
        *out = &owned->remedy;
    } else {
        qzplan_remedy_free(&owned->remedy);
    }
    return error;
}

int qzplan_verdicts_remedy(const qzplan_remedy **out, const qzplan_result *result,
                           const qzplan_verdict *const *verdicts, size_t count,
                           const qzplan_remedy_options *options) {
    qzplan_remedy_options known;
    qzplan_allocator allocator;
    if (out == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    *out = NULL;
    int error = check(result, verdicts, count);
    error = error == QZPLAN_OK ? take_options(&known, &allocator, options) : error;
    return error == QZPLAN_OK ? remedy_verdicts(out, result, verdicts, count, &known, &allocator)
                              : error;
}

static int is_among(const qzplan_department *const *departments, size_t count,
                    const qzplan_department *department) {
    int found = 0;
    for (size_t i = 0; i < count; i++) {
        found |= departments[i] == department;
    }
    return found;
}

static int takes_part(const qzplan_task *task, const qzplan_department *department, int32_t role) {
    int with = is_among(task->participants, task->participant_count, department);
    int leads = is_among(task->leads, task->lead_count, department);
    return role == QZPLAN_REMEDY_ROLE_WITH   ? with
           : role == QZPLAN_REMEDY_ROLE_LEAD ? leads
                                             : with || leads;
}

static int is_wanted(const qzplan_verdict *v, int32_t which) {
    switch (which) {
    case QZPLAN_REMEDY_WHICH_RED:
        return v->status == QZPLAN_STATUS_MISSED; /* also where it was nearly kept */
    case QZPLAN_REMEDY_WHICH_YELLOW:
        return v->light == QZPLAN_LIGHT_RED || v->light == QZPLAN_LIGHT_YELLOW;
    default:
        return v->met != QZPLAN_TRUTH_YES && v->phase != QZPLAN_PHASE_UPCOMING &&
               v->status != QZPLAN_STATUS_NOT_APPLICABLE;
    }
}

int qzplan_department_remedy(const qzplan_remedy **out, const qzplan_result *result,
                             const qzplan_department *department,
                             const qzplan_remedy_options *options) {
    qzplan_remedy_options known;
    qzplan_allocator allocator;
    if (out == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    *out = NULL;
    if (result == NULL || department == NULL ||
        department->index >= result->plan->department_count ||
        result->plan->departments[department->index] != department) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    int error = take_options(&known, &allocator, options);
    if (error != QZPLAN_OK) {
        return error;
    }
    qz_arena arena;
    qz_arena_init(&arena, &allocator);
    size_t count = 0;
    const qzplan_verdict **list = qz_arena_array(&arena, result->verdict_count, sizeof *list);
    for (size_t i = 0; list != NULL && i < result->verdict_count; i++) {
        const qzplan_verdict *v = result->verdicts[i];
        if (takes_part(v->target->task, department, known.role) && is_wanted(v, known.which)) {
            list[count++] = v;
        }
    }
    error = list == NULL ? QZPLAN_ERROR_NO_MEMORY
                         : remedy_verdicts(out, result, list, count, &known, &allocator);
    qz_arena_free(&arena);
    return error;
}

void qzplan_remedy_free(const qzplan_remedy *remedy) {
    if (remedy != NULL) {
        qz_arena arena = ((const qz_owned_remedy *)remedy)->arena;
        qz_arena_free(&arena);
    }
}
