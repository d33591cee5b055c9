/* SPDX-License-Identifier: MIT */
/* Tells figures of periods that begin after the day of judgement: goals and forecasts stand among
   results more often than results of the future do. One line for each file. */

#include <qzplan/figures.h>

#include <qzplan/error.h>

#include "figures/store.h"
#include "messages/diagnostics.h"

/* Those of one file. */
typedef struct later {
    struct later *next;
    const qz_stored *first; /* in the order of adding */
    size_t count;
} later;

static const qz_stored *stored_of(const qzplan_figure *figure) {
    return (const qz_stored *)figure;
}

/* Of one file or workbook; rows that were added one by one have a source each, and no file. */
static int same_input(const qz_stored *a, const qz_stored *b) {
    return a->source == b->source || a->figure.file == b->figure.file;
}

static int note(later **list, qz_arena *scratch, const qz_stored *stored) {
    for (later *one = *list; one != NULL; one = one->next) {
        if (same_input(one->first, stored)) {
            one->first = qz_store_order_added(stored, one->first) < 0 ? stored : one->first;
            one->count++;
            return 1;
        }
    }
    later *made = qz_arena_alloc(scratch, sizeof *made);
    if (made == NULL) {
        return 0;
    }
    *made = (later){*list, stored, 1};
    *list = made;
    return 1;
}

static void tell(qz_report *report, const later *one, int32_t as_of) {
    const qzplan_figure *figure = &one->first->figure;
    qz_place place = {.file = figure->file, .line = figure->line, .column = figure->column};
    const qz_part metric = qz_text(figure->metric->id);
    const qz_part period = qz_period_part(&figure->period);
    qz_report_add(report, &place,
                  one->count == 1 ? QZ_SAY(FIGURE_LATER, metric, period, qz_day_part(as_of))
                                  : QZ_SAY(FIGURES_LATER, metric, period, qz_day_part(as_of),
                                           qz_count(one->count - 1)));
}

static int tell_all(const qzplan_figures *figures, int32_t as_of, qz_arena *scratch,
                    qz_report *report) {
    later *list = NULL;
    for (size_t i = 0; i < figures->order_count; i++) {
        const qzplan_figure *figure = figures->order[i];
        if (figure->period.first > as_of && !note(&list, scratch, stored_of(figure))) {
            return 0;
        }
    }
    for (; list != NULL; list = list->next) {
        tell(report, list, as_of);
    }
    return 1;
}

int qzplan_figures_check_day(const qzplan_figures *figures, int32_t as_of,
                             qzplan_diagnostics **diagnostics) {
    qz_report report;
    qz_arena scratch;
    if (diagnostics != NULL) {
        *diagnostics = NULL;
    }
    if (figures == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    if (!figures->sealed) {
        return QZPLAN_ERROR_NOT_SEALED;
    }
    if (figures->last_begin <= as_of) {
        return QZPLAN_OK;
    }
    qz_report_init(&report, &figures->arena.allocator, figures->max_diagnostics);
    report.warnings = figures->warnings;
    qz_arena_init(&scratch, &figures->arena.allocator);
    report.no_memory = !tell_all(figures, as_of, &scratch, &report);
    qz_arena_free(&scratch);
    return qz_report_finish(&report, diagnostics);
}
