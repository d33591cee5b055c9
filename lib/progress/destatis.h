/* SPDX-License-Identifier: MIT */
#ifndef QZ_PROGRESS_DESTATIS_H
#define QZ_PROGRESS_DESTATIS_H

#include <stdint.h>

#include "progress/case.h"

int32_t qz_judge_destatis(qz_progress *p);

int qz_destatis_rule_read(qz_progress_rule *out, const qzplan_progress_input *input);

#endif
