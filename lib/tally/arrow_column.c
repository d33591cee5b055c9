/* SPDX-License-Identifier: MIT */
/* Formats, buffers and cells of Arrow arrays. Whatever can be looked at is looked at before it is
   used: an array says where its buffers are, not how long they are. */

#include "tally/arrow_column.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/arrays.h"
#include "calendar/date.h"

enum { DAY_SECONDS = 86400, INLINE = 12, DECIMAL_MOST = 32, VIEW_BYTES = 16 };

/* ---- formats */

static const struct {
    const char *format;
    qz_arrow_type type;
} plain[] = {
    {"n", {QZ_ARROW_NULL, 0, 0, 0, 0}},
    {"b", {QZ_ARROW_BOOL, 0, 0, 2, 0}},
    {"c", {QZ_ARROW_INT, 1, 0, 2, 0}},
    {"C", {QZ_ARROW_UINT, 1, 0, 2, 0}},
    {"s", {QZ_ARROW_INT, 2, 0, 2, 0}},
    {"S", {QZ_ARROW_UINT, 2, 0, 2, 0}},
    {"i", {QZ_ARROW_INT, 4, 0, 2, 0}},
    {"I", {QZ_ARROW_UINT, 4, 0, 2, 0}},
    {"l", {QZ_ARROW_INT, 8, 0, 2, 0}},
    {"L", {QZ_ARROW_UINT, 8, 0, 2, 0}},
    {"f", {QZ_ARROW_FLOAT, 4, 0, 2, 0}},
    {"g", {QZ_ARROW_FLOAT, 8, 0, 2, 0}},
    {"u", {QZ_ARROW_TEXT, 4, 0, 3, 0}},
    {"U", {QZ_ARROW_LARGE_TEXT, 8, 0, 3, 0}},
    {"vu", {QZ_ARROW_VIEW, 16, 0, 3, 0}},
    {"tdD", {QZ_ARROW_DAYS, 4, 0, 2, 1}},
    {"tdm", {QZ_ARROW_TIME, 8, 0, 2, INT64_C(1000) * DAY_SECONDS}},
    {"tss:", {QZ_ARROW_TIME, 8, 0, 2, DAY_SECONDS}},
    {"tsm:", {QZ_ARROW_TIME, 8, 0, 2, INT64_C(1000) * DAY_SECONDS}},
    {"tsu:", {QZ_ARROW_TIME, 8, 0, 2, INT64_C(1000000) * DAY_SECONDS}},
    {"tsn:", {QZ_ARROW_TIME, 8, 0, 2, INT64_C(1000000000) * DAY_SECONDS}},
};

/* A whole number that a comma or the end follows; moves past them. 0 where there is none. */
static int take_number(const char **at, int32_t *number) {
    const char *from = *at;
    int below = *from == '-';
    from += below;
    *number = 0;
    const char *digits = from;
    for (; *from >= '0' && *from <= '9' && from - digits < 4; from++) {
        *number = 10 * *number + (*from - '0');
    }
    if (from == digits || (*from != ',' && *from != '\0')) {
        return 0;
    }
    *number = below ? -*number : *number;
    *at = *from == ',' ? from + 1 : from;
    return 1;
}

/* "d:precision,scale" with the number of bits behind, 128 by default. */
static qz_arrow_type decimal_of(const char *format) {
    const char *at = format + 2;
    int32_t precision, scale;
    int32_t bits = 128;
    int sound = take_number(&at, &precision) && take_number(&at, &scale) &&
                (*at == '\0' || (take_number(&at, &bits) && *at == '\0')) && precision > 0 &&
                precision <= 76 && scale >= -20 && scale <= 76 &&
                (bits == 32 || bits == 64 || bits == 128 || bits == 256);
    return sound ? (qz_arrow_type){QZ_ARROW_DECIMAL, bits / 8, scale, 2, 0} : (qz_arrow_type){0};
}

qz_arrow_type qz_arrow_type_of(const char *format) {
    for (size_t i = 0; format != NULL && i < QZ_ARRAY_SIZE(plain); i++) {
        if (strcmp(format, plain[i].format) == 0) {
            return plain[i].type;
        }
    }
    return format != NULL && strncmp(format, "d:", 2) == 0 ? decimal_of(format)
                                                           : (qz_arrow_type){0};
}

int qz_arrow_fits(const qz_arrow_type *type, const qzplan_table_column *column) {
    const int is_day = column->type == QZPLAN_COLUMN_DATE || column->type == QZPLAN_COLUMN_TEXT;
    switch (type->kind) {
    case QZ_ARROW_NULL:
    case QZ_ARROW_TEXT:
    case QZ_ARROW_LARGE_TEXT:
    case QZ_ARROW_VIEW:
    case QZ_ARROW_INT:
    case QZ_ARROW_UINT:
        return 1;
    case QZ_ARROW_BOOL:
        return column->type == QZPLAN_COLUMN_BOOLEAN;
    case QZ_ARROW_DAYS:
    case QZ_ARROW_TIME:
        return is_day;
    case QZ_ARROW_FLOAT:
    case QZ_ARROW_DECIMAL:
        return column->type != QZPLAN_COLUMN_DATE && column->type != QZPLAN_COLUMN_YEARMONTH;
    default:
        return 0;
    }
}

