/* SPDX-License-Identifier: MIT */
/* Reads cells by the type of their column. What cannot be read is unknown from then on, and told.
 */

#include "tally/cell.h"

#include <string.h>

#include <qzplan/error.h>

#include "calendar/date.h"
#include "calendar/period.h"
#include "model/index.h"
#include "number/number.h"

enum { MOST_DIGITS = 18, MOST_PREFIXED = 256 };

static int is_text(const char *known, const char *text, size_t length) {
    return strlen(known) == length && memcmp(known, text, length) == 0;
}

static int is_among(const char *const *items, size_t count, const char *text, size_t length) {
    for (size_t i = 0; i < count; i++) {
        if (is_text(items[i], text, length)) {
            return 1;
        }
    }
    return 0;
}

int qz_rec_is_missing(const qzplan_table *table, const char *text, size_t length) {
    return length == 0 || is_among(table->missing_values, table->missing_count, text, length);
}

static void unreadable(qz_rec_value *out, int fault) {
    out->state = QZ_CELL_UNREADABLE;
    out->fault = (uint8_t)fault;
}

/* ---- numbers */

static const int64_t powers[] = {1,
                                 10,
                                 100,
                                 1000,
                                 10000,
                                 100000,
                                 1000000,
                                 10000000,
                                 100000000,
                                 1000000000,
                                 INT64_C(10000000000),
                                 INT64_C(100000000000),
                                 INT64_C(1000000000000),
                                 INT64_C(10000000000000),
                                 INT64_C(100000000000000),
                                 INT64_C(1000000000000000),
                                 INT64_C(10000000000000000),
                                 INT64_C(100000000000000000),
                                 INT64_C(1000000000000000000)};

int qz_rec_rescale(int64_t *number, const qzplan_table_column *column, int64_t from, int decimals) {
    *number = from;
    for (; decimals > column->decimals; decimals--) {
        if (*number % 10 != 0) {
            return 0;
        }
        *number /= 10;
    }
    int up = column->decimals - decimals;
    return up <= MOST_DIGITS && !__builtin_mul_overflow(*number, powers[up < 0 ? 0 : up], number);
}

void qz_rec_take_number(qz_rec_value *out, const qzplan_table_column *column, int64_t number) {
    const qzplan_number value = {number, powers[column->decimals]};
    out->number = number;
    if (number == INT64_MIN) { /* it has no opposite */
        unreadable(out, QZ_UNREADABLE_TYPE);
    } else if ((column->low.den > 0 && qz_number_order(value, column->low) < 0) ||
               (column->high.den > 0 && qz_number_order(value, column->high) > 0)) {
        unreadable(out, QZ_UNREADABLE_LIMITS);
    }
}

/* Digits and at most one point, as most cells are; 0 for whatever else a number may be. */
static int read_plain(int64_t *number, int *decimals, const char *text, size_t length) {
    int64_t value = 0;
    size_t point = length;
    if (length == 0 || length > MOST_DIGITS || text[0] == '.') {
        return 0;
    }
    for (size_t i = 0; i < length; i++) {
        if (text[i] == '.' && point == length && i + 1 < length) {
            point = i;
        } else if (text[i] >= '0' && text[i] <= '9') {
            value = 10 * value + (text[i] - '0');
        } else {
            return 0;
        }
    }
    *number = value;
    *decimals = point == length ? 0 : (int)(length - point - 1);
    return 1;
}

static void read_number(qz_rec_value *out, const qzplan_table_column *column, const char *text,
                        size_t length) {
    int64_t number = 0;
    int decimals = 0;
    int fits = read_plain(&number, &decimals, text, length) &&
               qz_rec_rescale(&number, column, number, decimals);
    if (!fits) {
        qzplan_number read;
        const int64_t scale = powers[column->decimals];
        fits = qz_number_read(&read, NULL, NULL, NULL, text, length, QZ_READ_SEPARATORS) ==
                   QZPLAN_OK &&
               scale % read.den == 0 &&
               !__builtin_mul_overflow(read.num, scale / read.den, &number);
    }
    if (fits) {
        qz_rec_take_number(out, column, number);
    } else {
        unreadable(out, QZ_UNREADABLE_TYPE);
    }
}

/* ---- days */

