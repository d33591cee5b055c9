/* SPDX-License-Identifier: MIT */
#ifndef QZ_PROGRESS_OPEN_SDG_H
#define QZ_PROGRESS_OPEN_SDG_H

#include <stdint.h>

#include "progress/case.h"

int32_t qz_judge_open_sdg(qz_progress *p);

int qz_open_sdg_rule_read(qz_progress_rule *out, const qzplan_progress_input *input);

int qz_open_sdg_rule_take(qzplan_open_sdg_rule *out, const qzplan_open_sdg_rule *given);

#endif
