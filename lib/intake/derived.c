/* SPDX-License-Identifier: MIT */
/* A derived metric may be reported as well as computed; then both must agree. */

#include "intake/derived.h"

#include <qzplan/error.h>

#include "figures/between.h"
#include "intake/clash.h"
#include "intake/printed.h"
#include "model/metric.h"
#include "number/number.h"
#include "reading/derive.h"
#include "reading/read.h"

/* 1 where what was computed certainly lies more than half a printed digit away. */
static int disagrees(const qzplan_figure *figure, const qz_interval *computed) {
    qz_interval printed;
    if (qz_is_between(figure)) {
        printed = qz_between(figure);
    } else if (!qz_printed_range(&printed, figure)) {
        return 0;
    }
    return qz_interval_apart(&printed, computed);
}

static void report_it(qz_report *report, const qzplan_figure *figure, const qz_reading *reading) {
    const qz_place place = {figure->file, NULL, figure->line, figure->column, 1};
    int32_t form = figure->share ? QZPLAN_NUMBER_PERCENT : QZPLAN_NUMBER_PLAIN;
    const qz_interval own =
        qz_is_between(figure) ? qz_between(figure) : qz_interval_of(figure->value);
    const qz_interval computed =
        qz_number_known(reading->value) ? qz_interval_of(reading->value) : reading->bounds;
    qz_told here;
    qz_told there;
    qz_tell_amount(&here, &own, form, &computed);
    qz_tell_amount(&there, &computed, form, &own);
    qz_report_add(report, &place,
                  QZ_SAY(FIGURE_DERIVED_DIFFERS, qz_text(figure->metric->id),
                         qz_period_part(&figure->period), here.part, there.part));
}

static int has_derived(const qzplan_plan *plan) {
    for (size_t i = 0; i < plan->metric_count; i++) {
        if (qz_is_derived(plan->metrics[i])) {
            return 1;
        }
    }
    return 0;
}

void qz_figures_check_derived(const qzplan_figures *figures, qz_arena *scratch, qz_report *report) {
    qz_basis source;
    if (!has_derived(figures->plan)) {
        return;
    }
    if (qz_basis_init(&source, scratch, figures->plan, figures) != QZPLAN_OK) {
        report->no_memory = 1;
        return;
    }
    for (size_t i = 0; i < figures->order_count; i++) {
        const qzplan_figure *figure = figures->order[i];
        if (!qz_is_derived(figure->metric) ||
            !(qz_number_known(figure->value) || qz_is_between(figure))) {
            continue;
        }
        const qz_subject subject = {&source, figure->metric, NULL, figure->group, figure->area};
        qz_reading reading =
            qz_compute_derived(&subject, figure->period.first, figure->period.last, NULL);
        if (qz_reading_known(&reading) && disagrees(figure, &reading.bounds)) {
            report_it(report, figure, &reading);
        }
    }
}
