/* SPDX-License-Identifier: MIT */
#ifndef QZ_WORDS_DAYS_H
#define QZ_WORDS_DAYS_H

/* Of which day each term of a verdict is. */

#include "words/essay.h"

/* 1 if there is something to say of a remark: its terms are of different days, or of none. */
int qz_has_days(const qzplan_verdict *verdict, uint64_t remark);

/* "cost 2024, pupils 2024-09"; where the terms do not meet "cost: latest 2024, pupils: none". */
void qz_essay_days(qz_essay *e);

#endif
