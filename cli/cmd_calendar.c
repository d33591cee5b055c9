/* SPDX-License-Identifier: MIT */
/* qzplan calendar: what still has to be kept, as a calendar of deadlines. */

#include <stdlib.h>
#include <string.h>

#include <qzplan/qzplan.h>

#include "arrays.h"
#include "calendar.h"
#include "commands.h"
#include "inputs.h"
#include "judged_run.h"
#include "language.h"
#include "option_rows.h"
#include "program.h"
#include "said.h"

enum {
    OPTION_FIGURES,
    OPTION_MAPPING,
    OPTION_ENCODING,
    OPTION_STRICT_COLUMNS,
    OPTION_AS_OF,
    OPTION_DEPARTMENT,
    OPTION_ROLE,
    OPTION_TASK,
    OPTION_AREA,
    OPTION_REMIND,
    OPTION_HISTORY,
    OPTION_LANG,
    OPTION_FORMAT,
    OPTION_OUTPUT,
    OPTION_WARNINGS
};

/* What --format may be. */
static const char *format_choice(size_t index) {
    return format_name(DOCUMENT_CALENDAR, index);
}

static const struct option options[] = {
    [OPTION_FIGURES] = {"figures", "FILE...", .help = SAID_CALENDAR_FIGURES, .many = 1, .reads = 1},
    [OPTION_MAPPING] = OPTION_ROW_MAPPING,
    [OPTION_ENCODING] = OPTION_ROW_ENCODING,
    [OPTION_STRICT_COLUMNS] = OPTION_ROW_STRICT_COLUMNS,
    [OPTION_AS_OF] = OPTION_ROW_AS_OF,
    [OPTION_DEPARTMENT] = {"department", "DEPARTMENT", .help = SAID_TASKS_OF_DEPARTMENT,
                           .again = 1},
    [OPTION_ROLE] = OPTION_ROW_ROLE,
    [OPTION_TASK] = OPTION_ROW_TASK,
    [OPTION_AREA] = OPTION_ROW_AREA,
    [OPTION_REMIND] = {"remind", "DAYS[,DAYS...]", .help = SAID_REMIND},
    [OPTION_HISTORY] = {"history", "HISTORY", .help = SAID_HISTORY, .reads = 1},
    [OPTION_LANG] = OPTION_ROW_LANG,
    [OPTION_FORMAT] = OPTION_ROW_FORMATS,
    [OPTION_OUTPUT] = OPTION_ROW_OUTPUT,
    [OPTION_WARNINGS] = OPTION_ROW_WARNINGS,
};

/* Takes one number of days; 0 where it is none, too large, or there already. */
static int take_days(struct calendar *calendar, const char *text, size_t length) {
    qzplan_number days;

    if (calendar->remind_count == REMINDERS_MOST ||
        qzplan_number_parse(&days, NULL, text, length) != QZPLAN_OK || days.den != 1 ||
        days.num < 1 || days.num > REMIND_MOST_DAYS) {
        return 0;
    }
    for (size_t i = 0; i < calendar->remind_count; i++) {
        if (calendar->remind[i] == days.num) {
            return 0;
        }
    }
    calendar->remind[calendar->remind_count++] = (int32_t)days.num;
    return 1;
}

static int read_remind(const struct args *args, struct calendar *calendar) {
    const char *at = args->values[OPTION_REMIND];

    while (at != NULL) {
        size_t length = strcspn(at, ",");

        if (!take_days(calendar, at, length)) {
            return args_bad_value(args, OPTION_REMIND, said(SAID_NOT_REMINDERS));
        }
        at = at[length] == ',' ? at + length + 1 : NULL;
    }
    return EXIT_GOOD;
}

/* What the history has of this plan that is no longer open. */
static int read_history(const struct args *args, struct history *history,
                        struct calendar *calendar) {
    const char *path = args->values[OPTION_HISTORY];
    int status = path != NULL ? history_read(history, path) : EXIT_GOOD;

    if (status != EXIT_GOOD || history->count == 0) {
        return status;
    }
    if (strcmp(history_plan_id(&history->runs[0]), calendar->judged->plan->id) != 0) {
        return history_fault(path, history->runs[0].line, said(SAID_HISTORY_OF_OTHER));
    }
    cancelled_find(&calendar->cancelled, history, calendar->judged, calendar->deadlines);
    return EXIT_GOOD;
}

static int write_calendar(const struct args *args, const struct judged *judged,
                          struct outputs *outputs) {
    const struct manner manner = {.languages = args->values[OPTION_LANG]};
    struct calendar calendar = {.judged = judged};
    struct deadlines deadlines = {0};
    struct history history = {0};
    int status = read_remind(args, &calendar);

    if (status == EXIT_GOOD) {
        status = deadlines_find(&deadlines, judged->result, judged->area);
    }
    if (status == EXIT_GOOD) {
        calendar.deadlines = &deadlines;
        status = read_history(args, &history, &calendar);
    }
    if (status == EXIT_GOOD) {
        status = outputs_write(outputs, &manner, &calendar);
    }
    cancelled_free(&calendar.cancelled);
    history_free(&history);
    deadlines_free(&deadlines);
    return status;
}

static int run(const struct args *args) {
    static const struct judged_places places = {
        .figures = {OPTION_FIGURES, OPTION_MAPPING, OPTION_ENCODING, OPTION_STRICT_COLUMNS},
        .as_of = OPTION_AS_OF,
        .area = OPTION_AREA,
        .department = OPTION_DEPARTMENT,
        .role = OPTION_ROLE,
        .task = OPTION_TASK,
        .warnings = OPTION_WARNINGS,
        .outputs = {OPTION_OUTPUT, OPTION_FORMAT}};

    return judged_run(args, &places, DOCUMENT_CALENDAR, write_calendar);
}

const struct command command_calendar = {
    .name = "calendar",
    .summary = SAID_CALENDAR,
    .details = SAID_CALENDAR_DETAILS,
    .options = options,
    .option_count = ARRAY_SIZE(options),
    .operands = "PLAN",
    .operand = "PLAN",
    .operands_min = 1,
    .operands_max = 1,
    .run = run,
};
