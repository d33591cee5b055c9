/* SPDX-License-Identifier: MIT */
/* Where the calendar ends, what is no period, and what a caller can do wrong. */

#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "calendar/date.h"
#include "calendar/period.h"
#include "support/suite.h"

static void expect_none(qzplan_period period) {
    ck_assert_int_eq(period.kind, QZPLAN_PERIOD_NONE);
    ck_assert_int_eq(period.first, QZPLAN_DAY_NONE);
    ck_assert_int_eq(period.last, QZPLAN_DAY_NONE);
    ck_assert_int_eq(period.year_starts, 0);
}

static qzplan_period read(const char *text, int32_t year_starts) {
    qzplan_period period;
    ck_assert_int_eq(qz_period_read(&period, NULL, text, strlen(text), 0, year_starts), QZPLAN_OK);
    return period;
}

START_TEST(what_is_no_period_has_no_days) {
    expect_none(qz_period_of(0, QZPLAN_PERIOD_NONE));
    expect_none(qz_period_of(0, QZPLAN_PERIOD_ONGOING));
    /* years that begin in September: the first begins in 0001, the last ends in 9999 */
    expect_none(qz_period_in(QZ_DAY_FIRST, QZPLAN_PERIOD_YEAR, 901));
    expect_none(qz_period_in(QZ_DAY_LAST, QZPLAN_PERIOD_YEAR, 901));
    expect_none(qz_period_in(QZ_DAY_LAST, QZPLAN_PERIOD_QUARTER, 901));
    expect_none(qz_period_in(0, QZPLAN_PERIOD_QUARTER, 406));
    const qzplan_period last_own = read("9998/99", 901);
    expect_none(qz_period_next(&last_own));
    const qzplan_period before_last = read("9997/98", 901);
    const qzplan_period last = qz_period_next(&before_last);
    ck_assert_int_eq(last.first, last_own.first);
    ck_assert_int_eq(last.last, last_own.last);
    static const char *const ends[] = {"9999",    "9999-H2",  "9999-Q4",
                                       "9999-12", "9999-W52", "9999-12-31"};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(ends); i++) {
        const qzplan_period end = read(ends[i], 0);
        expect_none(qz_period_next(&end));
    }
    const qzplan_period first_week = read("0001-W01", 0);
    expect_none(qz_period_year_before(&first_week, 0));
    const qzplan_period day = read("2024-06-15", 0);
    expect_none(qz_period_year_before(&day, 0));
    const qzplan_period nothing = qz_period_of(0, QZPLAN_PERIOD_NONE);
    expect_none(qz_period_next(&nothing));
}
END_TEST

START_TEST(the_last_years_follow_one_another) {
    const qzplan_period year = read("9998", 0);
    const qzplan_period last = qz_period_next(&year);
    ck_assert_int_eq(last.first, QZ_DAY_LAST - 364);
    ck_assert_int_eq(last.last, QZ_DAY_LAST);
    ck_assert_int_eq(qz_period_number(&last), 1);
}
END_TEST

START_TEST(a_longer_period_begins_with_a_shorter_one) {
    const qzplan_period year = read("2023/24", 401);
    const qzplan_period quarter = qz_period_first_in(&year, QZPLAN_PERIOD_QUARTER);
    ck_assert_int_eq(quarter.first, year.first);
    ck_assert_int_eq(quarter.last - quarter.first + 1, 30 + 31 + 30);
    ck_assert_int_eq(quarter.year_starts, 401);
    expect_none(qz_period_first_in(&year, QZPLAN_PERIOD_WEEK));
    expect_none(qz_period_first_in(&quarter, QZPLAN_PERIOD_YEAR));
    /* the first of a month it does not begin with has none */
    const qzplan_period odd = read("2023/24", 406);
    expect_none(qz_period_first_in(&odd, QZPLAN_PERIOD_MONTH));
    ck_assert(qz_year_has_parts(0) && qz_year_has_parts(101) && !qz_year_has_parts(102));
}
END_TEST

