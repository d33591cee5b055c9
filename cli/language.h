/* SPDX-License-Identifier: MIT */
#ifndef CLI_LANGUAGE_H
#define CLI_LANGUAGE_H

/* Languages as a command line names them. */

#include <stddef.h>

/* The i-th language asked for, as the library names it; NULL past the last, and for one that it has
   no words in. */
const char *language_asked(const char *languages, size_t index);

/* 1 where the library has words in it, or in each of a list of languages. */
int language_is_known(const char *language);
int languages_are_known(const char *languages);

/* The languages there are, for options. */
const char *language_choice(size_t index);

#endif
