/* SPDX-License-Identifier: MIT */
/* Days, dates and periods. */

#include <string.h>

#include <qzplan/error.h>

#include "calendar/period.h"
#include "support/phrase.h"
#include "support/suite.h"

enum { FIRST_DAY = -719162, LAST_DAY = 2932896 };

static int32_t day_of(int32_t year, int32_t month, int32_t day_of_month) {
    int32_t day;
    ck_assert_int_eq(qzplan_day_make(&day, year, month, day_of_month), QZPLAN_OK);
    return day;
}

START_TEST(every_day_there_is) {
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int32_t expected = FIRST_DAY;
    int wrong = 0;
    for (int32_t year = 1; year <= 9999; year++) {
        int leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        for (int32_t month = 1; month <= 12; month++) {
            int length = lengths[month - 1] + (month == 2 && leap ? 1 : 0);
            for (int32_t d = 1; d <= length; d++, expected++) {
                int32_t day, y, m, dom;
                wrong += qzplan_day_make(&day, year, month, d) != QZPLAN_OK;
                wrong += day != expected;
                wrong += qzplan_day_split(&y, &m, &dom, expected) != QZPLAN_OK;
                wrong += y != year || m != month || dom != d;
            }
            int32_t day;
            wrong += qzplan_day_make(&day, year, month, length + 1) != QZPLAN_ERROR_BAD_DATE;
        }
    }
    ck_assert_int_eq(wrong, 0);
    ck_assert_int_eq(expected, LAST_DAY + 1);
    ck_assert_int_eq(day_of(1970, 1, 1), 0);
    ck_assert_int_eq(day_of(2000, 3, 1), 11017);
}
END_TEST

START_TEST(dates_that_do_not_exist) {
    static const int32_t rows[][3] = {
        {2025, 2, 29},
        {1900, 2, 29},
        {2024, 2, 30},
        {2025, 4, 31},
        {2025, 0, 1},
        {2025, 13, 1},
        {2025, 1, 0},
        {2025, 1, 32},
        {0, 1, 1},
        {10000, 1, 1},
        {-1, 1, 1},
        {INT32_MAX, INT32_MAX, INT32_MAX},
        {INT32_MIN, INT32_MIN, INT32_MIN},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        int32_t day = 5;
        ck_assert_int_eq(qzplan_day_make(&day, rows[i][0], rows[i][1], rows[i][2]),
                         QZPLAN_ERROR_BAD_DATE);
        ck_assert_int_eq(day, QZPLAN_DAY_NONE);
    }
    static const int32_t days[] = {FIRST_DAY - 1, LAST_DAY + 1, INT32_MIN, INT32_MAX};
    for (size_t i = 0; i < sizeof days / sizeof days[0]; i++) {
        int32_t year = 5;
        ck_assert_int_eq(qzplan_day_split(&year, NULL, NULL, days[i]), QZPLAN_ERROR_BAD_DATE);
        ck_assert_int_eq(year, 0);
    }
    ck_assert_int_eq(qzplan_day_make(NULL, 2025, 1, 1), QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_day_split(NULL, NULL, NULL, 0), QZPLAN_OK);
    day_of(2000, 2, 29);
    day_of(2024, 2, 29);
}
END_TEST

