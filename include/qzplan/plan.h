/* SPDX-License-Identifier: MIT */
#ifndef QZPLAN_PLAN_H
#define QZPLAN_PLAN_H

/**
 * @file plan.h
 * The plan as plain structs, and how to load it.
 *
 * The library allocates the whole plan, hands it out const, and frees it in one call. Lists are a
 * count and an array of pointers. A loaded plan never changes and may be shared by threads.
 * `line` and `column` count from 1 and lead back to the plan file.
 */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/allocator.h>
#include <qzplan/date.h>
#include <qzplan/diagnostic.h>
#include <qzplan/export.h>
#include <qzplan/number.h>
#include <qzplan/text.h>

typedef struct qzplan_plan qzplan_plan;
typedef struct qzplan_programme qzplan_programme;
typedef struct qzplan_action qzplan_action;
typedef struct qzplan_task qzplan_task;
typedef struct qzplan_target qzplan_target;
typedef struct qzplan_metric qzplan_metric;

/** What a metric is. */
enum {
    QZPLAN_METRIC_PLAIN = 1, /**< reported as it is */
    QZPLAN_METRIC_PART = 2,  /**< part_of another metric: a count, and a share of its whole */
    QZPLAN_METRIC_SUM = 3,   /**< the sum of other metrics */
    QZPLAN_METRIC_ANSWER = 4 /**< yes or no, declared by `done` */
};

/** What a figure of a metric reports. */
enum {
    QZPLAN_FIGURES_STATE = 1,      /**< how it stands at the end of the period */
    QZPLAN_FIGURES_EACH_PERIOD = 2 /**< a flow: what came in that period; periods add up */
};

/** The comparators. */
enum {
    QZPLAN_OP_DONE = 1,
    QZPLAN_OP_AT_LEAST = 2,
    QZPLAN_OP_AT_MOST = 3,
    QZPLAN_OP_MORE_THAN = 4,
    QZPLAN_OP_LESS_THAN = 5,
    QZPLAN_OP_EXACTLY = 6,
    QZPLAN_OP_BETWEEN = 7,
    QZPLAN_OP_ABOUT = 8,
    QZPLAN_OP_ALL = 9,
    QZPLAN_OP_NONE = 10,
    QZPLAN_OP_RAISE_TO = 11,
    QZPLAN_OP_REDUCE_TO = 12
};

/** Whether a part is judged by its count or its share; a metric that is no part has AS_VALUE. */
enum { QZPLAN_AS_VALUE = 0, QZPLAN_AS_COUNT = 1, QZPLAN_AS_SHARE = 2 };

/** What lies beyond an `about` band on one side counts as. */
enum { QZPLAN_BEYOND_UNMET = 0, QZPLAN_BEYOND_MET = 1 };

/** A value as the plan writes it. */
typedef struct qzplan_value {
    qzplan_number number; /**< den 0: not given; "10%" and "10 points" are 1/10 */
    const char *text;     /**< as written; NULL: not given */
    int32_t form;         /**< QZPLAN_NUMBER_... */
    uint32_t reserved;
} qzplan_value;

typedef struct qzplan_department {
    const char *id;
    qzplan_text title;
    uint32_t index; /**< place in plan->departments */
    uint32_t line;
    uint32_t column;
    uint32_t reserved;
} qzplan_department;

typedef struct qzplan_group {
    const char *id;
    qzplan_text title;
    qzplan_text assumes;
    const char *one_of; /**< groups of one name are disjoint and complete; NULL: not said */
    uint32_t index;
    uint32_t line;
    uint32_t column;
    uint32_t reserved;
} qzplan_group;

typedef struct qzplan_area {
    const char *id;
    qzplan_text title;
    uint32_t index; /**< place in plan->areas; 0 is the plan's own */
    uint32_t line;
    uint32_t column;
    uint32_t reserved;
} qzplan_area;

