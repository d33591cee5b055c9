/* SPDX-License-Identifier: MIT */
/* Finds the words of a language: sentences, and the labels of terms and codes. */

#include "words/languages.h"

#include <qzplan/error.h>
#include <qzplan/text.h>

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

const char *qz_words_label(const qz_labels *labels, int64_t value) {
    for (size_t i = 0; i < labels->count; i++) {
        if (labels->labels[i].value == value) {
            return labels->labels[i].text;
        }
    }
    return NULL;
}

const char *qzplan_term_label(int32_t vocabulary, int64_t value, const char *language) {
    const qz_words *words = qz_words_of(language);
    if (vocabulary < 0 || (size_t)vocabulary >= words->vocabulary_count) {
        return "?";
    }
    const char *label = qz_words_label(&words->vocabularies[vocabulary], value);
    return label == NULL ? "?" : label;
}

const char *qzplan_error_describe(int code, const char *language) {
    const qz_words *words = qz_words_of(language);
    const char *text = qz_words_label(&words->errors, code);
    return text == NULL ? words->unknown_error : text;
}
