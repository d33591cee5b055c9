/* SPDX-License-Identifier: MIT */
/* The languages that the library has words in, found by their tags as BCP 47 looks them up: the
   longest tag that is there wins, then a fallback. */

#include "base/languages.h"

#include <string.h>

#include <qzplan/error.h>
#include <qzplan/text.h>

#define ROW(name, tag, decimal_mark, before_percent, point, points, one_below_two)                 \
    [QZ_LANGUAGE_##name] = {tag, decimal_mark, before_percent, point, points, one_below_two},
static const qz_language rows[] = {QZ_LANGUAGES(ROW)};
#undef ROW

static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

int qz_language_begins(const char *a, size_t of_a, const char *b, size_t of_b) {
    size_t i = 0;
    while (i < of_a && i < of_b && lower(a[i]) == lower(b[i])) {
        i++;
    }
    return i == of_a && i == of_b;
}

int qz_language_same(const char *a, const char *b) {
    return qz_language_begins(a, strlen(a), b, strlen(b));
}

int qz_language_is_tag(const char *text) {
    enum { LONGEST = 35, LONGEST_SUBTAG = 8 };
    size_t length = strlen(text);
    size_t subtag = 0;
    int first = 1;
    for (size_t i = 0; i <= length; i++) {
        char c = lower(text[i]);
        if (c == '-' || c == '\0') {
            if (subtag < (first ? 2u : 1u) || subtag > LONGEST_SUBTAG) {
                return 0;
            }
            subtag = 0;
            first = 0;
        } else if ((c >= 'a' && c <= 'z') || (!first && c >= '0' && c <= '9')) {
            subtag++;
        } else {
            return 0;
        }
    }
    return length <= LONGEST;
}

size_t qz_language_shorter(const char *tag, size_t length) {
    while (length > 0 && tag[length - 1] != '-') {
        length--;
    }
    length = length > 0 ? length - 1 : 0;
    return length > 2 && tag[length - 2] == '-' ? length - 2 : length;
}

const qz_language *qz_language_at(size_t index) {
    return &rows[index];
}

size_t qz_language_known(const char *tag) {
    size_t length = tag == NULL ? 0 : strlen(tag);
    for (; length > 0; length = qz_language_shorter(tag, length)) {
        for (size_t i = 0; i < QZ_LANGUAGE_COUNT; i++) {
            if (qz_language_begins(tag, length, rows[i].tag, strlen(rows[i].tag))) {
                return i;
            }
        }
    }
    return QZ_LANGUAGE_COUNT;
}

size_t qz_language_index(const char *tag) {
    size_t index = qz_language_known(tag);
    return index < QZ_LANGUAGE_COUNT ? index : QZ_LANGUAGE_FALLBACK;
}

const qz_language *qz_language_of(const char *tag) {
    return &rows[qz_language_index(tag)];
}

const char *qzplan_language_find(const char *tag) {
    size_t index = qz_language_known(tag);
    return index < QZ_LANGUAGE_COUNT ? rows[index].tag : NULL;
}

int qzplan_language_get(const char **tag, size_t index) {
    if (tag == NULL || index >= QZ_LANGUAGE_COUNT) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    *tag = rows[index].tag;
    return QZPLAN_OK;
}
