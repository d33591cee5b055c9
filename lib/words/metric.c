/* SPDX-License-Identifier: MIT */
/* What a metric is, in words: what it is made of, and what its figures may be. */

#include "words/metric.h"

#include <string.h>

#include <qzplan/diff.h>
#include <qzplan/error.h>
#include <qzplan/text.h>

#include "base/arrays.h"
#include "model/metric.h"
#include "number/number.h"
#include "words/counting.h"
#include "words/languages.h"
#include "words/length.h"

static void put_number(qz_out *out, qzplan_number number, int32_t form, const char *language) {
    char text[128];
    size_t length;
    if (qz_number_known(number) && qzplan_number_format(text, sizeof text, &length, &number, form,
                                                        &number, language) == QZPLAN_OK) {
        qz_out_bytes(out, text, length);
    }
}

static void put_plain(qz_out *out, int64_t number, const char *language) {
    put_number(out, qz_number_of(number), QZPLAN_NUMBER_PLAIN, language);
}

static void put_period(qz_out *out, const qzplan_period *period) {
    char text[32];
    size_t length;
    if (qzplan_period_format(text, sizeof text, &length, period) == QZPLAN_OK) {
        qz_out_bytes(out, text, length);
    }
}

/* ---- what it is made of */

static void put_terms(qz_out *out, const qzplan_metric *metric, const char *language) {
    const char *sign = qz_metric_kind_of(metric->kind)->between;
    const char *between = sign != NULL ? sign : qz_words_of(language)->list_comma;
    for (size_t i = 0; i < metric->term_count; i++) {
        qz_out_text(out, i > 0 ? between : "");
        qz_write_text(out, &metric->terms[i]->title, language);
    }
}

static void put_weights(qz_out *out, const qzplan_metric *metric, const char *language) {
    for (size_t i = 0; metric->weights != NULL && i < metric->term_count; i++) {
        if (i == 0) {
            qz_out_text(out, qz_words_of(language)->weights);
        } else {
            qz_out_text(out, qz_words_of(language)->list_comma);
        }
        put_number(out, metric->weights[i], QZPLAN_NUMBER_PLAIN, language);
    }
}

static void put_over(qz_out *out, const qzplan_metric *metric, const char *language) {
    int32_t count = metric->over.count;
    const qz_words *words = qz_words_of(language);
    qz_out_text(out, qz_words_of(language)->over);
    put_plain(out, count, language);
    if (metric->over.kind == QZPLAN_SPAN_YEARS) {
        qz_out_text(out, count == 1 ? words->year : words->years);
    } else {
        qz_out_text(out, count == 1 ? words->month : words->months);
    }
    if (metric->change_as == QZPLAN_CHANGE_AMOUNT) {
        qz_out_text(out, qz_words_of(language)->as_amount);
    } else {
        qz_out_text(out, qz_words_of(language)->in_percent);
    }
}

static void put_worst(qz_out *out, const qzplan_metric *metric, const char *language) {
    if (qz_number_known(metric->worst.number)) {
        qz_out_text(out, qz_words_of(language)->of_worst);
        put_number(out, metric->worst.number, metric->worst.form, language);
    }
}

static void put_per(qz_out *out, const qzplan_metric *metric, const char *language) {
    if (metric->per.num != metric->per.den) {
        qz_out_text(out, qz_words_of(language)->per);
        put_number(out, metric->per, QZPLAN_NUMBER_PLAIN, language);
    }
}

static void put_base(qz_out *out, const qzplan_metric *metric, const char *language) {
    qz_out_text(out, qz_words_of(language)->clause_comma);
    put_period(out, &metric->base);
    qz_out_text(out, " = 100");
}

/* What is said of each key that stands beside, in this order. */
static const struct detail {
    uint32_t beside;
    void (*put)(qz_out *out, const qzplan_metric *metric, const char *language);
} details[] = {
    {QZ_BESIDE_PER, put_per},         {QZ_BESIDE_BASE, put_base},   {QZ_BESIDE_OVER, put_over},
    {QZ_BESIDE_WEIGHTS, put_weights}, {QZ_BESIDE_WORST, put_worst},
};

static void put_details(qz_out *out, const qzplan_metric *metric, const char *language) {
    for (size_t i = 0; i < QZ_ARRAY_SIZE(details); i++) {
        if ((qz_metric_kind_of(metric->kind)->takes & details[i].beside) != 0) {
            details[i].put(out, metric, language);
        }
    }
}

void qz_write_definition(qz_out *out, const void *thing, const char *language) {
    const qzplan_metric *metric = thing;
    if (metric->counting == NULL || metric->whole != NULL) {
        qz_out_text(out, qzplan_term_label(QZPLAN_VOCABULARY_METRIC, metric->kind, language));
    }
    qz_write_counted(out, metric, language);
    if (metric->whole != NULL || metric->term_count > 0) {
        qz_out_text(out, qz_words_of(language)->colon);
    }
    if (metric->whole != NULL) {
        qz_write_text(out, &metric->whole->title, language);
    }
    put_terms(out, metric, language);
    if (metric->across != NULL) {
        qz_write_kind(out, qz_words_of(language)->across, metric->across, language);
    }
    put_details(out, metric, language);
    qz_write_counted_rows(out, metric, language);
}

/* ---- what its figures may be */

static void put_limit(qz_out *out, const qzplan_metric *metric, qzplan_number limit, int is_high,
                      const char *language) {
    if (qz_number_known(limit)) {
        put_number(out, limit, qz_form_of_values(metric), language);
    } else if (is_high && qz_is_part(metric)) {
        qz_out_text(out, qz_words_of(language)->limit_whole);
    } else {
        qz_out_text(out, qz_words_of(language)->limit_none);
    }
}

