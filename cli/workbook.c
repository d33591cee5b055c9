/* SPDX-License-Identifier: MIT */
/* Hands the sheets of a workbook to the library. */

#include "workbook.h"

#ifdef QZPLAN_SHEETS

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <qzplan/sheets.h>

#include "buffer.h"

/* "book.xlsx!Sheet", where there is no file of that whole name: where the "!" stands. */
static const char *sheet_mark(const char *path) {
    struct stat about;
    const char *mark = strrchr(path, '!');

    return mark == NULL || mark == path || stat(path, &about) == 0 ? NULL : mark;
}

/* The path of the workbook alone; to be freed. */
static char *book_of(const char *path) {
    const char *mark = sheet_mark(path);
    size_t length = mark == NULL ? strlen(path) : (size_t)(mark - path);
    char *book = malloc(length + 1);

    if (book != NULL) {
        memcpy(book, path, length);
        book[length] = '\0';
    }
    return book;
}

int workbook_is_one(const char *path) {
    char *book = book_of(path);
    int is_one = book != NULL && qzplan_workbook_is_one(book);

    free(book);
    return is_one;
}

int workbook_begins(const char *bytes, size_t size) {
    return qzplan_workbook_begins(bytes, size);
}

/* Says that there is no sheet of a name, and which ones there are. */
static int no_such_sheet(const char *path, const char *name, const qzplan_sheet *sheets,
                         size_t count, qzplan_diagnostics **diagnostics) {
    struct buffer names = {0};
    qzplan_report *report = NULL;

    for (size_t i = 0; i < count; i++) {
        buffer_format(&names, "%s%s", i == 0 ? "" : ", ", sheets[i].name);
    }
    qzplan_diagnostic_part parts[] = {{NULL, name}, {NULL, buffer_text(&names)}};
    qzplan_diagnostic fault = {.size = sizeof fault,
                               .id = qzplan_message_find("WORKBOOK_NO_SUCH_SHEET"),
                               .file = path,
                               .parts = parts,
                               .part_count = 2};
    int code = qzplan_report_new(&report, NULL, 0);

    if (code == QZPLAN_OK) {
        code = qzplan_report_add(report, &fault);
        int told = qzplan_report_finish(report, diagnostics);
        code = code == QZPLAN_OK ? told : code;
    }
    buffer_free(&names);
    return code;
}

/* The one sheet of a name; NULL: there is none. */
static const qzplan_sheet *find_sheet(const qzplan_sheet *sheets, size_t count, const char *name) {
    for (size_t i = 0; i < count; i++) {
        if (strcmp(sheets[i].name, name) == 0) {
            return &sheets[i];
        }
    }
    return NULL;
}

/* Adds those of the sheets that are wanted: all, or the one of a name. */
static int add_sheets(qzplan_figures *figures, const char *book_name, const char *sheet_name,
                      const qzplan_workbook *book, const qzplan_mapping *mapping,
                      qzplan_diagnostics **diagnostics) {
    size_t count = 0;
    const qzplan_sheet *sheets = qzplan_workbook_sheets(book, &count);
    const qzplan_sheet *one = sheets;

    if (sheet_name != NULL) {
        one = find_sheet(sheets, count, sheet_name);
        if (one == NULL) {
            return no_such_sheet(book_name, sheet_name, sheets, count, diagnostics);
        }
        count = 1;
    }
    return qzplan_figures_load_sheets(figures, book_name, one, count, mapping, diagnostics);
}

int workbook_load(qzplan_figures *figures, const char *path, const qzplan_mapping *mapping,
                  qzplan_diagnostics **diagnostics) {
    const qzplan_workbook *book = NULL;
    const char *mark = sheet_mark(path);
    char *name = book_of(path);
    int code = name == NULL ? QZPLAN_ERROR_NO_MEMORY
                            : qzplan_workbook_open(&book, name, NULL, diagnostics);

    if (code == QZPLAN_OK) {
        code =
            add_sheets(figures, name, mark == NULL ? NULL : mark + 1, book, mapping, diagnostics);
    }
    qzplan_workbook_free(book);
    free(name);
    return code;
}

int workbook_load_bytes(qzplan_figures *figures, const char *name, const char *bytes, size_t size,
                        const qzplan_mapping *mapping, qzplan_diagnostics **diagnostics) {
    const qzplan_workbook *book = NULL;
    int code = qzplan_workbook_open_bytes(&book, name, bytes, size, NULL, diagnostics);

    if (code == QZPLAN_OK) {
        code = add_sheets(figures, name, NULL, book, mapping, diagnostics);
    }
    qzplan_workbook_free(book);
    return code;
}

int workbook_use(const char *path, int (*use)(const qzplan_sheet *sheet, void *object),
                 void *object, qzplan_diagnostics **diagnostics) {
    const qzplan_workbook *book = NULL;
    const char *mark = sheet_mark(path);
    char *name = book_of(path);
    size_t count = 0;
    int code = name == NULL ? QZPLAN_ERROR_NO_MEMORY
                            : qzplan_workbook_open(&book, name, NULL, diagnostics);

    if (code == QZPLAN_OK) {
        const qzplan_sheet *sheets = qzplan_workbook_sheets(book, &count);

        code = QZPLAN_ERROR_MISSING_KEY;
        for (size_t i = 0; i < count && code == QZPLAN_ERROR_MISSING_KEY; i++) {
            if (mark == NULL || strcmp(sheets[i].name, mark + 1) == 0) {
                code = use(&sheets[i], object);
            }
        }
    }
    qzplan_workbook_free(book);
    free(name);
    return code;
}

#else

int workbook_use(const char *path, int (*use)(const qzplan_sheet *sheet, void *object),
                 void *object, qzplan_diagnostics **diagnostics) {
    (void)path;
    (void)use;
    (void)object;
    (void)diagnostics;
    return QZPLAN_ERROR_UNSUPPORTED;
}

int workbook_is_one(const char *path) {
    (void)path;
    return 0;
}

int workbook_begins(const char *bytes, size_t size) {
    (void)bytes;
    (void)size;
    return 0;
}

int workbook_load(qzplan_figures *figures, const char *path, const qzplan_mapping *mapping,
                  qzplan_diagnostics **diagnostics) {
    (void)mapping;
    return qzplan_figures_load(figures, path, QZPLAN_FORMAT_AUTO, diagnostics);
}

int workbook_load_bytes(qzplan_figures *figures, const char *name, const char *bytes, size_t size,
                        const qzplan_mapping *mapping, qzplan_diagnostics **diagnostics) {
    (void)mapping;
    return qzplan_figures_load_bytes(figures, name, bytes, size, QZPLAN_FORMAT_AUTO, diagnostics);
}

#endif
