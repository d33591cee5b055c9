/* SPDX-License-Identifier: MIT */
#ifndef QZPLAN_EVALUATE_H
#define QZPLAN_EVALUATE_H

/**
 * @file evaluate.h
 * From a plan and figures to verdicts, scorecards and explanations.
 *
 * Evaluating is pure: no clock, no locale, no environment, no global state. The same plan, figures
 * and day give the same verdicts everywhere.
 */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/figures.h>
#include <qzplan/plan.h>

enum { QZPLAN_TRUTH_UNKNOWN = 0, QZPLAN_TRUTH_YES = 1, QZPLAN_TRUTH_NO = 2 };

/** Whether a promise was kept in time, as far as no figure that can still come for a day up to the
 *  deadline changes it. */
enum { QZPLAN_IN_TIME_OPEN = 0, QZPLAN_IN_TIME_YES = 1, QZPLAN_IN_TIME_NO = 2 };

enum {
    QZPLAN_PHASE_UPCOMING = 1, /**< its first day is still to come */
    QZPLAN_PHASE_RUNNING = 2,
    QZPLAN_PHASE_DUE_SOON =
        3,                    /**< running, and at most 90 days or a quarter of its span are left */
    QZPLAN_PHASE_OVERDUE = 4, /**< closed and not met */
    QZPLAN_PHASE_CLOSED = 5   /**< closed and met */
};

enum {
    QZPLAN_PACE_UNKNOWN = 0,
    QZPLAN_PACE_ON_TRACK = 1,
    QZPLAN_PACE_BEHIND = 2,
    QZPLAN_PACE_REVERSING = 3
};

/** What became of a promise; qzplan_status_rank tells which is worse. */
enum {
    QZPLAN_STATUS_MISSED = 1,
    QZPLAN_STATUS_BEHIND = 2,
    QZPLAN_STATUS_UNKNOWN = 3,
    QZPLAN_STATUS_OPEN = 4,
    QZPLAN_STATUS_ON_TRACK = 5,
    QZPLAN_STATUS_UPCOMING = 6,
    QZPLAN_STATUS_MET_LATE = 7,
    QZPLAN_STATUS_MET = 8,
    QZPLAN_STATUS_NOT_APPLICABLE = 9, /**< its `only_if` is not true */
    QZPLAN_STATUS_MET_SO_FAR = 10     /**< satisfied while it runs, and can still be lost */
};
/** Slots of an array indexed by status; slot 0 stays empty. */
#define QZPLAN_STATUS_SLOTS 16

enum {
    QZPLAN_LIGHT_GREY = 0,
    QZPLAN_LIGHT_GREEN = 1,
    QZPLAN_LIGHT_BLUE = 2,
    QZPLAN_LIGHT_YELLOW = 3,
    QZPLAN_LIGHT_RED = 4
};

/** Remarks of a verdict: bits of 64, combined; bit 63 stays free, since a term is an int64_t.
 *  (No enum: its numbers would have to fit an int.) */

