/* SPDX-License-Identifier: MIT */
/* Other words that people use for keys: the rows of the list, each under its name. */

#include "reader/key_words.h"

#define DEFINE(name, same, maybe) const qz_key_words qz_words_##name = {same, maybe};
QZ_KEY_WORDS(DEFINE)
