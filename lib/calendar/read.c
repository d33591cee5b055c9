/* SPDX-License-Identifier: MIT */
/* Dates and periods from text, each in its one spelling but for years of their own, which are
   written with a hyphen as well, and a hint for the others. */

#include <stddef.h>

#include <qzplan/error.h>

#include "base/scan.h"
#include "calendar/date.h"
#include "calendar/kinds.h"
#include "calendar/period.h"

static int hint_last_day(int32_t last) {
    static const int hints[] = {QZ_PERIOD_HINT_28_DAYS, QZ_PERIOD_HINT_29_DAYS,
                                QZ_PERIOD_HINT_30_DAYS, QZ_PERIOD_HINT_31_DAYS};
    return hints[last - 28];
}

/* The year from year_starts in one to the day before in the next. */
static int give_split(qzplan_period *out, int32_t year, int32_t year_starts) {
    int32_t first = qz_day_of(year, year_starts / 100, year_starts % 100);
    *out = qz_period_in(first, QZPLAN_PERIOD_YEAR, year_starts);
    return out->kind == QZPLAN_PERIOD_NONE ? QZ_PERIOD_HINT_SPLIT : QZ_PERIOD_HINT_NONE;
}

/* 1 where two digits are those of the year after. */
static int is_next_of(int32_t year, uint32_t digits) {
    return year < 9999 && digits == (uint32_t)(year + 1) % 100;
}

static int years_are_own(int32_t year_starts) {
    return year_starts != 0 && year_starts != QZ_CALENDAR_YEAR;
}

/* The readers of parts begin behind "2025-"; NONE where the period was read, else a hint. */

static int give(qzplan_period *out, int32_t kind, int32_t year, int32_t month, int32_t day) {
    *out = qz_period_of(qz_day_of(year, month, day), kind);
    return QZ_PERIOD_HINT_NONE;
}

/* "H1", "Q2" behind "2025-": the kind whose letter comes next, NONE where none does. */
static int32_t read_letter(qz_scan *scan) {
    for (int32_t kind = 0; kind < qz_period_kind_count(); kind++) {
        uint32_t letter = qz_period_kind_of(kind)->letter;
        if (letter != 0 && qz_scan_take(scan, letter)) {
            return kind;
        }
    }
    return QZPLAN_PERIOD_NONE;
}

/* The n-th of a kind in a year, where it has one. */
static int give_nth(qzplan_period *out, int32_t year, uint32_t n, int32_t kind,
                    int32_t year_starts) {
    const qz_period_kind *row = qz_period_kind_of(kind);
    if (n < 1 || n > (uint32_t)row->most) {
        return row->hint;
    }
    int32_t first = row->begins(year, (int32_t)n, kind, year_starts / 100);
    if (first == QZPLAN_DAY_NONE) {
        return row->hint;
    }
    *out = qz_period_in(first, kind, year_starts);
    return out->kind == QZPLAN_PERIOD_NONE ? QZ_PERIOD_HINT_SPLIT : QZ_PERIOD_HINT_NONE;
}

/* "第7周" behind "2025年", of the kinds that are counted in Chinese. */
static int read_counted(qzplan_period *out, qz_scan *scan, int32_t year) {
    uint32_t n;
    if (!qz_scan_word(scan, "第") || qz_scan_digits(scan, &n) == 0) {
        return QZ_PERIOD_HINT_CHINESE;
    }
    for (int32_t kind = 0; kind < qz_period_kind_count(); kind++) {
        const char *counted = qz_period_kind_of(kind)->counted;
        if (counted != NULL && qz_scan_word(scan, counted) && qz_scan_ended(scan)) {
            return give_nth(out, year, n, kind, QZ_CALENDAR_YEAR);
        }
    }
    return QZ_PERIOD_HINT_CHINESE;
}

/* "H1" behind "2025-", once its letter is read. */
static int read_nth(qzplan_period *out, qz_scan *scan, int32_t year, int32_t kind,
                    int32_t year_starts) {
    const qz_period_kind *row = qz_period_kind_of(kind);
    uint32_t n;
    if (qz_scan_digits(scan, &n) != row->digits || !qz_scan_ended(scan)) {
        return row->hint;
    }
    return give_nth(out, year, n, kind, year_starts);
}

/* "24", "24-H1" behind "2023/"; "2024" there is told how it is written. */
static int read_split(qzplan_period *out, qz_scan *scan, int32_t year, int32_t year_starts) {
    uint32_t next;
    size_t digits = qz_scan_digits(scan, &next);
    int whole = digits == 4 && next == (uint32_t)year + 1;
    int ended = qz_scan_ended(scan);
    int32_t part = !ended && qz_scan_take(scan, '-') ? read_letter(scan) : QZPLAN_PERIOD_NONE;
    if ((digits != 2 && !whole) || (!ended && !qz_period_kind_of(part)->is_counted)) {
        return QZ_PERIOD_HINT_HYPHEN;
    }
    if (!years_are_own(year_starts)) {
        return QZ_PERIOD_HINT_NO_SPLIT;
    }
    if (whole || !is_next_of(year, next)) {
        return QZ_PERIOD_HINT_SPLIT;
    }
    if (ended) {
        return give_split(out, year, year_starts);
    }
    return qz_year_has_parts(year_starts) ? read_nth(out, scan, year, part, year_starts)
                                          : QZ_PERIOD_HINT_NO_PARTS;
}