static int digits_at(const char *text, int count, int32_t *value) {
    *value = 0;
    for (int i = 0; i < count; i++) {
        if (text[i] < '0' || text[i] > '9') {
            return 0;
        }
        *value = 10 * *value + (text[i] - '0');
    }
    return 1;
}

static void read_date(qz_rec_value *out, const char *text, size_t length) {
    int32_t year, month, day;
    if (length == 10 && digits_at(text, 4, &year) && text[4] == '-' &&
        digits_at(text + 5, 2, &month) && text[7] == '-' && digits_at(text + 8, 2, &day) &&
        qzplan_day_make(&out->first, year, month, day) == QZPLAN_OK) {
        out->last = out->first;
    } else {
        unreadable(out, QZ_UNREADABLE_TYPE);
    }
}

static void read_yearmonth(qz_rec_value *out, const char *text, size_t length) {
    int32_t year, month;
    if (length == 7 && digits_at(text, 4, &year) && (text[4] == '-' || text[4] == '.') &&
        digits_at(text + 5, 2, &month) &&
        qzplan_day_make(&out->first, year, month, 1) == QZPLAN_OK) {
        out->last = out->first + qz_days_in_month(year, month) - 1;
    } else {
        unreadable(out, QZ_UNREADABLE_TYPE);
    }
}

static void read_period(qz_rec_value *out, const qz_rec_spec *spec, const char *text,
                        size_t length) {
    qzplan_period period;
    if (qz_period_read(&period, NULL, text, length, 0, spec->plan->year_starts) == QZPLAN_OK) {
        out->first = period.first;
        out->last = period.last;
    } else {
        unreadable(out, QZ_UNREADABLE_TYPE);
    }
}

/* ---- texts */

static void find_area(qz_rec_value *out, const qz_rec_spec *spec, const char *text, size_t length) {
    char id[MOST_PREFIXED];
    const char *prefix = spec->table->area_prefix;
    size_t before = prefix == NULL ? 0 : strlen(prefix);
    const qzplan_area *area = NULL;
    if (before + length < sizeof id) {
        if (before > 0) {
            memcpy(id, prefix, before);
        }
        memcpy(id + before, text, length);
        area = qz_names_find(&((const qz_loaded_plan *)spec->plan)->areas, id, before + length);
    }
    out->area = area == NULL ? QZ_AREA_STRANGE : area->index;
    if (area == NULL) {
        unreadable(out, QZ_UNREADABLE_AREA);
    }
}

void qz_rec_take_text(qz_rec_value *out, const qz_rec_spec *spec, const qz_rec_column *column,
                      const char *text, size_t length) {
    const qzplan_table_column *what = column->column;
    if (what->one_of_count > 0 && !is_among(what->one_of, what->one_of_count, text, length)) {
        unreadable(out, QZ_UNREADABLE_ONE_OF);
    }
    if (what == spec->table->area) {
        find_area(out, spec, text, length);
    }
    if (what == spec->table->period && out->state == QZ_CELL_KNOWN) {
        read_period(out, spec, text, length);
    }
}

static void read_boolean(qz_rec_value *out, const qzplan_table_column *column, const char *text,
                         size_t length) {
    if (is_among(column->true_values, column->true_count, text, length)) {
        out->number = 1;
    } else if (!is_among(column->false_values, column->false_count, text, length)) {
        unreadable(out, QZ_UNREADABLE_TYPE);
    }
}

void qz_rec_read(qz_rec_value *out, const qz_rec_spec *spec, const qz_rec_column *column,
                 const char *text, size_t length) {
    *out = (qz_rec_value){.area = QZ_AREA_BLANK, .empty = length == 0};
    if (qz_rec_is_missing(spec->table, text, length)) {
        out->state = QZ_CELL_BLANK;
        return;
    }
    switch (column->column->type) {
    case QZPLAN_COLUMN_BOOLEAN:
        read_boolean(out, column->column, text, length);
        break;
    case QZPLAN_COLUMN_INTEGER:
    case QZPLAN_COLUMN_NUMBER:
        read_number(out, column->column, text, length);
        break;
    case QZPLAN_COLUMN_DATE:
        read_date(out, text, length);
        break;
    case QZPLAN_COLUMN_YEARMONTH:
        read_yearmonth(out, text, length);
        break;
    default:
        qz_rec_take_text(out, spec, column, text, length);
        break;
    }
}
