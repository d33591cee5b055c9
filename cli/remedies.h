/* SPDX-License-Identifier: MIT */
#ifndef CLI_REMEDIES_H
#define CLI_REMEDIES_H

/* What would turn the red lights of each lead department green. */

#include <qzplan/qzplan.h>

#include "selection.h"

struct remedies {
    const qzplan_remedy **items; /* by department of the plan; NULL: no red light */
    size_t count;
    int would_have; /* 1: what should have been reported then */
};

/* Fills the list, for the departments selected; returns 0 after saying why not. */
int remedies_find(struct remedies *remedies, const qzplan_result *result,
                  const struct selection *selection, int would_have);
void remedies_free(struct remedies *remedies);

#endif
