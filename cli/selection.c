/* SPDX-License-Identifier: MIT */
/* Reads which verdicts are wanted, and picks them. */

#include "selection.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "amount.h"
#include "names.h"
#include "nearest.h"
#include "program.h"
#include "said.h"
#include "words.h"

static const char *const role_names[] = {
    [ROLE_ANY] = "any", [ROLE_LEAD] = "lead", [ROLE_WITH] = "with"};

const char *role_name(enum role role) {
    return role_names[role];
}

static int read_departments(struct selection *selection, const struct args *args, size_t option,
                            const qzplan_plan *plan) {
    const struct list *names = &args->many[option];
    int status = EXIT_GOOD;

    selection->departments = memory_new(names->count, sizeof *selection->departments);
    for (size_t i = 0; i < names->count && status == EXIT_GOOD; i++) {
        size_t place = 0;

        status = name_find(&place, plan, NAME_DEPARTMENT, args, option, names->items[i]);
        selection->departments[selection->department_count++] = plan->departments[place];
    }
    return status;
}

static int read_tasks(struct selection *selection, const struct args *args, size_t option,
                      const qzplan_plan *plan) {
    const struct list *names = &args->many[option];
    int status = EXIT_GOOD;

    selection->tasks = memory_new(names->count, sizeof *selection->tasks);
    for (size_t i = 0; i < names->count && status == EXIT_GOOD; i++) {
        size_t place = 0;

        status = name_find(&place, plan, NAME_TASK, args, option, names->items[i]);
        selection->tasks[selection->task_count++] = plan->tasks[place];
    }
    return status;
}

/* A status by its word, or by its label in any language; 0 where there is none. */
static int64_t status_named(const char *name) {
    const char *language;
    int64_t status;

    for (size_t i = 0; qzplan_term_get(&status, QZPLAN_VOCABULARY_STATUS, i) == QZPLAN_OK; i++) {
        if (strcmp(qzplan_term_name(QZPLAN_VOCABULARY_STATUS, status), name) == 0) {
            return status;
        }
        for (size_t l = 0; qzplan_language_get(&language, l) == QZPLAN_OK; l++) {
            if (strcmp(qzplan_term_label(QZPLAN_VOCABULARY_STATUS, status, language), name) == 0) {
                return status;
            }
        }
    }
    return 0;
}

static int unknown_status(const struct args *args, size_t option, const char *name) {
    const char *names[QZPLAN_STATUS_SLOTS];
    struct buffer all = {0}, wanted = {0};
    size_t count = 0;
    int64_t status;

    while (count < QZPLAN_STATUS_SLOTS &&
           qzplan_term_get(&status, QZPLAN_VOCABULARY_STATUS, count) == QZPLAN_OK) {
        names[count] = qzplan_term_name(QZPLAN_VOCABULARY_STATUS, status);
        buffer_format(&all, "%s%s", count > 0 ? ", " : "", names[count]);
        count++;
    }
    const char *near = nearest_name(name, names, count);
    buffer_format(&wanted, said(SAID_NOT_STATUSES), buffer_text(&all));
    if (near != NULL) {
        buffer_format(&wanted, said(SAID_DID_YOU_MEAN), near);
    }
    int result = args_bad_item(args, option, name, buffer_text(&wanted));
    buffer_free(&all);
    buffer_free(&wanted);
    return result;
}

/* Statuses with commas between. */
static int read_statuses(struct selection *selection, const struct args *args, size_t option) {
    const struct list *lists = &args->many[option];
    struct buffer one = {0};
    int result = EXIT_GOOD;

    for (size_t i = 0; i < lists->count; i++) {
        const char *at = lists->items[i];

        for (int more = 1; more && result == EXIT_GOOD;) {
            size_t length = strcspn(at, ",");

            buffer_clear(&one);
            buffer_add_bytes(&one, at, length);
            int64_t status = status_named(buffer_text(&one));
            selection->statuses |= UINT32_C(1) << status;
            result = status != 0 ? EXIT_GOOD : unknown_status(args, option, buffer_text(&one));
            more = at[length] == ',';
            at += length + 1;
        }
    }
    buffer_free(&one);
    return result;
}

static int read_role(struct selection *selection, const struct args *args,
                     const struct selection_options *options) {
    const char *role = args->values[options->role];

    if (role != NULL && args->values[options->department] == NULL) {
        struct buffer wanted = {0};

        buffer_format(&wanted, said(SAID_OPTION_MISSING),
                      args->command->options[options->department].name,
                      args->command->options[options->department].argument);
        int status = args_bad_value(args, options->role, buffer_text(&wanted));
        buffer_free(&wanted);
        return status;
    }
    selection->role = role == NULL                               ? ROLE_ANY
                      : strcmp(role, role_names[ROLE_LEAD]) == 0 ? ROLE_LEAD
                                                                 : ROLE_WITH;
    return EXIT_GOOD;
}

