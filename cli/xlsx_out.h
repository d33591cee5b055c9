/* SPDX-License-Identifier: MIT */
#ifndef CLI_XLSX_OUT_H
#define CLI_XLSX_OUT_H

#include "out.h"
#include "report.h"

/* A result as a workbook: a sheet of all verdicts that are shown, then one of each department.
   Returns the exit status. */
int xlsx_result(const struct out *out, const struct report *report);

#endif
