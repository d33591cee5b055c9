/* SPDX-License-Identifier: MIT */
#ifndef QZ_PROGRESS_EUROSTAT_H
#define QZ_PROGRESS_EUROSTAT_H

#include <stdint.h>

#include "progress/case.h"

int32_t qz_judge_eurostat(qz_progress *p);

int qz_eurostat_rule_read(qz_progress_rule *out, const qzplan_progress_input *input);

#endif
