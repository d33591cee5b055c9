/* SPDX-License-Identifier: MIT */
#ifndef CLI_XLSX_FILE_H
#define CLI_XLSX_FILE_H

/* A workbook as a file, by libxlsxwriter. */

#include <stdint.h>

#include <xlsxwriter.h>

#include "out.h"

/* Writes to where `out` goes the workbook that `fill` fills; returns the exit status. */
int xlsx_write(const struct out *out,
               void (*fill)(lxw_workbook *book, const struct out *out, const void *thing),
               const void *thing);

/* A sheet that is called by a title, as far as sheets can be. */
lxw_worksheet *xlsx_add_sheet(lxw_workbook *book, const char *title);

/* Says what it is; and that it was made on a day, so that the same is always the same file. */
void xlsx_set_properties(lxw_workbook *book, const char *title, int32_t day);

#endif
