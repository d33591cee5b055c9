/* SPDX-License-Identifier: MIT */
#ifndef QZ_DECODE_TARGET_H
#define QZ_DECODE_TARGET_H

/* A target while it is read, and the steps of reading and checking it. */

#include "decode.h"

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
    T_REVISED,
    T_COUNT
};

typedef struct qz_target_draft {
    qz_inherited inherited; /* with the target's own due and every */
    qzplan_target *target;
    const qz_node *node;
    const qz_node *slots[T_COUNT];
    const qz_node *subject;    /* NULL: none that is supported */
    const qz_node *comparator; /* the same */
    const qz_node **values;    /* of each milestone, where its value stands; NULL: has none */
    qzplan_milestone *milestones;
    qzplan_path_point *points;
    int32_t dated;
    int32_t reserved;
} qz_target_draft;

/* What is kept of it until all targets are read. */
typedef struct qz_kept_target {
    qzplan_target *target;
    const qz_node *node;
    const qzplan_milestone *milestones;
    const qz_node *const *values;
} qz_kept_target;

/* Reads one target of a task. Returns 0 where it has no due time and nothing was said about it. */
int qz_decode_target(qz_decoder *d, const qz_node *node, qzplan_task *task,
                     const qz_inherited *from);

/* The comparator's operand, `within`, `from` and `path` (decode_operand.c). */
void qz_decode_operands(qz_decoder *d, qz_target_draft *draft);

/* Keys that do not go together (check_target.c). */
void qz_check_keys(qz_decoder *d, const qz_target_draft *draft);

/* Whether the values fit the metrics, and what a part is judged by (check_unit.c). */
void qz_check_units(qz_decoder *d, qz_target_draft *draft);

/* Dates and baselines of a target (check_target.c). */
void qz_check_times(qz_decoder *d, const qz_target_draft *draft);
void qz_check_baseline(qz_decoder *d, const qz_target_draft *draft);

/* What is seen only when all is read: ids given twice (check_id.c), sums that promise something
   else than their parts (check_sum.c). */
void qz_check_ids(qz_decoder *d);
void qz_check_sums(qz_decoder *d);

#endif
