/* SPDX-License-Identifier: MIT */
#ifndef QZPLAN_DIFF_H
#define QZPLAN_DIFF_H

/**
 * @file diff.h
 * What changed between two plans: which promises were dropped, eased, moved, tightened or added,
 * who answers for them, and, with figures, which verdicts change.
 *
 * Things are the same where their ids are: a target's is the given one, else "<task>.<position>".
 * Each plan speaks as it stands after its last revision.
 */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/evaluate.h>
#include <qzplan/plan.h>

/** What happened. From worst to best for those to whom something was promised, then the rest. */
enum {
    QZPLAN_DIFF_KIND_DROPPED = 1, /**< it is gone */
    QZPLAN_DIFF_KIND_EASED =
        2, /**< whatever kept the old promise keeps the new one, and more does */
    QZPLAN_DIFF_KIND_LATER = 3, /**< moved to a later day */
    QZPLAN_DIFF_KIND_CHANGED =
        4, /**< another one, neither easier nor harder as far as can be told */
    QZPLAN_DIFF_KIND_EARLIER = 5, /**< moved to an earlier day */
    QZPLAN_DIFF_KIND_TIGHTENED =
        6, /**< whatever keeps the new promise kept the old one, and less does */
    QZPLAN_DIFF_KIND_ADDED = 7,     /**< it is new */
    QZPLAN_DIFF_KIND_LEFT = 8,      /**< a department takes part no longer */
    QZPLAN_DIFF_KIND_JOINED = 9,    /**< a department takes part now */
    QZPLAN_DIFF_KIND_RETITLED = 10, /**< it has another title */
    QZPLAN_DIFF_KIND_VERDICT = 11   /**< the figures say something else of it */
};
/** Slots of an array indexed by kind; slot 0 stays empty. */
#define QZPLAN_DIFF_SLOTS 16

/** To what it happened. */
enum {
    QZPLAN_DIFF_SUBJECT_PLAN = 1,
    QZPLAN_DIFF_SUBJECT_DEPARTMENT = 2,
    QZPLAN_DIFF_SUBJECT_GROUP = 3,
    QZPLAN_DIFF_SUBJECT_METRIC = 4,
    QZPLAN_DIFF_SUBJECT_PROGRAMME = 5,
    QZPLAN_DIFF_SUBJECT_ACTION = 6,
    QZPLAN_DIFF_SUBJECT_TASK = 7,
    QZPLAN_DIFF_SUBJECT_TARGET = 8,
    QZPLAN_DIFF_SUBJECT_AREA = 9,
    QZPLAN_DIFF_SUBJECT_TABLE = 10 /**< of records */
};

/** In which respect: the key of the plan file that says it. */
enum {
    QZPLAN_ASPECT_WHOLE = 0, /**< the thing itself: dropped, added */
    QZPLAN_ASPECT_VALUE = 1, /**< of a target: the comparator and its values */
    QZPLAN_ASPECT_DUE = 2,   /**< the deadline */
    QZPLAN_ASPECT_EVERY = 3,
    QZPLAN_ASPECT_STARTS = 4,
    QZPLAN_ASPECT_METRIC = 5, /**< what is measured; also another subject */
    QZPLAN_ASPECT_FOR = 6,    /**< its groups */
    QZPLAN_ASPECT_AREA = 7,   /**< `in`, `each`, `except`; of the plan its own area */
    QZPLAN_ASPECT_PART_OF = 8,
    QZPLAN_ASPECT_AS = 9,
    QZPLAN_ASPECT_BASELINE = 10, /**< `from`, `since`, `against` */
    QZPLAN_ASPECT_STRETCH = 11,  /**< `sum_over`, `average_over` */
    QZPLAN_ASPECT_PATH = 12,
    QZPLAN_ASPECT_ONLY_IF = 13,
    QZPLAN_ASPECT_BINDING = 14,
    QZPLAN_ASPECT_OF = 15,
    QZPLAN_ASPECT_METHOD = 16,
    QZPLAN_ASPECT_TITLE = 17,
    QZPLAN_ASPECT_ASSUMES = 18,
    QZPLAN_ASPECT_LEAD = 19,
    QZPLAN_ASPECT_WITH = 20,
    QZPLAN_ASPECT_PLACE = 21, /**< the task, action, programme or area that it belongs to */
    QZPLAN_ASPECT_UNIT = 22,
    QZPLAN_ASPECT_FIGURES = 23,    /**< of a metric: what its figures report */
    QZPLAN_ASPECT_DEFINITION = 24, /**< of a metric: what it is derived from, and how */
    QZPLAN_ASPECT_LIMITS = 25,
    QZPLAN_ASPECT_WANTED = 26,
    QZPLAN_ASPECT_YEAR_STARTS = 27,
    QZPLAN_ASPECT_ONE_OF = 28,
    QZPLAN_ASPECT_BEGINS = 29,
    QZPLAN_ASPECT_VERDICT = 30,
    QZPLAN_ASPECT_ADDITIVE = 31, /**< of a metric: over areas */
    QZPLAN_ASPECT_KIND = 32,     /**< of an area */
    QZPLAN_ASPECT_PARTS = 33,    /**< of a named set of areas */
    QZPLAN_ASPECT_NEARLY = 34,
    QZPLAN_ASPECT_COMPLETE = 35,      /**< of an area: whether all below it are listed */
    QZPLAN_ASPECT_CONTACT = 36,       /**< of a department or task */
    QZPLAN_ASPECT_WORDING = 37,       /**< of a task or target: the words of the source */
    QZPLAN_ASPECT_ENDS = 38,          /**< of an area: its last day */
    QZPLAN_ASPECT_REPORTED = 39,      /**< of a metric: how often it comes */
    QZPLAN_ASPECT_REPORT_WITHIN = 40, /**< of a plan or metric: how long a figure may take */
    QZPLAN_ASPECT_STALE_AFTER = 41    /**< of a target: how old its figures may be */
};

