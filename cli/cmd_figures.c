/* SPDX-License-Identifier: MIT */
/* qzplan figures: files of figures as they are understood. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <qzplan/qzplan.h>

#include "arrays.h"
#include "commands.h"
#include "figures_out.h"
#include "inputs.h"
#include "language.h"
#include "option_rows.h"
#include "out.h"
#include "program.h"
#include "said.h"

enum {
    OPTION_MAPPING,
    OPTION_ENCODING,
    OPTION_STRICT_COLUMNS,
    OPTION_SHOW,
    OPTION_PROPOSE,
    OPTION_LANG,
    OPTION_WARNINGS
};

static const struct option options[] = {
    [OPTION_MAPPING] = {"mapping", "FILE", .help = SAID_MAPPING_OF_ALL},
    [OPTION_ENCODING] = OPTION_ROW_ENCODING,
    [OPTION_STRICT_COLUMNS] = OPTION_ROW_STRICT_COLUMNS,
    [OPTION_SHOW] = {"show", .help = SAID_SHOW_FIGURES},
    [OPTION_PROPOSE] = {"propose", .help = SAID_PROPOSE},
    [OPTION_LANG] = OPTION_ROW_LANG,
    [OPTION_WARNINGS] = OPTION_ROW_WARNINGS,
};

/* All of them before they are sealed: in the order of reading, each as it was reported. */
static struct figure_list list_figures(const qzplan_figures *figures) {
    struct figure_list list = {NULL, qzplan_figures_count(figures)};

    list.items = memory_new(list.count + 1, sizeof *list.items);
    for (size_t i = 0; i < list.count; i++) {
        list.items[i] = qzplan_figures_get(figures, i);
    }
    return list;
}

/* The mapping by which a file was understood without one; NULL: none is needed. */
static const char *proposal_for(const qzplan_figures *figures, const char *path) {
    const char *found = qzplan_figures_proposal(figures, path);
    const char *mark = strrchr(path, '!'); /* book.xlsx!Sheet */

    if (found == NULL && mark != NULL) {
        struct buffer book = {0};

        buffer_add_bytes(&book, path, (size_t)(mark - path));
        found = qzplan_figures_proposal(figures, buffer_text(&book));
        buffer_free(&book);
    }
    return found;
}

/* Each with the name of its file, as a remark of YAML; `intro` (NULL: nothing) before the first. */
static void write_proposals(FILE *to, const struct args *args, const qzplan_figures *figures,
                            const char *intro) {
    for (size_t i = 1; i < args->operands.count; i++) {
        const char *path = args->operands.items[i];
        const char *proposal =
            args->values[OPTION_MAPPING] == NULL ? proposal_for(figures, path) : NULL;

        if (proposal == NULL) {
            continue;
        }
        struct buffer safe = {0};

        buffer_add_safe(&safe, path);
        fprintf(to, "%s# %s\n%s", intro == NULL ? "" : intro, buffer_text(&safe), proposal);
        intro = NULL;
        buffer_free(&safe);
    }
}

static void show(const struct args *args, const qzplan_plan *plan, const qzplan_figures *figures,
                 const struct figure_list *list) {
    struct out out;

    out_begin(&out, stdout, args_value(args, OPTION_LANG, said_language()));
    figures_print_table(&out, plan, list, qzplan_figures_is_demo(figures));
    write_proposals(stdout, args, figures, said(SAID_PROPOSED));
}

/* What cannot be together is told before anything is printed. */
static int print(const struct args *args, const qzplan_plan *plan, qzplan_figures *figures) {
    struct figure_list list = list_figures(figures);
    struct buffer text = {0};
    int status = EXIT_GOOD;

    if (args->values[OPTION_SHOW] == NULL) {
        figures_write_csv(&text, plan, figures);
    }
    if (!seal_figures(figures)) {
        status = EXIT_BAD_INPUT;
    } else if (args->values[OPTION_PROPOSE] != NULL) {
        write_proposals(stdout, args, figures, NULL);
    } else if (args->values[OPTION_SHOW] != NULL) {
        show(args, plan, figures, &list);
    } else {
        fwrite(buffer_text(&text), 1, text.length, stdout);
        fflush(stdout);
        write_proposals(stderr, args, figures, said(SAID_PROPOSED));
    }
    buffer_free(&text);
    free(list.items);
    return status;
}

static int run(const struct args *args) {
    const qzplan_plan *plan = load_plan(args->operands.items[0]);
    struct list paths = {args->operands.items + 1, args->operands.count - 1};
    int status = EXIT_BAD_INPUT;

    if (plan == NULL) {
        return status;
    }
    struct figure_files files = figure_files_all(&paths, args->values[OPTION_MAPPING]);

    files.encoding = args->values[OPTION_ENCODING];
    files.strict_columns = args->values[OPTION_STRICT_COLUMNS] != NULL;

    qzplan_figures *figures = read_figure_files(plan, &files, warnings_of(args, OPTION_WARNINGS));

    if (figures != NULL) {
        status = print(args, plan, figures);
    }
    qzplan_figures_free(figures);
    figure_files_free(&files);
    qzplan_plan_free(plan);
    return status;
}

const struct command command_figures = {
    .name = "figures",
    .summary = SAID_FIGURES_COMMAND,
    .details = SAID_FIGURES_DETAILS,
    .options = options,
    .option_count = ARRAY_SIZE(options),
    .operands = "PLAN FILE...",
    .operand = "FILE",
    .operands_min = 2,
    .operands_max = 1000,
    .run = run,
};
