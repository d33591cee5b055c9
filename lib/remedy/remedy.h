/* SPDX-License-Identifier: MIT */
#ifndef QZ_REMEDY_REMEDY_H
#define QZ_REMEDY_REMEDY_H

/* The search for a list of steps: figures as cells that may get another count, promises as claims
   on them. For lib/remedy*.c only. */

#include <qzplan/remedy.h>

#include "base/arena.h"
#include "figures/store.h"
#include "judge/case.h"
#include "judge/owned_result.h"

/* The largest count of a cell, and below zero the smallest: what two of them are apart fits. */
#define QZ_CELL_MOST (INT64_MAX / 4)

typedef struct qz_claim qz_claim;

/* One figure that counts whole units, or an answer. */
typedef struct qz_cell {
    qz_key key;
    int64_t before; /* as reported */
    int64_t now;
    int64_t low; /* what it may be: the metric's limits, and what was found to be needed */
    int64_t high;
    int64_t least; /* the same while claims are settled, with what sums ask for */
    int64_t most;
    struct qz_cell *whole; /* of a part: its whole's cell, where the count is known */
    int32_t tied;          /* 1: of a root whose tree a sum, or a share, ties to others */
    uint32_t reserved;
    struct qz_cell *parts; /* first of its parts, in the order they came up */
    struct qz_cell **parts_end;
    struct qz_cell *next_part;
    struct qz_cell *next;    /* of all cells */
    struct qz_cell *chain;   /* of those in the same slot */
    struct qz_claim *claims; /* those that this cell alone has to keep */
    struct qz_claim **claims_end;
} qz_cell;

/* Counts added up: cells, and what is fixed. */
typedef struct qz_total {
    qz_cell **cells;
    size_t count;
    int64_t rest;
} qz_total;

/* What a verdict asks of cells: top, or top / bottom, in a range. */
struct qz_claim {
    const qzplan_verdict *verdict; /* of the result given, also for what a count of targets asks */
    qz_range range;
    qz_total top;
    qz_total bottom;
    int32_t share;  /* 1: top / bottom */
    int32_t wanted; /* 1: to be remedied; 0: is kept, and must stay so */
    int32_t active; /* 1: taken into account */
    int32_t reason; /* why it is not, once it is not */
    int32_t was_active;
    qz_claim *next_of_cell;
    qz_claim *next;
};

/* What is found out of one verdict that is to be remedied. */
typedef struct qz_wish {
    const qzplan_verdict *verdict; /* of the result given */
    int32_t reason;                /* QZPLAN_REMEDY_...; 0: it is, or may be, remedied */
    int32_t done;                  /* 1: green with what has been found so far */
} qz_wish;

typedef struct qz_remedy {
    const qz_owned_result *given;
    const qzplan_figures *base; /* the figures of the result given */
    qz_arena *arena;            /* of the list and of the search */
    qz_wish *wishes;
    size_t wish_count;
    qz_cell *cells;
    qz_cell **cells_end;
    qz_cell **slots; /* cells by key */
    size_t slot_count;
    qz_claim *claims;
    qz_claim **claims_end;
    qz_evaluation evaluation; /* with memory of the search's own */
    qz_trail trail;
    int64_t pool;   /* steps of the search that are left */
    int64_t budget; /* and for what is being settled */
    int32_t gave_up;
    int32_t no_memory;
} qz_remedy;

/* The cell of a figure's key, made where there is none yet. NULL where its count is not known,
   not whole, or beyond QZ_CELL_MOST (then m->gave_up), or when out of memory. */
qz_cell *qz_remedy_cell(qz_remedy *m, const qz_key *key);

/* What a verdict asks, as a claim in m->claims; *reason says why not where there is none. `judged`
   is the verdict with its figures, `owner` the one of the result given; broken: what is asked is
   that it does not hold. */
qz_claim *qz_remedy_claim(qz_remedy *m, const qzplan_verdict *judged, const qzplan_verdict *owner,
                          int wanted, int broken, int32_t *reason);

/* Claims of a count of targets: as many of its children as are needed, the cheapest first. */
void qz_remedy_count(qz_remedy *m, const qzplan_verdict *verdict, int32_t *reason);

/* Finds counts that keep all active claims; claims for which there are none are left out, with a
   reason. */
void qz_remedy_settle(qz_remedy *m);

/* Gives all cells the counts reported. */
void qz_remedy_reset(qz_remedy *m);

/* What it takes to satisfy one claim beside those already active: the units, or -1. */
int64_t qz_remedy_price(qz_remedy *m, qz_claim *claim);

/* The range that a single claim and its cell's limits leave, its wholes as they are now. */
int qz_remedy_range(const qz_claim *claim, int64_t *low, int64_t *high);

/* Tries one figure of a verdict after another for the one that needs the fewest units; pins its
   cell. Returns a reason, or 0. */
int32_t qz_remedy_probe(qz_remedy *m, const qzplan_verdict *verdict);

/* Evaluates with the cells as they are, and notes which wishes are green. */
int qz_remedy_look(qz_remedy *m);

/* Cells that differ as a sealed set of assumed figures; NULL where there are none, or when out of
   memory. */
const qzplan_figures *qz_remedy_figures(qz_remedy *m, qz_arena *arena, size_t *count);

/* The steps and verdicts of what was found, in the list's own memory. NO_MEMORY or OK. */
int qz_remedy_list(qz_remedy *m, qzplan_remedy *out);

/* Evaluates with the cells as they are. The verdicts name no figures: those assumed are gone. */
int qz_remedy_evaluate(qz_remedy *m, const qzplan_result **out);

#endif
