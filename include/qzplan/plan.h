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
#include <qzplan/records.h>
#include <qzplan/text.h>

typedef struct qzplan_plan qzplan_plan;
typedef struct qzplan_programme qzplan_programme;
typedef struct qzplan_action qzplan_action;
typedef struct qzplan_task qzplan_task;
typedef struct qzplan_target qzplan_target;
typedef struct qzplan_metric qzplan_metric;
typedef struct qzplan_area qzplan_area;
typedef struct qzplan_method_rule qzplan_method_rule; /**< in progress.h */

/** What a metric is. */
enum {
    QZPLAN_METRIC_PLAIN = 1,      /**< reported as it is */
    QZPLAN_METRIC_PART = 2,       /**< part_of another metric: a count, and a share of its whole */
    QZPLAN_METRIC_SUM = 3,        /**< the sum of other metrics */
    QZPLAN_METRIC_ANSWER = 4,     /**< yes or no, declared by `done` or `answer: yes_no` */
    QZPLAN_METRIC_DIFFERENCE = 5, /**< terms[0] - terms[1] */
    QZPLAN_METRIC_RATIO = 6,      /**< per * terms[0] / terms[1] */
    QZPLAN_METRIC_PRODUCT = 7,    /**< of all terms */
    QZPLAN_METRIC_INDEX = 8,      /**< 100 * terms[0] / its value in `base`; of a list the mean */
    QZPLAN_METRIC_CHANGE = 9,     /**< of terms[0] over the span `over` */
    QZPLAN_METRIC_GAP = 10,       /**< highest - lowest */
    QZPLAN_METRIC_AVERAGE = 11,   /**< mean, by `weights`, or of the `worst` ones */
    QZPLAN_METRIC_HIGHEST = 12,
    QZPLAN_METRIC_LOWEST = 13,
    QZPLAN_METRIC_VARIATION = 14, /**< standard deviation over mean, of the whole population */
    QZPLAN_METRIC_RANK = 15,      /**< place among the areas of a kind, 1 is best */
    QZPLAN_METRIC_CHAIN = 16      /**< 100 * the product of 1 + each yearly change since `base` */
};

/** What a figure of a metric reports. */
enum {
    QZPLAN_FIGURES_STATE = 1,         /**< how it stands at the end of the period */
    QZPLAN_FIGURES_EACH_PERIOD = 2,   /**< a flow: what came in that period; periods add up */
    QZPLAN_FIGURES_YEAR_TO_DATE = 3,  /**< a flow, summed since the year began */
    QZPLAN_FIGURES_RUNNING_TOTAL = 4, /**< a flow, summed since the plan began */
    QZPLAN_FIGURES_AVERAGE = 5        /**< an average or a rate of that very period */
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
    QZPLAN_OP_REDUCE_TO = 12,
    QZPLAN_OP_RAISE_BY = 13,
    QZPLAN_OP_REDUCE_BY = 14,
    QZPLAN_OP_IMPROVE = 15, /**< strictly better than the baseline */
    QZPLAN_OP_NO_WORSE = 16
};

/** Which direction of a metric is wanted. */
enum { QZPLAN_WANTED_UNSPECIFIED = 0, QZPLAN_WANTED_UP = 1, QZPLAN_WANTED_DOWN = 2 };

/** How a change is said. */
enum { QZPLAN_CHANGE_PERCENT = 1, QZPLAN_CHANGE_AMOUNT = 2 };

/** What a target is about. */
enum {
    QZPLAN_SUBJECT_METRIC = 0, /**< metrics, or the answer of a `done` */
    QZPLAN_SUBJECT_OF = 1,     /**< how many of the targets in `of` hold */
    QZPLAN_SUBJECT_OF_EACH = 2 /**< in how many areas of a kind of[0] holds */
};

/** Where the baseline's period comes from. */
enum {
    QZPLAN_SINCE_UNSPECIFIED = 0,
    QZPLAN_SINCE_PERIOD = 1,    /**< target->since */
    QZPLAN_SINCE_PREVIOUS = 2,  /**< the period before the one judged */
    QZPLAN_SINCE_LAST_YEAR = 3, /**< the same period a year before */
    QZPLAN_SINCE_YEARS = 4      /**< the mean of the years that target->since spans */
};

