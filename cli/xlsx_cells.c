/* SPDX-License-Identifier: MIT */
/* What stands in the columns of a workbook. A number that a spreadsheet can reckon with is rounded
   to a double; the exact one stands beside it as text. */

#include "xlsx_cells.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "amount.h"
#include "arrays.h"
#include "explain.h"
#include "text_cells.h"
#include "words.h"

enum { LONGEST_TEXT = 32000 }; /* bytes: a cell takes 32,767 characters */

static const lxw_color_t fills[LIGHTS] = {
    [QZPLAN_LIGHT_GREY] = 0xEDEDED, [QZPLAN_LIGHT_GREEN] = 0xC6EFCE,
    [QZPLAN_LIGHT_BLUE] = 0xBDD7EE, [QZPLAN_LIGHT_YELLOW] = 0xFFEB9C,
    [QZPLAN_LIGHT_RED] = 0xFFC7CE,
};

static lxw_format *new_format(lxw_workbook *book) {
    lxw_format *format = workbook_add_format(book);

    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    return format;
}

/* "0", "0.00%": so many digits as the number needs beside what it is compared with. */
static lxw_format *number_format(lxw_workbook *book, size_t decimals, int percent) {
    char code[DECIMALS + 16];
    lxw_format *format = new_format(book);

    snprintf(code, sizeof code, "#,##0%s%.*s%s", decimals > 0 ? "." : "", (int)decimals,
             "0000000000000000000", percent ? "%" : "");
    format_set_num_format(format, code);
    return format;
}

void book_styles_make(struct book_styles *styles, lxw_workbook *book) {
    styles->title = new_format(book);
    format_set_bold(styles->title);
    format_set_font_size(styles->title, 14);
    styles->note = new_format(book);
    styles->header = new_format(book);
    format_set_bold(styles->header);
    format_set_text_wrap(styles->header);
    format_set_bottom(styles->header, LXW_BORDER_THIN);
    format_set_bg_color(styles->header, 0xD9E1F2);
    styles->text = new_format(book);
    format_set_text_wrap(styles->text);
    styles->day = new_format(book);
    format_set_num_format(styles->day, "yyyy-mm-dd");
    styles->whole = number_format(book, 0, 0);
    for (size_t light = 0; light < LIGHTS; light++) {
        styles->lights[light] = new_format(book);
        format_set_bg_color(styles->lights[light], fills[light]);
    }
    for (size_t decimals = 0; decimals < DECIMALS; decimals++) {
        styles->numbers[0][decimals] = number_format(book, decimals, 0);
        styles->numbers[1][decimals] = number_format(book, decimals, 1);
    }
}

void book_put_text(const struct book_cell *cell, const char *text, lxw_format *format) {
    struct buffer safe = {0};

    buffer_add_safe(&safe, text);
    if (safe.length > LONGEST_TEXT) {
        size_t end = LONGEST_TEXT;
        while (end > 0 && ((unsigned char)safe.text[end] & 0xc0) == 0x80) {
            end--; /* not within a character */
        }
        safe.text[end] = '\0';
    }
    if (safe.length > 0) {
        worksheet_write_string(cell->sheet, cell->row, cell->column, safe.text, format);
    }
    buffer_free(&safe);
}

/* Writes a text that was made, and frees it. */
void book_put_made(const struct book_cell *cell, struct buffer *text) {
    book_put_text(cell, buffer_text(text), cell->styles->text);
    buffer_free(text);
}

static void put_status(const struct book_cell *cell, const qzplan_verdict *v) {
    int32_t light = v->light >= 0 && v->light < LIGHTS ? v->light : QZPLAN_LIGHT_GREY;

    book_put_text(cell, qzplan_term_label(QZPLAN_VOCABULARY_STATUS, v->status, cell->language),
                  cell->styles->lights[light]);
}

static void put_task(const struct book_cell *cell, const qzplan_verdict *v) {
    book_put_text(cell, v->target->task->id, cell->styles->text);
}

static void put_task_title(const struct book_cell *cell, const qzplan_verdict *v) {
    book_put_text(cell, text_in(&v->target->task->title, cell->language), cell->styles->text);
}

static void put_target(const struct book_cell *cell, const qzplan_verdict *v) {
    book_put_text(cell, v->target->id, cell->styles->text);
}

static void put_title(const struct book_cell *cell, const qzplan_verdict *v) {
    struct buffer text = {0};

    add_title(&text, v->target, v->metric, cell->language);
    book_put_made(cell, &text);
}

static void put_area(const struct book_cell *cell, const qzplan_verdict *v) {
    book_put_text(cell, text_in(&v->area->title, cell->language), cell->styles->text);
}

static void put_group(const struct book_cell *cell, const qzplan_verdict *v) {
    if (v->group != NULL) {
        book_put_text(cell, text_in(&v->group->title, cell->language), cell->styles->text);
    }
}

static void put_period(const struct book_cell *cell, const qzplan_verdict *v) {
    struct buffer text = {0};

    add_judged(&text, &v->period);
    book_put_made(cell, &text);
}

/* Digits behind the point of "9.996%", "1,5"; -1 of what is no such number. */
static int decimals_of(const char *text) {
    size_t whole;

    text += *text == '-';
    whole = strspn(text, "0123456789");
    if (whole == 0) {
        return -1;
    }
    text += whole;
    if (*text != '.' && *text != ',') {
        return *text == '\0' || *text == '%' || *text == ' ' ? 0 : -1;
    }
    return (int)strspn(text + 1, "0123456789");
}

