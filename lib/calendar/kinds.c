/* SPDX-License-Identifier: MIT */
/* The table of the kinds of period. A kind that does not nest in months or years needs three
   functions of its own and says that it fills no longer one. */

#include "calendar/kinds.h"

#include <assert.h>
#include <stddef.h>

#include "base/arrays.h"
#include "calendar/date.h"
#include "calendar/hints.h"

/* ---- kinds that are made of months */

enum { MONTHS_OF_YEAR = 12 };

/* Months are numbered on from January of the year 0; a year that begins with another month has
   those from there on. */
static int32_t month_of(int32_t day) {
    qz_date date = qz_date_of(day);
    return MONTHS_OF_YEAR * date.year + date.month - 1;
}

static int32_t first_of(int32_t month) {
    return qz_day_of(month / MONTHS_OF_YEAR, month % MONTHS_OF_YEAR + 1, 1);
}

static qzplan_period of_months(int32_t day, int32_t kind, int32_t from) {
    int32_t months = qz_period_kind_of(kind)->months;
    int32_t month = month_of(day);
    int32_t first = month - (month - (from - 1)) % months;
    int32_t last = first + months - 1;
    int32_t last_day = qz_days_in_month(last / MONTHS_OF_YEAR, last % MONTHS_OF_YEAR + 1);
    return (qzplan_period){kind, first_of(first), first_of(last) + last_day - 1, 0};
}

static void place_of_months(int32_t first, int32_t kind, int32_t from, int32_t *year,
                            int32_t *number) {
    int32_t month = month_of(first) - (from - 1);
    *year = month / MONTHS_OF_YEAR;
    *number = month % MONTHS_OF_YEAR / qz_period_kind_of(kind)->months + 1;
}

static int32_t months_begin(int32_t year, int32_t number, int32_t kind, int32_t from) {
    return first_of(MONTHS_OF_YEAR * year + from - 1 +
                    (number - 1) * qz_period_kind_of(kind)->months);
}

/* ---- weeks of ISO 8601: from Monday; the first has the year's first Thursday, so it may begin in
   the year before, as the last may end in the next */

/* The first and the last day that there are end weeks, too. */
static qzplan_period of_week(int32_t day, int32_t kind, int32_t from) {
    (void)from;
    enum { DAYS = 7 };
    int32_t monday = day - (day - QZ_DAY_FIRST) % DAYS; /* 0001-01-01 was one */
    int32_t sunday = monday + DAYS - 1;
    return (qzplan_period){kind, monday, sunday < QZ_DAY_LAST ? sunday : QZ_DAY_LAST, 0};
}

/* The Thursday of a week lies in its year. */
static void place_of_week(int32_t first, int32_t kind, int32_t from, int32_t *year,
                          int32_t *number) {
    (void)kind;
    (void)from;
    int32_t thursday = first + 3;
    *year = qz_date_of(thursday).year;
    *number = (thursday - qz_day_of(*year, 1, 1)) / 7 + 1;
}

/* January 4 is always in the first week. */
static int32_t week_begins(int32_t year, int32_t number, int32_t kind, int32_t from) {
    int32_t of_first = qz_day_of(year, 1, 4);
    if (year < 1) {
        return QZPLAN_DAY_NONE;
    }
    int32_t first = of_week(of_first, kind, from).first + 7 * (number - 1);
    int32_t found;
    int32_t at;
    place_of_week(first, kind, from, &found, &at);
    return found == year ? first : QZPLAN_DAY_NONE;
}

/* ---- days, which are written with their month */

static qzplan_period of_day(int32_t day, int32_t kind, int32_t from) {
    (void)from;
    return (qzplan_period){kind, day, day, 0};
}

static void place_of_day(int32_t first, int32_t kind, int32_t from, int32_t *year,
                         int32_t *number) {
    (void)kind;
    (void)from;
    qz_date date = qz_date_of(first);
    *year = date.year;
    *number = date.month;
}

/* ---- what is no stretch of days */

static qzplan_period of_none(int32_t day, int32_t kind, int32_t from) {
    (void)day;
    (void)kind;
    (void)from;
    return (qzplan_period){QZPLAN_PERIOD_NONE, QZPLAN_DAY_NONE, QZPLAN_DAY_NONE, 0};
}

#define MONTHS .of = of_months, .place = place_of_months, .begins = months_begin

const qz_period_kind qz_period_kinds[] = {
    [QZPLAN_PERIOD_NONE] = {.name = "none", .of = of_none},
    [QZPLAN_PERIOD_YEAR] = {"year", 1, MONTHS_OF_YEAR, .in_every = 1, .most = 1, MONTHS},
    [QZPLAN_PERIOD_HALF_YEAR] = {"half_year", 2, 6, 1, QZPLAN_PERIOD_YEAR, 1, 0, 'H', 1, 2,
                                 QZ_PERIOD_HINT_HALF, MONTHS},
    [QZPLAN_PERIOD_QUARTER] = {"quarter", 3, 3, 1, QZPLAN_PERIOD_HALF_YEAR, 1, 0, 'Q', 1, 4,
                               QZ_PERIOD_HINT_QUARTER, MONTHS},
    [QZPLAN_PERIOD_MONTH] = {"month", 4, 1, 0, QZPLAN_PERIOD_QUARTER, 1, 0, 0, 2, 12,
                             QZ_PERIOD_HINT_MONTH, MONTHS},
    [QZPLAN_PERIOD_DAY] = {"day", 6, .is_day = 1, .digits = 2, .of = of_day, .place = place_of_day},
    [QZPLAN_PERIOD_ONGOING] = {.name = "ongoing", .of = of_none},
    [QZPLAN_PERIOD_WEEK] = {"week", 5, .in_every = 1, .letter = 'W', .digits = 2, .most = 53,
                            .hint = QZ_PERIOD_HINT_NUMBER, .counted = "周", .of = of_week,
                            .place = place_of_week, .begins = week_begins},
};
enum { ROWS = QZ_ARRAY_SIZE(qz_period_kinds) };
static_assert(ROWS == QZPLAN_PERIOD_WEEK + 1, "a row for every kind of period");
static_assert((int)ROWS <= (int)QZ_PERIOD_KINDS_MOST,
              "arrays of one thing a kind are large enough");
const int32_t qz_period_kind_rows = ROWS;

const char *qz_period_kind_name(int64_t kind) {
    return qz_period_kind_of(kind)->name;
}

int32_t qz_period_kind_count(void) {
    return ROWS;
}

int qz_period_kind_shorter(int32_t kind, int32_t than) {
    return qz_period_kind_of(kind)->rank > qz_period_kind_of(than)->rank;
}

int qz_period_kind_fills(int32_t kind, int32_t longer) {
    int32_t above = qz_period_kind_of(kind)->longer;
    while (above != QZPLAN_PERIOD_NONE && above != longer) {
        above = qz_period_kind_of(above)->longer;
    }
    return above != QZPLAN_PERIOD_NONE;
}
