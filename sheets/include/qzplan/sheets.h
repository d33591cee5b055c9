/* SPDX-License-Identifier: MIT */
#ifndef QZPLAN_SHEETS_H
#define QZPLAN_SHEETS_H

/**
 * @file sheets.h
 * libqzplan-sheets: the sheets of a workbook (.xlsx), as qzplan_figures_load_sheets takes them. It
 * stands beside libqzplan, which itself reads neither zip nor XML.
 */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/tables.h>

/** A workbook that was read. It never changes, and may be shared by threads. */
typedef struct qzplan_workbook qzplan_workbook;

/** What a workbook may cost. Caller-allocated: set size to sizeof(qzplan_workbook_options). Zero
 * and NULL mean the default. */
typedef struct qzplan_workbook_options {
    size_t size;
    const qzplan_allocator *allocator; /**< NULL: malloc and free; what zlib and expat use while it
                                            is read comes from malloc in any case */
    size_t max_bytes;                  /**< of the file, default 256 MiB */
    size_t max_expanded;               /**< bytes that its parts may expand to, default 1 GiB */
    size_t max_cells;                  /**< that are not blank, of all sheets, default 10,000,000 */
    size_t max_diagnostics;            /**< default 100 */
} qzplan_workbook_options;

QZPLAN_BEGIN_DECLS

/**
 * Reads a workbook from a file. On failure *out is NULL and the result is the code of the first
 * fault.
 *
 * Numbers are decimals of 15 significant digits, as a spreadsheet shows them; those that a format
 * shows in per cent or as dates are handed out so. A merged cell stands in each row that it covers.
 * A formula counts by the value that it had when the workbook was saved.
 *
 * @param out         gets the workbook; free it with qzplan_workbook_free
 * @param path        a file's path
 * @param options     NULL: defaults
 * @param diagnostics NULL, or gets all faults; free with qzplan_diagnostics_free
 * Errors: WORKBOOK, UNSUPPORTED (another kind of file), IO, TOO_LARGE, TOO_DEEP, TOO_MANY_NODES,
 * SCALAR_TOO_LONG, INVALID_ARGUMENT, STRUCT_SIZE, NO_MEMORY. Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_workbook_open(const qzplan_workbook **out, const char *path,
                                                    const qzplan_workbook_options *options,
                                                    qzplan_diagnostics **diagnostics);

/** The same from memory: `bytes` are only read during the call; `name` stands for the file in
 *  diagnostics and may be NULL. Since 0.1. */
QZPLAN_MUST_USE QZPLAN_API int qzplan_workbook_open_bytes(const qzplan_workbook **out,
                                                          const char *name, const void *bytes,
                                                          size_t size,
                                                          const qzplan_workbook_options *options,
                                                          qzplan_diagnostics **diagnostics);

/** Its sheets, in their order; sheets of charts have no cells and are left out. Borrowed. Since
 * 0.1.
 */
QZPLAN_API const qzplan_sheet *qzplan_workbook_sheets(const qzplan_workbook *workbook,
                                                      size_t *count);

/** Frees a workbook and all that it handed out; NULL is allowed. Since 0.1. */
QZPLAN_API void qzplan_workbook_free(const qzplan_workbook *workbook);

/** 1 if a file is to be opened as a workbook: it is called .xlsx, .xls or the like, or begins as
 * such a file does, whatever it is called. 0 also where it cannot be read. Since 0.1. */
QZPLAN_API int qzplan_workbook_is_one(const char *path);

/** The same of bytes: 1 if they begin as a workbook does, or a file that may be meant for one.
 * Since 0.1.
 */
QZPLAN_API int qzplan_workbook_begins(const void *bytes, size_t size);

QZPLAN_END_DECLS

#endif
