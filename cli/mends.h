/* SPDX-License-Identifier: MIT */
#ifndef CLI_MENDS_H
#define CLI_MENDS_H

/* What would turn the red lights of each lead department green. */

#include <qzplan/qzplan.h>

struct mends {
    const qzplan_mend **items; /* by department of the plan; NULL: no red light */
    size_t count;
};

/* Fills the list; returns 0 after saying why not. */
int mends_find(struct mends *mends, const qzplan_result *result);
void mends_free(struct mends *mends);

#endif
