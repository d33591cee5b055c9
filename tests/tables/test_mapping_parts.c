/* SPDX-License-Identifier: MIT */
/* What mappings are made of: folded texts, patterns, forms of periods, multipliers. */

#include <string.h>

#include "base/arrays.h"
#include "support/suite.h"
#include "tables/fold.h"
#include "tables/form.h"
#include "tables/pattern.h"
#include "tables/scale.h"

static qz_arena arena;

static void begin(void) {
    qzplan_allocator allocator;
    ck_assert_int_eq(qz_allocator_take(&allocator, NULL), 0);
    qz_arena_init(&arena, &allocator);
}

static void end(void) {
    qz_arena_free(&arena);
}

START_TEST(texts_that_look_alike_fold_to_one) {
    static const struct {
        const char *text;
        const char *folded;
    } cases[] = {
        {"  Total  population\r\n(both) ", "Total population (both)"},
        {"２０２４年（上）", "2024年(上)"},
        {"a\xc2\xa0"
         "b\xe3\x80\x80"
         "c",
         "a b c"},
        {"\xef\xbb\xbf"
         "first",
         "first"},
        {" \t\n", ""},
        {"", ""},
    };
    for (size_t i = 0; i < QZ_ARRAY_SIZE(cases); i++) {
        char out[64];
        ck_assert_uint_eq(qz_fold(out, NULL, cases[i].text, strlen(cases[i].text)),
                          strlen(cases[i].folded));
        ck_assert_str_eq(out, cases[i].folded);
    }
}
END_TEST

START_TEST(folded_bytes_know_where_they_come_from) {
    char out[32];
    uint32_t from[33];
    /* a blank of three bytes, then "２" and "年" of three each, two blanks, "x" */
    ck_assert_uint_eq(qz_fold(out, from, "\xe3\x80\x80２年  x ", 13), 6);
    ck_assert_uint_eq(from[0], 3);
    ck_assert_uint_eq(from[1], 6);
    ck_assert_uint_eq(from[3], 6);
    ck_assert_uint_eq(from[4], 9);
    ck_assert_uint_eq(from[5], 11);
    ck_assert_uint_eq(from[6], 12);
}
END_TEST

START_TEST(patterns_keep_what_is_in_brackets) {
    static const struct {
        const char *pattern;
        const char *text;
        const char *kept; /* NULL: it does not fit */
    } cases[] = {
        {"Total (*)", "Total girls", "girls"},
        {"Total (*)", "Total ", ""},
        {"Total (*)", "total girls", NULL},
        {"(*) total", "X total total", "X total"},
        {"*:(*)年*", "时间:2024年末", "2024"},
        {"(20*)", "2024", "2024"},
        {"(20*)", "1999", NULL},
        {"plain", "plain", "plain"},
        {"plain", "plainer", NULL},
        {"*", "", ""},
        {"a*b*c", "a1b2c", "a1b2c"},
        {"a*b*c", "a1c2b", NULL},
        {"*-(*)", "a-b-2024", "b-2024"},
        {"Access \\((*)\\)", "Access (%)", "%"},
        {"2\\*3", "2*3", "2*3"},
        {"2\\*3", "2x3", NULL},
    };
    begin();
    for (size_t i = 0; i < QZ_ARRAY_SIZE(cases); i++) {
        const qz_pattern *pattern = NULL;
        size_t start = 0;
        size_t size = 0;
        ck_assert_int_eq(
            qz_pattern_make(&pattern, &arena, cases[i].pattern, strlen(cases[i].pattern), 1),
            QZ_PATTERN_FINE);
        int fits = qz_pattern_fits(pattern, cases[i].text, strlen(cases[i].text), &start, &size);
        ck_assert_msg(fits == (cases[i].kept != NULL), "%s", cases[i].pattern);
        if (fits) {
            ck_assert_msg(size == strlen(cases[i].kept) &&
                              memcmp(cases[i].text + start, cases[i].kept, size) == 0,
                          "%s", cases[i].pattern);
        }
    }
    end();
}
END_TEST

