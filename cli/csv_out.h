/* SPDX-License-Identifier: MIT */
#ifndef CLI_CSV_OUT_H
#define CLI_CSV_OUT_H

#include "out.h"
#include "report.h"

/* A result as CSV: a header, then one row a verdict, in the plan's order. */
void csv_result(const struct out *out, const struct report *report);

#endif
