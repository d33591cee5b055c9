/* SPDX-License-Identifier: MIT */
#ifndef QZ_INTAKE_FIELDS_H
#define QZ_INTAKE_FIELDS_H

/* The columns of a row by name. */

#include <stddef.h>

/* The columns, in the order of the table of names. */
enum {
    QZ_FIELD_METRIC,
    QZ_FIELD_PERIOD,
    QZ_FIELD_AREA,
    QZ_FIELD_FOR,
    QZ_FIELD_VALUE,
    QZ_FIELD_NUMERATOR,
    QZ_FIELD_DENOMINATOR,
    QZ_FIELD_FLAG,
    QZ_FIELD_SOURCE,
    QZ_FIELD_NOTE,
    QZ_FIELD_COUNT
};

/* The name of a column. */
const char *qz_field_name(int field);

/* The column of that name, or -1. */
int qz_field_find(const char *name, size_t length);

/* What to say about a name that is no column, in the buffer or static; NULL: nothing. */
const char *qz_field_hint(const char *name, size_t length, char *buffer, size_t capacity);

/* A word for a message: short, on one line, cut with an ellipsis; returns the buffer. */
enum { QZ_WORD_BYTES = 96 };
const char *qz_word(char buffer[QZ_WORD_BYTES], const char *text, size_t length);

#endif
