/* SPDX-License-Identifier: MIT */
#ifndef QZ_TALLY_ASK_H
#define QZ_TALLY_ASK_H

/* What is true of the rows of a group: of one metric, over one stretch. */

#include "tally/frame.h"
#include "tally/stretch.h"
#include "tally/tally.h"

enum { QZ_TOLD_MOST = 64 };

/* What was handed over to make figures of, and room to work in. */
typedef struct qz_asking {
    const qzplan_plan *plan;
    const qzplan_tally *const *tallies;
    size_t count;
    qz_arena *arena; /* for one metric over one stretch */
    qz_report *report;
    int8_t *known;                                 /* for qz_rec_block_truth */
    const qzplan_table_column *told[QZ_TOLD_MOST]; /* columns whose references were told of */
    size_t told_count;
} qz_asking;

/* The tally that tells of a table over a stretch; NULL: none does. Of a snapshot the one of that
   very period. */
const qzplan_tally *qz_tally_for(const qz_asking *asking, const qzplan_table *table,
                                 qz_days stretch, const qzplan_period *period);

/* Whether the rows of a group are of a stretch. */
int qz_group_in_time(const qz_rec_spec *spec, const uint32_t *tuple, qz_days stretch);

/* The truth of a block (QZ_NO: of none, which is true) for a group. */
int qz_group_truth(const qz_rec_store *store, const uint32_t *tuple, uint32_t block,
                   qz_days stretch, int8_t *known);

/* ---- who has reported */

/* By area: 1 where the table answers for it; and where something within it is named. */
typedef struct qz_answers {
    uint8_t *answers;
    uint8_t *some;
} qz_answers;

/* 0 when out of memory. */
QZ_MUST_USE int qz_answers_make(qz_answers *out, qz_arena *arena, const qzplan_tally *tally,
                                qz_days stretch);

/* ---- has */

/* One `has` over one stretch. */
typedef struct qz_has_table {
    const qzplan_has *has;
    const qzplan_tally *tally; /* NULL: that table tells nothing */
    qz_answers answers;
    qz_rec_cells *by_key; /* by key of the counted table */
    qz_frame by_area;     /* of areas; else rows that may refer to any row in their area */
    qz_rec_cells *loose;  /* by area: those that may refer to a row there */
} qz_has_table;

/* counted NULL: areas are. 0 when out of memory. */
QZ_MUST_USE int qz_has_make(qz_has_table *out, qz_asking *asking, const qzplan_has *has,
                            const qzplan_tally *counted, qz_days stretch,
                            const qzplan_period *period);

/* Whether a row of the counted table, or an area, has it. */
int qz_has_truth(const qz_has_table *table, uint32_t key, uint32_t area);

#endif
