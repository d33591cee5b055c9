/* SPDX-License-Identifier: MIT */
/* Finds the program's own words in a language. */

#include "words.h"

#include <string.h>

#include <qzplan/text.h>

#include "arrays.h"

const char *word(enum word which, const char *language) {
    static const struct {
        const char *language;
        const char *const *words;
    } tables[] = {{"zh", words_zh}, {"en", words_en}, {"fr", words_fr}};
    const char *known = qzplan_language_find(language);

    for (size_t i = 0; known != NULL && i < ARRAY_SIZE(tables); i++) {
        if (strcmp(tables[i].language, known) == 0 && tables[i].words[which] != NULL) {
            return tables[i].words[which];
        }
    }
    return words_en[which];
}
