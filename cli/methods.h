/* SPDX-License-Identifier: MIT */
#ifndef CLI_METHODS_H
#define CLI_METHODS_H

/* Published methods by name, and what each of them says of a verdict. */

#include <qzplan/qzplan.h>

enum { METHODS_MAX = 6 };

struct methods {
    int32_t items[METHODS_MAX];
    size_t count;
};

/* Reads "open-sdg,linear". Returns 0 where a name is unknown or given twice. */
int methods_parse(struct methods *methods, const char *names);

/* The methods to tell of a verdict: those asked for, else the one that its plan names, else none.
 */
struct methods methods_of(const struct methods *asked, const qzplan_verdict *verdict);

/* Fills one answer for each method; returns how many of them are available. */
size_t methods_judge(qzplan_progress_result answers[METHODS_MAX], const struct methods *methods,
                     const qzplan_result *result, const qzplan_verdict *verdict);

/* 1 if two of the answers that are available differ in their pace. */
int methods_disagree(const qzplan_progress_result *answers, size_t count);

#endif
