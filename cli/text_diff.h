/* SPDX-License-Identifier: MIT */
#ifndef CLI_TEXT_DIFF_H
#define CLI_TEXT_DIFF_H

/* qzplan diff as text. */

#include <qzplan/qzplan.h>

#include "out.h"

/* result: of the new plan, or NULL where the plans were compared without figures. */
void text_diff(const struct out *out, const qzplan_diff_result *diff, const qzplan_result *result);

#endif
