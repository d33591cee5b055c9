/* SPDX-License-Identifier: MIT */
#ifndef CLI_SELECTION_H
#define CLI_SELECTION_H

/* Which verdicts are shown: those of departments, of tasks, with a status, or due soon. What is
   judged stays the whole plan. */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/evaluate.h>

#include "args.h"
#include "buffer.h"

enum role { ROLE_ANY, ROLE_LEAD, ROLE_WITH };

/* Begins as {.due_within = -1}: everything. */
struct selection {
    const qzplan_department **departments;
    size_t department_count;
    const qzplan_task **tasks;
    size_t task_count;
    enum role role;
    uint32_t statuses;  /* bits by QZPLAN_STATUS_...; 0: all */
    int64_t due_within; /* days from as_of on; -1: any deadline */
};

/* The options that say it, by their places in a command's table. */
struct selection_options {
    size_t department, role, status, task, due_within;
};

/* Returns EXIT_GOOD, or EXIT_USAGE after saying what is wrong. Free in either case. */
int selection_read(struct selection *selection, const struct args *args,
                   const struct selection_options *options, const qzplan_plan *plan);
void selection_free(struct selection *selection);

/* 1 where anything at all is asked for. */
int selection_narrows(const struct selection *selection);

/* 1 where one of the departments asked for, or any where none is, answers for a task in the role
   asked for. */
int selection_has_task(const struct selection *selection, const qzplan_task *task);
int selection_has(const struct selection *selection, const qzplan_verdict *verdict);

/* 1 where a department is asked for, or none is. */
int selection_has_department(const struct selection *selection,
                             const qzplan_department *department);

/* 1 where a department leads a task, or takes part in it. */
int leads_task(const qzplan_task *task, const qzplan_department *department);
int joins_task(const qzplan_task *task, const qzplan_department *department);

/* The word of a role, as --role and JSON have it. */
const char *role_name(enum role role);

/* Adds what is asked for in words, with semicolons between. */
void selection_add(struct buffer *buffer, const struct selection *selection, const char *language);

#endif
