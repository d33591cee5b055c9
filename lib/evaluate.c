/* SPDX-License-Identifier: MIT */
/* Walks a plan and judges every promise: targets, metrics, groups, deadlines and periods. */

#include <qzplan/evaluate.h>

#include <string.h>

#include <qzplan/error.h>

#include "area_tree.h"
#include "cost.h"
#include "figures.h"
#include "judge.h"
#include "nested.h"
#include "owned_result.h"
#include "period.h"
#include "progress.h"
#include "score.h"
#include "structs.h"
#include "what_if.h"

/* A walk in progress. */
struct walk {
    qz_evaluation evaluation;
    qz_arena *arena;
    qzplan_verdict *verdicts; /* one block */
    const qzplan_verdict **list;
    qzplan_target_outcome *outcomes;
    qz_trail trail;
    size_t count;
};

/* A monthly promise and a day far off make more verdicts than anybody reads. */
enum { MOST_VERDICTS = 4000000, MOST_READINGS = 30000000 };

/* The target as it stands on a day: the last revision made by then, or the first promise. */
static const qzplan_target *in_force(const qzplan_target *target, int32_t as_of,
                                     const qzplan_revision **revision) {
    *revision = NULL;
    for (size_t i = 0; i < target->revision_count && target->revisions[i]->on <= as_of; i++) {
        *revision = target->revisions[i];
    }
    return *revision == NULL ? target : (*revision)->target;
}

/* 1 if a target gives a verdict for each area of a kind; of a count of areas `each` is what it
   counts, unless that is said within it. */
static int has_each(const qzplan_target *target) {
    return target->each != NULL &&
           (target->subject != QZPLAN_SUBJECT_OF_EACH || target->of[0]->each != NULL);
}

/* The areas that a target is judged in, one after the other. */
struct areas {
    const qzplan_target *target;
    const qzplan_area *only; /* the next one, where there is but one */
    qz_area_walk walk;
};

static struct areas areas_of(const qz_evaluation *e, const qzplan_target *target) {
    struct areas areas = {.target = target};
    if (has_each(target)) {
        areas.walk = qz_area_walk_from(e->source.plan, e->area, target->each);
    } else {
        areas.only = target->area != NULL ? target->area : e->area;
    }
    return areas;
}

static const qzplan_area *next_area(struct areas *areas) {
    const qzplan_area *area = areas->only;
    if (areas->walk.tree == NULL) {
        areas->only = NULL;
        return area;
    }
    do {
        area = qz_area_walk_next(&areas->walk);
    } while (area != NULL && qz_area_is_excepted(areas->target, area));
    return area;
}

static size_t count_areas(const qz_evaluation *e, const qzplan_target *target) {
    struct areas areas = areas_of(e, target);
    size_t count = 0;
    while (next_area(&areas) != NULL) {
        count++;
    }
    return count;
}

/* On which day the years of a target begin. */
static int32_t years_of(const qzplan_target *target) {
    return target->metric_count > 0 ? target->metrics[0]->year_starts
                                    : target->task->plan->year_starts;
}

/* The first period judged of a target with `every`. */
static qzplan_period first_period(const qzplan_target *target) {
    int32_t from = target->task->plan->begins;
    if (target->starts.kind != QZPLAN_PERIOD_NONE && target->starts.first > from) {
        from = target->starts.first;
    }
    qzplan_period period = qz_period_in(from, target->every, years_of(target));
    return period.first < from ? qz_period_next(&period) : period;
}

/* 1 while a period is to be judged: it has begun, and ends by the deadline. */
static int is_judged(const qzplan_period *period, const qzplan_milestone *milestone,
                     int32_t as_of) {
    return period->kind != QZPLAN_PERIOD_NONE && period->first <= as_of &&
           (milestone->due.kind == QZPLAN_PERIOD_ONGOING || period->last <= milestone->due.last);
}

/* Verdicts that one metric and group of a target will have. */
static size_t count_each(const qzplan_target *target, int32_t as_of) {
    if (target->every == QZPLAN_PERIOD_NONE) {
        return target->milestone_count;
    }
    size_t count = 0;
    for (size_t m = 0; m < target->milestone_count; m++) {
        qzplan_period period = first_period(target);
        for (; count <= MOST_VERDICTS && is_judged(&period, target->milestones[m], as_of);
             period = qz_period_next(&period)) {
            count++;
        }
    }
    return count;
}