/* ---- arrays */

static int64_t whole_at(const void *buffer, int64_t at, int width, int is_signed) {
    const unsigned char *bytes = (const unsigned char *)buffer + at * width;
    uint64_t value = 0;
    memcpy(&value, bytes, (size_t)width);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    value >>= 64 - 8 * width;
#endif
    int unused = 64 - 8 * width;
    return is_signed ? (int64_t)(value << unused) >> unused : (int64_t)value;
}

const char *qz_arrow_check(const struct ArrowArray *array, const qz_arrow_type *type,
                           int64_t length) {
    if (array == NULL || array->length < 0 || array->offset < 0 || length < 0 ||
        array->offset > INT64_MAX / VIEW_BYTES - array->length - 1) {
        return "length";
    }
    if (array->length < length) {
        return "length";
    }
    if (array->n_buffers < type->buffers || (type->buffers > 0 && array->buffers == NULL)) {
        return "n_buffers";
    }
    const int needs_data = length > 0 && type->buffers > 1;
    if (needs_data && array->buffers[1] == NULL) {
        return "buffers";
    }
    if (array->null_count > array->length) {
        return "null_count";
    }
    return NULL;
}

static int is_null(const struct ArrowArray *array, int64_t at) {
    const unsigned char *bits =
        array->n_buffers > 0 && array->buffers != NULL ? array->buffers[0] : NULL;
    return array->null_count != 0 && bits != NULL && (bits[at / 8] >> at % 8 & 1) == 0;
}

/* ---- numbers and days as text */

static size_t write_day(char own[QZ_ARROW_CELL], int64_t day, int is_midnight) {
    if (day < QZ_DAY_FIRST || day > QZ_DAY_LAST) {
        return (size_t)snprintf(own, QZ_ARROW_CELL, "%" PRId64, day);
    }
    qz_date date = qz_date_of((int32_t)day);
    return (size_t)snprintf(own, QZ_ARROW_CELL, "%04" PRId32 "-%02" PRId32 "-%02" PRId32 "%s",
                            date.year, date.month, date.day, is_midnight ? "" : "T");
}

static size_t write_time(char own[QZ_ARROW_CELL], int64_t time, int64_t unit) {
    int64_t day = time / unit - (time % unit < 0);
    return write_day(own, day, time % unit == 0);
}

/* Digits of a number of some bytes, the last digit first; how many. */
static int digits_of(char digits[QZ_ARROW_CELL], unsigned char *bytes, int width) {
    int count = 0;
    int rest = 1;
    while (rest) {
        unsigned carry = 0;
        rest = 0;
        for (int i = width - 1; i >= 0; i--) {
            unsigned value = carry << 8 | bytes[i];
            bytes[i] = (unsigned char)(value / 10);
            carry = value % 10;
            rest |= bytes[i] != 0;
        }
        digits[count++] = (char)('0' + carry);
    }
    return count;
}

static size_t write_decimal(char own[QZ_ARROW_CELL], const void *buffer, int64_t at,
                            const qz_arrow_type *type) {
    unsigned char bytes[DECIMAL_MOST];
    char digits[QZ_ARROW_CELL];
    const int width = type->width;
    memcpy(bytes, (const unsigned char *)buffer + at * width, (size_t)width);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    for (int i = 0; i < width / 2; i++) {
        unsigned char swap = bytes[i];
        bytes[i] = bytes[width - 1 - i];
        bytes[width - 1 - i] = swap;
    }
#endif
    const int below = bytes[width - 1] >> 7;
    unsigned carry = (unsigned)below;
    for (int i = 0; below && i < width; i++) {
        unsigned value = (unsigned char)~bytes[i] + carry;
        bytes[i] = (unsigned char)value;
        carry = value >> 8;
    }
    int count = digits_of(digits, bytes, width);
    size_t used = 0;
    if (below) {
        own[used++] = '-';
    }
    for (; count <= type->scale; count++) {
        digits[count] = '0';
    }
    for (int i = count; i-- > 0;) {
        own[used++] = digits[i];
        if (i == type->scale && i > 0) {
            own[used++] = '.';
        }
    }
    for (int i = type->scale; i < 0; i++) {
        own[used++] = '0';
    }
    return used;
}

