/* SPDX-License-Identifier: MIT */
/* Names the areas that have not reported what a verdict needs, the ones that weigh most first. */

#include "reading/missing.h"

#include <stdlib.h>

#include <qzplan/error.h>

#include "calendar/period.h"
#include "model/area_tree.h"
#include "model/areas.h"
#include "model/metric.h"
#include "number/number.h"
#include "reading/across.h"
#include "reading/bounds.h"
#include "reading/derive.h"
#include "reading/flow.h"
#include "reading/read.h"

/* An area without a figure, and how much it could move the result. */
struct gap {
    const qzplan_area *area;
    qzplan_number weight; /* den 0: no telling, so it could be anything */
};

struct gaps {
    struct gap *items; /* NULL: they are only counted */
    size_t count;
};

/* What an area last counted: of its whole where it is a part, else of the metric itself. */
static qzplan_number weight_of(const qz_subject *subject, int32_t first, int32_t day) {
    qz_subject state = *subject;
    state.whole = NULL;
    state.metric = subject->metric->whole != NULL ? subject->metric->whole : subject->metric;
    if (qz_is_flow(state.metric)) {
        return qz_count_over(&state, state.metric, first, day).bounds.high;
    }
    return qz_read_state(&state, QZPLAN_DAY_NONE + 1, day, NULL).value;
}

/* What does not exist is not missing. */
static int knows(const qz_subject *subject, const qzplan_metric *metric, int32_t first,
                 int32_t day) {
    if (!qz_is_there(subject->area, qz_there_since(metric, first, day), day)) {
        return 1;
    }
    if (qz_is_flow(metric)) {
        return qz_flow_of(subject, metric, first, day, NULL).until == day;
    }
    qz_tally tally = qz_count_at(subject, metric, day, NULL);
    return qz_tally_known(&tally);
}

/* Of a share both counts, or the share itself. */
static int has_reported(const qz_subject *subject, int32_t first, int32_t day) {
    if (subject->whole == NULL) {
        return knows(subject, subject->metric, first, day);
    }
    if (knows(subject, subject->metric, first, day) && knows(subject, subject->whole, first, day)) {
        return 1;
    }
    int over = qz_is_flow(subject->metric);
    return qz_number_known(qz_read_over(subject, over ? first : day, day, NULL).value);
}

/* Goes down to the areas that have nothing below them that has reported. */
static void visit(struct gaps *gaps, const qz_subject *subject, int32_t first, int32_t day) {
    if (has_reported(subject, first, day)) {
        return;
    }
    const int32_t since = qz_there_since(subject->metric, first, day);
    qz_subject below = *subject;
    size_t next = 0;
    while ((below.area = qz_area_below(subject->area, &next, since, day)) != NULL) {
        visit(gaps, &below, first, day);
    }
    if (!qz_has_below(subject->area, since, day)) {
        if (gaps->items != NULL) {
            gaps->items[gaps->count] = (struct gap){subject->area, weight_of(subject, first, day)};
        }
        gaps->count++;
    }
}

static int heaviest_first(const void *a, const void *b) {
    const struct gap *x = a;
    const struct gap *y = b;
    int known_x = qz_number_known(x->weight);
    int known_y = qz_number_known(y->weight);
    if (known_x != known_y) {
        return known_x ? 1 : -1;
    }
    int order = known_x ? qz_number_order(y->weight, x->weight) : 0;
    return order != 0 ? order
                      : (x->area->index > y->area->index) - (x->area->index < y->area->index);
}

/* Areas of the kind that a metric ranges over for which what it ranges over is not known. */
static void visit_across(struct gaps *gaps, const qz_subject *subject, int32_t first, int32_t day) {
    qz_area_walk walk = qz_areas_ranged(subject, first, day);
    qz_subject there = *subject;
    there.metric = subject->metric->terms[0];
    there.whole = there.metric->whole;
    while ((there.area = qz_area_walk_next(&walk)) != NULL) {
        int over = qz_is_flow(there.metric) || qz_derives_from_flow(there.metric);
        const qz_reading reading = qz_read_over(&there, over ? first : day, day, NULL);
        if (qz_reading_known(&reading)) {
            continue;
        }
        if (gaps->items != NULL) {
            gaps->items[gaps->count] = (struct gap){there.area, weight_of(&there, first, day)};
        }
        gaps->count++;
    }
}

static void visit_all(struct gaps *gaps, const qz_subject *subject, int32_t first, int32_t day) {
    if (subject->metric->across != NULL) {
        visit_across(gaps, subject,
                     qz_period_in(day, QZPLAN_PERIOD_YEAR, subject->metric->year_starts).first,
                     day);
    } else {
        visit(gaps, subject, first, day);
    }
}

int qz_missing_areas(const qz_subject *subject, int32_t first, int32_t day, qz_arena *arena,
                     const qzplan_area *const **areas, size_t *count) {
    struct gaps gaps = {NULL, 0};
    *areas = NULL;
    *count = 0;
    if (!subject->metric->additive && subject->metric->across == NULL) {
        return QZPLAN_OK;
    }
    visit_all(&gaps, subject, first, day);
    if (gaps.count == 0) {
        return QZPLAN_OK;
    }
    gaps.items = qz_arena_array(arena, gaps.count, sizeof *gaps.items);
    const qzplan_area **list = qz_arena_array(arena, gaps.count, sizeof *list);
    if (gaps.items == NULL || list == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    gaps.count = 0;
    visit_all(&gaps, subject, first, day);
    qsort(gaps.items, gaps.count, sizeof *gaps.items, heaviest_first);
    for (size_t i = 0; i < gaps.count; i++) {
        list[i] = gaps.items[i].area;
    }
    *areas = list;
    *count = gaps.count;
    return QZPLAN_OK;
}