/** satisfied only after the deadline */
#define QZPLAN_REMARK_MET_LATE (UINT64_C(1) << 0)
/** a figure used is provisional */
#define QZPLAN_REMARK_PROVISIONAL (UINT64_C(1) << 1)
/** a figure used is estimated */
#define QZPLAN_REMARK_ESTIMATED (UINT64_C(1) << 2)
/** went further than raise_to or reduce_to asks */
#define QZPLAN_REMARK_BEYOND (UINT64_C(1) << 3)
/** above the band of `about`, which counts as met */
#define QZPLAN_REMARK_ABOVE_BAND (UINT64_C(1) << 4)
/** below the band of `about`, which counts as met */
#define QZPLAN_REMARK_BELOW_BAND (UINT64_C(1) << 5)
/** the share divides by zero: unknown */
#define QZPLAN_REMARK_ZERO_DENOMINATOR (UINT64_C(1) << 6)
/** some periods or parts have no figure: unknown */
#define QZPLAN_REMARK_INCOMPLETE (UINT64_C(1) << 7)
/** satisfied earlier, no longer at the deadline */
#define QZPLAN_REMARK_LOST_AGAIN (UINT64_C(1) << 8)
/** a figure is older than its rhythm lets it be: no pace */
#define QZPLAN_REMARK_STALE (UINT64_C(1) << 9)
/** no pace: the target has no baseline */
#define QZPLAN_REMARK_NO_BASELINE (UINT64_C(1) << 10)
/** only a value was reported: nothing in whole units */
#define QZPLAN_REMARK_NO_WHOLE_UNITS (UINT64_C(1) << 11)
/** no pace: the baseline lies within the range wanted */
#define QZPLAN_REMARK_NO_DIRECTION (UINT64_C(1) << 12)
/** a number does not fit in 64 bits: unknown */
#define QZPLAN_REMARK_OVERFLOW (UINT64_C(1) << 13)
/** the value is not promised yet: unknown */
#define QZPLAN_REMARK_TO_BE_SET (UINT64_C(1) << 14)
/** some areas have no figure */
#define QZPLAN_REMARK_AREAS_MISSING (UINT64_C(1) << 15)
/** judged by a revision, not by the first promise */
#define QZPLAN_REMARK_REVISED (UINT64_C(1) << 16)
/** rests on an overriding figure */
#define QZPLAN_REMARK_WHAT_IF (UINT64_C(1) << 17)
/** what it is compared with is not known */
#define QZPLAN_REMARK_REFERENCE_UNKNOWN (UINT64_C(1) << 18)
/** its method cannot judge these figures */
#define QZPLAN_REMARK_NO_PACE (UINT64_C(1) << 19)
/** no value within the limits, or whole, satisfies it */
#define QZPLAN_REMARK_OUT_OF_REACH (UINT64_C(1) << 20)
/** its `only_if` is not known */
#define QZPLAN_REMARK_CONDITION_UNKNOWN (UINT64_C(1) << 21)
/** of areas of a kind that its area does not have: those of the nearest area around it were taken
 */
#define QZPLAN_REMARK_AREA_AROUND (UINT64_C(1) << 22)
/** no pace: the latest figure is not later than the baseline */
#define QZPLAN_REMARK_NO_TIME (UINT64_C(1) << 23)
/** it has no figure but of a later day than as_of */
#define QZPLAN_REMARK_LATER_FIGURE (UINT64_C(1) << 24)
/** a percentage, fraction or multiple of a baseline of zero: unknown */
#define QZPLAN_REMARK_ZERO_BASELINE (UINT64_C(1) << 25)
/** missed, and the value of `nearly` is reached */
#define QZPLAN_REMARK_NEARLY (UINT64_C(1) << 26)
/** it rests on a figure that says only between what its value lies */
#define QZPLAN_REMARK_BOUNDED (UINT64_C(1) << 27)
/** a figure used has the flag `r` */
#define QZPLAN_REMARK_REVISED_FIGURE (UINT64_C(1) << 28)
/** a figure used has the flag `b`, or a break cuts it off from its baseline */
#define QZPLAN_REMARK_SERIES_BREAK (UINT64_C(1) << 29)
/** a figure used is of low reliability */
#define QZPLAN_REMARK_LOW_RELIABILITY (UINT64_C(1) << 30)
/** a figure used is by another definition */
#define QZPLAN_REMARK_DEFINITION_DIFFERS (UINT64_C(1) << 31)
/** what it is made of is of different days of one period, as often as its figures come */
#define QZPLAN_REMARK_MIXED_DAYS (UINT64_C(1) << 32)
/** what it is made of has figures, but none of one day: unknown; the verdict's figures are the
 *  latest of each */
#define QZPLAN_REMARK_NO_COMMON_DAY (UINT64_C(1) << 33)
/** judged as a revision mended it that corrects a misprint */
#define QZPLAN_REMARK_CORRECTED (UINT64_C(1) << 34)
/** the gap does not fit into 64 bits */
#define QZPLAN_REMARK_GAP_TOO_LARGE (UINT64_C(1) << 35)
/** what is needed does not fit into 64 bits */
#define QZPLAN_REMARK_NEEDED_TOO_LARGE (UINT64_C(1) << 36)
/** of some rows that were counted it is not known whether they count, or with what */
#define QZPLAN_REMARK_ROWS_UNKNOWN (UINT64_C(1) << 37)

