/* SPDX-License-Identifier: MIT */
#ifndef CLI_TEXT_METHODS_H
#define CLI_TEXT_METHODS_H

#include "out.h"
#include "report.h"
#include "table.h"

/* The verdicts that at least one of the methods can judge, a column for each method. */
void text_methods(const struct out *out, const struct report *report);

/* A line below a verdict in the table: what the method that its plan names says. */
void text_own_method(struct table *table, size_t column, const struct report *report,
                     const qzplan_verdict *verdict, const char *language);

#endif
