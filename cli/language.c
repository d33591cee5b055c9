/* SPDX-License-Identifier: MIT */
/* Finds the languages that a command line names among those that the library has words in. */

#include "language.h"

#include <stdio.h>
#include <string.h>

#include <qzplan/error.h>
#include <qzplan/text.h>

const char *language_choice(size_t index) {
    const char *language;

    return qzplan_language_get(&language, index) == QZPLAN_OK ? language : NULL;
}

int language_is_known(const char *language) {
    return qzplan_language_find(language) != NULL;
}

const char *language_asked(const char *languages, size_t index) {
    char tag[64];

    while (index-- > 0 && languages != NULL) {
        languages = strchr(languages, ',');
        languages = languages == NULL ? NULL : languages + 1;
    }
    if (languages == NULL || strcspn(languages, ",") >= sizeof tag) {
        return NULL;
    }
    (void)snprintf(tag, sizeof tag, "%.*s", (int)strcspn(languages, ","), languages);
    return qzplan_language_find(tag);
}

int languages_are_known(const char *languages) {
    size_t count = 1;

    for (const char *c = languages; *c != '\0'; c++) {
        count += *c == ',';
    }
    for (size_t i = 0; i < count; i++) {
        if (language_asked(languages, i) == NULL) {
            return 0;
        }
    }
    return 1;
}
