/* SPDX-License-Identifier: MIT */
#ifndef QZ_JUDGE_OF_PERIOD_H
#define QZ_JUDGE_OF_PERIOD_H

/* Averages and rates of periods, and what is made of them: each is read over the very period that
   it is of, and stands for no other. */

#include "judge/case.h"

/* A subject over the period that ends on a day: of the kind that `every` or `due` names; of a `due`
   that is a day the longest that has a value. day NONE: there is none. */
qz_reading qz_read_period(const qz_case *c, const qz_subject *subject, int32_t day,
                          qz_trail *trail);

/* The latest such period that ends by a day and has a value; with `every` none but the one judged.
 */
qz_reading qz_read_last_period(const qz_case *c, int32_t day, qz_trail *trail);

/* The first day of the period that ends on a day, of the kind that `every` or `due` names, else of
   the year. */
int32_t qz_period_start(const qz_case *c, int32_t day);

/* The kind of period that a case is judged by; of a `due` that is a day a year. */
int32_t qz_case_kind(const qz_case *c);

#endif
