/* SPDX-License-Identifier: MIT */
/* unsd: compound growth carried on to the target's year, and how much of the way it then made. */

#include "progress/unsd.h"

#include <math.h>

#include <qzplan/error.h>

#include "base/structs.h"
#include "progress/growth.h"
#include "progress/rule.h"
#include "progress/series.h"

static const qzplan_unsd_rule published = {
    .size = sizeof published,
    .ratio_on_track = 0.95,
    .ratio_fair = 0.10,
    .growth_substantial = 0.02,
    .growth_fair = 0.005,
};

enum { BOUNDS = 2 };

int qzplan_unsd_rule_init(qzplan_unsd_rule *rule, size_t size) {
    return qz_struct_init(rule, size, &published, sizeof published);
}

int qz_unsd_rule_read(qz_progress_rule *out, const qzplan_progress_input *input) {
    int status = qz_progress_rule_read(&out->unsd, &published, sizeof published, input->unsd);
    const double ratio[BOUNDS] = {out->unsd.ratio_on_track, out->unsd.ratio_fair};
    const double growth[BOUNDS] = {out->unsd.growth_substantial, out->unsd.growth_fair};
    if (status == QZPLAN_OK && !(qz_falling(ratio, BOUNDS) && qz_falling(growth, BOUNDS))) {
        status = QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    return status;
}

static int32_t project(qz_progress *p) {
    qzplan_progress_result *r = p->result;
    double years_made = r->latest_year - r->base_year;
    double years_left = r->target_year - r->latest_year;
    double growth =
        qz_growth_over(r->latest_value, r->base_value, years_made + years_left, years_made);
    r->projected =
        r->latest_value * qz_power_over(r->latest_value, r->base_value, years_left, years_made);
    /* (ve - vb) / (T - vb), without taking vb from a ve that is near it */
    r->ratio = r->base_value * growth / (r->target - r->base_value);
    if (!isfinite(r->projected) || !isfinite(r->ratio)) {
        return QZPLAN_PROGRESS_REASON_TOO_LARGE;
    }
    r->measure = r->ratio;
    return QZPLAN_PROGRESS_REASON_NONE;
}

static int32_t by_ratio(qz_progress *p) {
    static const int32_t statuses[BOUNDS + 1] = {QZPLAN_PROGRESS_STATUS_UNSD_MARGINAL,
                                                 QZPLAN_PROGRESS_STATUS_UNSD_FAIR,
                                                 QZPLAN_PROGRESS_STATUS_UNSD_ON_TRACK};
    const qzplan_unsd_rule *rule = &p->rule->unsd;
    const double bounds[BOUNDS] = {rule->ratio_on_track, rule->ratio_fair};
    qz_progress_target(p);
    if (qz_progress_reached(p)) {
        p->result->status = QZPLAN_PROGRESS_STATUS_UNSD_MET;
        return QZPLAN_PROGRESS_REASON_NONE;
    }
    /* From a baseline better than the target the way leads down, and q would praise a fall. */
    int32_t reason = qz_progress_deadline(p);
    if (reason == QZPLAN_PROGRESS_REASON_NONE) {
        reason = qz_progress_way(p);
    }
    if (reason == QZPLAN_PROGRESS_REASON_NONE) {
        reason = qz_progress_growth(p);
    }
    if (reason == QZPLAN_PROGRESS_REASON_NONE) {
        reason = project(p);
    }
    if (reason == QZPLAN_PROGRESS_REASON_NONE) {
        p->heading = p->result->growth;
        p->result->status = statuses[qz_level(p->result->ratio, bounds, BOUNDS)];
    }
    return reason;
}

static int32_t by_growth(qz_progress *p) {
    static const int32_t statuses[BOUNDS + 1] = {QZPLAN_PROGRESS_STATUS_UNSD_MARGINAL,
                                                 QZPLAN_PROGRESS_STATUS_UNSD_FAIR,
                                                 QZPLAN_PROGRESS_STATUS_UNSD_SUBSTANTIAL};
    const qzplan_unsd_rule *rule = &p->rule->unsd;
    const double bounds[BOUNDS] = {rule->growth_substantial, rule->growth_fair};
    int32_t reason = qz_progress_growth(p);
    if (reason == QZPLAN_PROGRESS_REASON_NONE) {
        p->heading = p->result->growth;
        p->result->measure = p->result->growth;
        p->result->status = statuses[qz_level(p->result->growth, bounds, BOUNDS)];
    }
    return reason;
}

int32_t qz_judge_unsd(qz_progress *p) {
    int32_t reason = qz_progress_baseline(p, -INFINITY);
    if (reason != QZPLAN_PROGRESS_REASON_NONE) {
        return reason;
    }
    return p->kind == QZPLAN_PROGRESS_KIND_DIRECTION ? by_growth(p) : by_ratio(p);
}
