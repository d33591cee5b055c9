/* SPDX-License-Identifier: MIT */
/* destatis: the average yearly change of the last values, carried on to the target's year; the
   answer is one of four weather symbols. */

#include "progress/destatis.h"

#include <math.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "base/structs.h"
#include "progress/exact.h"
#include "progress/rule.h"
#include "progress/series.h"

static const qzplan_destatis_rule published = {
    .size = sizeof published,
    .miss_sun = 0.05,
    .miss_sun_with_cloud = 0.20,
    .values = 6,
    .least_values = 4,
};

int qzplan_destatis_rule_init(qzplan_destatis_rule *rule, size_t size) {
    return qz_struct_init(rule, size, &published, sizeof published);
}

int qz_destatis_rule_read(qz_progress_rule *out, const qzplan_progress_input *input) {
    qzplan_destatis_rule *rule = &out->destatis;
    int status = qz_progress_rule_read(rule, &published, sizeof published, input->destatis);
    const double misses[] = {rule->miss_sun_with_cloud, rule->miss_sun};
    if (status == QZPLAN_OK &&
        !(qz_falling(misses, 2) && rule->least_values >= 2 && rule->values >= rule->least_values)) {
        status = QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    return status;
}

/* The average change since the first of the last values that count, and the last change. */
static int32_t find_trend(qz_progress *p) {
    const qzplan_progress_input *in = p->input;
    const qzplan_destatis_rule *rule = &p->rule->destatis;
    qzplan_progress_result *r = p->result;
    int32_t found = 1;
    for (size_t i = p->latest; i > 0 && found < rule->values; i--) {
        double value = in->values[i - 1];
        if (isnan(value)) {
            continue;
        }
        r->base_year = in->years[i - 1];
        r->base_value = value;
        r->change = (r->latest_value - r->base_value) / (r->latest_year - r->base_year);
        if (found == 1) {
            r->last_change = r->change;
        }
        found++;
    }
    if (found < rule->least_values) {
        return QZPLAN_PROGRESS_REASON_TOO_FEW_VALUES;
    }
    r->note = found < rule->values ? QZPLAN_PROGRESS_NOTE_FEW_VALUES : QZPLAN_PROGRESS_NOTE_NONE;
    return isfinite(r->change) && isfinite(r->last_change) ? QZPLAN_PROGRESS_REASON_NONE
                                                           : QZPLAN_PROGRESS_REASON_TOO_LARGE;
}

static int32_t judge_direction(qz_progress *p) {
    static const int32_t statuses[2][2] = {
        {QZPLAN_PROGRESS_STATUS_DESTATIS_STORM, QZPLAN_PROGRESS_STATUS_DESTATIS_CLOUD},
        {QZPLAN_PROGRESS_STATUS_DESTATIS_SUN_WITH_CLOUD, QZPLAN_PROGRESS_STATUS_DESTATIS_SUN}};
    int last_is_right = p->direction * p->result->last_change > 0;
    p->result->measure = p->heading;
    p->result->status = statuses[p->heading > 0][last_is_right];
    return QZPLAN_PROGRESS_REASON_NONE;
}

static int32_t judge_hold(qz_progress *p) {
    qzplan_progress_result *r = p->result;
    r->measure = p->heading;
    if (qz_progress_reached(p)) {
        r->status = p->heading >= 0 ? QZPLAN_PROGRESS_STATUS_DESTATIS_SUN
                                    : QZPLAN_PROGRESS_STATUS_DESTATIS_SUN_WITH_CLOUD;
    } else {
        r->status = p->heading > 0 ? QZPLAN_PROGRESS_STATUS_DESTATIS_CLOUD
                                   : QZPLAN_PROGRESS_STATUS_DESTATIS_STORM;
    }
    return QZPLAN_PROGRESS_REASON_NONE;
}

/* The order of miss and share * gap, both made whole: with the average change c,
   miss = (T - y) - c (tT - t), so it is that of (1 - share)(T - y)(t - t0) and (y - y0)(tT - t). */
static int miss_order(const qz_progress *p, double share) {
    const qzplan_progress_result *r = p->result;
    const qz_product needed = {
        {{r->target, r->latest_value}, {r->latest_year, r->base_year}, {1, share}},
    };
    const qz_product coming = {
        {{r->latest_value, r->base_value}, {r->target_year, r->latest_year}, {1, 0}},
    };
    int order = qz_product_order(&needed, &coming);
    return p->direction > 0 ? order : -order;
}

static int32_t judge_reach(qz_progress *p) {
    const qzplan_destatis_rule *rule = &p->rule->destatis;
    qzplan_progress_result *r = p->result;
    if (qz_progress_reached(p)) {
        return judge_hold(p);
    }
    if (isnan(r->target_year)) {
        return QZPLAN_PROGRESS_REASON_NO_TARGET_YEAR;
    }
    r->projected = r->latest_value + r->change * (r->target_year - r->latest_year);
    r->gap = fabs(r->target - r->latest_value);
    r->miss = p->direction * (r->target - r->projected);
    r->miss_share = r->miss / r->gap;
    r->measure = r->miss_share;
    if (!isfinite(r->miss_share)) {
        return QZPLAN_PROGRESS_REASON_TOO_LARGE;
    }
    if (p->heading <= 0) {
        r->status = QZPLAN_PROGRESS_STATUS_DESTATIS_STORM;
    } else if (miss_order(p, rule->miss_sun) < 0) {
        r->status = QZPLAN_PROGRESS_STATUS_DESTATIS_SUN;
    } else if (miss_order(p, rule->miss_sun_with_cloud) <= 0) {
        r->status = QZPLAN_PROGRESS_STATUS_DESTATIS_SUN_WITH_CLOUD;
    } else {
        r->status = QZPLAN_PROGRESS_STATUS_DESTATIS_CLOUD;
    }
    return QZPLAN_PROGRESS_REASON_NONE;
}

/* One end of a range: at least the lower one, at most the upper one. */
static int32_t judge_end(qz_progress *p, double end, double direction) {
    p->direction = direction;
    p->heading = direction * p->result->change;
    p->result->target = end;
    return p->input->has_target_year ? judge_reach(p) : judge_hold(p);
}

/* From the worst on. */
static size_t rank_of(int32_t status) {
    static const int32_t ladder[] = {
        QZPLAN_PROGRESS_STATUS_DESTATIS_STORM, QZPLAN_PROGRESS_STATUS_DESTATIS_CLOUD,
        QZPLAN_PROGRESS_STATUS_DESTATIS_SUN_WITH_CLOUD, QZPLAN_PROGRESS_STATUS_DESTATIS_SUN};
    size_t rank = 0;
    while (rank < QZ_ARRAY_SIZE(ladder) && ladder[rank] != status) {
        rank++;
    }
    return rank;
}

/* The weaker end; the lower one of equals. */
static int32_t judge_range(qz_progress *p) {
    const qzplan_progress_input *in = p->input;
    qzplan_progress_result both = *p->result;
    int32_t reason = judge_end(p, in->target, 1);
    if (reason != QZPLAN_PROGRESS_REASON_NONE) {
        return reason;
    }
    qzplan_progress_result lower = *p->result;
    double lower_heading = p->heading;
    *p->result = both;
    reason = judge_end(p, in->upper, -1);
    if (reason == QZPLAN_PROGRESS_REASON_NONE &&
        rank_of(lower.status) <= rank_of(p->result->status)) {
        *p->result = lower;
        p->heading = lower_heading;
    }
    return reason;
}

int32_t qz_judge_destatis(qz_progress *p) {
    int32_t reason = find_trend(p);
    if (reason != QZPLAN_PROGRESS_REASON_NONE) {
        return reason;
    }
    qz_progress_target(p);
    p->heading = p->direction * p->result->change;
    switch (p->kind) {
    case QZPLAN_PROGRESS_KIND_REACH:
        return judge_reach(p);
    case QZPLAN_PROGRESS_KIND_HOLD:
        return judge_hold(p);
    case QZPLAN_PROGRESS_KIND_RANGE:
        return judge_range(p);
    default:
        p->result->target = NAN;
        return judge_direction(p);
    }
}
