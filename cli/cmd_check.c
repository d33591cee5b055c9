/* SPDX-License-Identifier: MIT */
/* qzplan check: every fault of some plans, with the line it is in. */

#include <qzplan/qzplan.h>

#include "commands.h"
#include "diagnostics.h"
#include "inputs.h"
#include "out.h"
#include "program.h"

struct tally {
    size_t faults;
    size_t faulty;
    size_t unread;
};

static const char *plural(size_t count) {
    return count == 1 ? "" : "s";
}

static void tell_good(const struct out *out, const qzplan_plan *plan) {
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

static void check_one(const struct out *out, struct tally *tally, const char *path) {
    const qzplan_plan *plan = NULL;
    qzplan_diagnostics *diagnostics = NULL;
    int code = qzplan_plan_load(&plan, path, NULL, &diagnostics);

    if (code == QZPLAN_OK) {
        tell_good(out, plan);
    } else if (diagnostics == NULL) {
        failed(path, code);
        tally->faults++;
    }
    tally->faults += diagnostics_print(out, diagnostics);
    if (cannot_read(code))
        tally->unread++;
    else if (code != QZPLAN_OK)
        tally->faulty++;
    qzplan_diagnostics_free(diagnostics);
    qzplan_plan_free(plan);
}

static int run(const struct args *args) {
    struct tally tally = {0};
    struct buffer line = {0};
    struct out out;
    size_t bad;

    out_begin(&out, stdout, "en");
    for (size_t i = 0; i < args->operands.count; i++)
        check_one(&out, &tally, args->operands.items[i]);
    bad = tally.faulty + tally.unread;
    if (bad > 0) {
        buffer_format(&line, "%zu error%s in %zu of %zu file%s", tally.faults, plural(tally.faults),
                      bad, args->operands.count, plural(args->operands.count));
        out_line(&out, &line);
    }
    buffer_free(&line);
    if (tally.unread > 0)
        return EXIT_BAD_INPUT;
    return tally.faulty > 0 ? EXIT_UNMET : EXIT_GOOD;
}

const struct command command_check = {
    .name = "check",
    .summary = "say everything that is wrong with a plan",
    .usage = "PLAN...",
    .details =
        "Every fault is printed as file:line:column, with the line, a caret below the place,\n"
        "a hint and the place in the plan. Exit status 1: a plan is faulty; 3: a file cannot\n"
        "be read.\n",
    .operand = "PLAN",
    .operands_min = 1,
    .operands_max = (size_t)-1,
    .run = run,
};
