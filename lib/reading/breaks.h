/* SPDX-License-Identifier: MIT */
#ifndef QZ_READING_BREAKS_H
#define QZ_READING_BREAKS_H

/* Breaks in a series: what lies before one is not comparable with what is of its day or later. */

#include "reading/basis.h"

/* The day of the latest break up to a day in what a subject is read from: its own figures, else
   those of its terms, its areas or its groups. QZPLAN_DAY_NONE: there is none. */
int32_t qz_last_break(const qz_subject *subject, int32_t day);

#endif