START_TEST(reads_periods) {
    static const struct {
        const char *text;
        int32_t kind;
        int first[3], last[3];
        const char *written;
    } rows[] = {
        {"2025", QZPLAN_PERIOD_YEAR, {2025, 1, 1}, {2025, 12, 31}, "2025"},
        {"2025年", QZPLAN_PERIOD_YEAR, {2025, 1, 1}, {2025, 12, 31}, "2025"},
        {"２０２５年", QZPLAN_PERIOD_YEAR, {2025, 1, 1}, {2025, 12, 31}, "2025"},
        {" 2025 ", QZPLAN_PERIOD_YEAR, {2025, 1, 1}, {2025, 12, 31}, "2025"},
        {"2025-H1", QZPLAN_PERIOD_HALF_YEAR, {2025, 1, 1}, {2025, 6, 30}, "2025-H1"},
        {"2025-H2", QZPLAN_PERIOD_HALF_YEAR, {2025, 7, 1}, {2025, 12, 31}, "2025-H2"},
        {"２０２５－Ｈ２", QZPLAN_PERIOD_HALF_YEAR, {2025, 7, 1}, {2025, 12, 31}, "2025-H2"},
        {"2025-Q1", QZPLAN_PERIOD_QUARTER, {2025, 1, 1}, {2025, 3, 31}, "2025-Q1"},
        {"2025-Q2", QZPLAN_PERIOD_QUARTER, {2025, 4, 1}, {2025, 6, 30}, "2025-Q2"},
        {"2025-Q3", QZPLAN_PERIOD_QUARTER, {2025, 7, 1}, {2025, 9, 30}, "2025-Q3"},
        {"2025-Q4", QZPLAN_PERIOD_QUARTER, {2025, 10, 1}, {2025, 12, 31}, "2025-Q4"},
        {"2025-01", QZPLAN_PERIOD_MONTH, {2025, 1, 1}, {2025, 1, 31}, "2025-01"},
        {"2025-02", QZPLAN_PERIOD_MONTH, {2025, 2, 1}, {2025, 2, 28}, "2025-02"},
        {"2024-02", QZPLAN_PERIOD_MONTH, {2024, 2, 1}, {2024, 2, 29}, "2024-02"},
        {"2100-02", QZPLAN_PERIOD_MONTH, {2100, 2, 1}, {2100, 2, 28}, "2100-02"},
        {"2025-12", QZPLAN_PERIOD_MONTH, {2025, 12, 1}, {2025, 12, 31}, "2025-12"},
        {"2025-W07", QZPLAN_PERIOD_WEEK, {2025, 2, 10}, {2025, 2, 16}, "2025-W07"},
        {"2025年第7周", QZPLAN_PERIOD_WEEK, {2025, 2, 10}, {2025, 2, 16}, "2025-W07"},
        {"２０２５年第０７周", QZPLAN_PERIOD_WEEK, {2025, 2, 10}, {2025, 2, 16}, "2025-W07"},
        {"2025-W01", QZPLAN_PERIOD_WEEK, {2024, 12, 30}, {2025, 1, 5}, "2025-W01"},
        {"2020-W53", QZPLAN_PERIOD_WEEK, {2020, 12, 28}, {2021, 1, 3}, "2020-W53"},
        {"2021-W01", QZPLAN_PERIOD_WEEK, {2021, 1, 4}, {2021, 1, 10}, "2021-W01"},
        {"2015-W53", QZPLAN_PERIOD_WEEK, {2015, 12, 28}, {2016, 1, 3}, "2015-W53"},
        {"2018-W01", QZPLAN_PERIOD_WEEK, {2018, 1, 1}, {2018, 1, 7}, "2018-W01"},
        {"0001-W01", QZPLAN_PERIOD_WEEK, {1, 1, 1}, {1, 1, 7}, "0001-W01"},
        {"9999-W52", QZPLAN_PERIOD_WEEK, {9999, 12, 27}, {9999, 12, 31}, "9999-W52"},
        {"2025-06-30", QZPLAN_PERIOD_DAY, {2025, 6, 30}, {2025, 6, 30}, "2025-06-30"},
        {"2024-02-29", QZPLAN_PERIOD_DAY, {2024, 2, 29}, {2024, 2, 29}, "2024-02-29"},
        {"0001", QZPLAN_PERIOD_YEAR, {1, 1, 1}, {1, 12, 31}, "0001"},
        {"0001-01-01", QZPLAN_PERIOD_DAY, {1, 1, 1}, {1, 1, 1}, "0001-01-01"},
        {"9999", QZPLAN_PERIOD_YEAR, {9999, 1, 1}, {9999, 12, 31}, "9999"},
        {"9999-12-31", QZPLAN_PERIOD_DAY, {9999, 12, 31}, {9999, 12, 31}, "9999-12-31"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        qzplan_period period;
        char buffer[16];
        int32_t day;
        size_t length = strlen(rows[i].text);
        const int *first = rows[i].first;
        const int *last = rows[i].last;
        ck_assert_msg(qzplan_period_parse(&period, rows[i].text, length) == QZPLAN_OK, "%s",
                      rows[i].text);
        ck_assert_int_eq(period.kind, rows[i].kind);
        ck_assert_int_eq(period.first, day_of(first[0], first[1], first[2]));
        ck_assert_int_eq(period.last, day_of(last[0], last[1], last[2]));
        ck_assert_int_eq(period.year_starts, 0);
        ck_assert_int_eq(qzplan_day_parse(&day, rows[i].text, length), QZPLAN_OK);
        ck_assert_int_eq(day, period.last);
        ck_assert_int_eq(qzplan_period_format(buffer, sizeof buffer, &length, &period), QZPLAN_OK);
        ck_assert_str_eq(buffer, rows[i].written);
        ck_assert_uint_eq(length, strlen(buffer));
    }
}
END_TEST

START_TEST(refuses_with_a_hint) {
    static const struct {
        const char *text, *hint; /* a part of the hint */
    } rows[] = {
        {"", "write 2025"},
        {"  ", "write 2025"},
        {"soon", "write 2025"},
        {"2025 ?", "write 2025"},
        {"2025-", "write 2025"},
        {"2025-h1", "write 2025"},
        {"2025-06-", "write 2025"},
        {"2025-06-30-01", "write 2025"},
        {"2025-06.", "write 2025"},
        {"2025-06-30T00:00", "write 2025"},
        {"2025-123", "write 2025"},
        {"-2025", "write 2025"},
        {"2025-H", "H1 and H2"},
        {"2025-H0", "H1 and H2"},
        {"2025-H3", "H1 and H2"},
        {"2025-H11", "H1 and H2"},
        {"2025-H1x", "H1 and H2"},
        {"2025-Q0", "Q1 to Q4"},
        {"2025-Q5", "Q1 to Q4"},
        {"2025-W", "that this year has"},
        {"2025-W00", "that this year has"},
        {"2025-W7", "that this year has"},
        {"2025-W53", "that this year has"},
        {"2026-W54", "that this year has"},
        {"2025-W07-1", "that this year has"},
        {"2025年第53周", "that this year has"},
        {"2025年第7", "2025-06"},
        {"2025年第周", "2025-06"},
        {"2025年第7周日", "2025-06"},
        {"2025-00", "01 to 12"},
        {"2025-13", "01 to 12"},
        {"2025-13-01", "01 to 12"},
        {"2025-6", "two digits"},
        {"2025-6-3", "two digits"},
        {"2025-06-3", "two digits"},
        {"2025-06-003", "two digits"},
        {"2025-02-29", "01 to 28"},
        {"1900-02-29", "01 to 28"},
        {"2024-02-30", "01 to 29"},
        {"2025-04-31", "01 to 30"},
        {"2025-12-32", "01 to 31"},
        {"2025-12-00", "01 to 31"},
        {"25", "four digits"},
        {"25-06-30", "four digits"},
        {"0000", "four digits"},
        {"0000-01-01", "four digits"},
        {"10000", "four digits"},
        {"10000-01-01", "four digits"},
        {"99999999999999999999", "four digits"},
        {"2025/06/30", "hyphens"},
        {"2025/6", "hyphens"},
        {"2025.06.30", "hyphens"},
        {"20250630", "hyphens"},
        {"2023/24", "year_starts"},
        {"2023／24", "year_starts"},
        {"2026..2030", "not one date"},
        {"2025年6月", "2025-06"},
        {"2025年6月30日", "2025-06-30"},
        {"ongoing", "ongoing"},
        {"2025-06-\xff", "write 2025"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        qzplan_period period;
        int hint = QZ_PERIOD_HINT_NONE;
        int32_t day = 5;
        size_t length = strlen(rows[i].text);
        ck_assert_msg(qz_period_read(&period, &hint, rows[i].text, length, 0, 0) ==
                          QZPLAN_ERROR_BAD_DATE,
                      "%s", rows[i].text);
        const char *words = qz_english(qz_period_hint(hint));
        ck_assert_msg(words != NULL && strstr(words, rows[i].hint) != NULL, "%s: %s", rows[i].text,
                      words == NULL ? "no hint" : words);
        ck_assert_int_eq(period.kind, QZPLAN_PERIOD_NONE);
        ck_assert_int_eq(qzplan_day_parse(&day, rows[i].text, length), QZPLAN_ERROR_BAD_DATE);
        ck_assert_int_eq(day, QZPLAN_DAY_NONE);
    }
    qzplan_period period;
    ck_assert_int_eq(qzplan_period_parse(&period, "2025\0", 5), QZPLAN_ERROR_BAD_DATE);
    ck_assert_int_eq(qzplan_period_parse(&period, NULL, 4), QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_period_parse(NULL, "2025", 4), QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_day_parse(NULL, "2025", 4), QZPLAN_ERROR_INVALID_ARGUMENT);
}
END_TEST

/* The same with a hyphen, where what follows it is no month; a month stays one. */
START_TEST(reads_years_with_a_hyphen) {
    static const struct {
        const char *text;
        int32_t year_starts;
        const char *written;
    } rows[] = {
        {"2018-19", 401, "2018/19"}, {"2012-13", 401, "2012/13"}, {"1999-00", 901, "1999/00"},
        {"9998-99", 901, "9998/99"}, {"2011-12", 401, "2011-12"}, {"2000-01", 401, "2000-01"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        qzplan_period period;
        int hint = QZ_PERIOD_HINT_NONE + 1;
        char written[16];
        ck_assert_int_eq(qz_period_read(&period, &hint, rows[i].text, strlen(rows[i].text), 0,
                                        rows[i].year_starts),
                         QZPLAN_OK);
        ck_assert_int_eq(hint, QZ_PERIOD_HINT_NONE);
        ck_assert_int_eq(period.kind, strchr(rows[i].written, '/') != NULL ? QZPLAN_PERIOD_YEAR
                                                                           : QZPLAN_PERIOD_MONTH);
        ck_assert_int_eq(qzplan_period_format(written, sizeof written, NULL, &period), QZPLAN_OK);
        ck_assert_str_eq(written, rows[i].written);
    }
}
END_TEST

/* "2023/24", of years that begin on another day than 01-01. */
START_TEST(reads_years_of_their_own) {
    static const struct {
        const char *text;
        int32_t year_starts;
        int first[3], last[3];
    } rows[] = {
        {"2023/24", 901, {2023, 9, 1}, {2024, 8, 31}},
        {"2023/24", 401, {2023, 4, 1}, {2024, 3, 31}},
        {"2022/23", 301, {2022, 3, 1}, {2023, 2, 28}},
        {"2023/24", 301, {2023, 3, 1}, {2024, 2, 29}},
        {"2023/24", 1231, {2023, 12, 31}, {2024, 12, 30}},
        {"2023/24", 102, {2023, 1, 2}, {2024, 1, 1}},
        {"1999/00", 901, {1999, 9, 1}, {2000, 8, 31}},
        {"2099/00", 901, {2099, 9, 1}, {2100, 8, 31}},
        {"0001/02", 901, {1, 9, 1}, {2, 8, 31}},
        {"9998/99", 901, {9998, 9, 1}, {9999, 8, 31}},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        qzplan_period period;
        int hint = QZ_PERIOD_HINT_NONE + 1;
        char written[16];
        const int *first = rows[i].first;
        const int *last = rows[i].last;
        int error = qz_period_read(&period, &hint, rows[i].text, strlen(rows[i].text), 0,
                                   rows[i].year_starts);
        ck_assert_msg(error == QZPLAN_OK, "%s", rows[i].text);
        ck_assert_int_eq(hint, QZ_PERIOD_HINT_NONE);
        ck_assert_int_eq(period.kind, QZPLAN_PERIOD_YEAR);
        ck_assert_int_eq(period.first, day_of(first[0], first[1], first[2]));
        ck_assert_int_eq(period.last, day_of(last[0], last[1], last[2]));
        ck_assert_int_eq(qz_year_starts_of(&period), rows[i].year_starts);
        ck_assert_int_eq(qzplan_period_format(written, sizeof written, NULL, &period), QZPLAN_OK);
        ck_assert_str_eq(written, rows[i].text);
    }
}
END_TEST

/* Halves and quarters of years that begin with another month, and those of the calendar beside
   them. */
START_TEST(reads_parts_of_years_of_their_own) {
    static const struct {
        const char *text;
        int32_t year_starts;
        int32_t kind, number;
        int first[3], last[3];
        const char *next, *before; /* the one that follows, and that of the year before */
    } rows[] = {
        {"2023/24-H1",
         401,
         QZPLAN_PERIOD_HALF_YEAR,
         1,
         {2023, 4, 1},
         {2023, 9, 30},
         "2023/24-H2",
         "2022/23-H1"},
        {"2023/24-H2",
         401,
         QZPLAN_PERIOD_HALF_YEAR,
         2,
         {2023, 10, 1},
         {2024, 3, 31},
         "2024/25-H1",
         "2022/23-H2"},
        {"2023/24-Q1",
         401,
         QZPLAN_PERIOD_QUARTER,
         1,
         {2023, 4, 1},
         {2023, 6, 30},
         "2023/24-Q2",
         "2022/23-Q1"},
        {"2023/24-Q4",
         401,
         QZPLAN_PERIOD_QUARTER,
         4,
         {2024, 1, 1},
         {2024, 3, 31},
         "2024/25-Q1",
         "2022/23-Q4"},
        {"2023/24-Q4",
         301,
         QZPLAN_PERIOD_QUARTER,
         4,
         {2023, 12, 1},
         {2024, 2, 29},
         "2024/25-Q1",
         "2022/23-Q4"},
        {"2023/24-H2",
         901,
         QZPLAN_PERIOD_HALF_YEAR,
         2,
         {2024, 3, 1},
         {2024, 8, 31},
         "2024/25-H1",
         "2022/23-H2"},
        {"2023/24-Q1",
         1201,
         QZPLAN_PERIOD_QUARTER,
         1,
         {2023, 12, 1},
         {2024, 2, 29},
         "2023/24-Q2",
         "2022/23-Q1"},
        {"2023/24-Q4",
         201,
         QZPLAN_PERIOD_QUARTER,
         4,
         {2023, 11, 1},
         {2024, 1, 31},
         "2024/25-Q1",
         "2022/23-Q4"},
        {"1999/00-Q2",
         701,
         QZPLAN_PERIOD_QUARTER,
         2,
         {1999, 10, 1},
         {1999, 12, 31},
         "1999/00-Q3",
         "1998/99-Q2"},
        {"2023-H2", 401, QZPLAN_PERIOD_HALF_YEAR, 2, {2023, 7, 1}, {2023, 12, 31}, "2024-H1", NULL},
        {"2023-Q2", 401, QZPLAN_PERIOD_QUARTER, 2, {2023, 4, 1}, {2023, 6, 30}, "2023-Q3", NULL},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        qzplan_period period;
        char written[16];
        const int *first = rows[i].first;
        const int *last = rows[i].last;
        int error = qz_period_read(&period, NULL, rows[i].text, strlen(rows[i].text), 0,
                                   rows[i].year_starts);
        ck_assert_msg(error == QZPLAN_OK, "%s", rows[i].text);
        ck_assert_int_eq(period.kind, rows[i].kind);
        ck_assert_int_eq(period.first, day_of(first[0], first[1], first[2]));
        ck_assert_int_eq(period.last, day_of(last[0], last[1], last[2]));
        ck_assert_int_eq(qz_period_number(&period), rows[i].number);
        ck_assert_int_eq(qzplan_period_format(written, sizeof written, NULL, &period), QZPLAN_OK);
        ck_assert_str_eq(written, rows[i].text);
        qzplan_period next = qz_period_next(&period);
        ck_assert_int_eq(qzplan_period_format(written, sizeof written, NULL, &next), QZPLAN_OK);
        ck_assert_str_eq(written, rows[i].next);
        if (rows[i].before != NULL) {
            qzplan_period before = qz_period_year_before(&period, rows[i].year_starts);
            ck_assert_int_eq(qzplan_period_format(written, sizeof written, NULL, &before), 0);
            ck_assert_str_eq(written, rows[i].before);
        }
    }
}
END_TEST

/* The first and the last one that there is, and no period but a half or quarter has such years. */
START_TEST(parts_of_years_have_an_end) {
    qzplan_period period;
    char written[16];
    ck_assert_int_eq(qz_period_read(&period, NULL, "9998/99-H2", 10, 0, 901), QZPLAN_OK);
    ck_assert_int_eq(qz_period_next(&period).kind, QZPLAN_PERIOD_NONE);
    ck_assert_int_eq(qz_period_in(day_of(1, 8, 31), QZPLAN_PERIOD_QUARTER, 901).kind,
                     QZPLAN_PERIOD_NONE);
    ck_assert_int_eq(qz_period_in(day_of(2023, 5, 1), QZPLAN_PERIOD_QUARTER, 406).kind,
                     QZPLAN_PERIOD_NONE);
    period.year_starts = 406;
    ck_assert_int_eq(qzplan_period_format(written, sizeof written, NULL, &period),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    period.year_starts = 1301;
    ck_assert_int_eq(qzplan_period_format(written, sizeof written, NULL, &period),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_period_parse(&period, "2025-06", 7), QZPLAN_OK);
    period.year_starts = 401;
    ck_assert_int_eq(qzplan_period_format(written, sizeof written, NULL, &period),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
}
END_TEST

START_TEST(refuses_years_of_their_own) {
    static const struct {
        const char *text;
        int32_t year_starts;
        const char *hint; /* a part of it */
    } rows[] = {
        {"2023/25", 901, "2023/24"},
        {"2023/23", 901, "2023/24"},
        {"2023/22", 901, "2023/24"},
        {"2023/00", 901, "2023/24"},
        {"2023/2024", 901, "2023/24"}, /* one spelling for one meaning */
        {"9999/00", 901, "2023/24"},
        {"2023/2025", 901, "hyphens"},
        {"2023/4", 901, "hyphens"},
        {"2023/024", 901, "hyphens"},
        {"2023/", 901, "hyphens"},
        {"2023/24-25", 901, "hyphens"},
        {"2023/24年", 901, "hyphens"},
        {"2023-24", 101, "01 to 12"},
        {"2023-2024", 901, "write 2025"},
        {"23/24", 901, "four digits"},
        {"2023/24", 0, "year_starts"},
        {"2023/24", 101, "year_starts"},
        {"2023/2024", 101, "year_starts"},
        {"2023-24", 0, "01 to 12"},
        {"2023-25", 901, "01 to 12"},
        {"2023-00", 901, "01 to 12"},
        {"2023-24-01", 901, "01 to 12"},
        {"9999-00", 901, "01 to 12"},
        {"2023/24-H3", 401, "H1 and H2"},
        {"2023/24-Q0", 401, "Q1 to Q4"},
        {"2023/24-Q5", 401, "Q1 to Q4"},
        {"2023/24-Q1x", 401, "Q1 to Q4"},
        {"2023/24-W07", 401, "hyphens"},
        {"2023/24-06", 401, "hyphens"},
        {"2023/24-", 401, "hyphens"},
        {"2023/25-H1", 401, "2023/24-H1"},
        {"2023/2024-H1", 401, "2023/24-H1"},
        {"2023/24-H1", 101, "year_starts"},
        {"2023/24-H1", 406, "begin with a month"},
        {"2023/24-Q2", 1231, "begin with a month"},
        {"2023-24-H1", 401, "01 to 12"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        qzplan_period period;
        int hint = QZ_PERIOD_HINT_NONE;
        int error = qz_period_read(&period, &hint, rows[i].text, strlen(rows[i].text), 0,
                                   rows[i].year_starts);
        ck_assert_msg(error == QZPLAN_ERROR_BAD_DATE, "%s", rows[i].text);
        const char *words = qz_english(qz_period_hint(hint));
        ck_assert_msg(words != NULL && strstr(words, rows[i].hint) != NULL, "%s: %s", rows[i].text,
                      words == NULL ? "no hint" : words);
        ck_assert_int_eq(period.kind, QZPLAN_PERIOD_NONE);
    }
}
END_TEST

/* The days around the turn of a year, in weeks. */
START_TEST(days_lie_in_weeks) {
    static const struct {
        int day[3];
        const char *week;
    } rows[] = {
        {{2020, 12, 27}, "2020-W52"}, {{2020, 12, 28}, "2020-W53"}, {{2021, 1, 3}, "2020-W53"},
        {{2021, 1, 4}, "2021-W01"},   {{2024, 12, 29}, "2024-W52"}, {{2024, 12, 30}, "2025-W01"},
        {{2025, 1, 5}, "2025-W01"},   {{2025, 12, 28}, "2025-W52"}, {{2025, 12, 29}, "2026-W01"},
        {{2026, 12, 31}, "2026-W53"}, {{2027, 1, 3}, "2026-W53"},   {{2027, 1, 4}, "2027-W01"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        char text[16];
        size_t length;
        const int *day = rows[i].day;
        qzplan_period week = qz_period_of(day_of(day[0], day[1], day[2]), QZPLAN_PERIOD_WEEK);
        ck_assert_int_eq(qzplan_period_format(text, sizeof text, &length, &week), QZPLAN_OK);
        ck_assert_str_eq(text, rows[i].week);
    }
}
END_TEST

START_TEST(ongoing) {
    qzplan_period period;
    int hint = QZ_PERIOD_HINT_NONE + 1;
    char buffer[16];
    ck_assert_int_eq(qz_period_read(&period, &hint, "ongoing", 7, QZ_PERIOD_ONGOING, 0), QZPLAN_OK);
    ck_assert_int_eq(hint, QZ_PERIOD_HINT_NONE);
    ck_assert_int_eq(period.kind, QZPLAN_PERIOD_ONGOING);
    ck_assert_int_eq(period.last, QZPLAN_DAY_ONGOING);
    ck_assert_int_eq(qzplan_period_format(buffer, sizeof buffer, NULL, &period), QZPLAN_OK);
    ck_assert_str_eq(buffer, "ongoing");
    ck_assert_int_eq(qz_period_read(&period, &hint, "ongoing!", 8, QZ_PERIOD_ONGOING, 0),
                     QZPLAN_ERROR_BAD_DATE);
    ck_assert_int_eq(qz_period_next(&period).kind, QZPLAN_PERIOD_NONE);
}
END_TEST

START_TEST(periods_follow_each_other) {
    for (int32_t kind = QZPLAN_PERIOD_YEAR; kind <= QZPLAN_PERIOD_DAY; kind++) {
        qzplan_period period = qz_period_of(day_of(2023, 1, 1), kind);
        int count = 0;
        while (period.first < day_of(2028, 1, 1)) {
            ck_assert_int_eq(qz_period_of(period.first, kind).last, period.last);
            ck_assert_int_eq(qz_period_of(period.last, kind).first, period.first);
            qzplan_period next = qz_period_next(&period);
            ck_assert_int_eq(next.kind, kind);
            ck_assert_int_eq(next.first, period.last + 1);
            char buffer[16];
            size_t length;
            qzplan_period read;
            ck_assert_int_eq(qzplan_period_format(buffer, sizeof buffer, &length, &period),
                             QZPLAN_OK);
            ck_assert_int_eq(qzplan_period_parse(&read, buffer, length), QZPLAN_OK);
            ck_assert_int_eq(memcmp(&read, &period, sizeof read), 0);
            period = next;
            count++;
        }
        static const int counts[] = {0, 5, 10, 20, 60, 1826};
        ck_assert_int_eq(count, counts[kind]);
        period = qz_period_of(LAST_DAY, kind);
        ck_assert_int_eq(period.last, LAST_DAY);
        ck_assert_int_eq(qz_period_next(&period).kind, QZPLAN_PERIOD_NONE);
        ck_assert_int_eq(qz_period_of(FIRST_DAY, kind).first, FIRST_DAY);
    }
    qzplan_period none = qz_period_of(0, QZPLAN_PERIOD_NONE);
    ck_assert_int_eq(none.kind, QZPLAN_PERIOD_NONE);
    ck_assert_int_eq(qz_period_next(&none).kind, QZPLAN_PERIOD_NONE);
    ck_assert_int_eq(qz_period_of(0, 77).kind, QZPLAN_PERIOD_NONE);
    ck_assert_int_eq(qz_period_of(0, -1).kind, QZPLAN_PERIOD_NONE);
}
END_TEST

START_TEST(writes_days) {
    char buffer[11];
    size_t length;
    ck_assert_int_eq(qzplan_day_format(buffer, sizeof buffer, &length, day_of(2025, 6, 30)),
                     QZPLAN_OK);
    ck_assert_str_eq(buffer, "2025-06-30");
    ck_assert_uint_eq(length, 10);
    ck_assert_int_eq(qzplan_day_format(buffer, 10, &length, 0), QZPLAN_ERROR_BUFFER_TOO_SMALL);
    ck_assert_str_eq(buffer, "");
    ck_assert_uint_eq(length, 10);
    ck_assert_int_eq(qzplan_day_format(NULL, 0, &length, 0), QZPLAN_ERROR_BUFFER_TOO_SMALL);
    ck_assert_int_eq(qzplan_day_format(buffer, 8, &length, QZPLAN_DAY_ONGOING), QZPLAN_OK);
    ck_assert_str_eq(buffer, "ongoing");
    ck_assert_uint_eq(length, 7);
    ck_assert_int_eq(qzplan_day_format(buffer, sizeof buffer, &length, QZPLAN_DAY_NONE),
                     QZPLAN_ERROR_BAD_DATE);
    ck_assert_int_eq(qzplan_day_format(buffer, sizeof buffer, &length, LAST_DAY + 1),
                     QZPLAN_ERROR_BAD_DATE);
    ck_assert_int_eq(qzplan_period_format(buffer, sizeof buffer, &length, NULL),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(
        qzplan_period_format(buffer, sizeof buffer, &length, &(qzplan_period){0, 0, 0, 0}),
        QZPLAN_ERROR_INVALID_ARGUMENT);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, every_day_there_is);
    tcase_add_test(tests, dates_that_do_not_exist);
    tcase_add_test(tests, reads_periods);
    tcase_add_test(tests, refuses_with_a_hint);
    tcase_add_test(tests, reads_years_of_their_own);
    tcase_add_test(tests, reads_years_with_a_hyphen);
    tcase_add_test(tests, reads_parts_of_years_of_their_own);
    tcase_add_test(tests, parts_of_years_have_an_end);
    tcase_add_test(tests, refuses_years_of_their_own);
    tcase_add_test(tests, days_lie_in_weeks);
    tcase_add_test(tests, ongoing);
    tcase_add_test(tests, periods_follow_each_other);
    tcase_add_test(tests, writes_days);
}

QZ_SUITE(date, add)
