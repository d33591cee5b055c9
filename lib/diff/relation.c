/* SPDX-License-Identifier: MIT */
/* How the promises of two targets relate, respect by respect: the new one asks for less, for more,
   or for something else. */

#include "diff/relation.h"

#include <string.h>

#include <qzplan/error.h>
#include <qzplan/progress.h>

#include "base/arrays.h"
#include "diff/promise.h"
#include "diff/same.h"
#include "model/comparators.h"
#include "model/index.h"
#include "progress/numbers.h"

static int otherwise(int same) {
    return same ? QZ_SAME : QZ_OTHER;
}

static int reversed(int relation) {
    static const int rows[] = {QZ_SAME, QZ_TIGHTENED, QZ_EASED, QZ_OTHER};
    return rows[relation];
}

static int lacks_any(qz_diff *d, const void *const *things, size_t count, const void *const *from,
                     size_t from_count) {
    qz_names names;
    if (qz_names_make(&names, d->scratch, from, from_count) != QZPLAN_OK) {
        return 0;
    }
    for (size_t i = 0; i < count; i++) {
        const char *id;
        memcpy(&id, things[i], sizeof id);
        if (qz_names_find(&names, id, strlen(id)) == NULL) {
            return 1;
        }
    }
    return 0;
}

/* Every thing of a list is promised: a shorter list promises less. */
static int list_relation(qz_diff *d, const void *const *before, size_t before_count,
                         const void *const *after, size_t after_count) {
    int gone = lacks_any(d, before, before_count, after, after_count);
    int come = lacks_any(d, after, after_count, before, before_count);
    return (gone ? QZ_EASED : QZ_SAME) | (come ? QZ_TIGHTENED : QZ_SAME);
}

static int metric_relation(qz_diff *d, const qzplan_target *a, const qzplan_target *b) {
    if (a->subject != b->subject || qz_asks_answer(a) != qz_asks_answer(b)) {
        return QZ_OTHER;
    }
    return list_relation(d, (const void *const *)a->metrics, a->metric_count,
                         (const void *const *)b->metrics, b->metric_count);
}

static int for_relation(qz_diff *d, const qzplan_target *a, const qzplan_target *b) {
    if ((a->group_count == 0) != (b->group_count == 0)) {
        return QZ_OTHER;
    }
    return list_relation(d, (const void *const *)a->groups, a->group_count,
                         (const void *const *)b->groups, b->group_count);
}

static const qzplan_area *own_area(const qzplan_target *target) {
    return target->task == NULL ? NULL : target->task->plan->area;
}

/* The area a target is about: the one it names, else the plan's own. */
static const qzplan_area *area_of(const qzplan_target *target) {
    return target->area == NULL ? own_area(target) : target->area;
}

/* A plan that declares no areas is about the same as one whose own area has a name. */
static int same_area(const qzplan_target *a, const qzplan_target *b) {
    const qzplan_area *before = area_of(a);
    const qzplan_area *after = area_of(b);
    if (before == NULL || after == NULL) {
        return before == after;
    }
    if (before == own_area(a) && after == own_area(b) &&
        (qz_is_only_area(before) || qz_is_only_area(after))) {
        return 1;
    }
    return strcmp(before->id, after->id) == 0;
}

static int area_relation(qz_diff *d, const qzplan_target *a, const qzplan_target *b) {
    if (!qz_same_word(a->each, b->each) || !same_area(a, b)) {
        return QZ_OTHER;
    }
    return reversed(list_relation(d, (const void *const *)a->excluded, a->excluded_count,
                                  (const void *const *)b->excluded, b->excluded_count));
}

static int same_metric(const qzplan_metric *a, const qzplan_metric *b) {
    return qz_same_word(a == NULL ? NULL : a->id, b == NULL ? NULL : b->id);
}

static int part_of_relation(qz_diff *d, const qzplan_target *a, const qzplan_target *b) {
    (void)d;
    return otherwise(same_metric(a->whole, b->whole));
}

static int as_relation(qz_diff *d, const qzplan_target *a, const qzplan_target *b) {
    (void)d;
    return otherwise(a->judged_as == b->judged_as);
}

static int every_relation(qz_diff *d, const qzplan_target *a, const qzplan_target *b) {
    (void)d;
    return otherwise(a->every == b->every);
}

static int32_t first_day(const qzplan_target *target) {
    int32_t begins = target->begins;
    int said = target->starts.kind != QZPLAN_PERIOD_NONE && target->starts.first > begins;
    return said ? target->starts.first : begins;
}

