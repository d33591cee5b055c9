/* SPDX-License-Identifier: MIT */
#ifndef QZ_WORDS_LENGTH_H
#define QZ_WORDS_LENGTH_H

/* Lengths of time, in words. */

#include <qzplan/plan.h>

#include "base/out.h"

/* "2 years", "1 month", "45 days"; of a stretch between two days these, of that of the plan "the
   plan"; nothing where there is none. */
void qz_write_span(qz_out *out, const qzplan_span *span, const char *language);

#endif
