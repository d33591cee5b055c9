/* SPDX-License-Identifier: MIT */
#ifndef CLI_FOOTNOTES_H
#define CLI_FOOTNOTES_H

/* The readings that verdicts rest on: a number beside each verdict, the words once, below. */

#include <qzplan/evaluate.h>

#include "out.h"

/* Begins as {0}. */
struct footnotes {
    const char **texts;
    size_t count;
};

void footnotes_free(struct footnotes *notes);

/* Adds " [1][2]" for the assumptions of a verdict's target, metric, its whole and parts, and
   group. */
void footnotes_mark(struct footnotes *notes, struct buffer *buffer, const qzplan_verdict *verdict,
                    const char *language);

void footnotes_print(const struct footnotes *notes, const struct out *out);

#endif
