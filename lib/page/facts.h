/* SPDX-License-Identifier: MIT */
#ifndef QZ_PAGE_FACTS_H
#define QZ_PAGE_FACTS_H

/* What a page counts and lists, found once for all its languages. */

#include <qzplan/evaluate.h>

#include "base/arena.h"

/* What needs action, in the order of the page. Each target stands in one of them at most. */
enum qz_action {
    QZ_ACTION_OVERDUE, /* missed, and can still be made good */
    QZ_ACTION_BEHIND,
    QZ_ACTION_SILENT,  /* not reported */
    QZ_ACTION_PERIODS, /* recurring, and missed in a period that has closed */
    QZ_ACTION_LOST,    /* missed for good: told, but asks for nothing */
    QZ_ACTION_COUNT,
    QZ_ACTION_NONE = QZ_ACTION_COUNT
};

/* So many verdicts stand in the page with their evidence, beside those that need action. */
enum { QZ_WHOLE = 1000 };

typedef struct qz_outcomes {
    const qzplan_target_outcome **items; /* by the deadline of what decides */
    size_t count;
    size_t listed; /* the first so many are on the page */
} qz_outcomes;

/* Targets counted. */
typedef struct qz_counts {
    uint32_t by_status[QZPLAN_STATUS_SLOTS];
    uint32_t all;
    uint32_t closed;
    uint32_t kept; /* of the closed */
    uint32_t late; /* of the kept */
    uint32_t closed_silent;
} qz_counts;

/* A department with what it has to do with; sorted with the worst first. */
typedef struct qz_department_facts {
    const qzplan_department *department;
    qz_counts lead, with;
    uint32_t lead_tasks, with_tasks;
} qz_department_facts;

typedef struct qz_facts {
    const qzplan_result *result;
    unsigned char seen[QZPLAN_STATUS_SLOTS]; /* statuses of targets or verdicts */
    unsigned char *chosen;                   /* by the task's index: 1: it is on the page */
    qz_counts counts;
    uint32_t task_count;
    size_t verdict_count; /* of the chosen tasks */
    unsigned char *whole; /* by the verdict's index: 1: it is listed with its evidence */
    size_t whole_count;
    const qzplan_verdict **brief; /* those listed without */
    size_t brief_count;
    qz_outcomes actions[QZ_ACTION_COUNT];
    const qz_department_facts **departments;
    size_t department_count;
    const qzplan_task *lead_of_all; /* a task whose leads all have; NULL: they differ */
    int32_t next_day;               /* QZPLAN_DAY_NONE: none is left */
    int32_t next_days_left;
    uint32_t next_targets; /* with that deadline */
    uint32_t next_open;    /* of these not kept yet */
} qz_facts;

/* Returns QZPLAN_OK or NO_MEMORY. department NULL: all. */
QZ_MUST_USE int qz_facts_find(qz_facts *facts, qz_arena *arena, const qzplan_result *result,
                              const qzplan_department *department, size_t limit);

/* In which list a target stands. */
enum qz_action qz_action_of(const qzplan_target_outcome *outcome);

/* Whether nothing is left to do for a verdict. */
int qz_is_done(const qzplan_verdict *verdict);

/* Adds a target. */
void qz_count_outcome(qz_counts *counts, const qzplan_target_outcome *outcome);

#endif
