/* SPDX-License-Identifier: MIT */
/* `revised`: what a target became, and when, why and by whom. Each entry replaces keys of what was
   in force before it; the whole is then read like any other target. */

#include "reader/target_revised.h"

#include <qzplan/error.h>

#include "base/arrays.h"
#include "calendar/period.h"
#include "reader/shapes.h"

enum { MOST = 1000 };

/* While the entries are read. */
typedef struct qz_revision_chain {
    qz_target_draft base; /* what the entry changes */
    qzplan_revision *revisions;
    const qzplan_revision **pointers;
    size_t count;
    size_t faults;      /* that there were when all below was fine */
    int32_t before;     /* the day of the entry above */
    const qz_node *due; /* what the entry says of its due times: `due`, dated values; else NULL */
    int corrects;       /* it mends a misprint */
    int is_fine;        /* what an entry builds on is without fault */
} chain;

/* One entry, while its own keys are read. */
typedef struct entry {
    chain *chain;
    qzplan_revision *revision;
} entry;

void qz_decode_revision_on(qz_decoder *d, const qz_node *node, void *object) {
    const entry *e = object;
    qzplan_period period;
    e->revision->on = QZPLAN_DAY_NONE;
    if (!qz_decode_period(d, node, &period, 0, d->plan->year_starts)) {
        return;
    }
    e->revision->on = period.last;
    if (period.kind == QZPLAN_PERIOD_YEAR) {
        qz_fault(d, node, QZ_SAY(REVISION_YEAR, qz_text(node->text)));
    }
    if (period.last < d->plan->begins) {
        qz_fault(d, node, QZ_SAY(REVISION_BEFORE_PLAN, qz_text(node->text)));
    } else if (period.last <= e->chain->before) {
        qz_fault(d, node, QZ_SAY(REVISION_ORDER, qz_text(node->text)));
    }
    e->chain->before = period.last;
}

void qz_decode_revision_why(qz_decoder *d, const qz_node *node, void *object) {
    qz_decode_text(d, node, &((const entry *)object)->revision->why, 1);
}

void qz_decode_revision_by(qz_decoder *d, const qz_node *node, void *object) {
    qz_decode_text(d, node, &((const entry *)object)->revision->by, 1);
}

void qz_decode_revision_corrects(qz_decoder *d, const qz_node *node, void *object) {
    int32_t ignored;
    ((const entry *)object)->revision->corrects =
        (uint32_t)qz_decode_word(d, node, &qz_shape_true, &ignored);
}

/* Keys that stay as they are, and at least one that does not. */
static void refuse_changes(qz_decoder *d, const qz_node *node, const qz_node *const *slots) {
    static const size_t fixed[] = {T_ID, T_REVISED};
    size_t changed = 0;
    for (size_t i = 0; i < T_COUNT; i++) {
        changed += slots[i] != NULL;
    }
    for (size_t i = 0; i < QZ_ARRAY_SIZE(fixed); i++) {
        const qz_node *key = slots[fixed[i]];
        if (key != NULL) {
            qz_fault_key(d, key, QZ_SAY(REVISION_KEY, qz_text(key->key)));
        }
    }
    if (changed == 0 && !node->cut) {
        qz_fault(d, node, QZ_SAY_PLAIN(REVISION_EMPTY));
    }
}

static int is_dated(const qz_node *comparator) {
    return comparator->kind == QZ_NODE_MAPPING;
}

/* A comparator replaces the comparator, with what belongs to it. */
static void drop_comparator(qz_target_draft *draft, const qz_node *const *changes) {
    static const size_t belongs[] = {T_WITHIN, T_ABOVE, T_BELOW};
    const qz_node *comparator = NULL;
    for (size_t i = T_AT_LEAST; i <= T_NO_WORSE; i++) {
        comparator = changes[i] != NULL ? changes[i] : comparator;
    }
    if (comparator == NULL) {
        return;
    }
    for (size_t i = T_AT_LEAST; i <= T_NO_WORSE; i++) {
        draft->slots[i] = NULL;
    }
    draft->slots[T_NEARLY] = NULL;
    for (size_t i = 0; i < QZ_ARRAY_SIZE(belongs) && changes[T_ABOUT] == NULL; i++) {
        draft->slots[belongs[i]] = NULL;
    }
    draft->target->above = draft->target->below = QZPLAN_BEYOND_UNMET;
    if (is_dated(comparator)) {
        draft->slots[T_DUE] = NULL;
    }
}

/* A copy of the target, without what is read anew. Lists that do not change are shared: many
   entries must not multiply them. */
static void start_from(qzplan_target *target, const qz_target_draft *base) {
    uint32_t line = target->line;
    uint32_t column = target->column;
    *target = *base->target;
    target->line = line;
    target->column = column;
    target->op = 0;
    target->milestones = NULL;
    target->milestone_count = 0;
    target->revisions = NULL;
    target->revision_count = 0;
    target->judged_as = QZPLAN_AS_VALUE;
    target->since_kind = QZPLAN_SINCE_UNSPECIFIED;
    target->since = (qzplan_period){0};
    target->within = (qzplan_value){0};
    target->nearly = (qzplan_value){0};
    target->baseline = (qzplan_value){0};
    if (target->subject == QZPLAN_SUBJECT_OF_EACH) {
        target->each = NULL;
        target->excluded_count = 0;
    }
}

