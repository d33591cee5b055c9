/* SPDX-License-Identifier: MIT */
/* qzplan check: every fault of some plans, with the line it is in. */

#include <qzplan/qzplan.h>

#include "arrays.h"
#include "commands.h"
#include "diagnostics.h"
#include "inputs.h"
#include "out.h"
#include "program.h"

enum { OPTION_STRICT };

static const struct option options[] = {
    [OPTION_STRICT] = {"strict",
                       .help = "also find targets that cannot all hold, and what is not used"},
};

struct tally {
    size_t errors;
    size_t warnings;
    size_t faulty;
    size_t unread;
};

static const char *plural(size_t count) {
    return count == 1 ? "" : "s";
}

static void report_ok(const struct out *out, const qzplan_plan *plan) {
    struct buffer line = {0}, words = {0};

    buffer_add_safe(&words, plan->file);
    buffer_add(&words, ":");
    out_styled(out, &line, STYLE_BOLD, buffer_text(&words));
    buffer_add(&line, " ");
    out_styled(out, &line, STYLE_GREEN, "OK");
    buffer_add(&line, ": ");
    buffer_add_safe(&line, qzplan_text_get(&plan->title, "en"));
    buffer_format(&line, ", %zu task%s, %zu target%s", plan->task_count, plural(plan->task_count),
                  plan->target_count, plural(plan->target_count));
    out_line(out, &line);
    buffer_free(&line);
    buffer_free(&words);
}

/* Whether a load failed before anything could be read. */
static int cannot_read(int code) {
    return code == QZPLAN_ERROR_IO || code == QZPLAN_ERROR_NO_MEMORY;
}

/* Prints a list and counts what is in it. What was not listed counts as errors. */
static void tell_found(const struct out *out, struct tally *tally,
                       const qzplan_diagnostics *diagnostics) {
    size_t warnings = 0;

    for (size_t i = 0; diagnostics != NULL && i < diagnostics->count; i++) {
        warnings += diagnostics->items[i]->severity == QZPLAN_SEVERITY_WARNING;
    }
    tally->errors += diagnostics_print(out, diagnostics) - warnings;
    tally->warnings += warnings;
}

/* What cannot come true in a plan that can be read. */
static void check_strictly(const struct out *out, struct tally *tally, const qzplan_plan *plan) {
    qzplan_diagnostics *diagnostics = NULL;
    int code = qzplan_plan_contradictions(plan, NULL, &diagnostics);

    if (code == QZPLAN_OK) {
        report_ok(out, plan);
    } else {
        tally->faulty++;
        if (diagnostics == NULL) {
            failed(plan->file, code);
            tally->errors++;
        }
    }
    tell_found(out, tally, diagnostics);
    qzplan_diagnostics_free(diagnostics);
}

static void check_one(const struct out *out, struct tally *tally, const char *path, int strict) {
    const qzplan_plan *plan = NULL;
    qzplan_diagnostics *diagnostics = NULL;
    int code = qzplan_plan_load(&plan, path, NULL, &diagnostics);

    if (code == QZPLAN_OK && strict) {
        check_strictly(out, tally, plan);
    } else if (code == QZPLAN_OK) {
        report_ok(out, plan);
    } else if (diagnostics == NULL) {
        failed(path, code);
        tally->errors++;
    }
    tell_found(out, tally, diagnostics);
    if (cannot_read(code)) {
        tally->unread++;
    } else if (code != QZPLAN_OK) {
        tally->faulty++;
    }
    qzplan_diagnostics_free(diagnostics);
    qzplan_plan_free(plan);
}

static void tell_tally(const struct out *out, const struct tally *tally, size_t files) {
    struct buffer line = {0};
    size_t bad = tally->faulty + tally->unread;

    if (bad > 0) {
        buffer_format(&line, "%zu error%s in %zu of %zu file%s", tally->errors,
                      plural(tally->errors), bad, files, plural(files));
    }
    if (tally->warnings > 0) {
        buffer_format(&line, "%s%zu warning%s", line.length > 0 ? ", " : "", tally->warnings,
                      plural(tally->warnings));
    }
    if (line.length > 0) {
        out_line(out, &line);
    }
    buffer_free(&line);
}

static int run(const struct args *args) {
    struct tally tally = {0};
    struct out out;

    out_begin(&out, stdout, "en");
    for (size_t i = 0; i < args->operands.count; i++) {
        check_one(&out, &tally, args->operands.items[i], args_is(args, OPTION_STRICT, ""));
    }
    tell_tally(&out, &tally, args->operands.count);
    if (tally.unread > 0) {
        return EXIT_BAD_INPUT;
    }
    return tally.faulty > 0 ? EXIT_UNMET : EXIT_GOOD;
}

const struct command command_check = {
    .name = "check",
    .summary = "report everything that is wrong with a plan",
    .usage = "PLAN... [--strict]",
    .details =
        "Every fault is printed as file:line:column, with the line, a caret below the place,\n"
        "a hint and the place in the plan. With --strict also what cannot come true, such as two\n"
        "targets that contradict each other, and warnings of what nothing uses.\n"
        "Exit status 1: a plan is faulty, or cannot come true; 3: a file cannot be read.\n",
    .options = options,
    .option_count = ARRAY_SIZE(options),
    .operand = "PLAN",
    .operands_min = 1,
    .operands_max = (size_t)-1,
    .run = run,
};
