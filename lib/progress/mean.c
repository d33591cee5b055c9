/* SPDX-License-Identifier: MIT */
/* Several answers into one: open-sdg's mean of scores, and the worst of several statuses. */

#include <math.h>

#include <qzplan/error.h>

#include "base/structs.h"
#include "progress/case.h"
#include "progress/mean.h"
#include "progress/open_sdg.h"
#include "progress/progress.h"
#include "progress/rule.h"
#include "progress/status.h"

static int add_up(qz_scored *scored, size_t count, const double *scores, const int32_t *statuses) {
    for (size_t i = 0; i < count; i++) {
        const qz_progress_status *status = qz_progress_status_find(statuses[i]);
        int available = statuses[i] != QZPLAN_PROGRESS_STATUS_NOT_AVAILABLE;
        if (status == NULL || isinf(scores[i]) ||
            (available && status->method != QZPLAN_METHOD_OPEN_SDG) ||
            (!available && !isnan(scores[i]))) {
            return QZPLAN_ERROR_INVALID_ARGUMENT;
        }
        qz_scored_add(scored, scores[i], statuses[i]);
    }
    return QZPLAN_OK;
}

void qz_scored_add(qz_scored *scored, double score, int32_t status) {
    if (!isnan(score)) {
        scored->sum += score;
        scored->count++;
        scored->achieved += status == QZPLAN_PROGRESS_STATUS_OPEN_SDG_ACHIEVED;
    }
}

static void judge_mean(qzplan_progress_result *r, const qz_scored *scored,
                       const qzplan_open_sdg_rule *rule) {
    const double bounds[] = {rule->mean_substantial, rule->mean_moderate, rule->mean_limited};
    double mean = scored->sum / (double)scored->count;
    if (scored->count == 0 || !isfinite(mean)) {
        r->status = QZPLAN_PROGRESS_STATUS_NOT_AVAILABLE;
        r->reason =
            scored->count == 0 ? QZPLAN_PROGRESS_REASON_NO_SCORE : QZPLAN_PROGRESS_REASON_TOO_LARGE;
        return;
    }
    r->score = mean;
    r->measure = mean;
    r->status = scored->achieved == scored->count
                    ? QZPLAN_PROGRESS_STATUS_OPEN_SDG_ACHIEVED
                    : QZPLAN_PROGRESS_STATUS_OPEN_SDG_DETERIORATION + qz_level(mean, bounds, 3);
}

int qz_progress_judge_mean(qzplan_progress_result *out, const qz_scored *scored,
                           const qzplan_open_sdg_rule *rule) {
    qzplan_open_sdg_rule known;
    int status = qz_open_sdg_rule_take(&known, rule);
    if (status == QZPLAN_OK) {
        qz_progress_clear(out);
        out->method = QZPLAN_METHOD_OPEN_SDG;
        judge_mean(out, scored, &known);
        qz_progress_dress(out, NAN);
    }
    return status;
}

int qzplan_progress_judge_series_mean(qzplan_progress_result *out, const qzplan_open_sdg_rule *rule,
                                      size_t count, const double *scores, const int32_t *statuses) {
    if (out == NULL || (count > 0 && (scores == NULL || statuses == NULL))) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    qz_scored scored = {0, 0, 0};
    qzplan_progress_result result = {.size = sizeof result};
    int status = add_up(&scored, count, scores, statuses);
    if (status == QZPLAN_OK) {
        status = qz_progress_judge_mean(&result, &scored, rule);
    }
    return status == QZPLAN_OK ? qz_struct_write(out, &result, sizeof result) : status;
}

int qzplan_progress_find_worst(size_t *index, size_t count, const int32_t *statuses) {
    if (index == NULL || statuses == NULL || count == 0) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    size_t worst = 0;
    int32_t method = 0;
    for (size_t i = 0; i < count; i++) {
        const qz_progress_status *row = qz_progress_status_find(statuses[i]);
        if (row == NULL || (row->method != 0 && method != 0 && row->method != method)) {
            return QZPLAN_ERROR_INVALID_ARGUMENT;
        }
        if (row->method == 0) {
            continue;
        }
        if (method == 0 || statuses[i] < statuses[worst]) {
            worst = i;
        }
        method = row->method;
    }
    *index = worst;
    return QZPLAN_OK;
}
