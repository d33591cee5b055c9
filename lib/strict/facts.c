/* SPDX-License-Identifier: MIT */
/* What a plan's targets say of which quantities and when: the facts that are held against one
   another. What hangs on figures, on a condition or on a count of targets says nothing yet. */

#include "strict/facts.h"

#include <string.h>

#include <qzplan/error.h>

#include "calendar/period.h"
#include "judge/truth.h"
#include "model/asked.h"
#include "model/comparators.h"
#include "model/metric.h"
#include "number/number.h"
#include "strict/report.h"

/* More than this no plan promises. */
enum { MOST_FACTS = 1000000 };

/* A target whose facts are being taken. */
struct taking {
    qz_strict *s;
    const qzplan_target *target;
    const qzplan_milestone *milestone;
    const qzplan_metric *metric;
    qz_range range;
    uint32_t *reported;
    int32_t first;
    int32_t last;
};

static int is_plain_promise(const qzplan_target *target) {
    return target->subject == QZPLAN_SUBJECT_METRIC && !qz_asks_answer(target) &&
           target->only_if == NULL && target->only_if_metric == NULL &&
           target->sum_over.kind == QZPLAN_SPAN_NONE &&
           target->average_over.kind == QZPLAN_SPAN_NONE;
}

/* A flow against a baseline is that of one year, not all since the plan began. */
static int is_of_one_year(const struct taking *t) {
    return qz_is_flow(t->metric) && t->target->every == QZPLAN_PERIOD_NONE &&
           (t->target->since_kind != QZPLAN_SINCE_UNSPECIFIED || t->target->against != NULL);
}

/* Periods are looked at in the years of a list's first metric; of others nothing is claimed. */
static int has_own_years(const struct taking *t) {
    return t->target->every == QZPLAN_PERIOD_NONE ||
           t->metric->year_starts == t->target->metrics[0]->year_starts;
}

/* First and last day on which the promise is judged; 0 where there is none. */
static int take_days(struct taking *t) {
    const qzplan_target *target = t->target;
    const qzplan_period *due = &t->milestone->due;
    if (target->every == QZPLAN_PERIOD_NONE) {
        t->first = t->last = due->last;
        return due->kind != QZPLAN_PERIOD_NONE && due->kind != QZPLAN_PERIOD_ONGOING;
    }
    int32_t from = target->begins;
    if (target->starts.kind != QZPLAN_PERIOD_NONE && target->starts.first > from) {
        from = target->starts.first;
    }
    qzplan_period period = qz_period_in(from, target->every, t->metric->year_starts);
    if (period.first < from) {
        period = qz_period_next(&period);
    }
    t->first = period.last;
    t->last = due->last;
    return period.kind != QZPLAN_PERIOD_NONE && t->first <= t->last;
}

static int is_yearly(const qzplan_value *value) {
    return value->form == QZPLAN_VALUE_YEARLY_AMOUNT || value->form == QZPLAN_VALUE_YEARLY_PERCENT;
}

/* The baseline of a running sum is counted in: what it asks of the flow itself. */
static int take_out_baseline(struct taking *t) {
    const qzplan_number *from = &t->target->baseline.number;
    if (!qz_is_flow(t->metric) || t->target->every != QZPLAN_PERIOD_NONE ||
        t->target->judged_as == QZPLAN_AS_SHARE || !qz_number_known(*from)) {
        return 1;
    }
    qzplan_number *borders[] = {&t->range.low, &t->range.high};
    for (size_t i = 0; i < 2; i++) {
        if (qz_number_known(*borders[i]) &&
            qzplan_number_subtract(borders[i], borders[i], from) != QZPLAN_OK) {
            return 0;
        }
    }
    return 1;
}

/* So much more than a baseline which only figures tell: more than the least that this can be. */
static int take_change(struct taking *t) {
    const qzplan_target *target = t->target;
    const qzplan_value *by = &t->milestone->value;
    const qz_range limits = qz_limits_of(target, t->metric);
    if (by->form != QZPLAN_NUMBER_PLAIN && by->form != QZPLAN_NUMBER_POINTS) {
        return 0;
    }
    if (target->against != NULL || t->milestone->upper.text != NULL) {
        return 0;
    }
    t->range = (qz_range){{0, 0}, {0, 0}, 0, 0};
    int way = qz_comparator_of(target->op)->by;
    if (way > 0 && qz_number_known(limits.low)) {
        return !qzplan_number_add(&t->range.low, &limits.low, &by->number);
    }
    if (way < 0 && qz_number_known(limits.high)) {
        return !qzplan_number_subtract(&t->range.high, &limits.high, &by->number);
    }
    return 0;
}

