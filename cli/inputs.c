/* SPDX-License-Identifier: MIT */
/* Loads plans and figures, and says what is wrong with them. */

#include "inputs.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

void tell(const char *what, int code, qzplan_diagnostics *diagnostics) {
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

static int read_stdin(qzplan_figures *figures, const char *path, const qzplan_mapping *mapping,
                      qzplan_diagnostics **diagnostics) {
    size_t size;
    const char *bytes = stdin_bytes(&size);

    if (bytes == NULL) {
        return QZPLAN_ERROR_IO;
    }
    return workbook_begins(bytes, size)
               ? workbook_load_bytes(figures, path, bytes, size, mapping, diagnostics)
               : qzplan_figures_load_bytes_mapped(figures, path, bytes, size, stdin_format(),
                                                  mapping, diagnostics);
}

/* Reads a file with a mapping, or with none where it is NULL. */
static int read_figures(qzplan_figures *figures, const char *path, const qzplan_mapping *mapping,
                        qzplan_diagnostics **diagnostics) {
    if (is_stdin(path)) {
        return read_stdin(figures, path, mapping, diagnostics);
    }
    if (workbook_is_one(path)) {
        return workbook_load(figures, path, mapping, diagnostics);
    }
    return mapping == NULL ? qzplan_figures_load(figures, path, QZPLAN_FORMAT_AUTO, diagnostics)
                           : qzplan_figures_load_mapped(figures, path, QZPLAN_FORMAT_AUTO, mapping,
                                                        diagnostics);
}

/* The mapping that a file is read with; *mapping is NULL where there is none, or where the library
   looks for the one beside the file. */
static int read_mapping(const qzplan_mapping **mapping, const char *path, const char *named,
                        qzplan_diagnostics **diagnostics) {
    *mapping = NULL;
    if (named != NULL) {
        return qzplan_mapping_load(mapping, named, NULL, diagnostics);
    }
    return is_stdin(path) || !workbook_is_one(path)
               ? QZPLAN_OK
               : qzplan_mapping_load_beside(mapping, path, NULL, diagnostics);
}

/* Whether a mapping that could not be read was read before, for another file: its faults are told.
 */
static int is_told(const struct figure_files *files, size_t place) {
    const char *named = files->mappings[place];

    return named != NULL && place > 0 && files->mappings[place - 1] != NULL &&
           strcmp(named, files->mappings[place - 1]) == 0;
}

/* Reads every file, so that the faults of all of them are told at once. */
static int read_all(qzplan_figures *figures, const struct figure_files *files) {
    int first = QZPLAN_OK;

    for (size_t i = 0; i < files->paths->count; i++) {
        const char *path = files->paths->items[i];
        const qzplan_mapping *mapping;
        qzplan_diagnostics *diagnostics = NULL;
        int code = read_mapping(&mapping, path, files->mappings[i], &diagnostics);
        int known = code != QZPLAN_OK && is_told(files, i);

        if (code == QZPLAN_OK) {
            code = read_figures(figures, path, mapping, &diagnostics);
        }
        if (known) {
            qzplan_diagnostics_free(diagnostics);
        } else {
            tell(path, code, diagnostics);
        }
        qzplan_mapping_free(mapping);
        first = first == QZPLAN_OK ? code : first;
    }
    return first;
}

int32_t warnings_of(const struct args *args, size_t option) {
    return args_is(args, option, "error") ? QZPLAN_WARNINGS_ERROR : QZPLAN_WARNINGS_TELL;
}

qzplan_figures *read_figure_files(const qzplan_plan *plan, const struct figure_files *files,
                                  int32_t warnings) {
    const qzplan_load_options how = {.size = sizeof how,
                                     .warnings = warnings,
                                     .strict_columns = files->strict_columns,
                                     .encoding = files->encoding};
    qzplan_figures *figures = NULL;
    int code = qzplan_figures_new(&figures, plan, &how);

    if (code != QZPLAN_OK) {
        failed(said(SAID_THE_FIGURES), code);
        return NULL;
    }
    if (read_all(figures, files) == QZPLAN_OK) {
        return figures;
    }
    qzplan_figures_free(figures);
    return NULL;
}

int seal_figures(qzplan_figures *figures) {
    qzplan_diagnostics *diagnostics = NULL;
    int code = qzplan_figures_seal(figures, &diagnostics);

    tell(said(SAID_THE_FIGURES), code, diagnostics);
    return code == QZPLAN_OK;
}

qzplan_figures *load_figures(const qzplan_plan *plan, const struct figure_files *files,
                             int32_t warnings) {
    qzplan_figures *figures = read_figure_files(plan, files, warnings);

    if (figures == NULL || seal_figures(figures)) {
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

int read_bytes(struct buffer *bytes, const char *path) {
    enum { PIECE = 1 << 16, MOST = 1 << 20 };
    char piece[PIECE];
    size_t size = 0;

    if (is_stdin(path)) {
        const char *text = stdin_bytes(&size);

        if (text != NULL) {
            buffer_add_bytes(bytes, text, size);
        }
        return text != NULL || failed(path, QZPLAN_ERROR_IO) == EXIT_GOOD;
    }
    FILE *file = fopen(path, "rb");
    while (file != NULL && bytes->length <= MOST &&
           (size = fread(piece, 1, sizeof piece, file)) > 0) {
        buffer_add_bytes(bytes, piece, size);
    }
    int bad = file == NULL || ferror(file);
    if (file != NULL) {
        fclose(file);
    }
    return !bad || failed(path, QZPLAN_ERROR_IO) == EXIT_GOOD;
}
