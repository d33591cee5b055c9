/* SPDX-License-Identifier: MIT */
#ifndef QZ_PROGRESS_LINEAR_H
#define QZ_PROGRESS_LINEAR_H

#include <stdint.h>

#include "progress/case.h"

/* The methods and their rules, each in its own file. */
int32_t qz_judge_linear(qz_progress *p);

#endif
