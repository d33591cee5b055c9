/* SPDX-License-Identifier: MIT */
/* A count of targets: which of its children to remedy, or to give up, so that as many hold as it
   asks for: those that take the fewest units. */

#include "remedy/count.h"

#include <qzplan/error.h>

#include "base/sort.h"
#include "judge/count.h"
#include "judge/judge.h"
#include "judge/truth.h"
#include "number/number.h"
#include "remedy/cells.h"
#include "remedy/settle.h"

struct child {
    qzplan_verdict verdict;
    qz_claim *claim;
    int64_t price;
    size_t place;
};

struct children {
    qz_remedy *m;
    struct child *items;
    size_t count;
    int64_t yes;
};

static void judge(struct children *all, const qz_case *parent, const qzplan_target *target,
                  const qzplan_area *area) {
    struct child *child = &all->items[all->count];
    qz_trail trail = {.arena = all->m->arena};
    qz_case c;
    qz_judge_child(&child->verdict, &c, &trail, parent, target, area);
    int late = !all->m->would_have && child->verdict.days_left < 0 &&
               child->verdict.met != QZPLAN_TRUTH_YES && target->subject == QZPLAN_SUBJECT_METRIC;
    if (late) {
        qz_judge_by(&child->verdict, &c, parent->evaluation->as_of);
    }
    child->verdict.figures = trail.items;
    child->verdict.figure_count = trail.count;
    child->place = all->count++;
    all->yes += child->verdict.met == QZPLAN_TRUTH_YES;
    all->m->no_memory |= all->m->arena->failed;
}

static int judge_all(struct children *all, const qz_case *c) {
    qz_child *children;
    size_t count;
    if (qz_list_children(c, all->m->arena, &children, &count) != QZPLAN_OK ||
        (all->items = qz_arena_array(all->m->arena, count, sizeof *all->items)) == NULL) {
        all->m->no_memory = 1;
        return 0;
    }
    for (size_t i = 0; i < count; i++) {
        judge(all, c, children[i].target, children[i].area);
    }
    return all->count > 0;
}

static int cheaper(const void *a, const void *b) {
    const struct child *x = a;
    const struct child *y = b;
    return x->price != y->price ? x->price < y->price : x->place < y->place;
}

/* Prices the children that could be turned, and takes the cheapest of them. */
static int32_t turn(struct children *all, const qzplan_verdict *owner, int64_t wanted, int broken) {
    qz_remedy *m = all->m;
    const void **list = qz_arena_array(m->arena, all->count, sizeof *list);
    size_t count = 0;
    if (list == NULL) {
        m->no_memory = 1;
        return QZPLAN_REMEDY_REASON_TOO_LARGE;
    }
    qz_remedy_reset(m);
    for (size_t i = 0; i < all->count; i++) {
        struct child *child = &all->items[i];
        int32_t reason;
        if ((child->verdict.met == QZPLAN_TRUTH_YES) != broken) {
            continue;
        }
        child->claim = qz_remedy_claim(m, &child->verdict, owner, 1, broken, &reason);
        child->price = child->claim == NULL ? -1 : qz_remedy_price(m, child->claim);
        if (child->price >= 0) {
            list[count++] = child;
        } else if (child->claim != NULL) {
            child->claim->reason = QZPLAN_REMEDY_REASON_IMPOSSIBLE;
        }
    }
    qz_sort(list, count, cheaper);
    for (size_t i = 0; i < count; i++) {
        const struct child *child = list[i];
        child->claim->reason =
            (int64_t)i < wanted && wanted <= (int64_t)count ? 0 : QZPLAN_REMEDY_REASON_CONFLICT;
    }
    return wanted <= (int64_t)count ? 0 : QZPLAN_REMEDY_REASON_IMPOSSIBLE;
}

void qz_remedy_count(qz_remedy *m, const qzplan_verdict *verdict, int32_t *reason) {
    qz_case c;
    struct children all = {.m = m};
    int64_t least;
    int64_t most;
    qz_case_again(&c, &m->evaluation, &m->trail, verdict, verdict);
    *reason = QZPLAN_REMEDY_REASON_NO_BORDER;
    if (!c.promise.known || !judge_all(&all, &c)) {
        return;
    }
    int64_t whole = c.target->judged_as == QZPLAN_AS_SHARE ? (int64_t)all.count : 1;
    /* What holds cannot be taken back once the deadline has passed. */
    int gone = !m->would_have && verdict->days_left < 0;
    *reason = gone ? QZPLAN_REMEDY_REASON_CLOSED : QZPLAN_REMEDY_REASON_IMPOSSIBLE;
    if (qz_range_units(&least, &most, &c.promise.sure, whole, 0, (int64_t)all.count)) {
        *reason = all.yes < least  ? turn(&all, verdict, least - all.yes, 0)
                  : all.yes > most ? (gone ? *reason : turn(&all, verdict, all.yes - most, 1))
                                   : 0;
    }
}
