/* SPDX-License-Identifier: MIT */
/* A plan's own texts: which translation answers a tag. */

#include "model/text.h"

#include <string.h>

#include "base/arrays.h"
#include "base/languages.h"

/* The translation whose tag's first bytes are `length` of another, or which is all of it. */
static const qzplan_translation *find(const qzplan_text *text, const char *tag, size_t length,
                                      int variants) {
    for (size_t i = 0; i < text->count; i++) {
        const char *language = text->items[i].language;
        size_t of_language = strlen(language);
        while (variants && of_language > length) {
            of_language = qz_language_shorter(language, of_language);
        }
        if (qz_language_begins(tag, length, language, of_language)) {
            return &text->items[i];
        }
    }
    return NULL;
}

const qzplan_translation *qz_text_find(const qzplan_text *text, const char *language) {
    const char *const tags[] = {language, qz_language_at(QZ_LANGUAGE_FALLBACK)->tag};
    if (text == NULL || text->count == 0) {
        return NULL;
    }
    for (size_t i = 0; i < QZ_ARRAY_SIZE(tags); i++) {
        size_t whole = tags[i] == NULL ? 0 : strlen(tags[i]);
        for (int variants = 0; variants <= 1; variants++) {
            for (size_t n = whole; n > 0; n = qz_language_shorter(tags[i], n)) {
                const qzplan_translation *found = find(text, tags[i], n, variants);
                if (found != NULL) {
                    return found;
                }
            }
        }
    }
    return &text->items[0];
}

const char *qz_text_exact(const qzplan_text *text, const char *language) {
    for (size_t i = 0; i < text->count; i++) {
        if (qz_language_same(text->items[i].language, language)) {
            return text->items[i].text;
        }
    }
    return NULL;
}

const char *qzplan_text_get(const qzplan_text *text, const char *language) {
    const qzplan_translation *found = qz_text_find(text, language);
    return found == NULL || found->text == NULL ? "" : found->text;
}
