/* SPDX-License-Identifier: MIT */
#ifndef QZ_MESSAGES_IDS_TALLY_H
#define QZ_MESSAGES_IDS_TALLY_H

/* What is said of the rows of a table while they are counted, and of tallies, as ids.h has its
   rows. Their texts stand in tally_en.h and the like. */

/* clang-format off */

#define QZ_TALLY_MESSAGES(X)                                                                       \
    X(RECORD_NO_COLUMN, MISSING_KEY, ERROR, 2, "column table")                                     \
    X(RECORD_COLUMN_TWICE, DUPLICATE_KEY, ERROR, 1, "column")                                      \
    X(RECORD_TYPE, TABLE_CELL, WARNING, 3, "value column type")                                    \
    X(RECORD_ONE_OF, TABLE_CELL, WARNING, 2, "value column")                                       \
    X(RECORD_LIMITS, TABLE_CELL, WARNING, 2, "value column")                                       \
    X(RECORD_AREA, TABLE_CELL, WARNING, 2, "value column")                                         \
    X(RECORD_BORN_LATER, TABLE_CELL, WARNING, 3, "value column day")                               \
    X(RECORD_REFERENCE, TABLE_CELL, WARNING, 4, "column table other key")                          \
    X(RECORD_NO_GROUP, TABLE_CELL, ERROR, 1, "family")                                             \
    X(RECORD_TWO_GROUPS, TABLE_CELL, ERROR, 1, "family")                                           \
    X(RECORD_KEY_BLANK, TABLE_CELL, ERROR, 1, "table")                                             \
    X(RECORD_KEY_TWICE, DUPLICATE_ID, ERROR, 2, "key table")                                       \
    X(RECORD_ROWS_EMPTY, TABLE_REMARK, NOTE, 1, "count")                                           \
    X(RECORD_ROWS_SKIPPED, TABLE_REMARK, NOTE, 1, "count")                                         \
    X(RECORD_READ_FAILED, IO, ERROR, 1, "name")                                                    \
    X(TALLY_OVERLAP, FIGURE_DUPLICATE, ERROR, 1, "source")                                         \
    X(TALLY_TWICE, FIGURE_DUPLICATE, ERROR, 1, "table")                                            \
    X(TALLY_OVERFLOW, OVERFLOW, ERROR, 1, "metric")                                                \
    X(TALLY_SETS, TALLY, ERROR, 2, "one other")                                                    \
    X(TALLY_PART_TWICE, FIGURE_DUPLICATE, ERROR, 1, "part")                                        \
    X(TALLY_DIFFERS, TALLY, ERROR, 1, "table")                                                     \
    X(TALLY_METRIC_DIFFERS, TALLY, WARNING, 1, "metric")                                           \
    X(TALLY_METRIC_MISSING, TALLY, WARNING, 1, "metric")                                           \
    X(TALLY_OTHER_TABLE, TALLY, ERROR, 1, "table")                                                 \
    X(TALLY_NOT_ONE, TALLY, ERROR, 0, "")                                                          \
    X(TALLY_VERSION, TALLY, ERROR, 1, "version")                                                   \
    X(TALLY_DAMAGED, TALLY, ERROR, 0, "")                                                          \
    X(ARROW_TYPE, TALLY, ERROR, 3, "column format type")                                           \
    X(ARROW_BROKEN, TALLY, ERROR, 1, "what")                                                       \
    X(ARROW_FAILED, TALLY, ERROR, 1, "what")

/* clang-format on */

#endif
