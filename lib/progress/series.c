/* SPDX-License-Identifier: MIT */
/* The first steps of a method: is the series sound, which value is the latest, which the baseline,
   and which target counts. */

#include "progress/series.h"

#include <math.h>

#include "progress/rule.h"

/* Finite and rising. */
static int32_t check_years(const double *years, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (!isfinite(years[i])) {
            return QZPLAN_PROGRESS_REASON_BAD_YEAR;
        }
        if (i > 0 && years[i] <= years[i - 1]) {
            return years[i] < years[i - 1] ? QZPLAN_PROGRESS_REASON_UNSORTED_YEARS
                                           : QZPLAN_PROGRESS_REASON_DUPLICATE_YEAR;
        }
    }
    return QZPLAN_PROGRESS_REASON_NONE;
}

/* Milestones and path: years as above, and a number for each. */
static int32_t check_points(const double *years, const double *values, size_t count) {
    if (!qz_all_finite(values, count)) {
        return QZPLAN_PROGRESS_REASON_BAD_NUMBER;
    }
    return check_years(years, count);
}

static int32_t find_latest(qz_progress *p) {
    const qzplan_progress_input *in = p->input;
    int32_t reason = QZPLAN_PROGRESS_REASON_NO_VALUE;
    for (size_t i = 0; i < in->count; i++) {
        if (isinf(in->values[i])) {
            return QZPLAN_PROGRESS_REASON_BAD_VALUE;
        }
        if (!isnan(in->values[i])) {
            p->latest = i;
            reason = QZPLAN_PROGRESS_REASON_NONE;
        }
    }
    if (reason == QZPLAN_PROGRESS_REASON_NONE) {
        p->result->latest_year = in->years[p->latest];
        p->result->latest_value = in->values[p->latest];
    }
    return reason;
}

int32_t qz_progress_series(qz_progress *p) {
    const qzplan_progress_input *in = p->input;
    int32_t reason = check_years(in->years, in->count);
    if (reason == QZPLAN_PROGRESS_REASON_NONE) {
        reason = find_latest(p);
    }
    if (reason == QZPLAN_PROGRESS_REASON_NONE) {
        reason = check_points(in->milestone_years, in->milestone_values, in->milestone_count);
    }
    if (reason == QZPLAN_PROGRESS_REASON_NONE) {
        reason = check_points(in->path_years, in->path_values, in->path_count);
    }
    return reason;
}

int32_t qz_progress_baseline(qz_progress *p, double otherwise) {
    const qzplan_progress_input *in = p->input;
    qzplan_progress_result *r = p->result;
    if (in->has_base_value) {
        if (!in->has_base_year) {
            return QZPLAN_PROGRESS_REASON_NO_BASELINE;
        }
        r->base_year = in->base_year;
        r->base_value = in->base_value;
        return QZPLAN_PROGRESS_REASON_NONE;
    }
    double from = in->has_base_year ? in->base_year : otherwise;
    for (size_t i = 0; i < in->count; i++) {
        if (in->years[i] >= from && !isnan(in->values[i])) {
            r->base_year = in->years[i];
            r->base_value = in->values[i];
            return QZPLAN_PROGRESS_REASON_NONE;
        }
    }
    return QZPLAN_PROGRESS_REASON_NO_BASELINE;
}

int32_t qz_progress_span(const qz_progress *p, double least_years) {
    double span = p->result->latest_year - p->result->base_year;
    return span > 0 && span >= least_years ? QZPLAN_PROGRESS_REASON_NONE
                                           : QZPLAN_PROGRESS_REASON_TOO_SHORT;
}

/* The nearest that is still to come, or the last one. */
static size_t milestone_that_counts(const qz_progress *p) {
    const qzplan_progress_input *in = p->input;
    size_t i = 0;
    while (i + 1 < in->milestone_count && in->milestone_years[i] <= p->result->latest_year) {
        i++;
    }
    return i;
}

void qz_progress_target(qz_progress *p) {
    const qzplan_progress_input *in = p->input;
    qzplan_progress_result *r = p->result;
    if (in->milestone_count > 0) {
        size_t i = milestone_that_counts(p);
        r->target = in->milestone_values[i];
        r->target_year = in->milestone_years[i];
        return;
    }
    r->target = in->target;
    r->target_year = in->has_target_year ? in->target_year : NAN;
}

int32_t qz_progress_deadline(const qz_progress *p) {
    const qzplan_progress_result *r = p->result;
    if (isnan(r->target_year)) {
        return QZPLAN_PROGRESS_REASON_NO_TARGET_YEAR;
    }
    return r->target_year > r->base_year ? QZPLAN_PROGRESS_REASON_NONE
                                         : QZPLAN_PROGRESS_REASON_TARGET_YEAR;
}

int32_t qz_progress_course(qz_progress *p) {
    int32_t reason = qz_progress_baseline(p, -INFINITY);
    if (reason == QZPLAN_PROGRESS_REASON_NONE) {
        reason = qz_progress_span(p, 0);
    }
    if (reason == QZPLAN_PROGRESS_REASON_NONE) {
        qz_progress_target(p);
        reason = qz_progress_deadline(p);
    }
    return reason;
}

int32_t qz_progress_way(const qz_progress *p) {
    double way = p->direction * (p->result->target - p->result->base_value);
    if (way == 0) {
        return QZPLAN_PROGRESS_REASON_BASELINE_IS_TARGET;
    }
    return way < 0 ? QZPLAN_PROGRESS_REASON_BASELINE_BEYOND_TARGET : QZPLAN_PROGRESS_REASON_NONE;
}

int qz_progress_reached(const qz_progress *p) {
    const qzplan_progress_result *r = p->result;
    return p->direction > 0 ? r->latest_value >= r->target : r->latest_value <= r->target;
}
