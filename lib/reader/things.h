/* SPDX-License-Identifier: MIT */
#ifndef QZ_READER_THINGS_H
#define QZ_READER_THINGS_H

/* What a plan consists of, each with its table of keys: for their readers, and for whoever
   describes the format. */

#include "reader/key_table.h"

extern const qz_key_set qz_plan_keys;
extern const qz_key_set qz_department_keys;
extern const qz_key_set qz_group_keys;
extern const qz_key_set qz_area_keys;
extern const qz_key_set qz_area_file_keys;
extern const qz_key_set qz_table_keys;
extern const qz_key_set qz_column_keys;
extern const qz_key_set qz_area_column_keys;  /* of the column of a table that says areas */
extern const qz_key_set qz_table_period_keys; /* of the one that says periods */
extern const qz_key_set qz_test_keys;         /* what a condition says of a column */
extern const qz_key_set qz_measure_keys;      /* what it says of an age or of days */
extern const qz_key_set qz_has_keys;
extern const qz_key_set qz_programme_keys;
extern const qz_key_set qz_action_keys;
extern const qz_key_set qz_task_keys;
extern const qz_key_set qz_target_keys;
extern const qz_key_set qz_revision_keys; /* those of a target and, behind them, its own */

/* The name of a key of a target, by its place. */
const char *qz_target_key(size_t place);

/* Its rows are made of the table of the kinds of metric, into the caller's array. */
qz_key_set qz_metric_keys(qz_key keys[QZ_KEYS_MAX]);

#endif
