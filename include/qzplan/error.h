/* SPDX-License-Identifier: MIT */
#ifndef QZPLAN_ERROR_H
#define QZPLAN_ERROR_H

/**
 * @file error.h
 * The codes that functions return and diagnostics carry. A code's number is permanent.
 *
 * Every function that can fail returns `int`: 0 (QZPLAN_OK) or one of these. A function that reads
 * a file returns the code of the first fault it met; all of them are in the diagnostics.
 */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/export.h>

/** The one table: X(NAME, number). */
#define QZPLAN_ERROR_TABLE(X)                                                                      \
    X(INVALID_ARGUMENT, 1)                                                                         \
    X(NO_MEMORY, 2)                                                                                \
    X(OVERFLOW, 3)                                                                                 \
    X(DIVISION_BY_ZERO, 4)                                                                         \
    X(BUFFER_TOO_SMALL, 5)                                                                         \
    X(STRUCT_SIZE, 6)                                                                              \
    X(NEGATIVE_COUNT, 7)                                                                           \
    X(PART_ABOVE_WHOLE, 8)                                                                         \
    X(NOT_SEALED, 9)                                                                               \
    X(SEALED, 10)                                                                                  \
    X(TOO_MANY_FAULTS, 11)                                                                         \
    X(CANCELLED, 12)                                                                               \
    X(IO, 100)                                                                                     \
    X(TOO_LARGE, 101)                                                                              \
    X(TOO_DEEP, 102)                                                                               \
    X(TOO_MANY_NODES, 103)                                                                         \
    X(SCALAR_TOO_LONG, 104)                                                                        \
    X(ENCODING, 105)                                                                               \
    X(NUL_BYTE, 106)                                                                               \
    X(CONTROL_CHARACTER, 107)                                                                      \
    X(WORKBOOK, 108)                                                                               \
    X(YAML_SYNTAX, 200)                                                                            \
    X(YAML_TAB, 201)                                                                               \
    X(YAML_FULLWIDTH_COLON, 202)                                                                   \
    X(YAML_ANCHOR, 203)                                                                            \
    X(YAML_ALIAS, 204)                                                                             \
    X(YAML_MERGE, 205)                                                                             \
    X(YAML_TAG, 206)                                                                               \
    X(YAML_DOCUMENTS, 207)                                                                         \
    X(YAML_DIRECTIVE, 208)                                                                         \
    X(UNKNOWN_KEY, 300)                                                                            \
    X(DUPLICATE_KEY, 301)                                                                          \
    X(UNSUPPORTED, 302)                                                                            \
    X(MISSING_KEY, 303)                                                                            \
    X(WRONG_TYPE, 304)                                                                             \
    X(UNKNOWN_NAME, 305)                                                                           \
    X(DUPLICATE_ID, 306)                                                                           \
    X(BAD_ID, 307)                                                                                 \
    X(BAD_NUMBER, 308)                                                                             \
    X(BAD_DATE, 309)                                                                               \
    X(BAD_WORD, 310)                                                                               \
    X(BAD_TEXT, 311)                                                                               \
    X(BAD_UNIT, 312)                                                                               \
    X(BAD_VERSION, 313)                                                                            \
    X(EMPTY, 314)                                                                                  \
    X(SUBJECT, 315)                                                                                \
    X(COMPARATOR, 316)                                                                             \
    X(COMBINATION, 317)                                                                            \
    X(BASELINE, 318)                                                                               \
    X(DUE_BEFORE_BEGIN, 319)                                                                       \
    X(SUM_MISMATCH, 320)                                                                           \
    X(CYCLE, 321)                                                                                  \
    X(NO_LEAD, 322)                                                                                \
    X(NO_DUE, 323)                                                                                 \
    X(NO_TARGET, 324)                                                                              \
    X(DUPLICATE_ITEM, 325)                                                                         \
    X(READS_OTHERWISE, 326)                                                                        \
    X(CSV_SYNTAX, 400)                                                                             \
    X(CSV_COLUMNS, 401)                                                                            \
    X(FIGURE_DUPLICATE, 402)                                                                       \
    X(FIGURE_FORM, 403)                                                                            \
    X(FIGURE_DISAGREES, 404)                                                                       \
    X(FIGURE_PERIOD, 405)                                                                          \
    X(NUMBER_SUFFIX, 406)                                                                          \
    X(OUT_OF_RANGE, 407)                                                                           \
    X(TABLE_CELL, 408)                                                                             \
    X(TABLE_LAYOUT, 409)                                                                           \
    X(TABLE_REMARK, 410)                                                                           \
    X(TALLY, 411)                                                                                  \
    X(TARGETS_CONFLICT, 500)                                                                       \
    X(LIMITS_CONFLICT, 501)                                                                        \
    X(WHOLE_CONFLICT, 502)                                                                         \
    X(NESTED_CONFLICT, 503)                                                                        \
    X(SUM_CONFLICT, 504)                                                                           \
    X(GROUPS_CONFLICT, 505)                                                                        \
    X(AREAS_CONFLICT, 506)                                                                         \
    X(NO_AREAS, 507)                                                                               \
    X(COUNT_CONFLICT, 508)                                                                         \
    X(GROUP_FAMILY, 509)                                                                           \
    X(METRIC_UNUSED, 510)                                                                          \
    X(DEPARTMENT_UNUSED, 511)                                                                      \
    X(GROUP_UNUSED, 512)

enum {
    QZPLAN_OK = 0,
#define QZPLAN_ERROR_ENTRY(name, number) QZPLAN_ERROR_##name = number,
    QZPLAN_ERROR_TABLE(QZPLAN_ERROR_ENTRY)
#undef QZPLAN_ERROR_ENTRY
};

QZPLAN_BEGIN_DECLS

/** A code's identifier, such as "UNKNOWN_KEY"; "UNKNOWN_ERROR" for a number not in the table.
 *  Static text, never freed. Since 0.1. */
QZPLAN_API const char *qzplan_error_name(int code);

/** A code's short text in a language (a BCP 47 tag, see qzplan_language_find).
 *  Static text, never freed. Since 0.1. */
QZPLAN_API const char *qzplan_error_describe(int code, const char *language);

/** The table's codes in order: index 0, 1, ... gives QZPLAN_OK and the code in *code;
 *  QZPLAN_ERROR_INVALID_ARGUMENT past the end. For bindings. Since 0.1. */
QZPLAN_MUST_USE QZPLAN_API int qzplan_error_get(int32_t *code, size_t index);

QZPLAN_END_DECLS

#endif
