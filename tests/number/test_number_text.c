/* SPDX-License-Identifier: MIT */
/* Numbers from text and as text. Built twice, like test_number.c. */

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <qzplan/error.h>

#include "number/number.h"
#include "support/phrase.h"
#include "support/random.h"
#include "support/suite.h"

enum {
    PLAIN = QZPLAN_NUMBER_PLAIN,
    PERCENT = QZPLAN_NUMBER_PERCENT,
    POINTS = QZPLAN_NUMBER_POINTS
};

START_TEST(reads) {
    static const struct {
        const char *text;
        int64_t num, den;
        int32_t form;
        int32_t decimals;
    } rows[] = {
        {"41", 41, 1, PLAIN, 0},
        {"0", 0, 1, PLAIN, 0},
        {"-0", 0, 1, PLAIN, 0},
        {"-0.00", 0, 1, PLAIN, 2},
        {"08", 8, 1, PLAIN, 0},
        {"0000041", 41, 1, PLAIN, 0},
        {"+5", 5, 1, PLAIN, 0},
        {"-2.38", -119, 50, PLAIN, 2},
        {"1.10", 11, 10, PLAIN, 2},
        {" 41\t", 41, 1, PLAIN, 0},
        {"10%", 1, 10, PERCENT, 0},
        {"10 %", 1, 10, PERCENT, 0},
        {"100%", 1, 1, PERCENT, 0},
        {"0%", 0, 1, PERCENT, 0},
        {"9.40%", 47, 500, PERCENT, 2},
        {"85.7375%", 6859, 8000, PERCENT, 4},
        {"1 point", 1, 100, POINTS, 0},
        {"2 points", 1, 50, POINTS, 0},
        {"1 points", 1, 100, POINTS, 0},
        {"0.2 points", 1, 500, POINTS, 1},
        {"-0.2 points", -1, 500, POINTS, 1},
        {"1个百分点", 1, 100, POINTS, 0},
        {"0.5 个百分点", 1, 200, POINTS, 1},
        {"0.5百分点", 1, 200, POINTS, 1},
        {"１０％", 1, 10, PERCENT, 0},
        {"－２．３８", -119, 50, PLAIN, 2},
        {"＋１", 1, 1, PLAIN, 0},
        {"−3", -3, 1, PLAIN, 0},
        {"　４１　", 41, 1, PLAIN, 0},
        {"9223372036854775807", INT64_MAX, 1, PLAIN, 0},
        {"-9223372036854775808", INT64_MIN, 1, PLAIN, 0},
        {"-9223372036854775808.000", INT64_MIN, 1, PLAIN, 3},
        {"922337203685477580700%", INT64_MAX, 1, PERCENT, 0},
        {"18446744073709551615%", 3689348814741910323, 20, PERCENT, 0},
        {"0.000000000000000001", 1, 1000000000000000000, PLAIN, 18},
        {"0.0000000000000000005", 1, 2000000000000000000, PLAIN, 19},
        {"9.223372036854775807", INT64_MAX, 1000000000000000000, PLAIN, 18},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        qzplan_number n;
        int32_t form = -1;
        int32_t decimals = -1;
        int hint = QZ_NUMBER_HINT_NONE + 1;
        int code =
            qz_number_read(&n, &form, &decimals, &hint, rows[i].text, strlen(rows[i].text), 0);
        ck_assert_msg(code == QZPLAN_OK && n.num == rows[i].num && n.den == rows[i].den &&
                          form == rows[i].form && decimals == rows[i].decimals &&
                          hint == QZ_NUMBER_HINT_NONE,
                      "%s: code %d, %lld/%lld, form %d, decimals %d", rows[i].text, code,
                      (long long)n.num, (long long)n.den, form, decimals);
        ck_assert_int_eq(qzplan_number_parse(&n, &form, rows[i].text, strlen(rows[i].text)),
                         QZPLAN_OK);
    }
}
END_TEST

