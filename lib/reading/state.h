/* SPDX-License-Identifier: MIT */
#ifndef QZ_READING_STATE_H
#define QZ_READING_STATE_H

/* What the figures say of one metric in one area: as it stands on a day, or over a stretch of days.
 */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/evaluate.h>

#include "base/arena.h"
#include "number/interval.h"

/* One figure that is read in place of another, or as one more: `series` is what is then read of
   its metric, group and area. */
typedef struct qz_instead {
    const qzplan_figure *figure;
    const qzplan_figure *const *series;
    size_t count;
} qz_instead;

/* All that readings are taken from. */
typedef struct qz_basis {
    const qzplan_plan *plan;
    const qzplan_figures *figures;
    const qzplan_figures *reported;   /* the same, or those that assumed ones were put over */
    qz_arena *arena;                  /* for what a computation needs on its way */
    const qzplan_metric **first_part; /* by metric index: a part of it, or NULL */
    const qzplan_metric **next_part;  /* by metric index: the next part of the same whole */
    const qz_instead *instead;        /* NULL: everything is read as it is */
} qz_basis;

/* Prepares a source in the arena; NO_MEMORY or OK. */
int qz_basis_init(qz_basis *source, qz_arena *arena, const qzplan_plan *plan,
                  const qzplan_figures *figures);

/* 1 if a figure is assumed, put together from one that is, or read in place of another. */
int qz_is_assumed(const qz_basis *source, const qzplan_figure *figure);

/* Whose figures, and whether the count or the share is wanted. */
typedef struct qz_subject {
    const qz_basis *source;
    const qzplan_metric *metric;
    const qzplan_metric *whole; /* of a share: the metric's own or one further up; else NULL */
    const qzplan_group *group;
    const qzplan_area *area;
} qz_subject;

/* The figures that a reading rests on, in the order they were met, each once. */
typedef struct qz_trail {
    qz_arena *arena;
    const qzplan_figure **items;
    size_t count;
    size_t capacity;
} qz_trail;

typedef struct qz_reading {
    qzplan_number value;       /* den 0: unknown; of a share in counts numerator / denominator */
    qzplan_number numerator;   /* of a share in counts; else den 0 */
    qzplan_number denominator; /* of a share in counts; else den 0 */
    qz_interval bounds;        /* what is possible; of an exact value twice itself */
    int32_t found;             /* 1: there are figures, though the value may be unknown */
    int32_t day;               /* the day it holds for, or is summed up to; else QZPLAN_DAY_NONE */
    uint32_t remarks;          /* QZPLAN_REMARK_...: why it is unknown */
    int32_t rounded; /* 1: `value` is shown in place of an inexact number, bounds decide */
} qz_reading;

/* How the subject stands at the latest day in first..last at which it is known; where it is nowhere
   known whole, at the latest at which something is. trail may be NULL. */
qz_reading qz_read_state(const qz_subject *subject, int32_t first, int32_t last, qz_trail *trail);

/* The first day after `day` and up to `last` for which anything of it was reported, or
   QZPLAN_DAY_NONE. */
int32_t qz_next_day(const qz_subject *subject, int32_t day, int32_t last);

/* What came in from `first` on, in an unbroken row of periods that end by `last`. */
qz_reading qz_read_flow(const qz_subject *subject, int32_t first, int32_t last, qz_trail *trail);

/* What a share over a stretch that has ended can be, where parts of it are missing. Of states it is
   the share on the stretch's last day. */
qz_interval qz_share_bounds(const qz_subject *subject, int32_t first, int32_t last);

/* 1 if the metric's periods add up. */
int qz_is_flow(const qzplan_metric *metric);

/* 1 if the metric is computed from others over a period (everything derived but sums). */
int qz_is_derived(const qzplan_metric *metric);

/* A derived metric over one period: its flows over first..last, its states at the end of it. */
qz_reading qz_read_derived(const qz_subject *subject, int32_t first, int32_t last, qz_trail *trail);

/* The areas without which a reading at a day (a flow: over first..day) is not known, the ones that
   weigh most first. Returns NO_MEMORY or OK. */
int qz_missing_areas(const qz_subject *subject, int32_t first, int32_t day, qz_arena *arena,
                     const qzplan_area *const **areas, size_t *count);

#endif
