/* SPDX-License-Identifier: MIT */
#ifndef QZ_WORDS_VERDICT_NUMBERS_H
#define QZ_WORDS_VERDICT_NUMBERS_H

/* The numbers of a verdict in text: so that what they say of one another is true. */

#include <stddef.h>

#include <qzplan/evaluate.h>

/* One of QZPLAN_VERDICT_NUMBER_... into QZ_NUMBER_TEXT bytes; a gap without its sign where `size`.
   Returns the length, 0 where it is not known. */
size_t qz_verdict_number(char *text, const qzplan_verdict *verdict, int32_t which, int size,
                         const char *language);

/* How much is needed, without its sign: never less than is enough. */
size_t qz_verdict_need(char *text, const qzplan_verdict *verdict, const qzplan_need *need,
                       const char *language);

#endif
