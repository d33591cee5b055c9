/* SPDX-License-Identifier: MIT */
#ifndef QZ_MESSAGES_IDS_WORKBOOKS_H
#define QZ_MESSAGES_IDS_WORKBOOKS_H

/* What is said of workbooks, as ids.h has its rows: found by libqzplan-sheets, which names
   them, and of their sheets by the library.
   Their texts stand in workbooks_en.h and the like. */

/* clang-format off */

#define QZ_WORKBOOK_MESSAGES(X)                                                                    \
    X(SHEET_FORMULAS, TABLE_CELL, WARNING, 1, "count")                                             \
    X(SHEET_HIDDEN, TABLE_CELL, WARNING, 1, "count")                                               \
    X(SHEET_SCALED, TABLE_CELL, WARNING, 1, "count")                                               \
    X(SHEET_TIMES, TABLE_CELL, WARNING, 1, "count")                                                \
    X(WORKBOOK_XLS, UNSUPPORTED, ERROR, 0, "")                                                     \
    X(WORKBOOK_XLSB, UNSUPPORTED, ERROR, 0, "")                                                    \
    X(WORKBOOK_XML_2003, UNSUPPORTED, ERROR, 0, "")                                                \
    X(WORKBOOK_ODS, UNSUPPORTED, ERROR, 1, "kind")                                                 \
    X(WORKBOOK_DOCUMENT, UNSUPPORTED, ERROR, 1, "kind")                                            \
    X(WORKBOOK_WEB_PAGE, UNSUPPORTED, ERROR, 0, "")                                                \
    X(WORKBOOK_TEXT, UNSUPPORTED, ERROR, 0, "")                                                    \
    X(WORKBOOK_NONE, WORKBOOK, ERROR, 0, "")                                                       \
    X(WORKBOOK_LOCKED, UNSUPPORTED, ERROR, 0, "")                                                  \
    X(WORKBOOK_DAMAGED, WORKBOOK, ERROR, 0, "")                                                    \
    X(WORKBOOK_PART_DAMAGED, WORKBOOK, ERROR, 1, "part")                                           \
    X(WORKBOOK_PART_OTHER, WORKBOOK, ERROR, 1, "part")                                             \
    X(WORKBOOK_PART_TWICE, WORKBOOK, ERROR, 1, "part")                                             \
    X(WORKBOOK_NO_PART, WORKBOOK, ERROR, 1, "part")                                                \
    X(WORKBOOK_NO_SHEET_PART, WORKBOOK, ERROR, 1, "sheet")                                         \
    X(WORKBOOK_NO_SUCH_SHEET, UNKNOWN_NAME, ERROR, 2, "sheet sheets")                              \
    X(WORKBOOK_NO_SHEETS, WORKBOOK, ERROR, 0, "")                                                  \
    X(WORKBOOK_ENTITIES, WORKBOOK, ERROR, 1, "part")                                               \
    X(WORKBOOK_TOO_DEEP, TOO_DEEP, ERROR, 1, "part")                                               \
    X(WORKBOOK_TOO_MANY_PARTS, TOO_MANY_NODES, ERROR, 0, "")                                       \
    X(WORKBOOK_EXPANDS, TOO_LARGE, ERROR, 1, "limit")                                              \
    X(WORKBOOK_BOMB, TOO_LARGE, ERROR, 1, "part")                                                  \
    X(WORKBOOK_TOO_MANY_CELLS, TOO_MANY_NODES, ERROR, 1, "limit")                                  \
    X(WORKBOOK_TEXT_TOO_LONG, SCALAR_TOO_LONG, ERROR, 0, "")                                       \
    X(WORKBOOK_CELL_TOO_LONG, SCALAR_TOO_LONG, ERROR, 1, "text")                                   \
    X(WORKBOOK_CELL_VALUE, WORKBOOK, ERROR, 1, "text")                                             \
    X(WORKBOOK_CELL_TEXT, WORKBOOK, ERROR, 1, "text")                                              \
    X(WORKBOOK_CELL_PLACE, WORKBOOK, ERROR, 1, "text")                                             \
    X(WORKBOOK_CELL_TWICE, WORKBOOK, ERROR, 0, "")

/* clang-format on */

#endif
