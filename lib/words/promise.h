/* SPDX-License-Identifier: MIT */
#ifndef QZ_WORDS_PROMISE_H
#define QZ_WORDS_PROMISE_H

#include "words/essay.h"

/* What is promised: comparator and operand, the operand alone as the plan means
   it, the other end, half the width of the band, what it is compared with, what lies beyond the
   band, what it is about beside the metric; and the whole sentence.
 */
void qz_essay_promised(qz_essay *e);
void qz_essay_value(qz_essay *e);
void qz_essay_upper(qz_essay *e);
void qz_essay_width(qz_essay *e);
void qz_essay_baseline(qz_essay *e);
void qz_essay_beyond(qz_essay *e);
void qz_essay_scope(qz_essay *e);
void qz_essay_conditions(qz_essay *e); /* the baseline, and what it hangs on */
void qz_essay_promise(qz_essay *e);

#endif