/** What would remedy a verdict, in the metric's own units. */
typedef struct qzplan_need {
    const qzplan_metric *metric; /**< whose value has to change; NULL, in the verdict of a count of
                                      targets: so many more of them, or fewer, have to hold */
    qzplan_number amount;        /**< by how much: above zero more, below zero fewer */
    int32_t replace;             /**< 1: by replacing, the whole staying as it is */
    int32_t strict;              /**< 1: by more than `amount` */
} qzplan_need;

/** What is said of one promise. */
typedef struct qzplan_verdict {
    const qzplan_target *target;       /**< the promise as the plan lists it */
    const qzplan_milestone *milestone; /**< of the target or, where there is one, its revision */
    const qzplan_metric *metric;       /**< NULL: a count of other targets has none of its own */
    const qzplan_group *group;         /**< NULL: everyone */
    const qzplan_area *area;
    const qzplan_need *needed; /**< what would remedy it; array of needed_count; none where nothing
                                    can be said, or nothing possible would do (out of reach) */
    size_t needed_count;
    const qzplan_figure *const *figures; /**< the figures that decide it */
    size_t figure_count;
    const qzplan_area *const *missing; /**< areas without a figure, the most decisive first */
    size_t missing_count;
    const qzplan_revision *revision; /**< the revision it is judged by; NULL: the first promise */
    qzplan_number actual;   /**< den 0: unknown; of a share numerator and denominator as reported */
    qzplan_number required; /**< the border that decides; den 0 for `done` without one */
    qzplan_number gap;      /**< actual - required; den 0: unknown, or too large to say */
    qzplan_number
        expected;         /**< by the pace's course, at the day of the latest figure; den 0: none */
    qzplan_period period; /**< the period judged; of a target without `every` its span: kind NONE,
                             first day to deadline */
    int32_t figure_day;   /**< last day of the deciding figure's period, or QZPLAN_DAY_NONE */
    int32_t deadline;     /**< a day */
    int32_t days_left;    /**< deadline - as_of; below zero: past */
    int32_t met;          /**< QZPLAN_TRUTH_... */
    int32_t certain;      /**< 1: no figure that can still come changes met, or that it is late */
    int32_t phase;        /**< QZPLAN_PHASE_... */
    int32_t pace;         /**< QZPLAN_PACE_... */
    int32_t status;       /**< QZPLAN_STATUS_... */
    int32_t light;        /**< QZPLAN_LIGHT_... */
    int32_t in_time;      /**< QZPLAN_IN_TIME_... */
    uint64_t remarks;     /**< QZPLAN_REMARK_..., combined */
    int32_t form;         /**< how actual, required and gap are written: QZPLAN_NUMBER_... */
    uint32_t index;       /**< place in result->verdicts */
    int32_t arrival;      /**< day on which it is reached at the speed so far, or QZPLAN_DAY_NONE */
    int32_t slip;         /**< days from the deadline to the arrival; 0 where there is none */
    qzplan_number low;    /**< least and greatest possible actual, where it is not known; */
    qzplan_number high;   /**< den 0: not known */
    qzplan_number speed;  /**< change a month needed from now on to be met in time; den 0: none */
    qzplan_number projected; /**< value at the deadline at the speed so far; den 0: not known */
    qzplan_number achieved; /**< actual over required, as a fraction of 1 that need not be in lowest
                                 terms: of at_least, more_than, raise_to and all; den 0: none */
    qzplan_number way;      /**< the part of the way from the target's own baseline to required that
                                 is done, as a fraction of 1, below zero where it went backwards;
                                 den 0: none */
    int32_t over; /**< 1: it is not met, its days have closed, or its area has ended, and nothing
                       that still comes can keep it: `needed` says what it lacked */
    uint32_t reserved;
    uint64_t unknown_rows; /**< of ROWS_UNKNOWN how many: those of the metric; where it has none,
                                those of what else it rests on */
} qzplan_verdict;

