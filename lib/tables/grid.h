/* SPDX-License-Identifier: MIT */
#ifndef QZ_TABLES_GRID_H
#define QZ_TABLES_GRID_H

/* Cells in rows and columns, wherever they came from, each with its place. */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/tables.h>

#include "base/csv.h"
#include "messages/diagnostics.h"

typedef struct qz_grid_cell {
    qz_cell cell;    /* without blanks at its ends; its place is QZ_SPAN_CELL long in a sheet */
    uint32_t column; /* from 1 */
    uint8_t kind;    /* QZPLAN_CELL_TEXT ... */
    uint8_t marks;   /* QZPLAN_CELL_HIDDEN ... */
    uint8_t quoted;  /* 1: written in quotes */
    uint8_t fault;   /* QZ_CSV_FINE, or what is wrong at `fault_at` */
    qz_cursor fault_at;
} qz_grid_cell;

typedef struct qz_grid_row {
    const qz_grid_cell *cells; /* those that are not blank, by column */
    uint32_t count;
    uint32_t number; /* from 1, blank rows counted: what a spreadsheet shows */
    uint32_t line;   /* where it begins, in a text; in a sheet its number */
    uint32_t width;  /* cells as written, blank ones counted; in a sheet the last one's column */
    const qz_grid_cell *blanks; /* of a row in hand of a text: where its blank cells are */
    uint32_t blank_count;
    uint32_t reserved;
} qz_grid_row;

typedef struct qz_grid {
    const char *file;  /* as qz_rows has it */
    const char *sheet; /* its name; NULL: no sheet */
    const qz_grid_row *rows;
    size_t row_count; /* with something in them */
    uint32_t width;   /* of the widest */
    int32_t hidden;
} qz_grid;

/* The cell of a column (from 1), or NULL where it is blank. */
const qz_grid_cell *qz_grid_at(const qz_grid_row *row, uint32_t column);

/* Where the blank cell of a column is; NULL where that is not known. */
const qz_grid_cell *qz_grid_blank(const qz_grid_row *row, uint32_t column);

/* The row of that number, or NULL where it is blank. */
const qz_grid_row *qz_grid_numbered(const qz_grid *grid, uint32_t number);

/* Of a cell; NULL as path: none. */
qz_place qz_grid_place(const qz_grid *grid, const qz_grid_cell *cell, const char *path);

/* Tells of a cell that holds no value, an error or a formula that was never worked out: 1; else 0.
   It is of the field of the figure with that index. */
int qz_grid_tell_no_value(const qz_grid *grid, const qz_grid_cell *cell, qz_report *report,
                          uint32_t index, const char *field);

/* Whether the cells stand in order, each at a place that there is. */
int qz_sheet_is_sound(const qzplan_sheet *sheet);

/* A sound sheet as a grid whose texts are the sheet's, `file` the name of the workbook. Reports
   what no text may be; 0 then and without memory. */
QZ_MUST_USE int qz_grid_of_sheet(qz_grid *out, qz_arena *arena, qz_report *report, const char *file,
                                 const qzplan_sheet *sheet);

#endif
