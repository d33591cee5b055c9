/* SPDX-License-Identifier: MIT */
/* Numbers of workbooks to 15 significant digits. */

#include <string.h>

#include "base/arrays.h"
#include "decimal.h"
#include "support/suite.h"

static void expect(const char *written, int32_t shift, const char *meant) {
    qz_book_decimal number;
    char text[QZ_DECIMAL_ROOM];
    ck_assert_msg(qz_book_decimal_read(&number, written, strlen(written)), "no number: %s",
                  written);
    size_t length = qz_book_decimal_write(text, &number, shift);
    ck_assert_uint_eq(length, strlen(text));
    ck_assert_str_eq(text, meant);
}

START_TEST(digits_are_those_that_a_spreadsheet_shows) {
    expect("0.95099999999999996", 0, "0.951");
    expect("0.95099999999999996", 2, "95.1");
    expect("8.3000000000000004E-2", 2, "8.3");
    expect("4.8500000000000001E-3", 2, "0.485");
    expect("0.78154999999999997", 2, "78.155");
    expect("2056.7399999999998", 0, "2056.74");
    expect("56.99999999999999", 0, "57"); /* the sixteenth digit is a 9 */
}
END_TEST

/* Ends of the 15 digits, by hand. */
START_TEST(the_sixteenth_digit_rounds) {
    expect("123456789012345", 0, "123456789012345");
    expect("1234567890123454", 0, "1234567890123450");
    expect("1234567890123455", 0, "1234567890123460");
    expect("999999999999999.5", 0, "1000000000000000");
    expect("0.9999999999999995", 0, "1");
    expect("0.9999999999999994", 0, "0.999999999999999");
    expect("-0.9999999999999995", 0, "-1");
    expect("1.00000000000000049", 0, "1");
}
END_TEST

START_TEST(powers_of_ten_are_written_out) {
    expect("1E+3", 0, "1000");
    expect("1e3", 0, "1000");
    expect("1.5E-7", 0, "0.00000015");
    expect("12E2", 0, "1200");
    expect("-1.20", 0, "-1.2");
    expect("+7", 0, "7");
    expect("007.50", 0, "7.5");
    expect(".5", 0, "0.5");
    expect("5.", 0, "5");
    expect("0", 2, "0");
    expect("-0.0", 0, "0");
    expect("0E+99999999999", 0, "0");
    expect("100", 2, "10000");
    expect("0.001", 2, "0.1");
}
END_TEST

START_TEST(what_is_no_number_is_none) {
    static const char *const none[] = {"",      "-",   ".",     "E3",    "1E",     "1E+",
                                       "1,5",   "NaN", "INF",   "0x10",  "1 ",     " 1",
                                       "1.2.3", "--1", "1E5E5", "1E400", "1E-400", "1E99999999999"};
    qz_book_decimal number;
    for (size_t i = 0; i < QZ_ARRAY_SIZE(none); i++) {
        ck_assert_msg(!qz_book_decimal_read(&number, none[i], strlen(none[i])), "a number: %s",
                      none[i]);
    }
}
END_TEST

START_TEST(numbers_are_in_order) {
    static const char *const rising[] = {"-100", "-99.5", "-1E-5", "0",  "1E-5",
                                         "0.5",  "0.51",  "9",     "10", "11"};
    qz_book_decimal left, right;
    for (size_t i = 0; i < QZ_ARRAY_SIZE(rising); i++) {
        for (size_t j = 0; j < QZ_ARRAY_SIZE(rising); j++) {
            (void)qz_book_decimal_read(&left, rising[i], strlen(rising[i]));
            (void)qz_book_decimal_read(&right, rising[j], strlen(rising[j]));
            int order = qz_book_decimal_compare(&left, &right);
            ck_assert(i < j ? order < 0 : i == j ? order == 0 : order > 0);
        }
    }
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, digits_are_those_that_a_spreadsheet_shows);
    tcase_add_test(tests, the_sixteenth_digit_rounds);
    tcase_add_test(tests, powers_of_ten_are_written_out);
    tcase_add_test(tests, what_is_no_number_is_none);
    tcase_add_test(tests, numbers_are_in_order);
}

QZ_SUITE(decimals, add)
