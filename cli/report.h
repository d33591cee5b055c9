/* SPDX-License-Identifier: MIT */
#ifndef CLI_REPORT_H
#define CLI_REPORT_H

/* What qzplan evaluate found, in whatever form it is printed. */

#include <qzplan/qzplan.h>

#include "methods.h"
#include "remedies.h"
#include "selection.h"

struct report {
    const qzplan_result *result;
    const qzplan_result *reported;   /* without what is assumed; NULL: nothing is */
    const qzplan_figures *figures;   /* as they were reported */
    const qzplan_figures *assumed;   /* NULL: nothing */
    const struct methods *methods;   /* put side by side */
    const struct remedies *remedies; /* NULL: not asked for */
    const qzplan_area *area;         /* judged for it; NULL: the plan's own */
    const struct list *files;        /* of the figures */
    const struct figure_files *read; /* the same, with their mappings; NULL: not known */
    const struct selection *selection;
    const qzplan_verdict **shown; /* those selected, in the plan's order or as asked for */
    size_t shown_count;
};

/* 1 if a verdict that is shown came out otherwise than with the reported figures alone. */
int is_changed(const struct report *report, size_t index);

#endif
