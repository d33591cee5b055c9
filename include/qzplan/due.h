/* SPDX-License-Identifier: MIT */
#ifndef QZPLAN_DUE_H
#define QZPLAN_DUE_H

/**
 * @file due.h
 * What has to be reported: the figures that the promises of a plan need and that are not there,
 * with the day by which each has to come. docs/reference/due.md says what is asked for. Reckoning
 * it is pure: plan, figures and day decide.
 */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/figures.h>
#include <qzplan/plan.h>

/** One figure that has to be reported. */
typedef struct qzplan_due_figure {
    const qzplan_metric *metric;
    const qzplan_group *group; /**< NULL: everyone */
    const qzplan_area *area;
    const qzplan_task *const *tasks; /**< those whose promises need it, in the plan's order */
    size_t task_count;
    const qzplan_figure *latest; /**< the latest of the same metric, group and area before the end
                                    of the period; NULL: none */
    qzplan_period period;
    int32_t by;        /**< the last day on which it is in time */
    int32_t days_left; /**< by - as_of; below zero: overdue */
} qzplan_due_figure;

/** All of them, by day; what is overdue stands first. Pointers lead into the plan and figures. */
typedef struct qzplan_due {
    const qzplan_plan *plan;
    const qzplan_due_figure *const *figures;
    size_t figure_count;
    size_t overdue_count; /**< the first so many are overdue */
    int32_t as_of;
    uint32_t reserved;
} qzplan_due;

/** Caller-allocated: set size to sizeof(qzplan_due_options). */
typedef struct qzplan_due_options {
    size_t size;
    const qzplan_allocator *allocator;   /**< NULL: malloc and free */
    const qzplan_department *department; /**< only what its tasks need; NULL: all */
    const qzplan_area *area;             /**< in place of the plan's own; NULL: that */
    qzplan_period period; /**< what is to be reported of each period that ends in it, whenever it
                             has to come; kind NONE: not asked for */
    int32_t has_within;   /**< 1: what has to come by `within` days after as_of; 0: what is missing
                               of periods that have begun */
    int32_t within;
} qzplan_due_options;

QZPLAN_BEGIN_DECLS

/**
 * Finds the figures that a plan's promises need and that have not been reported by a day.
 *
 * @param out     gets the list; free it with qzplan_due_free. Plan and figures must outlive it
 * @param figures sealed figures of this plan; NULL: none were reported
 * @param as_of   a day (date.h); figures of later days do not count
 * @param options NULL: defaults
 * Errors: INVALID_ARGUMENT, NOT_SEALED, NO_MEMORY, STRUCT_SIZE, TOO_MANY_NODES (more than 4,000,000
 * figures). Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_due_find(const qzplan_due **out, const qzplan_plan *plan,
                                               const qzplan_figures *figures, int32_t as_of,
                                               const qzplan_due_options *options);

/** Frees a list; NULL is allowed. Since 0.1. */
QZPLAN_API void qzplan_due_free(const qzplan_due *due);

QZPLAN_END_DECLS

#endif
