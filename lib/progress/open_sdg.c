/* SPDX-License-Identifier: MIT */
/* open-sdg: compound growth against the growth that the target needs, or against fixed rates where
   there is no target; the answer is also a score from -5 to 5. */

#include "progress/open_sdg.h"

#include <math.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "base/structs.h"
#include "progress/growth.h"
#include "progress/rule.h"
#include "progress/series.h"

static const qzplan_open_sdg_rule published = {
    .size = sizeof published,
    .ratio_substantial = 0.95,
    .ratio_moderate = 0.60,
    .ratio_limited = 0,
    .growth_substantial = 0.015,
    .growth_moderate = 0.005,
    .growth_limited = 0,
    .limit_exponent = 4.44,
    .zero = 0.001,
    .least_years = 1,
    .score_limit = 5,
    .ratio_upper_slope = 7.1429,
    .ratio_upper_offset = -4.2857,
    .ratio_lower_slope = 4.1667,
    .ratio_lower_offset = -2.5,
    .growth_substantial_slope = 500,
    .growth_substantial_offset = -5,
    .growth_moderate_slope = 250,
    .growth_moderate_offset = -1.25,
    .growth_limited_slope = 500,
    .growth_limited_offset = -2.5,
    .growth_lower_slope = 125,
    .growth_lower_offset = -2.5,
    .mean_substantial = 2.5,
    .mean_moderate = 0,
    .mean_limited = -2.5,
};

enum { BOUNDS = 3 };

int qzplan_open_sdg_rule_init(qzplan_open_sdg_rule *rule, size_t size) {
    return qz_struct_init(rule, size, &published, sizeof published);
}

static int rule_is_sound(const qzplan_open_sdg_rule *r) {
    const double ratio[BOUNDS] = {r->ratio_substantial, r->ratio_moderate, r->ratio_limited};
    const double growth[BOUNDS] = {r->growth_substantial, r->growth_moderate, r->growth_limited};
    const double mean[BOUNDS] = {r->mean_substantial, r->mean_moderate, r->mean_limited};
    const double free_ones[] = {
        r->limit_exponent,
        r->zero,
        r->least_years,
        r->score_limit,
        r->ratio_upper_slope,
        r->ratio_upper_offset,
        r->ratio_lower_slope,
        r->ratio_lower_offset,
        r->growth_substantial_slope,
        r->growth_substantial_offset,
        r->growth_moderate_slope,
        r->growth_moderate_offset,
        r->growth_limited_slope,
        r->growth_limited_offset,
        r->growth_lower_slope,
        r->growth_lower_offset,
    };
    return qz_falling(ratio, BOUNDS) && qz_falling(growth, BOUNDS) && qz_falling(mean, BOUNDS) &&
           qz_all_finite(free_ones, QZ_ARRAY_SIZE(free_ones)) && r->zero != 0 &&
           r->limit_exponent > 0 && r->score_limit >= 0;
}

int qz_open_sdg_rule_take(qzplan_open_sdg_rule *out, const qzplan_open_sdg_rule *given) {
    int status = qz_progress_rule_read(out, &published, sizeof published, given);
    return status == QZPLAN_OK && !rule_is_sound(out) ? QZPLAN_ERROR_INVALID_ARGUMENT : status;
}

int qz_open_sdg_rule_read(qz_progress_rule *out, const qzplan_progress_input *input) {
    return qz_open_sdg_rule_take(&out->open_sdg, input->open_sdg);
}

static double score_of_ratio(double ratio, const qzplan_open_sdg_rule *rule) {
    if (ratio >= rule->ratio_moderate) {
        return fmin(rule->ratio_upper_slope * ratio + rule->ratio_upper_offset, rule->score_limit);
    }
    return fmax(rule->ratio_lower_slope * ratio + rule->ratio_lower_offset, -rule->score_limit);
}

