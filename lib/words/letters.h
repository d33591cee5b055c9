/* SPDX-License-Identifier: MIT */
#ifndef QZ_WORDS_LETTERS_H
#define QZ_WORDS_LETTERS_H

#include "words/essay.h"

/* Writes what a letter of a template stands for (words/sets.h lists them); nothing for another. */
void qz_essay_letter(qz_essay *e, char letter);

/* 1 where less than one a month is needed: it is then said by the year. */
int qz_essay_is_slow(const qz_essay *e);

#endif
