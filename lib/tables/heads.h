/* SPDX-License-Identifier: MIT */
#ifndef QZ_TABLES_HEADS_H
#define QZ_TABLES_HEADS_H

/* What the names in a header mean. */

#include <stddef.h>

#include "tables/fields.h"

/* Beside the fields of a figure: columns that change or check what a figure is. */
enum {
    QZ_HEAD_UNKNOWN = -1,
    QZ_HEAD_UNIT = QZ_FIELD_COUNT, /* the unit of the row's metric */
    QZ_HEAD_SCALE,                 /* what its value is multiplied by */
    QZ_HEAD_EXPONENT,              /* the same as a power of ten */
    QZ_HEAD_TITLE,                 /* what the row is about, for whoever fills it in */
    QZ_HEAD_LATEST,                /* the value before, for the same */
    QZ_HEAD_COUNT
};

typedef struct qz_head {
    int meaning;      /* a QZ_FIELD_..., a QZ_HEAD_... */
    int canonical;    /* 1: the name that figures.md has */
    const char *unit; /* what stands in brackets behind the name; NULL: nothing */
    size_t unit_length;
} qz_head;

/* What a name means, in any case, with blanks and full-width forms as they come. */
qz_head qz_head_of(const char *text, size_t length);

/* Whether a key is a word that people use in a header: *column is the name of figures.md for it;
   NULL where the plan says what it would (a unit). */
int qz_head_key(const char **column, const char *key, size_t length);

/* "name(unit)", in brackets of either width: 1, and the lengths of both; else 0. */
int qz_split_unit(const char *text, size_t length, size_t *name_length, const char **unit,
                  size_t *unit_length);

/* Whether a title says the unit of a whole table: "单位：万元", "in thousands"; then *unit is what
 * it says. */
int qz_title_unit(const char *text, size_t length, const char **unit, size_t *unit_length);

/* Whether a name is that of a part of a year, to be read with the year beside it: month, 季度. */
int qz_head_is_rest(const char *text, size_t length);

/* Whether a name is that of a thing's name or code: "Series Name", 指标编码. */
int qz_head_names(const char *text, size_t length);

/* What a cell of a column without a use may say that makes it tell figures from others. */
enum { QZ_SAYS_NOTHING, QZ_SAYS_GOAL, QZ_SAYS_TOTAL };
int qz_cell_says(const char *text, size_t length);

#endif
