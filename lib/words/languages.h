/* SPDX-License-Identifier: MIT */
#ifndef QZ_WORDS_LANGUAGES_H
#define QZ_WORDS_LANGUAGES_H

/* Finds the words of a language; what a set of them holds is in words/sets.h. */

#include "base/out.h"
#include "words/sets.h"

/* The words that answer a tag. */
const qz_words *qz_words_of(const char *language);

/* A plan's text among words of the library: isolated (U+2068 ... U+2069) where it is in a language
   that the library has no words in, since such a text may run the other way. What would end or turn
   that is left out of it. */
void qz_write_text(qz_out *out, const qzplan_text *text, const char *language);

/* What a kind of areas is called: its id, where the language has no word for it. */
const char *qz_kind_name(const qz_words *words, const char *kind);

/* That, behind what stands before it, with a blank where Latin letters follow other ones. */
void qz_write_kind(qz_out *out, const char *before, const char *kind, const char *language);

/* A label of a set; NULL where it has none. */
const char *qz_words_label(const qz_labels *labels, int64_t value);

/* The template of an operator's promise; "" for one that is not known. */
const char *qz_words_promise(const qz_words *words, int32_t op);

#endif
