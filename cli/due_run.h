/* SPDX-License-Identifier: MIT */
#ifndef CLI_DUE_RUN_H
#define CLI_DUE_RUN_H

/* What `qzplan due` and `qzplan form` do alike: figures that are still to come, found and written.
 */

#include <stddef.h>

#include <qzplan/qzplan.h>

#include "args.h"
#include "figure_files.h"
#include "outputs.h"

/* What is asked for. */
struct due_request {
    struct outputs outputs;
    qzplan_due_options how;
    const char *period; /* as written, for `how`; NULL: none is asked for */
    int32_t as_of;
};

/* Which options of the command these are. */
struct due_places {
    struct figure_options figures;
    size_t department;
    size_t area;
    size_t period;
    size_t warnings;
};

/* Finds and writes; returns the exit status. */
typedef int due_writer(const struct args *args, struct due_request *request,
                       const qzplan_plan *plan, const qzplan_figures *figures);

/* Loads the plan and the figures, finds what is named of the plan, and writes; returns the exit
   status. The outputs stay the caller's. */
int due_run(const struct args *args, struct due_request *request, const struct due_places *at,
            due_writer *write);

#endif
