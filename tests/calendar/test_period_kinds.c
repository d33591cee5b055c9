/* SPDX-License-Identifier: MIT */
/* The kinds of period: how they lie to one another, by hand, and that what a row says of numbers
   holds on every day of a few years. */

#include <string.h>

#include <qzplan/error.h>
#include <qzplan/text.h>

#include "base/arrays.h"
#include "calendar/kinds.h"
#include "calendar/period.h"
#include "support/suite.h"

static const struct expected {
    int32_t kind;
    const char *name;
    int in_every;
    int32_t most;       /* how many in a year */
    const char *filled; /* the kinds that some of it fill, by their numbers */
} expected[] = {
    {QZPLAN_PERIOD_NONE, "none", 0, 0, ""},
    {QZPLAN_PERIOD_YEAR, "year", 1, 1, ""},
    {QZPLAN_PERIOD_HALF_YEAR, "half_year", 1, 2, "1"},
    {QZPLAN_PERIOD_QUARTER, "quarter", 1, 4, "12"},
    {QZPLAN_PERIOD_MONTH, "month", 1, 12, "123"},
    {QZPLAN_PERIOD_DAY, "day", 0, 0, ""},
    {QZPLAN_PERIOD_ONGOING, "ongoing", 0, 0, ""},
    {QZPLAN_PERIOD_WEEK, "week", 1, 53, ""},
};

START_TEST(every_kind_has_its_row) {
    ck_assert_int_eq(qz_period_kind_count(), QZ_ARRAY_SIZE(expected));
    for (size_t i = 0; i < QZ_ARRAY_SIZE(expected); i++) {
        const struct expected *e = &expected[i];
        const qz_period_kind *row = qz_period_kind_of(e->kind);
        ck_assert_str_eq(row->name, e->name);
        ck_assert_str_eq(qzplan_term_name(QZPLAN_VOCABULARY_EVERY, e->kind), e->name);
        ck_assert_int_eq(row->in_every, e->in_every);
        ck_assert_int_eq(row->most, e->most);
        for (int32_t k = 0; k < qz_period_kind_count(); k++) {
            ck_assert_int_eq(qz_period_kind_fills(e->kind, k),
                             k > 0 && strchr(e->filled, '0' + k) != NULL);
        }
    }
}
END_TEST

START_TEST(longer_kinds_come_before_shorter_ones) {
    static const int32_t order[] = {QZPLAN_PERIOD_YEAR,    QZPLAN_PERIOD_HALF_YEAR,
                                    QZPLAN_PERIOD_QUARTER, QZPLAN_PERIOD_MONTH,
                                    QZPLAN_PERIOD_WEEK,    QZPLAN_PERIOD_DAY};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(order); i++) {
        for (size_t k = 0; k < QZ_ARRAY_SIZE(order); k++) {
            ck_assert_int_eq(qz_period_kind_shorter(order[i], order[k]), i > k);
        }
    }
}
END_TEST

/* What begins by its number is placed by it, and holds the day that it was asked for. */
START_TEST(numbers_and_days_agree) {
    int32_t day;
    int32_t end;
    ck_assert_int_eq(qzplan_day_make(&day, 2023, 12, 1), 0);
    ck_assert_int_eq(qzplan_day_make(&end, 2029, 2, 1), 0);
    for (; day < end; day++) {
        for (int32_t kind = 0; kind < qz_period_kind_count(); kind++) {
            const qz_period_kind *row = qz_period_kind_of(kind);
            int32_t year;
            int32_t number;
            if (row->begins == NULL) {
                continue;
            }
            int32_t from = row->is_counted ? day % 12 + 1 : 1;
            qzplan_period period = row->of(day, kind, from);
            qz_expect(period.first <= day && day <= period.last && period.kind == kind);
            row->place(period.first, kind, from, &year, &number);
            qz_expect(number >= 1 && number <= row->most);
            qz_expect(row->begins(year, number, kind, from) == period.first);
            period.year_starts = row->is_counted && from > 1 ? 100 * from + 1 : 0;
            qz_expect(qz_period_next(&period).first == period.last + 1);
        }
    }
}
END_TEST

START_TEST(the_year_before_has_the_same_number) {
    static const char *const rows[][2] = {{"2025", "2024"},         {"2025-H2", "2024-H2"},
                                          {"2025-Q1", "2024-Q1"},   {"2025-02", "2024-02"},
                                          {"2024-02", "2023-02"},   {"2025-W07", "2024-W07"},
                                          {"2020-W53", "2019-W52"}, {"2027-W52", "2026-W52"}};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(rows); i++) {
        qzplan_period period;
        char text[32];
        size_t length;
        ck_assert_int_eq(qzplan_period_parse(&period, rows[i][0], strlen(rows[i][0])), 0);
        period = qz_period_year_before(&period, QZ_CALENDAR_YEAR);
        ck_assert_int_eq(qzplan_period_format(text, sizeof text, &length, &period), 0);
        ck_assert_str_eq(text, rows[i][1]);
    }
}
END_TEST

START_TEST(before_the_first_year_there_is_none) {
    qzplan_period week;
    ck_assert_int_eq(qzplan_period_parse(&week, "0001-W01", 8), QZPLAN_OK);
    ck_assert_int_eq(qz_period_year_before(&week, QZ_CALENDAR_YEAR).kind, QZPLAN_PERIOD_NONE);
}
END_TEST

START_TEST(an_unknown_number_is_no_kind) {
    static const int64_t numbers[] = {INT64_MIN, INT32_MIN, -1, 8, INT32_MAX, INT64_MAX};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(numbers); i++) {
        ck_assert_ptr_eq(qz_period_kind_of(numbers[i]), qz_period_kind_of(QZPLAN_PERIOD_NONE));
    }
    ck_assert_int_eq(qz_period_of(0, 99).kind, QZPLAN_PERIOD_NONE);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, every_kind_has_its_row);
    tcase_add_test(tests, longer_kinds_come_before_shorter_ones);
    tcase_add_test(tests, numbers_and_days_agree);
    tcase_add_test(tests, the_year_before_has_the_same_number);
    tcase_add_test(tests, before_the_first_year_there_is_none);
    tcase_add_test(tests, an_unknown_number_is_no_kind);
}

QZ_SUITE(period_kinds, add)