static void merge(qz_decoder *d, qz_target_draft *draft, const qz_node *const *changes) {
    const qz_node *slots[T_COUNT];
    drop_comparator(draft, changes);
    for (size_t i = 0; i < T_COUNT; i++) {
        slots[i] = changes[i];
        draft->slots[i] = changes[i] != NULL ? changes[i] : draft->slots[i];
    }
    slots[T_AS] = draft->slots[T_AS];
    slots[T_ABOVE] = draft->slots[T_ABOVE];
    slots[T_BELOW] = draft->slots[T_BELOW];
    qz_decode_stage(d, draft->keys, QZ_AT_ONCE, draft, slots);
}

/* The target as an entry leaves it; 0 when out of memory. */
static int change_target(qz_decoder *d, qz_waiting *w, const qz_node *node,
                         const qz_node *const *changes) {
    qz_target_draft *now = w->draft;
    qz_target_draft *base = &w->chain->base;
    *base = *now;
    base->base = NULL;
    now->node = node;
    if (!qz_open_target(d, now, NULL)) {
        return 0;
    }
    start_from(now->target, base);
    now->base = base;
    now->subject = now->comparator = NULL;
    now->values = now->uppers = NULL;
    now->milestones = NULL;
    now->dated = 0;
    merge(d, now, changes);
    return 1;
}

/* The key of an entry that says when it is due; NULL: as before. */
static const qz_node *due_of(const qz_node *const *changes) {
    for (size_t i = T_AT_LEAST; i <= T_NO_WORSE; i++) {
        if (changes[i] != NULL && is_dated(changes[i])) {
            return changes[i];
        }
    }
    return changes[T_DUE];
}

int qz_begin_revision(qz_decoder *d, qz_waiting *w, const qz_node *node) {
    const qz_node *slots[V_COUNT];
    chain *c = w->chain;
    c->is_fine = c->is_fine && c->faults == qz_fault_count(d);
    qzplan_revision *revision = &c->revisions[c->count];
    entry e = {c, revision};
    if (!qz_decode_keys(d, node, w->outer->revision_keys, &e, slots)) {
        c->is_fine = 0;
        return 0;
    }
    c->pointers[c->count++] = revision;
    w->outer->target->revision_count = c->count;
    revision->line = node->line;
    revision->column = node->column;
    refuse_changes(d, node, slots);
    c->due = due_of(slots);
    c->corrects = (int)revision->corrects; /* what is mended was so all along */
    c->is_fine = c->is_fine && c->faults == qz_fault_count(d) && change_target(d, w, node, slots);
    revision->target = c->is_fine ? w->draft->target : NULL;
    return c->is_fine;
}

void qz_end_revision(qz_decoder *d, const qz_waiting *w) {
    const chain *c = w->chain;
    const qzplan_target *target = w->draft->target;
    const qz_node *due = c->due;
    int is_ahead = target->milestone_count == 0 || c->faults != qz_fault_count(d);
    for (size_t i = 0; i < target->milestone_count; i++) {
        is_ahead |= target->milestones[i]->due.last >= c->before;
    }
    if (is_ahead || c->corrects) {
        return;
    }
    if (due != NULL) {
        qz_fault_key(d, due, QZ_SAY(REVISION_DUE, qz_text(due->key)));
    } else {
        qz_fault(d, w->draft->node, QZ_SAY_PLAIN(REVISION_NO_VERDICT));
    }
}

void qz_queue_revised(qz_decoder *d, const qz_node *node, void *object) {
    const qz_target_draft *draft = object;
    if (draft->base != NULL || draft->place != QZ_IN_TASK ||
        !qz_expect(d, node, QZ_NODE_SEQUENCE)) {
        return;
    }
    if (node->count > MOST) {
        qz_fault(d, node, QZ_SAY(REVISIONS_TOO_MANY, qz_count(MOST)));
        return;
    }
    chain *c = qz_decode_scratch(d, 1, sizeof *c);
    qzplan_revision *revisions = qz_decode_new(d, node->count, sizeof *revisions);
    const qzplan_revision **pointers = qz_decode_new(d, node->count, sizeof *pointers);
    if (c == NULL || revisions == NULL || pointers == NULL) {
        return;
    }
    c->revisions = revisions;
    c->pointers = pointers;
    c->before = QZPLAN_DAY_NONE;
    c->faults = draft->faults;
    c->is_fine = draft->has_due;
    qz_waiting *w = qz_wait(d, draft, node->first, QZ_IN_TASK);
    if (w != NULL) {
        *w->draft = *draft;
        w->chain = c;
        draft->target->revisions = pointers;
    }
}
