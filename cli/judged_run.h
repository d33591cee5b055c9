/* SPDX-License-Identifier: MIT */
#ifndef CLI_JUDGED_RUN_H
#define CLI_JUDGED_RUN_H

/* What `qzplan calendar` and `qzplan slips` do alike: a plan judged, and something written of it.
 */

#include <stddef.h>

#include "args.h"
#include "figure_files.h"
#include "judged.h"
#include "outputs.h"

/* Which options of the command these are. */
struct judged_places {
    struct figure_options figures;
    size_t as_of;
    size_t area;
    size_t department;
    size_t role;
    size_t task;
    size_t warnings;
    struct output_options outputs;
};

/* Writes of what was judged; returns the exit status. */
typedef int judged_writer(const struct args *args, const struct judged *judged,
                          struct outputs *outputs);

/* Reads the line, plan and figures, judges, and writes; returns the exit status, which is not 1:
   what goes out is no verdict. */
int judged_run(const struct args *args, const struct judged_places *at, enum document document,
               judged_writer *write);

#endif
