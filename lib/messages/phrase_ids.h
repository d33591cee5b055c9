/* SPDX-License-Identifier: MIT */
#ifndef QZ_MESSAGES_PHRASE_IDS_H
#define QZ_MESSAGES_PHRASE_IDS_H

/* The phrases that stand in messages and hints, one row a phrase. Their texts stand in one file a
   language (en_phrases.c, zh_phrases.c) under the id. */

/* clang-format off */

/* What stands in a message as a part of it, or is its hint where that is not always the same:
   X(ID, how many parts, "their names") */
#define QZ_PHRASES(X)                                                                              \
    /* of hints: a name that is near, and what else is known of a wrong one */                     \
    X(DID_YOU_MEAN, 1, "nearest")                                                                  \
    X(WRITE_KEY, 1, "key")                                                                         \
    X(WRITE_VALUE, 1, "value")                                                                     \
    X(WRITE_AS, 2, "key example")                                                                  \
    X(WRITE_OWN_YEAR, 2, "value other")                                                            \
    X(IF_THOUSANDS, 1, "value")                                                                    \
    X(IF_POINTS, 1, "value")                                                                       \
    X(WRITE_EITHER, 2, "value other")                                                              \
    X(WRITE_ONGOING, 0, "")                                                                        \
    X(WRITE_ID, 1, "id")                                                                           \
    X(WRITE_LIST, 1, "list")                                                                       \
    X(PUT_BLANK, 1, "key")                                                                         \
    X(NO_GROUPS, 1, "value")                                                                       \
    X(WRITE_LANGUAGES, 1, "language")                                                              \
    X(WRITE_VERSION, 0, "")                                                                        \
    X(ADD_ID, 1, "id")                                                                             \
    X(WRITE_OTHER_ID, 1, "id")                                                                     \
    X(YEAR_IS_DUE, 1, "date")                                                                      \
    X(YEAR_IS_SINCE, 1, "date")                                                                    \
    X(OTHER_DIRECTION, 2, "other limit")                                                           \
    X(EACH_ITEM, 1, "key")                                                                         \
    X(ONE_ITEM, 1, "key")                                                                          \
    X(EACH_KEY, 1, "key")                                                                          \
    X(A_PROMISE, 0, "")                                                                            \
    X(LEAD_ANSWERS, 0, "")                                                                         \
    X(BELONGS_TO, 1, "thing")                                                                      \
    X(BELONGS_IN_LIST, 2, "thing list")                                                            \
    X(ONE_WORD, 1, "words")                                                                        \
    X(ONE_OF_WORDS, 1, "words")                                                                    \
    X(SPECIAL_NUMBERS, 0, "")                                                                      \
    X(ENCODING_COULD_BE, 1, "encodings")                                                           \
    X(SPREADSHEET_ERROR, 0, "")                                                                    \
    X(MISSING_IS_NOT_ZERO, 0, "")                                                                  \
    X(RATIO_AS_COUNTS, 0, "")                                                                      \
    X(DASH_SAYS, 0, "")                                                                            \
    X(PERIOD_SAID, 1, "period")                                                                    \
    X(SPREADSHEET_DAY, 1, "day")                                                                   \
    X(NOT_SEPARATED_BY, 1, "separator")                                                            \
    X(HEADING_IS_METRIC, 0, "")                                                                    \
    X(HEADING_IS_AREA, 0, "")                                                                      \
    X(QUOTE_COMMAS, 0, "")                                                                         \
    X(KEYS_OF_FIGURES, 0, "")                                                                      \
    X(COLUMN_IS_NAMED, 1, "column")                                                                \
    X(COLUMN_OF_UNIT, 0, "")                                                                       \
    X(COLUMNS_OF_FIGURES, 0, "")                                                                   \
    X(MADE_BY, 1, "key")                                                                           \
    X(WOULD_BE_WITHIN, 3, "metric least most")                                                     \
    X(WOULD_BE_ABOVE, 3, "metric least most")                                                      \
    X(WOULD_BE_BELOW, 3, "metric least most")                                                      \
    X(WOULD_BE_BETWEEN, 3, "metric least most")                                                    \
    /* of lists */                                                                                 \
    X(COMMA, 0, "")                                                                                \
    X(AND, 0, "")                                                                                  \
    X(BESIDES, 0, "")                                                                              \
    X(AND_OTHERS, 1, "facts")                                                                      \
    /* what a file could not be read for */                                                        \
    X(NO_SUCH_FILE, 0, "")                                                                         \
    X(NO_PERMISSION, 0, "")                                                                        \
    X(IS_DIRECTORY, 0, "")                                                                         \
    X(IS_LINK, 0, "")                                                                              \
    X(NO_FILE, 0, "")                                                                              \
    X(TOO_MANY_LINKS, 0, "")                                                                       \
    X(NAME_TOO_LONG, 0, "")                                                                        \
    X(TOO_MANY_OPEN, 0, "")                                                                        \
    X(INPUT_OUTPUT, 0, "")                                                                         \
    X(NO_SUCH_DEVICE, 0, "")                                                                       \
    X(NOT_OPEN, 0, "")                                                                             \
    X(NOT_READABLE, 0, "")                                                                         \
    X(NOTHING_YET, 0, "")                                                                          \
    X(BEYOND_SYSTEM, 0, "")                                                                        \
    X(GONE_FROM_SERVER, 0, "")                                                                     \
    X(NO_ANSWER, 0, "")                                                                            \
    X(SYSTEM_REFUSED, 0, "")                                                                       \
    /* what separates cells */                                                                     \
    X(SEMICOLONS, 0, "")                                                                           \
    X(TABS, 0, "")                                                                                 \
    X(WIDE_COMMAS, 0, "")                                                                          \
    X(WIDE_SEMICOLONS, 0, "")                                                                      \
    X(BARS, 0, "")                                                                                 \
    /* figures, and where they stand */                                                            \
    X(FIGURE, 2, "metric period")                                                                  \
    X(FIGURE_AREA, 3, "metric period area")                                                        \
    X(FIGURE_GROUP, 3, "metric period group")                                                      \
    X(FIGURE_AREA_GROUP, 4, "metric period area group")                                            \
    X(FIGURE_BETWEEN, 2, "low high")                                                               \
    X(FIGURE_AT_LEAST, 1, "low")                                                                   \
    X(FIGURE_AT_MOST, 1, "high")                                                                   \
    X(ADDED_BEFORE, 0, "")                                                                         \
    X(AT_LINE, 2, "file line")                                                                     \
    X(AT_CELL, 1, "file")                                                                          \
    X(UNKNOWN_NUMBER, 0, "")                                                                       \
    X(LONG_NUMBER, 0, "")                                                                          \
    X(HALF_YEARS, 0, "")                                                                           \
    X(QUARTERS, 0, "")                                                                             \
    X(MONTHS, 0, "")                                                                               \
    /* promises that clash */                                                                      \
    X(PROMISE, 2, "promise metric")                                                                \
    X(PROMISE_AREA, 3, "promise metric area")                                                      \
    X(PROMISE_GROUP, 3, "promise metric group")                                                    \
    X(PROMISE_AREA_GROUP, 4, "promise metric area group")                                          \
    X(PROMISE_AT, 2, "promise line")                                                               \
    /* things of a plan */                                                                         \
    X(NOTHING, 0, "")                                                                              \
    X(A_TEXT, 0, "")                                                                               \
    X(A_LIST, 0, "")                                                                               \
    X(A_MAPPING, 0, "")                                                                            \
    X(A_PLAN, 0, "")                                                                               \
    X(A_DEPARTMENT, 0, "")                                                                         \
    X(A_GROUP, 0, "")                                                                              \
    X(A_TARGET, 0, "")                                                                             \
    X(A_REVISION, 0, "")                                                                           \
    X(A_PROGRAMME, 0, "")                                                                          \
    X(AN_ACTION, 0, "")                                                                            \
    X(A_METHOD, 0, "")                                                                             \
    X(A_TASK, 0, "")                                                                               \
    X(AN_AREA, 0, "")                                                                              \
    X(A_RECORD_TABLE, 0, "")                                                                       \
    X(A_COLUMN, 0, "")                                                                             \
    X(A_COLUMN_OF_AREAS, 0, "")                                                                    \
    X(A_COLUMN_OF_PERIODS, 0, "")                                                                  \
    X(A_CONDITION, 0, "")                                                                          \
    X(A_MEASURE, 0, "")                                                                            \
    X(A_HAS, 0, "")                                                                                \
    X(A_MAPPING_FILE, 0, "")                                                                       \
    X(A_TABLE, 0, "")                                                                              \
    X(A_ROLE, 0, "")                                                                               \
    X(COUNT_FROM_ONE, 0, "")                                                                       \
    X(COUNT_FROM_ENDS, 0, "")                                                                      \
    X(ONE_BRACKET, 0, "")                                                                          \
    X(BRACKET_BACKSLASH, 0, "")                                                                    \
    X(LONE_BACKSLASH, 0, "")                                                                       \
    X(FORM_NO_YEAR, 0, "")                                                                         \
    X(FORM_LENGTH, 0, "")                                                                          \
    X(FORM_TWICE, 0, "")                                                                           \
    X(FORM_TOUCHES, 0, "")                                                                         \
    X(FORM_COMBINATION, 0, "")                                                                     \
    X(AREAS, 0, "")                                                                                \
    X(A_METRIC, 0, "")                                                                             \
    X(RECORD_TABLE, 0, "")                                                                         \
    X(COLUMN, 0, "")                                                                               \
    X(VALUE, 0, "")                                                                                \
    X(DEPARTMENT, 0, "")                                                                           \
    X(GROUP, 0, "")                                                                                \
    X(AREA, 0, "")                                                                                 \
    X(KIND_OF_AREA, 0, "")                                                                         \
    X(METRIC, 0, "")                                                                               \
    X(ANSWER, 0, "")                                                                               \
    X(PROGRAMME, 0, "")                                                                            \
    X(ACTION, 0, "")                                                                               \
    X(TASK, 0, "")                                                                                 \
    X(TARGET, 0, "")                                                                               \
    /* numbers */                                                                                  \
    X(NUMBER_EXAMPLES, 0, "")                                                                      \
    X(NUMBER_POINT, 0, "")                                                                         \
    X(NUMBER_PLAIN, 0, "")                                                                         \
    X(NUMBER_SEPARATORS, 0, "")                                                                    \
    X(NUMBER_GROUPS, 0, "")                                                                        \
    X(NUMBER_UNIT, 0, "")                                                                          \
    X(NUMBER_RANGE, 0, "")                                                                         \
    X(NUMBER_WAN, 0, "")                                                                           \
    X(NUMBER_YI, 0, "")                                                                            \
    X(NUMBER_QIAN, 0, "")                                                                          \
    X(NUMBER_BAI, 0, "")                                                                           \
    X(NUMBER_PER_MILLE, 0, "")                                                                     \
    X(NUMBER_EXPONENT, 0, "")                                                                      \
    X(NUMBER_PERCENT, 0, "")                                                                       \
    X(NUMBER_POINTS, 0, "")                                                                        \
    X(NUMBER_YEARLY, 0, "")                                                                        \
    X(NUMBER_MULTIPLE, 0, "")                                                                      \
    X(NUMBER_FRACTION, 0, "")                                                                      \
    X(NUMBER_ONE, 0, "")                                                                           \
    /* dates */                                                                                    \
    X(DATE_EXAMPLES, 0, "")                                                                        \
    X(DATE_YEAR, 0, "")                                                                            \
    X(DATE_TWO_DIGITS, 0, "")                                                                      \
    X(DATE_MONTH, 0, "")                                                                           \
    X(DATE_HALF, 0, "")                                                                            \
    X(DATE_QUARTER, 0, "")                                                                         \
    X(DATE_NUMBER, 0, "")                                                                          \
    X(DATE_HYPHEN, 0, "")                                                                          \
    X(DATE_NO_SPLIT, 0, "")                                                                        \
    X(DATE_NO_PARTS, 0, "")                                                                        \
    X(DATE_SPLIT, 0, "")                                                                           \
    X(DATE_SPAN, 0, "")                                                                            \
    X(DATE_CHINESE, 0, "")                                                                         \
    X(DATE_ONGOING, 0, "")                                                                         \
    X(DATE_28_DAYS, 0, "")                                                                         \
    X(DATE_29_DAYS, 0, "")                                                                         \
    X(DATE_30_DAYS, 0, "")                                                                         \
    X(DATE_31_DAYS, 0, "")

/* clang-format on */

#endif
