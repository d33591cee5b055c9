/* SPDX-License-Identifier: MIT */
#ifndef QZ_DIFF_DIFF_H
#define QZ_DIFF_DIFF_H

/* Two plans while they are compared, and what the files of the comparison share. */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/diff.h>

#include "base/arena.h"
#include "base/list.h"
#include "base/names.h"
#include "base/out.h"

/* How the new promise relates to the old one. The bits add up: two parts of which one is eased and
   one tightened are together just another promise. */
enum { QZ_SAME = 0, QZ_EASED = 1, QZ_TIGHTENED = 2, QZ_OTHER = 3 };

typedef struct qz_diff {
    const qzplan_plan *before;
    const qzplan_plan *after;
    const qzplan_result *result_before; /* NULL: none */
    const qzplan_result *result_after;
    qz_arena *arena;         /* what is handed out */
    qz_arena *scratch;       /* gone after comparing */
    qz_list changes;         /* of qzplan_diff_change */
    qz_names targets_before; /* of both plans, by id */
    qz_names targets_after;
    qzplan_diff_change now; /* what all changes of the thing at hand have in common */
    qzplan_diff_result *result;
} qz_diff;

/* 1 once memory ran out: what is not there was perhaps not kept. */
static inline int qz_diff_failed(const qz_diff *d) {
    return d->arena->failed || d->scratch->failed;
}

static const qzplan_text qz_no_text = {NULL, NULL};

/* Notes a change of the thing at hand. NULL when out of memory. */
qzplan_diff_change *qz_diff_add(qz_diff *d, int32_t kind, int32_t aspect, int strength,
                                qzplan_text before, qzplan_text after);

/* Notes a relation as EASED, TIGHTENED or CHANGED; nothing for SAME. */
qzplan_diff_change *qz_diff_add_relation(qz_diff *d, int relation, int32_t aspect,
                                         qzplan_text before, qzplan_text after);

/* A text of the result, in both languages, from something that writes it. */
typedef void (*qz_diff_writer)(qz_out *out, const void *thing, const char *language);
qzplan_text qz_diff_text(qz_diff *d, qz_diff_writer write, const void *thing);

/* 1 where two texts say the same; NULL and "" are one. */
int qz_same_text(const qzplan_text *a, const qzplan_text *b);
int qz_same_word(const char *a, const char *b);

/* A number or a value as written; two that are not given are the same. */
int qz_same_number(qzplan_number a, qzplan_number b);
int qz_same_value(const qzplan_value *a, const qzplan_value *b);

/* Notes where an assumption changed. */
void qz_diff_assumes(qz_diff *d, const qzplan_text *before, const qzplan_text *after);

/* Programmes, actions, tasks and what a plan declares (diff_things.c). */
void qz_diff_things(qz_diff *d);

/* Areas (diff_area.c). */
void qz_diff_area(qz_diff *d, const void *before, const void *after);

/* What differs between two of a kind (diff_parts.c). */
void qz_diff_plans(qz_diff *d);
void qz_diff_group(qz_diff *d, const void *before, const void *after);
void qz_diff_metric(qz_diff *d, const void *before, const void *after);
void qz_diff_action(qz_diff *d, const void *before, const void *after);
void qz_diff_task(qz_diff *d, const void *before, const void *after);

/* A target of the new plan, and one that only the old plan has (diff_target.c). */
void qz_diff_target(qz_diff *d, const qzplan_target *after);
void qz_diff_target_gone(qz_diff *d, const qzplan_target *before);

/* A target as it stands after its last revision. */
const qzplan_target *qz_target_in_force(const qzplan_target *target);

/* How two targets relate in one respect (diff_relation.c), and what one says in it (diff_words.c).
   Deadlines and values are not among them. */
int qz_aspect_relation(qz_diff *d, int32_t aspect, const qzplan_target *before,
                       const qzplan_target *after);
typedef struct qz_respect {
    const qzplan_target *target;
    int32_t aspect;
} qz_respect;
void qz_write_aspect(qz_out *out, const void *respect, const char *language);

/* How they relate in all of them, noted where note is 1. */
int qz_diff_aspects(qz_diff *d, const qzplan_target *before, const qzplan_target *after, int note);

/* 1 where values can be compared: the same is measured, in one unit, and judged alike. */
int qz_is_comparable(qz_diff *d, const qzplan_target *before, const qzplan_target *after);

/* Pairs of milestones in the order of the new target, then those that only the old one has. */
typedef struct qz_pairs {
    const qzplan_target *before;
    const qzplan_target *after;
    size_t next_before;
    size_t next_after;
    int moved; /* 1: the k-th of the one stands for the k-th of the other */
} qz_pairs;
void qz_pairs_begin(qz_pairs *pairs, const qzplan_target *before, const qzplan_target *after);
/* Returns 0 at the end; one of the two may be NULL. */
int qz_pairs_next(qz_pairs *pairs, const qzplan_milestone **before, const qzplan_milestone **after);

/* The deadline that stands for one of the old target. */
int32_t qz_pairs_day(const qz_pairs *pairs, int32_t day);

/* How milestones relate, noted where note is 1 (diff_milestone.c). */
int qz_diff_milestones(qz_diff *d, const qzplan_target *before, const qzplan_target *after,
                       int note);

/* "at least 50%"; with the deadline: "at least 50% by 2025". The things are qz_promised. */
typedef struct qz_promised {
    const qzplan_target *target;
    const qzplan_milestone *milestone; /* NULL: all of them, each with its deadline */
} qz_promised;
void qz_write_promise(qz_out *out, const void *promised, const char *language);

/* Verdicts of a target that is in both plans (diff_verdict.c). */
void qz_diff_verdicts(qz_diff *d, const qzplan_target *before, const qzplan_target *after);

#endif
