/* SPDX-License-Identifier: MIT */
#ifndef QZ_MESSAGES_IDS_TABLES_H
#define QZ_MESSAGES_IDS_TABLES_H

/* What is said of tables and their cells, as ids.h has its rows. Their texts stand in en_tables.c
   and the like. */

/* clang-format off */

#define QZ_TABLE_MESSAGES(X)                                                                       \
    X(CELL_IS_ERROR, TABLE_CELL, ERROR, 1, "text")                                                 \
    X(CELL_UNCALCULATED, TABLE_CELL, ERROR, 0, "")                                                 \
    X(SHEETS_SEVERAL, TABLE_LAYOUT, ERROR, 1, "sheets")                                            \
    X(TABLE_TWO_COLUMNS, TABLE_LAYOUT, ERROR, 3, "column other field")                             \
    X(TABLE_PERIODS_AND_VALUES, TABLE_LAYOUT, ERROR, 2, "column period")                           \
    X(TABLE_ROWS_ABOVE, TABLE_REMARK, NOTE, 1, "count")                                            \
    X(TABLE_ROWS_LEFT, TABLE_REMARK, NOTE, 1, "count")                                             \
    X(TABLE_COLUMNS_UNUSED, TABLE_REMARK, NOTE, 2, "count columns")                                \
    X(TABLE_UNIT, BAD_UNIT, ERROR, 2, "unit metric")                                               \
    X(TABLE_UNIT_DIFFERS, READS_OTHERWISE, WARNING, 2, "unit metric")                              \
    X(TABLE_SCALE, TABLE_CELL, ERROR, 1, "text")                                                   \
    X(TABLE_NUMBER_EITHER, BAD_NUMBER, ERROR, 3, "value one other")                                \
    X(TABLE_MARKS_DIFFER, BAD_NUMBER, ERROR, 2, "value first")                                     \
    X(TABLE_COLUMN_TELLS, TABLE_LAYOUT, ERROR, 2, "column text")                                   \
    X(TABLE_REST_OF_PERIOD, TABLE_LAYOUT, ERROR, 3, "column text year")                            \
    X(TABLE_MULTIPLIER, TABLE_LAYOUT, ERROR, 2, "column text")                                     \
    X(TABLE_TWICE, FIGURE_DUPLICATE, ERROR, 4, "metric column first second")

/* clang-format on */

#endif