/* The range as an evaluation without figures has it; 0 where it is not known. */
static int take_range(struct taking *t) {
    const qzplan_target *target = t->target;
    qz_case c;
    const qzplan_period span = {QZPLAN_PERIOD_NONE, target->begins, t->first, 0};
    if (target->every != QZPLAN_PERIOD_NONE && is_yearly(&t->milestone->value)) {
        return 0;
    }
    qz_case_init(&c, &t->s->evaluation, &t->s->trail, target, t->milestone, t->metric, NULL,
                 t->s->plan->area, &span);
    t->range = c.promise.possible;
    return c.promise.known ? take_out_baseline(t) : take_change(t);
}

static void add_fact(struct taking *t, const qzplan_group *group, const qzplan_area *area) {
    qz_strict *s = t->s;
    const qzplan_target *target = t->target;
    qz_fact *fact = qz_arena_alloc(s->arena, sizeof *fact);
    if (fact == NULL || !qz_list_add(&s->facts, s->arena, fact)) {
        return;
    }
    const qzplan_metric *whole = target->whole != NULL ? target->whole : t->metric->whole;
    *fact = (qz_fact){
        .quantity = {t->metric, target->judged_as == QZPLAN_AS_SHARE ? whole : NULL, group, area},
        .target = target,
        .milestone = t->milestone,
        .range = t->range,
        .kind = target->every,
        .first = t->first,
        .last = t->last,
        .order = (uint32_t)(s->facts.count - 1),
        .reported = t->reported,
    };
}

static void add_groups(struct taking *t, const qzplan_area *area) {
    const qzplan_target *target = t->target;
    if (target->group_count == 0) {
        add_fact(t, NULL, area);
    }
    for (size_t i = 0; i < target->group_count && t->s->facts.count <= MOST_FACTS; i++) {
        add_fact(t, target->groups[i], area);
    }
}

static int is_excepted(const qzplan_target *target, const qzplan_area *area) {
    for (size_t i = 0; i < target->excluded_count; i++) {
        if (target->excluded[i] == area) {
            return 1;
        }
    }
    return 0;
}

/* 1 where an area has a verdict on each of the days of a fact, so that it is promised there. */
static int is_there_all_along(const struct taking *t, const qzplan_area *area) {
    return area->begins <= t->first && area->ends >= t->last;
}

static void add_areas(struct taking *t) {
    const qzplan_target *target = t->target;
    const qzplan_plan *plan = t->s->plan;
    t->reported = qz_arena_alloc(t->s->arena, sizeof *t->reported);
    if (t->reported == NULL) {
        return;
    }
    if (target->each == NULL) {
        add_groups(t, target->area != NULL ? target->area : plan->area);
        return;
    }
    for (size_t i = 0; i < plan->area_count && t->s->facts.count <= MOST_FACTS; i++) {
        const qzplan_area *area = plan->areas[i];
        if (area->kind != NULL && strcmp(area->kind, target->each) == 0 &&
            !is_excepted(target, area) && is_there_all_along(t, area)) {
            add_groups(t, area);
        }
    }
}

static void take_target(qz_strict *s, const qzplan_target *first_promise) {
    size_t revisions = first_promise->revision_count;
    struct taking t = {.s = s};
    t.target = revisions == 0 ? first_promise : first_promise->revisions[revisions - 1]->target;
    if (!is_plain_promise(t.target)) {
        return;
    }
    for (size_t m = 0; m < t.target->metric_count; m++) {
        t.metric = t.target->metrics[m];
        for (size_t i = 0; i < t.target->milestone_count && s->facts.count <= MOST_FACTS; i++) {
            t.milestone = t.target->milestones[i];
            if (!is_of_one_year(&t) && has_own_years(&t) && take_days(&t) && take_range(&t)) {
                add_areas(&t);
            }
        }
    }
}

void qz_strict_collect(qz_strict *s) {
    for (size_t i = 0; i < s->plan->target_count && !s->arena->failed; i++) {
        take_target(s, s->plan->targets[i]);
        if (s->facts.count > MOST_FACTS) {
            s->facts.count = 0;
            qz_strict_target(s, s->plan->targets[i], QZ_SAY(STRICT_TOO_MANY, qz_count(MOST_FACTS)));
            return;
        }
    }
}
