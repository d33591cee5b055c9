/* SPDX-License-Identifier: MIT */
/* Open SDG judges an indicator of several series by the mean of their scores; a group of series
   counts there with its own mean. Here the series are what a count of targets counts. */

#include "judge/mean.h"

#include <math.h>

#include <qzplan/error.h>

#include "judge/count.h"
#include "judge/judge.h"
#include "judge/pace.h"
#include "judge/series.h"
#include "judge/stale.h"
#include "model/statuses.h"
#include "progress/mean.h"
#include "progress/numbers.h"

/* A count stands within at most two others. */
enum { DEPTH = 3 };

/* One count on the way down. */
struct level {
    qz_case c;
    qz_trail trail;
    qz_children children;
    qz_scored scored;
};

/* What all levels share. */
struct mean {
    struct level levels[DEPTH + 1];
    const qzplan_method_rule *rule;
    size_t depth;
    size_t scored; /* series, wherever they stand */
    size_t achieved;
    int32_t last;
    int fresh;
};

static int score_series(struct mean *m, const qzplan_verdict *v, const qz_case *series) {
    qzplan_progress_result one = {.size = sizeof one};
    if (m->fresh && qz_is_stale(series)) {
        return QZPLAN_OK;
    }
    int error = qz_case_progress(&one, v, series, QZPLAN_METHOD_OPEN_SDG, m->rule, m->last);
    if (error == QZPLAN_OK && !isnan(one.score)) {
        qz_scored_add(&m->levels[m->depth].scored, one.score, one.status);
        m->scored++;
        m->achieved += one.status == QZPLAN_PROGRESS_STATUS_OPEN_SDG_ACHIEVED;
    }
    return error;
}

/* A series is scored; into a count the way goes down. */
static int take_child(struct mean *m, const qz_child *child) {
    struct level *here = &m->levels[m->depth];
    struct level *below = &m->levels[m->depth + 1];
    qzplan_verdict v;
    below->trail = (qz_trail){.arena = here->c.evaluation->arena};
    qz_judge_child(&v, &below->c, &below->trail, &here->c, child->target, child->area);
    if (child->target->subject == QZPLAN_SUBJECT_METRIC) {
        return score_series(m, &v, &below->c);
    }
    if (m->depth + 1 < DEPTH) {
        below->children = qz_children_of(&below->c);
        below->scored = (qz_scored){0, 0, 0};
        m->depth++;
    }
    return QZPLAN_OK;
}

/* A count within has been gone through: its mean is one score of the count around it. */
static void leave(struct mean *m) {
    const qz_scored *inner = &m->levels[m->depth].scored;
    double score = inner->count == 0 ? NAN : inner->sum / (double)inner->count;
    m->depth--;
    qz_scored_add(&m->levels[m->depth].scored, score, QZPLAN_PROGRESS_STATUS_NOT_AVAILABLE);
}

int qz_case_mean(qzplan_progress_result *out, const qz_case *c, const qzplan_method_rule *rule,
                 int32_t last, int fresh) {
    struct mean m = {.rule = rule, .last = last, .fresh = fresh};
    m.levels[0].c = *c;
    m.levels[0].children = qz_children_of(c);
    int error = QZPLAN_OK;
    for (;;) {
        qz_child child;
        if (error == QZPLAN_OK && qz_child_next(&m.levels[m.depth].children, &child)) {
            error = take_child(&m, &child);
        } else if (error != QZPLAN_OK || m.depth == 0) {
            break;
        } else {
            leave(&m);
        }
    }
    if (error != QZPLAN_OK) {
        return error;
    }
    qz_scored *all = &m.levels[0].scored;
    all->achieved = m.achieved == m.scored ? all->count : 0;
    return qz_progress_judge_mean(out, all, qz_method_rule_of(rule, QZPLAN_METHOD_OPEN_SDG));
}

int qz_mean_pace(qzplan_verdict *v, const qz_case *c) {
    if (c->target->subject == QZPLAN_SUBJECT_METRIC || v->status != QZPLAN_STATUS_OPEN ||
        v->met != QZPLAN_TRUTH_NO || qz_method_of(c) != QZPLAN_METHOD_OPEN_SDG) {
        return QZPLAN_OK;
    }
    qzplan_progress_result mean = {.size = sizeof mean};
    int error = qz_case_mean(&mean, c, qz_rule_for(c->target, QZPLAN_METHOD_OPEN_SDG),
                             c->evaluation->as_of, 1);
    if (error == QZPLAN_OK) {
        v->pace = mean.pace;
        qz_judge_again_by_pace(v);
    }
    return error;
}
