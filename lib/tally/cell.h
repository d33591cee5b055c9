/* SPDX-License-Identifier: MIT */
#ifndef QZ_TALLY_CELL_H
#define QZ_TALLY_CELL_H

/* One cell of a row: what it holds as its column has it. */

#include "tally/spec.h"

/* Whether a cell holds something. */
enum { QZ_CELL_KNOWN, QZ_CELL_BLANK, QZ_CELL_UNREADABLE };

/* Why it cannot be read. */
enum {
    QZ_UNREADABLE_TYPE = 1, /* not of the column's type */
    QZ_UNREADABLE_ONE_OF,   /* none of the values that it may have */
    QZ_UNREADABLE_LIMITS,   /* outside its limits */
    QZ_UNREADABLE_AREA,     /* no area of the plan */
    QZ_UNREADABLE_LATER     /* born after the day on which age counts */
};

typedef struct qz_rec_value {
    int64_t number; /* of numbers, times 10 to the column's decimals; of a boolean 0 or 1 */
    int32_t first;  /* of days, what may be meant */
    int32_t last;
    uint32_t area; /* of the area's column: its index, or QZ_AREA_... */
    uint8_t state; /* QZ_CELL_... */
    uint8_t fault; /* QZ_UNREADABLE_... */
    uint8_t empty; /* 1: nothing stands there at all */
    uint8_t reserved;
} qz_rec_value;

/* Reads the text of a cell, which has no blanks at its ends. */
void qz_rec_read(qz_rec_value *out, const qz_rec_spec *spec, const qz_rec_column *column,
                 const char *text, size_t length);

/* 1 where a text is among those that say that there is nothing. */
int qz_rec_is_missing(const qzplan_table *table, const char *text, size_t length);

/* What is known of a number and of days besides their text: limits, areas, lists. For cells that
   come as values. */
void qz_rec_take_number(qz_rec_value *out, const qzplan_table_column *column, int64_t number);
void qz_rec_take_text(qz_rec_value *out, const qz_rec_spec *spec, const qz_rec_column *column,
                      const char *text, size_t length);

/* A whole number of so many decimals as one of the column's; 0 where it has more digits than that.
 */
int qz_rec_rescale(int64_t *number, const qzplan_table_column *column, int64_t from, int decimals);

#endif
