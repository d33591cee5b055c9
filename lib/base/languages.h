/* SPDX-License-Identifier: MIT */
#ifndef QZ_BASE_LANGUAGES_H
#define QZ_BASE_LANGUAGES_H

/* The languages that the library has words in, one a row. A language more is a row here, its name
   in lib/meson.build, and its words in lib/words/<tag>.c and lib/messages/<tag>.c. */

#include <stddef.h>

/* The tag as a C name and as BCP 47 writes it; in numbers, the decimal mark, what stands before a
   per cent sign, what stands behind one percentage point and behind several, and whether all that
   is below two is one of them (else only 1 is). The fallback is
   the row that QZ_LANGUAGE_FALLBACK names. */
#define QZ_LANGUAGES(X)                                                                            \
    X(zh, "zh", ".", "", "个百分点", "个百分点", 0)                                                \
    X(en, "en", ".", "", " point", " points", 0)                                                   \
    X(fr, "fr", ",", "\u202f", " point", " points", 1)

#define QZ_LANGUAGE_FALLBACK QZ_LANGUAGE_en

enum qz_language_index {
#define QZ_LANGUAGE_INDEX(name, ...) QZ_LANGUAGE_##name,
    QZ_LANGUAGES(QZ_LANGUAGE_INDEX)
#undef QZ_LANGUAGE_INDEX
        QZ_LANGUAGE_COUNT
};

typedef struct qz_language {
    const char *tag;
    const char *decimal_mark;
    const char *before_percent;
    const char *point;
    const char *points;
    int one_below_two;
} qz_language;

/* A language's row by its index, and its place in tables that have an entry for each. */
const qz_language *qz_language_at(size_t index);

/* The index of the language that a tag asks for, case-insensitively: the tag's own, else that of
   the tag without its last subtags ("zh-Hans-CN": zh); QZ_LANGUAGE_COUNT where there is none. */
size_t qz_language_known(const char *tag);

/* The same, with the fallback where there is none or the tag is NULL. */
size_t qz_language_index(const char *tag);
const qz_language *qz_language_of(const char *tag);

/* 1 where two tags, or their first bytes, are one, whatever their case. */
int qz_language_same(const char *a, const char *b);
int qz_language_begins(const char *a, size_t of_a, const char *b, size_t of_b);

/* 1 where a text has the form of a tag: letters, then letters and digits behind hyphens. */
int qz_language_is_tag(const char *text);

/* The bytes of a tag without its last subtag, of its first `length`; 0 where only one is left. A
   single letter or digit goes along with what it introduces ("zh-x-a": "zh"). */
size_t qz_language_shorter(const char *tag, size_t length);

#endif