START_TEST(what_cannot_be_written_leaves_nothing) {
    qzplan_period period = read("2023/24-Q2", 401);
    char text[16];
    size_t length;
    /* what is counted in years of the calendar, said the long way */
    period = read("2024-Q2", 0);
    period.year_starts = QZ_CALENDAR_YEAR;
    ck_assert_int_eq(qzplan_period_format(text, sizeof text, &length, &period), QZPLAN_OK);
    ck_assert_str_eq(text, "2024-Q2");
    const qzplan_period wrong[] = {
        {QZPLAN_PERIOD_NONE, 0, 0, 0},
        {99, 0, 0, 0},
        {QZPLAN_PERIOD_QUARTER, 0, 89, 1},
        {QZPLAN_PERIOD_QUARTER, 0, 89, 1301},
        {QZPLAN_PERIOD_QUARTER, 0, 89, 402},
        {QZPLAN_PERIOD_MONTH, 0, 30, 401},
        {QZPLAN_PERIOD_YEAR, 0, 364, 401},
        {QZPLAN_PERIOD_ONGOING, 0, 0, 401},
        {QZPLAN_PERIOD_QUARTER, 0, 89, INT32_MIN},
    };
    for (size_t i = 0; i < QZ_ARRAY_SIZE(wrong); i++) {
        memcpy(text, "before", sizeof "before");
        length = 99;
        ck_assert_int_eq(qzplan_period_format(text, sizeof text, &length, &wrong[i]),
                         QZPLAN_ERROR_INVALID_ARGUMENT);
        ck_assert_str_eq(text, "");
        ck_assert_uint_eq(length, 0);
    }
    static const int32_t days[] = {QZ_DAY_FIRST - 1, QZ_DAY_LAST + 1, QZPLAN_DAY_NONE};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(days); i++) {
        ck_assert_int_eq(qzplan_day_format(text, sizeof text, &length, days[i]),
                         QZPLAN_ERROR_BAD_DATE);
        ck_assert_str_eq(text, "");
    }
    ck_assert_int_eq(qzplan_day_format(text, sizeof text, &length, QZ_DAY_FIRST), QZPLAN_OK);
    ck_assert_str_eq(text, "0001-01-01");
    ck_assert_int_eq(qzplan_day_format(text, sizeof text, &length, QZ_DAY_LAST), QZPLAN_OK);
    ck_assert_str_eq(text, "9999-12-31");
    ck_assert_int_eq(qzplan_day_format(text, sizeof text, &length, QZPLAN_DAY_ONGOING), QZPLAN_OK);
    ck_assert_str_eq(text, "ongoing");
}
END_TEST

START_TEST(no_text_is_no_date) {
    qzplan_period period;
    int32_t day;
    ck_assert_int_eq(qzplan_period_parse(&period, NULL, 0), QZPLAN_ERROR_BAD_DATE);
    expect_none(period);
    ck_assert_int_eq(qzplan_period_parse(&period, NULL, 1), QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_period_parse(&period, "2", 1), QZPLAN_ERROR_BAD_DATE);
    ck_assert_int_eq(qzplan_period_parse(&period, "2025-\00006", 8), QZPLAN_ERROR_BAD_DATE);
    ck_assert_int_eq(qzplan_day_parse(&day, NULL, 1), QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(day, QZPLAN_DAY_NONE);
}
END_TEST

START_TEST(what_is_no_day_has_no_parts) {
    int32_t year = 5;
    int32_t month = 5;
    int32_t day = 5;
    ck_assert_int_eq(qzplan_day_split(&year, &month, &day, QZ_DAY_LAST + 1), QZPLAN_ERROR_BAD_DATE);
    ck_assert(year == 0 && month == 0 && day == 0);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, what_is_no_period_has_no_days);
    tcase_add_test(tests, the_last_years_follow_one_another);
    tcase_add_test(tests, a_longer_period_begins_with_a_shorter_one);
    tcase_add_test(tests, what_cannot_be_written_leaves_nothing);
    tcase_add_test(tests, no_text_is_no_date);
    tcase_add_test(tests, what_is_no_day_has_no_parts);
}

QZ_SUITE(periods, add)
