/* SPDX-License-Identifier: MIT */
#ifndef CLI_XLSX_CELLS_H
#define CLI_XLSX_CELLS_H

/* The cells of workbooks that the program writes, and those that say what a verdict is. */

#include <stdint.h>

#include <qzplan/qzplan.h>
#include <xlsxwriter.h>

#include "buffer.h"
#include "word_list.h"

enum { LIGHTS = 5, DECIMALS = 19 };

/* The formats of one workbook. */
struct book_styles {
    lxw_format *title, *note, *header, *text, *day, *whole;
    lxw_format *lights[LIGHTS];       /* by QZPLAN_LIGHT_... */
    lxw_format *numbers[2][DECIMALS]; /* plain and per cent, by digits behind the point */
};

/* A cell on its way. */
struct book_cell {
    lxw_worksheet *sheet;
    const struct book_styles *styles;
    const char *language;
    lxw_row_t row;
    lxw_col_t column;
};

/* A column of verdicts. */
struct book_column {
    enum word title;
    double width; /* in characters */
    void (*put)(const struct book_cell *cell, const qzplan_verdict *verdict);
};

extern const struct book_column book_columns[];
extern const size_t book_column_count;

void book_styles_make(struct book_styles *styles, lxw_workbook *book);

/* Writes a text as far as a cell can hold it; one that was made is freed. */
void book_put_text(const struct book_cell *cell, const char *text, lxw_format *format);
void book_put_made(const struct book_cell *cell, struct buffer *text);

void book_put_day(const struct book_cell *cell, int32_t day);

#endif
