/* SPDX-License-Identifier: MIT */
/* Days, periods and spans of time as JSON. */

#include "json_time.h"

#include <inttypes.h>

#include "amount.h"
#include "buffer.h"
#include "json_out.h"

json_t *json_day(int32_t day) {
    struct buffer text = {0};

    add_day(&text, day);
    json_t *value = text.length > 0 ? json_text_of(buffer_text(&text)) : json_null();
    buffer_free(&text);
    return value;
}

json_t *json_day_or_null(int32_t day) {
    return day == QZPLAN_DAY_NONE ? json_null() : json_day(day);
}

json_t *json_years(const qzplan_period *stretch) {
    struct buffer text = {0};
    int32_t year, month, day, end, start;

    if (qzplan_day_split(&year, &month, &day, stretch->first) != QZPLAN_OK ||
        qzplan_day_make(&end, year + 1, month, day) != QZPLAN_OK ||
        qzplan_day_split(&year, &month, &day, stretch->last + 1) != QZPLAN_OK ||
        qzplan_day_make(&start, year - 1, month, day) != QZPLAN_OK) {
        return json_null();
    }
    const qzplan_period first = {QZPLAN_PERIOD_YEAR, stretch->first, end - 1, 0};
    const qzplan_period last = {QZPLAN_PERIOD_YEAR, start, stretch->last, 0};
    add_period(&text, &first);
    buffer_add(&text, "..");
    add_period(&text, &last);
    json_t *value = json_text_of(buffer_text(&text));
    buffer_free(&text);
    return value;
}

json_t *json_span(const qzplan_span *span) {
    struct buffer text = {0};

    switch (span->kind) {
    case QZPLAN_SPAN_YEARS:
        buffer_format(&text, "%" PRId32 " years", span->count);
        break;
    case QZPLAN_SPAN_MONTHS:
        buffer_format(&text, "%" PRId32 " months", span->count);
        break;
    case QZPLAN_SPAN_LENGTH:
        buffer_format(&text, "%" PRId32 " days", span->count);
        break;
    case QZPLAN_SPAN_DAYS:
        add_day(&text, span->first);
        buffer_add(&text, "..");
        add_day(&text, span->last);
        break;
    case QZPLAN_SPAN_PLAN:
        buffer_add(&text, "plan");
        break;
    default:
        return json_null();
    }
    json_t *value = json_text_of(buffer_text(&text));
    buffer_free(&text);
    return value;
}

json_t *json_due(const qzplan_period *due) {
    struct buffer text = {0};

    if (due->kind == QZPLAN_PERIOD_NONE) {
        return json_null();
    }
    add_due(&text, due, "en");
    json_t *value = json_text_of(buffer_text(&text));
    buffer_free(&text);
    return value;
}

json_t *json_period(const qzplan_period *period) {
    struct buffer text = {0};

    if (period->kind == QZPLAN_PERIOD_NONE) {
        return json_null();
    }
    add_period(&text, period);
    json_t *value = json_text_of(buffer_text(&text));
    buffer_free(&text);
    return value;
}

json_t *json_every(int32_t every) {
    return every == QZPLAN_PERIOD_NONE ? json_null() : json_term(QZPLAN_VOCABULARY_EVERY, every);
}
