/* SPDX-License-Identifier: MIT */
#ifndef CLI_TEXT_REMEDY_H
#define CLI_TEXT_REMEDY_H

#include "out.h"
#include "report.h"

/* Writes, department by department, the list that would turn its red lights green. */
void text_remedies(const struct out *out, const struct report *report);

#endif
