/* SPDX-License-Identifier: MIT */
#ifndef QZPLAN_REMEDY_H
#define QZPLAN_REMEDY_H

/**
 * @file remedy.h
 * What can still remedy several promises at once: the shortest list of figures of today's period
 * that turn red lights green and break no promise that is kept; or, asked for by would_have, of
 * figures that would have done so had they been reported so then.
 */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/evaluate.h>

/** Whose promises: those that a department leads, takes part in, or both. */
enum { QZPLAN_REMEDY_ROLE_LEAD = 0, QZPLAN_REMEDY_ROLE_WITH = 1, QZPLAN_REMEDY_ROLE_BOTH = 2 };

/** Which of them. */
enum {
    QZPLAN_REMEDY_WHICH_RED = 0,    /**< missed */
    QZPLAN_REMEDY_WHICH_YELLOW = 1, /**< missed or behind */
    QZPLAN_REMEDY_WHICH_UNMET =
        2 /**< all that have begun and do not satisfy now, whatever their light */
};

/** Why a verdict is left as it is. */
enum {
    QZPLAN_REMEDY_REASON_NO_FIGURE = 1, /**< there is no figure that could have been another */
    QZPLAN_REMEDY_REASON_NOT_WHOLE = 2, /**< it rests on a value that does not count whole units:
                                    verdict-> needed says what is missing, where that can be said */
    QZPLAN_REMEDY_REASON_IMPOSSIBLE =
        3,                             /**< no change in whole units was found that satisfies it */
    QZPLAN_REMEDY_REASON_CONFLICT = 4, /**< only at the cost of another promise */
    QZPLAN_REMEDY_REASON_NO_BORDER =
        5, /**< what it asks for is not known or not set, or it does not apply */
    QZPLAN_REMEDY_REASON_TOO_LARGE = 6, /**< the search was given up: it would take too long, or
                                   rests on a count of 2^61 and more */
    QZPLAN_REMEDY_REASON_AREAS_MISSING =
        7, /**< no figure is known to remedy it, as areas have not reported: verdict->missing */
    QZPLAN_REMEDY_REASON_CLOSED = 8 /**< it was of a period that has closed, and nothing can still
                                       be done for it: verdict->needed says what it lacked */
};

/** One figure to be reported: of the day judged, of a flow of the period that it lies in; with
 *  would_have one that would have had to be another. */
typedef struct qzplan_remedy_step {
    const qzplan_metric *metric;
    const qzplan_group *group; /**< NULL: everyone */
    const qzplan_area *area;
    qzplan_period period;
    qzplan_number reported; /**< how it stands: a count as reported last, of a flow what has come in
                                 in the period; of an answer 0 or 1 */
    qzplan_number needed;   /**< as it has to be */
    qzplan_number amount;   /**< needed - reported: above zero more, below zero fewer; 0: it stays,
                                 and is to be reported for that day, too, as terms meet on one day
                                 (never with would_have) */
    int64_t replaced; /**< of a part of a part: how many of `amount` can only take the place of
                           others in the whole, which does not grow by so much; else 0 */
} qzplan_remedy_step;

/** A verdict that is not remedied. */
typedef struct qzplan_remedy_left {
    const qzplan_verdict *verdict;
    int32_t reason; /**< QZPLAN_REMEDY_REASON_NO_FIGURE, ... */
    uint32_t reserved;
} qzplan_remedy_left;

/** The list, and what it does. Pointers lead into the plan and the result. */
typedef struct qzplan_remedy {
    const qzplan_remedy_step *const *steps; /**< by metric, group, area and period */
    size_t step_count;
    const qzplan_verdict *const *remedied; /**< those that turn green by the steps */
    size_t remedied_count;
    const qzplan_remedy_left *const *left; /**< those that do not */
    size_t left_count;
    qzplan_number units; /**< all amounts without their signs added up; den 0: too many to say */
} qzplan_remedy;

/** Caller-allocated: set size to sizeof(qzplan_remedy_options). */
typedef struct qzplan_remedy_options {
    size_t size;
    const qzplan_allocator *allocator; /**< NULL: malloc and free */
    int32_t role;       /**< QZPLAN_REMEDY_ROLE_LEAD, ...: read for a department alone */
    int32_t which;      /**< QZPLAN_REMEDY_WHICH_RED, ...: read for a department alone */
    int32_t would_have; /**< 1: what would have had to be reported then, in periods that have
                             closed, too; 0: what can still be done */
    uint32_t reserved;
} qzplan_remedy_options;

QZPLAN_BEGIN_DECLS

/**
 * Finds the shortest list of steps that turns verdicts green: the fewest units in all. Steps are
 * figures of the day judged, of flows of the current period; a promise that was missed can be met
 * late by them, and what lay in a period that has closed is left. A whole is
 * left as it is as far as its own promises, sums and the counts of its parts allow; then come its
 * parts. Every list is checked by evaluating again with the steps as assumed figures: what is in
 * `remedied` is green then, and nothing that was green is not. docs/reference/evaluation.md says
 * where the list is the shortest for certain, and where it is only a good one.
 *
 * @param out      gets the list; free it with qzplan_remedy_free. The result must outlive it
 * @param result   a result of qzplan_evaluate
 * @param verdicts verdicts of that result; those that are green already are passed over
 * @param options  NULL: defaults
 * Errors: INVALID_ARGUMENT, NO_MEMORY, STRUCT_SIZE. Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_verdicts_remedy(const qzplan_remedy **out,
                                                      const qzplan_result *result,
                                                      const qzplan_verdict *const *verdicts,
                                                      size_t count,
                                                      const qzplan_remedy_options *options);

/**
 * The same for a department's verdicts, by default those it leads and that are missed.
 * Errors: INVALID_ARGUMENT, NO_MEMORY, STRUCT_SIZE. Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_department_remedy(const qzplan_remedy **out,
                                                        const qzplan_result *result,
                                                        const qzplan_department *department,
                                                        const qzplan_remedy_options *options);

/** Frees a list; NULL is allowed. Since 0.1. */
QZPLAN_API void qzplan_remedy_free(const qzplan_remedy *remedy);

QZPLAN_END_DECLS

#endif
