/* SPDX-License-Identifier: MIT */
/* `revised`: what a target became, and when, why and by whom. Each entry replaces keys of what was
   in force before it; the whole is then read like any other target. */

#include <qzplan/error.h>

#include "base/arrays.h"
#include "calendar/period.h"
#include "reader/target.h"

enum { MOST = 1000 };

/* While the entries are read. */
typedef struct chain {
    qzplan_revision *revisions;
    const qzplan_revision **pointers;
    size_t count;
    int32_t before; /* the day of the entry above */
    int is_fine;    /* what an entry builds on is without fault */
} chain;

static void read_day(qz_decoder *d, chain *c, qzplan_revision *revision, const qz_node *node) {
    qzplan_period period;
    revision->on = QZPLAN_DAY_NONE;
    if (!qz_decode_period(d, node, &period, 0, d->plan->year_starts)) {
        return;
    }
    revision->on = period.last;
    if (period.last < d->plan->begins) {
        qz_fault(d, QZPLAN_ERROR_BAD_DATE, node, NULL, "`%s` lies before the plan begins",
                 node->text);
    } else if (period.last <= c->before) {
        qz_fault(d, QZPLAN_ERROR_BAD_DATE, node, "write the revisions in the order of their days",
                 "`%s` is not after the day of the revision above", node->text);
    }
    c->before = period.last;
}

/* Keys that stay as they are, and at least one that does not. */
static void check_changes(qz_decoder *d, const qz_node *node, const qz_node *const *slots) {
    static const size_t fixed[] = {T_ID, T_REVISED};
    size_t changed = 0;
    for (size_t i = 0; i < T_COUNT; i++) {
        changed += slots[i] != NULL;
    }
    for (size_t i = 0; i < QZ_ARRAY_SIZE(fixed); i++) {
        const qz_node *key = slots[fixed[i]];
        if (key != NULL) {
            qz_fault_key(d, QZPLAN_ERROR_COMBINATION, key, "leave it out", "`%s` cannot be revised",
                         key->key);
        }
    }
    if (changed == 0 && !node->cut) {
        qz_fault(d, QZPLAN_ERROR_MISSING_KEY, node, "add what it changes, such as `at_least`",
                 "the revision changes nothing");
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
static void start_from(qzplan_target *target, const qz_target_draft *base, const qz_node *node,
                       const qz_node *const *changes) {
    *target = *base->target;
    target->line = node->line;
    target->column = node->column;
    target->op = 0;
    target->milestones = NULL;
    target->milestone_count = 0;
    target->revisions = NULL;
    target->revision_count = 0;
    target->judged_as = QZPLAN_AS_VALUE;
    target->since_kind = QZPLAN_SINCE_UNSPECIFIED;
    target->since = (qzplan_period){0};
    target->within = (qzplan_value){0};
    target->baseline = (qzplan_value){0};
    target->metric_count = changes[T_METRIC] != NULL ? 0 : target->metric_count;
    target->group_count = changes[T_FOR] != NULL ? 0 : target->group_count;
    target->source_count = changes[T_SOURCE] != NULL ? 0 : target->source_count;
    if (changes[T_EXCEPT] != NULL || target->subject == QZPLAN_SUBJECT_OF_EACH) {
        target->excluded_count = 0;
    }
    if (target->subject == QZPLAN_SUBJECT_OF_EACH) {
        target->each = NULL;
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
    qz_decode_target_slots(d, draft, slots);
}

/* The target as an entry leaves it; 0 after a fault. */
static int read_target(qz_decoder *d, qz_target_draft *now, const qz_node *node,
                       const qz_node *const *changes) {
    const qz_target_draft base = *now;
    qzplan_target *target = qz_decode_new(d, 1, sizeof *target);
    size_t faults = d->report->count + d->report->dropped;
    if (target == NULL) {
        return 0;
    }
    start_from(target, &base, node, changes);
    now->target = target;
    now->node = node;
    now->base = &base;
    now->subject = now->comparator = NULL;
    now->values = now->uppers = NULL;
    now->milestones = NULL;
    now->dated = 0;
    merge(d, now, changes);
    (void)qz_decode_draft(d, now);
    now->base = NULL;
    return faults == d->report->count + d->report->dropped;
}

static void read_entry(qz_decoder *d, chain *c, qz_target_draft *now, const qz_node *node) {
    const qz_node *slots[V_COUNT];
    size_t faults = d->report->count + d->report->dropped;
    if (!qz_decode_keys(d, node, qz_revision_keys(), NULL, slots)) {
        c->is_fine = 0;
        return;
    }
    qzplan_revision *revision = &c->revisions[c->count];
    c->pointers[c->count++] = revision;
    revision->line = node->line;
    revision->column = node->column;
    if (slots[V_ON] != NULL) {
        read_day(d, c, revision, slots[V_ON]);
    }
    if (slots[V_WHY] != NULL) {
        qz_decode_text(d, slots[V_WHY], &revision->why, 1);
    }
    if (slots[V_BY] != NULL) {
        qz_decode_text(d, slots[V_BY], &revision->by, 1);
    }
    check_changes(d, node, slots);
    c->is_fine = c->is_fine && faults == d->report->count + d->report->dropped;
    if (c->is_fine) {
        c->is_fine = read_target(d, now, node, slots);
        revision->target = now->target;
    }
}

void qz_decode_revised(qz_decoder *d, const qz_target_draft *draft, int is_fine) {
    const qz_node *node = draft->slots[T_REVISED];
    if (!qz_expect(d, node, QZ_NODE_SEQUENCE)) {
        return;
    }
    if (node->count > MOST) {
        qz_fault(d, QZPLAN_ERROR_TOO_MANY_NODES, node, NULL, "a target is revised at most %d times",
                 (int)MOST);
        return;
    }
    chain c = {.before = QZPLAN_DAY_NONE, .is_fine = is_fine};
    c.revisions = qz_decode_new(d, node->count, sizeof *c.revisions);
    c.pointers = qz_decode_new(d, node->count, sizeof *c.pointers);
    if (c.revisions == NULL || c.pointers == NULL) {
        return;
    }
    qz_target_draft now = *draft;
    for (const qz_node *item = node->first; item != NULL; item = item->next) {
        read_entry(d, &c, &now, item);
    }
    draft->target->revisions = c.pointers;
    draft->target->revision_count = c.count;
}
