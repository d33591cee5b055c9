/* SPDX-License-Identifier: MIT */
#ifndef CLI_WORDS_H
#define CLI_WORDS_H

/* The program's own words in a language; the library has those of its vocabularies. */

#include "word_list.h"

/* Static text; English where the program has none in the language. */
const char *word(enum word which, const char *language);

#endif
