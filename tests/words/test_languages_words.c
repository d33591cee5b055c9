/* SPDX-License-Identifier: MIT */
/* Every language says all there is to say, with the same letters in each template. */

#include <string.h>

#include <check.h>

#include <qzplan/error.h>
#include <qzplan/text.h>

#include "support/suite.h"
#include "words/languages.h"

static const struct {
    const char *key;
    size_t offset;
} keys[] = {
#define KEY(name) {#name, offsetof(qz_words, name)},
    QZ_SENTENCES(KEY)
#undef KEY
};

static const char *text_of(const qz_words *words, size_t key) {
    const char *text;
    memcpy(&text, (const char *)words + keys[key].offset, sizeof text);
    return text;
}

/* How often each letter stands behind a per cent sign. */
static void count_letters(const char *text, int counts[128]) {
    memset(counts, 0, 128 * sizeof counts[0]);
    while ((text = strchr(text, '%')) != NULL) {
        ck_assert_int_ne(text[1], '\0');
        counts[(unsigned char)text[1] & 127]++;
        text += 2;
    }
}

static void assert_same_letters(const char *key, const char *tag, const char *a, const char *b) {
    int of_a[128];
    int of_b[128];
    count_letters(a, of_a);
    count_letters(b, of_b);
    ck_assert_msg(memcmp(of_a, of_b, sizeof of_a) == 0, "%s: `%s` has other letters than `%s` (%s)",
                  tag, a, b, key);
}

START_TEST(has_every_sentence_with_the_same_letters) {
    const qz_words *first = qz_words_of(qz_language_at(0)->tag);
    const char *tag = qz_language_at((size_t)_i)->tag;
    const qz_words *words = qz_words_of(tag);
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        ck_assert_msg(text_of(words, i) != NULL, "%s lacks %s", tag, keys[i].key);
        assert_same_letters(keys[i].key, tag, text_of(words, i), text_of(first, i));
    }
}
END_TEST

START_TEST(has_every_promise_with_the_same_letters) {
    const qz_words *first = qz_words_of(qz_language_at(0)->tag);
    const char *tag = qz_language_at((size_t)_i)->tag;
    const qz_words *words = qz_words_of(tag);
    int64_t op;
    for (size_t i = 0; qzplan_term_get(&op, QZPLAN_VOCABULARY_OP, i) == QZPLAN_OK; i++) {
        const char *name = qzplan_term_name(QZPLAN_VOCABULARY_OP, op);
        const char *text = qz_words_promise(words, (int32_t)op);
        ck_assert_msg(*text != '\0', "%s lacks the promise of %s", tag, name);
        assert_same_letters(name, tag, text, qz_words_promise(first, (int32_t)op));
    }
}
END_TEST

START_TEST(has_every_label) {
    const char *tag = qz_language_at((size_t)_i)->tag;
    int64_t value;
    size_t labels = 0;
    for (int32_t vocabulary = 0; vocabulary < 64; vocabulary++) {
        for (size_t i = 0; qzplan_term_get(&value, vocabulary, i) == QZPLAN_OK; i++) {
            ck_assert_msg(strcmp(qzplan_term_label(vocabulary, value, tag), "?") != 0,
                          "%s lacks a label for %s", tag, qzplan_term_name(vocabulary, value));
            labels++;
        }
    }
    ck_assert_uint_gt(labels, 200);
    int32_t code;
    for (size_t i = 0; qzplan_error_get(&code, i) == QZPLAN_OK; i++) {
        ck_assert_msg(strcmp(qzplan_error_describe(code, tag), qz_words_of(tag)->unknown_error) !=
                          0,
                      "%s lacks a text for %s", tag, qzplan_error_name(code));
    }
}
END_TEST

static void add(TCase *tests) {
    tcase_add_loop_test(tests, has_every_sentence_with_the_same_letters, 0, QZ_LANGUAGE_COUNT);
    tcase_add_loop_test(tests, has_every_promise_with_the_same_letters, 0, QZ_LANGUAGE_COUNT);
    tcase_add_loop_test(tests, has_every_label, 0, QZ_LANGUAGE_COUNT);
}

QZ_SUITE(languages_words, add)
