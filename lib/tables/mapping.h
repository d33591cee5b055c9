/* SPDX-License-Identifier: MIT */
#ifndef QZ_TABLES_MAPPING_H
#define QZ_TABLES_MAPPING_H

/* A mapping as its file says it: nothing here knows a plan or a table yet. Everything lies in one
   arena and never changes. */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/mapping.h>

#include "base/arena.h"
#include "tables/fields.h"
#include "tables/form.h"
#include "tables/pattern.h"

/* Where something stands in the mapping's file. */
typedef struct qz_map_place {
    const char *path;
    uint32_t line;
    uint32_t column;
    uint32_t span;
    uint32_t reserved;
} qz_map_place;

/* A text that cells are held against, folded. */
typedef struct qz_map_text {
    const char *text;
    size_t length;
    const char *written; /* as the mapping has it */
    qz_map_place place;
    uint32_t mark; /* its number among those of the mapping: whether it occurred is noted there */
    uint32_t reserved;
} qz_map_text;

typedef struct qz_map_texts {
    const qz_map_text *items;
    size_t count;
} qz_map_texts;

/* `text: meaning`. */
typedef struct qz_map_name {
    qz_map_text text;
    const char *meaning;
    qz_map_place place; /* of the meaning */
} qz_map_name;

/* A column: by its heading, or by its number where the mapping has a plain number. */
typedef struct qz_map_column {
    qz_map_text name;
    uint32_t number; /* from 1; 0: it is a heading */
    uint32_t reserved;
} qz_map_column;

typedef struct qz_map_columns {
    const qz_map_column *items;
    size_t count;
} qz_map_columns;

/* Where the text of a role comes from. */
enum {
    QZ_MAP_NOWHERE, /* the role is not given */
    QZ_MAP_TEXT,
    QZ_MAP_COLUMN,
    QZ_MAP_HEADER,
    QZ_MAP_CELL,
    QZ_MAP_SHEET,
    QZ_MAP_VALUES /* of `value` alone: the value columns of a wide table, only with how to read them
                   */
};

/* The roles: the fields of a figure, and what its value is multiplied by. */
enum { QZ_MAP_SCALE = QZ_FIELD_COUNT, QZ_MAP_ROLES };

typedef struct qz_map_role {
    qz_map_place place;
    const char *text; /* of TEXT */
    qz_map_columns columns;
    const qz_map_name *const *names; /* by their texts */
    size_t name_count;
    qz_map_texts units;
    const qz_pattern *match; /* NULL: none */
    const qz_form *form;     /* NULL: none */
    const char *by;          /* NULL: not given */
    int32_t from;            /* QZ_MAP_... */
    int32_t part;            /* 0: the whole text */
    uint32_t header;         /* of HEADER: which row of it, from 1 */
    uint32_t row;            /* of CELL, from 1 */
    uint32_t column;
    uint32_t reserved;
} qz_map_role;

/* `keep` and `drop`: rows by what stands in a column. */
typedef struct qz_map_filter {
    qz_map_column column;
    const qz_map_text *texts;
    const qz_pattern *const *patterns; /* of each text */
    size_t count;
} qz_map_filter;

typedef struct qz_map_filters {
    const qz_map_filter *items;
    size_t count;
} qz_map_filters;

/* What a text among flags means, beside QZPLAN_FLAG_PROVISIONAL and the others. */
enum {
    QZ_MAP_FLAG_NOTHING = 0,
    QZ_MAP_FLAG_MISSING = -1,
    QZ_MAP_FLAG_FORECAST = -2,
    QZ_MAP_FLAG_ZERO = -3
};

/* Which table of flags. */
enum { QZ_MAP_FLAGS_NONE, QZ_MAP_FLAGS_EUROSTAT, QZ_MAP_FLAGS_STATCAN, QZ_MAP_FLAGS_OWN };

typedef struct qz_map_flag {
    qz_map_text text;
    int32_t meaning;
    uint32_t reserved;
} qz_map_flag;

/* Where the header is. */
enum { QZ_MAP_HEADER_FOUND, QZ_MAP_HEADER_ROWS, QZ_MAP_HEADER_NONE };

typedef struct qz_map_table {
    qz_map_place place;
    qz_map_texts sheets; /* none: any */
    const qz_pattern *const *sheet_patterns;
    qz_map_text end;             /* text NULL: none */
    const uint32_t *header_rows; /* in order, from 1 */
    size_t header_count;
    qz_map_columns down;
    qz_map_filters keep;
    qz_map_filters drop;
    qz_map_texts missing;
    qz_map_texts zero;
    const qz_map_flag *flags;
    size_t flag_count;
    qz_map_role roles[QZ_MAP_ROLES];
    int32_t header_kind; /* QZ_MAP_HEADER_... */
    int32_t flag_table;  /* QZ_MAP_FLAGS_... */
    int32_t encoding;    /* QZ_ENCODING_...; TOLD: not said */
    char separator;      /* 0: not said */
    char decimal;        /* 0: not said */
    char group;          /* 0: not said */
    char wide;           /* 1: a role is on the header */
} qz_map_table;

struct qzplan_mapping {
    qz_arena arena;
    const char *file;
    const qz_map_table *tables;
    size_t table_count;
    size_t mark_count; /* texts that have a mark */
};

/* The name of a role. */
const char *qz_map_role_name(int role);

/* The meaning of a folded text; NULL where it is none of the names. */
const qz_map_name *qz_map_name_of(const qz_map_role *role, const char *text, size_t length);

#endif
