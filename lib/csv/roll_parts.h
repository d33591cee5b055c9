/* SPDX-License-Identifier: MIT */
#ifndef QZ_CSV_ROLL_PARTS_H
#define QZ_CSV_ROLL_PARTS_H

/* What the files of the roll share. */

#include "csv/index.h"
#include "csv/roll_types.h"
#include "csv/window.h"

struct qz_roll {
    qzplan_allocator allocator;
    qz_window window;
    qz_index index;
    qz_roll_how how;
    uint32_t width;
    int demo;
    int begun; /* the header is passed */
    int ended;
    int no_memory;
    uint8_t odd[256]; /* bytes by which a cell or a row is looked at */
    /* rows */
    size_t begin;    /* of the next row, in the window */
    size_t row;      /* the next one in index.rows */
    size_t first;    /* its first one in index.ends */
    uint64_t number; /* of the next row */
    /* the header */
    qz_arena names_arena;
    qz_roll_name *names;
    uint32_t name_room;
    /* the batch in hand */
    const uint32_t *columns;
    uint32_t column_count;
    qz_roll_cell **cells;
    uint32_t *row_at;
    uint64_t blank_rows;
    qz_roll_fault faults[QZ_ROLL_FAULTS];
    uint32_t fault_count;
};

/* Reads the row that begins at roll->begin by the byte, keeps what is wrong with it, and goes on
   behind it. 0: reading failed. */
QZ_MUST_USE int qz_roll_read_faulty(qz_roll *roll);

void qz_roll_add_fault(qz_roll *roll, int kind, uint32_t value, size_t at, uint32_t column);

/* Of the odd character there: QZ_ROLL_NUL and so on, with its value. */
int qz_roll_odd_kind(const qz_roll *roll, const char *at, size_t size, uint32_t *value);

/* The line of an offset in the window, from 1. */
uint64_t qz_roll_line_of(const qz_roll *roll, size_t at);

#endif
