/* SPDX-License-Identifier: MIT */
/* The languages that the library has words in, found by their tags as BCP 47 looks them up: the
   longest tag that is there wins, then a fallback. */

#include "base/languages.h"

#include <string.h>

#include <qzplan/error.h>
#include <qzplan/text.h>

#define ROW(name, tag, decimal_mark, before_percent, point, points)                                \
    [QZ_LANGUAGE_##name] = {tag, decimal_mark, before_percent, point, points},
static const qz_language rows[] = {QZ_LANGUAGES(ROW)};
#undef ROW

static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

/* 1 where the first `length` bytes of a tag are another one. */
static int begins_as(const char *tag, size_t length, const char *whole) {
    size_t i = 0;
    while (i < length && whole[i] != '\0' && lower(tag[i]) == lower(whole[i])) {
        i++;
    }
    return i == length && whole[i] == '\0';
}

int qz_language_same(const char *a, const char *b) {
    return begins_as(a, strlen(a), b);
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
            if (begins_as(tag, length, rows[i].tag)) {
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