/* Beginning later leaves out periods. */
static int starts_relation(qz_diff *d, const qzplan_target *a, const qzplan_target *b) {
    (void)d;
    if (a->starts.kind == b->starts.kind && a->starts.first == b->starts.first) {
        return QZ_SAME;
    }
    if (a->every != b->every) {
        return QZ_OTHER;
    }
    int32_t before = first_day(a);
    int32_t after = first_day(b);
    return after > before ? QZ_EASED : after < before ? QZ_TIGHTENED : QZ_SAME;
}

static int begins_with_plan(const qzplan_target *target) {
    return target->begins == target->task->plan->begins;
}

/* That of the plan is told of the plan. */
static int begins_relation(qz_diff *d, const qzplan_target *a, const qzplan_target *b) {
    (void)d;
    if (a->begins == b->begins || (begins_with_plan(a) && begins_with_plan(b))) {
        return QZ_SAME;
    }
    if (a->every != b->every || a->every == QZPLAN_PERIOD_NONE) {
        return QZ_OTHER;
    }
    return b->begins > a->begins ? QZ_EASED : QZ_TIGHTENED;
}

static int baseline_relation(qz_diff *d, const qzplan_target *a, const qzplan_target *b) {
    (void)d;
    int same = qz_same_value(&a->baseline, &b->baseline) && a->since_kind == b->since_kind &&
               a->since.first == b->since.first && a->since.last == b->since.last &&
               same_metric(a->against, b->against) &&
               qz_same_word(a->against_area == NULL ? NULL : a->against_area->id,
                            b->against_area == NULL ? NULL : b->against_area->id);
    return otherwise(same);
}

static int stretch_relation(qz_diff *d, const qzplan_target *a, const qzplan_target *b) {
    (void)d;
    return otherwise(qz_same_span(&a->sum_over, &b->sum_over) &&
                     qz_same_span(&a->average_over, &b->average_over));
}

static int path_relation(qz_diff *d, const qzplan_target *a, const qzplan_target *b) {
    (void)d;
    int same = a->path_count == b->path_count;
    for (size_t i = 0; i < a->path_count && same; i++) {
        same = a->path[i]->day == b->path[i]->day &&
               qz_same_value(&a->path[i]->value, &b->path[i]->value);
    }
    return otherwise(same);
}

static int has_condition(const qzplan_target *target) {
    return target->only_if != NULL || target->only_if_metric != NULL;
}

/* The door through which a comparison goes into the targets of `of` and `only_if`: these are
   promises like the one that holds them, and a plan nests them only so deep. */
static int inner_relation(qz_diff *d, const qzplan_target *a, const qzplan_target *b) {
    return qz_diff_promise(d, a, b, 0);
}

/* A condition only ever excuses. */
static int only_if_relation(qz_diff *d, const qzplan_target *a, const qzplan_target *b) {
    if (has_condition(a) != has_condition(b)) {
        return has_condition(b) ? QZ_EASED : QZ_TIGHTENED;
    }
    if (!same_metric(a->only_if_metric, b->only_if_metric) ||
        (a->only_if == NULL) != (b->only_if == NULL)) {
        return QZ_OTHER;
    }
    if (a->only_if == NULL || a->only_if == b->only_if) {
        return QZ_SAME;
    }
    /* A target that is named stands for itself, whatever became of it. */
    if (a->only_if->has_id && b->only_if->has_id) {
        return otherwise(strcmp(a->only_if->id, b->only_if->id) == 0);
    }
    return otherwise(inner_relation(d, a->only_if, b->only_if) == QZ_SAME);
}

static int binding_relation(qz_diff *d, const qzplan_target *a, const qzplan_target *b) {
    (void)d;
    if (a->binding == b->binding) {
        return QZ_SAME;
    }
    return a->binding == QZPLAN_BINDING_YES   ? QZ_EASED
           : b->binding == QZPLAN_BINDING_YES ? QZ_TIGHTENED
                                              : QZ_OTHER;
}

/* Whether more of the targets inside may only help, or only harm. */
static int through_count(const qzplan_target *target, int relation) {
    const qz_comparator *comparator = qz_comparator_of(target->op);
    if (comparator->direction == QZ_DIRECTION_UP) {
        return relation;
    }
    if (comparator->direction == QZ_DIRECTION_DOWN) {
        return reversed(relation);
    }
    return otherwise(relation == QZ_SAME);
}

