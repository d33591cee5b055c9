/* SPDX-License-Identifier: MIT */
/* Other words that people use for the keys of a mapping: the rows of the list, each under its name.
 */

#include "tables/mapping_words.h"

#define DEFINE(name, same) const qz_key_words qz_words_##name = {same, " "};
QZ_MAP_WORDS(DEFINE)
