/* SPDX-License-Identifier: MIT */
#ifndef QZ_READING_RHYTHM_H
#define QZ_READING_RHYTHM_H

/* How often figures come: the periods within which terms of different days may meet. */

#include "reading/basis.h"

/* Periods of a kind, of years that begin on a day; kind NONE: none is said. */
typedef struct qz_rhythm {
    int32_t kind;
    int32_t year_starts;
} qz_rhythm;

/* 1 where a metric itself says how often it comes. */
int qz_has_rhythm(const qzplan_metric *metric);

/* By metric index the longest rhythm of what a metric is made of; NULL where no metric says one.
   NO_MEMORY or OK. */
QZ_MUST_USE int qz_rhythms_make(const qz_rhythm **out, qz_arena *arena, const qzplan_plan *plan);

/* The longest of all that a subject is made of; kind NONE: none of it says one. */
qz_rhythm qz_rhythm_of(const qz_subject *subject);

#endif
