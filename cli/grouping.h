/* SPDX-License-Identifier: MIT */
#ifndef CLI_GROUPING_H
#define CLI_GROUPING_H

/* Verdicts in the order in which they are read: by group, the worst first. */

#include <stddef.h>

#include "report.h"

enum by { BY_NOTHING, BY_TASK, BY_ACTION, BY_PROGRAMME, BY_DEPARTMENT };

/* By the word that --by takes; NULL is BY_NOTHING. */
enum by by_named(const char *name);

/* By what verdicts are sorted; SORT_NONE: the worst first in text, else as the plan has them. */
enum sort { SORT_NONE, SORT_PLAN, SORT_STATUS, SORT_DEADLINE, SORT_DEPARTMENT, SORT_AREA };

/* By the word that --sort takes; NULL is SORT_NONE. */
enum sort sort_named(const char *name);

/* Sorts verdicts of one result where they stand. */
void verdicts_sort(const qzplan_verdict **verdicts, size_t count, enum sort sort);

/* A verdict in its group: of departments it may stand in several. */
struct entry {
    const qzplan_verdict *verdict;
    const qzplan_department *department; /* of BY_DEPARTMENT; else NULL */
    int with;                            /* 1: the department only takes part */
};

/* What a group of verdicts has in common: an id, a title; id NULL where it has no such thing. */
struct heading {
    const char *id;
    const qzplan_text *title;
};
struct heading heading_of(const struct entry *entry, enum by by);

/* The verdicts that a report shows, in groups: those with the worst status first, of departments
   the leading ones before those that take part; in a group by `sort`. Free with free(). */
struct entry *entries_of(const struct report *report, enum by by, enum sort sort, size_t *count);

/* 1 where two stand in one group. */
int same_group(const struct entry *a, const struct entry *b, enum by by);

#endif
