/* SPDX-License-Identifier: MIT */
#ifndef CLI_DEADLINES_H
#define CLI_DEADLINES_H

/* The deadlines of a plan: for each task the days on which something it promises falls due, each
   with a name that stays when the day moves. */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/qzplan.h>

#include "buffer.h"

/* One promise with its deadline. */
struct promise {
    const qzplan_verdict *verdict;
    size_t place;  /* of one that does not recur: which deadline of its target it is, from 1 */
    int is_next;   /* 1: the period after the present one; judged by no figures */
    int is_wanted; /* 1: it can still be kept, and is not kept for good */
    size_t order;
};

/* What a task promises for one day. */
struct deadline {
    const qzplan_task *task;
    const struct promise *promises; /* the first names the deadline */
    size_t promise_count;
    int32_t day;
    int is_open; /* 1: one of them at least is wanted */
    int is_kept; /* 1: all of them are kept, or do not apply */
};

struct deadlines {
    struct deadline *items; /* by day, then in the plan's order */
    size_t count;
    struct promise *promises;
    size_t promise_count;
    const qzplan_result **later; /* of the days on which a next period begins */
    size_t later_count;
};

/* Finds them; returns the exit status after saying what failed. Free in either case. The result
   must outlive them. */
int deadlines_find(struct deadlines *deadlines, const qzplan_result *result,
                   const qzplan_area *area);
void deadlines_free(struct deadlines *deadlines);

/* Adds the name of a promise's deadline within its task: "1.1.1/1", of a recurring one
   "1.1.1/2025-Q2". What is no letter, digit, `.`, `-` or `_` is written as %XX. */
void add_deadline_name(struct buffer *buffer, const struct promise *promise);

/* Adds an id in the same letters. */
void add_plain_id(struct buffer *buffer, const char *id);

/* The revisions of a target that are in force as of a day. */
size_t revisions_by(const qzplan_target *target, int32_t as_of);

#endif
