/* SPDX-License-Identifier: MIT */
/* qzplan due as a workbook: a sheet of what has to be reported, overdue first. */

#include "amount.h"
#include "arrays.h"
#include "due.h"
#include "inputs.h"
#include "words.h"
#include "xlsx_cells.h"
#include "xlsx_file.h"

enum { FIRST_ROW = 3, MOST_ROWS = 1048576 - FIRST_ROW };

static void put_by(const struct book_cell *cell, const qzplan_due_figure *f) {
    book_put_day(cell, f->by);
}

static void put_days(const struct book_cell *cell, const qzplan_due_figure *f) {
    worksheet_write_number(cell->sheet, cell->row, cell->column, f->days_left,
                           f->days_left < 0 ? cell->styles->lights[QZPLAN_LIGHT_RED]
                                            : cell->styles->whole);
}

static void put_metric(const struct book_cell *cell, const qzplan_due_figure *f) {
    struct buffer text = {0};

    add_due_title(&text, f, cell->language);
    book_put_made(cell, &text);
}

static void put_period(const struct book_cell *cell, const qzplan_due_figure *f) {
    struct buffer text = {0};

    add_period(&text, &f->period);
    book_put_made(cell, &text);
}

static void put_area(const struct book_cell *cell, const qzplan_due_figure *f) {
    if (f->area != f->tasks[0]->plan->area) {
        book_put_text(cell, text_in(&f->area->title, cell->language), cell->styles->text);
    }
}

static void put_unit(const struct book_cell *cell, const qzplan_due_figure *f) {
    book_put_text(cell, text_in(&f->metric->unit, cell->language), cell->styles->text);
}

static void put_latest(const struct book_cell *cell, const qzplan_due_figure *f) {
    struct buffer text = {0};

    if (f->latest != NULL) {
        add_latest(&text, f->latest, cell->language);
        buffer_add(&text, word(WORD_OPEN, cell->language));
        add_period(&text, &f->latest->period);
        buffer_add(&text, word(WORD_CLOSE, cell->language));
    }
    book_put_made(cell, &text);
}

static void put_tasks(const struct book_cell *cell, const qzplan_due_figure *f) {
    struct buffer text = {0};

    for (size_t i = 0; i < f->task_count; i++) {
        buffer_format(&text, "%s%s", i > 0 ? " " : "", f->tasks[i]->id);
    }
    book_put_made(cell, &text);
}

static void put_leads(const struct book_cell *cell, const qzplan_due_figure *f) {
    struct buffer text = {0};

    add_leads_of(&text, f, cell->language);
    book_put_made(cell, &text);
}

static const struct column {
    enum word title;
    double width; /* in characters */
    void (*put)(const struct book_cell *cell, const qzplan_due_figure *figure);
} columns[] = {
    {WORD_REPORT_BY, 11, put_by},  {WORD_DAYS_LEFT, 9, put_days}, {WORD_METRIC, 44, put_metric},
    {WORD_PERIOD, 11, put_period}, {WORD_AREA, 14, put_area},     {WORD_UNIT, 10, put_unit},
    {WORD_LATEST, 22, put_latest}, {WORD_TASK, 12, put_tasks},    {WORD_LEAD, 24, put_leads},
};

/* What it is about, as of which day, and how much of it is late. */
static void put_heading(const struct book_cell *at, const struct due *due) {
    const qzplan_due *list = due->list;
    const char *language = at->language;
    struct buffer text = {0};

    buffer_add_safe(&text, text_in(&list->plan->title, language));
    worksheet_write_string(at->sheet, 0, 0, buffer_text(&text), at->styles->title);
    buffer_clear(&text);
    buffer_add(&text, word(WORD_AS_OF, language));
    add_day(&text, list->as_of);
    buffer_add(&text, word(WORD_SEMICOLON, language));
    buffer_format(&text, word(WORD_DUE_FIGURES, language), list->figure_count, list->overdue_count);
    if (due->demo) {
        buffer_add(&text, " ");
        buffer_add(&text, word(WORD_DEMO, language));
    }
    worksheet_write_string(at->sheet, 1, 0, buffer_text(&text), at->styles->note);
    buffer_free(&text);
}

static void finish_sheet(lxw_worksheet *sheet, size_t count) {
    worksheet_freeze_panes(sheet, FIRST_ROW, 0);
    worksheet_autofilter(sheet, FIRST_ROW - 1, 0, (lxw_row_t)(FIRST_ROW - 1 + count),
                         ARRAY_SIZE(columns) - 1);
    worksheet_repeat_rows(sheet, FIRST_ROW - 1, FIRST_ROW - 1);
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 9); /* A4 */
    worksheet_fit_to_pages(sheet, 1, 0);
}

static void fill_due(lxw_workbook *book, const struct out *out, const void *thing) {
    const struct due *due = thing;
    struct book_styles styles;

    book_styles_make(&styles, book);
    xlsx_set_properties(book, text_in(&due->list->plan->title, out->language), due->list->as_of);
    struct book_cell cell = {.sheet = xlsx_add_sheet(book, word(WORD_BOOK_DUE, out->language)),
                             .styles = &styles,
                             .language = out->language};
    put_heading(&cell, due);
    for (size_t i = 0; i < ARRAY_SIZE(columns); i++) {
        cell.column = (lxw_col_t)i;
        worksheet_set_column(cell.sheet, cell.column, cell.column, columns[i].width, NULL);
        worksheet_write_string(cell.sheet, FIRST_ROW - 1, cell.column,
                               word(columns[i].title, out->language), styles.header);
        for (size_t row = 0; row < due->list->figure_count; row++) {
            cell.row = (lxw_row_t)(FIRST_ROW + row);
            columns[i].put(&cell, due->list->figures[row]);
        }
    }
    finish_sheet(cell.sheet, due->list->figure_count);
}

int xlsx_due(const struct out *out, const struct due *due) {
    return due->list->figure_count > MOST_ROWS ? failed("xlsx", QZPLAN_ERROR_TOO_LARGE)
                                               : xlsx_write(out, fill_due, due);
}
