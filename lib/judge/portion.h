/* SPDX-License-Identifier: MIT */
#ifndef QZ_JUDGE_PORTION_H
#define QZ_JUDGE_PORTION_H

/* How much of a promise is done. */

#include "judge/case.h"

/* Fills v->achieved and v->way; v->actual, v->required and the case's promise are known before. */
void qz_portion(qzplan_verdict *v, const qz_case *c);

#endif
