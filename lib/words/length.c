/* SPDX-License-Identifier: MIT */
/* Says how long something is: years, months or days, or from which day to which. */

#include "words/length.h"

#include <qzplan/date.h>
#include <qzplan/error.h>

#include "words/languages.h"

static void put_count(qz_out *out, int32_t count) {
    char digits[12];
    size_t at = sizeof digits;
    for (uint32_t n = (uint32_t)count; n > 0; n /= 10) {
        digits[--at] = (char)('0' + n % 10);
    }
    qz_out_bytes(out, digits + at, sizeof digits - at);
}

static void put_day(qz_out *out, int32_t day) {
    char text[32];
    size_t length;
    if (qzplan_day_format(text, sizeof text, &length, day) == QZPLAN_OK) {
        qz_out_bytes(out, text, length);
    }
}

static void put_counted(qz_out *out, int32_t count, const char *one, const char *many) {
    put_count(out, count);
    qz_out_text(out, count == 1 ? one : many);
}

void qz_write_span(qz_out *out, const qzplan_span *span, const char *language) {
    const qz_words *words = qz_words_of(language);
    switch (span->kind) {
    case QZPLAN_SPAN_YEARS:
        put_counted(out, span->count, words->span_year, words->span_years);
        break;
    case QZPLAN_SPAN_MONTHS:
        put_counted(out, span->count, words->span_month, words->span_months);
        break;
    case QZPLAN_SPAN_LENGTH:
        put_counted(out, span->count, words->span_day, words->span_days);
        break;
    case QZPLAN_SPAN_DAYS:
        put_day(out, span->first);
        qz_out_text(out, "..");
        put_day(out, span->last);
        break;
    case QZPLAN_SPAN_PLAN:
        qz_out_text(out, words->span_plan);
        break;
    default:
        break;
    }
}
