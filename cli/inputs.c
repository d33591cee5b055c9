/* SPDX-License-Identifier: MIT */
/* Loads plans and figures, and says what is wrong with them. */

#include "inputs.h"

#include <stdio.h>
#include <stdlib.h>

#include "diagnostics.h"
#include "out.h"
#include "program.h"
#include "said.h"
#include "stdin.h"
#include "workbook.h"

int failed(const char *what, int code) {
    struct buffer safe = {0};

    buffer_add_safe(&safe, what);
    fprintf(stderr, "qzplan: %s: %s [%s]\n", buffer_text(&safe),
            qzplan_error_describe(code, said_language()), qzplan_error_name(code));
    buffer_free(&safe);
    return EXIT_BAD_INPUT;
}

void require_ok(const char *what, int code) {
    if (code != QZPLAN_OK) {
        exit(failed(what, code));
    }
}

void tell_plainly(const char *what, int code, qzplan_diagnostics *diagnostics) {
    struct buffer text = {0};

    for (size_t i = 0; diagnostics != NULL && i < diagnostics->count; i++) {
        const qzplan_diagnostic *fault = diagnostics->items[i];

        buffer_clear(&text);
        buffer_add_safe(&text, what);
        buffer_add(&text, ": ");
        diagnostic_add_message(&text, fault, said_language());
        buffer_format(&text, " [%s]", qzplan_error_name(fault->code));
        fprintf(stderr, "qzplan: %s\n", buffer_text(&text));
        buffer_clear(&text);
        diagnostic_add_hint(&text, fault, said_language());
        if (text.length > 0) {
            fprintf(stderr, "       %s%s\n", said(SAID_HINT), buffer_text(&text));
        }
    }
    if (diagnostics == NULL && code != QZPLAN_OK) {
        failed(what, code);
    }
    qzplan_diagnostics_free(diagnostics);
    buffer_free(&text);
}

/* Prints and frees a list; where a call failed without one, its code has to do. */
static void tell(const char *what, int code, qzplan_diagnostics *diagnostics) {
    struct out out;

    out_begin(&out, stderr, said_language());
    if (diagnostics_print(&out, diagnostics) == 0 && code != QZPLAN_OK) {
        failed(what, code);
    }
    qzplan_diagnostics_free(diagnostics);
}

int read_plan(const qzplan_plan **plan, const char *path, const qzplan_load_options *how,
              qzplan_diagnostics **diagnostics) {
    size_t size;
    const char *bytes;

    if (!is_stdin(path)) {
        return qzplan_plan_load(plan, path, how, diagnostics);
    }
    bytes = stdin_bytes(&size);
    return bytes == NULL ? QZPLAN_ERROR_IO
                         : qzplan_plan_load_bytes(plan, path, bytes, size, how, diagnostics);
}

const qzplan_plan *load_plan(const char *path) {
    const qzplan_plan *plan = NULL;
    qzplan_diagnostics *diagnostics = NULL;
    int code = read_plan(&plan, path, NULL, &diagnostics);

    if (code == QZPLAN_OK) {
        qzplan_diagnostics_free(diagnostics); /* `check` remarks what it only warns of */
    } else {
        tell(path, code, diagnostics);
    }
    return plan;
}

static int read_figures(qzplan_figures *figures, const char *path,
                        qzplan_diagnostics **diagnostics) {
    size_t size;
    const char *bytes;

    if (!is_stdin(path)) {
        return workbook_is_one(path)
                   ? workbook_load(figures, path, NULL, diagnostics)
                   : qzplan_figures_load(figures, path, QZPLAN_FORMAT_AUTO, diagnostics);
    }
    bytes = stdin_bytes(&size);
    if (bytes == NULL) {
        return QZPLAN_ERROR_IO;
    }
    return workbook_begins(bytes, size)
               ? workbook_load_bytes(figures, path, bytes, size, NULL, diagnostics)
               : qzplan_figures_load_bytes(figures, path, bytes, size, stdin_format(), diagnostics);
}

/* Reads every file, so that the faults of all of them are told at once. */
static int read_all(qzplan_figures *figures, const struct list *paths) {
    int first = QZPLAN_OK;

    for (size_t i = 0; i < paths->count; i++) {
        qzplan_diagnostics *diagnostics = NULL;
        int code = read_figures(figures, paths->items[i], &diagnostics);

        tell(paths->items[i], code, diagnostics);
        first = first == QZPLAN_OK ? code : first;
    }
    return first;
}

int32_t warnings_of(const struct args *args, size_t option) {
    return args_is(args, option, "error") ? QZPLAN_WARNINGS_ERROR : QZPLAN_WARNINGS_TELL;
}

qzplan_figures *load_figures(const qzplan_plan *plan, const struct list *paths, int32_t warnings) {
    const qzplan_load_options how = {.size = sizeof how, .warnings = warnings};
    qzplan_figures *figures = NULL;
    qzplan_diagnostics *diagnostics = NULL;
    int code = qzplan_figures_new(&figures, plan, &how);

    if (code != QZPLAN_OK) {
        failed(said(SAID_THE_FIGURES), code);
        return NULL;
    }
    code = read_all(figures, paths);
    if (code == QZPLAN_OK) {
        code = qzplan_figures_seal(figures, &diagnostics);
        tell(said(SAID_THE_FIGURES), code, diagnostics);
    }
    if (code == QZPLAN_OK) {
        return figures;
    }
    qzplan_figures_free(figures);
    return NULL;
}

int tell_later(const qzplan_figures *figures, int32_t as_of) {
    qzplan_diagnostics *diagnostics = NULL;
    int code = qzplan_figures_check_day(figures, as_of, &diagnostics);

    tell(said(SAID_THE_FIGURES), code, diagnostics);
    return code == QZPLAN_OK;
}
