/* SPDX-License-Identifier: MIT */
#ifndef QZPLAN_TABLES_H
#define QZPLAN_TABLES_H

/**
 * @file tables.h
 * Figures from tables that somebody else has read: the sheets of a workbook, cell by cell.
 */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/figures.h>
#include <qzplan/mapping.h>

/** What a cell holds. Its text says it in each case. */
enum {
    QZPLAN_CELL_TEXT = 0,
    QZPLAN_CELL_NUMBER = 1,  /**< an exact decimal of at most 15 digits: "41", "0.5" */
    QZPLAN_CELL_PERCENT = 2, /**< a number shown in per cent: "95.1%" */
    QZPLAN_CELL_DATE = 3,    /**< an ISO day: "2025-06-30" */
    QZPLAN_CELL_BOOLEAN = 4, /**< "TRUE" or "FALSE" */
    QZPLAN_CELL_ERROR = 5,   /**< "#DIV/0!": a fault where the cell is needed */
    QZPLAN_CELL_UNCALCULATED =
        6 /**< a formula without its value: a fault where the cell is needed */
};

/** What else is known of a cell: bits. */
enum {
    QZPLAN_CELL_HIDDEN = 1,  /**< its row or column is hidden */
    QZPLAN_CELL_MERGED = 2,  /**< it stands here because a merged cell carries down */
    QZPLAN_CELL_FORMULA = 4, /**< the value that a formula had when the workbook was saved */
    QZPLAN_CELL_TIME = 8,    /**< a date of which the time of day was left out */
    QZPLAN_CELL_SCALED = 16  /**< a number that its format shows in thousands or millions; the text
                                  is all of it */
};

/** One cell that is not blank. */
typedef struct qzplan_cell {
    const char *text; /**< UTF-8, not NUL-terminated */
    size_t length;    /**< of the text in bytes */
    uint32_t row;     /**< from 1 */
    uint32_t column;  /**< from 1 */
    int32_t kind;     /**< QZPLAN_CELL_TEXT ... */
    uint32_t marks;   /**< QZPLAN_CELL_HIDDEN ..., combined */
} qzplan_cell;

/** One sheet of a workbook. Caller-allocated: set size to sizeof(qzplan_sheet). */
typedef struct qzplan_sheet {
    size_t size;
    const char *name;         /**< "Sheet1"; required */
    const qzplan_cell *cells; /**< by row, then by column, each once; blank ones are left out */
    size_t cell_count;
    int32_t hidden;    /**< 1: the sheet is hidden; it is read only where nothing else fits */
    uint32_t reserved; /**< 0 */
} qzplan_sheet;

QZPLAN_BEGIN_DECLS

/**
 * Adds all figures of a workbook: of the one sheet whose header names what figures need, or of the
 * sheets that a mapping speaks of. Where several sheets have such a header, and no mapping, that is
 * a fault that names them. Texts are copied. With a fault nothing is added.
 *
 * @param name    stands for the file in diagnostics: a fault is at "book.xlsx!Sheet!C7"; NULL: ""
 * @param sheets  one behind the other, all of one size; may be NULL when sheet_count is 0
 * @param mapping NULL: none
 * Errors: SEALED, INVALID_ARGUMENT (cells out of order), the codes of reading and figures.
 * Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_figures_load_sheets(qzplan_figures *figures, const char *name,
                                                          const qzplan_sheet *sheets,
                                                          size_t sheet_count,
                                                          const qzplan_mapping *mapping,
                                                          qzplan_diagnostics **diagnostics);

/**
 * As qzplan_figures_load, with what a mapping says of the table, and not with the one that lies
 * beside the file. Figures in YAML take none.
 *
 * @param mapping NULL: none
 * Errors: as qzplan_figures_load, and UNSUPPORTED of YAML. Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_figures_load_mapped(qzplan_figures *figures, const char *path,
                                                          int32_t format,
                                                          const qzplan_mapping *mapping,
                                                          qzplan_diagnostics **diagnostics);

/** The same from memory, as qzplan_figures_load_bytes. Since 0.1. */
QZPLAN_MUST_USE QZPLAN_API int qzplan_figures_load_bytes_mapped(qzplan_figures *figures,
                                                                const char *name, const void *bytes,
                                                                size_t size, int32_t format,
                                                                const qzplan_mapping *mapping,
                                                                qzplan_diagnostics **diagnostics);

QZPLAN_END_DECLS

#endif