struct qzplan_metric {
    const char *id;
    qzplan_text title;
    qzplan_text unit; /**< "%" where it is reported as a percentage */
    qzplan_text assumes;
    const qzplan_entry *source; /**< array of source_count */
    size_t source_count;
    const qzplan_metric *whole;        /**< of a part; else NULL */
    const qzplan_metric *const *terms; /**< of a sum */
    size_t term_count;
    int32_t kind;    /**< QZPLAN_METRIC_... */
    int32_t figures; /**< QZPLAN_FIGURES_... */
    int32_t percent; /**< 1: unit "%", values are percentages */
    uint32_t index;  /**< place in plan->metrics */
    uint32_t line;
    uint32_t column;
};

/** What is promised for one deadline. Most targets have one milestone; a dated target several. */
typedef struct qzplan_milestone {
    qzplan_value
        value; /**< the operand; of `between` the lower end; not given for done, all, none */
    qzplan_value upper; /**< of `between` the upper end */
    qzplan_period due;  /**< deadline is due.last; kind ONGOING: none */
    uint32_t index;     /**< place in its target */
    uint32_t line;
    uint32_t column;
    uint32_t reserved;
} qzplan_milestone;

/** A point of the expected course: pace only. */
typedef struct qzplan_path_point {
    qzplan_value value;
    int32_t day;
    uint32_t line;
    uint32_t column;
    uint32_t reserved;
} qzplan_path_point;

struct qzplan_target {
    const char *id;    /**< as given, else "<task>.<position>" */
    qzplan_text title; /**< as given, else the metric's title */
    qzplan_text assumes;
    const qzplan_entry *source;
    size_t source_count;
    const qzplan_task *task;
    const qzplan_metric *const *metrics; /**< one verdict each; of `done` the one answer */
    size_t metric_count;
    const qzplan_group *const *groups; /**< one verdict each; none: everyone, one verdict */
    size_t group_count;
    const qzplan_milestone *const *milestones;
    size_t milestone_count;
    const qzplan_path_point *const *path; /**< ascending days */
    size_t path_count;
    const qzplan_metric *whole; /**< `part_of`: another whole further up the chain; else NULL */
    qzplan_value from;          /**< the baseline's value */
    qzplan_value within;        /**< of `about`: half the band's width */
    qzplan_period starts;       /**< first period judged; kind NONE: the plan's first */
    int32_t op;                 /**< QZPLAN_OP_... */
    int32_t as;                 /**< QZPLAN_AS_..., decided when loading */
    int32_t every;              /**< QZPLAN_PERIOD_... or NONE */
    int32_t above;              /**< QZPLAN_BEYOND_... */
    int32_t below;              /**< QZPLAN_BEYOND_... */
    uint32_t position;          /**< place in its task, from 1 */
    uint32_t index;             /**< place in plan->targets */
    uint32_t line;
    uint32_t column;
    uint32_t has_id; /**< 1: the id was given */
};

struct qzplan_task {
    const char *id;
    qzplan_text title;
    const qzplan_entry *source;
    size_t source_count;
    const qzplan_plan *plan;
    const qzplan_programme *programme; /**< NULL where the plan has none */
    const qzplan_action *action;       /**< NULL where the plan has none */
    const qzplan_department *lead;
    const qzplan_department *const *with; /**< the participants */
    size_t with_count;
    const qzplan_target *const *targets;
    size_t target_count;
    qzplan_period due; /**< as inherited; kind NONE where every target has its own dates */
    int32_t every;     /**< as inherited: QZPLAN_PERIOD_... or NONE */
    uint32_t index;    /**< place in plan->tasks */
    uint32_t line;
    uint32_t column;
};

struct qzplan_action {
    const char *id;
    qzplan_text title;
    const qzplan_programme *programme; /**< NULL where the plan has none */
    const qzplan_task *const *tasks;
    size_t task_count;
    uint32_t index;
    uint32_t line;
    uint32_t column;
    uint32_t reserved;
};

