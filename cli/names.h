/* SPDX-License-Identifier: MIT */
#ifndef CLI_NAMES_H
#define CLI_NAMES_H

/* What a person calls a thing of the plan: by its id, or by its title where only one thing has it.
 */

#include <stddef.h>

#include <qzplan/plan.h>

#include "args.h"

/* The kinds of things that options name. */
enum name_kind { NAME_DEPARTMENT, NAME_TASK, NAME_AREA };

/* Finds the place of what is meant in its list of the plan. Returns EXIT_GOOD, or EXIT_USAGE after
   saying what is wrong: which ids a title may mean, or which name is near. */
int name_find(size_t *place, const qzplan_plan *plan, enum name_kind kind, const struct args *args,
              size_t option, const char *name);

#endif
