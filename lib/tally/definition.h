/* SPDX-License-Identifier: MIT */
#ifndef QZ_TALLY_DEFINITION_H
#define QZ_TALLY_DEFINITION_H

/* What is counted, in one canonical text each: two plans count the same where the texts are the
   same. Titles, headers and the order of other things have no part in it. */

#include "tally/spec.h"

/* All NULL when out of memory. */
const char *qz_define_column(qz_arena *arena, const qzplan_table_column *column);
const char *qz_define_test(qz_arena *arena, const qzplan_condition *test);
/* Of all conditions of a list. */
const char *qz_define_block(qz_arena *arena, const qzplan_condition *list, size_t count);
/* Of a metric with the wholes that it is a part of. */
const char *qz_define_metric(qz_arena *arena, const qzplan_metric *metric);
/* Of what all metrics of a table share: areas, times, missing values. */
const char *qz_define_table(qz_arena *arena, const qz_rec_spec *spec);

#endif
