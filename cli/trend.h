/* SPDX-License-Identifier: MIT */
#ifndef CLI_TREND_H
#define CLI_TREND_H

/* What moved from run to run of a history, in whatever form it is printed. */

#include <stddef.h>
#include <stdint.h>

#include <jansson.h>

#include <qzplan/qzplan.h>

#include "buffer.h"
#include "history.h"
#include "out.h"

/* Why a target may stand otherwise: what differs between two runs, as bits. */
enum cause {
    CAUSE_PLAN = 1,
    CAUSE_FIGURES = 2,
    CAUSE_DAY = 4,
    CAUSE_PROGRAM = 8,
    CAUSE_OTHER = 16 /* the area or the method */
};

/* A plan of the history, unpacked once. */
struct trend_plan {
    const char *digest;
    const qzplan_plan *plan; /* NULL: it cannot be loaded */
};

/* One run in the order of days, with what is compared with the run before it. */
struct trend_run {
    const struct history_run *run;
    const qzplan_plan *plan;
    const qzplan_diff_result *diff; /* with the plan before it; NULL: the same, or not to be told */
    uint32_t causes;                /* what differs from the run before it; 0 of the first */
    json_int_t kept, closed;        /* of the whole plan */
};

/* How a target stood: members of the line. */
struct standing {
    const char *status, *light, *border;
};

/* A target that stands otherwise than in the run before. */
struct move {
    const struct trend_run *before, *after;
    const char *target;
    struct standing was, is; /* `status` NULL: the plan did not have it */
    int direction;           /* above zero: better; below: worse; 0: neither */
};

struct trend {
    const struct history *history;
    struct trend_plan *plans;
    size_t plan_count;
    struct trend_run *runs; /* by day, then as they were recorded */
    size_t run_count;
    struct move *moves; /* by run, then in the plan's order */
    size_t move_count;
};

void trend_find(struct trend *trend, const struct history *history);
void trend_free(struct trend *trend);

/* The word of a cause in JSON and CSV. */
const char *cause_name(enum cause cause);
enum cause cause_at(size_t index); /* 0 behind the last */

/* The i-th change of the plan that is about a move's target; NULL behind the last. */
const qzplan_diff_change *move_reason(const struct move *move, size_t index);

/* The number of a term by its name; -1 for none. */
int64_t term_named(int32_t vocabulary, const char *name);

/* Adds the title of a move's target, where its plan can be loaded. */
void add_move_title(struct buffer *text, const struct move *move, const char *language);

void text_trend(const struct out *out, const struct trend *trend);
void csv_trend(const struct out *out, const struct trend *trend);
int json_trend(const struct out *out, const struct trend *trend);

#endif
