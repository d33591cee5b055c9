/* SPDX-License-Identifier: MIT */
/* The table of the program's own words. */

#include "words.h"

#include <string.h>

#include <qzplan/text.h>

int is_chinese(const char *language) {
    const char *known = qzplan_language_find(language);

    return known != NULL && strcmp(known, "zh") == 0;
}

const char *word(enum word which, const char *language) {
    static const char *const table[][2] = {
#define WORD_ENTRY(name, zh, en) {zh, en},
        WORDS(WORD_ENTRY)
#undef WORD_ENTRY
    };

    return table[which][is_chinese(language) ? 0 : 1];
}
