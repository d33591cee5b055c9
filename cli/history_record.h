/* SPDX-License-Identifier: MIT */
#ifndef CLI_HISTORY_RECORD_H
#define CLI_HISTORY_RECORD_H

/* Adds a run to a file of runs. */

#include "report.h"

/* Appends a line in one write under a lock, unless this run is there already; returns the exit
   status after saying what failed: the file is then as it was. */
int history_record(const char *path, const struct report *report);

#endif
