/* SPDX-License-Identifier: MIT */
#ifndef QZ_READER_SHAPES_H
#define QZ_READER_SHAPES_H

/* The shapes that values of several keys have. */

#include "reader/key_table.h"

extern const qz_shape qz_shape_version;
extern const qz_shape qz_shape_languages;
extern const qz_shape qz_shape_language;
extern const qz_shape qz_shape_id;
extern const qz_shape qz_shape_any_id;
extern const qz_shape qz_shape_text;
extern const qz_shape qz_shape_note;
extern const qz_shape qz_shape_person;
extern const qz_shape qz_shape_source;
extern const qz_shape qz_shape_day;
extern const qz_shape qz_shape_date;
extern const qz_shape qz_shape_due;
extern const qz_shape qz_shape_since;
extern const qz_shape qz_shape_month_day;
extern const qz_shape qz_shape_length;
extern const qz_shape qz_shape_span;
extern const qz_shape qz_shape_every;
extern const qz_shape qz_shape_rhythm;
extern const qz_shape qz_shape_truth;
extern const qz_shape qz_shape_true;
extern const qz_shape qz_shape_binding;
extern const qz_shape qz_shape_number;
extern const qz_shape qz_shape_numbers;
extern const qz_shape qz_shape_value;
extern const qz_shape qz_shape_values;
extern const qz_shape qz_shape_dated;
extern const qz_shape qz_shape_ends;
extern const qz_shape qz_shape_course;
extern const qz_shape qz_shape_reference;
extern const qz_shape qz_shape_name;
extern const qz_shape qz_shape_names;
extern const qz_shape qz_shape_name_or_names;
extern const qz_shape qz_shape_departments;
extern const qz_shape qz_shape_lead;
extern const qz_shape qz_shape_file;
extern const qz_shape qz_shape_texts;
extern const qz_shape qz_shape_table_column;
extern const qz_shape qz_shape_cell_value;
extern const qz_shape qz_shape_cell_values;

/* Defined where the tables of what they hold are. */
extern const qz_shape qz_shape_method;            /* method.c */
extern const qz_shape qz_shape_departments_by_id; /* declared.c */
extern const qz_shape qz_shape_groups_by_id;
extern const qz_shape qz_shape_metrics_by_id; /* metric.c */
extern const qz_shape qz_shape_tables_by_id;  /* table.c */
extern const qz_shape qz_shape_columns_by_id; /* table_column.c */
extern const qz_shape qz_shape_where;         /* condition.c */
extern const qz_shape qz_shape_test;          /* condition_test.c */
extern const qz_shape qz_shape_has;           /* has.c */
extern const qz_shape qz_shape_areas;         /* area.c */
extern const qz_shape qz_shape_programmes;    /* task.c */
extern const qz_shape qz_shape_actions;
extern const qz_shape qz_shape_tasks;
extern const qz_shape qz_shape_targets; /* target_table.c */

/* The words that a value may be; 0 where it is no word. */
size_t qz_shape_words(const qz_shape *shape, qz_word out[QZ_SHAPE_WORDS_MOST]);

/* Whether a value could be of a shape by its form alone, and by all that is asked of it. */
int qz_shape_allows(const qz_shape *shape, const qz_node *node);
int qz_shape_fits(const qz_decoder *d, const qz_shape *shape, const qz_node *node);

#endif
