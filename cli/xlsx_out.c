/* SPDX-License-Identifier: MIT */
/* qzplan evaluate as a workbook, by libxlsxwriter: it writes files by their names, so the workbook
   is made in a folder of its own and copied from there. */

#include "xlsx_out.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "amount.h"
#include "grouping.h"
#include "inputs.h"
#include "program.h"
#include "words.h"
#include "xlsx_cells.h"

enum { FIRST_ROW = 3, NAME_CHARACTERS = 31, MOST_ROWS = 1048576 - FIRST_ROW };

/* A workbook on its way. */
struct book {
    lxw_workbook *book;
    struct book_styles styles;
    const struct report *report;
    const char *language;
};

/* As much of a title as a sheet can be called, with a number behind it where it is taken; freed by
   the caller. */
static char *sheet_name(const char *title, unsigned number) {
    struct buffer name = {0};
    char tail[16] = "";
    size_t characters = 0;

    if (number > 1) {
        snprintf(tail, sizeof tail, " (%u)", number);
    }
    for (const char *at = title; *at != '\0'; at++) {
        int begins = ((unsigned char)*at & 0xc0) != 0x80;
        if (begins && ++characters + strlen(tail) > NAME_CHARACTERS) {
            break;
        }
        buffer_add_bytes(&name, strchr("[]:*?/\\'", *at) != NULL ? " " : at, 1);
    }
    buffer_add(&name, tail);
    return buffer_take(&name);
}

static lxw_worksheet *add_sheet(const struct book *book, const char *title) {
    for (unsigned number = 1; number < 10000; number++) {
        char *name = sheet_name(title, number);
        int taken = workbook_validate_sheet_name(book->book, name) != LXW_NO_ERROR;
        lxw_worksheet *sheet = taken ? NULL : workbook_add_worksheet(book->book, name);

        free(name);
        if (sheet != NULL) {
            return sheet;
        }
        if (*title == '\0') {
            title = "-";
        }
    }
    return workbook_add_worksheet(book->book, NULL);
}

/* What it is about, and the day that it is judged as of. */
static void put_heading(const struct book *book, lxw_worksheet *sheet, const char *title) {
    const qzplan_result *result = book->report->result;
    struct buffer text = {0};

    buffer_add_safe(&text, text_in(&result->plan->title, book->language));
    if (*title != '\0') {
        buffer_add(&text, " — ");
        buffer_add_safe(&text, title);
    }
    worksheet_write_string(sheet, 0, 0, buffer_text(&text), book->styles.title);
    buffer_clear(&text);
    buffer_add(&text, word(WORD_AS_OF, book->language));
    add_day(&text, result->as_of);
    if (result->demo) {
        buffer_add(&text, " ");
        buffer_add(&text, word(WORD_DEMO, book->language));
    }
    worksheet_write_string(sheet, 1, 0, buffer_text(&text), book->styles.note);
    buffer_free(&text);
}

static void put_header(const struct book *book, lxw_worksheet *sheet) {
    for (size_t i = 0; i < book_column_count; i++) {
        lxw_col_t column = (lxw_col_t)i;
        worksheet_set_column(sheet, column, column, book_columns[i].width, NULL);
        worksheet_write_string(sheet, FIRST_ROW - 1, column,
                               word(book_columns[i].title, book->language), book->styles.header);
    }
}

static void put_verdict(const struct book *book, lxw_worksheet *sheet, size_t index,
                        const qzplan_verdict *verdict) {
    struct book_cell cell = {sheet, &book->styles, book->language, (lxw_row_t)(FIRST_ROW + index),
                             0};
    for (size_t i = 0; i < book_column_count; i++) {
        cell.column = (lxw_col_t)i;
        book_columns[i].put(&cell, verdict);
    }
}

/* The header stays in sight and is repeated on each page; rows can be filtered. */
static void finish_sheet(lxw_worksheet *sheet, size_t count) {
    lxw_col_t last = (lxw_col_t)(book_column_count - 1);

    worksheet_freeze_panes(sheet, FIRST_ROW, 0);
    worksheet_autofilter(sheet, FIRST_ROW - 1, 0, (lxw_row_t)(FIRST_ROW - 1 + count), last);
    worksheet_repeat_rows(sheet, FIRST_ROW - 1, FIRST_ROW - 1);
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 9); /* A4 */
    worksheet_fit_to_pages(sheet, 1, 0);
}

