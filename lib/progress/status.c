/* SPDX-License-Identifier: MIT */
/* Each method's own statuses: which method they belong to, the common pace, the colour. */

#include "progress/status.h"

#include <math.h>

#include "base/arrays.h"

#define ROW(status, method, pace, backwards, colour)                                               \
    {                                                                                              \
        QZPLAN_PROGRESS_STATUS_##status, QZPLAN_METHOD_##method, QZPLAN_PACE_##pace,               \
            QZPLAN_PACE_##backwards, QZPLAN_COLOUR_##colour                                        \
    }

/* Two rows have two paces: their methods do not tell standing still from going back. */
static const qz_progress_status rows[] = {
    {QZPLAN_PROGRESS_STATUS_NOT_AVAILABLE, 0, QZPLAN_PACE_UNKNOWN, QZPLAN_PACE_UNKNOWN,
     QZPLAN_COLOUR_GREY},
    ROW(LINEAR_REVERSING, LINEAR, REVERSING, REVERSING, RED),
    ROW(LINEAR_BEHIND, LINEAR, BEHIND, BEHIND, YELLOW),
    ROW(LINEAR_ON_TRACK, LINEAR, ON_TRACK, ON_TRACK, GREEN),
    ROW(OPEN_SDG_DETERIORATION, OPEN_SDG, REVERSING, REVERSING, RED),
    ROW(OPEN_SDG_LIMITED, OPEN_SDG, BEHIND, BEHIND, ORANGE),
    ROW(OPEN_SDG_MODERATE, OPEN_SDG, BEHIND, BEHIND, YELLOW),
    ROW(OPEN_SDG_SUBSTANTIAL, OPEN_SDG, ON_TRACK, ON_TRACK, GREEN),
    ROW(OPEN_SDG_ACHIEVED, OPEN_SDG, ON_TRACK, ON_TRACK, GREEN),
    ROW(EUROSTAT_SIGNIFICANT_AWAY, EUROSTAT, REVERSING, REVERSING, RED),
    ROW(EUROSTAT_AWAY, EUROSTAT, REVERSING, REVERSING, RED),
    ROW(EUROSTAT_MODERATE_AWAY, EUROSTAT, REVERSING, REVERSING, ORANGE),
    ROW(EUROSTAT_NO_CHANGE, EUROSTAT, BEHIND, BEHIND, YELLOW),
    ROW(EUROSTAT_INSUFFICIENT, EUROSTAT, BEHIND, BEHIND, ORANGE),
    ROW(EUROSTAT_MODERATE, EUROSTAT, BEHIND, BEHIND, LIGHT_GREEN),
    ROW(EUROSTAT_SIGNIFICANT, EUROSTAT, ON_TRACK, ON_TRACK, GREEN),
    ROW(DESTATIS_STORM, DESTATIS, BEHIND, REVERSING, RED),
    ROW(DESTATIS_CLOUD, DESTATIS, BEHIND, BEHIND, ORANGE),
    ROW(DESTATIS_SUN_WITH_CLOUD, DESTATIS, ON_TRACK, ON_TRACK, LIGHT_GREEN),
    ROW(DESTATIS_SUN, DESTATIS, ON_TRACK, ON_TRACK, GREEN),
    ROW(UNSD_MARGINAL, UNSD, BEHIND, REVERSING, RED),
    ROW(UNSD_FAIR, UNSD, BEHIND, BEHIND, YELLOW),
    ROW(UNSD_SUBSTANTIAL, UNSD, ON_TRACK, ON_TRACK, GREEN),
    ROW(UNSD_ON_TRACK, UNSD, ON_TRACK, ON_TRACK, GREEN),
    ROW(UNSD_MET, UNSD, ON_TRACK, ON_TRACK, GREEN),
    ROW(SDSN_DECREASING, SDSN, REVERSING, REVERSING, RED),
    ROW(SDSN_STAGNATING, SDSN, BEHIND, BEHIND, ORANGE),
    ROW(SDSN_MODERATELY_IMPROVING, SDSN, BEHIND, BEHIND, YELLOW),
    ROW(SDSN_ON_TRACK, SDSN, ON_TRACK, ON_TRACK, GREEN),
};

const qz_progress_status *qz_progress_status_find(int32_t status) {
    for (size_t i = 0; i < QZ_ARRAY_SIZE(rows); i++) {
        if (rows[i].status == status) {
            return &rows[i];
        }
    }
    return NULL;
}

/* What does not fit in a double is not known: nobody can write or store an infinite ratio. */
static void drop_infinite(qzplan_progress_result *r) {
    double *numbers[] = {&r->measure,   &r->ratio,      &r->growth,      &r->coefficient,
                         &r->score,     &r->change,     &r->last_change, &r->expected,
                         &r->projected, &r->gap,        &r->miss,        &r->miss_share,
                         &r->base_year, &r->base_value, &r->latest_year, &r->latest_value,
                         &r->target,    &r->target_year};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(numbers); i++) {
        if (isinf(*numbers[i])) {
            *numbers[i] = NAN;
        }
    }
}

void qz_progress_dress(qzplan_progress_result *result, double heading) {
    const qz_progress_status *row = qz_progress_status_find(result->status);
    result->pace = heading < 0 ? row->pace_backwards : row->pace;
    result->colour = row->colour;
    drop_infinite(result);
}
