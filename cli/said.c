/* SPDX-License-Identifier: MIT */
/* Chooses the program's language, and finds what it says of commands and their lines. The library
   never asks the environment: only a program has a person before it. */

#include "said.h"

#include <stdlib.h>
#include <string.h>

#include <qzplan/text.h>

#include "arrays.h"
#include "language.h"

static const char *chosen = "en";

/* The value of the last `--lang` on the line; NULL where there is none. */
static const char *asked_for(int count, char **argv) {
    static const char option[] = "--lang";
    const char *found = NULL;

    for (int i = 0; i < count && strcmp(argv[i], "--") != 0; i++) {
        if (strncmp(argv[i], option, sizeof option - 1) != 0) {
            continue;
        }
        const char *behind = argv[i] + sizeof option - 1;
        if (*behind == '=') {
            found = behind + 1;
        } else if (*behind == '\0' && i + 1 < count) {
            found = argv[i + 1];
        }
    }
    return found;
}

/* "zh_CN.UTF-8" is Chinese: what stands before the country. */
static const char *of_locale(const char *locale) {
    char tag[16];
    size_t length = strcspn(locale, "_.@-");

    if (length == 0 || length >= sizeof tag) {
        return NULL;
    }
    memcpy(tag, locale, length);
    tag[length] = '\0';
    return qzplan_language_find(tag);
}

static const char *of_environment(void) {
    static const char *const variables[] = {"LC_ALL", "LC_MESSAGES", "LANG"};

    for (size_t i = 0; i < ARRAY_SIZE(variables); i++) {
        const char *value = getenv(variables[i]);

        if (value != NULL && value[0] != '\0') {
            return of_locale(value);
        }
    }
    return NULL;
}

void said_choose(int count, char **argv) {
    const char *asked = asked_for(count, argv);
    const char *language =
        asked != NULL && languages_are_known(asked) ? language_asked(asked, 0) : NULL;

    if (language == NULL) {
        language = of_environment();
    }
    chosen = language != NULL ? language : "en";
}

const char *said_language(void) {
    return chosen;
}

const char *said_in(enum said which, const char *language) {
    static const struct {
        const char *language;
        const char *const *texts;
    } tables[] = {{"zh", said_zh}, {"en", said_en}, {"fr", said_fr}};

    for (size_t i = 0; i < ARRAY_SIZE(tables); i++) {
        if (strcmp(tables[i].language, language) == 0 && tables[i].texts[which] != NULL) {
            return tables[i].texts[which];
        }
    }
    return said_en[which];
}

const char *said(enum said which) {
    return said_in(which, chosen);
}
