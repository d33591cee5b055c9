/* SPDX-License-Identifier: MIT */
#ifndef CLI_WORKBOOK_H
#define CLI_WORKBOOK_H

/* Figures in workbooks. A program that is built without libqzplan-sheets knows none: the library
   then says what it was given. */

#include <stddef.h>

#include <qzplan/qzplan.h>

/* Whether a path names a workbook, or a sheet of one as `book.xlsx!Sheet`. */
int workbook_is_one(const char *path);

/* Whether bytes begin as a workbook does. */
int workbook_begins(const char *bytes, size_t size);

/* Adds the figures of a workbook, or of its one sheet that the path names; returns the library's
   code. */
int workbook_load(qzplan_figures *figures, const char *path, const qzplan_mapping *mapping,
                  qzplan_diagnostics **diagnostics);

/* The same of one that stands in memory. */
int workbook_load_bytes(qzplan_figures *figures, const char *name, const char *bytes, size_t size,
                        const qzplan_mapping *mapping, qzplan_diagnostics **diagnostics);

/* Hands each sheet of a workbook, or the one that the path names, to a function, until one of them
   has the columns that it looks for: its code is that of the first other than MISSING_KEY. */
int workbook_use(const char *path, int (*use)(const qzplan_sheet *sheet, void *object),
                 void *object, qzplan_diagnostics **diagnostics);

#endif
