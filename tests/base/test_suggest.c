/* SPDX-License-Identifier: MIT */
/* Which known name is meant. */

#include <string.h>

#include "base/suggest.h"
#include "support/suite.h"

static const char *nearest(const char *word, const char *const *names, size_t count) {
    qz_suggest s;
    qz_suggest_begin(&s, word, strlen(word));
    for (size_t i = 0; i < count; i++) {
        qz_suggest_offer(&s, names[i]);
    }
    return s.best;
}

START_TEST(only_near_names) {
    static const struct {
        const char *word, *name;
        int near;
    } rows[] = {
        {"eduction", "education", 1},
        {"edcuation", "education", 1}, /* a swap is one step */
        {"educatoin", "education", 1},
        {"Education", "education", 1},
        {"human_resorces", "human_resources", 1},
        {"at-least", "at_least", 1},
        {"atleast", "at_least", 1},
        {"deu", "due", 1},
        {"dua", "due", 1},
        {"dxx", "due", 0},
        {"led", "lead", 1},
        {"lid", "lead", 0},
        {"zk", "zh", 1},
        {"ZH", "zh", 1},
        {"abcde", "abxdx", 0},
        {"abcdef", "abxdxf", 1},
        {"ab", "a", 0},
        {"x", "y", 0},
        {"", "due", 0},
        {"a", "as", 0},
        {"finance", "education", 0},
        {"targt", "targets", 0},
        {"tarets", "targets", 1},
        {"trgts", "targets", 0},
        {"教育局", "教体局", 1},
        {"财政局", "教体局", 0},
        {"abcdefgh", "badcefgh", 1}, /* two swaps */
        {"abcdefgh", "badcfegh", 0}, /* three */
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const char *best = nearest(rows[i].word, &rows[i].name, 1);
        ck_assert_msg((best != NULL) == rows[i].near, "%s, %s", rows[i].word, rows[i].name);
    }
}
END_TEST

START_TEST(nearest_then_first) {
    static const char *const names[] = {"at_most", "metrics", "metric", "more_than", "metrid"};
    ck_assert_str_eq(nearest("metri", names, 5), "metric");
    ck_assert_str_eq(nearest("metricss", names, 5), "metrics");
    ck_assert_str_eq(nearest("metrix", names, 5), "metric");
    ck_assert_str_eq(nearest("Metric", names, 5), "metric");
    ck_assert_ptr_null(nearest("finance", names, 5));
}
END_TEST

START_TEST(nothing_is_near_before_it_is_offered) {
    qz_suggest s;
    qz_suggest_begin(&s, "eductionXXX", 8);
    ck_assert_ptr_null(s.best);
    qz_suggest_offer(&s, "education");
    ck_assert_str_eq(s.best, "education");
}
END_TEST

START_TEST(long_words_are_left_alone) {
    char word[49];
    char longer[50];
    const char *name = word;
    memset(word, 'a', sizeof word - 1);
    word[sizeof word - 1] = '\0';
    memset(longer, 'a', sizeof longer - 1);
    longer[sizeof longer - 1] = '\0';
    ck_assert_ptr_nonnull(nearest(word, &name, 1));
    ck_assert_ptr_null(nearest(longer, &name, 1));
    name = longer;
    ck_assert_ptr_null(nearest(word, &name, 1));
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, only_near_names);
    tcase_add_test(tests, nearest_then_first);
    tcase_add_test(tests, nothing_is_near_before_it_is_offered);
    tcase_add_test(tests, long_words_are_left_alone);
}

QZ_SUITE(suggest, add)
