/* SPDX-License-Identifier: MIT */
/* Day numbers of workbooks: 1 is 1900-01-01, and 60 a 29 February 1900 that never was, so that
   later days are one number too high; or 0 is 1904-01-01. */

#include "serial.h"

#include <stdio.h>
#include <string.h>

#include <qzplan/date.h>
#include <qzplan/error.h>

enum {
    DAY_SECONDS = 86400,
    NO_SUCH_DAY = 60,
    LAST_SERIAL = 2958465, /* 9999-12-31 */
    BEFORE_1900 = -25568,  /* 1899-12-31, as days since 1970 */
    DAY_1904 = -24107,     /* 1904-01-01 */
    FRACTION = 9           /* digits of a day that are read */
};

/* Days, and the rest in seconds; 0 below zero and beyond what a spreadsheet has. */
static int split(const qz_book_decimal *serial, int32_t *days, int32_t *seconds) {
    char text[QZ_DECIMAL_ROOM];
    int64_t part = 0;
    *days = 0;
    if (serial->negative || serial->exponent > 7) {
        return 0;
    }
    qz_book_decimal_write(text, serial, 0);
    char *point = strchr(text, '.');
    for (int i = 0; i < FRACTION; i++) {
        int digit = point != NULL && point[1] != '\0' ? *++point - '0' : 0;
        part = part * 10 + digit;
    }
    for (const char *digit = text; *digit >= '0' && *digit <= '9'; digit++) {
        *days = *days * 10 + (*digit - '0');
    }
    *seconds = (int32_t)((part * DAY_SECONDS + 500000000) / 1000000000);
    if (*seconds == DAY_SECONDS) { /* as it is shown */
        *days += 1;
        *seconds = 0;
    }
    return *days <= LAST_SERIAL;
}

static size_t write_clock(char *out, int32_t days, int32_t seconds) {
    long hours = days * 24L + seconds / 3600;
    return (size_t)sprintf(out, "%02ld:%02d:%02d", hours, (int)(seconds / 60 % 60),
                           (int)(seconds % 60));
}

/* As much of a day as is shown. */
static size_t cut_date(char *out, enum qz_book_shown shown) {
    size_t length = shown == QZ_SHOWN_MONTH  ? sizeof "2024-03" - 1
                    : shown == QZ_SHOWN_YEAR ? sizeof "2024" - 1
                                             : strlen(out);
    out[length] = '\0';
    return length;
}

size_t qz_book_serial_write(char *out, const qz_book_decimal *serial, enum qz_book_shown shown,
                            int from_1904, int *cut) {
    int32_t days = 0;
    int32_t seconds = 0;
    size_t length = 0;
    *cut = 0;
    if (!split(serial, &days, &seconds)) {
        return 0;
    }
    if (shown == QZ_SHOWN_CLOCK) {
        return write_clock(out, days, seconds);
    }
    *cut = seconds != 0;
    if (!from_1904 && days == NO_SUCH_DAY) {
        strcpy(out, "1900-02-29");
        return cut_date(out, shown);
    }
    if (!from_1904 && days == 0) {
        return 0;
    }
    int32_t day = from_1904 ? DAY_1904 + days : BEFORE_1900 + days - (days > NO_SUCH_DAY);
    int code = qzplan_day_format(out, QZ_SERIAL_ROOM, &length, day);
    return code == QZPLAN_OK ? cut_date(out, shown) : 0;
}
