/* SPDX-License-Identifier: MIT */
/* eurostat: compound growth over the last 5 or 15 years against the growth that the target needs,
   or against fixed rates where there is no target; the answer is also a score from -5 to 5. */

#include "progress/eurostat.h"

#include <math.h>

#include <qzplan/error.h>

#include "base/structs.h"
#include "progress/growth.h"
#include "progress/rule.h"
#include "progress/series.h"

static const qzplan_eurostat_rule published = {
    .size = sizeof published,
    .ratio_significant = 0.95,
    .ratio_moderate = 0.60,
    .ratio_insufficient = 0,
    .growth_significant = 0.01,
    .growth_moderate = 0.001,
    .growth_no_change = -0.001,
    .growth_moderate_away = -0.01,
    .window = 5,
    .zero = 0.001,
    .least_years = 1,
    .score_limit = 5,
    .ratio_best = 1.30,
    .ratio_zero = 0.60,
    .ratio_worst = -0.60,
    .growth_best = 0.02,
    .growth_zero = 0,
    .growth_worst = -0.02,
};

/* Between which numbers a score goes from its best through 0 to its worst. */
typedef struct scale {
    double best;
    double zero;
    double worst;
} scale;

static scale ratio_scale(const qzplan_eurostat_rule *r) {
    return (scale){r->ratio_best, r->ratio_zero, r->ratio_worst};
}

static scale growth_scale(const qzplan_eurostat_rule *r) {
    return (scale){r->growth_best, r->growth_zero, r->growth_worst};
}

static int is_sound(scale s) {
    return s.best > s.zero && s.zero > s.worst && isfinite(s.best) && isfinite(s.worst);
}

static double score_of(double x, scale s, double limit) {
    double end = x >= s.zero ? s.best : s.worst;
    double part = fmin((x - s.zero) / (end - s.zero), 1);
    return x >= s.zero ? limit * part : -limit * part;
}

enum { RATIO_BOUNDS = 3, GROWTH_BOUNDS = 4 };

int qzplan_eurostat_rule_init(qzplan_eurostat_rule *rule, size_t size) {
    return qz_struct_init(rule, size, &published, sizeof published);
}

static int rule_is_sound(const qzplan_eurostat_rule *r) {
    const double ratio[] = {r->ratio_significant, r->ratio_moderate, r->ratio_insufficient};
    const double growth[] = {r->growth_significant, r->growth_moderate, r->growth_no_change,
                             r->growth_moderate_away};
    const double free_ones[] = {r->window, r->zero, r->least_years, r->score_limit};
    return qz_falling(ratio, RATIO_BOUNDS) && qz_falling(growth, GROWTH_BOUNDS) &&
           qz_all_finite(free_ones, 4) && r->window > 0 && r->zero != 0 && r->score_limit >= 0 &&
           is_sound(ratio_scale(r)) && is_sound(growth_scale(r));
}

int qz_eurostat_rule_read(qz_progress_rule *out, const qzplan_progress_input *input) {
    int status =
        qz_progress_rule_read(&out->eurostat, &published, sizeof published, input->eurostat);
    return status == QZPLAN_OK && !rule_is_sound(&out->eurostat) ? QZPLAN_ERROR_INVALID_ARGUMENT
                                                                 : status;
}

static int32_t by_ratio(qz_progress *p) {
    static const int32_t statuses[RATIO_BOUNDS + 1] = {
        QZPLAN_PROGRESS_STATUS_EUROSTAT_AWAY, QZPLAN_PROGRESS_STATUS_EUROSTAT_INSUFFICIENT,
        QZPLAN_PROGRESS_STATUS_EUROSTAT_MODERATE, QZPLAN_PROGRESS_STATUS_EUROSTAT_SIGNIFICANT};
    const qzplan_eurostat_rule *rule = &p->rule->eurostat;
    const double bounds[] = {rule->ratio_significant, rule->ratio_moderate,
                             rule->ratio_insufficient};
    qzplan_progress_result *r = p->result;
    qz_progress_target(p);
    qz_progress_stand_in(&r->target, rule->zero);
    int32_t reason = qz_progress_growth_ratio(p);
    if (reason == QZPLAN_PROGRESS_REASON_NONE) {
        r->measure = r->ratio;
        r->score = score_of(r->ratio, ratio_scale(rule), rule->score_limit);
        r->status = statuses[qz_level(r->ratio, bounds, RATIO_BOUNDS)];
    }
    return reason;
}

static int32_t by_growth(qz_progress *p) {
    static const int32_t statuses[GROWTH_BOUNDS + 1] = {
        QZPLAN_PROGRESS_STATUS_EUROSTAT_SIGNIFICANT_AWAY,
        QZPLAN_PROGRESS_STATUS_EUROSTAT_MODERATE_AWAY, QZPLAN_PROGRESS_STATUS_EUROSTAT_NO_CHANGE,
        QZPLAN_PROGRESS_STATUS_EUROSTAT_MODERATE, QZPLAN_PROGRESS_STATUS_EUROSTAT_SIGNIFICANT};
    const qzplan_eurostat_rule *rule = &p->rule->eurostat;
    const double bounds[] = {rule->growth_significant, rule->growth_moderate,
                             rule->growth_no_change, rule->growth_moderate_away};
    qzplan_progress_result *r = p->result;
    int32_t reason = qz_progress_growth(p);
    if (reason == QZPLAN_PROGRESS_REASON_NONE) {
        r->measure = r->growth;
        r->score = score_of(r->growth, growth_scale(rule), rule->score_limit);
        r->status = statuses[qz_level(r->growth, bounds, GROWTH_BOUNDS)];
    }
    return reason;
}

int32_t qz_judge_eurostat(qz_progress *p) {
    const qzplan_eurostat_rule *rule = &p->rule->eurostat;
    qzplan_progress_result *r = p->result;
    int32_t reason = qz_progress_baseline(p, r->latest_year - rule->window);
    if (reason == QZPLAN_PROGRESS_REASON_NONE) {
        reason = qz_progress_span(p, rule->least_years);
    }
    if (reason != QZPLAN_PROGRESS_REASON_NONE) {
        return reason;
    }
    qz_progress_stand_in(&r->base_value, rule->zero);
    return p->kind == QZPLAN_PROGRESS_KIND_DIRECTION ? by_growth(p) : by_ratio(p);
}