static void put_actual(const struct book_cell *cell, const qzplan_verdict *v) {
    struct buffer text = {0};
    int percent = v->form == QZPLAN_NUMBER_PERCENT;

    add_actual(&text, v, "en");
    int decimals = decimals_of(buffer_text(&text));
    if (v->actual.den > 0 && !is_answer(v) && decimals >= 0 && decimals < DECIMALS) {
        worksheet_write_number(cell->sheet, cell->row, cell->column,
                               (double)v->actual.num / (double)v->actual.den,
                               cell->styles->numbers[percent][decimals]);
        buffer_free(&text);
        return;
    }
    buffer_clear(&text);
    add_found(&text, v, cell->language);
    book_put_made(cell, &text);
}

static void put_unit(const struct book_cell *cell, const qzplan_verdict *v) {
    if (v->metric != NULL && v->form == QZPLAN_NUMBER_PLAIN) {
        book_put_text(cell, text_in(&v->metric->unit, cell->language), cell->styles->text);
    }
}

static void put_required(const struct book_cell *cell, const qzplan_verdict *v) {
    struct buffer text = {0};

    add_wanted(&text, v, cell->language);
    book_put_made(cell, &text);
}

static void put_gap(const struct book_cell *cell, const qzplan_verdict *v) {
    struct buffer text = {0};

    add_gap(&text, v, cell->language);
    book_put_made(cell, &text);
}

void book_put_day(const struct book_cell *cell, int32_t day) {
    lxw_datetime date = {0};
    int32_t year, month, day_of_month;

    /* a spreadsheet counts no days before 1900 */
    if (qzplan_day_split(&year, &month, &day_of_month, day) == QZPLAN_OK && year >= 1900) {
        date.year = year;
        date.month = month;
        date.day = day_of_month;
        worksheet_write_datetime(cell->sheet, cell->row, cell->column, &date, cell->styles->day);
    }
}

static void put_deadline(const struct book_cell *cell, const qzplan_verdict *v) {
    if (v->deadline == QZPLAN_DAY_ONGOING) {
        book_put_text(cell, word(WORD_ONGOING, cell->language), cell->styles->text);
    } else {
        book_put_day(cell, v->deadline);
    }
}

static void put_days_left(const struct book_cell *cell, const qzplan_verdict *v) {
    if (v->deadline != QZPLAN_DAY_ONGOING) {
        worksheet_write_number(cell->sheet, cell->row, cell->column, v->days_left,
                               cell->styles->whole);
    }
}

static void put_lead(const struct book_cell *cell, const qzplan_verdict *v) {
    struct buffer text = {0};

    add_lead_titles(&text, v->target->task, cell->language);
    book_put_made(cell, &text);
}

static void put_participants(const struct book_cell *cell, const qzplan_verdict *v) {
    const qzplan_task *task = v->target->task;
    struct buffer text = {0};

    for (size_t i = 0; i < task->participant_count; i++) {
        buffer_add(&text, i > 0 ? word(WORD_LIST_COMMA, cell->language) : "");
        buffer_add(&text, text_in(&task->participants[i]->title, cell->language));
    }
    book_put_made(cell, &text);
}

/* "951/1000", "41" */
static void put_exact(const struct book_cell *cell, const qzplan_number *number) {
    struct buffer text = {0};

    if (number->den > 0) {
        qzplan_number lowest = in_lowest_terms(*number);
        buffer_format(&text, "%" PRId64, lowest.num);
        if (lowest.den != 1) {
            buffer_format(&text, "/%" PRId64, lowest.den);
        }
    }
    book_put_made(cell, &text);
}

static void put_actual_exact(const struct book_cell *cell, const qzplan_verdict *v) {
    put_exact(cell, &v->actual);
}

static void put_required_exact(const struct book_cell *cell, const qzplan_verdict *v) {
    put_exact(cell, &v->required);
}

static void put_gap_exact(const struct book_cell *cell, const qzplan_verdict *v) {
    put_exact(cell, &v->gap);
}

static void put_explanation(const struct book_cell *cell, const qzplan_verdict *v) {
    struct buffer text = {0};

    add_explanation(&text, v, cell->language);
    book_put_made(cell, &text);
}

const struct book_column book_columns[] = {
    {WORD_STATUS, 12, put_status},
    {WORD_TASK, 7, put_task},
    {WORD_BOOK_TASK_TITLE, 24, put_task_title},
    {WORD_TARGET, 9, put_target},
    {WORD_BOOK_TITLE, 30, put_title},
    {WORD_AREA, 14, put_area},
    {WORD_BOOK_GROUP, 12, put_group},
    {WORD_BOOK_PERIOD, 12, put_period},
    {WORD_ACTUAL, 12, put_actual},
    {WORD_BOOK_UNIT, 10, put_unit},
    {WORD_REQUIRED, 14, put_required},
    {WORD_GAP, 14, put_gap},
    {WORD_DEADLINE, 11, put_deadline},
    {WORD_DAYS_LEFT, 9, put_days_left},
    {WORD_AS_LEAD, 20, put_lead},
    {WORD_AS_WITH, 24, put_participants},
    {WORD_BOOK_ACTUAL_EXACT, 14, put_actual_exact},
    {WORD_BOOK_REQUIRED_EXACT, 14, put_required_exact},
    {WORD_BOOK_GAP_EXACT, 14, put_gap_exact},
    {WORD_BOOK_EXPLANATION, 80, put_explanation},
};

const size_t book_column_count = ARRAY_SIZE(book_columns);