/* A reached target needs no growth rate: it is achieved also where none can be had. */
static int32_t by_ratio(qz_progress *p) {
    const qzplan_open_sdg_rule *rule = &p->rule->open_sdg;
    const double bounds[BOUNDS] = {rule->ratio_substantial, rule->ratio_moderate,
                                   rule->ratio_limited};
    qzplan_progress_result *r = p->result;
    qz_progress_target(p);
    qz_progress_stand_in(&r->target, rule->zero);
    int32_t reason = qz_progress_span(p, rule->least_years);
    if (reason == QZPLAN_PROGRESS_REASON_NONE) {
        reason = qz_progress_growth_ratio(p);
    }
    r->measure = r->ratio;
    if (qz_progress_reached(p)) {
        r->status = QZPLAN_PROGRESS_STATUS_OPEN_SDG_ACHIEVED;
        r->score = rule->score_limit;
        return QZPLAN_PROGRESS_REASON_NONE;
    }
    if (reason == QZPLAN_PROGRESS_REASON_NONE) {
        r->status =
            QZPLAN_PROGRESS_STATUS_OPEN_SDG_DETERIORATION + qz_level(r->ratio, bounds, BOUNDS);
        r->score = score_of_ratio(r->ratio, rule);
    }
    return reason;
}

/* C: near a natural limit less growth is asked for. */
static double coefficient_of(const qz_progress *p, double base_value) {
    if (!p->input->has_limit) {
        return 1;
    }
    double exponent = p->rule->open_sdg.limit_exponent;
    double base = fabs(base_value);
    double limit = fabs(p->input->limit);
    if (base >= 2 * limit) {
        return 1;
    }
    /* 1 - nearness^exponent, by how far it is from there: near the limit all digits are in that */
    double distance = fabs(base - limit) / limit;
    return -expm1(exponent * log1p(-distance));
}

static double score_of_growth(double growth, double coefficient, int32_t level,
                              const qzplan_open_sdg_rule *rule) {
    if (level == 0) {
        return fmax(rule->growth_lower_slope * growth + rule->growth_lower_offset,
                    -rule->score_limit);
    }
    if (coefficient == 0) {
        return rule->score_limit;
    }
    const struct {
        double slope;
        double offset;
    } lines[BOUNDS] = {
        {rule->growth_limited_slope, rule->growth_limited_offset},
        {rule->growth_moderate_slope, rule->growth_moderate_offset},
        {rule->growth_substantial_slope, rule->growth_substantial_offset},
    };
    double score = lines[level - 1].slope * growth / coefficient + lines[level - 1].offset;
    return fmin(score, rule->score_limit);
}

static int32_t by_growth(qz_progress *p, double reported_base) {
    const qzplan_open_sdg_rule *rule = &p->rule->open_sdg;
    qzplan_progress_result *r = p->result;
    int32_t reason = qz_progress_span(p, rule->least_years);
    if (reason == QZPLAN_PROGRESS_REASON_NONE) {
        reason = qz_progress_growth(p);
    }
    if (reason != QZPLAN_PROGRESS_REASON_NONE) {
        return reason;
    }
    double c = coefficient_of(p, reported_base);
    const double bounds[BOUNDS] = {rule->growth_substantial * c, rule->growth_moderate * c,
                                   rule->growth_limited * c};
    int32_t level = qz_level(r->growth, bounds, BOUNDS);
    r->coefficient = c;
    r->measure = r->growth;
    r->status = QZPLAN_PROGRESS_STATUS_OPEN_SDG_DETERIORATION + level;
    r->score = score_of_growth(r->growth, c, level, rule);
    return QZPLAN_PROGRESS_REASON_NONE;
}

int32_t qz_judge_open_sdg(qz_progress *p) {
    int32_t reason = qz_progress_baseline(p, -INFINITY);
    if (reason != QZPLAN_PROGRESS_REASON_NONE) {
        return reason;
    }
    double reported_base = p->result->base_value;
    qz_progress_stand_in(&p->result->base_value, p->rule->open_sdg.zero);
    return p->kind == QZPLAN_PROGRESS_KIND_DIRECTION ? by_growth(p, reported_base) : by_ratio(p);
}
