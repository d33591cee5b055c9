/* SPDX-License-Identifier: MIT */
#ifndef CLI_TEXT_METHODS_H
#define CLI_TEXT_METHODS_H

#include "out.h"
#include "report.h"

/* The verdicts that at least one of the methods can judge, a column for each method. */
void text_methods(const struct out *out, const struct report *report);

#endif