/** Numbers of a verdict that texts show. */
enum {
    QZPLAN_VERDICT_NUMBER_ACTUAL = 1,
    QZPLAN_VERDICT_NUMBER_REQUIRED = 2,
    QZPLAN_VERDICT_NUMBER_GAP = 3, /**< of percentages in points */
    QZPLAN_VERDICT_NUMBER_EXPECTED = 4,
    QZPLAN_VERDICT_NUMBER_PROJECTED = 5,
    QZPLAN_VERDICT_NUMBER_LOW = 6,
    QZPLAN_VERDICT_NUMBER_HIGH = 7
};

/** A target's or task's own outcome. */
typedef struct qzplan_target_outcome {
    const qzplan_target *target;
    const qzplan_verdict *worst; /**< the verdict that decides; NULL where there is none yet */
    size_t first_verdict;        /**< its verdicts are result->verdicts[first_verdict], ... */
    size_t verdict_count;
    int32_t status; /**< QZPLAN_STATUS_... */
    int32_t light;  /**< QZPLAN_LIGHT_... */
    int32_t closed; /**< 1: its last deadline has passed, or it is missed already: it counts among
                         the closed of scorecards */
    int32_t recurring;  /**< 1: it has `every`: one promise for each period */
    int32_t remediable; /**< 1: it is missed, and each of its missed verdicts can still be met late
                             (none is over) */
    uint32_t reserved;
} qzplan_target_outcome;

typedef struct qzplan_task_outcome {
    const qzplan_task *task;
    int32_t status;
    int32_t light;
    int32_t closed;     /**< 1: all of its targets are, but for those that do not apply */
    int32_t recurring;  /**< 1: one of its targets is */
    int32_t remediable; /**< 1: it is missed, and all of its missed targets are */
    uint32_t reserved;
} qzplan_task_outcome;

enum {
    QZPLAN_CARD_PLAN = 1,
    QZPLAN_CARD_PROGRAMME = 2,
    QZPLAN_CARD_ACTION = 3,
    QZPLAN_CARD_TASK = 4,
    QZPLAN_CARD_DEPARTMENT_LEAD = 5,
    QZPLAN_CARD_DEPARTMENT_WITH = 6
};

/** Targets and tasks counted by status. */
typedef struct qzplan_scorecard {
    const char *id; /**< of the plan, programme, action, task or department */
    qzplan_text title;
    int32_t kind;                          /**< QZPLAN_CARD_... */
    uint32_t index;                        /**< place among its kind in the plan */
    uint32_t targets[QZPLAN_STATUS_SLOTS]; /**< indexed by QZPLAN_STATUS_... */
    uint32_t tasks[QZPLAN_STATUS_SLOTS];
    uint32_t target_count;
    uint32_t task_count;
    uint32_t kept;   /**< closed targets that are met or met late */
    uint32_t closed; /**< targets whose last deadline has passed, unknown ones included, and
                          those missed already */
} qzplan_scorecard;

typedef struct qzplan_result {
    const qzplan_plan *plan;
    const qzplan_figures *figures;
    const qzplan_verdict *const *verdicts; /**< order of targets, metrics, groups, periods */
    size_t verdict_count;
    const qzplan_target_outcome *const *targets; /**< one for each of plan->targets */
    size_t target_count;
    const qzplan_task_outcome *const *tasks; /**< one for each of plan->tasks */
    size_t task_count;
    const qzplan_scorecard *const
        *scorecards; /**< plan, programmes, actions, tasks, leads, participants */
    size_t scorecard_count;
    int32_t as_of;
    int32_t demo; /**< 1: made-up figures were used */
} qzplan_result;

