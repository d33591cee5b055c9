/* SPDX-License-Identifier: MIT */
/* Finds the words of a language. */

#include "words/languages.h"

static const qz_words *const all[] = {
#define ROW(name, ...) [QZ_LANGUAGE_##name] = &qz_words_##name,
    QZ_LANGUAGES(ROW)
#undef ROW
};

const qz_words *qz_words_of(const char *language) {
    return all[qz_language_index(language)];
}

const char *qz_words_promise(const qz_words *words, int32_t op) {
    return op > 0 && op < QZ_WORDS_OPS && words->promises[op] != NULL ? words->promises[op] : "";
}
