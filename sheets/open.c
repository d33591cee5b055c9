/* SPDX-License-Identifier: MIT */
/* The calls of libqzplan-sheets. */

#include <qzplan/sheets.h>

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "base/structs.h"
#include "book.h"
#include "kind.h"
#include "package.h"
#include "workbook.h"

struct qzplan_workbook {
    qz_arena arena;
    const qzplan_sheet *sheets;
    size_t count;
};

enum { MAGIC = 8 };

static int read_options(qzplan_workbook_options *out, const qzplan_workbook_options *given) {
    *out = (qzplan_workbook_options){.size = sizeof *out};
    int code = given == NULL ? QZPLAN_OK : qz_struct_read(out, sizeof *out, given);
    out->max_bytes = out->max_bytes == 0 ? (size_t)256 << 20 : out->max_bytes;
    out->max_expanded = out->max_expanded == 0 ? (size_t)1 << 30 : out->max_expanded;
    out->max_cells = out->max_cells == 0 ? 10000000 : out->max_cells;
    return code;
}

/* A book with its memory and its report; the code of what is wrong with the options. */
static int begin(qz_book *book, const char *name, const qzplan_workbook_options *given) {
    qzplan_workbook_options options;
    qzplan_allocator allocator;
    memset(book, 0, sizeof *book);
    int code = read_options(&options, given);
    if (code == QZPLAN_OK) {
        code = qz_allocator_take(&allocator, options.allocator);
    }
    if (code == QZPLAN_OK) {
        code = qzplan_report_new(&book->report, options.allocator, options.max_diagnostics);
    }
    if (code != QZPLAN_OK) {
        return code;
    }
    qz_arena_init(&book->arena, &allocator);
    qz_arena_init(&book->working, &allocator);
    book->name = name == NULL ? "" : name;
    book->limits = (qz_book_limits){options.max_bytes, options.max_expanded, options.max_cells};
    return QZPLAN_OK;
}

static void read_bytes(qz_book *book, const char *bytes, size_t size) {
    if (!qz_book_kind_is_zip(bytes, size)) {
        qz_book_kind_say(book, bytes, size);
    } else if (qz_book_package_open(book, bytes, size)) {
        (void)qz_book_read(book);
    }
    qz_book_package_close(book);
}

/* What was read, with the memory of the book; NULL without memory. */
static const qzplan_workbook *keep(qz_book *book) {
    qzplan_workbook *made = qz_arena_alloc(&book->arena, sizeof *made);
    if (made != NULL) {
        made->sheets = book->sheets;
        made->count = book->sheet_count;
        made->arena = book->arena;
    }
    return made;
}

static int finish(const qzplan_workbook **out, qz_book *book, qzplan_diagnostics **diagnostics) {
    int no_memory = book->no_memory || book->arena.failed || book->working.failed;
    int code = qzplan_report_finish(book->report, diagnostics);
    qz_arena_free(&book->working);
    if (no_memory && diagnostics != NULL) {
        qzplan_diagnostics_free(*diagnostics);
        *diagnostics = NULL;
    }
    code = no_memory ? QZPLAN_ERROR_NO_MEMORY : code;
    *out = code == QZPLAN_OK ? keep(book) : NULL;
    if (*out == NULL) {
        qz_arena_free(&book->arena);
    }
    return code == QZPLAN_OK && *out == NULL ? QZPLAN_ERROR_NO_MEMORY : code;
}

/* Nothing is handed out before it is known that it can be. */
static int refuse_nothing(const qzplan_workbook **out, qzplan_diagnostics **diagnostics) {
    if (diagnostics != NULL) {
        *diagnostics = NULL;
    }
    if (out == NULL) {
        return 1;
    }
    *out = NULL;
    return 0;
}

int qzplan_workbook_open(const qzplan_workbook **out, const char *path,
                         const qzplan_workbook_options *options, qzplan_diagnostics **diagnostics) {
    qz_book book;
    const char *bytes = NULL;
    size_t size = 0;
    if (refuse_nothing(out, diagnostics) || path == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    int code = begin(&book, path, options);
    if (code != QZPLAN_OK) {
        return code;
    }
    code = qzplan_report_read_file(book.report, &bytes, &size, path, book.limits.max_bytes);
    if (code == QZPLAN_OK) {
        read_bytes(&book, bytes, size);
    }
    return finish(out, &book, diagnostics);
}

int qzplan_workbook_open_bytes(const qzplan_workbook **out, const char *name, const void *bytes,
                               size_t size, const qzplan_workbook_options *options,
                               qzplan_diagnostics **diagnostics) {
    qz_book book;
    if (refuse_nothing(out, diagnostics) || (bytes == NULL && size > 0)) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    int code = begin(&book, name, options);
    if (code != QZPLAN_OK) {
        return code;
    }
    if (size > book.limits.max_bytes) {
        char sizes[2][24];
        snprintf(sizes[0], sizeof sizes[0], "%zu", size);
        snprintf(sizes[1], sizeof sizes[1], "%zu", book.limits.max_bytes);
        qz_book_say(&book, "BYTES_TOO_LARGE", sizes[0], sizes[1]);
    } else {
        read_bytes(&book, bytes, size);
    }
    return finish(out, &book, diagnostics);
}

const qzplan_sheet *qzplan_workbook_sheets(const qzplan_workbook *workbook, size_t *count) {
    if (count != NULL) {
        *count = workbook == NULL ? 0 : workbook->count;
    }
    return workbook == NULL ? NULL : workbook->sheets;
}

void qzplan_workbook_free(const qzplan_workbook *workbook) {
    if (workbook != NULL) {
        qz_arena arena = workbook->arena;
        qz_arena_free(&arena);
    }
}

static int ends_with(const char *path, const char *ending) {
    size_t length = strlen(path);
    size_t tail = strlen(ending);
    if (length < tail) {
        return 0;
    }
    for (size_t i = 0; i < tail; i++) {
        if ((path[length - tail + i] | 0x20) != (ending[i] | 0x20)) {
            return 0;
        }
    }
    return 1;
}

int qzplan_workbook_is_one(const char *path) {
    static const char *const endings[] = {".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlsb",
                                          ".ods",  ".fods", ".docx", ".doc",  ".et",  ".numbers"};
    char magic[MAGIC];
    struct stat about;
    for (size_t i = 0; path != NULL && i < QZ_ARRAY_SIZE(endings); i++) {
        if (ends_with(path, endings[i])) {
            return 1;
        }
    }
    /* what comes out of a pipe can be read once */
    int regular = path != NULL && stat(path, &about) == 0 && S_ISREG(about.st_mode);
    FILE *file = regular ? fopen(path, "rb") : NULL;
    if (file == NULL) {
        return 0;
    }
    size_t size = fread(magic, 1, sizeof magic, file);
    fclose(file);
    return qzplan_workbook_begins(magic, size);
}

int qzplan_workbook_begins(const void *bytes, size_t size) {
    return bytes != NULL && (qz_book_kind_is_zip(bytes, size) || qz_book_kind_is_ole(bytes, size));
}
