/* SPDX-License-Identifier: MIT */
#ifndef CLI_SAID_H
#define CLI_SAID_H

/* The program's language, and what it says in it of commands and their lines. */

#include "said_list.h"

/* Chooses the language once, before anything is said: the first that `--lang` names, else that of
   the environment: of the first of LC_ALL, LC_MESSAGES and LANG that is set and not empty, read as
   text, a language that the library has words in; else English. */
void said_choose(int count, char **argv);

/* The language chosen, as the library names it. */
const char *said_language(void);

/* Static text in the language chosen, or in one that is named. */
const char *said(enum said which);
const char *said_in(enum said which, const char *language);

#endif