void qz_write_limits(qz_out *out, const void *thing, const char *language) {
    const qzplan_metric *metric = thing;
    qz_out_text(out, "[");
    put_limit(out, metric, metric->low, 0, language);
    qz_out_text(out, ", ");
    put_limit(out, metric, metric->high, 1, language);
    qz_out_text(out, "]");
}

/* Whether they are others than a metric of its kind has anyway. */
static int has_limits(const qzplan_metric *metric) {
    int reported = qz_metric_kind_of(metric->kind)->starts_at_zero;
    int low = qz_number_known(metric->low);
    return qz_number_known(metric->high) || (reported ? !low || metric->low.num != 0 : low);
}

void qz_write_figures(qz_out *out, const void *thing, const char *language) {
    const qzplan_metric *metric = thing;
    qz_out_text(out, qzplan_term_label(QZPLAN_VOCABULARY_FIGURES, metric->figures, language));
}

static int has_figures(const qzplan_metric *metric) {
    return metric->figures != QZPLAN_FIGURES_STATE && !qz_is_answer(metric);
}

void qz_write_wanted(qz_out *out, const void *thing, const char *language) {
    const qz_words *words = qz_words_of(language);
    const qzplan_metric *metric = thing;
    qz_out_text(out, metric->wanted == QZPLAN_WANTED_UP     ? words->wanted_up
                     : metric->wanted == QZPLAN_WANTED_DOWN ? words->wanted_down
                                                            : "");
}

static int has_wanted(const qzplan_metric *metric) {
    return metric->wanted != QZPLAN_WANTED_UNSPECIFIED;
}

static void put_two_digits(qz_out *out, int32_t number) {
    const char digits[2] = {(char)('0' + number / 10 % 10), (char)('0' + number % 10)};
    qz_out_bytes(out, digits, sizeof digits);
}

void qz_write_year_start(qz_out *out, int32_t year_starts) {
    put_two_digits(out, year_starts / 100);
    qz_out_text(out, "-");
    put_two_digits(out, year_starts);
}

void qz_write_metric_year(qz_out *out, const void *thing, const char *language) {
    (void)language;
    qz_write_year_start(out, ((const qzplan_metric *)thing)->year_starts);
}

void qz_write_adds_up(qz_out *out, const void *thing, const char *language) {
    int adds_up = ((const qzplan_metric *)thing)->additive != 0;
    qz_out_text(out, adds_up ? qz_words_of(language)->yes : qz_words_of(language)->no);
}

void qz_write_reported(qz_out *out, const void *thing, const char *language) {
    const qzplan_metric *metric = thing;
    if (metric->reported != QZPLAN_PERIOD_NONE) {
        qz_out_text(out, qzplan_term_label(QZPLAN_VOCABULARY_EVERY, metric->reported, language));
    } else if (metric->reported_over.kind != QZPLAN_SPAN_NONE) {
        qz_out_text(out, qz_words_of(language)->every_span);
        qz_write_span(out, &metric->reported_over, language);
    }
}

static int has_reported(const qzplan_metric *metric) {
    return metric->reported != QZPLAN_PERIOD_NONE || metric->reported_over.kind != QZPLAN_SPAN_NONE;
}

void qz_write_report_within(qz_out *out, const void *thing, const char *language) {
    qz_write_span(out, &((const qzplan_metric *)thing)->report_within, language);
}

/* It gives time to what comes in a rhythm alone. */
static int has_report_within(const qzplan_metric *metric) {
    return has_reported(metric) && metric->report_within.kind != QZPLAN_SPAN_NONE;
}

/* ---- all of it in a line */

static void write_unit(qz_out *out, const void *thing, const char *language) {
    qz_write_text(out, &((const qzplan_metric *)thing)->unit, language);
}

static int has_unit(const qzplan_metric *metric) {
    return metric->unit.count > 0;
}

static const struct row {
    int32_t aspect;
    int (*has)(const qzplan_metric *metric); /* whether there is anything to say */
    void (*write)(qz_out *out, const void *metric, const char *language);
} rows[] = {
    {QZPLAN_ASPECT_UNIT, has_unit, write_unit},
    {QZPLAN_ASPECT_FIGURES, has_figures, qz_write_figures},
    {QZPLAN_ASPECT_LIMITS, has_limits, qz_write_limits},
    {QZPLAN_ASPECT_WANTED, has_wanted, qz_write_wanted},
    {QZPLAN_ASPECT_ADDITIVE, qz_declared_non_additive, qz_write_adds_up},
    {QZPLAN_ASPECT_REPORTED, has_reported, qz_write_reported},
    {QZPLAN_ASPECT_REPORT_WITHIN, has_report_within, qz_write_report_within},
};

int qzplan_metric_explain(char *buffer, size_t capacity, size_t *length,
                          const qzplan_metric *metric, const char *language) {
    if (metric == NULL || (buffer == NULL && capacity > 0)) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    const char *in = qz_language_of(language)->tag;
    qz_out out = {.buffer = buffer, .capacity = capacity};
    qz_write_definition(&out, metric, in);
    for (size_t i = 0; i < QZ_ARRAY_SIZE(rows); i++) {
        if (rows[i].has(metric)) {
            qz_out_text(&out, qz_words_of(in)->comma);
            qz_out_text(&out, qzplan_term_label(QZPLAN_VOCABULARY_DIFF_ASPECT, rows[i].aspect, in));
            qz_out_text(&out, qz_words_of(in)->colon);
            rows[i].write(&out, metric, in);
        }
    }
    return qz_out_end(&out, length);
}
