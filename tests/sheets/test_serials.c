/* SPDX-License-Identifier: MIT */
/* Days and times of workbooks. */

#include <string.h>

#include "base/arrays.h"
#include "serial.h"
#include "support/suite.h"

typedef struct row {
    const char *serial;
    enum qz_book_shown shown;
    int from_1904;
    const char *meant; /* "": none */
    int cut;
} row;

static void expect(const row *rows, size_t count) {
    for (size_t i = 0; i < count; i++) {
        char text[QZ_SERIAL_ROOM] = "";
        int cut = -1;
        qz_book_decimal number;
        ck_assert(qz_book_decimal_read(&number, rows[i].serial, strlen(rows[i].serial)));
        size_t length = qz_book_serial_write(text, &number, rows[i].shown, rows[i].from_1904, &cut);
        ck_assert_msg(length == strlen(rows[i].meant) && strncmp(text, rows[i].meant, length) == 0,
                      "%s is \"%.*s\", not %s", rows[i].serial, (int)length, text, rows[i].meant);
        ck_assert_msg(length == 0 || cut == rows[i].cut, "%s: cut %d", rows[i].serial, cut);
    }
}

/* 1900-01-01 is 1, and 1900 has a 29 February; 2024-03-31 is 45382 in every table of such days. */
START_TEST(days_since_1900) {
    static const row rows[] = {
        {"1", QZ_SHOWN_DAY, 0, "1900-01-01", 0},
        {"59", QZ_SHOWN_DAY, 0, "1900-02-28", 0},
        {"60", QZ_SHOWN_DAY, 0, "1900-02-29", 0},
        {"61", QZ_SHOWN_DAY, 0, "1900-03-01", 0},
        {"25569", QZ_SHOWN_DAY, 0, "1970-01-01", 0},
        {"45382", QZ_SHOWN_DAY, 0, "2024-03-31", 0},
        {"45382", QZ_SHOWN_MONTH, 0, "2024-03", 0},
        {"45382", QZ_SHOWN_YEAR, 0, "2024", 0},
        {"2958465", QZ_SHOWN_DAY, 0, "9999-12-31", 0},
        {"2958466", QZ_SHOWN_DAY, 0, "", 0},
        {"0", QZ_SHOWN_DAY, 0, "", 0},
        {"0.5", QZ_SHOWN_DAY, 0, "", 0},
        {"-1", QZ_SHOWN_DAY, 0, "", 0},
        {"1E30", QZ_SHOWN_DAY, 0, "", 0},
    };
    expect(rows, QZ_ARRAY_SIZE(rows));
}
END_TEST

START_TEST(days_since_1904) {
    static const row rows[] = {
        {"0", QZ_SHOWN_DAY, 1, "1904-01-01", 0},
        {"1", QZ_SHOWN_DAY, 1, "1904-01-02", 0},
        {"60", QZ_SHOWN_DAY, 1, "1904-03-01", 0},
        {"43920", QZ_SHOWN_DAY, 1, "2024-03-31", 0}, /* 45382 - 1462 */
        {"43920", QZ_SHOWN_MONTH, 1, "2024-03", 0},
        {"2957004", QZ_SHOWN_DAY, 1, "", 0}, /* in the year 10000 */
    };
    expect(rows, QZ_ARRAY_SIZE(rows));
}
END_TEST

START_TEST(times_are_cut_off_and_said) {
    static const row rows[] = {
        {"45382.5", QZ_SHOWN_DAY, 0, "2024-03-31", 1},
        {"45382.000001", QZ_SHOWN_DAY, 0, "2024-03-31", 0}, /* less than half a second */
        {"45382.999999", QZ_SHOWN_DAY, 0, "2024-04-01", 0}, /* shown as midnight */
        {"0.5", QZ_SHOWN_CLOCK, 0, "12:00:00", 0},
        {"0.604166666666667", QZ_SHOWN_CLOCK, 0, "14:30:00", 0},
        {"1.25", QZ_SHOWN_CLOCK, 0, "30:00:00", 0},
        {"0", QZ_SHOWN_CLOCK, 0, "00:00:00", 0},
    };
    expect(rows, QZ_ARRAY_SIZE(rows));
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, days_since_1900);
    tcase_add_test(tests, days_since_1904);
    tcase_add_test(tests, times_are_cut_off_and_said);
}

QZ_SUITE(serials, add)
