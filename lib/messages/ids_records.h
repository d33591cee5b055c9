/* SPDX-License-Identifier: MIT */
#ifndef QZ_MESSAGES_IDS_RECORDS_H
#define QZ_MESSAGES_IDS_RECORDS_H

/* What is said of tables of records and of what is counted of them, as ids.h has its rows. Their
   texts stand in records_en.h and the like. */

/* clang-format off */

#define QZ_RECORD_MESSAGES(X)                                                                      \
    X(VALUE_IS_BLANK, EMPTY, ERROR, 1, "value")                                                    \
    X(UNKNOWN_COLUMN_OF, UNKNOWN_NAME, ERROR, 2, "column table")                                   \
    X(TABLE_COLUMN_FORM, BAD_WORD, ERROR, 1, "value")                                              \
    X(COLUMN_TYPE_KEY, COMBINATION, ERROR, 2, "key type")                                          \
    X(COLUMN_DECIMALS, BAD_NUMBER, ERROR, 1, "value")                                              \
    X(COLUMN_NO_DECIMALS, MISSING_KEY, ERROR, 1, "column")                                         \
    X(COLUMN_ID_TAKEN, BAD_ID, ERROR, 1, "column")                                                 \
    X(COLUMN_HEADER_TWICE, DUPLICATE_ID, ERROR, 1, "header")                                       \
    X(COLUMN_NOT_NUMBERS, COMBINATION, ERROR, 2, "column type")                                    \
    X(VALUE_TRUE_AND_FALSE, COMBINATION, ERROR, 1, "value")                                        \
    X(VALUE_ALSO_MISSING, COMBINATION, ERROR, 1, "value")                                          \
    X(REFERENCE_WITHOUT_KEY, COMBINATION, ERROR, 1, "table")                                       \
    X(REFERENCE_TYPE, COMBINATION, ERROR, 3, "type table other")                                   \
    X(AREA_COLUMN_TYPE, COMBINATION, ERROR, 1, "column")                                           \
    X(PERIOD_COLUMN_TYPE, COMBINATION, ERROR, 1, "column")                                         \
    X(PERIOD_COLUMN_FORM, WRONG_TYPE, ERROR, 1, "column")                                          \
    X(COMPARATOR_OF_TYPE, COMPARATOR, ERROR, 3, "key column type")                                 \
    X(VALUE_NOT_ONE_OF, BAD_WORD, ERROR, 2, "value column")                                        \
    X(VALUE_IS_MISSING, COMBINATION, ERROR, 1, "value")                                            \
    X(WHERE_NEEDS_DAY, BAD_DATE, ERROR, 1, "value")                                                \
    X(WHERE_NEEDS_MONTH, BAD_DATE, ERROR, 1, "value")                                              \
    X(NUMBER_NOT_PLAIN, BAD_NUMBER, ERROR, 1, "value")                                             \
    X(BETWEEN_PAIR, WRONG_TYPE, ERROR, 0, "")                                                      \
    X(ANY_OF_TWO_TABLES, COMBINATION, ERROR, 2, "table other")                                     \
    X(COUNT_OF_COLUMN, COMBINATION, ERROR, 2, "column table")                                      \
    X(PART_OF_UNCOUNTED, COMBINATION, ERROR, 2, "key whole")                                       \
    X(AREAS_WHERE, COMBINATION, ERROR, 0, "")                                                      \
    X(COUNTED_FIGURES, COMBINATION, ERROR, 2, "figures key")                                       \
    X(COUNTED_ADDS_UP, COMBINATION, ERROR, 0, "")                                                  \
    X(COUNTED_PERCENT, BAD_UNIT, ERROR, 0, "")                                                     \
    X(COUNTED_BELOW_ZERO, COMBINATION, ERROR, 1, "column")                                         \
    X(HAS_NO_REFERENCE, COMBINATION, ERROR, 2, "table counted")                                    \
    X(HAS_TWO_REFERENCES, COMBINATION, ERROR, 4, "table column other counted")                     \
    X(HAS_NO_AREA, COMBINATION, ERROR, 1, "table")                                                 \
    X(HAS_NO_COMPARATOR, COMPARATOR, ERROR, 1, "table")                                            \
    X(HAS_TWO_COMPARATORS, COMPARATOR, ERROR, 2, "key other")                                      \
    X(HAS_TOTAL_OF_SHARE, COMBINATION, ERROR, 1, "value")                                          \
    X(HAS_OF_NUMBER, COMBINATION, ERROR, 0, "")

/* clang-format on */

#endif
