/* SPDX-License-Identifier: MIT */
/* Reads any metric as it stands, and prepares what all readings are taken from. */

#include "reading/read.h"

#include <assert.h>

#include <qzplan/error.h>

#include "calendar/period.h"
#include "figures/series.h"
#include "model/metric.h"
#include "number/number.h"
#include "reading/days.h"
#include "reading/derive.h"
#include "reading/plain.h"
#include "reading/rhythm.h"
#include "reading/state.h"

int qz_basis_init(qz_basis *source, qz_arena *arena, const qzplan_plan *plan,
                  const qzplan_figures *figures) {
    assert(figures == NULL || (qz_figures_sealed(figures) && qz_figures_plan(figures) == plan));
    *source = (qz_basis){.plan = plan,
                         .figures = figures,
                         .reported = figures,
                         .arena = arena,
                         .far = figures != NULL && qz_figures_are_many(figures),
                         .read_state = qz_read_state};
    source->first_part = qz_arena_array(arena, plan->metric_count, sizeof(void *));
    source->next_part = qz_arena_array(arena, plan->metric_count, sizeof(void *));
    if (source->first_part == NULL || source->next_part == NULL ||
        qz_rhythms_make(&source->rhythms, arena, plan) != QZPLAN_OK ||
        (figures != NULL && qz_figures_have_groups(figures) &&
         qz_families_make(&source->families, arena, plan) != QZPLAN_OK)) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    for (size_t i = plan->metric_count; i-- > 0;) {
        const qzplan_metric *metric = plan->metrics[i];
        if (metric->whole != NULL) {
            source->next_part[metric->index] = source->first_part[metric->whole->index];
            source->first_part[metric->whole->index] = metric;
        }
    }
    return QZPLAN_OK;
}

/* A derived metric holds for the year up to a day; one of flows only for a year that has ended. */
static qz_reading derived_at(const qz_subject *subject, int32_t day, qz_trail *trail) {
    qzplan_period year = qz_period_in(day, QZPLAN_PERIOD_YEAR, subject->metric->year_starts);
    if (day != year.last && qz_derives_from_flow(subject->metric)) {
        return (qz_reading){.day = day};
    }
    return qz_read_derived(subject, year.first, day, trail);
}

qz_reading qz_read_joint(const qz_subject *subject, int32_t from, int32_t first, int32_t last,
                         qz_trail *trail) {
    const qz_rhythm rhythm = qz_rhythm_of(subject);
    if (rhythm.kind != QZPLAN_PERIOD_NONE) {
        const qz_flows flows = {from, 0, qz_read_derived};
        qz_reading met = qz_read_flows_in_rhythm(subject, rhythm, first, last, trail, &flows);
        if (qz_reading_decides(&met)) {
            return met;
        }
    }
    qz_reading partial = {.day = QZPLAN_DAY_NONE};
    size_t mark = qz_trail_mark(trail);
    int32_t day = qz_previous_day(subject, last);
    while (day != QZPLAN_DAY_NONE && day >= first) {
        qz_reading reading = qz_read_derived(subject, from, day, trail);
        if (qz_reading_decides(&reading)) {
            return reading;
        }
        partial = partial.found ? partial : reading;
        qz_trail_reset(trail, mark);
        day = qz_previous_day(subject, day - 1);
    }
    return partial;
}

qz_reading qz_read_state(const qz_subject *subject, int32_t first, int32_t last, qz_trail *trail) {
    return qz_is_derived(subject->metric) ? qz_read_latest(subject, first, last, trail, derived_at)
                                          : qz_read_plain(subject, first, last, trail);
}
