/* SPDX-License-Identifier: MIT */
/* Walks a plan and judges every promise: targets, metrics, groups, areas, deadlines and periods. */

#include "judge/walk.h"

#include <assert.h>
#include <stdalign.h>
#include <string.h>

#include <qzplan/error.h>

#include "calendar/period.h"
#include "figures/series.h"
#include "judge/judge.h"
#include "judge/late.h"
#include "judge/mean.h"
#include "judge/need.h"
#include "judge/nested.h"
#include "judge/occasions.h"
#include "judge/truth.h"
#include "model/metric.h"
#include "model/statuses.h"
#include "reading/missing.h"

/* A walk in progress. */
struct walk {
    const qz_evaluation *evaluation;
    qz_arena *arena;
    qzplan_verdict *verdicts; /* one block */
    const qzplan_verdict **list;
    qzplan_target_outcome *outcomes;
    qz_trail trail;
    size_t count;
    size_t room; /* verdicts counted beforehand */
};

/* What a verdict is about. */
struct promised {
    const qzplan_target *target; /* as the plan lists it */
    const qzplan_metric *metric;
    const qzplan_group *group;
    const qzplan_area *area;
    const qzplan_revision *revision;
};

static int keep_trail(struct walk *w, qzplan_verdict *verdict) {
    size_t bytes = w->trail.count * sizeof *w->trail.items;
    const qzplan_figure **figures = qz_arena_raw(w->arena, bytes, alignof(const qzplan_figure *));
    if (figures == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    if (w->trail.count == 1) { /* as nearly always */
        figures[0] = w->trail.items[0];
    } else if (w->trail.count > 0) {
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
    return metric == NULL || qz_metric_kind_of(metric->kind)->ranks_areas ? NULL : metric->across;
}

static int is_of_area_around(const qzplan_plan *plan, const qzplan_target *target,
                             const qzplan_verdict *v) {
    const char *kind = kind_counted(target, v->metric);
    return kind != NULL && qz_area_is_around(plan, v->area, kind);
}

/* Where the period of the next verdict goes. */
static qzplan_period *next_period(const struct walk *w) {
    assert(w->count < w->room);
    return &w->verdicts[w->count].period;
}

/* Judges one promise over one stretch of days, which the verdict has already. Of a verdict only
   what is not 0 is written: there are millions. */
static int add_verdict(struct walk *w, const struct promised *what, const qzplan_target *target,
                       const qzplan_milestone *milestone) {
    assert(w->count < w->room);
    qzplan_verdict *v = &w->verdicts[w->count];
    v->target = what->target;
    v->milestone = milestone;
    v->metric = what->metric;
    v->group = what->group;
    v->area = what->area;
    v->revision = what->revision;
    v->index = (uint32_t)w->count;
    v->form = form_of(target, v->metric);
    v->figure_day = QZPLAN_DAY_NONE;
    v->arrival = QZPLAN_DAY_NONE;
    qz_case c;
    qz_case_init(&c, w->evaluation, &w->trail, target, milestone, v->metric, v->group, v->area,
                 &v->period);
    if (qz_has_each(target) && !qz_exists_for(&c)) {
        return QZPLAN_OK; /* what does not exist then has promised nothing: the next one's place */
    }
    c.names_open = 1;
    qz_judge(v, &c);
    v->remarks |= v->revision == NULL     ? 0
                  : v->revision->corrects ? QZPLAN_REMARK_CORRECTED
                                          : QZPLAN_REMARK_REVISED;
    v->remarks |=
        is_of_area_around(w->evaluation->source.plan, target, v) ? QZPLAN_REMARK_AREA_AROUND : 0;
    v->over = qz_is_over(v);
    w->list[w->count++] = v;
    int error = qz_mean_pace(v, &c);
    if (error == QZPLAN_OK) {
        error = qz_need(v, &c, w->arena);
    }
    if (error == QZPLAN_OK) {
        error = name_missing(v, &c, w->arena);
    }
    return error == QZPLAN_OK ? keep_trail(w, v) : error;
}

/* One milestone of one metric, group and area: one verdict, or one for each period, of what closes
   while the promise is in force. */
static int walk_milestone(struct walk *w, const struct promised *what, const qz_stage *stage,
                          const qzplan_milestone *milestone) {
    const qzplan_target *target = stage->target;
    if (target->every == QZPLAN_PERIOD_NONE) {
        if (!qz_is_due(stage, milestone)) {
            return QZPLAN_OK;
        }
        *next_period(w) =
            (qzplan_period){QZPLAN_PERIOD_NONE, target->begins, milestone->due.last, 0};
        return add_verdict(w, what, target, milestone);
    }
    int error = QZPLAN_OK;
    qzplan_period period = qz_first_period(stage, what->metric);
    for (; error == QZPLAN_OK && qz_is_judged(stage, &period, milestone, w->evaluation->as_of);
         period = qz_period_next(&period)) {
        *next_period(w) = period;
        error = add_verdict(w, what, target, milestone);
    }
    return error;
}

static int walk_milestones(struct walk *w, const struct promised *what, const qz_stage *stage) {
    const qzplan_target *target = stage->target;
    int error = QZPLAN_OK;
    for (size_t m = 0; m < target->milestone_count && error == QZPLAN_OK; m++) {
        error = walk_milestone(w, what, stage, target->milestones[m]);
    }
    return error;
}

/* One metric and group: all areas. */
static int walk_places(struct walk *w, struct promised *what, const qz_stage *stage) {
    qz_places places;
    int error = QZPLAN_OK;
    qz_places_of(&places, w->evaluation, stage->target);
    while (error == QZPLAN_OK && (what->area = qz_place_next(&places)) != NULL) {
        qz_figures_ahead(w->evaluation->source.figures, what->metric, what->area);
        error = walk_milestones(w, what, stage);
    }
    return error;
}

/* One metric, or the one count: all groups, or everyone. */
static int walk_groups(struct walk *w, struct promised *what, const qz_stage *stage) {
    const qzplan_target *target = stage->target;
    if (target->group_count == 0) {
        return walk_places(w, what, stage);
    }
    int error = QZPLAN_OK;
    for (size_t g = 0; g < target->group_count && error == QZPLAN_OK; g++) {
        what->group = target->groups[g];
        error = walk_places(w, what, stage);
    }
    return error;
}

static int walk_stage(struct walk *w, const qzplan_target *first_promise, const qz_stage *stage) {
    const qzplan_target *target = stage->target;
    struct promised what = {.target = first_promise, .revision = stage->revision};
    size_t rounds = qz_metric_rounds(target);
    int error = QZPLAN_OK;
    for (size_t m = 0; m < rounds && error == QZPLAN_OK; m++) {
        what.metric = target->metric_count == 0 ? NULL : target->metrics[m];
        error = walk_groups(w, &what, stage);
    }
    return error;
}

static int walk_target(struct walk *w, const qzplan_target *first_promise) {
    const int32_t as_of = w->evaluation->as_of;
    const size_t stages = qz_stage_count(first_promise, as_of);
    int error = QZPLAN_OK;
    for (size_t i = 0; i < stages && error == QZPLAN_OK; i++) {
        const qz_stage stage = qz_stage_at(first_promise, i, as_of);
        /* Areas are not walked through for nothing. */
        if (stages == 1 || qz_count_each(&stage, as_of) > 0) {
            error = walk_stage(w, first_promise, &stage);
        }
    }
    return error;
}

static void set_outcome(struct walk *w, const qzplan_target *target, size_t first) {
    qzplan_target_outcome *outcome = &w->outcomes[target->index];
    *outcome = (qzplan_target_outcome){.target = target,
                                       .first_verdict = first,
                                       .verdict_count = w->count - first,
                                       .status = QZPLAN_STATUS_UPCOMING,
                                       .light = QZPLAN_LIGHT_GREY};
    for (size_t i = first; i < w->count; i++) {
        const qzplan_verdict *v = &w->verdicts[i];
        if (outcome->worst == NULL ||
            qz_is_worse(v->status, v->light, outcome->status, outcome->light)) {
            outcome->worst = v;
            outcome->status = v->status;
            outcome->light = v->light;
        }
    }
    if (outcome->status == QZPLAN_STATUS_MET && qz_has_more_periods(target, w->evaluation->as_of)) {
        outcome->status = QZPLAN_STATUS_MET_SO_FAR;
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

/* Room for all verdicts, so that a pointer to one stays good; first it is seen that there are not
   too many. */
static int prepare(struct walk *w) {
    const qzplan_plan *plan = w->evaluation->source.plan;
    uint64_t total = 0;
    uint64_t readings = 0;
    for (size_t i = 0; i < plan->target_count; i++) {
        uint64_t cost;
        total += qz_count_verdicts(w->evaluation, plan->targets[i], &cost);
        readings += cost;
        if (total > w->evaluation->max_verdicts || readings > QZ_MOST_READINGS) {
            return QZPLAN_ERROR_TOO_MANY_NODES;
        }
    }
    size_t count = (size_t)total;
    w->room = count;
    w->trail.arena = w->arena;
    w->verdicts = qz_arena_array(w->arena, count, sizeof *w->verdicts);
    w->list = qz_arena_array(w->arena, count, sizeof *w->list);
    w->outcomes = qz_arena_array(w->arena, plan->target_count, sizeof *w->outcomes);
    if (w->verdicts == NULL || w->list == NULL || w->outcomes == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    return QZPLAN_OK;
}

int qz_judge_all(qzplan_result *result, qzplan_target_outcome **outcomes,
                 const qz_evaluation *evaluation) {
    const qzplan_plan *plan = evaluation->source.plan;
    struct walk w = {.evaluation = evaluation, .arena = evaluation->arena};
    int error = prepare(&w);
    for (size_t i = 0; i < plan->task_count && error == QZPLAN_OK; i++) {
        error = walk_task(&w, plan->tasks[i]);
    }
    result->verdicts = w.list;
    result->verdict_count = w.count;
    *outcomes = w.outcomes;
    return error;
}