struct qzplan_programme {
    const char *id;
    qzplan_text title;
    const qzplan_action *const *actions;
    size_t action_count;
    uint32_t index;
    uint32_t line;
    uint32_t column;
    uint32_t reserved;
};

struct qzplan_plan {
    const char *id;
    qzplan_text title;
    qzplan_text assumes;
    const qzplan_entry *source;
    size_t source_count;
    const char *file;             /**< the path or name it was loaded from */
    const char *const *languages; /**< "zh", "en": those the plan's texts are in */
    size_t language_count;
    const qzplan_department *const *departments;
    size_t department_count;
    const qzplan_group *const *groups;
    size_t group_count;
    const qzplan_area *const *areas;
    size_t area_count;
    const qzplan_metric *const *metrics; /**< declared ones in order, then the answers of `done` */
    size_t metric_count;
    const qzplan_programme *const *programmes;
    size_t programme_count;
    const qzplan_action *const *actions; /**< of all programmes, in order */
    size_t action_count;
    const qzplan_task *const *tasks; /**< of all actions, in order */
    size_t task_count;
    const qzplan_target *const *targets; /**< of all tasks, in order */
    size_t target_count;
    const qzplan_area *area; /**< the plan's own */
    int32_t begins;          /**< the plan's first day */
    int32_t version;         /**< of the format: 1 */
};

/**
 * Limits and memory for loading. Zero means the default, so that `{sizeof(options)}` is fine.
 * Caller-allocated: set size to sizeof(qzplan_load_options).
 */
typedef struct qzplan_load_options {
    size_t size;
    const qzplan_allocator *allocator; /**< NULL: malloc and free */
    size_t max_bytes;                  /**< default 1 MiB for a plan, 256 MiB for figures */
    size_t max_depth;                  /**< default 32 */
    size_t max_nodes;                  /**< default 200,000 for a plan, 4,000,000 for figures in
                                            YAML; of CSV the cells, by default without limit */
    size_t max_scalar;                 /**< bytes of one value, default 65,536 */
    size_t max_diagnostics;            /**< default 100 */
} qzplan_load_options;

QZPLAN_BEGIN_DECLS

/**
 * Loads a plan from a file. On failure *out is NULL and the result is the code of the first fault.
 *
 * @param out         gets the plan; free it with qzplan_plan_free
 * @param path        a file's path
 * @param options     NULL: defaults
 * @param diagnostics NULL, or gets all faults (NULL when there are none); free with
 *                    qzplan_diagnostics_free
 * Errors: any of the table but those of figures. Since 0.1.
 */
QZPLAN_API int qzplan_plan_load(const qzplan_plan **out, const char *path,
                                const qzplan_load_options *options,
                                qzplan_diagnostics **diagnostics);

/** The same from memory: `bytes` (UTF-8, a byte order mark is allowed) is only read during the
 *  call; `name` stands for the file in diagnostics and may be NULL. Since 0.1. */
QZPLAN_API int qzplan_plan_load_bytes(const qzplan_plan **out, const char *name, const void *bytes,
                                      size_t size, const qzplan_load_options *options,
                                      qzplan_diagnostics **diagnostics);

/** Frees a plan and all it handed out. No figures or results of it may be in use. NULL is allowed.
 *  Since 0.1. */
QZPLAN_API void qzplan_plan_free(const qzplan_plan *plan);

/** Finds by id; NULL where there is none. Borrowed from the plan. Since 0.1. */
QZPLAN_API const qzplan_task *qzplan_plan_find_task(const qzplan_plan *plan, const char *id);
QZPLAN_API const qzplan_target *qzplan_plan_find_target(const qzplan_plan *plan, const char *id);
QZPLAN_API const qzplan_metric *qzplan_plan_find_metric(const qzplan_plan *plan, const char *id);
QZPLAN_API const qzplan_department *qzplan_plan_find_department(const qzplan_plan *plan,
                                                                const char *id);

QZPLAN_END_DECLS

#endif
