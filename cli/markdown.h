/* SPDX-License-Identifier: MIT */
#ifndef CLI_MARKDOWN_H
#define CLI_MARKDOWN_H

/* Verdicts as a message: a comment on a merge request, or in a chat. */

#include <stdint.h>

#include "out.h"
#include "report.h"

/* At most so many characters (0: without limit): whole rows, and how many are not listed. The
   verdicts stand worst first where they were not sorted otherwise. */
void markdown_result(const struct out *out, const struct report *report, int sorted, int64_t most);

/* The least limit: what stands above the rows always has room. */
enum { MARKDOWN_LEAST = 1500 };

#endif