/** 约束性 and 预期性. */
enum { QZPLAN_BINDING_UNSPECIFIED = 0, QZPLAN_BINDING_YES = 1, QZPLAN_BINDING_NO = 2 };

enum {
    QZPLAN_SPAN_NONE = 0,
    QZPLAN_SPAN_YEARS = 1,  /**< `count` years that end at the deadline */
    QZPLAN_SPAN_MONTHS = 2, /**< `count` months that end at the deadline */
    QZPLAN_SPAN_DAYS = 3,   /**< first..last, given as periods */
    QZPLAN_SPAN_PLAN = 4,   /**< from the plan's first day to the deadline */
    QZPLAN_SPAN_LENGTH = 5  /**< `count` days, of a length of time */
};

/** A stretch of time. */
typedef struct qzplan_span {
    int32_t kind;  /**< QZPLAN_SPAN_... */
    int32_t count; /**< of years, months or days */
    int32_t first; /**< a day, of DAYS */
    int32_t last;  /**< a day, of DAYS */
} qzplan_span;

/** Forms of a value beyond QZPLAN_NUMBER_...; `number` holds what is said here. */
enum {
    QZPLAN_VALUE_MULTIPLE = 3,       /**< "2x": so many times the baseline */
    QZPLAN_VALUE_FRACTION = 4,       /**< "1/3": of the baseline, in `_by` */
    QZPLAN_VALUE_YEARLY_PERCENT = 5, /**< "7% a year": 7/100, compound */
    QZPLAN_VALUE_YEARLY_AMOUNT = 6,  /**< "500 a year": linear */
    QZPLAN_VALUE_REFERENCE = 7,      /**< another metric's value; no number */
    QZPLAN_VALUE_TO_BE_SET = 8       /**< not promised yet; no number */
};

/** Whether a part is judged by its count or its share; a metric that is no part has AS_VALUE. */
enum { QZPLAN_AS_VALUE = 0, QZPLAN_AS_COUNT = 1, QZPLAN_AS_SHARE = 2 };

/** What lies beyond an `about` band on one side counts as. */
enum { QZPLAN_BEYOND_UNMET = 0, QZPLAN_BEYOND_MET = 1 };

/** A value as the plan writes it. */
typedef struct qzplan_value {
    qzplan_number number;        /**< den 0: not given; "10%" and "10 points" are 1/10 */
    const char *text;            /**< as written; NULL: not given */
    const qzplan_metric *metric; /**< of a REFERENCE; else NULL */
    const qzplan_area *area;     /**< of a REFERENCE with `in`; else NULL */
    int32_t form;                /**< QZPLAN_NUMBER_... or QZPLAN_VALUE_... */
    uint32_t reserved;
} qzplan_value;

typedef struct qzplan_department {
    const char *id;
    qzplan_text title;
    qzplan_text contact; /**< whom to ask, in the plan's own words; not given: count 0 */
    uint32_t index;      /**< place in plan->departments */
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
    const qzplan_condition *where; /**< flat; which rows are of it: of a metric's table those
                                        conditions that are about it */
    size_t where_count;
} qzplan_group;

/** Where a figure holds: a node of a tree, or a named set of areas (`parts`). */
struct qzplan_area {
    const char *id;
    qzplan_text title;
    const char *kind;          /**< "town"; NULL for a named set, and where none is given */
    const qzplan_area *parent; /**< NULL at the root and for a named set */
    const qzplan_area *const *children; /**< of a named set its parts */
    size_t child_count;
    uint32_t index;  /**< place in plan->areas */
    uint32_t is_set; /**< 1: a named set */
    uint32_t line;
    uint32_t column;
    uint32_t incomplete; /**< 1: not all areas below it are listed: it has no sum of them */
    uint32_t reserved;
    int32_t begins; /**< its first day; QZPLAN_DAY_NONE where none is said */
    int32_t ends;   /**< its last day, that of an area around it where that is earlier;
                         QZPLAN_DAY_ONGOING where none is said */
};

