/* SPDX-License-Identifier: MIT */
#ifndef CLI_TABLE_H
#define CLI_TABLE_H

/* Text tables: columns aligned by display width, long cells broken into lines. */

#include <stddef.h>

#include "out.h"

#define TABLE_MAX_COLUMNS 12

struct table_column {
    const char *title;
    int right;      /* 1: aligned to the right */
    size_t weight;  /* above 0: may be made narrower where the table is too wide */
    size_t longest; /* cells are broken beyond so many columns; 0: no such border */
};

struct table;

/* The columns are copied; their titles must live as long as the table. */
struct table *table_new(const struct table_column *columns, size_t count);
void table_free(struct table *table);

/* A column that a narrow page can do without: where the table would be too wide, those of the
   highest rank are left out first. */
void table_spare(struct table *table, size_t column, int rank);

/* Begins a row of cells; then table_cell gives them from left to right. */
void table_row(struct table *table);
void table_cell(struct table *table, enum style style, const char *text);

/* A line across the table from the given column on, broken where it is too long; `lead` stands
   before its first line. */
void table_note(struct table *table, size_t column, enum style style, const char *lead,
                const char *text);

void table_rule(struct table *table);
void table_blank(struct table *table);

/* From then on every row and note keeps to one line: what does not fit is cut, with an ellipsis.
   No header is printed. */
void table_keep_short(struct table *table);

void table_print(const struct table *table, const struct out *out);

/* Writes a line, cut where it is longer than the page. */
void print_short(const struct out *out, enum style style, const char *text);

/* Writes a text broken at `columns`: `lead` before the first line, as much room before the rest. */
void print_paragraph(const struct out *out, enum style style, const char *lead, const char *text);

#endif
