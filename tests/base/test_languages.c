/* SPDX-License-Identifier: MIT */
/* Which language of the library a tag asks for: as BCP 47 looks tags up. */

#include <check.h>

#include <qzplan/error.h>
#include <qzplan/text.h>

#include "base/languages.h"
#include "support/suite.h"

static const struct {
    const char *tag;
    const char *found; /* NULL: none */
} lookups[] = {
    {"zh", "zh"},         {"en", "en"},         {"ZH", "zh"},    {"En", "en"},  {"zh-Hans", "zh"},
    {"zh-Hans-CN", "zh"}, {"ZH-hant-tw", "zh"}, {"en-GB", "en"}, {"fr", "fr"},  {"fr-CA", "fr"},
    {"en-x-plain", "en"}, {"", NULL},           {"z", NULL},     {"zhx", NULL}, {"zho", NULL},
    {"x-zh", NULL},       {"i-klingon", NULL},  {"tlh", NULL},   {"-", NULL},   {"-zh", NULL},
    {"e", NULL},          {NULL, NULL},
};

START_TEST(finds_by_dropping_subtags) {
    const char *found = qzplan_language_find(lookups[_i].tag);
    if (lookups[_i].found == NULL) {
        ck_assert_ptr_null(found);
        ck_assert_str_eq(qz_language_of(lookups[_i].tag)->tag, "en");
    } else {
        ck_assert_str_eq(found, lookups[_i].found);
        ck_assert_str_eq(qz_language_of(lookups[_i].tag)->tag, lookups[_i].found);
    }
}
END_TEST

START_TEST(gives_each_once) {
    const char *tag = NULL;
    size_t count = 0;
    while (qzplan_language_get(&tag, count) == QZPLAN_OK) {
        ck_assert_str_eq(qzplan_language_find(tag), tag);
        ck_assert_uint_eq(qz_language_known(tag), count);
        count++;
    }
    ck_assert_uint_eq(count, QZ_LANGUAGE_COUNT);
    ck_assert_int_eq(qzplan_language_get(NULL, 0), QZPLAN_ERROR_INVALID_ARGUMENT);
}
END_TEST

START_TEST(drops_one_subtag_with_what_introduces_it) {
    ck_assert_uint_eq(qz_language_shorter("zh-Hans-CN", 10), 7);
    ck_assert_uint_eq(qz_language_shorter("zh-Hans-CN", 7), 2);
    ck_assert_uint_eq(qz_language_shorter("zh-Hans-CN", 2), 0);
    ck_assert_uint_eq(qz_language_shorter("zh-x-a", 6), 2);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_loop_test(tests, finds_by_dropping_subtags, 0, sizeof lookups / sizeof lookups[0]);
    tcase_add_test(tests, gives_each_once);
    tcase_add_test(tests, drops_one_subtag_with_what_introduces_it);
}

QZ_SUITE(languages, add)
