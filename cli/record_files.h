/* SPDX-License-Identifier: MIT */
#ifndef CLI_RECORD_FILES_H
#define CLI_RECORD_FILES_H

/* Tables of records and saved tallies that options name: they are counted, and give figures. */

#include <qzplan/qzplan.h>

#include "args.h"

/* Where a command has the options; NOT_AN_OPTION: it has not. */
struct record_options {
    size_t table;
    size_t tally;
    size_t period;
    size_t other_areas;
    size_t unique;
};

struct record_tallies {
    qzplan_tally **items;
    size_t count;
};

/* What --other-areas may be. */
#define OTHER_AREAS_CHOICES "skip|possible"

/* Reads all that the options name, each table's files one behind the other into one tally. Returns
   EXIT_GOOD; EXIT_USAGE or EXIT_BAD_INPUT after saying what is wrong. Free in either case. */
int record_tallies_read(struct record_tallies *tallies, const struct args *args,
                        const struct record_options *options, const qzplan_plan *plan,
                        int32_t warnings);
void record_tallies_free(struct record_tallies *tallies);

/* Adds what they give to figures that are not sealed; 0 after saying why not. */
int record_tallies_give(const struct record_tallies *tallies, qzplan_figures *figures);

#endif
