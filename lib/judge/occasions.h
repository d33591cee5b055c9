/* SPDX-License-Identifier: MIT */
#ifndef QZ_JUDGE_OCCASIONS_H
#define QZ_JUDGE_OCCASIONS_H

/* What a target is judged for: the promises in force, areas, periods; and how many verdicts. */

#include "judge/case.h"
#include "model/area_tree.h"

/* A monthly promise and a day far off make more verdicts than anybody reads. */
enum { QZ_DEFAULT_VERDICTS = 4000000, QZ_MOST_VERDICTS = 100000000, QZ_MOST_READINGS = 30000000 };

/* A target as it stood for a time: it judges what closes on those days. */
typedef struct qz_stage {
    const qzplan_target *target;     /* as it stood then */
    const qzplan_revision *revision; /* NULL: the first promise */
    int32_t from;                    /* first day in force; of the first promise DAY_NONE */
    int32_t until;                   /* last day; of the last one by `as_of` DAY_ONGOING */
} qz_stage;

/* How many there are by a day, and one of them, in their order. */
size_t qz_stage_count(const qzplan_target *first_promise, int32_t as_of);
qz_stage qz_stage_at(const qzplan_target *first_promise, size_t i, int32_t as_of);

/* The areas that a target is judged in, one after the other. */
typedef struct qz_places {
    const qzplan_target *target;
    const qzplan_area *only; /* the next one, where there is but one */
    qz_area_walk walk;
} qz_places;

/* 1 if a target gives a verdict for each area of a kind; of a count of areas `each` is what it
   counts, unless that is said within it. */
int qz_has_each(const qzplan_target *target);

/* The first of the days on one of which an area has to exist for a target to be judged in it: the
   deadline; where it is about a stretch, which begins on `from`, that. */
int32_t qz_exists_from(const qzplan_target *target, const qzplan_metric *metric, int32_t from,
                       int32_t deadline);

/* 1 if the area of a case exists when it is judged. */
int qz_exists_for(const qz_case *c);

void qz_places_of(qz_places *places, const qz_evaluation *e, const qzplan_target *target);

/* The next area; NULL after the last. */
const qzplan_area *qz_place_next(qz_places *places);

/* The first period judged of a target with `every`, in the years of a metric, of the plan where it
   is NULL. */
qzplan_period qz_first_period(const qz_stage *stage, const qzplan_metric *metric);

/* 1 while a period is to be judged: it has begun, ends by the deadline and while the promise is in
   force. */
int qz_is_judged(const qz_stage *stage, const qzplan_period *period,
                 const qzplan_milestone *milestone, int32_t as_of);

/* 1 if a deadline lies on a day on which the promise is in force. */
int qz_is_due(const qz_stage *stage, const qzplan_milestone *milestone);

/* Verdicts that one group and area will have by a stage, of all metrics. */
size_t qz_count_each(const qz_stage *stage, int32_t as_of);

/* 1 if a target, as it stands on a day, has whole periods that begin after it. */
int qz_has_more_periods(const qzplan_target *first_promise, int32_t as_of);

/* Its metrics; a count of targets has none of its own, and is one verdict. */
size_t qz_metric_rounds(const qzplan_target *target);

/* How many verdicts a target will have, and how much has to be read for them. */
uint64_t qz_count_verdicts(const qz_evaluation *e, const qzplan_target *first_promise,
                           uint64_t *cost);

#endif