/** One change. What the change is not about is NULL; so is the side that a thing is missing on.
 *  Pointers lead into the plans and results that were compared. */
typedef struct qzplan_diff_change {
    const char *id;          /**< of the plan, department, group, area, metric, ... or target */
    qzplan_text title;       /**< of it, as the new plan has it where it is there */
    qzplan_text text_before; /**< what the old plan said, for people; "" where it said nothing */
    qzplan_text text_after;
    const qzplan_target *target_before; /**< as promised after the last revision */
    const qzplan_target *target_after;
    const qzplan_milestone *milestone_before; /**< where it is about one deadline */
    const qzplan_milestone *milestone_after;
    const qzplan_task *task_before; /**< the task, or the target's */
    const qzplan_task *task_after;
    const qzplan_metric *metric_before; /**< the metric, or the verdict's */
    const qzplan_metric *metric_after;
    const qzplan_department
        *department_before;                    /**< the department, or the one that leads or left */
    const qzplan_department *department_after; /**< the same, or the one that leads or joined */
    const qzplan_verdict *verdict_before;
    const qzplan_verdict *verdict_after;
    const qzplan_revision *revision; /**< of the new plan's target, its last one: why and by whom */
    int32_t kind;                    /**< QZPLAN_DIFF_KIND_DROPPED, ... */
    int32_t subject;                 /**< QZPLAN_DIFF_SUBJECT_PLAN, ... */
    int32_t aspect;                  /**< QZPLAN_ASPECT_... */
    int32_t strength;     /**< -1: less is promised now; 1: more; 0: neither, or not to be told */
    uint32_t line_before; /**< in the old file; 0: not there */
    uint32_t column_before;
    uint32_t line_after; /**< in the new file */
    uint32_t column_after;
    uint32_t index; /**< place in result->changes */
    uint32_t reserved;
} qzplan_diff_change;

typedef struct qzplan_diff_result {
    const qzplan_plan *before;
    const qzplan_plan *after;
    /** The plan's own, then departments, groups, metrics, programmes, actions, tasks, each with its
     *  targets': of each what the new plan has in its order, then what is gone in the old one's. */
    const qzplan_diff_change *const *changes;
    size_t change_count;
    size_t targets[QZPLAN_DIFF_SLOTS]; /**< targets with a change of that kind */
    size_t target_count;               /**< targets of both plans together, each counted once */
    size_t same_count;                 /**< of them those without any change */
} qzplan_diff_result;

/** Caller-allocated: set size to sizeof(qzplan_diff_options). */
typedef struct qzplan_diff_options {
    size_t size;
    const qzplan_allocator *allocator; /**< NULL: malloc and free */
} qzplan_diff_options;

QZPLAN_BEGIN_DECLS

/**
 * Compares two plans; with results also what became of their verdicts.
 *
 * @param out           gets the changes; free it with qzplan_diff_free. Plans and results must
 *                      outlive it. A plan compared with itself has none
 * @param result_before a result of the old plan, or NULL; both results or none
 * @param result_after  a result of the new plan
 * @param options       NULL: defaults
 * Errors: INVALID_ARGUMENT, NO_MEMORY, STRUCT_SIZE. Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_plan_diff(const qzplan_diff_result **out,
                                                const qzplan_plan *before, const qzplan_plan *after,
                                                const qzplan_result *result_before,
                                                const qzplan_result *result_after,
                                                const qzplan_diff_options *options);

/** Frees a comparison; NULL is allowed. Since 0.1. */
QZPLAN_API void qzplan_diff_free(const qzplan_diff_result *diff);

/**
 * Says a change in one sentence, with the reason and who decided where the plan tells.
 * Buffer rules as for qzplan_number_format. Since 0.1.
 *
 * @param language a BCP 47 tag, see qzplan_language_find
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_diff_explain(char *buffer, size_t capacity, size_t *length,
                                                   const qzplan_diff_change *change,
                                                   const char *language);

QZPLAN_END_DECLS

#endif
