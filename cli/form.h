/* SPDX-License-Identifier: MIT */
#ifndef CLI_FORM_H
#define CLI_FORM_H

/* A form to be filled in: a row for each figure that has to be reported of a period. Whoever writes
   it asks for its columns, their heads and the cells of each row; what is filled in is read back as
   figures (docs/reference/tables.md). */

#include <stddef.h>

#include <qzplan/qzplan.h>

#include "out.h"

/* The columns in their order. Those that nobody fills in are there for whoever does. */
enum form_column {
    FORM_METRIC, /* its id */
    FORM_TITLE,  /* the metric's title, with group and area; of an answer what may be written */
    FORM_PERIOD,
    FORM_AREA,  /* its id; only where figures are of other areas than the plan's own */
    FORM_GROUP, /* its id; only where some are of groups */
    FORM_UNIT,
    FORM_LATEST,      /* the latest value, with its period */
    FORM_VALUE,       /* to be filled in, but for what is counted of a whole */
    FORM_NUMERATOR,   /* to be filled in of what is counted of a whole; only where there is some */
    FORM_DENOMINATOR, /* the same */
    FORM_NOTE,        /* may be filled in */
    FORM_COLUMN_COUNT
};

/* What a row asks for. */
enum form_kind {
    FORM_ASKS_NUMBER,
    FORM_ASKS_PERCENTAGE,
    FORM_ASKS_ANSWER, /* yes or no: form_choice has the words */
    FORM_ASKS_COUNTS  /* numerator and denominator */
};

struct form {
    const qzplan_due *list; /* its rows, by index */
    const qzplan_period *period;
    const qzplan_department *department; /* NULL: all */
    const qzplan_area *area;             /* the one it is made for */
};

/* The columns that a form has; returns how many. */
size_t form_columns(enum form_column columns[FORM_COLUMN_COUNT], const struct form *form);

/* The head of a column, as figures are read by it. */
const char *form_head(enum form_column column, const char *language);

enum form_kind form_kind_of(const struct form *form, size_t row);

/* Adds what stands in a cell; nothing in one to be filled in. */
void form_cell(struct buffer *cell, const struct form *form, size_t row, enum form_column column,
               const char *language);

/* 1 where a cell is to be filled in. */
int form_asks(const struct form *form, size_t row, enum form_column column);

/* The words of an answer: 0 yes, 1 no. */
const char *form_choice(int which, const char *language);

void csv_form(const struct out *out, const struct form *form);

#endif
