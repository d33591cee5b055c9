/* SPDX-License-Identifier: MIT */
#ifndef QZ_MESSAGES_IDS_H
#define QZ_MESSAGES_IDS_H

/* Everything that the library says about an input, one row a saying. A row's texts stand in one
   file a language (en.c, zh.c) under its id; parts are filled in by name. An id is permanent, and
   belongs to one code. */

#include "messages/ids_records.h"
#include "messages/ids_tables.h"
#include "messages/ids_tally.h"
#include "messages/ids_workbooks.h"

#include "messages/phrase_ids.h"

/* clang-format off */

/* X(ID, code, severity, how many parts, "their names") */
#define QZ_MESSAGES(X)                                                                             \
    /* base and yaml */                                                                            \
    X(YAML_TAB, YAML_TAB, ERROR, 0, "")                                                            \
    X(YAML_NO_COLON, YAML_SYNTAX, ERROR, 0, "")                                                    \
    X(YAML_LIST_ITEM_HERE, YAML_SYNTAX, ERROR, 0, "")                                              \
    X(YAML_KEY_HERE, YAML_SYNTAX, ERROR, 0, "")                                                    \
    X(YAML_SECOND_COLON, YAML_SYNTAX, ERROR, 0, "")                                                \
    X(YAML_CHARACTER_HERE, YAML_SYNTAX, ERROR, 0, "")                                              \
    X(YAML_KEY_EXPECTED, YAML_SYNTAX, ERROR, 0, "")                                                \
    X(YAML_LIST_ITEM_EXPECTED, YAML_SYNTAX, ERROR, 0, "")                                          \
    X(YAML_LIST_OPEN, YAML_SYNTAX, ERROR, 0, "")                                                   \
    X(YAML_MAPPING_OPEN, YAML_SYNTAX, ERROR, 0, "")                                                \
    X(YAML_VALUE_EXPECTED, YAML_SYNTAX, ERROR, 0, "")                                              \
    X(YAML_STRAY_CONTENT, YAML_SYNTAX, ERROR, 0, "")                                               \
    X(YAML_QUOTES_OPEN, YAML_SYNTAX, ERROR, 0, "")                                                 \
    X(YAML_ESCAPE, YAML_SYNTAX, ERROR, 0, "")                                                      \
    X(YAML_ANCHOR_SIGN, YAML_ANCHOR, ERROR, 0, "")                                                 \
    X(YAML_ALIAS_SIGN, YAML_ALIAS, ERROR, 0, "")                                                   \
    X(YAML_TAG_SIGN, YAML_TAG, ERROR, 0, "")                                                       \
    X(YAML_BLOCK_HEADER, YAML_SYNTAX, ERROR, 0, "")                                                \
    X(YAML_DIRECTIVE_SIGN, YAML_DIRECTIVE, ERROR, 0, "")                                           \
    X(YAML_INVALID, YAML_SYNTAX, ERROR, 0, "")                                                     \
    X(YAML_WIDE_COLON, YAML_FULLWIDTH_COLON, ERROR, 0, "")                                         \
    X(YAML_COMMA_AT_END, YAML_SYNTAX, ERROR, 0, "")                                                \
    X(YAML_TEXT_AFTER_QUOTES, YAML_SYNTAX, ERROR, 0, "")                                           \
    X(YAML_TEXT_AFTER_BRACKET, YAML_SYNTAX, ERROR, 0, "")                                          \
    X(YAML_WIDE_COMMA, YAML_SYNTAX, ERROR, 0, "")                                                  \
    X(YAML_WIDE_BLANK, YAML_SYNTAX, ERROR, 0, "")                                                  \
    X(YAML_MISALIGNED, YAML_SYNTAX, ERROR, 0, "")                                                  \
    X(YAML_ANCHOR_USED, YAML_ANCHOR, ERROR, 0, "")                                                 \
    X(YAML_TAG_USED, YAML_TAG, ERROR, 0, "")                                                       \
    X(YAML_ALIAS_USED, YAML_ALIAS, ERROR, 0, "")                                                   \
    X(YAML_ALIAS_KEY, YAML_ALIAS, ERROR, 0, "")                                                    \
    X(YAML_MERGE_KEY, YAML_MERGE, ERROR, 0, "")                                                    \
    X(YAML_KEY_NOT_TEXT, WRONG_TYPE, ERROR, 0, "")                                                 \
    X(YAML_VALUE_TOO_LONG, SCALAR_TOO_LONG, ERROR, 0, "")                                          \
    X(YAML_ESCAPED_NUL, NUL_BYTE, ERROR, 0, "")                                                    \
    X(YAML_ESCAPED_CONTROL, CONTROL_CHARACTER, ERROR, 0, "")                                       \
    X(YAML_TOO_DEEP, TOO_DEEP, ERROR, 0, "")                                                       \
    X(YAML_TOO_MANY_VALUES, TOO_MANY_NODES, ERROR, 0, "")                                          \
    X(YAML_DUPLICATE_KEY, DUPLICATE_KEY, ERROR, 2, "key line")                                     \
    X(YAML_DIRECTIVE_LINE, YAML_DIRECTIVE, ERROR, 0, "")                                           \
    X(YAML_SECOND_DOCUMENT, YAML_DOCUMENTS, ERROR, 0, "")                                          \
    X(YAML_NO_DOCUMENT, YAML_DOCUMENTS, ERROR, 0, "")                                              \
    X(NOT_FORMATTED, UNSUPPORTED, ERROR, 0, "")                                                    \
    X(YAML_NOT_UTF8, ENCODING, ERROR, 0, "")                                                       \
    X(YAML_LOOKS_LIKE_GBK, ENCODING, ERROR, 0, "")                                                 \
    X(YAML_UTF16, ENCODING, ERROR, 0, "")                                                          \
    X(YAML_NUL_BYTE, NUL_BYTE, ERROR, 0, "")                                                       \
    X(YAML_CONTROL_CHARACTER, CONTROL_CHARACTER, ERROR, 1, "character")                            \
    /* files and their characters */                                                               \
    X(FILE_UNREADABLE, IO, ERROR, 2, "file reason")                                                \
    X(FILE_IS_WORKBOOK, UNSUPPORTED, ERROR, 0, "")                                                 \
    X(FILE_TOO_LARGE, TOO_LARGE, ERROR, 1, "limit")                                                \
    X(BYTES_TOO_LARGE, TOO_LARGE, ERROR, 2, "size limit")                                          \
    X(TEXT_NUL_BYTE, NUL_BYTE, ERROR, 0, "")                                                       \
    X(TEXT_CONTROL_CHARACTER, CONTROL_CHARACTER, ERROR, 1, "character")                            \
    X(TEXT_BYTE_ORDER_MARK, ENCODING, ERROR, 0, "")                                                \
    X(TEXT_NOT_UTF8, ENCODING, ERROR, 1, "byte")                                                   \
    X(TEXT_NOT_UTF8_OR_GB18030, ENCODING, ERROR, 1, "byte")                                        \
    X(TEXT_NOT_IN_ENCODING, ENCODING, ERROR, 2, "byte encoding")                                   \
    X(CSV_AFTER_QUOTE, CSV_SYNTAX, ERROR, 0, "")                                                   \
    X(CSV_STRAY_QUOTE, CSV_SYNTAX, ERROR, 0, "")                                                   \
    X(CSV_UNCLOSED, CSV_SYNTAX, ERROR, 0, "")                                                      \
    X(CSV_UNKNOWN_COLUMN, UNKNOWN_KEY, ERROR, 1, "column")                                         \
    X(CSV_DUPLICATE_COLUMN, DUPLICATE_KEY, ERROR, 1, "column")                                     \
    X(CSV_TOO_MANY_CELLS, TOO_MANY_NODES, ERROR, 1, "limit")                                       \
    QZ_TABLE_MESSAGES(X)                                                                           \
    QZ_TALLY_MESSAGES(X)                                                                           \
    QZ_RECORD_MESSAGES(X)                                                                          \
    QZ_WORKBOOK_MESSAGES(X)                                                                        \
    X(CELL_TOO_LONG, SCALAR_TOO_LONG, ERROR, 2, "size limit")                                      \
    /* figures as they come in */                                                                  \
    X(CSV_SEPARATOR, CSV_SYNTAX, ERROR, 1, "separator")                                            \
    X(CSV_NO_COLUMN, MISSING_KEY, ERROR, 1, "column")                                              \
    X(CSV_NO_VALUE_COLUMN, MISSING_KEY, ERROR, 0, "")                                              \
    X(CSV_ROW_WIDTH, CSV_COLUMNS, ERROR, 2, "cells columns")                                       \
    X(CSV_LATE_COMMENT, CSV_SYNTAX, ERROR, 0, "")                                                  \
    X(CSV_NO_HEADER, EMPTY, ERROR, 0, "")                                                          \
    X(FIGURES_UNKNOWN_KEY, UNKNOWN_KEY, ERROR, 1, "key")                                           \
    X(FIGURES_NOT_SINGLE, WRONG_TYPE, ERROR, 1, "key")                                             \
    X(FIGURES_ITEM_NOT_MAPPING, WRONG_TYPE, ERROR, 0, "")                                          \
    X(FIGURES_NOT_LIST, WRONG_TYPE, ERROR, 0, "")                                                  \
    X(FIGURES_DEMO, BAD_WORD, ERROR, 0, "")                                                        \
    X(FIGURES_NOT_MAPPING, WRONG_TYPE, ERROR, 0, "")                                               \
    X(FIGURES_NO_LIST, MISSING_KEY, ERROR, 0, "")                                                  \
    X(CELL_NOT_UTF8, ENCODING, ERROR, 0, "")                                                       \
    X(CELL_NUL_BYTE, NUL_BYTE, ERROR, 0, "")                                                       \
    X(CELL_CONTROL_CHARACTER, CONTROL_CHARACTER, ERROR, 0, "")                                     \
    X(CELL_BYTE_ORDER_MARK, ENCODING, ERROR, 0, "")                                                \
    X(FIGURE_UNKNOWN_NAME, UNKNOWN_NAME, ERROR, 2, "what name")                                    \
    X(FIGURE_NAMES_SEVERAL, UNKNOWN_NAME, ERROR, 3, "what name ids")                               \
    X(FIGURE_OTHER_UNIT, BAD_UNIT, ERROR, 2, "metric unit")                                        \
    X(FIGURE_NO_FIELD, MISSING_KEY, ERROR, 1, "key")                                               \
    X(FIGURE_BAD_PERIOD, BAD_DATE, ERROR, 1, "value")                                              \
    X(FIGURE_ONGOING, FIGURE_PERIOD, ERROR, 1, "value")                                            \
    X(FIGURE_AFTER_AREA, FIGURE_PERIOD, ERROR, 3, "value area ends")                               \
    X(FIGURE_BEFORE_AREA, FIGURE_PERIOD, WARNING, 3, "value area begins")                          \
    X(FIGURE_DAY_OF_FLOW, FIGURE_PERIOD, ERROR, 2, "value metric")                                 \
    X(FIGURE_STRETCH_START, FIGURE_PERIOD, ERROR, 2, "value metric")                               \
    X(FIGURE_NO_STRETCH, FIGURE_PERIOD, ERROR, 2, "value metric")                                  \
    X(FIGURE_PERIOD_EITHER, BAD_DATE, ERROR, 3, "value first second")                              \
    X(FIGURE_MONTH_OR_YEAR, BAD_DATE, ERROR, 4, "value years year month")                          \
    X(FIGURE_MONTHS_LIKE_YEARS, FIGURE_PERIOD, WARNING, 3, "value years last")                     \
    X(FIGURE_FLAG, BAD_WORD, ERROR, 1, "value")                                                    \
    X(FIGURE_WAN, NUMBER_SUFFIX, ERROR, 1, "value")                                                \
    X(FIGURE_TOO_LARGE, OVERFLOW, ERROR, 1, "value")                                               \
    X(FIGURE_ANSWER_FOR_NUMBER, FIGURE_FORM, ERROR, 2, "value metric")                             \
    X(FIGURE_NOT_NUMBER, BAD_NUMBER, ERROR, 1, "value")                                            \
    X(FIGURE_NEGATIVE, NEGATIVE_COUNT, ERROR, 1, "value")                                          \
    X(FIGURE_NOT_ANSWER, BAD_WORD, ERROR, 2, "value metric")                                       \
    X(FIGURE_POINTS, BAD_UNIT, ERROR, 1, "value")                                                  \
    X(FIGURE_PERCENT, BAD_UNIT, ERROR, 2, "value metric")                                          \
    X(FIGURE_BELOW_LIMITS, OUT_OF_RANGE, ERROR, 2, "value metric")                                 \
    X(FIGURE_ABOVE_LIMITS, OUT_OF_RANGE, ERROR, 2, "value metric")                                 \
    X(FIGURE_SHARE_ABOVE_ALL, PART_ABOVE_WHOLE, ERROR, 2, "metric whole")                          \
    X(FIGURE_COUNT_WITH_SIGN, BAD_UNIT, ERROR, 1, "key")                                           \
    X(FIGURE_NO_RATIO, FIGURE_FORM, ERROR, 1, "metric")                                            \
    X(FIGURE_NUMERATOR_ABOVE, PART_ABOVE_WHOLE, ERROR, 2, "metric whole")                          \
    X(FIGURE_RATIO_FOR_ANSWER, FIGURE_FORM, ERROR, 1, "metric")                                    \
    X(FIGURE_BOTH_FORMS, FIGURE_FORM, ERROR, 0, "")                                                \
    X(FIGURE_ENDS_DIFFER, FIGURE_FORM, ERROR, 0, "")                                               \
    X(FIGURE_LOW_ABOVE_HIGH, FIGURE_FORM, ERROR, 2, "low high")                                    \
    X(FIGURE_REPORTED_ON, BAD_DATE, ERROR, 1, "value")                                             \
    X(FIGURE_IS_LIMIT, BAD_NUMBER, ERROR, 3, "value number column")                                \
    X(FIGURE_IS_DATE, BAD_NUMBER, ERROR, 1, "value")                                               \
    X(FIGURE_NOISE, READS_OTHERWISE, WARNING, 2, "value near")                                     \
    X(FIGURE_LIKE_FRACTION, READS_OTHERWISE, WARNING, 2, "metric meant")                           \
    X(FIGURE_COUNT_BROKEN, READS_OTHERWISE, WARNING, 2, "value metric")                            \
    X(FIGURE_LATER, FIGURE_PERIOD, WARNING, 3, "metric period day")                                \
    X(FIGURES_LATER, FIGURE_PERIOD, WARNING, 4, "metric period day others")                        \
    X(FIGURE_NO_DENOMINATOR, FIGURE_FORM, ERROR, 0, "")                                            \
    X(FIGURE_NO_NUMERATOR, FIGURE_FORM, ERROR, 0, "")                                              \
    X(FIGURE_NO_VALUE, MISSING_KEY, ERROR, 0, "")                                                  \
    X(FIGURE_TWICE, FIGURE_DUPLICATE, ERROR, 2, "figure place")                                    \
    X(FIGURE_AMOUNTS_DIFFER, FIGURE_DISAGREES, ERROR, 4, "figure here there place")                \
    X(FIGURE_SHARE_DIFFERS, FIGURE_DISAGREES, ERROR, 4, "figure here there place")                 \
    X(FIGURE_PART_ABOVE, PART_ABOVE_WHOLE, ERROR, 5, "figure here whole there place")              \
    X(FIGURE_SUM_DIFFERS, FIGURE_DISAGREES, ERROR, 4, "figure here there place")                   \
    X(FIGURE_PERIODS_DIFFER, FIGURE_DISAGREES, ERROR, 5, "figure here periods there place")        \
    X(FIGURE_AREAS_DIFFER, FIGURE_DISAGREES, ERROR, 5, "figure here areas there place")            \
    X(FIGURE_GROUP_ABOVE, FIGURE_DISAGREES, ERROR, 4, "figure here there place")                   \
    X(FIGURE_GROUPS_DIFFER, FIGURE_DISAGREES, ERROR, 5, "figure here groups there place")          \
    X(FIGURE_DAY_DIFFERS, FIGURE_DISAGREES, ERROR, 5, "figure here there period place")            \
    X(FIGURE_ANSWERS_DIFFER, FIGURE_DISAGREES, ERROR, 3, "figure period place")                    \
    X(FIGURE_FALLS, FIGURE_DISAGREES, ERROR, 5, "figure here there period place")                  \
    X(FIGURE_SUM_TOO_LARGE, OVERFLOW, ERROR, 1, "figure")                                          \
    X(FIGURE_DERIVED_DIFFERS, FIGURE_DISAGREES, ERROR, 4, "metric period here there")              \
    /* mappings */                                                                                 \
    X(MAPPING_NOT_COUNT, BAD_NUMBER, ERROR, 1, "value")                                            \
    X(MAPPING_PATTERN, BAD_TEXT, ERROR, 1, "value")                                                \
    X(MAPPING_NOT_CELL, BAD_TEXT, ERROR, 1, "value")                                               \
    X(MAPPING_FORM, BAD_TEXT, ERROR, 1, "value")                                                   \
    X(MAPPING_VALUE_ON_HEADER, COMBINATION, ERROR, 1, "role")                                      \
    X(MAPPING_KEY_OF_ROLE, COMBINATION, ERROR, 2, "key role")                                      \
    X(MAPPING_TWO_PLACES, COMBINATION, ERROR, 2, "key other")                                      \
    X(MAPPING_NO_PLACE, MISSING_KEY, ERROR, 1, "role")                                             \
    X(MAPPING_PART_WITHOUT_BY, MISSING_KEY, ERROR, 0, "")                                          \
    X(MAPPING_BY_ALONE, COMBINATION, ERROR, 0, "")                                                 \
    X(MAPPING_SCALE, BAD_NUMBER, ERROR, 1, "value")                                                \
    X(MAPPING_SAME_SIGNS, COMBINATION, ERROR, 0, "")                                               \
    X(MAPPING_HEADER_ORDER, COMBINATION, ERROR, 0, "")                                             \
    X(MAPPING_NO_HEADER_ROW, COMBINATION, ERROR, 0, "")                                            \
    X(MAPPING_HEADER_BEYOND, OUT_OF_RANGE, ERROR, 2, "row most")                                   \
    X(MAPPING_WIDE_VALUE, COMBINATION, ERROR, 1, "key")                                            \
    X(MAPPING_WIDE_CONSTANT, COMBINATION, ERROR, 0, "")                                            \
    X(MAPPING_NO_VALUE, MISSING_KEY, ERROR, 0, "")                                                 \
    X(MAPPING_ZERO_MISSING, COMBINATION, ERROR, 1, "value")                                        \
    X(MAPPED_NO_COLUMN, UNKNOWN_NAME, ERROR, 1, "column")                                          \
    X(MAPPED_TWO_COLUMNS, DUPLICATE_KEY, ERROR, 3, "column first second")                          \
    X(MAPPED_NO_HEADER, MISSING_KEY, ERROR, 0, "")                                                 \
    X(MAPPED_BLANK_HEADER, EMPTY, ERROR, 1, "row")                                                 \
    X(MAPPED_NO_CELL, EMPTY, ERROR, 0, "")                                                         \
    X(MAPPED_NO_HEADINGS, EMPTY, ERROR, 0, "")                                                     \
    X(MAPPED_HEADINGS, TABLE_REMARK, NOTE, 2, "headings role")                                     \
    X(MAPPED_UNMET, UNKNOWN_NAME, WARNING, 1, "texts")                                             \
    X(MAPPED_UNMET_MORE, UNKNOWN_NAME, WARNING, 2, "texts more")                                   \
    X(MAPPED_NO_PART, BAD_TEXT, ERROR, 2, "text part")                                             \
    X(MAPPED_NO_MATCH, BAD_TEXT, ERROR, 2, "text role")                                            \
    X(MAPPED_NO_FORM, BAD_DATE, ERROR, 1, "text")                                                  \
    X(MAPPED_SCALE, BAD_NUMBER, ERROR, 1, "text")                                                  \
    X(MAPPED_SHEET_NAME, BAD_TEXT, ERROR, 2, "sheet role")                                         \
    X(MAPPED_NO_FIGURE, EMPTY, ERROR, 0, "")                                                       \
    X(MAPPED_NO_SHEET, UNKNOWN_NAME, ERROR, 1, "sheets")                                           \
    X(MAPPED_TWO_SHEETS, DUPLICATE_KEY, ERROR, 1, "sheets")                                        \
    X(MAPPED_REST, TABLE_REMARK, NOTE, 1, "rows")                                                  \
    X(MAPPED_FORECAST, FIGURE_FORM, WARNING, 1, "value")                                           \
    X(MAPPED_YAML, UNSUPPORTED, ERROR, 0, "")                                                      \
    X(ASSUMED_TOO_LARGE, OVERFLOW, ERROR, 1, "metric")                                             \
    X(ASSUMED_ABOVE_WHOLE, PART_ABOVE_WHOLE, ERROR, 5, "metric period here whole there")           \
    X(ASSUMED_FALLS, FIGURE_DISAGREES, ERROR, 5, "metric period here there before")                \
    X(ASSUMED_ABOVE_EVERYONE, PART_ABOVE_WHOLE, ERROR, 5, "metric period group here there")        \
    /* a plan's values */                                                                          \
    X(UNKNOWN_KEY_IN, UNKNOWN_KEY, ERROR, 2, "key place")                                          \
    X(MISSING_KEY_IN, MISSING_KEY, ERROR, 2, "place key")                                          \
    X(NOTHING_GIVEN, EMPTY, ERROR, 1, "expected")                                                  \
    X(WRONG_KIND, WRONG_TYPE, ERROR, 2, "expected found")                                          \
    X(ID_FORM, BAD_ID, ERROR, 1, "id")                                                             \
    X(WORD_NOT_ALLOWED, BAD_WORD, ERROR, 1, "value")                                               \
    X(UNKNOWN_NAME_OF, UNKNOWN_NAME, ERROR, 2, "what name")                                        \
    X(UNKNOWN_ANSWER, UNKNOWN_NAME, ERROR, 1, "name")                                              \
    X(LISTED_TWICE, DUPLICATE_ITEM, ERROR, 2, "what name")                                         \
    X(ID_TWICE, DUPLICATE_ID, ERROR, 3, "what id line")                                            \
    X(NUMBER_FORM, BAD_NUMBER, ERROR, 1, "value")                                                  \
    X(NUMBER_TOO_LARGE, OVERFLOW, ERROR, 1, "value")                                               \
    X(NUMBER_NOT_DIGITS, NUMBER_SUFFIX, ERROR, 1, "value")                                         \
    X(DATE_FORM, BAD_DATE, ERROR, 1, "value")                                                      \
    X(YEAR_START_FORM, BAD_DATE, ERROR, 1, "value")                                                \
    X(SINCE_YEARS, BAD_DATE, ERROR, 1, "value")                                                     \
    X(SPAN_FORM, BAD_DATE, ERROR, 1, "value")                                                      \
    X(LENGTH_FORM, BAD_DATE, ERROR, 1, "value")                                                    \
    X(RHYTHM_FORM, BAD_DATE, ERROR, 1, "value")                                                    \
    X(TEXT_MISSING, BAD_TEXT, ERROR, 1, "language")                                                \
    X(TEXT_NOT_PLAN_LANGUAGE, BAD_TEXT, ERROR, 1, "language")                                      \
    X(TEXT_LANGUAGE_UNSPECIFIED, BAD_TEXT, ERROR, 0, "")                                           \
    /* a plan, its tasks and what they inherit */                                                  \
    X(FORMAT_VERSION, BAD_VERSION, ERROR, 1, "value")                                              \
    X(LANGUAGE_TAG, BAD_WORD, ERROR, 1, "language")                                                \
    X(LANGUAGES_TOO_MANY, BAD_WORD, ERROR, 1, "count")                                             \
    X(LANGUAGE_TWICE, DUPLICATE_ITEM, ERROR, 1, "language")                                        \
    X(TWO_BODIES, COMBINATION, ERROR, 2, "key other")                                              \
    X(NO_BODY, MISSING_KEY, ERROR, 0, "")                                                          \
    X(DUE_BEFORE_PLAN, DUE_BEFORE_BEGIN, ERROR, 1, "value")                                        \
    X(TASK_NO_TARGET, NO_TARGET, ERROR, 0, "")                                                     \
    X(TASK_NO_DUE, NO_DUE, ERROR, 0, "")                                                           \
    X(TASK_NO_LEAD, NO_LEAD, ERROR, 0, "")                                                         \
    X(TOO_MANY_PROMISES, TOO_MANY_NODES, ERROR, 1, "limit")                                        \
    /* areas */                                                                                    \
    X(AREA_NO_KIND, MISSING_KEY, ERROR, 0, "")                                                     \
    X(AREA_SET_KEY, COMBINATION, ERROR, 1, "key")                                                  \
    X(AREA_TWICE, DUPLICATE_ID, ERROR, 1, "area")                                                  \
    X(AREA_IN_SET, COMBINATION, ERROR, 1, "area")                                                  \
    X(AREA_SET_IN_SET, COMBINATION, ERROR, 1, "area")                                              \
    X(AREA_PART_TWICE, COMBINATION, ERROR, 2, "area outer")                                        \
    X(AREA_CYCLE, CYCLE, ERROR, 1, "area")                                                         \
    X(AREA_TOO_DEEP, TOO_DEEP, ERROR, 1, "area")                                                   \
    X(AREA_ENDS_FIRST, COMBINATION, ERROR, 3, "area begins ends")                                  \
    X(AREA_TWO_ROOTS, COMBINATION, ERROR, 2, "area other")                                         \
    X(AREAS_EMPTY, EMPTY, ERROR, 0, "")                                                            \
    X(AREAS_TOO_MANY, TOO_MANY_NODES, ERROR, 1, "limit")                                           \
    X(AREAS_UNKNOWN_COLUMN, UNKNOWN_KEY, ERROR, 1, "column")                                       \
    X(AREAS_FILE_EMPTY, EMPTY, ERROR, 0, "")                                                       \
    X(AREAS_FEW_CELLS, CSV_COLUMNS, ERROR, 0, "")                                                  \
    X(AREAS_MANY_CELLS, CSV_COLUMNS, ERROR, 0, "")                                                 \
    X(AREAS_FILE_OF_BYTES, UNSUPPORTED, ERROR, 0, "")                                              \
    X(AREAS_FILE_OUTSIDE, IO, ERROR, 1, "file")                                                    \
    /* metrics */                                                                                  \
    X(PERCENT_UNIT, BAD_UNIT, ERROR, 0, "")                                                        \
    X(METHOD_NUMBER, BAD_NUMBER, ERROR, 2, "value key")                                            \
    X(METHOD_COUNT, BAD_NUMBER, ERROR, 2, "value key")                                             \
    X(METHOD_ORDER, COMBINATION, ERROR, 2, "value key")                                            \
    X(METRIC_PER_NUMBER, BAD_NUMBER, ERROR, 1, "value")                                            \
    X(METRIC_PER_OF_PERCENT, COMBINATION, ERROR, 0, "")                                            \
    X(METRIC_WEIGHTS_WITH, COMBINATION, ERROR, 1, "key")                                           \
    X(METRIC_WEIGHT_COUNT, COMBINATION, ERROR, 2, "weights metrics")                               \
    X(METRIC_WORST_NUMBER, BAD_NUMBER, ERROR, 1, "value")                                          \
    X(METRIC_WORST_OF_FEWER, COMBINATION, ERROR, 1, "value")                                       \
    X(METRIC_LIMIT_NOT_PLAIN, BAD_UNIT, ERROR, 2, "value metric")                                  \
    X(METRIC_LIMIT_NOT_PERCENT, BAD_UNIT, ERROR, 2, "value metric")                                \
    X(METRIC_LIMIT_NOT_POINTS, BAD_UNIT, ERROR, 2, "value metric")                                 \
    X(METRIC_LIMITS_PAIR, WRONG_TYPE, ERROR, 0, "")                                                \
    X(METRIC_LIMITS_ORDER, BAD_NUMBER, ERROR, 2, "value lower")                                    \
    X(METRIC_ADDS_UP_DERIVED, COMBINATION, ERROR, 0, "")                                           \
    X(METRIC_ADDS_UP_PERCENT, COMBINATION, ERROR, 0, "")                                           \
    X(METRIC_ADDS_UP_AVERAGE, COMBINATION, ERROR, 0, "")                                           \
    X(METRIC_AVERAGE_PART, COMBINATION, ERROR, 1, "metric")                                        \
    X(METRIC_TWO_DEFINITIONS, COMBINATION, ERROR, 2, "key other")                                  \
    X(METRIC_KEY_ONLY_WITH, COMBINATION, ERROR, 2, "key others")                                   \
    X(METRIC_NEEDS_KEY, MISSING_KEY, ERROR, 2, "key needed")                                       \
    X(METRIC_ACROSS_LIST, COMBINATION, ERROR, 0, "")                                               \
    X(METRIC_NEEDS_ACROSS, MISSING_KEY, ERROR, 1, "key")                                           \
    X(METRIC_ANSWER_KEY, COMBINATION, ERROR, 1, "key")                                             \
    X(METRIC_NO_UNIT, MISSING_KEY, ERROR, 0, "")                                                   \
    X(METRIC_CYCLE, CYCLE, ERROR, 1, "metric")                                                     \
    X(METRIC_TOO_MANY_TERMS, TOO_MANY_NODES, ERROR, 1, "limit")                                    \
    X(METRIC_TERM_ANSWER, COMBINATION, ERROR, 1, "metric")                                         \
    X(METRIC_TERM_PERCENT, BAD_UNIT, ERROR, 1, "metric")                                           \
    X(METRIC_TERM_NOT_CHANGE, BAD_UNIT, ERROR, 2, "metric key")                                    \
    X(METRIC_BASE_YEAR, BAD_DATE, ERROR, 2, "value key")                                           \
    X(METRIC_UNITS_NOT_ADDED, BAD_UNIT, ERROR, 2, "metric other")                                  \
    X(METRIC_UNITS_NOT_JOINED, BAD_UNIT, ERROR, 2, "metric other")                                 \
    X(METRIC_FIGURES_NOT_ADDED, COMBINATION, ERROR, 2, "metric other")                             \
    X(METRIC_FIGURES_NOT_JOINED, COMBINATION, ERROR, 2, "metric other")                            \
    X(METRIC_YEARS_DIFFER, COMBINATION, ERROR, 2, "metric other")                                  \
    X(METRIC_UNIT_DIFFERS, BAD_UNIT, ERROR, 1, "metric")                                           \
    X(METRIC_CHANGE_UNIT, BAD_UNIT, ERROR, 0, "")                                                  \
    X(METRIC_FIGURES_DIFFER, COMBINATION, ERROR, 0, "")                                            \
    X(METRIC_NOT_WANTED, MISSING_KEY, ERROR, 2, "key metric")                                      \
    X(RANK_WANTED, COMBINATION, ERROR, 1, "metric")                                                \
    /* targets */                                                                                  \
    X(TARGET_TWO_SUBJECTS, SUBJECT, ERROR, 2, "key other")                                         \
    X(TARGET_TWO_COMPARATORS, COMPARATOR, ERROR, 2, "key other")                                   \
    X(TARGET_NO_SUBJECT, SUBJECT, ERROR, 0, "")                                                    \
    X(TARGET_NO_COMPARATOR, COMPARATOR, ERROR, 0, "")                                              \
    X(TARGET_DONE_COMPARATOR, COMPARATOR, ERROR, 1, "key")                                         \
    X(TARGET_KEY_ONLY_WITH, COMBINATION, ERROR, 2, "key other")                                    \
    X(TARGET_KEY_NOT_WITH, COMBINATION, ERROR, 2, "key other")                                     \
    X(TARGET_KEY_DATED, COMBINATION, ERROR, 1, "key")                                              \
    X(TARGET_LIST_INSIDE, COMBINATION, ERROR, 1, "place")                                          \
    X(TARGET_KEY_INSIDE, COMBINATION, ERROR, 2, "key place")                                       \
    X(TARGET_DATED_INSIDE, COMBINATION, ERROR, 1, "place")                                         \
    X(TARGET_OF_ONE, MISSING_KEY, ERROR, 0, "")                                                    \
    X(TARGET_NO_WITHIN, MISSING_KEY, ERROR, 0, "")                                                 \
    X(TARGET_OF_TOO_DEEP, TOO_DEEP, ERROR, 1, "limit")                                             \
    X(TARGET_NO_BASELINE, MISSING_KEY, ERROR, 1, "key")                                            \
    X(TARGET_BASELINE_LATE, COMBINATION, ERROR, 1, "period")                                       \
    X(TARGET_NOT_ABOVE_BASELINE, BASELINE, ERROR, 2, "value baseline")                             \
    X(TARGET_NOT_BELOW_BASELINE, BASELINE, ERROR, 2, "value baseline")                             \
    X(TARGET_OF_ZERO, BASELINE, ERROR, 1, "value")                                                 \
    X(TARGET_NEARLY_FORM, BAD_UNIT, ERROR, 2, "nearly value")                                       \
    X(TARGET_NEARLY_BORDER, COMBINATION, ERROR, 2, "nearly value")                                  \
    X(PERCENT_OF_NEGATIVE, READS_OTHERWISE, WARNING, 2, "value base")                               \
    X(CHANGE_OF_NEGATIVE, READS_OTHERWISE, WARNING, 1, "metric")                                    \
    X(REVISION_NO_VERDICT, READS_OTHERWISE, WARNING, 0, "")                                         \
    X(REVISION_YEAR, READS_OTHERWISE, WARNING, 1, "value")                                          \
    X(PERCENT_UNLIMITED, READS_OTHERWISE, WARNING, 2, "value metric")                               \
    X(EVERY_OF_YEAR, READS_OTHERWISE, WARNING, 1, "every")                                          \
    X(COUNT_BELOW_ONE, READS_OTHERWISE, WARNING, 2, "value metric")                                 \
    X(PERCENT_OF_PERCENT, READS_OTHERWISE, WARNING, 2, "value metric")                              \
    X(ID_IS_WORD, READS_OTHERWISE, WARNING, 1, "id")                                                \
    X(PERCENT_COMES_TO, READS_OTHERWISE, WARNING, 4, "value metric baseline result")               \
    X(ID_QUOTED, READS_OTHERWISE, WARNING, 1, "id")                                                \
    X(ID_IS_TITLE, READS_OTHERWISE, WARNING, 1, "id")                                              \
    X(TEXT_COMMENT, READS_OTHERWISE, WARNING, 1, "text")                                           \
    X(YEAR_OF_CALENDAR, READS_OTHERWISE, WARNING, 2, "value day")                                  \
    X(COUNT_DECIMALS, READS_OTHERWISE, WARNING, 2, "value metric")                                 \
    X(VALUE_BEYOND_LIMITS, READS_OTHERWISE, WARNING, 3, "value metric limits")                     \
    X(TARGET_NOT_POINTS, BAD_UNIT, ERROR, 2, "value metric")                                       \
    X(TARGET_POINTS, BAD_UNIT, ERROR, 0, "")                                                       \
    X(TARGET_NOT_PERCENT, BAD_UNIT, ERROR, 2, "value metric")                                      \
    X(TARGET_NOT_PLAIN, BAD_UNIT, ERROR, 2, "value metric")                                        \
    X(TARGET_REFERENCE_UNIT, BAD_UNIT, ERROR, 2, "metric other")                                   \
    X(TARGET_REFERENCE_SELF, COMBINATION, ERROR, 1, "metric")                                      \
    X(TARGET_WIDTH_NEGATIVE, BAD_NUMBER, ERROR, 0, "")                                             \
    X(TARGET_WIDTH_NOT_POINTS, BAD_UNIT, ERROR, 1, "value")                                        \
    X(TARGET_WIDTH_NOT_PLAIN, BAD_UNIT, ERROR, 1, "value")                                         \
    X(TARGET_WIDTH_OF_ZERO, BAD_NUMBER, ERROR, 1, "value")                                         \
    X(TARGET_WIDTH_TOO_FINE, OVERFLOW, ERROR, 1, "value")                                          \
    X(TARGET_ENDS_DIFFER, BAD_UNIT, ERROR, 2, "low high")                                          \
    X(TARGET_ENDS_ORDER, BAD_NUMBER, ERROR, 2, "high low")                                         \
    X(TARGET_ENDS_PAIR, WRONG_TYPE, ERROR, 1, "key")                                               \
    X(TARGET_PATH_TWICE, DUPLICATE_ITEM, ERROR, 1, "value")                                        \
    X(TARGET_PATH_ORDER, BAD_DATE, ERROR, 1, "value")                                              \
    X(REVISION_BEFORE_PLAN, BAD_DATE, ERROR, 1, "value")                                           \
    X(REVISION_ORDER, BAD_DATE, ERROR, 1, "value")                                                 \
    X(REVISION_DUE, BAD_DATE, ERROR, 1, "key")                                                     \
    X(REVISION_KEY, COMBINATION, ERROR, 1, "key")                                                  \
    X(REVISION_EMPTY, MISSING_KEY, ERROR, 0, "")                                                   \
    X(REVISIONS_TOO_MANY, TOO_MANY_NODES, ERROR, 1, "limit")                                       \
    X(STARTS_WITHOUT_EVERY, COMBINATION, ERROR, 0, "")                                             \
    X(STARTS_TOO_SHORT, COMBINATION, ERROR, 1, "value")                                            \
    X(BEGINS_BEFORE_PLAN, COMBINATION, ERROR, 1, "value")                                           \
    X(BEGINS_AFTER_DUE, COMBINATION, ERROR, 1, "value")                                             \
    X(BEFORE_BEGINS, COMBINATION, ERROR, 1, "value")                                                \
    X(STARTS_BEFORE_PLAN, COMBINATION, ERROR, 1, "value")                                          \
    X(EVERY_NO_PERIOD, COMBINATION, ERROR, 0, "")                                                  \
    X(EVERY_NO_PARTS, COMBINATION, ERROR, 1, "word")                                               \
    X(PATH_AFTER_DUE, COMBINATION, ERROR, 1, "value")                                              \
    X(ONGOING_WITHOUT_EVERY, COMBINATION, ERROR, 0, "")                                            \
    X(SPAN_TOO_SHORT, COMBINATION, ERROR, 1, "value")                                              \
    X(SUM_OVER_CHANGES, COMBINATION, ERROR, 1, "metric")                                           \
    X(SUM_OVER_STATE, COMBINATION, ERROR, 1, "metric")                                             \
    X(SUM_OVER_AVERAGE, COMBINATION, ERROR, 1, "metric")                                           \
    X(TARGET_OF_ANSWER, COMBINATION, ERROR, 1, "metric")                                           \
    X(TARGET_METRICS_DIFFER, COMBINATION, ERROR, 2, "metric other")                                \
    X(TARGET_AS, COMBINATION, ERROR, 1, "value")                                                   \
    X(TARGET_PART_OF_PLAIN, COMBINATION, ERROR, 0, "")                                             \
    X(TARGET_OWN_WHOLE, COMBINATION, ERROR, 2, "whole metric")                                     \
    X(TARGET_OTHER_WHOLE, COMBINATION, ERROR, 2, "whole metric")                                   \
    X(TARGET_NO_WHOLE, COMBINATION, ERROR, 2, "key metric")                                        \
    X(TARGET_NO_CHANGE, BAD_NUMBER, ERROR, 1, "value")                                             \
    X(VALUE_MULTIPLE, COMBINATION, ERROR, 2, "value key")                                          \
    X(VALUE_FRACTION, COMBINATION, ERROR, 2, "value key")                                          \
    X(VALUE_YEARLY, COMBINATION, ERROR, 2, "value key")                                            \
    X(VALUE_REFERENCE, COMBINATION, ERROR, 2, "value key")                                         \
    X(VALUE_TO_BE_SET, COMBINATION, ERROR, 2, "value key")                                         \
    X(CONDITION_NOT_ANSWER, COMBINATION, ERROR, 1, "metric")                                       \
    X(SUM_PROMISE_DIFFERS, SUM_MISMATCH, ERROR, 3, "value metric sum")                             \
    /* contradictions */                                                                           \
    X(BEYOND_LIMITS, LIMITS_CONFLICT, ERROR, 1, "promise")                                         \
    X(TARGETS_CLASH, TARGETS_CONFLICT, ERROR, 3, "promise day others")                             \
    X(WHOLE_CLASH, WHOLE_CONFLICT, ERROR, 3, "promise day others")                                 \
    X(WHOLE_CLASH_ALONE, WHOLE_CONFLICT, ERROR, 1, "promise")                                      \
    X(NESTED_CLASH, NESTED_CONFLICT, ERROR, 3, "promise day others")                               \
    X(NESTED_CLASH_ALONE, NESTED_CONFLICT, ERROR, 1, "promise")                                    \
    X(SUM_CLASH, SUM_CONFLICT, ERROR, 3, "promise day others")                                     \
    X(SUM_CLASH_ALONE, SUM_CONFLICT, ERROR, 1, "promise")                                          \
    X(GROUPS_CLASH, GROUPS_CONFLICT, ERROR, 3, "promise day others")                               \
    X(GROUPS_CLASH_ALONE, GROUPS_CONFLICT, ERROR, 1, "promise")                                    \
    X(AREAS_CLASH, AREAS_CONFLICT, ERROR, 3, "promise day others")                                 \
    X(AREAS_CLASH_ALONE, AREAS_CONFLICT, ERROR, 1, "promise")                                      \
    X(EACH_NO_AREA_LEFT, NO_AREAS, ERROR, 1, "kind")                                               \
    X(COUNT_IMPOSSIBLE, COUNT_CONFLICT, ERROR, 2, "promise count")                                 \
    X(STRICT_TOO_MANY, TOO_MANY_NODES, ERROR, 1, "limit")                                          \
    X(STRICT_TOO_TANGLED, TOO_MANY_NODES, ERROR, 0, "")                                            \
    X(GROUPS_SAME_TITLE, GROUP_FAMILY, ERROR, 3, "group other family")                             \
    X(GROUP_ALONE, GROUP_FAMILY, WARNING, 2, "group family")                                       \
    X(GROUP_LEFT_OUT, GROUP_FAMILY, WARNING, 4, "metric group other family")                       \
    X(METRIC_NOT_USED, METRIC_UNUSED, WARNING, 1, "metric")                                        \
    X(DEPARTMENT_NOT_USED, DEPARTMENT_UNUSED, WARNING, 1, "department")                            \
    X(GROUP_NOT_USED, GROUP_UNUSED, WARNING, 1, "group")

/* clang-format on */

enum qz_message_id {
    QZ_MESSAGE_NONE,
#define QZ_MESSAGE_ID(id, code, severity, count, parts) QZ_MESSAGE_##id,
    QZ_MESSAGES(QZ_MESSAGE_ID)
#undef QZ_MESSAGE_ID
        QZ_MESSAGE_COUNT
};

enum qz_phrase_id {
    QZ_PHRASE_NONE,
#define QZ_PHRASE_ID(id, count, parts) QZ_PHRASE_##id,
    QZ_PHRASES(QZ_PHRASE_ID)
#undef QZ_PHRASE_ID
        QZ_PHRASE_COUNT
};

/* How many parts each takes, for the compiler to compare. */
enum {
#define QZ_MESSAGE_PARTS(id, code, severity, count, parts) QZ_MESSAGE_PARTS_##id = (count),
    QZ_MESSAGES(QZ_MESSAGE_PARTS)
#undef QZ_MESSAGE_PARTS
#define QZ_PHRASE_PARTS(id, count, parts) QZ_PHRASE_PARTS_##id = (count),
        QZ_PHRASES(QZ_PHRASE_PARTS)
#undef QZ_PHRASE_PARTS
            QZ_PARTS_END
};

#endif