START_TEST(patterns_are_held_to_their_form) {
    static const struct {
        const char *pattern;
        int brackets;
        int fault;
    } cases[] = {
        {"(a)(b)", 1, QZ_PATTERN_SECOND_BRACKETS},
        {"(a", 1, QZ_PATTERN_OPEN},
        {"a)", 1, QZ_PATTERN_OPEN},
        {"((a))", 1, QZ_PATTERN_SECOND_BRACKETS},
        {"a\\", 1, QZ_PATTERN_BACKSLASH},
        {"a\\b", 1, QZ_PATTERN_BACKSLASH},
        {"(a", 0, QZ_PATTERN_FINE},
    };
    begin();
    for (size_t i = 0; i < QZ_ARRAY_SIZE(cases); i++) {
        const qz_pattern *pattern = NULL;
        ck_assert_int_eq(qz_pattern_make(&pattern, &arena, cases[i].pattern,
                                         strlen(cases[i].pattern), cases[i].brackets),
                         cases[i].fault);
    }
    end();
}
END_TEST

/* A thousand `*` against a long text that almost fits: the lengths multiplied, no more. */
START_TEST(patterns_cannot_be_made_slow) {
    enum { LONG = 20000 };
    static char text[LONG];
    char hard[402];
    begin();
    for (size_t i = 0; i < 200; i++) {
        memcpy(hard + 2 * i, "*a", 2);
    }
    memcpy(hard + 400, "b", 2);
    memset(text, 'a', sizeof text);
    const qz_pattern *pattern = NULL;
    size_t start;
    size_t size;
    ck_assert_int_eq(qz_pattern_make(&pattern, &arena, hard, 401, 1), QZ_PATTERN_FINE);
    ck_assert_int_eq(qz_pattern_fits(pattern, text, sizeof text, &start, &size), 0);
    end();
}
END_TEST

START_TEST(periods_are_read_by_their_form) {
    static const struct {
        const char *form;
        const char *text;
        const char *period; /* NULL: another form */
    } cases[] = {
        {"YYYYMM", "202406", "2024-06"},
        {"YYYYMM", "20246", NULL},
        {"YYYYMM", "2024061", NULL},
        {"YYYYYY", "201718", "2017/18"},
        {"YYYY-YY", "2011-12", "2011/12"},
        {"YYYY/YYYY", "2023/2024", "2023/24"},
        {"DD/MM/YYYY", "31/12/2024", "2024-12-31"},
        {"MM/DD/YYYY", "12/31/2024", "2024-12-31"},
        {"M/D/YYYY", "1/9/2024", "2024-01-09"},
        {"M/D/YYYY", "11/19/2024", "2024-11-19"},
        {"YYYYMMDD", "20240630", "2024-06-30"},
        {"YYYYQ", "20243", "2024-Q3"},
        {"\\QQ/YYYY", "Q3/2024", "2024-Q3"},
        {"YYYY-SH", "2024-S1", "2024-H1"},
        {"YYYYYYQ", "2023244", "2023/24-Q4"},
        {"YYYY年M月", "2024年6月", "2024-06"},
        {"YYYY", "2024", "2024"},
        {"FYYYY", "F2024", "2024"},
    };
    begin();
    for (size_t i = 0; i < QZ_ARRAY_SIZE(cases); i++) {
        const qz_form *form = NULL;
        char out[QZ_FORM_PERIOD];
        ck_assert_int_eq(qz_form_make(&form, &arena, cases[i].form, strlen(cases[i].form)),
                         QZ_FORM_FINE);
        int read = qz_form_read(out, form, cases[i].text, strlen(cases[i].text));
        ck_assert_msg(read == (cases[i].period != NULL), "%s", cases[i].text);
        if (read) {
            ck_assert_str_eq(out, cases[i].period);
        }
    }
    end();
}
END_TEST

