/* SPDX-License-Identifier: MIT */
#ifndef CLI_TEXT_CHANGES_H
#define CLI_TEXT_CHANGES_H

#include "out.h"
#include "report.h"

/* What is assumed, and which verdicts come out otherwise. */
void text_changes(const struct out *out, const struct report *report);

#endif