int selection_read(struct selection *selection, const struct args *args,
                   const struct selection_options *options, const qzplan_plan *plan) {
    *selection = (struct selection){.due_within = -1};
    int status = read_role(selection, args, options);

    if (status == EXIT_GOOD) {
        status = read_statuses(selection, args, options->status);
    }
    if (status == EXIT_GOOD) {
        status = args_number(args, options->due_within, 0, &selection->due_within);
    }
    if (status == EXIT_GOOD) {
        status = read_departments(selection, args, options->department, plan);
    }
    if (status == EXIT_GOOD) {
        status = read_tasks(selection, args, options->task, plan);
    }
    return status;
}

void selection_free(struct selection *selection) {
    free(selection->departments);
    free(selection->tasks);
}

int selection_narrows(const struct selection *selection) {
    return selection->department_count > 0 || selection->task_count > 0 ||
           selection->statuses != 0 || selection->due_within >= 0;
}

int leads_task(const qzplan_task *task, const qzplan_department *department) {
    for (size_t i = 0; i < task->lead_count; i++) {
        if (task->leads[i] == department) {
            return 1;
        }
    }
    return 0;
}

int joins_task(const qzplan_task *task, const qzplan_department *department) {
    for (size_t i = 0; i < task->participant_count; i++) {
        if (task->participants[i] == department) {
            return 1;
        }
    }
    return 0;
}

int selection_has_department(const struct selection *selection,
                             const qzplan_department *department) {
    for (size_t i = 0; i < selection->department_count; i++) {
        if (selection->departments[i] == department) {
            return 1;
        }
    }
    return selection->department_count == 0;
}

static int has_role(const struct selection *selection, const qzplan_task *task) {
    for (size_t i = 0; i < selection->department_count; i++) {
        const qzplan_department *department = selection->departments[i];

        if ((selection->role != ROLE_WITH && leads_task(task, department)) ||
            (selection->role != ROLE_LEAD && joins_task(task, department))) {
            return 1;
        }
    }
    return selection->department_count == 0;
}

int selection_has_task(const struct selection *selection, const qzplan_task *task) {
    int named = selection->task_count == 0;

    for (size_t i = 0; i < selection->task_count; i++) {
        named |= selection->tasks[i] == task;
    }
    return named && has_role(selection, task);
}

int selection_has(const struct selection *selection, const qzplan_verdict *verdict) {
    if (selection->statuses != 0 && (selection->statuses >> verdict->status & 1) == 0) {
        return 0;
    }
    if (selection->due_within >= 0 &&
        (verdict->days_left < 0 || verdict->days_left > selection->due_within)) {
        return 0;
    }
    return selection_has_task(selection, verdict->target->task);
}

/* Begins one of several conditions. */
static void begin(struct buffer *buffer, size_t *count, const char *language) {
    if ((*count)++ > 0) {
        buffer_add(buffer, word(WORD_SEMICOLON, language));
    }
}

static void add_departments(struct buffer *buffer, const struct selection *selection,
                            const char *language) {
    static const enum word heads[] = {
        [ROLE_ANY] = WORD_OF_DEPARTMENT, [ROLE_LEAD] = WORD_LED_BY, [ROLE_WITH] = WORD_JOINED_BY};

    buffer_add(buffer, word(heads[selection->role], language));
    for (size_t i = 0; i < selection->department_count; i++) {
        buffer_add(buffer, i > 0 ? word(WORD_LIST_COMMA, language) : "");
        buffer_add_safe(buffer, text_in(&selection->departments[i]->title, language));
    }
}

static void add_statuses(struct buffer *buffer, const struct selection *selection,
                         const char *language) {
    size_t count = 0;
    int64_t status;

    for (size_t i = 0; qzplan_term_get(&status, QZPLAN_VOCABULARY_STATUS, i) == QZPLAN_OK; i++) {
        if ((selection->statuses >> status & 1) != 0) {
            buffer_add(buffer, count++ > 0 ? word(WORD_LIST_COMMA, language) : "");
            buffer_add(buffer, qzplan_term_label(QZPLAN_VOCABULARY_STATUS, status, language));
        }
    }
}

void selection_add(struct buffer *buffer, const struct selection *selection, const char *language) {
    size_t count = 0;

    if (selection->department_count > 0) {
        begin(buffer, &count, language);
        add_departments(buffer, selection, language);
    }
    for (size_t i = 0; i < selection->task_count; i++) {
        if (i == 0) {
            begin(buffer, &count, language);
        }
        buffer_add(buffer, i > 0 ? word(WORD_LIST_COMMA, language) : word(WORD_OF_TASK, language));
        buffer_add_safe(buffer, selection->tasks[i]->id);
    }
    if (selection->statuses != 0) {
        begin(buffer, &count, language);
        add_statuses(buffer, selection, language);
    }
    if (selection->due_within >= 0) {
        begin(buffer, &count, language);
        buffer_format(buffer, word(WORD_DUE_WITHIN, language), (long long)selection->due_within);
    }
}
