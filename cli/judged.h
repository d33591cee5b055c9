/* SPDX-License-Identifier: MIT */
#ifndef CLI_JUDGED_H
#define CLI_JUDGED_H

/* A plan judged by figures as of a day, for departments that are named. */

#include <stdint.h>

#include <qzplan/qzplan.h>

#include "selection.h"

struct judged {
    struct selection selection;
    const qzplan_area *area; /* judged for it; NULL: the plan's own */
    const qzplan_plan *plan;
    const qzplan_figures *figures;
    const qzplan_result *result;
    int32_t as_of;
};

#endif
