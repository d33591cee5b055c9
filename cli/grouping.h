/* SPDX-License-Identifier: MIT */
#ifndef CLI_GROUPING_H
#define CLI_GROUPING_H

/* Verdicts in the order in which they are read: by group, the worst first. */

#include <stddef.h>

#include <qzplan/evaluate.h>

enum by { BY_NOTHING, BY_TASK, BY_ACTION, BY_PROGRAMME, BY_DEPARTMENT };

/* By the word that --by takes; NULL is BY_NOTHING. */
enum by by_named(const char *name);

/* What a group of verdicts has in common: an id, a title; id NULL where it has no such thing. */
struct heading {
    const char *id;
    const qzplan_text *title;
};
struct heading heading_of(const qzplan_verdict *verdict, enum by by);

/* All verdicts of a result: groups by their worst status, then verdicts by status, deadline and
   place in the plan. Free with free(). */
const qzplan_verdict **verdicts_sorted(const qzplan_result *result, enum by by);

/* 1 where two verdicts are of one group. */
int same_group(const qzplan_verdict *a, const qzplan_verdict *b, enum by by);

#endif
