/* SPDX-License-Identifier: MIT */
/* qzplan check: every fault of some plans, with the line it is in. */

#include <stdlib.h>

#include <qzplan/qzplan.h>

#include "arrays.h"
#include "check.h"
#include "commands.h"
#include "formats.h"
#include "inputs.h"
#include "language.h"
#include "option_rows.h"
#include "out.h"
#include "program.h"
#include "said.h"

enum { OPTION_STRICT, OPTION_LANG, OPTION_FORMAT, OPTION_WARNINGS };

/* What --format may be. */
static const char *format_choice(size_t index) {
    return format_name(DOCUMENT_CHECK, index);
}

static const struct option options[] = {
    [OPTION_STRICT] = {"strict", .help = SAID_STRICT},
    [OPTION_LANG] = OPTION_ROW_LANG,
    [OPTION_FORMAT] = {"format", "FORMAT", .help = SAID_FORMAT, .choice = format_choice},
    [OPTION_WARNINGS] = OPTION_ROW_WARNINGS,
};

/* Whether a load failed before anything could be read. */
static int cannot_read(int code) {
    return code == QZPLAN_ERROR_IO || code == QZPLAN_ERROR_NO_MEMORY;
}

static void count_list(struct check *check, const qzplan_diagnostics *found) {
    size_t warnings = 0;

    for (size_t i = 0; found != NULL && i < found->count; i++) {
        warnings += found->items[i]->severity == QZPLAN_SEVERITY_WARNING;
    }
    check->warnings += warnings;
    check->errors += found != NULL ? found->count + found->dropped - warnings : 0;
}

/* What was not listed counts as errors. */
static void count_file(struct check *check, const struct checked *file) {
    for (size_t i = 0; i < CHECKED_LISTS; i++) {
        count_list(check, file->lists[i]);
    }
    if (file->code == QZPLAN_OK) {
        return;
    }
    check->errors += file->lists[0] == NULL && file->lists[1] == NULL;
    if (file->plan == NULL && cannot_read(file->code)) {
        check->unread++;
    } else {
        check->faulty++;
    }
}

static void check_one(struct check *check, struct checked *file, const struct args *args) {
    const qzplan_load_options how = {.size = sizeof how,
                                     .warnings = warnings_of(args, OPTION_WARNINGS)};

    file->code = read_plan(&file->plan, file->path, &how, &file->lists[0]);
    if (file->code == QZPLAN_OK && args_is(args, OPTION_STRICT, "")) {
        file->code = qzplan_plan_contradictions(file->plan, &how, &file->lists[1]);
    }
    count_file(check, file);
}

static int run(const struct args *args) {
    struct check check = {.count = args->operands.count};
    struct out out;

    check.files = memory_new(check.count, sizeof *check.files);
    for (size_t i = 0; i < check.count; i++) {
        check.files[i] = (struct checked){.path = args->operands.items[i]};
        check_one(&check, &check.files[i], args);
    }
    out_begin(&out, stdout, args_value(args, OPTION_LANG, said_language()));
    int status = format_print(&out, args->values[OPTION_FORMAT], DOCUMENT_CHECK, &check);
    if (status == EXIT_GOOD && check.unread > 0) {
        status = EXIT_BAD_INPUT;
    } else if (status == EXIT_GOOD && check.faulty > 0) {
        status = EXIT_UNMET;
    }
    for (size_t i = 0; i < check.count; i++) {
        qzplan_diagnostics_free(check.files[i].lists[0]);
        qzplan_diagnostics_free(check.files[i].lists[1]);
        qzplan_plan_free(check.files[i].plan);
    }
    free(check.files);
    return status;
}

const struct command command_check = {
    .name = "check",
    .summary = SAID_CHECK,
    .details = SAID_CHECK_DETAILS,
    .options = options,
    .option_count = ARRAY_SIZE(options),
    .operands = "PLAN...",
    .operand = "PLAN",
    .operands_min = 1,
    .operands_max = (size_t)-1,
    .run = run,
};
