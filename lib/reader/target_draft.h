/* SPDX-License-Identifier: MIT */
#ifndef QZ_READER_TARGET_DRAFT_H
#define QZ_READER_TARGET_DRAFT_H

/* A target while it is read. */

#include "reader/decode.h"

/* The keys of a target; the order of the table. */
enum {
    T_ID,
    T_TITLE,
    T_ASSUMES,
    T_WORDING,
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
    T_NEARLY,
    T_FROM,
    T_PART_OF,
    T_AS,
    T_FOR,
    T_DUE,
    T_EVERY,
    T_BEGINS,
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
    T_STALE_AFTER,
    T_REVISED,
    T_COUNT
};

/* Where a target stands. */
enum { QZ_IN_TASK, QZ_IN_OF, QZ_IN_OF_EACH, QZ_IN_CONDITION };

typedef struct qz_target_draft {
    qz_inherited inherited; /* with the target's own */
    qzplan_target *target;
    const qz_node *node;
    const qz_key_set *keys;          /* the table that it is read by */
    const qz_key_set *revision_keys; /* that of what it became */
    const qz_node *slots[T_COUNT];
    const qz_node *subject;    /* NULL: none that can be read */
    const qz_node *comparator; /* the same */
    const qz_node **values;    /* of each milestone, where its value stands; NULL: has none */
    const qz_node **uppers;    /* the same of its other end, in a range */
    qzplan_milestone *milestones;
    qzplan_path_point *points;
    const struct qz_target_draft *base; /* of a revision: what it changes; else NULL */
    int32_t dated;
    int32_t place;   /* QZ_IN_... */
    int32_t depth;   /* of `of` in `of` */
    int32_t has_due; /* 0: neither it nor anything above says when */
    size_t faults;   /* that there were before it */
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

/* Makes the target of a draft whose node is there; 0 when out of memory. */
int qz_open_target(qz_decoder *d, qz_target_draft *draft, qzplan_task *task);
/* "2.3.1" */
const char *qz_numbered_id(qz_decoder *d, const char *above, uint32_t number);

/* The keys of a target and, behind them, those of a revision. */
enum { V_ON = T_COUNT, V_WHY, V_BY, V_CORRECTS, V_COUNT };

#endif
