/* SPDX-License-Identifier: MIT */
/* qzplan evaluate as a workbook, by libxlsxwriter: it writes files by their names, so the workbook
   is made in a folder of its own and copied from there. */

#include "xlsx_out.h"

#include <stdlib.h>

#include "amount.h"
#include "grouping.h"
#include "inputs.h"
#include "words.h"
#include "xlsx_cells.h"
#include "xlsx_file.h"

enum { FIRST_ROW = 3, MOST_ROWS = 1048576 - FIRST_ROW };

/* A workbook on its way. */
struct book {
    lxw_workbook *book;
    struct book_styles styles;
    const struct report *report;
    const char *language;
};

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
    lxw_worksheet *sheet = xlsx_add_sheet(book->book, word(WORD_BOOK_VERDICTS, book->language));

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
    lxw_worksheet *sheet = xlsx_add_sheet(book->book, title);
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

static void fill_book(lxw_workbook *made, const struct out *out, const void *thing) {
    const struct report *report = thing;
    struct book book = {made, {0}, report, out->language};

    book_styles_make(&book.styles, made);
    xlsx_set_properties(made, text_in(&report->result->plan->title, out->language),
                        report->result->as_of);
    put_all(&book);
    put_departments(&book);
}

int xlsx_result(const struct out *out, const struct report *report) {
    return report->shown_count > MOST_ROWS ? failed("xlsx", QZPLAN_ERROR_TOO_LARGE)
                                           : xlsx_write(out, fill_book, report);
}
