/* SPDX-License-Identifier: MIT */
#ifndef CLI_TEXT_PLAN_H
#define CLI_TEXT_PLAN_H

#include <qzplan/plan.h>

#include "out.h"

/* A plan as text: programmes, actions, tasks, targets. */
void text_plan(const struct out *out, const qzplan_plan *plan);

#endif