struct qzplan_metric {
    const char *id;
    qzplan_text title;
    qzplan_text unit; /**< "%" where it is reported as a percentage */
    qzplan_text assumes;
    const qzplan_entry *source; /**< array of source_count */
    size_t source_count;
    const qzplan_metric *whole;        /**< of a part; else NULL */
    const qzplan_metric *const *terms; /**< what it is derived from; none for a part */
    size_t term_count;
    const qzplan_number *weights; /**< of an average: one for each term, or NULL */
    const char *across;           /**< the kind of areas that it ranges over, or NULL */
    qzplan_value worst;           /**< of an average: only so many, or so great a share */
    qzplan_number per;            /**< of a ratio; default 1 */
    qzplan_number low;            /**< limits, possible values; den 0: none */
    qzplan_number high;
    qzplan_period base; /**< of an index */
    qzplan_span over;   /**< of a change; default 1 year */
    qzplan_span
        reported_over; /**< how often it comes, where that is no kind of period; else NONE */
    qzplan_span report_within; /**< how long a figure may take after its period; as the plan's */
    int32_t kind;              /**< QZPLAN_METRIC_... */
    int32_t figures;           /**< QZPLAN_FIGURES_... */
    int32_t percent;           /**< 1: unit "%", values are percentages */
    int32_t wanted;            /**< QZPLAN_WANTED_..., as said, else as its targets agree; of a rank
                                    DOWN: its term's says which is best */
    int32_t change_as;         /**< of a change: QZPLAN_CHANGE_... */
    int32_t year_starts;       /**< 100 * month + day; 101 is the calendar year */
    uint32_t wanted_specified; /**< 1: `wanted` is the plan's own word */
    uint32_t index;            /**< place in plan->metrics */
    uint32_t line;
    uint32_t column;
    uint32_t additive; /**< 1: what areas report adds up to what their common area would; never
                           of percentages, answers and what is derived otherwise than by sum */
    int32_t reported;  /**< how often it comes: QZPLAN_PERIOD_..., NONE where it is not said */
    const qzplan_counting
        *counting; /**< how it comes of records; NULL: it is reported, or derived */
};

