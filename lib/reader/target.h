/* SPDX-License-Identifier: MIT */
#ifndef QZ_READER_TARGET_H
#define QZ_READER_TARGET_H

/* A target while it is read, and the steps of reading and checking it. */

#include "reader/decode.h"

/* The keys of a target; the order of the table. */
enum {
    T_ID,
    T_TITLE,
    T_ASSUMES,
    T_SOURCE,
    T_METRIC, /* subjects */
    T_DONE,
    T_OF,
    T_AT_LEAST, /* comparators */
    T_AT_MOST,
    T_MORE_THAN,
    T_LESS_THAN,
    T_EXACTLY,
    T_BETWEEN,
    T_ABOUT,
    T_ALL,
    T_NONE,
    T_RAISE_TO,
    T_REDUCE_TO,
    T_RAISE_BY,
    T_REDUCE_BY,
    T_IMPROVE,
    T_NO_WORSE,
    T_WITHIN,
    T_ABOVE,
    T_BELOW,
    T_FROM,
    T_PART_OF,
    T_AS,
    T_FOR,
    T_DUE,
    T_EVERY,
    T_STARTS,
    T_PATH,
    T_SINCE,
    T_AGAINST,
    T_IN,
    T_EACH,
    T_EXCEPT,
    T_SUM_OVER,
    T_AVERAGE_OVER,
    T_ONLY_IF,
    T_BINDING,
    T_METHOD,
    T_REVISED,
    T_COUNT
};

/* Where a target stands. */
enum { QZ_IN_TASK, QZ_IN_OF, QZ_IN_OF_EACH, QZ_IN_CONDITION };

typedef struct qz_target_draft {
    qz_inherited inherited; /* with the target's own */
    qzplan_target *target;
    const qz_node *node;
    const qz_node *slots[T_COUNT];
    const qz_node *subject;    /* NULL: none that can be read */
    const qz_node *comparator; /* the same */
    const qz_node **values;    /* of each milestone, where its value stands; NULL: has none */
    const qz_node **uppers;    /* the same of its other end, in a range */
    qzplan_milestone *milestones;
    qzplan_path_point *points;
    const struct qz_target_draft *base; /* of a revision: what it changes; else NULL */
    int32_t dated;
    int32_t place; /* QZ_IN_... */
    int32_t depth; /* of `of` in `of` */
    int32_t reserved;
} qz_target_draft;

/* What is kept of it until all targets are read. */
typedef struct qz_kept_target {
    qzplan_target *target;
    const qz_node *node;
    const qz_node *comparator;
    const qz_node *only_if; /* an id that is not looked for yet; else NULL */
    int32_t place;          /* QZ_IN_... */
    int32_t reserved;
    const qzplan_milestone *milestones;
    const qz_node *const *values;
} qz_kept_target;

/* Reads one target of a task. Returns 0 where it has no due time and nothing was said about it. */
int qz_decode_target(qz_decoder *d, const qz_node *node, qzplan_task *task,
                     const qz_inherited *from);
/* Reads one that stands in another; NULL where it is no mapping. */
qzplan_target *qz_decode_inner(qz_decoder *d, const qz_node *node, const qz_target_draft *outer,
                               int32_t place, size_t position);
/* Reads a draft whose target, node and slots are there. The same return as qz_decode_target. */
int qz_decode_draft(qz_decoder *d, qz_target_draft *draft);
/* The readers of some slots of a draft. */
void qz_decode_target_slots(qz_decoder *d, qz_target_draft *draft, const qz_node *const *slots);
/* A key's name. */
const char *qz_target_key(size_t key);
/* The keys of a target and, behind them, those of a revision. */
enum { V_ON = T_COUNT, V_WHY, V_BY, V_COUNT };
const qz_key_set *qz_revision_keys(void);

/* The one subject and the one comparator; the answer of a `done` (decode_subject.c). */
void qz_find_subject(qz_decoder *d, qz_target_draft *draft);
void qz_find_comparator(qz_decoder *d, qz_target_draft *draft);
void qz_declare_answer(qz_decoder *d, qz_target_draft *draft);

/* `of` and `only_if`: targets in a target (decode_of.c). */
void qz_decode_of(qz_decoder *d, qz_target_draft *draft);
void qz_decode_only_if(qz_decoder *d, qz_target_draft *draft);

/* `revised` (decode_revised.c). */
void qz_decode_revised(qz_decoder *d, const qz_target_draft *draft, int is_fine);

/* The comparator's operand, `within`, `from` and `path` (decode_operand.c, decode_path.c). */
void qz_decode_operands(qz_decoder *d, qz_target_draft *draft);
void qz_decode_path(qz_decoder *d, qz_target_draft *draft, const qz_node *node);
/* Dates ascend, so that the order of the verdicts is the order in the file. */
void qz_check_date_order(qz_decoder *d, const qz_node *node, int32_t last, int32_t before);

/* Keys that do not go together (check_keys.c). */
void qz_check_keys(qz_decoder *d, const qz_target_draft *draft);

/* Whether the values fit the comparator and the metrics, and what a part is judged by
   (check_value.c, check_unit.c, check_form.c). */
enum { QZ_MEASURE_NUMBER, QZ_MEASURE_PERCENT, QZ_MEASURE_POINTS, QZ_MEASURE_PART };
void qz_check_values(qz_decoder *d, const qz_target_draft *draft);
void qz_check_units(qz_decoder *d, qz_target_draft *draft);
void qz_check_forms(qz_decoder *d, qz_target_draft *draft);
int qz_measure_of(const qzplan_metric *metric);
int32_t qz_count_or_share(const qz_target_draft *draft);

/* Dates and baselines of a target (check_target.c, check_baseline.c). */
void qz_check_times(qz_decoder *d, const qz_target_draft *draft);
void qz_check_spans(qz_decoder *d, const qz_target_draft *draft);
int qz_needs_baseline(const qz_target_draft *draft);
void qz_check_baseline(qz_decoder *d, const qz_target_draft *draft);

/* What is seen only when all is read: ids given twice (check_id.c), answers that `only_if` names
   (check_late.c), the directions that are wanted (check_wanted.c), sums that promise something else
   than their parts (check_sum.c). */
void qz_check_ids(qz_decoder *d);
void qz_check_late(qz_decoder *d);
void qz_check_wanted(qz_decoder *d);
void qz_check_sums(qz_decoder *d);

#endif
