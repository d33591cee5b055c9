/* SPDX-License-Identifier: MIT */
#ifndef CLI_WHAT_IF_H
#define CLI_WHAT_IF_H

/* Figures assumed on the command line: METRIC[/GROUP][/AREA]@PERIOD=VALUE. */

#include <qzplan/qzplan.h>

#include "args.h"

/* Makes a sealed set of them, or returns NULL after saying what is wrong. A single name behind the
   metric is a group where the plan has one of that id, else an area. */
qzplan_figures *load_assumed(const qzplan_plan *plan, const qzplan_figures *figures,
                             const struct list *words);

#endif
