/* SPDX-License-Identifier: MIT */
/* Finds the words of a language: sentences, and the labels of terms and codes. */

#include "words/languages.h"

#include <string.h>

#include <qzplan/error.h>
#include <qzplan/text.h>

#include "model/text.h"

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

const char *qz_kind_name(const qz_words *words, const char *kind) {
    const qz_kind_word *row = words->kinds;
    while (row != NULL && row->id != NULL && strcmp(row->id, kind) != 0) {
        row++;
    }
    return row == NULL || row->id == NULL ? kind : row->text;
}

void qz_write_kind(qz_out *out, const char *before, const char *kind, const char *language) {
    const qz_words *words = qz_words_of(language);
    const char *name = qz_kind_name(words, kind);
    const unsigned char first = (unsigned char)*name;
    int latin = (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z');
    qz_out_text(out, before);
    qz_out_text(out, latin && words->area_first ? words->before_latin : "");
    qz_out_text(out, name);
}

const char *qz_words_label(const qz_labels *labels, int64_t value) {
    for (size_t i = 0; i < labels->count; i++) {
        if (labels->labels[i].value == value) {
            return labels->labels[i].text;
        }
    }
    return NULL;
}

/* Marks that turn the direction of what follows: U+202A to U+202E, U+2066 to U+2069. */
static int turns_direction(const char *at) {
    unsigned char last = (unsigned char)at[2];
    return at[0] == '\xE2' && ((at[1] == '\x80' && last >= 0xAA && last <= 0xAE) ||
                               (at[1] == '\x81' && last >= 0xA6 && last <= 0xA9));
}

static void put_isolated(qz_out *out, const char *text) {
    qz_out_text(out, "\xE2\x81\xA8");
    while (*text != '\0') {
        size_t plain = 0;
        while (text[plain] != '\0' && !turns_direction(text + plain)) {
            plain++;
        }
        qz_out_bytes(out, text, plain);
        text += plain + (text[plain] == '\0' ? 0 : 3);
    }
    qz_out_text(out, "\xE2\x81\xA9");
}

void qz_write_text(qz_out *out, const qzplan_text *text, const char *language) {
    const qzplan_translation *found = qz_text_find(text, language);
    if (found == NULL || found->text == NULL) {
        return;
    }
    if (*found->text != '\0' && qz_language_known(found->language) == QZ_LANGUAGE_COUNT &&
        strcmp(found->text, "%") != 0) {
        put_isolated(out, found->text);
    } else {
        qz_out_text(out, found->text);
    }
}

const char *qzplan_term_label(int32_t vocabulary, int64_t value, const char *language) {
    const qz_words *words = qz_words_of(language);
    if (vocabulary < 0 || (size_t)vocabulary >= words->terms->vocabulary_count) {
        return "?";
    }
    const char *label = qz_words_label(&words->terms->vocabularies[vocabulary], value);
    return label == NULL ? "?" : label;
}

const char *qzplan_error_describe(int code, const char *language) {
    const qz_words *words = qz_words_of(language);
    const char *text = qz_words_label(&words->terms->errors, code);
    return text == NULL ? words->unknown_error : text;
}
