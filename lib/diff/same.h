/* SPDX-License-Identifier: MIT */
#ifndef QZ_DIFF_SAME_H
#define QZ_DIFF_SAME_H

/* Whether two plans say the same. */

#include <qzplan/plan.h>

/* 1 where two texts say the same; NULL and "" are one. */
int qz_same_text(const qzplan_text *a, const qzplan_text *b);
int qz_same_word(const char *a, const char *b);

/* A number or a value as written; two that are not given are the same. */
int qz_same_number(qzplan_number a, qzplan_number b);
int qz_same_value(const qzplan_value *a, const qzplan_value *b);

int qz_same_span(const qzplan_span *a, const qzplan_span *b);

#endif
