/* SPDX-License-Identifier: MIT */
/* Walks a plan and judges every promise: targets, metrics, groups, deadlines and periods. */

#include <qzplan/evaluate.h>

#include <string.h>

#include <qzplan/error.h>

#include "base/structs.h"
#include "calendar/period.h"
#include "figures/series.h"
#include "intake/what_if.h"
#include "judge/judge.h"
#include "judge/need.h"
#include "judge/nested.h"
#include "judge/occasions.h"
#include "judge/owned_result.h"
#include "judge/score.h"
#include "judge/truth.h"
#include "progress/progress.h"
#include "reading/missing.h"
#include "reading/read.h"
#include "words/metric.h"

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

/* What a verdict is about. */
struct promised {
    const qzplan_target *target; /* as the plan lists it */
    const qzplan_milestone *milestone;
    const qzplan_metric *metric;
    const qzplan_group *group;
    const qzplan_area *area;
    const qzplan_revision *revision;
    qzplan_period period;
};

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

/* What `actual` and `required` are: plain numbers, percentages, or points. */
static int32_t form_of(const qzplan_target *target, const qzplan_metric *metric) {
    if (target->judged_as == QZPLAN_AS_SHARE) {
        return QZPLAN_NUMBER_PERCENT;
    }
    return metric == NULL ? QZPLAN_NUMBER_PLAIN : qz_form_of_values(metric);
}

/* Names the areas that have not reported, whether or not the verdict is certain without them; a
   count of areas has named its own. */
static int name_missing(qzplan_verdict *v, const qz_case *c, qz_arena *arena) {
    if (!(v->remarks & QZPLAN_REMARK_AREAS_MISSING) ||
        c->target->subject == QZPLAN_SUBJECT_OF_EACH) {
        return QZPLAN_OK;
    }
    int32_t day = c->reading.day == QZPLAN_DAY_NONE ? c->deadline : c->reading.day;
    return qz_missing_areas(&c->subject, c->from, day, arena, &v->missing, &v->missing_count);
}

/* The kind of areas that a verdict counts or ranges over; NULL: none, or whichever is asked for. */
static const char *kind_counted(const qzplan_target *target, const qzplan_metric *metric) {
    if (target->subject == QZPLAN_SUBJECT_OF_EACH && target->of[0]->each == NULL) {
        return target->each;
    }
    return metric == NULL || metric->kind == QZPLAN_METRIC_RANK ? NULL : metric->across;
}

static int is_of_area_around(const qzplan_plan *plan, const qzplan_target *target,
                             const qzplan_verdict *v) {
    const char *kind = kind_counted(target, v->metric);
    return kind != NULL && qz_area_is_around(plan, v->area, kind);
}

/* Judges one promise over one stretch of days. Of a verdict only what is not 0 is written: there
   are millions. */
static int add_verdict(struct walk *w, const struct promised *what, const qzplan_target *target) {
    qzplan_verdict *v = &w->verdicts[w->count];
    v->target = what->target;
    v->milestone = what->milestone;
    v->metric = what->metric;
    v->group = what->group;
    v->area = what->area;
    v->revision = what->revision;
    v->period = what->period;
    v->index = (uint32_t)w->count;
    v->form = form_of(target, v->metric);
    v->figure_day = QZPLAN_DAY_NONE;
    v->arrival = QZPLAN_DAY_NONE;
    qz_case c;
    qz_case_init(&c, &w->evaluation, &w->trail, target, v->milestone, v->metric, v->group, v->area,
                 &v->period);
    c.names_open = 1;
    qz_judge(v, &c);
    v->remarks |= v->revision == NULL ? 0 : QZPLAN_REMARK_REVISED;
    v->remarks |=
        is_of_area_around(w->evaluation.source.plan, target, v) ? QZPLAN_REMARK_AREA_AROUND : 0;
    w->list[w->count++] = v;
    int error = qz_need(v, &c, w->arena);
    if (error == QZPLAN_OK) {
        error = name_missing(v, &c, w->arena);
    }
    return error == QZPLAN_OK ? keep_trail(w, v) : error;
}

/* One milestone of one metric, group and area: one verdict, or one for each period. */
static int walk_milestone(struct walk *w, struct promised *what, const qzplan_target *target) {
    if (target->every == QZPLAN_PERIOD_NONE) {
        what->period = (qzplan_period){QZPLAN_PERIOD_NONE, target->task->plan->begins,
                                       what->milestone->due.last, 0};
        return add_verdict(w, what, target);
    }
    int error = QZPLAN_OK;
    qzplan_period period = qz_first_period(target);
    for (; error == QZPLAN_OK && qz_is_judged(&period, what->milestone, w->evaluation.as_of);
         period = qz_period_next(&period)) {
        what->period = period;
        error = add_verdict(w, what, target);
    }
    return error;
}

static int walk_milestones(struct walk *w, struct promised *what, const qzplan_target *target) {
    int error = QZPLAN_OK;
    for (size_t m = 0; m < target->milestone_count && error == QZPLAN_OK; m++) {
        what->milestone = target->milestones[m];
        error = walk_milestone(w, what, target);
    }
    return error;
}

static int walk_target(struct walk *w, const qzplan_target *first_promise) {
    struct promised what = {.target = first_promise};
    const qzplan_target *target = qz_in_force(first_promise, w->evaluation.as_of, &what.revision);
    size_t groups = target->group_count == 0 ? 1 : target->group_count;
    int error = QZPLAN_OK;
    for (size_t i = 0; i < qz_metric_rounds(target) * groups && error == QZPLAN_OK; i++) {
        what.metric = target->metric_count == 0 ? NULL : target->metrics[i / groups];
        what.group = target->group_count == 0 ? NULL : target->groups[i % groups];
        qz_places places;
        qz_places_of(&places, &w->evaluation, target);
        while (error == QZPLAN_OK && (what.area = qz_place_next(&places)) != NULL) {
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
        total += qz_count_verdicts(&w->evaluation, plan->targets[i], &cost);
        readings += cost;
        if (total > QZ_MOST_VERDICTS || readings > QZ_MOST_READINGS) {
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
    result->demo = qzplan_figures_is_demo(figures) || qzplan_figures_is_demo(options->what_if);
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
    if (plan == NULL || qzplan_day_split(&year, NULL, NULL, as_of) != QZPLAN_OK) {
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
