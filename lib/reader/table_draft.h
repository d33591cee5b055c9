/* SPDX-License-Identifier: MIT */
#ifndef QZ_READER_TABLE_DRAFT_H
#define QZ_READER_TABLE_DRAFT_H

/* Tables of records and their columns while a plan is read. */

#include "reader/decode.h"

typedef struct qz_column_draft {
    qzplan_table_column *column;
    const qz_node *refers_to; /* names a table that may stand further down; NULL: none */
    qz_ids one_of;
    qz_ids true_values;
    qz_ids false_values;
} qz_column_draft;

/* The keys of a table; the order of its table of keys. */
enum {
    TABLE_TITLE,
    TABLE_MISSING_VALUES,
    TABLE_COLUMNS,
    TABLE_COVERS,
    TABLE_KEY,
    TABLE_AREA,
    TABLE_PERIOD,
    TABLE_COUNT
};

typedef struct qz_table_draft {
    qzplan_table *table;
    const qz_node *slots[TABLE_COUNT];
    qz_ids columns; /* of qz_column_draft */
    qz_ids missing;
} qz_table_draft;

static inline qz_table_draft *qz_table_draft_of(const qz_decoder *d, const qzplan_table *table) {
    return (qz_table_draft *)d->table_drafts.items[table->index];
}

static inline qz_column_draft *qz_column_draft_of(const qz_decoder *d,
                                                  const qzplan_table_column *column) {
    const qz_ids *columns = &qz_table_draft_of(d, column->table)->columns;
    return ((const qz_id *)columns->all.items[column->index])->thing;
}

static inline int qz_column_is_number(const qzplan_table_column *column) {
    return column->type == QZPLAN_COLUMN_INTEGER || column->type == QZPLAN_COLUMN_NUMBER;
}

/* ---- table.c */
void qz_decode_tables(qz_decoder *d, const qz_node *node, void *object);

/* ---- table_column.c */
/* Reads `id: text` or `id: {type: text, ...}` and adds it to the table's columns. */
void qz_decode_column(qz_decoder *d, const qz_node *node, qz_table_draft *draft);
/* What hangs on other tables. */
void qz_settle_column(qz_decoder *d, const qz_column_draft *draft);
/* The word for a type: "text". */
const char *qz_column_type_name(int32_t type);

/* ---- table_values.c */
/* A list of texts, each once, without the blanks around them; `empty_fits`: "" may stand in it, and
   is left out. Returns 0 after a fault. */
int qz_decode_texts(qz_decoder *d, const qz_node *node, int empty_fits, qz_ids *values,
                    const char *const **out, size_t *count);
/* The text of a scalar without the blanks that mean nothing around a cell, in the plan's memory. */
const char *qz_decode_trimmed(qz_decoder *d, const qz_node *node);
/* Each value that stands in both is a fault, said of the second's place. */
void qz_refuse_common(qz_decoder *d, const qz_ids *a, const qz_ids *b, int message);

/* "teachers.subject" as a column; NULL after a fault. */
const qz_column_draft *qz_decode_table_column(qz_decoder *d, const qz_node *node);
/* The same in a text, quietly. `*draft`: the table, where that much is known. */
const qz_column_draft *qz_find_table_column(const qz_decoder *d, const char *text,
                                            qz_table_draft **draft);
/* What is said of a text that names no column, at a value or at a key; `draft` as found. */
void qz_report_table_column(qz_decoder *d, const qz_node *node, int at_key,
                            const qz_table_draft *draft);

#endif
