/* SPDX-License-Identifier: MIT */
#ifndef QZ_TABLES_USE_H
#define QZ_TABLES_USE_H

/* One table of a mapping on one grid: what its parts are there. */

#include "tables/applied.h"
#include "tables/watch.h"

/* A growing piece of memory that is used again for each row. */
typedef struct qz_room {
    char *bytes;
    size_t size;
} qz_room;

/* What became of a role's text. */
enum { QZ_TEXT_FINE, QZ_TEXT_NO_PART, QZ_TEXT_NO_MATCH, QZ_TEXT_NO_FORM };

/* A heading: what stands over a column in one row of the header. */
typedef struct qz_heading {
    const char *text; /* folded; NULL: blank */
    size_t length;
    const qz_grid_cell *cell;
    int own; /* 0: it stands further left */
} qz_heading;

typedef struct qz_value_at {
    uint32_t column;
    int32_t power;              /* what `scale` says there */
    qz_cell said[QZ_MAP_ROLES]; /* of the roles on the header */
} qz_value_at;

/* Columns as numbers. */
typedef struct qz_numbers {
    uint32_t *items;
    size_t count;
} qz_numbers;

/* What of a table the mapping does not read, and what changes a figure all the same. */
typedef struct qz_unread {
    uint32_t unit;  /* a column of units; 0: none */
    uint32_t scale; /* a column of multipliers; 0: none */
    qz_cell scale_name;
    qz_cell value_unit; /* behind the heading of the values; length 0: nothing */
    qz_cell title_unit; /* above the header; length 0: nothing */
    int is_exponent;
    int told; /* 1: a unit of all rows was told */
} qz_unread;

enum { QZ_FLAG_LETTERS = QZPLAN_FLAG_DEFINITION_DIFFERS + 1 };

typedef struct qz_use {
    qz_apply *apply;
    const qz_map_table *table;
    const qz_grid *grid;
    const qz_grid_row **header; /* NULL each: blank */
    size_t header_count;
    qz_heading *headings; /* header_count rows of grid->width */
    size_t body;          /* rows of the grid */
    size_t body_end;
    qz_numbers columns[QZ_MAP_ROLES];
    qz_numbers keep;
    qz_numbers drop;
    qz_numbers down;
    const qz_grid_cell **above;      /* by `down` */
    unsigned char *used;             /* by column */
    int32_t *wrong;                  /* by column: the role that its heading is not understood as */
    qz_cell constants[QZ_MAP_ROLES]; /* of TEXT, CELL and SHEET */
    qz_value_at *values;
    size_t value_count;
    qz_room rooms[QZ_MAP_ROLES];
    qz_room fold;
    qz_unread unread;
    qz_watch watch;    /* columns that nothing reads */
    size_t figures;    /* handed on */
    size_t rest_count; /* rows that say something but no value */
    const qz_grid_cell *rest;
    int quiet; /* 1: nothing is told: it is only asked whether the table fits */
    int failed;
    char flag_letters[QZ_FLAG_LETTERS]; /* of the row that is handed on */
} qz_use;

#endif