START_TEST(forms_are_held_to_what_periods_are) {
    static const struct {
        const char *form;
        int fault;
    } cases[] = {
        {"MM", QZ_FORM_NO_YEAR},
        {"YY", QZ_FORM_NO_YEAR},
        {"", QZ_FORM_NO_YEAR},
        {"YYYYY", QZ_FORM_LENGTH},
        {"YYYYMMM", QZ_FORM_LENGTH},
        {"YYYYQQ", QZ_FORM_LENGTH},
        {"MM.YYYY.MM", QZ_FORM_TWICE},
        {"YYYY-DD", QZ_FORM_COMBINATION},
        {"YYYYMMQ", QZ_FORM_COMBINATION},
        {"MYYYY", QZ_FORM_TOUCHES},
        {"YYYYMDD", QZ_FORM_TOUCHES},
    };
    begin();
    for (size_t i = 0; i < QZ_ARRAY_SIZE(cases); i++) {
        const qz_form *form = NULL;
        ck_assert_msg(qz_form_make(&form, &arena, cases[i].form, strlen(cases[i].form)) ==
                          cases[i].fault,
                      "%s", cases[i].form);
    }
    end();
}
END_TEST

START_TEST(multipliers_are_powers_of_ten) {
    static const struct {
        const char *text;
        int32_t power; /* 99: none */
    } cases[] = {
        {"1000", 3},  {"1", 0},    {"1,000,000", 6}, {"1 000", 3},     {"0.01", -2},
        {"0.1", -1},  {"1.00", 0}, {"10.0", 1},      {"Thousands", 3}, {"万", 4},
        {"亿", 8},    {"Mio.", 6}, {"3", 99},        {"0", 99},        {"1e3", 99},
        {"2000", 99}, {"", 99},    {"-1000", 99},    {"dozens", 99},   {"1000 units", 99},
        {"1,00", 99},
    };
    for (size_t i = 0; i < QZ_ARRAY_SIZE(cases); i++) {
        int32_t power = 99;
        int read = qz_scale_read(&power, cases[i].text, strlen(cases[i].text));
        ck_assert_msg(read == (cases[i].power != 99), "%s", cases[i].text);
        if (read) {
            ck_assert_msg(power == cases[i].power, "%s", cases[i].text);
        }
    }
}
END_TEST

START_TEST(points_are_moved) {
    static const struct {
        const char *text;
        int32_t power;
        const char *scaled;
    } cases[] = {
        {"12.345", 3, "12345"}, {"12.3", 3, "12300"},   {"12", 3, "12000"},    {"0.5", 3, "500"},
        {"-1.25", 1, "-12.5"},  {"7", -2, "0.07"},      {"123", -2, "1.23"},   {"5", -1, "0.5"},
        {"0", 6, "0"},          {"95%", 3, "95%"},      {"yes", 3, "yes"},     {"12.5", 0, "12.5"},
        {"0.0012", 4, "12"},    {"0.00125", 4, "12.5"}, {"1.2.3", 2, "1.2.3"},
    };
    begin();
    for (size_t i = 0; i < QZ_ARRAY_SIZE(cases); i++) {
        size_t length = 0;
        const char *scaled =
            qz_scale_apply(&length, &arena, cases[i].text, strlen(cases[i].text), cases[i].power);
        ck_assert_msg(length == strlen(cases[i].scaled) &&
                          memcmp(scaled, cases[i].scaled, length) == 0,
                      "%s: %.*s", cases[i].text, (int)length, scaled);
    }
    end();
}
END_TEST

static void add_tests(TCase *tests) {
    tcase_add_test(tests, texts_that_look_alike_fold_to_one);
    tcase_add_test(tests, folded_bytes_know_where_they_come_from);
    tcase_add_test(tests, patterns_keep_what_is_in_brackets);
    tcase_add_test(tests, patterns_are_held_to_their_form);
    tcase_add_test(tests, patterns_cannot_be_made_slow);
    tcase_add_test(tests, periods_are_read_by_their_form);
    tcase_add_test(tests, forms_are_held_to_what_periods_are);
    tcase_add_test(tests, multipliers_are_powers_of_ten);
    tcase_add_test(tests, points_are_moved);
}

QZ_SUITE(mapping_parts, add_tests)
