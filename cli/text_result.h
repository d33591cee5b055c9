/* SPDX-License-Identifier: MIT */
#ifndef CLI_TEXT_RESULT_H
#define CLI_TEXT_RESULT_H

#include "args.h"
#include "out.h"
#include "report.h"

struct text_options {
    const char *by;           /* "task", "action", "programme", "department"; NULL: not grouped */
    const char *sort;         /* "plan", "status", ...; NULL: the worst first */
    int summary;              /* 1: a page of twenty lines instead */
    int explain;              /* 1: every verdict with its explanation and line */
    int64_t most;             /* characters of Markdown; 0: without limit */
    const struct list *files; /* the figures' files, to be named */
};

/* A result as text: verdicts, the worst first, then scorecards, totals and footnotes. */
void text_result(const struct out *out, const struct report *report,
                 const struct text_options *options);

#endif
