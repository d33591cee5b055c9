/* SPDX-License-Identifier: MIT */
/* Walks two plans side by side: each kind of thing by its ids, what is there now in the new plan's
   order, then what is gone in the old one's. */

#include "diff/things.h"

#include <stddef.h>
#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "diff/area.h"
#include "diff/parts.h"
#include "diff/same.h"
#include "diff/target.h"
#include "model/index.h"
#include "model/metric.h"

/* A list of things in a plan, and where each thing has what all of them have. */
static const struct kind {
    int32_t subject;
    size_t list; /* offsets in qzplan_plan */
    size_t count;
    size_t title; /* offsets in the thing */
    size_t line;
    size_t column;
    void (*compare)(qz_diff *d, const void *before, const void *after);
} kinds[] = {
#define KIND(SUBJECT, name, compare)                                                               \
    {                                                                                              \
        QZPLAN_DIFF_SUBJECT_##SUBJECT, offsetof(qzplan_plan, name##s),                             \
            offsetof(qzplan_plan, name##_count), offsetof(qzplan_##name, title),                   \
            offsetof(qzplan_##name, line), offsetof(qzplan_##name, column), compare                \
    }
    KIND(DEPARTMENT, department, qz_diff_department),
    KIND(GROUP, group, qz_diff_group),
    KIND(AREA, area, qz_diff_area),
    KIND(TABLE, table, qz_diff_table),
    KIND(METRIC, metric, qz_diff_metric),
    KIND(PROGRAMME, programme, NULL),
    KIND(ACTION, action, qz_diff_action),
    KIND(TASK, task, qz_diff_task),
#undef KIND
};

struct side {
    const void *const *things;
    size_t count;
    qz_names names;
};

/* Reads a field of any pointer type without telling the compiler a lie about it. */
static const void *pointer_at(const void *thing, size_t offset) {
    const void *pointer;
    memcpy(&pointer, (const char *)thing + offset, sizeof pointer);
    return pointer;
}

static const char *id_of(const void *thing) {
    return pointer_at(thing, 0);
}

static uint32_t number_at(const void *thing, size_t offset) {
    uint32_t number;
    memcpy(&number, (const char *)thing + offset, sizeof number);
    return number;
}

static qzplan_text title_of(const struct kind *kind, const void *thing) {
    qzplan_text title;
    memcpy(&title, (const char *)thing + kind->title, sizeof title);
    return title;
}

static struct side side_of(qz_diff *d, const struct kind *kind, const qzplan_plan *plan) {
    struct side side = {.things = pointer_at(plan, kind->list)};
    memcpy(&side.count, (const char *)plan + kind->count, sizeof side.count);
    if (qz_names_make(&side.names, d->scratch, side.things, side.count) != QZPLAN_OK) {
        side.count = 0; /* qz_diff_failed says so */
    }
    return side;
}

static const void *find(const struct side *side, const void *thing) {
    const char *id = id_of(thing);
    return qz_names_find(&side->names, id, strlen(id));
}

/* Sets what every change of a thing has in common; either may be NULL. */
static void begin(qz_diff *d, const struct kind *kind, const void *before, const void *after) {
    const void *shown = after != NULL ? after : before;
    d->now = (qzplan_diff_change){
        .id = id_of(shown), .title = title_of(kind, shown), .subject = kind->subject};
    if (before != NULL) {
        d->now.line_before = number_at(before, kind->line);
        d->now.column_before = number_at(before, kind->column);
    }
    if (after != NULL) {
        d->now.line_after = number_at(after, kind->line);
        d->now.column_after = number_at(after, kind->column);
    }
    if (kind->subject == QZPLAN_DIFF_SUBJECT_TASK) {
        d->now.task_before = before;
        d->now.task_after = after;
    } else if (kind->subject == QZPLAN_DIFF_SUBJECT_METRIC) {
        d->now.metric_before = before;
        d->now.metric_after = after;
    } else if (kind->subject == QZPLAN_DIFF_SUBJECT_DEPARTMENT) {
        d->now.department_before = before;
        d->now.department_after = after;
    }
}

/* Whether a thing comes and goes with another: the answer of a `done` with its target, the only
   area of a plan that declares none with the plan. */
static int is_implied(const struct kind *kind, const void *thing) {
    if (kind->subject == QZPLAN_DIFF_SUBJECT_METRIC) {
        return qz_is_answer(thing);
    }
    return kind->subject == QZPLAN_DIFF_SUBJECT_AREA && qz_is_only_area(thing);
}

/* A promise more or fewer is told of the target; of a thing it is neither. */
static void note_one_sided(qz_diff *d, const struct kind *kind, const void *before,
                           const void *after) {
    const void *thing = before != NULL ? before : after;
    qzplan_text title = title_of(kind, thing);
    begin(d, kind, before, after);
    if (is_implied(kind, thing)) {
        return;
    }
    if (before != NULL) {
        (void)qz_diff_add(d, QZPLAN_DIFF_KIND_DROPPED, QZPLAN_ASPECT_WHOLE, 0, title, qz_no_text);
    } else {
        (void)qz_diff_add(d, QZPLAN_DIFF_KIND_ADDED, QZPLAN_ASPECT_WHOLE, 0, qz_no_text, title);
    }
}

static void compare(qz_diff *d, const struct kind *kind, const void *before, const void *after) {
    qzplan_text old = title_of(kind, before);
    qzplan_text new = title_of(kind, after);
    begin(d, kind, before, after);
    if (kind->subject == QZPLAN_DIFF_SUBJECT_AREA && qz_is_only_area(before) &&
        qz_is_only_area(after)) {
        return; /* its title is the plan's */
    }
    if (!qz_same_text(&old, &new)) {
        (void)qz_diff_add(d, QZPLAN_DIFF_KIND_RETITLED, QZPLAN_ASPECT_TITLE, 0, old, new);
    }
    if (kind->compare != NULL) {
        kind->compare(d, before, after);
    }
}

static void targets_of(qz_diff *d, const qzplan_task *task) {
    for (size_t i = 0; i < task->target_count && !qz_diff_failed(d); i++) {
        qz_diff_target(d, task->targets[i]);
    }
}

static void walk(qz_diff *d, const struct kind *kind) {
    const struct side before = side_of(d, kind, d->before);
    const struct side after = side_of(d, kind, d->after);
    for (size_t i = 0; i < after.count && !qz_diff_failed(d); i++) {
        const void *old = find(&before, after.things[i]);
        if (old == NULL) {
            note_one_sided(d, kind, NULL, after.things[i]);
        } else {
            compare(d, kind, old, after.things[i]);
        }
        if (kind->subject == QZPLAN_DIFF_SUBJECT_TASK) {
            targets_of(d, after.things[i]);
        }
    }
    for (size_t i = 0; i < before.count && !qz_diff_failed(d); i++) {
        if (find(&after, before.things[i]) == NULL) {
            note_one_sided(d, kind, before.things[i], NULL);
        }
    }
}

void qz_diff_things(qz_diff *d) {
    qz_diff_plans(d);
    for (size_t i = 0; i < QZ_ARRAY_SIZE(kinds) && !qz_diff_failed(d); i++) {
        walk(d, &kinds[i]);
    }
    for (size_t i = 0; i < d->before->target_count && !qz_diff_failed(d); i++) {
        const qzplan_target *target = d->before->targets[i];
        if (qz_names_find(&d->targets_after, target->id, strlen(target->id)) == NULL) {
            qz_diff_target_gone(d, target);
        }
    }
}