/** What is promised for one deadline. Most targets have one milestone; a dated target several. */
typedef struct qzplan_milestone {
    qzplan_value
        value; /**< the operand; of `between` the lower end; not given for done, all, none */
    qzplan_value upper; /**< of `between` the upper end; of any other range the one that does
                             not bind */
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

/** What a target became on a day. */
typedef struct qzplan_revision {
    const qzplan_target *target; /**< as it stands from then on */
    qzplan_text why;
    qzplan_text by;
    int32_t on;
    uint32_t line;
    uint32_t column;
    uint32_t corrects; /**< 1: mends a misprint, so that it holds from the plan's first day */
} qzplan_revision;

struct qzplan_target {
    const char *id;    /**< as given, else "<task>.<position>" */
    qzplan_text title; /**< as given, else the metric's title */
    qzplan_text assumes;
    qzplan_text wording; /**< the words of the source; not given: count 0 */
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
    qzplan_value baseline;      /**< the baseline's value */
    qzplan_value within;        /**< of `about`: half the band's width */
    qzplan_period starts;       /**< first period judged; kind NONE: the plan's first */
    int32_t op;                 /**< QZPLAN_OP_... */
    int32_t judged_as;          /**< QZPLAN_AS_..., decided when loading */
    int32_t every;              /**< QZPLAN_PERIOD_... or NONE */
    int32_t above;              /**< QZPLAN_BEYOND_... */
    int32_t below;              /**< QZPLAN_BEYOND_... */
    uint32_t position;          /**< place in its task, from 1 */
    uint32_t index;             /**< place in plan->targets */
    uint32_t line;
    uint32_t column;
    uint32_t has_id;                /**< 1: the id was given */
    const qzplan_target *const *of; /**< of subject OF and OF_EACH. They and `only_if` are judged
                                         when this one is: no due, no every, not in plan->targets;
                                         id as given, else "<this id>.<position>"; position 0 for
                                         `only_if` */
    size_t of_count;
    const qzplan_area *area; /**< `in`; NULL: the plan's own */
    const char *each;        /**< a kind: one verdict for each area of it; of OF_EACH the kind
                                  that is counted, but where of[0] says that: then one verdict
                                  for each area of this kind about those within it; else NULL */
    const qzplan_area *const *excluded;
    size_t excluded_count;
    const qzplan_metric *against;        /**< the baseline is this metric ... */
    const qzplan_area *against_area;     /**< ... in this area, or in the target's own where NULL */
    const qzplan_metric *only_if_metric; /**< an answer that must be yes; else NULL */
    const qzplan_target *only_if;        /**< a target that must hold; else NULL */
    const qzplan_revision *const *revisions; /**< by day, ascending */
    size_t revision_count;
    qzplan_span sum_over;
    qzplan_span average_over;
    qzplan_span stale_after;  /**< how old its figures may be, as inherited; else NONE */
    qzplan_period since;      /**< the baseline's period, where since_kind is PERIOD; where it
                                   is YEARS, of kind NONE from the first day to the last */
    int32_t since_kind;       /**< QZPLAN_SINCE_... */
    int32_t subject;          /**< QZPLAN_SUBJECT_... */
    int32_t binding;          /**< QZPLAN_BINDING_... */
    int32_t method;           /**< QZPLAN_METHOD_... of its pace, as inherited; 0: linear */
    qzplan_value nearly;      /**< a value short of the border: a miss that gets there is yellow;
                                   text NULL: none */
    uint32_t since_specified; /**< 1: `since` is the target's own word, not inherited */
    int32_t begins;           /**< its first day, as inherited, else the plan's */
    const qzplan_method_rule *method_rule; /**< its numbers (progress.h); NULL: as published */
};

struct qzplan_task {
    const char *id;
    qzplan_text title;
    qzplan_text contact; /**< whom to ask, in the plan's own words; not given: count 0 */
    qzplan_text wording; /**< the words of the source; not given: count 0 */
    const qzplan_entry *source;
    size_t source_count;
    const qzplan_plan *plan;
    const qzplan_programme *programme;     /**< NULL where the plan has none */
    const qzplan_action *action;           /**< NULL where the plan has none */
    const qzplan_department *lead;         /**< the first of `leads` */
    const qzplan_department *const *leads; /**< those that answer for it together; at least one */
    size_t lead_count;
    const qzplan_department *const *participants; /**< the participants */
    size_t participant_count;
    const qzplan_target *const *targets;
    size_t target_count;
    qzplan_period due; /**< as inherited; kind NONE where every target has its own dates */
    int32_t every;     /**< as inherited: QZPLAN_PERIOD_... or NONE */
    uint32_t index;    /**< place in plan->tasks */
    uint32_t line;
    uint32_t column;
    int32_t begins; /**< its first day, as inherited, else the plan's */
    uint32_t reserved;
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
    const qzplan_area *area;   /**< the plan's own */
    qzplan_span report_within; /**< how long a figure may take after its period */
    int32_t begins;            /**< the plan's first day */
    int32_t version;           /**< of the format: 1 */
    int32_t year_starts;       /**< 100 * month + day; 101 is the calendar year */
    uint32_t reserved;
    const qzplan_table *const *tables;
    size_t table_count;
};

/**
 * Limits and memory for loading. Zero means the default, so that `{sizeof(options)}` is fine.
 * Caller-allocated: set size to sizeof(qzplan_load_options).
 */
typedef struct qzplan_load_options {
    size_t size;
    const qzplan_allocator *allocator; /**< NULL: malloc and free */
    size_t max_bytes;                  /**< default 1 MiB for a plan, 256 MiB for figures; a file
                                            of areas may have 64 times the plan's */
    size_t max_depth;                  /**< default 32 */
    size_t max_nodes;                  /**< default 200,000 for a plan, 4,000,000 for figures in
                                            YAML; of CSV the cells, by default without limit;
                                            of a file of areas 20 times the plan's */
    size_t max_scalar;                 /**< bytes of one value, default 65,536 */
    size_t max_diagnostics;            /**< default 100 */
    int32_t warnings;                  /**< QZPLAN_WARNINGS_... */
    int32_t strict_columns;            /**< of figures: 1: a column of a table that has no use is a
                                            fault; 0: it is told and left alone */
    const char *path;                  /**< of a plan from bytes: where they stand, so that the
                                            files it names are found beside that; NULL: nowhere */
    const char *encoding; /**< of figures: "gb18030", "latin-1"; NULL: the bytes tell */
} qzplan_load_options;

QZPLAN_BEGIN_DECLS

/**
 * Loads a plan from a file. On failure *out is NULL and the result is the code of the first fault.
 *
 * @param out         gets the plan; free it with qzplan_plan_free
 * @param path        a file's path
 * @param options     NULL: defaults
 * @param diagnostics NULL, or gets all faults, or the warnings of a plan that is loaded
 *                    (NULL when there are none); free with qzplan_diagnostics_free
 * Errors: any of the table but those of figures. Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_plan_load(const qzplan_plan **out, const char *path,
                                                const qzplan_load_options *options,
                                                qzplan_diagnostics **diagnostics);

/** The same from memory: `bytes` (UTF-8, a byte order mark is allowed) is only read during the
 *  call; `name` stands for the file in diagnostics and may be NULL. Since 0.1. */
QZPLAN_MUST_USE QZPLAN_API int qzplan_plan_load_bytes(const qzplan_plan **out, const char *name,
                                                      const void *bytes, size_t size,
                                                      const qzplan_load_options *options,
                                                      qzplan_diagnostics **diagnostics);

/** Frees a plan and all it handed out. No figures or results of it may be in use. NULL is allowed.
 *  Since 0.1. */
QZPLAN_API void qzplan_plan_free(const qzplan_plan *plan);

/**
 * Reads a period as figures of the plan do: as qzplan_period_parse, and where the plan's years
 * begin on another day than 1 January also "2023/24" and "2023/24-H1". Errors: BAD_DATE,
 * INVALID_ARGUMENT. Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_plan_parse_period(const qzplan_plan *plan, qzplan_period *out,
                                                        const char *text, size_t length);

/** Finds by id; NULL where there is none. A target that stands in another (in `of` or `only_if`) is
 *  found where it was given an id. Borrowed from the plan. Since 0.1. */
QZPLAN_API const qzplan_task *qzplan_plan_find_task(const qzplan_plan *plan, const char *id);
QZPLAN_API const qzplan_target *qzplan_plan_find_target(const qzplan_plan *plan, const char *id);
QZPLAN_API const qzplan_metric *qzplan_plan_find_metric(const qzplan_plan *plan, const char *id);
QZPLAN_API const qzplan_department *qzplan_plan_find_department(const qzplan_plan *plan,
                                                                const char *id);
QZPLAN_API const qzplan_area *qzplan_plan_find_area(const qzplan_plan *plan, const char *id);

/**
 * Says in a line what a metric is: what it is made of, its unit, which way is better, and whatever
 * of its figures, its limits and its adding up over areas is not as with every other metric. Its
 * title is not in it. Buffer rules as for qzplan_number_format. Since 0.1.
 *
 * @param language a BCP 47 tag, see qzplan_language_find
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_metric_explain(char *buffer, size_t capacity, size_t *length,
                                                     const qzplan_metric *metric,
                                                     const char *language);

/**
 * Says in a line what a target promises, in the words of qzplan_verdict_explain: comparator and
 * values, each with its deadline where there are several, what they are compared with, and whatever
 * else the target says, such as groups, areas and what it hangs on. Its title is not in it. Buffer
 * rules as for qzplan_number_format. Since 0.1.
 *
 * @param language a BCP 47 tag, see qzplan_language_find
 */
QZPLAN_API int qzplan_target_explain(char *buffer, size_t capacity, size_t *length,
                                     const qzplan_target *target, const char *language);

/**
 * The sign of a comparator: "≥", "≤", ">", "<", "=": how the one border is to be taken by which its
 * values are judged. "" for those without one border, such as `between`. Static text. Since 0.1.
 *
 * @param op     QZPLAN_OP_...
 * @param wanted QZPLAN_WANTED_... of the metric, for `improve` and `no_worse`
 */
QZPLAN_API const char *qzplan_comparator_sign(int32_t op, int32_t wanted);

QZPLAN_END_DECLS

#endif
