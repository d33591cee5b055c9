/* SPDX-License-Identifier: MIT */
/* Looks for figures with the flag `b`, where a set has any. */

#include "reading/breaks.h"

#include "figures/flags.h"
#include "figures/series.h"
#include "model/area_tree.h"
#include "model/metric.h"
#include "reading/branches.h"

static void visit(const qz_subject *subject, const qzplan_metric *metric, int32_t day,
                  int32_t *latest);

/* 1 where the subject has figures of the metric itself. */
static int visit_series(const qz_subject *subject, const qzplan_metric *metric, int32_t day,
                        int32_t *latest) {
    size_t count;
    const qzplan_figure *const *series = qz_series_of(subject, metric, &count);
    size_t i = count == 0 ? 0 : qz_series_of_after(subject, series, count, day);
    for (; i > 0 && series[i - 1]->period.last > *latest; i--) {
        if (qz_has_flag(series[i - 1], QZPLAN_FLAG_BREAK)) {
            *latest = series[i - 1]->period.last;
        }
    }
    return count > 0;
}

static void visit_across(const qz_subject *subject, const qzplan_metric *metric, int32_t day,
                         int32_t *latest) {
    qz_area_walk walk = qz_area_across(subject->source->plan, metric, subject->area);
    qz_subject there = *subject;
    while ((there.area = qz_area_walk_next(&walk)) != NULL) {
        visit(&there, metric->terms[0], day, latest);
    }
}

static void visit(const qz_subject *subject, const qzplan_metric *metric, int32_t day,
                  int32_t *latest) {
    if (visit_series(subject, metric, day, latest) && !qz_is_derived(metric)) {
        return;
    }
    if (metric->across != NULL) {
        visit_across(subject, metric, day, latest);
        return;
    }
    for (size_t i = 0; qz_is_derived(metric) && i < metric->term_count; i++) {
        visit(subject, metric->terms[i], day, latest);
    }
    size_t ways = qz_is_derived(metric) ? 0 : qz_branches_ways(subject, metric);
    for (size_t way = 0; way < ways; way++) {
        const qz_branches of = qz_branches_of(subject, metric, way);
        for (size_t i = 0; i < of.count; i++) {
            qz_subject branch;
            const qzplan_metric *its = qz_branch(&branch, subject, metric, &of, i);
            visit(&branch, its, day, latest);
        }
    }
}

int32_t qz_last_break(const qz_subject *subject, int32_t day) {
    int32_t latest = QZPLAN_DAY_NONE;
    if (day == QZPLAN_DAY_NONE || !qz_figures_have_breaks(subject->source->figures)) {
        return latest;
    }
    const qzplan_metric *metric = subject->metric;
    visit(subject, metric, day, &latest);
    while (subject->whole != NULL && metric != subject->whole && metric->whole != NULL) {
        metric = metric->whole;
        visit(subject, metric, day, &latest);
    }
    return latest;
}
