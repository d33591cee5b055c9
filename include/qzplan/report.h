/* SPDX-License-Identifier: MIT */
#ifndef QZPLAN_REPORT_H
#define QZPLAN_REPORT_H

/**
 * @file report.h
 * For readers of further kinds of files that stand beside the library, such as libqzplan-sheets:
 * they find the faults, the library has the words for them.
 */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/allocator.h>
#include <qzplan/diagnostic.h>

/** The faults of one call while it goes on. */
typedef struct qzplan_report qzplan_report;

/** As `length` of a fault in a cell: its file is "book.xlsx!Sheet!", its line and column are those
 * of the cell, and it is told as of "book.xlsx!Sheet!C7". */
#define QZPLAN_SPAN_CELL UINT32_MAX

QZPLAN_BEGIN_DECLS

/**
 * Makes an empty report. Close it with qzplan_report_finish.
 *
 * @param allocator       NULL: malloc and free
 * @param max_diagnostics how many faults are kept; 0: 100
 * Errors: INVALID_ARGUMENT, STRUCT_SIZE, NO_MEMORY. Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int
qzplan_report_new(qzplan_report **out, const qzplan_allocator *allocator, size_t max_diagnostics);

/**
 * Reads a whole file, and reports where it cannot be read or has more than max_bytes.
 *
 * @param bytes gets what stands in it, good until the report is finished
 * Errors: IO, TOO_LARGE, NO_MEMORY, INVALID_ARGUMENT. Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_report_read_file(qzplan_report *report, const char **bytes,
                                                       size_t *size, const char *path,
                                                       size_t max_bytes);

/**
 * Adds a fault: of `fault`, its id, file, path, line, column, length and the values of its parts
 * are read, as many parts as its message has, in its order. Texts are copied. Errors:
 * INVALID_ARGUMENT (no such message, or one of other parts). Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_report_add(qzplan_report *report,
                                                 const qzplan_diagnostic *fault);

/** Hands the faults over and frees the report; returns the code of the first of them that is an
 *  error, else OK. Errors: NO_MEMORY, those that were added. Since 0.1. */
QZPLAN_MUST_USE QZPLAN_API int qzplan_report_finish(qzplan_report *report,
                                                    qzplan_diagnostics **diagnostics);

/** The id of a message by its permanent name, such as "YAML_TAB"; 0 where there is none. Since 0.1.
 */
QZPLAN_API int32_t qzplan_message_find(const char *name);

QZPLAN_END_DECLS

#endif
