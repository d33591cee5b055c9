/* SPDX-License-Identifier: MIT */
/* Over which areas a metric ranges at a time: what does not exist has no place among them. */

#include "reading/across.h"

#include "model/metric.h"
#include "reading/meeting.h"

qz_area_walk qz_areas_ranged(const qz_subject *subject, int32_t first, int32_t last) {
    const qzplan_metric *metric = subject->metric;
    const qzplan_metric *term = metric->terms[0];
    const qz_area_walk walk = qz_area_across(subject->source->plan, metric, subject->area);
    const int over = qz_is_flow(term) || qz_derives_from_flow(term) || qz_rests_on_average(term);
    const int32_t day = qz_day_of_states(subject, last);
    return over ? qz_area_walk_there(walk, first, last) : qz_area_walk_there(walk, day, day);
}
