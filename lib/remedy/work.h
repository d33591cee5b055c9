/* SPDX-License-Identifier: MIT */
#ifndef QZ_REMEDY_WORK_H
#define QZ_REMEDY_WORK_H

/* The search for a list of steps: figures as cells that may get another count, promises as claims
   on them. */

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
    int32_t anew;          /* 1: a figure of today, of which none was reported */
    int32_t listed;        /* 1: it is among the steps, though it may stay as it is */
    int32_t has_floor;     /* 1: `floor` is the total before it */
    int64_t floor;
    int64_t came;               /* of a flow of today: what has come in in the period shown */
    qzplan_period shown;        /* of a flow of today; else kind NONE */
    const qzplan_figure *as_is; /* of today, counting no whole units: how it stands; else NULL */
    struct qz_cell *parts;      /* first of its parts, in the order they came up */
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
    int32_t compared; /* 1: its border is another figure, which may change as well */
    uint32_t reserved;
    qz_claim *next_of_cell;
    qz_claim *next;
};

/* What is found out of one verdict that is to be remedied. */
typedef struct qz_request {
    const qzplan_verdict *verdict; /* of the result given */
    int32_t reason;                /* QZPLAN_REMEDY_...; 0: it is, or may be, remedied */
    int32_t done;                  /* 1: green with what has been found so far */
    int32_t stands;                /* 1: green once all is reported for today as it stands */
    uint32_t reserved;
    qzplan_verdict now; /* as it stands today */
    qz_cell **cells;    /* today's, that it hangs on: they are reported together */
    size_t cell_count;
    size_t cell_room;
} qz_request;

typedef struct qz_remedy {
    const qz_owned_result *given;
    const qzplan_figures *base; /* the figures of the result given */
    const qzplan_result *now;   /* with all of today as it stands; NULL: as given */
    int32_t would_have;         /* 1: what should have been reported then, not what can still be */
    int32_t since;   /* while cells of today are made: older states do not stand for the period */
    char *paced;     /* by verdict: it has to stay on track, too */
    qz_arena *arena; /* of the list and of the search */
    qz_request *requests;
    size_t request_count;
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

#endif