/** Caller-allocated: set size to sizeof(qzplan_evaluate_options). */
typedef struct qzplan_evaluate_options {
    size_t size;
    const qzplan_allocator *allocator; /**< NULL: malloc and free */
    const qzplan_figures *what_if;     /**< assumed figures, sealed, that replace reported ones of
                                          the same metric, period, area and group
                                          (qzplan_figures_validate_what_if); they must outlive the
                                          result, too; NULL: none */
    const qzplan_area *area;           /**< judge the plan's targets for this area; NULL: its own */
    int32_t method;                    /**< QZPLAN_METHOD_... for every pace; 0: the plan's */
    uint32_t reserved;
    size_t max_verdicts; /**< an error where there are more; 0: 4,000,000; at most 100,000,000 */
} qzplan_evaluate_options;

QZPLAN_BEGIN_DECLS

/** How good a status is: 1 for the worst, then upwards, for sorting; 0 for a number that is no
 *  status. A target has the worst of its verdicts, a task the worst of its targets. Since 0.1. */
QZPLAN_API int32_t qzplan_status_rank(int32_t status);

/** The light that a status has (QZPLAN_LIGHT_...), for counts of it; grey for a number that is no
 *  status. A verdict's own may differ: one that is due soon is blue, a miss by little yellow.
 *  Since 0.1. */
QZPLAN_API int32_t qzplan_status_light(int32_t status);

/**
 * Judges every promise of a plan as of the end of a day.
 *
 * @param out     gets the result; free it with qzplan_result_free. Plan and figures must outlive it
 * @param figures sealed figures of this plan; NULL: none were reported
 * @param as_of   a day (date.h)
 * @param options NULL: defaults
 * Errors: INVALID_ARGUMENT, NOT_SEALED, NO_MEMORY, OVERFLOW, STRUCT_SIZE, TOO_MANY_NODES (more
 * than max_verdicts up to that day, or 30,000,000 readings of a metric in an area for them),
 * PART_ABOVE_WHOLE (by an assumed figure). Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_evaluate(const qzplan_result **out, const qzplan_plan *plan,
                                               const qzplan_figures *figures, int32_t as_of,
                                               const qzplan_evaluate_options *options);

/** Frees a result; NULL is allowed. Since 0.1. */
QZPLAN_API void qzplan_result_free(const qzplan_result *result);

/**
 * Says in a sentence or two why a verdict is as it is and what would remedy it.
 * Buffer rules as for qzplan_number_format. Since 0.1.
 *
 * @param language a BCP 47 tag, see qzplan_language_find
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_verdict_explain(char *buffer, size_t capacity, size_t *length,
                                                      const qzplan_verdict *verdict,
                                                      const char *language);

/**
 * Says in a few words what a remark of a verdict is about: its label, and of MIXED_DAYS and
 * NO_COMMON_DAY (over areas AREAS_MISSING) which term has a figure of which day. Buffer rules as
 * for qzplan_number_format; INVALID_ARGUMENT too where the verdict does not have the remark. Since
 * 0.1.
 *
 * @param remark   one QZPLAN_REMARK_...
 * @param language a BCP 47 tag, see qzplan_language_find
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_verdict_explain_remark(char *buffer, size_t capacity,
                                                             size_t *length,
                                                             const qzplan_verdict *verdict,
                                                             uint64_t remark, const char *language);

/**
 * Writes a number of a verdict for people. All of one verdict have the same decimals, two or more:
 * those of the figure and the border as they were written, and as many as make all of them compare
 * as they are; trailing zeros are dropped. A gap has its sign.
 * Buffer rules as for qzplan_number_format. Since 0.1.
 *
 * @param which QZPLAN_VERDICT_NUMBER_...
 * Errors: BUFFER_TOO_SMALL, INVALID_ARGUMENT (also where the number is not known).
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_verdict_format(char *buffer, size_t capacity, size_t *length,
                                                     const qzplan_verdict *verdict, int32_t which,
                                                     const char *language);

/**
 * The same of how much is needed, verdict->needed[index], without its sign: exactly, or rounded up
 * to what is enough. Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_verdict_format_need(char *buffer, size_t capacity,
                                                          size_t *length,
                                                          const qzplan_verdict *verdict,
                                                          size_t index, const char *language);

QZPLAN_END_DECLS

#endif
