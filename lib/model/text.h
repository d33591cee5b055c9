/* SPDX-License-Identifier: MIT */
#ifndef QZ_MODEL_TEXT_H
#define QZ_MODEL_TEXT_H

/* A plan's own texts, in the languages that it has them in. */

#include <qzplan/text.h>

/* The translation that qzplan_text_get gives; NULL where there is none. */
const qzplan_translation *qz_text_find(const qzplan_text *text, const char *language);

/* The text in exactly this language; NULL where it has none. */
const char *qz_text_exact(const qzplan_text *text, const char *language);

#endif