static int of_relation(qz_diff *d, const qzplan_target *a, const qzplan_target *b) {
    if (a->of_count != b->of_count) {
        return QZ_OTHER;
    }
    int relation = QZ_SAME;
    for (size_t i = 0; i < a->of_count; i++) {
        relation |= inner_relation(d, a->of[i], b->of[i]);
    }
    return a->op == b->op ? through_count(b, relation) : otherwise(relation == QZ_SAME);
}

static int method_relation(qz_diff *d, const qzplan_target *a, const qzplan_target *b) {
    int32_t before = a->method == 0 ? QZPLAN_METHOD_LINEAR : a->method;
    int32_t after = b->method == 0 ? QZPLAN_METHOD_LINEAR : b->method;
    (void)d;
    return otherwise(before == after &&
                     qz_method_rules_equal(a->method_rule, b->method_rule, after));
}

/* It changes a light, not what is promised. */
static int nearly_relation(qz_diff *d, const qzplan_target *a, const qzplan_target *b) {
    (void)d;
    return otherwise(qz_same_value(&a->nearly, &b->nearly));
}

/* It takes away a pace, and nothing that is promised. */
static int stale_after_relation(qz_diff *d, const qzplan_target *a, const qzplan_target *b) {
    (void)d;
    return otherwise(qz_same_span(&a->stale_after, &b->stale_after));
}

static int (*const relations[])(qz_diff *d, const qzplan_target *a, const qzplan_target *b) = {
    [QZPLAN_ASPECT_METRIC] = metric_relation,
    [QZPLAN_ASPECT_FOR] = for_relation,
    [QZPLAN_ASPECT_AREA] = area_relation,
    [QZPLAN_ASPECT_PART_OF] = part_of_relation,
    [QZPLAN_ASPECT_AS] = as_relation,
    [QZPLAN_ASPECT_EVERY] = every_relation,
    [QZPLAN_ASPECT_BEGINS] = begins_relation,
    [QZPLAN_ASPECT_STARTS] = starts_relation,
    [QZPLAN_ASPECT_BASELINE] = baseline_relation,
    [QZPLAN_ASPECT_STRETCH] = stretch_relation,
    [QZPLAN_ASPECT_PATH] = path_relation,
    [QZPLAN_ASPECT_ONLY_IF] = only_if_relation,
    [QZPLAN_ASPECT_OF] = of_relation,
    [QZPLAN_ASPECT_NEARLY] = nearly_relation,
    [QZPLAN_ASPECT_BINDING] = binding_relation,
    [QZPLAN_ASPECT_METHOD] = method_relation,
    [QZPLAN_ASPECT_STALE_AFTER] = stale_after_relation,
};

int qz_aspect_relation(qz_diff *d, int32_t aspect, const qzplan_target *before,
                       const qzplan_target *after) {
    return relations[aspect] == NULL ? QZ_SAME : relations[aspect](d, before, after);
}

static int has_metric(const qzplan_target *target, const qzplan_metric *metric) {
    for (size_t i = 0; i < target->metric_count; i++) {
        if (strcmp(target->metrics[i]->id, metric->id) == 0) {
            return 1;
        }
    }
    return 0;
}

/* The unit of what both measure, or the metric's own kind of value, is another one. */
static int is_measured_alike(const qzplan_target *before, const qzplan_target *after) {
    if (before->subject != QZPLAN_SUBJECT_METRIC || before->metric_count == 0) {
        return before->subject == after->subject;
    }
    const qzplan_metric *a = before->metrics[0];
    if (!has_metric(after, a)) {
        a = NULL;
        for (size_t i = 1; i < before->metric_count && a == NULL; i++) {
            a = has_metric(after, before->metrics[i]) ? before->metrics[i] : NULL;
        }
    }
    for (size_t i = 0; i < after->metric_count && a != NULL; i++) {
        const qzplan_metric *b = after->metrics[i];
        if (strcmp(a->id, b->id) == 0) {
            return a->percent == b->percent && qz_same_text(&a->unit, &b->unit);
        }
    }
    return 0;
}

int qz_is_comparable(qz_diff *d, const qzplan_target *before, const qzplan_target *after) {
    static const int32_t needed[] = {QZPLAN_ASPECT_PART_OF, QZPLAN_ASPECT_AS, QZPLAN_ASPECT_EVERY,
                                     QZPLAN_ASPECT_STRETCH};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(needed); i++) {
        if (qz_aspect_relation(d, needed[i], before, after) != QZ_SAME) {
            return 0;
        }
    }
    return is_measured_alike(before, after);
}
