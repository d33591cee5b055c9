/* SPDX-License-Identifier: MIT */
/* Targets about targets: at least six of seven hold, fewer than a tenth of the areas have it. Which
   targets and areas are counted, and what their verdicts come to; each is judged before. */

#include "judge/count.h"

#include <assert.h>

#include <qzplan/error.h>

#include "judge/occasions.h"
#include "number/number.h"

/* Where the kind that is counted is said: within, where the target itself is for each area. */
static const qzplan_target *counts(const qz_case *c) {
    return c->target->of[0]->each != NULL ? c->target->of[0] : c->target;
}

/* The areas counted: of a target for each area strictly those within it. */
static qz_area_walk counted(const qz_case *c) {
    const qzplan_plan *plan = c->evaluation->source.plan;
    const qzplan_target *kind = counts(c);
    return kind == c->target ? qz_area_around(plan, c->subject.area, kind->each)
                             : qz_area_walk_from(plan, c->subject.area, kind->each);
}

/* From which day on an area has to be there to be counted. */
static int32_t exists_from(const qz_case *c) {
    const qzplan_target *child = c->target->of[0];
    const qzplan_metric *metric = child->metric_count == 0 ? NULL : child->metrics[0];
    return qz_exists_from(child, metric, c->first, c->deadline);
}

qz_children qz_children_of(const qz_case *c) {
    qz_children children = {.target = c->target, .area = c->subject.area};
    if (c->target->subject == QZPLAN_SUBJECT_OF_EACH) {
        children.kind = counts(c);
        children.walk = qz_area_walk_there(counted(c), exists_from(c), c->deadline);
    }
    return children;
}

int qz_child_next(qz_children *children, qz_child *child) {
    const qzplan_target *target = children->target;
    if (children->kind == NULL) {
        int more = children->next < target->of_count;
        *child = (qz_child){more ? target->of[children->next++] : NULL, children->area};
        return more;
    }
    do {
        *child = (qz_child){target->of[0], qz_area_walk_next(&children->walk)};
    } while (child->area != NULL && qz_area_is_excepted(children->kind, child->area));
    return child->area != NULL;
}

size_t qz_children_most(const qz_children *children) {
    return children->kind == NULL ? children->target->of_count : qz_area_walk_count(children->walk);
}

int qz_list_children(const qz_case *c, qz_arena *arena, qz_child **children, size_t *count) {
    qz_children walk = qz_children_of(c);
    qz_child child;
    *count = 0;
    *children = qz_arena_array(arena, qz_children_most(&walk), sizeof **children);
    if (*children == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    while (qz_child_next(&walk, &child)) {
        (*children)[(*count)++] = child;
    }
    return QZPLAN_OK;
}

qz_standing qz_standing_of_none(void) {
    return (qz_standing){.day = QZPLAN_DAY_NONE};
}

void qz_standing_add(qz_standing *standing, const qzplan_verdict *verdict, const qz_case *c) {
    standing->all++;
    standing->in_time += c->timely == QZPLAN_TRUTH_YES;
    standing->unsettled += c->timely == QZPLAN_TRUTH_UNKNOWN;
    standing->late += verdict->met == QZPLAN_TRUTH_YES;
    standing->open += verdict->met == QZPLAN_TRUTH_UNKNOWN;
    standing->settled_yes += verdict->in_time == QZPLAN_IN_TIME_YES;
    standing->settled_no += verdict->in_time == QZPLAN_IN_TIME_NO;
    /* What was kept late stays kept, whatever its deadline's own figure says. */
    int late = (verdict->remarks & QZPLAN_REMARK_MET_LATE) != 0 && !c->promise.rest.early;
    standing->holds += (verdict->certain || late) && verdict->met == QZPLAN_TRUTH_YES;
    standing->lost += verdict->certain && verdict->met == QZPLAN_TRUTH_NO;
    standing->remarks |= verdict->remarks & QZPLAN_REMARK_WHAT_IF;
    standing->day = verdict->figure_day > standing->day ? verdict->figure_day : standing->day;
}

qz_reading qz_count_reading(const qz_case *c, const qz_standing *standing, int late) {
    assert(standing->in_time <= standing->late);
    assert(standing->late + standing->open <= standing->all);
    const int64_t yes = late ? standing->late : standing->in_time;
    const int64_t open = late ? standing->open : standing->unsettled;
    qz_reading reading = {
        .day = standing->day, .found = open < standing->all, .remarks = standing->remarks};
    int share = c->target->judged_as == QZPLAN_AS_SHARE;
    int64_t den = share ? standing->all : 1;
    reading.bounds.low = (qzplan_number){yes, den};
    reading.bounds.high = (qzplan_number){yes + open, den};
    if (den == 0) {
        reading.bounds = (qz_interval){{0, 0}, {0, 0}};
        reading.remarks |= QZPLAN_REMARK_ZERO_DENOMINATOR;
        return reading;
    }
    if (open == 0) {
        reading.value = reading.bounds.low;
        reading.numerator = qz_number_of(yes);
        reading.denominator = qz_number_of(standing->all);
    } else {
        reading.remarks |= reading.found ? QZPLAN_REMARK_INCOMPLETE : 0;
        reading.remarks |=
            c->target->subject == QZPLAN_SUBJECT_OF_EACH ? QZPLAN_REMARK_AREAS_MISSING : 0;
    }
    return reading;
}
