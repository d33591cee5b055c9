/* SPDX-License-Identifier: MIT */
/* Rosters on the command line: `--table teachers=teachers.csv`, and tallies that were saved. */

#include "record_files.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "buffer.h"
#include "file_bytes.h"
#include "inputs.h"
#include "program.h"
#include "said.h"

/* The table that `teachers=teachers.csv` names, and the file in *path; NULL after saying why not.
 */
static const qzplan_table *table_named(const char **path, const struct args *args, size_t option,
                                       const char *value, const qzplan_plan *plan) {
    const char *sign = strchr(value, '=');
    size_t length = sign == NULL ? 0 : (size_t)(sign - value);

    if (length == 0 || sign[1] == '\0') {
        (void)args_bad_item(args, option, value, said(SAID_TABLE_FORM));
        return NULL;
    }
    *path = sign + 1;
    for (size_t i = 0; i < plan->table_count; i++) {
        const char *id = plan->tables[i]->id;
        if (strlen(id) == length && strncmp(id, value, length) == 0) {
            return plan->tables[i];
        }
    }
    (void)args_bad_item(args, option, value, said(SAID_NO_SUCH_TABLE));
    return NULL;
}

/* The tally of a table that was begun already. */
static qzplan_tally *tally_of(const struct record_tallies *tallies, const qzplan_table *table) {
    for (size_t i = 0; i < tallies->count; i++) {
        qzplan_tally_info info = {.size = sizeof info};

        require_ok(table->id, qzplan_tally_describe(&info, tallies->items[i]));
        if (strcmp(info.table, table->id) == 0) {
            return tallies->items[i];
        }
    }
    return NULL;
}

static int begin(qzplan_tally **tally, struct record_tallies *tallies, const struct args *args,
                 const struct record_options *options, const qzplan_plan *plan,
                 const qzplan_table *table, int32_t warnings) {
    const qzplan_tally_options how = {
        .size = sizeof how,
        .periods = args->many[options->period].items,
        .period_count = args->many[options->period].count,
        .other_areas = args_is(args, options->other_areas, "skip") ? QZPLAN_OTHER_AREAS_SKIP
                                                                   : QZPLAN_OTHER_AREAS_POSSIBLE,
        .unique = args->values[options->unique] != NULL,
        .warnings = warnings,
    };
    int code = qzplan_tally_new(tally, plan, table->id, &how);

    if (code == QZPLAN_ERROR_COMBINATION) {
        fprintf(stderr, said(SAID_TABLE_NEEDS_PERIOD), table->id);
        return EXIT_USAGE;
    }
    if (code != QZPLAN_OK) {
        return failed(table->id, code);
    }
    tallies->items[tallies->count++] = *tally;
    return EXIT_GOOD;
}

static int read_tables(struct record_tallies *tallies, const struct args *args,
                       const struct record_options *options, const qzplan_plan *plan,
                       int32_t warnings) {
    const struct list *given = &args->many[options->table];
    int all = EXIT_GOOD;

    for (size_t i = 0; i < given->count; i++) {
        qzplan_diagnostics *diagnostics = NULL;
        const char *path = NULL;
        const qzplan_table *table = table_named(&path, args, options->table, given->items[i], plan);
        qzplan_tally *tally = table == NULL ? NULL : tally_of(tallies, table);

        if (table == NULL) {
            return EXIT_USAGE;
        }
        int status = tally != NULL ? EXIT_GOOD
                                   : begin(&tally, tallies, args, options, plan, table, warnings);

        if (status != EXIT_GOOD) {
            return status;
        }
        int code = qzplan_tally_csv(tally, path, &diagnostics);

        tell(path, code, diagnostics);
        all = code == QZPLAN_OK ? all : EXIT_BAD_INPUT;
    }
    return all;
}

static int read_saved(struct record_tallies *tallies, const struct args *args,
                      const struct record_options *options, const qzplan_plan *plan,
                      int32_t warnings) {
    const struct list *given = &args->many[options->tally];
    const qzplan_tally_options how = {.size = sizeof how, .warnings = warnings};
    int all = EXIT_GOOD;

    for (size_t i = 0; i < given->count; i++) {
        qzplan_diagnostics *diagnostics = NULL;
        qzplan_tally *tally = NULL;
        size_t size = 0;
        char *bytes = file_bytes(given->items[i], &size);

        if (bytes == NULL) {
            return EXIT_BAD_INPUT;
        }
        int code =
            qzplan_tally_load(&tally, plan, given->items[i], bytes, size, &how, &diagnostics);

        tell(given->items[i], code, diagnostics);
        free(bytes);
        if (code == QZPLAN_OK) {
            tallies->items[tallies->count++] = tally;
        }
        all = code == QZPLAN_OK ? all : EXIT_BAD_INPUT;
    }
    return all;
}

int record_tallies_read(struct record_tallies *tallies, const struct args *args,
                        const struct record_options *options, const qzplan_plan *plan,
                        int32_t warnings) {
    size_t most = args->many[options->table].count + args->many[options->tally].count;

    tallies->items = memory_new(most + 1, sizeof *tallies->items);
    int tables = read_tables(tallies, args, options, plan, warnings);
    int saved =
        tables == EXIT_USAGE ? EXIT_GOOD : read_saved(tallies, args, options, plan, warnings);
    return tables != EXIT_GOOD ? tables : saved;
}

void record_tallies_free(struct record_tallies *tallies) {
    for (size_t i = 0; i < tallies->count; i++) {
        qzplan_tally_free(tallies->items[i]);
    }
    free(tallies->items);
    *tallies = (struct record_tallies){NULL, 0};
}

int record_tallies_give(const struct record_tallies *tallies, qzplan_figures *figures) {
    qzplan_diagnostics *diagnostics = NULL;

    if (tallies->count == 0) {
        return 1;
    }
    int code = qzplan_tally_figures(figures, (const qzplan_tally *const *)tallies->items,
                                    tallies->count, &diagnostics);

    tell(said(SAID_THE_FIGURES), code, diagnostics);
    return code == QZPLAN_OK;
}
