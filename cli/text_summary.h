/* SPDX-License-Identifier: MIT */
#ifndef CLI_TEXT_SUMMARY_H
#define CLI_TEXT_SUMMARY_H

/* A result on a page of twenty lines, for those who decide. */

#include "text_result.h"

void text_summary(const struct out *out, const struct report *report,
                  const struct text_options *options);

#endif
