/* SPDX-License-Identifier: MIT */
#ifndef QZ_DUE_ASKING_H
#define QZ_DUE_ASKING_H

/* What is asked for while the list is put together. */

#include <qzplan/due.h>

#include "base/list.h"
#include "model/families.h"

/* What all of one call share. */
typedef struct qz_asking {
    qz_arena *arena;
    const qzplan_plan *plan;
    const qzplan_figures *figures;
    const qzplan_due_options *options;
    qz_families families;
    qz_list found; /* qz_wanted, one for each task that needs a figure */
    int32_t as_of;
    int32_t until; /* no later period is looked at than one that begins on this day */
    int error;
} qz_asking;

/* A figure that a task needs. */
typedef struct qz_wanted {
    qzplan_due_figure figure;
    const qzplan_task *task;
} qz_wanted;

/* What a metric is a term of: where that is reported itself, its terms need not be. */
typedef struct qz_above {
    const qzplan_metric *metric;
    const qzplan_area *area;
    const struct qz_above *next;
} qz_above;

/* One promise that rests on figures. */
typedef struct qz_ask {
    const qzplan_task *task;
    const qzplan_group *group;
    const qzplan_area *area;
    const qz_above *above;
    qzplan_period period; /* that is judged, or that the deadline names */
    int32_t from;         /* the first day of what it rests on */
    int32_t recurs;       /* 1: it is judged for each period: later figures are no help */
    int32_t stretches;    /* 1: it takes a sum or a mean over several periods */
    int32_t share;        /* 1: of a part the whole is needed, too */
} qz_ask;

/* A period that a figure has to be of. */
typedef struct qz_term {
    qzplan_period period;
    int32_t first; /* the first day on which a figure may lie, or from which figures have to fill it
                    */
    int32_t rhythm; /* 1: by the rhythm of the metric: any day of the period will do */
} qz_term;

#endif
