/* SPDX-License-Identifier: MIT */
#ifndef QZ_TALLY_SPEC_H
#define QZ_TALLY_SPEC_H

/* What a plan asks of one table, made ready to be asked of every row. */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/plan.h>

#include "base/arena.h"

/* In place of an index: there is none. */
#define QZ_NO UINT32_MAX

/* One test, however many conditions of the plan say it. */
typedef struct qz_rec_leaf {
    const qzplan_condition *test;
    const char *text; /* its canonical definition */
    uint32_t dynamic; /* 1: it hangs on the stretch, and that on the row: it is decided later */
    uint32_t item;    /* its place in a class, where it is needed there; else QZ_NO */
} qz_rec_leaf;

/* Conditions that hold together, such as those of one metric. */
typedef struct qz_rec_block {
    const qzplan_condition *list;
    const uint32_t *leaves; /* by entry: the leaf of a TEST */
    const char *text;
    uint32_t count;
    uint32_t dynamic; /* 1: some of its leaves are */
    uint32_t item;    /* its place in a class; QZ_NO of a dynamic one */
    uint32_t reserved;
} qz_rec_block;

/* A declared column and its uses. */
typedef struct qz_rec_column {
    const qzplan_table_column *column;
    const char *text;       /* its canonical definition */
    const uint32_t *leaves; /* the tests of it alone */
    uint32_t leaf_count;
    uint32_t word;  /* its place in a tuple, as a key; else QZ_NO */
    uint32_t days;  /* its place in a tuple, as first and last day; else QZ_NO */
    uint32_t value; /* its place among those that are summed up; else QZ_NO */
    uint32_t set;   /* its place among those of which distinct cells are counted; else QZ_NO */
    int32_t is_key; /* 1: of the table's key */
} qz_rec_column;

/* A metric's `has`, or its like, as asked of the table that refers. */
typedef struct qz_rec_has {
    const qzplan_has *has;
    const qzplan_metric *metric;
    uint32_t where; /* block */
    uint32_t of;    /* block; of what has no `of`: QZ_NO */
} qz_rec_has;

/* Periods of a kind, in years that begin on a day. */
typedef struct qz_rec_grid {
    int32_t kind;
    int32_t year_starts;
} qz_rec_grid;

/* The words of a tuple: where a row is, when, and of which class; then keys and days. */
enum { QZ_WORD_AREA, QZ_WORD_FIRST, QZ_WORD_LAST, QZ_WORD_CLASS, QZ_WORDS_ALWAYS };

/* In place of the index of an area. */
#define QZ_AREA_BLANK   UINT32_MAX       /* the plan's own */
#define QZ_AREA_STRANGE (UINT32_MAX - 1) /* one that the plan does not know */

/* In place of a key. */
#define QZ_KEY_NONE    UINT32_MAX       /* blank or unreadable */
#define QZ_KEY_UNASKED (UINT32_MAX - 1) /* nobody asks for it in this class */

typedef struct qz_rec_spec {
    const qzplan_plan *plan;
    const qzplan_table *table;
    const char *text;             /* the canonical definition of what all its metrics share */
    qzplan_period stretch;        /* of a snapshot; else kind NONE */
    const qzplan_period *periods; /* that are asked for, by their days; none: those of the plan */
    size_t period_count;
    const int32_t *cuts; /* days on which something begins, ascending */
    size_t cut_count;
    const qz_rec_grid *grids; /* what cuts time besides, where no period is said */
    size_t grid_count;
    qz_rec_column *columns; /* by index of the table's */
    qz_rec_leaf *leaves;
    uint32_t leaf_count;
    uint32_t leaf_words;   /* of 64 bits, for a bit of each */
    const uint32_t *pairs; /* leaves that need two columns of a row */
    uint32_t pair_count;
    qz_rec_block *blocks;
    uint32_t block_count;
    uint32_t most_conditions; /* of one block */
    uint32_t item_count;
    uint32_t word_count; /* of a tuple */
    uint32_t value_count;
    uint32_t set_count;
    const uint32_t
        *of_metric;           /* by metric: the block of its own `where`; QZ_NO: not counted here */
    const uint32_t *of_group; /* by group: the block of its `where` on this table; else QZ_NO */
    const char *const
        *metric_texts;     /* by metric: its canonical definition; NULL: not counted here */
    const qz_rec_has *has; /* those of other metrics that look into this table */
    uint32_t has_count;
    uint32_t key_word; /* the tuple's word of the row's own key; QZ_NO */
    int32_t unique;    /* 1: keys are looked at */
    int32_t skip_strange;
} qz_rec_spec;

/* How a table is to be counted. */
typedef struct qz_rec_how {
    const qzplan_period *periods; /* a snapshot's one; else those asked for, perhaps none */
    size_t period_count;
    int32_t unique;
    int32_t skip_strange;
} qz_rec_how;

/* Makes it in the arena; NULL when out of memory. */
QZ_MUST_USE const qz_rec_spec *qz_rec_spec_make(qz_arena *arena, const qzplan_plan *plan,
                                                const qzplan_table *table, const qz_rec_how *how);

/* 1 where metrics of a table are counted, here or by `has`. */
int qz_counts_from(const qzplan_metric *metric, const qzplan_table *table);

#endif
