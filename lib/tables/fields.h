/* SPDX-License-Identifier: MIT */
#ifndef QZ_TABLES_FIELDS_H
#define QZ_TABLES_FIELDS_H

/* The columns of a row by name. */

#include <stddef.h>

#include "messages/message.h"

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
    QZ_FIELD_LOW,
    QZ_FIELD_HIGH,
    QZ_FIELD_REPORTED_BY,
    QZ_FIELD_REPORTED_ON,
    QZ_FIELD_COUNT
};

/* The name of a column. */
const char *qz_field_name(int field);

/* The column of that name, or -1. */
int qz_field_find(const char *name, size_t length);

/* The column that a name which is none is nearest to, or NULL. */
const char *qz_field_meant(const char *name, size_t length);

/* The hint for it. */
#define QZ_FIELD_HINT(meant)                                                                       \
    ((meant) == NULL ? qz_phrase_plain(QZ_PHRASE_COLUMNS_OF_FIGURES)                               \
                     : QZ_PHRASE(DID_YOU_MEAN, qz_text(meant)))

#endif
