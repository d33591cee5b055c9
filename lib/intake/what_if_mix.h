/* SPDX-License-Identifier: MIT */
#ifndef QZ_INTAKE_WHAT_IF_MIX_H
#define QZ_INTAKE_WHAT_IF_MIX_H

/* Reported and assumed figures while they are being brought together: for lib/what_if*.c only. */

#include "figures/store.h"
#include "messages/diagnostics.h"
#include "model/families.h"
#include "number/interval.h"

/* The figure of one key. */
typedef struct qz_mixed {
    const qzplan_figure *figure;
    int32_t assumed; /* 1: as the caller gave it */
    int32_t stale;   /* 1: something that it adds up has changed */
} qz_mixed;

typedef struct qz_mix {
    const qzplan_plan *plan;
    qz_arena *arena;
    qz_report *report;
    qz_mixed *items; /* by key, each once */
    size_t count;
    qz_families families;
    const qzplan_area **sets; /* those that an area is a part of: sets[set_starts[index]], ... */
    size_t *set_starts;       /* by area index; NULL: the plan has no sets */
    const void **touched;     /* qz_key: amounts that may have changed */
    size_t touched_count;
    size_t touched_capacity;
} qz_mix;

/* Prepares the sets; 0 when out of memory. */
QZ_MUST_USE int qz_mix_find_sets(qz_mix *mix);

/* The figure of a key, or NULL. log n. */
qz_mixed *qz_mix_find(const qz_mix *mix, const qz_key *key);

/* The count that a figure reports of its own metric, or between what it lies; no ends where it has
   only a share. */
qz_interval qz_mix_count(const qzplan_figure *figure);

/* 1 where something is known of an amount. */
int qz_mix_known(const qz_interval *amount);

/* 1 where an amount is above another, whatever both are. */
int qz_mix_is_above(const qz_interval *a, const qz_interval *b);

/* 1 if amounts of the metric are compared and added up. */
int qz_mix_adds_up(const qzplan_metric *metric);

/* The amount of a key by its own figure, what parts of it imply, or what adds up to it; no ends
   where it is not known whole. Brings stale figures up to date on the way. */
qz_interval qz_mix_amount(qz_mix *mix, const qz_key *key);

/* The same without the key's own figure: by terms, groups, areas or shorter periods, whichever are
   known whole and cannot be `than` (NULL: whatever they are). */
qz_interval qz_mix_total(qz_mix *mix, const qz_key *key, const qz_interval *than);

/* Gives a reported figure another count; a share keeps its denominator. */
void qz_mix_set_count(qz_mix *mix, qz_mixed *item, const qz_interval *count);

/* Gives a reported share another denominator; one without a count is left alone. */
void qz_mix_set_whole(qz_mix *mix, qz_mixed *item, const qz_interval *whole);

/* Notes a key and all that adds it up: sums, areas above, everyone, longer periods. */
void qz_mix_touch(qz_mix *mix, const qz_key *key);

/* Says that a total would be below an earlier one. */
void qz_mix_falls(qz_mix *mix, const qzplan_figure *now, const qz_interval *is,
                  const qzplan_figure *before, const qz_interval *was);

/* Says that a group would be above everyone. */
void qz_mix_above_everyone(qz_mix *mix, const qzplan_figure *group, const qz_interval *count,
                           const qz_interval *everyone);

/* Says that a part would be above its whole. */
void qz_mix_above(qz_mix *mix, const qzplan_figure *part, const qz_interval *count,
                  const qzplan_metric *whole, const qz_interval *amount);

#endif