START_TEST(refuses) {
    static const struct {
        const char *text;
        int code;
        const char *hint; /* a part of it */
    } rows[] = {
        {"", QZPLAN_ERROR_BAD_NUMBER, "such as 41"},
        {" ", QZPLAN_ERROR_BAD_NUMBER, "such as 41"},
        {"-", QZPLAN_ERROR_BAD_NUMBER, "such as 41"},
        {"+", QZPLAN_ERROR_BAD_NUMBER, "such as 41"},
        {"--5", QZPLAN_ERROR_BAD_NUMBER, "such as 41"},
        {"- 5", QZPLAN_ERROR_BAD_NUMBER, "such as 41"},
        {"%", QZPLAN_ERROR_BAD_NUMBER, "such as 41"},
        {"abc", QZPLAN_ERROR_BAD_NUMBER, "such as 41"},
        {"nan", QZPLAN_ERROR_BAD_NUMBER, "such as 41"},
        {"三十", QZPLAN_ERROR_BAD_NUMBER, "such as 41"},
        {".", QZPLAN_ERROR_BAD_NUMBER, "both sides of the point"},
        {".5", QZPLAN_ERROR_BAD_NUMBER, "both sides of the point"},
        {"-.5", QZPLAN_ERROR_BAD_NUMBER, "both sides of the point"},
        {"5.", QZPLAN_ERROR_BAD_NUMBER, "both sides of the point"},
        {"5.%", QZPLAN_ERROR_BAD_NUMBER, "both sides of the point"},
        {"1.2.3", QZPLAN_ERROR_BAD_NUMBER, "such as 41"},
        {"1e5", QZPLAN_ERROR_BAD_NUMBER, "without an exponent"},
        {"1E5", QZPLAN_ERROR_BAD_NUMBER, "without an exponent"},
        {"0x10", QZPLAN_ERROR_BAD_NUMBER, "a multiple"},
        {"10%%", QZPLAN_ERROR_BAD_NUMBER, "such as 41"},
        {"10 percent", QZPLAN_ERROR_BAD_NUMBER, "write 10%"},
        {"2pp", QZPLAN_ERROR_BAD_NUMBER, "2 points"},
        {"5‰", QZPLAN_ERROR_BAD_NUMBER, "0.5%"},
        {"41所", QZPLAN_ERROR_BAD_NUMBER, "the unit belongs to the metric"},
        {"41 schools", QZPLAN_ERROR_BAD_NUMBER, "the unit belongs to the metric"},
        {"12 000", QZPLAN_ERROR_BAD_NUMBER, "without separators"},
        {"1,234", QZPLAN_ERROR_BAD_NUMBER, "without separators"},
        {"１，２３４", QZPLAN_ERROR_BAD_NUMBER, "without separators"},
        {"2x", QZPLAN_ERROR_BAD_NUMBER, "only for what is promised"},
        {"1/3", QZPLAN_ERROR_BAD_NUMBER, "only with `raise_by`"},
        {"7% a year", QZPLAN_ERROR_BAD_NUMBER, "only with `raise_by`"},
        {"500 a year", QZPLAN_ERROR_BAD_NUMBER, "only with `raise_by`"},
        {"3千", QZPLAN_ERROR_BAD_NUMBER, "digits"},
        {"1.2万", QZPLAN_ERROR_NUMBER_SUFFIX, "12000"},
        {"1.2 万", QZPLAN_ERROR_NUMBER_SUFFIX, "12000"},
        {"１万", QZPLAN_ERROR_NUMBER_SUFFIX, "12000"},
        {"3万人", QZPLAN_ERROR_NUMBER_SUFFIX, "12000"},
        {"2亿", QZPLAN_ERROR_NUMBER_SUFFIX, "120000000"},
        {"9223372036854775808", QZPLAN_ERROR_OVERFLOW, "digits"},
        {"-9223372036854775809", QZPLAN_ERROR_OVERFLOW, "digits"},
        {"92233720368547758070", QZPLAN_ERROR_OVERFLOW, "digits"},
        {"18446744073709551616", QZPLAN_ERROR_OVERFLOW, "digits"},
        {"1844674407370955161500%", QZPLAN_ERROR_OVERFLOW, "digits"},
        {"99999999999999999999999999%", QZPLAN_ERROR_OVERFLOW, "digits"},
        {"0.00000000000000000001", QZPLAN_ERROR_OVERFLOW, "decimals"},
        {"\xff", QZPLAN_ERROR_BAD_NUMBER, "such as 41"},
        {"4\xe4\xb8", QZPLAN_ERROR_BAD_NUMBER, "the unit"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        qzplan_number n = {5, 5};
        int32_t form = -1;
        int hint = QZ_NUMBER_HINT_NONE;
        size_t length = strlen(rows[i].text);
        int code = qz_number_read(&n, &form, NULL, &hint, rows[i].text, length, 0);
        ck_assert_msg(code == rows[i].code, "%s: code %d", rows[i].text, code);
        const char *words = qz_english(qz_number_hint(hint));
        ck_assert_msg(words != NULL && strstr(words, rows[i].hint) != NULL, "%s: %s", rows[i].text,
                      words == NULL ? "no hint" : words);
        ck_assert(n.num == 0 && n.den == 0 && form == PLAIN);
        ck_assert_int_eq(qzplan_number_parse(&n, &form, rows[i].text, length), rows[i].code);
    }
}
END_TEST

START_TEST(separators) {
    static const struct {
        const char *text;
        int64_t value; /* -1: refused */
    } rows[] = {
        {"1,234", 1234},        {"12,345", 12345},    {"123,456", 123456},
        {"1,234,567", 1234567}, {"１，２３４", 1234}, {"1,000", 1000},
        {"1234", 1234},         {"12,34", -1},        {"1,2345", -1},
        {"1234,567", -1},       {"1,23,456", -1},     {"1,", -1},
        {",123", -1},           {"1,,234", -1},       {"0,123", -1},
        {"01,234", -1},         {"1,234,", -1},       {"1.234,567", -1},
        {"1, 234", -1},         {"1,234万", -1},      {"9,223,372,036,854,775,807", INT64_MAX},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        qzplan_number n;
        int code = qz_number_read(&n, NULL, NULL, NULL, rows[i].text, strlen(rows[i].text),
                                  QZ_READ_SEPARATORS);
        if (rows[i].value < 0) {
            ck_assert_msg(code != QZPLAN_OK, "%s", rows[i].text);
        } else {
            ck_assert_msg(code == QZPLAN_OK && n.num == rows[i].value && n.den == 1, "%s",
                          rows[i].text);
        }
    }
    qzplan_number n;
    ck_assert_int_eq(qz_number_read(&n, NULL, NULL, NULL, "-1,234.50", 9, QZ_READ_SEPARATORS),
                     QZPLAN_OK);
    ck_assert(n.num == -2469 && n.den == 2);
}
END_TEST

START_TEST(plain_only_and_bad_arguments) {
    qzplan_number n;
    int32_t form;
    int hint;
    ck_assert_int_eq(qzplan_number_parse(&n, NULL, "41", 2), QZPLAN_OK);
    ck_assert_int_eq(qzplan_number_parse(&n, NULL, "41%", 3), QZPLAN_ERROR_BAD_NUMBER);
    ck_assert_int_eq(qz_number_read(&n, NULL, NULL, &hint, "1 point", 7, 0),
                     QZPLAN_ERROR_BAD_NUMBER);
    ck_assert_ptr_nonnull(strstr(qz_english(qz_number_hint(hint)), "plain number"));
    ck_assert_int_eq(qzplan_number_parse(NULL, &form, "41", 2), QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_number_parse(&n, &form, NULL, 2), QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_number_parse(&n, &form, NULL, 0), QZPLAN_ERROR_BAD_NUMBER);
    ck_assert_int_eq(qzplan_number_parse(&n, &form, "4\0001", 3), QZPLAN_ERROR_BAD_NUMBER);
    ck_assert_int_eq(qzplan_number_parse(&n, &form, "41 and more", 2), QZPLAN_OK);
    ck_assert_int_eq(n.num, 41);
}
END_TEST

START_TEST(very_long_numbers) {
    enum { LENGTH = 10000 };
    char *text = malloc(LENGTH);
    ck_assert_ptr_nonnull(text);
    qzplan_number n;
    int32_t decimals;
    memset(text, '7', LENGTH);
    ck_assert_int_eq(qzplan_number_parse(&n, NULL, text, LENGTH), QZPLAN_ERROR_OVERFLOW);
    memset(text, '0', LENGTH);
    ck_assert_int_eq(qzplan_number_parse(&n, NULL, text, LENGTH), QZPLAN_OK);
    ck_assert(n.num == 0 && n.den == 1);
    text[LENGTH - 1] = '3';
    ck_assert_int_eq(qzplan_number_parse(&n, NULL, text, LENGTH), QZPLAN_OK);
    ck_assert(n.num == 3 && n.den == 1);
    text[1] = '.'; /* 0.00...03 */
    ck_assert_int_eq(qzplan_number_parse(&n, NULL, text, LENGTH), QZPLAN_ERROR_OVERFLOW);
    text[0] = '3';
    text[LENGTH - 1] = '0'; /* 3.00...00 */
    ck_assert_int_eq(qz_number_read(&n, NULL, &decimals, NULL, text, LENGTH, 0), QZPLAN_OK);
    ck_assert(n.num == 3 && n.den == 1 && decimals == LENGTH - 2);
    text[1] = '0';
    ck_assert_int_eq(qzplan_number_parse(&n, NULL, text, LENGTH), QZPLAN_ERROR_OVERFLOW);
    free(text);
}
END_TEST

/* Writes into a static buffer. */
static const char *shown(qzplan_number n, int32_t form, const qzplan_number *border,
                         const char *language) {
    static char buffer[96];
    size_t length = 0;
    ck_assert_int_eq(
        qzplan_number_format(buffer, sizeof buffer, &length, &n, form, border, language),
        QZPLAN_OK);
    ck_assert_uint_eq(length, strlen(buffer));
    return buffer;
}

START_TEST(writes) {
    static const struct {
        int64_t num, den;
        int32_t form;
        const char *text;
    } rows[] = {
        {41, 1, PLAIN, "41"},
        {5, 2, PLAIN, "2.5"},
        {0, 7, PLAIN, "0"},
        {1, 3, PLAIN, "0.33"},
        {2, 3, PLAIN, "0.67"},
        {1234567, 1, PLAIN, "1234567"},
        {-119, 50, PLAIN, "-2.38"},
        {5, 1000, PLAIN, "0.01"},
        {-5, 1000, PLAIN, "-0.01"},
        {4999, 1000000, PLAIN, "0"},
        {-4999, 1000000, PLAIN, "0"},
        {995, 1000, PLAIN, "1"},
        {9995, 1000, PLAIN, "10"},
        {-9995, 1000, PLAIN, "-10"},
        {1, 10, PERCENT, "10%"},
        {431, 4200, PERCENT, "10.26%"},
        {1, 1, PERCENT, "100%"},
        {1, 3, PERCENT, "33.33%"},
        {99996, 1000000, PERCENT, "10%"},
        {-1, 4200, PERCENT, "-0.02%"},
        {1, 100, POINTS, "1 point"},
        {-1, 100, POINTS, "-1 point"},
        {2, 100, POINTS, "2 points"},
        {26, 10000, POINTS, "0.26 points"},
        {11, 100, POINTS, "11 points"},
        {0, 1, POINTS, "0 points"},
        {INT64_MAX, 1, PLAIN, "9223372036854775807"},
        {INT64_MIN, 1, PLAIN, "-9223372036854775808"},
        {INT64_MIN, 1, PERCENT, "-922337203685477580800%"},
        {INT64_MIN, INT64_MAX, PLAIN, "-1"},
        {1, INT64_MAX, PERCENT, "0%"},
        {INT64_MAX, 2, PLAIN, "4611686018427387903.5"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        qzplan_number n = {rows[i].num, rows[i].den};
        ck_assert_str_eq(shown(n, rows[i].form, NULL, NULL), rows[i].text);
        ck_assert_str_eq(shown(n, rows[i].form, &(qzplan_number){0, 0}, "de"), rows[i].text);
    }
    ck_assert_str_eq(shown((qzplan_number){1, 100}, POINTS, NULL, "zh"), "1个百分点");
    ck_assert_str_eq(shown((qzplan_number){1, 10}, PERCENT, NULL, "zh"), "10%");
    ck_assert_str_eq(shown((qzplan_number){125, 1000}, PERCENT, NULL, "fr"), "12,5\u202f%");
    ck_assert_str_eq(shown((qzplan_number){-119, 50}, PLAIN, NULL, "fr"), "-2,38");
    ck_assert_str_eq(shown((qzplan_number){0, 1}, POINTS, NULL, "fr"), "0 point");
    ck_assert_str_eq(shown((qzplan_number){-15, 1000}, POINTS, NULL, "fr"), "-1,5 point");
    ck_assert_str_eq(shown((qzplan_number){199, 10000}, POINTS, NULL, "fr"), "1,99 point");
    ck_assert_str_eq(shown((qzplan_number){2, 100}, POINTS, NULL, "fr"), "2 points");
    ck_assert_str_eq(shown((qzplan_number){11, 100}, POINTS, NULL, "fr"), "11 points");
}
END_TEST

START_TEST(writes_beside_a_border) {
    static const struct {
        qzplan_number n, border;
        int32_t form;
        const char *text, *border_text;
    } rows[] = {
        {{9996, 100000}, {1, 10}, PERCENT, "9.996%", "10%"},
        {{1, 10}, {1, 10}, PERCENT, "10%", "10%"},
        {{420, 4200}, {1, 10}, PERCENT, "10%", "10%"},
        {{419, 4200}, {1, 10}, PERCENT, "9.98%", "10%"},
        {{4199999, 42000000}, {1, 10}, PERCENT, "9.999998%", "10%"},
        {{4200001, 42000000}, {1, 10}, PERCENT, "10.000002%", "10%"},
        {{1, 3}, {1, 3}, PERCENT, "33.33%", "33.33%"},
        {{2, 6}, {1, 3}, PLAIN, "0.33", "0.33"},
        {{1, 3}, {33333, 100000}, PLAIN, "0.333333", "0.33333"},
        {{6859, 8000}, {6859, 8000}, PERCENT, "85.7375%", "85.7375%"},
        {{85739, 100000}, {6859, 8000}, PERCENT, "85.739%", "85.738%"},
        {{1229, 1000}, {1231, 1000}, PLAIN, "1.229", "1.231"},
        {{-1, 1000}, {0, 1}, PLAIN, "-0.001", "0"},
        {{1, 1000}, {0, 1}, PLAIN, "0.001", "0"},
        {{-1, 1000}, {1, 1000}, PLAIN, "-0.001", "0.001"},
        {{-10004, 1000}, {-10, 1}, PLAIN, "-10.004", "-10"},
        {{9, 1}, {10, 1}, PLAIN, "9", "10"},
        {{INT64_MAX - 1, 1}, {INT64_MAX, 1}, PLAIN, "9223372036854775806", "9223372036854775807"},
        {{1, 1000000000000000000}, {0, 1}, PLAIN, "0.000000000000000001", "0"},
        {{INT64_MAX - 1, INT64_MAX},
         {INT64_MAX - 2, INT64_MAX - 1},
         PERCENT,
         "9223372036854775806/9223372036854775807",
         "9223372036854775805/9223372036854775806"},
        {{INT64_MIN, INT64_MAX},
         {INT64_MIN + 2, INT64_MAX - 2},
         PLAIN,
         "-9223372036854775808/9223372036854775807",
         "-9223372036854775806/9223372036854775805"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        ck_assert_str_eq(shown(rows[i].n, rows[i].form, &rows[i].border, "en"), rows[i].text);
        ck_assert_str_eq(shown(rows[i].border, rows[i].form, &rows[i].n, "en"),
                         rows[i].border_text);
    }
}
END_TEST

/* What is shown, read back, compares as the numbers do. */
START_TEST(text_compares_as_values_do) {
    uint64_t state = 11;
    for (int i = 0; i < 3000; i++) {
        qzplan_number a = {qz_random_between(&state, -100000, 100000),
                           qz_random_between(&state, 1, 5000)};
        qzplan_number b = {qz_random_between(&state, -100, 100), 100};
        if (i % 2 == 0) { /* a hair from the border */
            a = (qzplan_number){b.num * 1000000 + qz_random_between(&state, -9, 9), 100000000};
        }
        int32_t form = i % 3;
        qzplan_number read_a;
        qzplan_number read_b;
        const char *text = shown(a, form, &b, "en");
        ck_assert_int_eq(qzplan_number_parse(&read_a, &form, text, strlen(text)), QZPLAN_OK);
        text = shown(b, form, &a, "en");
        ck_assert_int_eq(qzplan_number_parse(&read_b, &form, text, strlen(text)), QZPLAN_OK);
        ck_assert_int_eq(qz_number_order(read_a, read_b), qz_number_order(a, b));
        ck_assert_int_eq(qz_number_order(read_a, b), qz_number_order(a, b));
    }
}
END_TEST

START_TEST(buffers) {
    char buffer[8] = "xxxxxxx";
    size_t length = 99;
    const qzplan_number n = {-119, 50};
    ck_assert_int_eq(qzplan_number_format(NULL, 0, &length, &n, PLAIN, NULL, NULL),
                     QZPLAN_ERROR_BUFFER_TOO_SMALL);
    ck_assert_uint_eq(length, 5);
    ck_assert_int_eq(qzplan_number_format(buffer, 5, &length, &n, PLAIN, NULL, NULL),
                     QZPLAN_ERROR_BUFFER_TOO_SMALL);
    ck_assert_str_eq(buffer, "");
    ck_assert_int_eq(qzplan_number_format(buffer, 6, NULL, &n, PLAIN, NULL, NULL), QZPLAN_OK);
    ck_assert_str_eq(buffer, "-2.38");
    ck_assert_int_eq(buffer[6], 'x');
    ck_assert_int_eq(qzplan_number_format(NULL, 5, &length, &n, PLAIN, NULL, NULL),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_number_format(buffer, 6, NULL, NULL, PLAIN, NULL, NULL),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_number_format(buffer, 6, NULL, &n, 3, NULL, NULL),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_str_eq(buffer, "");
    ck_assert_int_eq(
        qzplan_number_format(buffer, 6, NULL, &(qzplan_number){1, 0}, PLAIN, NULL, NULL),
        QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(
        qzplan_number_format(buffer, 6, NULL, &n, PLAIN, &(qzplan_number){1, -1}, NULL),
        QZPLAN_ERROR_INVALID_ARGUMENT);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, reads);
    tcase_add_test(tests, refuses);
    tcase_add_test(tests, separators);
    tcase_add_test(tests, plain_only_and_bad_arguments);
    tcase_add_test(tests, very_long_numbers);
    tcase_add_test(tests, writes);
    tcase_add_test(tests, writes_beside_a_border);
    tcase_add_test(tests, text_compares_as_values_do);
    tcase_add_test(tests, buffers);
}

QZ_SUITE(number_text, add)
