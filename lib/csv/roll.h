/* SPDX-License-Identifier: MIT */
#ifndef QZ_CSV_ROLL_H
#define QZ_CSV_ROLL_H

/* Rows of a CSV source of any length, of the columns that somebody needs, many at a time. What is
   in hand is a block and the longest row. A row that is not sound comes as a fault instead. */

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "csv/index.h"
#include "csv/roll_cell.h"
#include "csv/roll_header.h"
#include "csv/window.h"

/* NULL: no memory, or a way that this processor does not have. What the source needs stays the
   caller's. The allocator outlives it. */
QZ_MUST_USE qz_roll *qz_roll_new(const qzplan_allocator *allocator, const qz_window_source *source,
                                 const qz_roll_how *how);
void qz_roll_free(qz_roll *roll);

char qz_roll_separator(const qz_roll *roll);
int qz_roll_is_demo(const qz_roll *roll); /* 1: a comment says `# demo:` */

/* Which columns are needed, from 0, in the order in which batches have them; each is below the
   width. 0 without memory. */
QZ_MUST_USE int qz_roll_want(qz_roll *roll, const uint32_t *columns, uint32_t count);

/* 1: a batch, which may be empty; 0: the end; -1: qz_roll_failed says why. */
int qz_roll_next(qz_roll *roll, qz_roll_batch *batch);

/* An errno, ENOMEM without memory; or what the callback gave, which is below 0. */
int64_t qz_roll_failed(const qz_roll *roll);

/* The line on which a row of the batch in hand begins, from 1 where reading began. */
uint64_t qz_roll_line(const qz_roll *roll, const qz_roll_batch *batch, uint32_t row);

/* After the end: where the next row would begin, and the line ends before it. */
uint64_t qz_roll_ended(const qz_roll *roll);
uint64_t qz_roll_lines(const qz_roll *roll);

#endif
