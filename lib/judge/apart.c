/* SPDX-License-Identifier: MIT */
/* Says which term has what, where a value is not known because its terms have no day in common. */

#include "judge/apart.h"

#include "judge/decide.h"
#include "model/area_tree.h"
#include "model/leaves.h"
#include "model/metric.h"
#include "number/number.h"
#include "reading/state.h"

/* The terms met so far. */
struct terms {
    const qz_case *c;
    size_t count;
    size_t some; /* so many have a figure in the window */
};

/* First day of those among which a figure decides. */
static int32_t window_of(const qz_case *c) {
    int all = c->every == QZPLAN_PERIOD_NONE && c->evaluation->as_of < c->deadline;
    return all ? QZPLAN_DAY_NONE + 1 : qz_window_start(c);
}

/* What was reported last of a term is evidence of it. */
static void add_term(struct terms *t, const qz_subject *term) {
    int32_t day = qz_previous_day(term, t->c->evaluation->as_of);
    int32_t last = qz_previous_day(
        term, t->c->deadline < t->c->evaluation->as_of ? t->c->deadline : t->c->evaluation->as_of);
    t->count++;
    t->some += last != QZPLAN_DAY_NONE && last >= window_of(t->c);
    if (day != QZPLAN_DAY_NONE) {
        qz_subject plain = *term;
        plain.whole = NULL;
        size_t before = t->c->trail->count;
        (void)term->source->read_state(&plain, day, day, t->c->trail);
        if (t->c->trail->count == before && term->metric->whole != NULL) {
            plain.whole = term->metric->whole; /* of a part a share alone may have been reported */
            (void)term->source->read_state(&plain, day, day, t->c->trail);
        }
    }
}

/* The areas that a metric ranges over, where these are few. */
static void add_areas(struct terms *t) {
    enum { MOST = 16 };
    const qz_subject *subject = &t->c->subject;
    qz_area_walk walk = qz_area_across(subject->source->plan, subject->metric, subject->area);
    qz_subject there = *subject;
    if (qz_area_walk_count(walk) > MOST) {
        return;
    }
    there.metric = subject->metric->terms[0];
    while ((there.area = qz_area_walk_next(&walk)) != NULL) {
        add_term(t, &there);
    }
}

void qz_note_apart(qzplan_verdict *v, const qz_case *c) {
    const uint64_t other =
        QZPLAN_REMARK_ZERO_DENOMINATOR | QZPLAN_REMARK_OVERFLOW | QZPLAN_REMARK_ROWS_UNKNOWN;
    if (c->target->subject != QZPLAN_SUBJECT_METRIC || v->met != QZPLAN_TRUTH_UNKNOWN ||
        qz_reading_known(&c->reading) || (c->reading.remarks & other) != 0) {
        return;
    }
    struct terms t = {c, 0, 0};
    size_t mark = qz_trail_mark(c->trail);
    if (c->subject.metric->across != NULL) {
        add_areas(&t);
    } else if ((c->reading.remarks & QZPLAN_REMARK_AREAS_MISSING) == 0) {
        const qzplan_metric *leaves[QZ_MOST_LEAVES];
        size_t count = qz_leaves_of(leaves, c->subject.metric, c->subject.whole);
        qz_subject term = c->subject;
        for (size_t i = 0; i < count && count > 1; i++) {
            term.metric = leaves[i];
            add_term(&t, &term);
            if (c->subject.whole != NULL && t.some == 0) {
                break; /* of a share's part nothing was reported: the whole says nothing of it */
            }
        }
        v->remarks |= t.some > 0 ? QZPLAN_REMARK_NO_COMMON_DAY : 0;
    }
    if (t.some == 0) {
        qz_trail_reset(c->trail, mark);
    }
}
