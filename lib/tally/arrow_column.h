/* SPDX-License-Identifier: MIT */
#ifndef QZ_TALLY_ARROW_COLUMN_H
#define QZ_TALLY_ARROW_COLUMN_H

/* Cells of a column of Arrow data, as text. */

#include <qzplan/arrow.h>
#include <qzplan/plan.h>

#include <stddef.h>

/* What a column's values are. */
enum {
    QZ_ARROW_NULL = 1,
    QZ_ARROW_BOOL,
    QZ_ARROW_INT,
    QZ_ARROW_UINT,
    QZ_ARROW_FLOAT,
    QZ_ARROW_DECIMAL,
    QZ_ARROW_TEXT,
    QZ_ARROW_LARGE_TEXT,
    QZ_ARROW_VIEW,
    QZ_ARROW_DAYS,
    QZ_ARROW_TIME
};

typedef struct qz_arrow_type {
    int32_t kind;    /* QZ_ARROW_...; 0: none that is read here */
    int32_t width;   /* bytes of a number */
    int32_t scale;   /* of a decimal */
    int32_t buffers; /* how many it has at least */
    int64_t unit;    /* of a time: how many make a day */
} qz_arrow_type;

/* Of a format such as "u" or "d:19,2". */
qz_arrow_type qz_arrow_type_of(const char *format);

/* 1 where a column of a plan can be read from such values. */
int qz_arrow_fits(const qz_arrow_type *type, const qzplan_table_column *column);

/* A column and the dictionary that its indices lead to. */
typedef struct qz_arrow_column {
    const struct ArrowArray *array;
    const struct ArrowArray *values; /* the dictionary; else NULL */
    qz_arrow_type type;              /* of the values */
    qz_arrow_type index;             /* of the indices, where there is a dictionary */
} qz_arrow_column;

/* What is wrong with an array of a type, which has to hold `length` from `offset` on; NULL:
 * nothing.
 */
const char *qz_arrow_check(const struct ArrowArray *array, const qz_arrow_type *type,
                           int64_t length);

/* Room for any number or day as text. */
enum { QZ_ARROW_CELL = 128 };

/* What a cell turns out to be. */
enum {
    QZ_ARROW_IS_NULL,
    QZ_ARROW_IS_TEXT,
    QZ_ARROW_IS_TRUE,
    QZ_ARROW_IS_FALSE,
    QZ_ARROW_IS_FRACTION, /* a double that is not whole, or beyond 2^53 */
    QZ_ARROW_IS_BROKEN    /* an index that leads nowhere, a text that ends before it begins */
};

/* The cell of a row, from 0 in the array; text that is not borrowed is written to `own`. */
int qz_arrow_cell(const qz_arrow_column *column, int64_t row, char own[QZ_ARROW_CELL],
                  const char **text, size_t *length);

#endif