/* A count target has no metric of its own, and is one verdict. */
static size_t metric_count(const qzplan_target *target) {
    return target->subject == QZPLAN_SUBJECT_METRIC ? target->metric_count : 1;
}

/* How many verdicts a target will have, and how much has to be read for them. */
static uint64_t count_target(const qz_evaluation *e, const qzplan_target *first_promise,
                             uint64_t *cost) {
    const qzplan_revision *revision;
    const qzplan_target *target = in_force(first_promise, e->as_of, &revision);
    uint64_t groups = target->group_count == 0 ? 1 : target->group_count;
    uint64_t rounds = count_each(target, e->as_of) * groups;
    uint64_t once = qz_cost_of(e->source.plan, target, e->area);
    *cost = once > MOST_READINGS || rounds > MOST_READINGS / (once + 1) ? MOST_READINGS + 1u
                                                                        : once * rounds;
    return rounds * metric_count(target) * count_areas(e, target);
}

static int keep_trail(struct walk *w, qzplan_verdict *verdict) {
    size_t bytes = w->trail.count * sizeof *w->trail.items;
    const qzplan_figure **figures = qz_arena_alloc(w->arena, bytes);
    if (figures == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    if (w->trail.count > 0) {
        memcpy(figures, w->trail.items, bytes);
    }
    verdict->figures = figures;
    verdict->figure_count = w->trail.count;
    return QZPLAN_OK;
}

/* What `actual`, `required` and `gap` are: plain numbers or percentages. */
static int32_t form_of(const qzplan_target *target, const qzplan_metric *metric) {
    return target->as == QZPLAN_AS_SHARE || (metric != NULL && metric->percent)
               ? QZPLAN_NUMBER_PERCENT
               : QZPLAN_NUMBER_PLAIN;
}

/* Names the areas that have not reported, whether or not the verdict is certain without them. */
static int name_missing(qzplan_verdict *v, const qz_case *c, qz_arena *arena) {
    if (!(v->remarks & QZPLAN_REMARK_AREAS_MISSING)) {
        return QZPLAN_OK;
    }
    if (c->target->subject == QZPLAN_SUBJECT_OF_EACH) {
        return qz_open_areas(c, arena, &v->missing, &v->missing_count);
    }
    int32_t day = c->reading.day == QZPLAN_DAY_NONE ? c->deadline : c->reading.day;
    return qz_missing_areas(&c->subject, c->from, day, arena, &v->missing, &v->missing_count);
}

/* Judges one promise over one stretch of days. */
static int add_verdict(struct walk *w, const qzplan_verdict *what, const qzplan_target *target) {
    qzplan_verdict *v = &w->verdicts[w->count];
    *v = *what;
    v->index = (uint32_t)w->count;
    v->form = form_of(target, v->metric);
    v->figure_day = QZPLAN_DAY_NONE;
    v->arrival = QZPLAN_DAY_NONE;
    v->remarks = 0;
    qz_case c;
    qz_case_init(&c, &w->evaluation, &w->trail, target, v->milestone, v->metric, v->group, v->area,
                 &v->period);
    qz_judge(v, &c);
    v->remarks |= v->revision == NULL ? 0 : QZPLAN_REMARK_REVISED;
    w->list[w->count++] = v;
    int error = qz_need(v, &c, w->arena);
    if (error == QZPLAN_OK) {
        error = name_missing(v, &c, w->arena);
    }
    return error == QZPLAN_OK ? keep_trail(w, v) : error;
}

/* One milestone of one metric, group and area: one verdict, or one for each period. */
static int walk_milestone(struct walk *w, qzplan_verdict *what, const qzplan_target *target) {
    if (target->every == QZPLAN_PERIOD_NONE) {
        what->period = (qzplan_period){QZPLAN_PERIOD_NONE, target->task->plan->begins,
                                       what->milestone->due.last, 0};
        return add_verdict(w, what, target);
    }
    int error = QZPLAN_OK;
    qzplan_period period = first_period(target);
    for (; error == QZPLAN_OK && is_judged(&period, what->milestone, w->evaluation.as_of);
         period = qz_period_next(&period)) {
        what->period = period;
        error = add_verdict(w, what, target);
    }
    return error;
}

static int walk_milestones(struct walk *w, qzplan_verdict *what, const qzplan_target *target) {
    int error = QZPLAN_OK;
    for (size_t m = 0; m < target->milestone_count && error == QZPLAN_OK; m++) {
        what->milestone = target->milestones[m];
        error = walk_milestone(w, what, target);
    }
    return error;
}

static int walk_target(struct walk *w, const qzplan_target *first_promise) {
    qzplan_verdict what = {.target = first_promise};
    const qzplan_target *target = in_force(first_promise, w->evaluation.as_of, &what.revision);
    size_t groups = target->group_count == 0 ? 1 : target->group_count;
    int error = QZPLAN_OK;
    for (size_t i = 0; i < metric_count(target) * groups && error == QZPLAN_OK; i++) {
        what.metric = target->metric_count == 0 ? NULL : target->metrics[i / groups];
        what.group = target->group_count == 0 ? NULL : target->groups[i % groups];
        struct areas areas = areas_of(&w->evaluation, target);
        while (error == QZPLAN_OK && (what.area = next_area(&areas)) != NULL) {
            error = walk_milestones(w, &what, target);
        }
    }
    return error;
}

static void set_outcome(struct walk *w, const qzplan_target *target, size_t first) {
    qzplan_target_outcome *outcome = &w->outcomes[target->index];
    *outcome = (qzplan_target_outcome){
        target, NULL, first, w->count - first, QZPLAN_STATUS_UPCOMING, QZPLAN_LIGHT_GREY};
    for (size_t i = first; i < w->count; i++) {
        const qzplan_verdict *v = &w->verdicts[i];
        if (outcome->worst == NULL || v->status < outcome->worst->status) {
            outcome->worst = v;
            outcome->status = v->status;
            outcome->light = v->light;
        }
    }
}

static int walk_task(struct walk *w, const qzplan_task *task) {
    int error = QZPLAN_OK;
    size_t first_of_task = w->count;
    for (size_t i = 0; i < task->target_count && error == QZPLAN_OK; i++) {
        size_t first = w->count;
        error = walk_target(w, task->targets[i]);
        set_outcome(w, task->targets[i], first);
    }
    if (error == QZPLAN_OK) {
        error = qz_nested_needs(w->arena, w->verdicts + first_of_task, w->count - first_of_task);
    }
    return error;
}

static int prepare(struct walk *w, const qzplan_plan *plan, const qzplan_figures *figures) {
    uint64_t total = 0;
    uint64_t readings = 0;
    int error = qz_basis_init(&w->evaluation.source, w->arena, plan, figures);
    if (error != QZPLAN_OK) {
        return error;
    }
    for (size_t i = 0; i < plan->target_count; i++) {
        uint64_t cost;
        total += count_target(&w->evaluation, plan->targets[i], &cost);
        readings += cost;
        if (total > MOST_VERDICTS || readings > MOST_READINGS) {
            return QZPLAN_ERROR_TOO_MANY_NODES;
        }
    }
    size_t count = (size_t)total;
    w->trail.arena = w->arena;
    w->verdicts = qz_arena_array(w->arena, count, sizeof *w->verdicts);
    w->list = qz_arena_array(w->arena, count, sizeof *w->list);
    w->outcomes = qz_arena_array(w->arena, plan->target_count, sizeof *w->outcomes);
    if (w->verdicts == NULL || w->list == NULL || w->outcomes == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    return QZPLAN_OK;
}

/* Puts assumed figures, if there are any, over the reported ones. */
static int assume(const qzplan_figures **mixed, qz_arena *arena, const qzplan_figures *figures,
                  const qzplan_figures *what_if) {
    qz_report report;
    if (what_if == NULL) {
        return QZPLAN_OK;
    }
    qz_report_init(&report, &arena->allocator, 1);
    qz_what_if(mixed, arena, &report, figures, what_if);
    return qz_report_finish(&report, NULL);
}

static int run(qz_owned_result *owned, const qzplan_plan *plan, const qzplan_figures *figures,
               int32_t as_of, const qzplan_evaluate_options *options) {
    struct walk w = {.arena = &owned->arena};
    w.evaluation.arena = &owned->arena;
    w.evaluation.area = options->area != NULL ? options->area : plan->area;
    w.evaluation.as_of = as_of;
    w.evaluation.method = options->method;
    const qzplan_figures *mixed = figures;
    int error = assume(&mixed, w.arena, figures, options->what_if);
    if (error == QZPLAN_OK) {
        error = prepare(&w, plan, mixed);
        w.evaluation.source.reported = figures;
    }
    for (size_t i = 0; i < plan->task_count && error == QZPLAN_OK; i++) {
        error = walk_task(&w, plan->tasks[i]);
    }
    if (error != QZPLAN_OK) {
        return error;
    }
    owned->evaluation = w.evaluation;
    qzplan_result *result = &owned->result;
    result->plan = plan;
    result->figures = figures;
    result->verdicts = w.list;
    result->verdict_count = w.count;
    result->as_of = as_of;
    result->demo = qzplan_figures_demo(figures) || qzplan_figures_demo(options->what_if);
    return qz_score(result, &owned->arena, w.outcomes);
}

static int take_options(qzplan_evaluate_options *options, qzplan_allocator *allocator,
                        const qzplan_evaluate_options *given) {
    *options = (qzplan_evaluate_options){.size = sizeof *options};
    int error = given == NULL ? QZPLAN_OK : qz_struct_read(options, sizeof *options, given);
    return error == QZPLAN_OK ? qz_allocator_take(allocator, options->allocator) : error;
}

static int check_figures(const qzplan_figures *figures, const qzplan_plan *plan) {
    if (figures == NULL) {
        return QZPLAN_OK;
    }
    return qz_figures_plan(figures) != plan ? QZPLAN_ERROR_INVALID_ARGUMENT
           : qz_figures_sealed(figures)     ? QZPLAN_OK
                                            : QZPLAN_ERROR_NOT_SEALED;
}

static int check_options(const qzplan_evaluate_options *options, const qzplan_plan *plan) {
    const qzplan_area *area = options->area;
    if (options->reserved != 0 ||
        (options->method != 0 && qz_method_find(options->method) == NULL) ||
        (area != NULL && (area->index >= plan->area_count || plan->areas[area->index] != area))) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    return check_figures(options->what_if, plan);
}

static int check_arguments(const qzplan_plan *plan, const qzplan_figures *figures, int32_t as_of) {
    int32_t year;
    if (plan == NULL || qzplan_day_to_date(&year, NULL, NULL, as_of) != QZPLAN_OK) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    return check_figures(figures, plan);
}

/* About what a result takes: one verdict a target, the counting, and what points to them. */
static size_t expected_bytes(const qzplan_plan *plan) {
    size_t cards = 1 + plan->programme_count + plan->action_count + plan->task_count +
                   2 * plan->department_count;
    size_t each_target =
        sizeof(qzplan_verdict) + sizeof(qzplan_target_outcome) + 6 * sizeof(void *);
    return sizeof(qz_owned_result) + plan->target_count * each_target +
           plan->task_count * (sizeof(qzplan_task_outcome) + sizeof(void *)) +
           cards * (sizeof(qzplan_scorecard) + sizeof(void *)) +
           plan->metric_count * 2 * sizeof(void *) + 1024;
}

int qzplan_evaluate(const qzplan_result **out, const qzplan_plan *plan,
                    const qzplan_figures *figures, int32_t as_of,
                    const qzplan_evaluate_options *options) {
    if (out == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    *out = NULL;
    qzplan_evaluate_options known;
    qzplan_allocator allocator;
    int error = check_arguments(plan, figures, as_of);
    if (error == QZPLAN_OK) {
        error = take_options(&known, &allocator, options);
    }
    if (error == QZPLAN_OK) {
        error = check_options(&known, plan);
    }
    if (error != QZPLAN_OK) {
        return error;
    }
    qz_arena arena;
    qz_arena_init(&arena, &allocator);
    qz_arena_expect(&arena, expected_bytes(plan));
    qz_owned_result *owned = qz_arena_alloc(&arena, sizeof *owned);
    if (owned == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    owned->arena = arena;
    error = run(owned, plan, figures, as_of, &known);
    error = owned->arena.failed ? QZPLAN_ERROR_NO_MEMORY : error;
    if (error == QZPLAN_OK) {
        *out = &owned->result;
    } else {
        qzplan_result_free(&owned->result);
    }
    return error;
}

void qzplan_result_free(const qzplan_result *result) {
    if (result != NULL) {
        qz_arena arena = qz_owned(result)->arena;
        qz_arena_free(&arena);
    }
}