static void put_all(const struct book *book) {
    lxw_worksheet *sheet = add_sheet(book, word(WORD_BOOK_VERDICTS, book->language));

    put_heading(book, sheet, "");
    put_header(book, sheet);
    for (size_t i = 0; i < book->report->shown_count; i++) {
        put_verdict(book, sheet, i, book->report->shown[i]);
    }
    finish_sheet(sheet, book->report->shown_count);
}

/* The entries of the first one's department: what it leads, then what it takes part in. */
static void put_department(const struct book *book, const struct entry *entries, size_t count) {
    const qzplan_department *department = entries[0].department;
    const char *title = text_in(&department->title, book->language);
    lxw_worksheet *sheet = add_sheet(book, title);
    size_t used = 0;

    put_heading(book, sheet, title);
    put_header(book, sheet);
    for (size_t i = 0; i < count; i++) {
        if (entries[i].department == department) {
            put_verdict(book, sheet, used++, entries[i].verdict);
        }
    }
    finish_sheet(sheet, used);
}

static void put_departments(const struct book *book) {
    size_t count = 0;
    struct entry *entries = entries_of(book->report, BY_DEPARTMENT, SORT_NONE, &count);
    char *seen = memory_new(book->report->result->plan->department_count + 1, 1);

    for (size_t i = 0; i < count; i++) {
        const qzplan_department *department = entries[i].department;
        if (department != NULL && !seen[department->index]) {
            seen[department->index] = 1;
            put_department(book, entries + i, count - i);
        }
    }
    free(seen);
    free(entries);
}

/* Made on the day that it is judged as of: the same result is the same file. */
static void set_properties(const struct book *book) {
    const qzplan_result *result = book->report->result;
    struct buffer title = {0};

    buffer_add_safe(&title, text_in(&result->plan->title, book->language));
    lxw_doc_properties properties = {.title = (char *)buffer_text(&title),
                                     .created = (time_t)result->as_of * 86400};
    workbook_set_properties(book->book, &properties);
    buffer_free(&title);
}

static int write_book(const char *path, const struct out *out, const struct report *report) {
    struct book book = {workbook_new(path), {0}, report, out->language};

    if (book.book == NULL) {
        return 0;
    }
    book_styles_make(&book.styles, book.book);
    set_properties(&book);
    put_all(&book);
    put_departments(&book);
    return workbook_close(book.book) == LXW_NO_ERROR;
}

static int copy_file(FILE *to, const char *path) {
    char piece[1 << 14];
    size_t got;
    FILE *from = fopen(path, "rb");

    if (from == NULL) {
        return 0;
    }
    while ((got = fread(piece, 1, sizeof piece, from)) > 0 && fwrite(piece, 1, got, to) == got) {
    }
    int whole = !ferror(from) && !ferror(to);
    fclose(from);
    return whole;
}

int xlsx_result(const struct out *out, const struct report *report) {
    const char *root = getenv("TMPDIR");
    struct buffer folder = {0};
    struct buffer path = {0};

    if (report->shown_count > MOST_ROWS) {
        return failed("xlsx", QZPLAN_ERROR_TOO_LARGE);
    }
    buffer_format(&folder, "%s/qzplan-XXXXXX", root == NULL || *root == '\0' ? "/tmp" : root);
    if (mkdtemp(folder.text) == NULL) {
        int status = failed(buffer_text(&folder), QZPLAN_ERROR_IO);
        buffer_free(&folder);
        return status;
    }
    buffer_format(&path, "%s/book.xlsx", buffer_text(&folder));
    int made =
        write_book(buffer_text(&path), out, report) && copy_file(out->stream, buffer_text(&path));
    unlink(buffer_text(&path));
    rmdir(buffer_text(&folder));
    int status = made ? EXIT_GOOD : failed(buffer_text(&path), QZPLAN_ERROR_IO);
    buffer_free(&folder);
    buffer_free(&path);
    return status;
}
