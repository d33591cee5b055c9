/* SPDX-License-Identifier: MIT */
/* sdsn: the yearly change made since the baseline over the yearly change that the goal needs. */

#include "progress/sdsn.h"

#include <math.h>

#include <math.h>

#include <qzplan/error.h>

#include "base/structs.h"
#include "progress/exact.h"
#include "progress/rule.h"
#include "progress/series.h"

static const qzplan_sdsn_rule published = {
    .size = sizeof published,
    .ratio_on_track = 1,
    .ratio_moderately_improving = 0.5,
    .ratio_stagnating = 0,
    .base_within = 1,
};

int qzplan_sdsn_rule_init(qzplan_sdsn_rule *rule, size_t size) {
    return qz_struct_init(rule, size, &published, sizeof published);
}

enum { BOUNDS = 3 };

static void bounds_of(double bounds[BOUNDS], const qzplan_sdsn_rule *rule) {
    bounds[0] = rule->ratio_on_track;
    bounds[1] = rule->ratio_moderately_improving;
    bounds[2] = rule->ratio_stagnating;
}

int qz_sdsn_rule_read(qz_progress_rule *out, const qzplan_progress_input *input) {
    double bounds[BOUNDS];
    int status = qz_progress_rule_read(&out->sdsn, &published, sizeof published, input->sdsn);
    bounds_of(bounds, &out->sdsn);
    if (status == QZPLAN_OK && !(qz_falling(bounds, BOUNDS) && isfinite(out->sdsn.base_within) &&
                                 out->sdsn.base_within >= 0)) {
        status = QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    return status;
}

/* actual >= bound * required, both made whole: (y - y0)(tT - t0) against bound (T - y0)(t - t0). */
static int reaches(const qz_progress *p, double bound) {
    const qzplan_progress_result *r = p->result;
    const qz_product actual = {
        {{r->latest_value, r->base_value}, {r->target_year, r->base_year}, {1, 0}},
    };
    const qz_product required = {
        {{r->target, r->base_value}, {r->latest_year, r->base_year}, {bound, 0}},
    };
    return p->direction * qz_product_order(&actual, &required) >= 0;
}

/* The base year, or of years with a value the nearest to it, the later of two; no other than one
   within reach that lies before the latest. */
static int32_t find_baseline(qz_progress *p) {
    const qzplan_progress_input *in = p->input;
    double best = p->rule->sdsn.base_within;
    int32_t reason = qz_progress_baseline(p, -INFINITY);
    if (in->has_base_value || !in->has_base_year) {
        return reason;
    }
    for (size_t i = 0; i < p->latest; i++) {
        double away = fabs(in->years[i] - in->base_year);
        if (!isnan(in->values[i]) && away <= best) {
            best = away;
            p->result->base_year = in->years[i];
            p->result->base_value = in->values[i];
            reason = QZPLAN_PROGRESS_REASON_NONE;
        }
    }
    return reason;
}

/* From the goal, or from beyond it, down to here: only what lies short of the goal was lost. */
static int32_t judge_fall(qz_progress *p) {
    qzplan_progress_result *r = p->result;
    r->change = (r->latest_value - r->target) / (r->latest_year - r->base_year);
    r->measure = p->direction * r->change;
    r->status = QZPLAN_PROGRESS_STATUS_SDSN_DECREASING;
    return isfinite(r->change) ? QZPLAN_PROGRESS_REASON_NONE : QZPLAN_PROGRESS_REASON_TOO_LARGE;
}

static int32_t judge_course(qz_progress *p) {
    qzplan_progress_result *r = p->result;
    r->change = (r->latest_value - r->base_value) / (r->latest_year - r->base_year);
    r->ratio = r->change / ((r->target - r->base_value) / (r->target_year - r->base_year));
    if (!isfinite(r->ratio)) {
        return QZPLAN_PROGRESS_REASON_TOO_LARGE;
    }
    r->measure = r->ratio;
    double bounds[BOUNDS];
    bounds_of(bounds, &p->rule->sdsn);
    r->status = QZPLAN_PROGRESS_STATUS_SDSN_DECREASING;
    for (size_t i = 0; i < BOUNDS; i++) {
        r->status += reaches(p, bounds[i]);
    }
    return QZPLAN_PROGRESS_REASON_NONE;
}

/* At the goal nothing has to be measured: it is maintained, however it got there. */
int32_t qz_judge_sdsn(qz_progress *p) {
    int32_t reason = find_baseline(p);
    qz_progress_target(p);
    if (reason == QZPLAN_PROGRESS_REASON_NONE) {
        reason = qz_progress_span(p, 0);
    }
    int short_of_it =
        reason == QZPLAN_PROGRESS_REASON_NONE && qz_progress_way(p) == QZPLAN_PROGRESS_REASON_NONE;
    if (reason == QZPLAN_PROGRESS_REASON_NONE && !short_of_it && !qz_progress_reached(p)) {
        return judge_fall(p);
    }
    if (short_of_it) {
        reason = qz_progress_deadline(p);
    }
    if (short_of_it && reason == QZPLAN_PROGRESS_REASON_NONE) {
        reason = judge_course(p);
    }
    if (qz_progress_reached(p)) {
        p->result->status = QZPLAN_PROGRESS_STATUS_SDSN_ON_TRACK;
        reason = QZPLAN_PROGRESS_REASON_NONE;
    }
    return reason;
}
