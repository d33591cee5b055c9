/* SPDX-License-Identifier: MIT */
#ifndef QZ_JUDGE_POINTS_H
#define QZ_JUDGE_POINTS_H

/* What a case's figures were at each earlier day, as the published methods take them: a series of
   (year, value), in the reported unit. */

#include "judge/case.h"

typedef struct qz_points {
    double *years;
    double *values;
    int32_t *days; /* of exact ones, with their numbers; else NULL */
    qzplan_number *numbers;
    size_t count;
    size_t capacity;
    int32_t from;  /* no point lies before this day */
    int32_t exact; /* 1: days and numbers are kept */
} qz_points;

/* All points up to a day, in the arena of the case's evaluation; NO_MEMORY or OK. */
int qz_case_points(qz_points *out, const qz_case *c, int32_t form, int32_t last);

/* The same with their days and exact numbers. */
int qz_case_exact_points(qz_points *out, const qz_case *c, int32_t form, int32_t last);

/* 1 where the case's figures are summed from one day on, towards its deadline. */
int qz_is_running_sum(const qz_case *c);

/* A day as a year: 2025 is the end of 2025, 2024.5 the middle. A metric whose year starts on
   another day has its own years, each named by the calendar year in which it starts. */
double qz_year_of(int32_t day, const qzplan_metric *metric);

/* A number as reported: a percentage of 94/1000 is 9.4. */
double qz_real_of(qzplan_number number, int32_t form);

#endif
