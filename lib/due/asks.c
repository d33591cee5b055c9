/* SPDX-License-Identifier: MIT */
/* Walks through the promises in force, down to the metrics that are reported: terms, links of a
   chain of parts, what is compared with, conditions, targets that are counted. */

#include "due/asks.h"

#include <qzplan/error.h>

#include "calendar/period.h"
#include "due/periods.h"
#include "due/reported.h"
#include "judge/occasions.h"
#include "judge/stretch.h"
#include "model/area_tree.h"
#include "model/metric.h"

/* 1 where it is what people report: nothing, or only a whole, stands behind it; or it is reported
   although it is made of others, and they are not. */
static int is_leaf(const qz_asking *a, const qz_ask *ask, const qzplan_metric *metric) {
    if (metric->term_count == 0) {
        return 1;
    }
    if (!qz_has_figures(a, metric, ask->group, ask->area)) {
        return 0;
    }
    for (size_t i = 0; i < metric->term_count; i++) {
        if (qz_has_figures(a, metric->terms[i], ask->group, ask->area)) {
            return 0;
        }
    }
    return 1;
}

static void ask_metric(qz_asking *a, const qz_ask *ask, const qzplan_metric *metric) {
    if (metric == NULL || a->error != QZPLAN_OK) {
        return;
    }
    if (is_leaf(a, ask, metric)) {
        qz_ask_leaf(a, ask, metric);
        return;
    }
    const qz_above above = {metric, ask->area, ask->above};
    qz_ask inner = *ask;
    inner.above = &above;
    if (metric->across == NULL) {
        for (size_t i = 0; i < metric->term_count; i++) {
            ask_metric(a, &inner, metric->terms[i]);
        }
        return;
    }
    qz_area_walk walk = qz_area_across(a->plan, metric, ask->area);
    while ((inner.area = qz_area_walk_next(&walk)) != NULL) {
        ask_metric(a, &inner, metric->terms[0]);
    }
}

/* The metric of a target, with each link of its chain of parts. */
static void ask_chain(qz_asking *a, const qz_ask *ask, const qzplan_target *target,
                      const qzplan_metric *metric) {
    ask_metric(a, ask, metric);
    const qzplan_metric *link = metric->whole;
    while (target->whole != NULL && link != NULL && link != target->whole) {
        ask_metric(a, ask, link);
        link = link->whole;
    }
}

/* Another metric that is a value: in its area, or in the target's. */
static void ask_beside(qz_asking *a, const qz_ask *ask, const qzplan_metric *metric,
                       const qzplan_area *area) {
    qz_ask other = *ask;
    other.group = NULL;
    other.area = area != NULL ? area : ask->area;
    ask_metric(a, &other, metric);
}

static void ask_metrics(qz_asking *a, const qz_ask *ask, const qzplan_target *target) {
    for (size_t m = 0; m < target->metric_count; m++) {
        if (target->group_count == 0) {
            ask_chain(a, ask, target, target->metrics[m]);
        }
        for (size_t g = 0; g < target->group_count; g++) {
            qz_ask of_group = *ask;
            of_group.group = target->groups[g];
            ask_chain(a, &of_group, target, target->metrics[m]);
        }
    }
}

static void ask_target(qz_asking *a, const qz_ask *given, const qzplan_target *target) {
    qz_ask ask = *given;
    ask.share = target->judged_as == QZPLAN_AS_SHARE;
    ask_metrics(a, &ask, target);
    ask_beside(a, &ask, target->against, target->against_area);
    ask_beside(a, &ask, target->only_if_metric, NULL);
    for (size_t i = 0; i < target->milestone_count; i++) {
        const qzplan_value *value = &target->milestones[i]->value;
        ask_beside(a, &ask, value->metric, value->area);
    }
    if (target->only_if != NULL) {
        ask_target(a, &ask, target->only_if);
    }
    if (target->subject == QZPLAN_SUBJECT_OF_EACH) {
        qz_area_walk walk = qz_area_around(
            a->plan, ask.area, target->of[0]->each != NULL ? target->of[0]->each : target->each);
        while ((ask.area = qz_area_walk_next(&walk)) != NULL) {
            ask_target(a, &ask, target->of[0]);
        }
        return;
    }
    for (size_t i = 0; i < target->of_count; i++) {
        qz_ask inner = ask;
        inner.area = target->of[i]->area != NULL ? target->of[i]->area : ask.area;
        ask_target(a, &inner, target->of[i]);
    }
}

/* The first day of what a promise over a period rests on. */
static void set_stretch(qz_ask *ask, const qzplan_target *target) {
    int32_t start = qz_stretch_start(target, ask->period.last);
    ask->recurs = target->every != QZPLAN_PERIOD_NONE;
    ask->stretches = start != INT32_MIN;
    ask->from = ask->recurs ? ask->period.first : target->begins;
    if (ask->stretches) {
        ask->from = start;
    } else if (!ask->recurs &&
               (target->since_kind != QZPLAN_SINCE_UNSPECIFIED || target->against != NULL) &&
               target->metric_count > 0 && qz_is_flow(target->metrics[0])) {
        const qzplan_period year =
            qz_period_in(ask->period.last, QZPLAN_PERIOD_YEAR, target->metrics[0]->year_starts);
        ask->from = year.first;
    }
}

/* One promise over one period, in each of its areas. */
static void ask_promise(qz_asking *a, const qz_evaluation *e, const qzplan_target *target,
                        const qzplan_period *period) {
    qz_ask ask = {.task = target->task, .period = *period};
    qz_places places;
    set_stretch(&ask, target);
    qz_places_of(&places, e, target);
    while (a->error == QZPLAN_OK && (ask.area = qz_place_next(&places)) != NULL) {
        ask_target(a, &ask, target);
    }
}

static void ask_stage(qz_asking *a, const qz_evaluation *e, const qz_stage *stage) {
    const qzplan_target *target = stage->target;
    for (size_t m = 0; m < target->milestone_count; m++) {
        const qzplan_milestone *milestone = target->milestones[m];
        if (target->every == QZPLAN_PERIOD_NONE) {
            if (milestone->due.kind != QZPLAN_PERIOD_ONGOING && qz_is_due(stage, milestone)) {
                ask_promise(a, e, target, &milestone->due);
            }
            continue;
        }
        qzplan_period period =
            qz_first_period(stage, target->metric_count > 0 ? target->metrics[0] : NULL);
        for (; a->error == QZPLAN_OK && qz_is_judged(stage, &period, milestone, a->until);
             period = qz_period_next(&period)) {
            ask_promise(a, e, target, &period);
        }
    }
}

static int concerns(const qzplan_task *task, const qzplan_department *department) {
    int found = department == NULL;
    for (size_t i = 0; i < task->lead_count && !found; i++) {
        found = task->leads[i] == department;
    }
    for (size_t i = 0; i < task->participant_count && !found; i++) {
        found = task->participants[i] == department;
    }
    return found;
}

void qz_ask_all(qz_asking *a, const qzplan_area *area) {
    const qz_evaluation e = {.source = {.plan = a->plan}, .area = area, .as_of = a->as_of};
    for (size_t i = 0; i < a->plan->target_count && a->error == QZPLAN_OK; i++) {
        const qzplan_target *target = a->plan->targets[i];
        size_t stages = qz_stage_count(target, a->as_of);
        for (size_t s = 0; s < stages && concerns(target->task, a->options->department); s++) {
            const qz_stage stage = qz_stage_at(target, s, a->as_of);
            ask_stage(a, &e, &stage);
        }
    }
}
