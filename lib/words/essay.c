/* SPDX-License-Identifier: MIT */
/* The pieces of an explanation: numbers, days, names, and what each letter of a template stands
 * for.
 */

#include "words/essay.h"

#include <string.h>

#include <qzplan/diff.h>
#include <qzplan/error.h>
#include <qzplan/text.h>

#include "base/arrays.h"
#include "calendar/date.h"
#include "calendar/kinds.h"
#include "calendar/period.h"
#include "number/number.h"
#include "words/respects.h"

void qz_essay_number(qz_essay *e, qzplan_number number, int32_t form, const qzplan_number *border) {
    char text[128];
    size_t length;
    if (qzplan_number_format(text, sizeof text, &length, &number, form, border, e->language) ==
        QZPLAN_OK) {
        qz_out_bytes(&e->out, text, length);
    }
}

void qz_essay_text(qz_essay *e, const qzplan_text *text) {
    qz_write_text(&e->out, text, e->language);
}

void qz_essay_count(qz_essay *e, size_t count) {
    qz_essay_number(e, qz_number_of((int64_t)count), QZPLAN_NUMBER_PLAIN, NULL);
}

void qz_essay_with_unit(qz_essay *e, const char *text, size_t length, qzplan_number number,
                        int32_t form, const qzplan_metric *metric) {
    const char *unit = metric == NULL ? "" : qzplan_text_get(&metric->unit, e->language);
    qz_out_bytes(&e->out, text, length);
    if (form == QZPLAN_NUMBER_PLAIN && *unit != '\0') {
        int one = number.num == number.den;
        qz_out_text(&e->out, *e->words->before_unit == '\0' && qz_essay_is_latin(unit)
                                 ? e->words->before_latin
                                 : "");
        qz_out_text(&e->out, one ? e->words->before_unit_of_one : e->words->before_unit);
        qz_essay_text(e, &metric->unit);
        qz_out_text(&e->out, one ? e->words->after_unit_of_one : "");
    }
}

void qz_essay_amount(qz_essay *e, qzplan_number number, int32_t form, const qzplan_number *border,
                     const qzplan_metric *metric) {
    char text[QZ_NUMBER_TEXT];
    size_t length = 0;
    if (qzplan_number_format(text, sizeof text, &length, &number, form, border, e->language) ==
        QZPLAN_OK) {
        qz_essay_with_unit(e, text, length, number, form, metric);
    }
}

/* A day as the language writes it. */
static void put_date(qz_essay *e, int32_t day) {
    int32_t year;
    int32_t month;
    int32_t of_month;
    if (qzplan_day_split(&year, &month, &of_month, day) != QZPLAN_OK) {
        return;
    }
    for (const char *at = e->words->date; *at != '\0'; at++) {
        int32_t number = *at == 'Y' ? year : *at == 'M' ? month : *at == 'D' ? of_month : 0;
        if (number > 0) {
            qz_essay_count(e, (size_t)number);
        } else {
            qz_out_bytes(&e->out, at, 1);
        }
    }
}

int qz_essay_is_latin(const char *name) {
    const unsigned char first = (unsigned char)*name;
    return (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z');
}

void qz_essay_day(qz_essay *e, int32_t day) {
    char text[32];
    size_t length;
    if (*e->words->date != '\0') {
        put_date(e, day);
        return;
    }
    if (qzplan_day_format(text, sizeof text, &length, day) == QZPLAN_OK) {
        qz_out_bytes(&e->out, text, length);
    }
}

static void put_year(qz_essay *e, const char *name, const char *text, size_t year) {
    for (; *name != '\0'; name++) {
        qz_out_bytes(&e->out, *name == '%' ? text : name, *name == '%' ? year : 1);
    }
}

/* In a name of a period % stands for its year, @ for that by its name, # for its number. */
static void put_named(qz_essay *e, const char *name, const char *text, size_t year,
                      int32_t number) {
    const char *const *years = e->words->periods[QZPLAN_PERIOD_YEAR];
    for (; *name != '\0'; name++) {
        const char one[] = {*name, '\0'};
        if (*name == '#') {
            qz_essay_count(e, (size_t)number);
        } else {
            put_year(e, *name == '@' ? years[strchr(text, '/') != NULL] : one, text, year);
        }
    }
}

void qz_essay_period(qz_essay *e, const qzplan_period *period) {
    char text[32];
    size_t length;
    if (qzplan_period_format(text, sizeof text, &length, period) != QZPLAN_OK) {
        return;
    }
    const qz_period_kind *kind = qz_period_kind_of(period->kind);
    const char *const *names = e->words->periods == NULL ? NULL : e->words->periods[period->kind];
    size_t year = strcspn(text, "-");
    int32_t number = qz_period_number(period);
    if (names == NULL) {
        qz_out_bytes(&e->out, text, length);
    } else if (kind->digits == 0) {
        put_named(e, names[strchr(text, '/') != NULL], text, year, number);
    } else {
        put_named(e, *names[0] == '\0' ? names[number] : names[0], text, year, number);
    }
}

void qz_essay_aspect(qz_essay *e, int32_t aspect) {
    const qz_respect respect = {e->target, aspect, e->write_promise};
    qz_write_aspect(&e->out, &respect, e->language);
}

void qz_essay_template(qz_essay *e, const char *text) {
    while (*text != '\0') {
        size_t plain = strcspn(text, "%");
        qz_out_bytes(&e->out, text, plain);
        text += plain;
        if (text[0] == '%' && text[1] != '\0') {
            e->put_letter(e, text[1]);
            text += 2;
        }
    }
}