static int write_float(char own[QZ_ARROW_CELL], const void *buffer, int64_t at, int width,
                       size_t *length) {
    static const double most = 9007199254740992.0; /* 2^53 */
    double value;
    if (width == 4) {
        float small;
        memcpy(&small, (const unsigned char *)buffer + at * width, sizeof small);
        value = (double)small;
    } else {
        memcpy(&value, (const unsigned char *)buffer + at * width, sizeof value);
    }
    if (!(value >= -most && value <= most) || floor(value) != value) {
        return QZ_ARROW_IS_FRACTION;
    }
    *length = (size_t)snprintf(own, QZ_ARROW_CELL, "%" PRId64, (int64_t)value);
    return QZ_ARROW_IS_TEXT;
}

/* ---- texts */

static int text_between(const struct ArrowArray *array, int64_t from, int64_t to, const char **text,
                        size_t *length) {
    if (from < 0 || to < from || (to > from && array->buffers[2] == NULL)) {
        return QZ_ARROW_IS_BROKEN;
    }
    *text = to > from ? (const char *)array->buffers[2] + from : "";
    *length = (size_t)(to - from);
    return QZ_ARROW_IS_TEXT;
}

/* Short texts stand in the view; it leads to others by buffer and offset, and the sizes of these
   buffers stand in the last one. */
static int text_of_view(const struct ArrowArray *array, int64_t at, const char **text,
                        size_t *length) {
    const unsigned char *view = (const unsigned char *)array->buffers[1] + at * VIEW_BYTES;
    int64_t size = whole_at(view, 0, 4, 1);
    if (size < 0) {
        return QZ_ARROW_IS_BROKEN;
    }
    *length = (size_t)size;
    if (size <= INLINE) {
        *text = (const char *)view + 4;
        return QZ_ARROW_IS_TEXT;
    }
    int64_t buffer = whole_at(view, 2, 4, 1);
    int64_t offset = whole_at(view, 3, 4, 1);
    const int64_t count = array->n_buffers - 3;
    const void *sizes = array->buffers[array->n_buffers - 1];
    if (buffer < 0 || buffer >= count || offset < 0 || sizes == NULL ||
        array->buffers[2 + buffer] == NULL || offset > whole_at(sizes, buffer, 8, 1) - size) {
        return QZ_ARROW_IS_BROKEN;
    }
    *text = (const char *)array->buffers[2 + buffer] + offset;
    return QZ_ARROW_IS_TEXT;
}

static int value_at(const struct ArrowArray *array, const qz_arrow_type *type, int64_t at,
                    char own[QZ_ARROW_CELL], const char **text, size_t *length) {
    if (type->kind == QZ_ARROW_NULL || is_null(array, at)) {
        return QZ_ARROW_IS_NULL;
    }
    const void *data = array->buffers[1];
    *text = own;
    switch (type->kind) {
    case QZ_ARROW_BOOL:
        return (((const unsigned char *)data)[at / 8] >> at % 8 & 1) != 0 ? QZ_ARROW_IS_TRUE
                                                                          : QZ_ARROW_IS_FALSE;
    case QZ_ARROW_INT:
        *length =
            (size_t)snprintf(own, QZ_ARROW_CELL, "%" PRId64, whole_at(data, at, type->width, 1));
        return QZ_ARROW_IS_TEXT;
    case QZ_ARROW_UINT:
        *length = (size_t)snprintf(own, QZ_ARROW_CELL, "%" PRIu64,
                                   (uint64_t)whole_at(data, at, type->width, 0));
        return QZ_ARROW_IS_TEXT;
    case QZ_ARROW_FLOAT:
        return write_float(own, data, at, type->width, length);
    case QZ_ARROW_DECIMAL:
        *length = write_decimal(own, data, at, type);
        return QZ_ARROW_IS_TEXT;
    case QZ_ARROW_DAYS:
        *length = write_day(own, whole_at(data, at, 4, 1), 1);
        return QZ_ARROW_IS_TEXT;
    case QZ_ARROW_TIME:
        *length = write_time(own, whole_at(data, at, 8, 1), type->unit);
        return QZ_ARROW_IS_TEXT;
    case QZ_ARROW_VIEW:
        return text_of_view(array, at, text, length);
    default:
        return text_between(array, whole_at(data, at, type->width, 1),
                            whole_at(data, at + 1, type->width, 1), text, length);
    }
}

int qz_arrow_cell(const qz_arrow_column *column, int64_t row, char own[QZ_ARROW_CELL],
                  const char **text, size_t *length) {
    const struct ArrowArray *array = column->array;
    *text = "";
    *length = 0;
    if (column->values == NULL) {
        return value_at(array, &column->type, array->offset + row, own, text, length);
    }
    if (is_null(array, array->offset + row)) {
        return QZ_ARROW_IS_NULL;
    }
    int64_t index = whole_at(array->buffers[1], array->offset + row, column->index.width,
                             column->index.kind == QZ_ARROW_INT);
    if (index < 0 || index >= column->values->length) {
        return QZ_ARROW_IS_BROKEN;
    }
    return value_at(column->values, &column->type, column->values->offset + index, own, text,
                    length);
}