/* What follows a hyphen: a month, a day, or of years of their own "19" behind "2018-", which is no
   month and so can be nothing else. */
static int read_month(qzplan_period *out, qz_scan *scan, int32_t year, int32_t year_starts) {
    uint32_t month;
    uint32_t day;
    size_t digits = qz_scan_digits(scan, &month);
    if (digits != 2) {
        return digits == 1 ? QZ_PERIOD_HINT_TWO_DIGITS : QZ_PERIOD_HINT_EXAMPLES;
    }
    if (month < 1 || month > 12) {
        if (years_are_own(year_starts) && is_next_of(year, month) && qz_scan_ended(scan)) {
            return give_split(out, year, year_starts);
        }
        return qz_period_kind_of(QZPLAN_PERIOD_MONTH)->hint;
    }
    if (qz_scan_ended(scan)) {
        return give(out, QZPLAN_PERIOD_MONTH, year, (int32_t)month, 1);
    }
    if (!qz_scan_take(scan, '-')) {
        return QZ_PERIOD_HINT_EXAMPLES;
    }
    digits = qz_scan_digits(scan, &day);
    if (digits == 0 || !qz_scan_ended(scan)) {
        return QZ_PERIOD_HINT_EXAMPLES;
    }
    if (digits != 2) {
        return QZ_PERIOD_HINT_TWO_DIGITS;
    }
    int32_t last = qz_days_in_month(year, (int32_t)month);
    if (day < 1 || day > (uint32_t)last) {
        return hint_last_day(last);
    }
    return give(out, QZPLAN_PERIOD_DAY, year, (int32_t)month, (int32_t)day);
}

/* What the year is followed by: "年" or nothing ends it, a hyphen leads on, the rest is wrong. */
static int read_after_year(qzplan_period *out, qz_scan *scan, int32_t year, int32_t year_starts) {
    int chinese = qz_scan_word(scan, "年");
    if (qz_scan_ended(scan)) {
        return give(out, QZPLAN_PERIOD_YEAR, year, 1, 1);
    }
    if (chinese) {
        return read_counted(out, scan, year);
    }
    if (qz_scan_take(scan, '-')) {
        int32_t kind = read_letter(scan);
        return kind == QZPLAN_PERIOD_NONE ? read_month(out, scan, year, year_starts)
                                          : read_nth(out, scan, year, kind, QZ_CALENDAR_YEAR);
    }
    if (qz_scan_word(scan, "..")) {
        return QZ_PERIOD_HINT_SPAN;
    }
    if (qz_scan_take(scan, '/')) {
        return read_split(out, scan, year, year_starts);
    }
    return qz_scan_peek(scan) == '.' ? QZ_PERIOD_HINT_HYPHEN : QZ_PERIOD_HINT_EXAMPLES;
}

static int read(qzplan_period *out, qz_scan *scan, unsigned flags, int32_t year_starts) {
    uint32_t year;
    if (qz_scan_word(scan, "ongoing") && qz_scan_ended(scan)) {
        if (flags & QZ_PERIOD_ONGOING) {
            *out = (qzplan_period){QZPLAN_PERIOD_ONGOING, QZPLAN_DAY_NONE, QZPLAN_DAY_ONGOING, 0};
            return QZ_PERIOD_HINT_NONE;
        }
        return QZ_PERIOD_HINT_ONGOING;
    }
    size_t digits = qz_scan_digits(scan, &year);
    if (digits == 8 && qz_scan_ended(scan)) {
        return QZ_PERIOD_HINT_HYPHEN;
    }
    if (digits != 4 || year == 0) {
        return digits == 0 ? QZ_PERIOD_HINT_EXAMPLES : QZ_PERIOD_HINT_YEAR;
    }
    return read_after_year(out, scan, (int32_t)year, year_starts);
}

int qz_period_read(qzplan_period *out, int *hint, const char *text, size_t length, unsigned flags,
                   int32_t year_starts) {
    qz_scan scan = qz_scan_begin(text, length);
    *out = (qzplan_period){QZPLAN_PERIOD_NONE, QZPLAN_DAY_NONE, QZPLAN_DAY_NONE, 0};
    int fault = read(out, &scan, flags, year_starts);
    if (hint != NULL) {
        *hint = fault;
    }
    return fault == QZ_PERIOD_HINT_NONE ? QZPLAN_OK : QZPLAN_ERROR_BAD_DATE;
}

int qzplan_period_parse(qzplan_period *out, const char *text, size_t length) {
    if (out == NULL || (text == NULL && length > 0)) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    return qz_period_read(out, NULL, text, length, 0, QZ_CALENDAR_YEAR);
}

int qzplan_day_parse(int32_t *day, const char *text, size_t length) {
    qzplan_period period;
    if (day == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    int code = qzplan_period_parse(&period, text, length);
    *day = code == QZPLAN_OK ? period.last : QZPLAN_DAY_NONE;
    return code;
}
