/* SPDX-License-Identifier: MIT */
#ifndef QZ_READING_BASIS_H
#define QZ_READING_BASIS_H

/* What readings are taken from, and whose figures are wanted. */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/evaluate.h>

#include "base/arena.h"
#include "model/families.h"
#include "number/interval.h"
#include "reading/trail.h"

typedef struct qz_reading {
    qzplan_number value;       /* den 0: unknown; of a share in counts numerator / denominator */
    qzplan_number numerator;   /* of a share in counts; else den 0 */
    qzplan_number denominator; /* of a share in counts; else den 0 */
    qz_interval bounds;        /* what is possible; of an exact value twice itself */
    int32_t found;             /* 1: there are figures, though the value may be unknown */
    int32_t day;               /* the day it holds for, or is summed up to; else QZPLAN_DAY_NONE */
    uint64_t remarks;          /* QZPLAN_REMARK_...: why it is unknown */
    int32_t rounded; /* 1: `value` is shown in place of an inexact number, bounds decide */
    int32_t never;   /* QZ_NEVER_...: which ends of the bounds are not reached */
    int32_t early;   /* 1: some figure of it is of an earlier day, so that another may replace it */
    int32_t between; /* 1: nothing is missing, but figures say no more of it than `bounds` */
    int32_t reserved;
} qz_reading;

/* 1 where nothing of it is missing: its value is known, or between what it lies. */
static inline int qz_reading_known(const qz_reading *reading) {
    return reading->value.den != 0 || reading->between;
}

struct qz_subject;
struct qz_rhythm;
struct qz_meeting;

/* Reads a subject in first..last; trail may be NULL. */
typedef qz_reading (*qz_read_fn)(const struct qz_subject *subject, int32_t first, int32_t last,
                                 qz_trail *trail);

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
    int far;                          /* figures are many: their days are looked at without them */
    const qzplan_metric **first_part; /* by metric index: a part of it, or NULL */
    const qzplan_metric **next_part;  /* by metric index: the next part of the same whole */
    qz_families families;             /* that may add up to everyone; none without figures */
    const qz_instead *instead;        /* NULL: everything is read as it is */
    const struct qz_rhythm *rhythms;  /* by metric index; NULL: no metric says one */
    const struct qz_meeting *meeting; /* terms are read of different days; NULL: of one */
    /* The one way from what adds up figures to what reads anything: the whole of a part may be a
       derived metric, which is computed from metrics that are read in turn. */
    qz_read_fn read_state;
} qz_basis;

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

/* The figures of a metric in the subject's group and area, the earliest first. */
const qzplan_figure *const *qz_series_of(const qz_subject *subject, const qzplan_metric *metric,
                                         size_t *count);

/* Index of the first figure in a series whose period ends after a day. */
size_t qz_series_after(const qzplan_figure *const *series, size_t count, int32_t day);

/* The same of a series of this subject, as a rule without a look at its figures. */
size_t qz_series_of_after(const qz_subject *subject, const qzplan_figure *const *series,
                          size_t count, int32_t day);

/* The last day of the i-th, as a rule without a look at the figure. */
int32_t qz_series_day(const qz_subject *subject, const qzplan_figure *const *series, size_t i);

/* The figure of a metric that holds at the end of exactly this day, or NULL. */
const qzplan_figure *qz_figure_at(const qz_subject *subject, const qzplan_metric *metric,
                                  int32_t day);

/* 1 where groups may add up to everyone of the subject: it is of everyone, the metric adds up, and
   there are figures of groups from which it may be told. */
int qz_groups_may_add_up(const qz_subject *subject, const qzplan_metric *metric);

/* Those of them whose periods end on exactly this day, the longest first. */
const qzplan_figure *const *qz_figures_of_day(const qz_subject *subject,
                                              const qzplan_metric *metric, int32_t day,
                                              size_t *count);

/* The count that one figure reports of its own metric; den 0 where it has only a share. */
qzplan_number qz_figure_count(const qzplan_figure *figure);

#endif
