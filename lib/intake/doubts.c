/* SPDX-License-Identifier: MIT */
/* Looks for fractions where percentages are meant: 0.95 beside a promise of at least 90%. */

#include "intake/doubts.h"

#include <stdio.h>

#include <qzplan/error.h>

#include "number/number.h"
#include "tables/fields.h"

/* More than 1%, on either side of nothing. */
static int is_beyond(qzplan_number share) {
    const qzplan_number percent = {1, 100};
    const qzplan_number below = {-1, 100};
    return qz_number_known(share) &&
           (qz_number_order(share, percent) > 0 || qz_number_order(share, below) < 0);
}

static int has_beyond_figure(const qzplan_figures *figures, size_t metric) {
    for (size_t i = figures->metric_starts[metric]; i < figures->metric_starts[metric + 1]; i++) {
        const qzplan_figure *figure = figures->order[i];
        if (is_beyond(figure->value) || is_beyond(figure->low) || is_beyond(figure->high)) {
            return 1;
        }
    }
    return 0;
}

static int is_about(const qzplan_target *target, const qzplan_metric *metric) {
    for (size_t i = 0; i < target->metric_count; i++) {
        if (target->metrics[i] == metric) {
            return 1;
        }
    }
    return 0;
}

static int is_share(const qzplan_value *value) {
    return value->form == QZPLAN_NUMBER_PERCENT || value->form == QZPLAN_NUMBER_POINTS;
}

static int has_beyond_border(const qzplan_target *target) {
    for (size_t i = 0; i < target->milestone_count; i++) {
        const qzplan_milestone *milestone = target->milestones[i];
        if ((is_share(&milestone->value) && is_beyond(milestone->value.number)) ||
            (is_share(&milestone->upper) && is_beyond(milestone->upper.number))) {
            return 1;
        }
    }
    return is_share(&target->baseline) && is_beyond(target->baseline.number);
}

static int is_told(const qzplan_figures *figures, const qzplan_metric *metric) {
    if (has_beyond_figure(figures, metric->index)) {
        return 1;
    }
    for (size_t i = 0; i < figures->plan->target_count; i++) {
        const qzplan_target *target = figures->plan->targets[i];
        if (is_about(target, metric) && has_beyond_border(target)) {
            return 1;
        }
    }
    return 0;
}

enum { PATH = 64, TEXT = 64 };

/* What was written, 0.0762, as the percentage 7.62%; 0 where it does not fit. */
static int write_meant(char out[TEXT], const qzplan_figure *figure) {
    const qzplan_number times = {10000, 1};
    qzplan_number percent;
    if (qzplan_number_multiply(&percent, &figure->value, &times) != QZPLAN_OK ||
        percent.den > INT64_MAX / 10) {
        return 0;
    }
    int64_t rest = percent.num % percent.den;
    size_t used = (size_t)snprintf(out, TEXT, "%lld%s", (long long)(percent.num / percent.den),
                                   rest > 0 ? "." : "");
    for (; rest > 0 && used + 2 < TEXT; rest = rest * 10 % percent.den) {
        out[used++] = (char)('0' + rest * 10 / percent.den);
    }
    out[used] = '%';
    out[used + 1] = '\0';
    return rest == 0;
}

static void tell(qz_report *report, const qz_stored *stored) {
    const qzplan_figure *figure = &stored->figure;
    char path[PATH];
    char meant[TEXT];
    (void)snprintf(path, sizeof path, "figures[%lu].%s", (unsigned long)stored->row,
                   qz_field_name((int)stored->field));
    qz_place place = {figure->file, path, stored->value.line, stored->value.column,
                      stored->value.span};
    if (write_meant(meant, figure)) {
        qz_report_add(
            report, &place,
            QZ_REPLACING(QZ_SAY(FIGURE_LIKE_FRACTION, qz_text(figure->metric->id), qz_text(meant)),
                         meant, 0));
    }
}

void qz_figures_doubt(const qzplan_figures *figures, qz_report *report) {
    const size_t metrics = figures->doubted ? figures->plan->metric_count : 0;
    for (size_t metric = 0; metric < metrics; metric++) {
        int known = 0;
        for (size_t i = figures->metric_starts[metric]; i < figures->metric_starts[metric + 1];
             i++) {
            const qz_stored *stored = (const qz_stored *)figures->order[i];
            known = stored->doubted && !known ? is_told(figures, stored->figure.metric) ? 1 : -1
                                              : known;
            if (stored->doubted && known > 0) {
                tell(report, stored);
            }
        }
    }
}
