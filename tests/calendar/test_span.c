/* SPDX-License-Identifier: MIT */
/* Days that lie years and months apart, by a calendar on the wall. */

#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "calendar/date.h"
#include "calendar/span.h"
#include "support/suite.h"

static int32_t day_of(const char *text) {
    int32_t day;
    ck_assert_int_eq(qzplan_day_parse(&day, text, strlen(text)), QZPLAN_OK);
    return day;
}

START_TEST(months_and_years_before) {
    static const struct {
        const char *day;
        int32_t kind, count;
        const char *before;
    } rows[] = {
        {"2024-06-15", QZPLAN_SPAN_MONTHS, 1, "2024-05-15"},
        {"2024-06-15", QZPLAN_SPAN_MONTHS, 6, "2023-12-15"},
        {"2024-01-15", QZPLAN_SPAN_MONTHS, 1, "2023-12-15"},
        {"2024-06-15", QZPLAN_SPAN_MONTHS, 18, "2022-12-15"},
        {"2024-12-01", QZPLAN_SPAN_MONTHS, 11, "2024-01-01"},
        {"2024-06-15", QZPLAN_SPAN_YEARS, 3, "2021-06-15"},
        /* ends stay ends */
        {"2024-03-31", QZPLAN_SPAN_MONTHS, 1, "2024-02-29"},
        {"2023-03-31", QZPLAN_SPAN_MONTHS, 1, "2023-02-28"},
        {"2024-02-29", QZPLAN_SPAN_MONTHS, 1, "2024-01-31"},
        {"2024-02-29", QZPLAN_SPAN_YEARS, 1, "2023-02-28"},
        {"2025-02-28", QZPLAN_SPAN_YEARS, 1, "2024-02-29"},
        {"2024-12-31", QZPLAN_SPAN_YEARS, 1, "2023-12-31"},
        {"2024-04-30", QZPLAN_SPAN_MONTHS, 4, "2023-12-31"},
        /* a day that the month does not have */
        {"2024-03-30", QZPLAN_SPAN_MONTHS, 1, "2024-02-29"},
        {"2023-03-29", QZPLAN_SPAN_MONTHS, 1, "2023-02-28"},
        {"2024-03-29", QZPLAN_SPAN_MONTHS, 1, "2024-02-29"},
        /* the day before an end is no end */
        {"2024-02-28", QZPLAN_SPAN_YEARS, 1, "2023-02-28"},
        {"2024-12-30", QZPLAN_SPAN_MONTHS, 1, "2024-11-30"},
        /* onwards */
        {"2023-12-15", QZPLAN_SPAN_MONTHS, -1, "2024-01-15"},
        {"2024-01-31", QZPLAN_SPAN_MONTHS, -1, "2024-02-29"},
        {"2024-06-15", QZPLAN_SPAN_YEARS, -6, "2030-06-15"},
        {"0001-01-01", QZPLAN_SPAN_MONTHS, -1, "0001-02-01"},
        /* the first year, and none before it */
        {"0002-01-01", QZPLAN_SPAN_YEARS, 1, "0001-01-01"},
        {"0001-02-10", QZPLAN_SPAN_MONTHS, 1, "0001-01-10"},
        {"0001-01-31", QZPLAN_SPAN_MONTHS, 1, "0001-01-31"},
        {"0001-12-31", QZPLAN_SPAN_YEARS, 1, "0001-12-31"},
        {"2024-06-15", QZPLAN_SPAN_YEARS, 9999, "2024-06-15"},
    };
    for (size_t i = 0; i < QZ_ARRAY_SIZE(rows); i++) {
        const qzplan_span span = {rows[i].kind, rows[i].count, 0, 0};
        char found[16];
        size_t length;
        ck_assert_int_eq(qzplan_day_format(found, sizeof found, &length,
                                           qz_day_before(day_of(rows[i].day), &span)),
                         QZPLAN_OK);
        ck_assert_msg(strcmp(found, rows[i].before) == 0, "%s, %d: %s, not %s", rows[i].day,
                      rows[i].count, found, rows[i].before);
    }
}
END_TEST

/* 10000 is a leap year: 366 days behind the last day that has a name is its last. */
START_TEST(beyond_the_last_year) {
    const qzplan_span year = {QZPLAN_SPAN_YEARS, -1, 0, 0};
    const qzplan_span month = {QZPLAN_SPAN_MONTHS, -1, 0, 0};
    ck_assert_int_eq(qz_day_before(QZ_DAY_LAST, &year), QZ_DAY_LAST + 366);
    ck_assert_int_eq(qz_day_before(QZ_DAY_LAST, &month), QZ_DAY_LAST + 31);
    ck_assert_int_eq(qz_day_before(day_of("9999-12-15"), &month), day_of("9999-12-15") + 31);
}
END_TEST

START_TEST(what_is_no_day_stays) {
    static const int32_t days[] = {QZPLAN_DAY_NONE, QZPLAN_DAY_ONGOING, QZ_DAY_FIRST - 1,
                                   QZ_DAY_LAST + 1};
    const qzplan_span year = {QZPLAN_SPAN_YEARS, 1, 0, 0};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(days); i++) {
        ck_assert_int_eq(qz_day_before(days[i], &year), days[i]);
    }
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, months_and_years_before);
    tcase_add_test(tests, beyond_the_last_year);
    tcase_add_test(tests, what_is_no_day_stays);
}

QZ_SUITE(span, add)
