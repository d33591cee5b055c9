/* SPDX-License-Identifier: MIT */
/* Says what two figures have against each other, naming both. */

#include "intake/clash.h"

#include <stdio.h>

#include <qzplan/error.h>

#include "number/number.h"

enum { TEXT_BYTES = 256 };

static const struct {
    int code;
    const char *hint;
} kinds[] = {
    [QZ_CLASH_DUPLICATE] = {QZPLAN_ERROR_FIGURE_DUPLICATE, "keep one of them"},
    [QZ_CLASH_AMOUNT] = {QZPLAN_ERROR_FIGURE_DISAGREES, "a denominator is the figure of the whole"},
    [QZ_CLASH_SHARE] = {QZPLAN_ERROR_FIGURE_DISAGREES,
                        "a printed share must be the exact one, rounded to its digits"},
    [QZ_CLASH_ABOVE] = {QZPLAN_ERROR_PART_ABOVE_WHOLE, NULL},
    [QZ_CLASH_SUM] = {QZPLAN_ERROR_FIGURE_DISAGREES, NULL},
    [QZ_CLASH_PERIODS] = {QZPLAN_ERROR_FIGURE_DISAGREES,
                          "what adds up over time is reported for the period alone, not since the "
                          "beginning"},
    [QZ_CLASH_AREAS] = {QZPLAN_ERROR_FIGURE_DISAGREES,
                        "leave the whole out where it is only their sum; an average or an index "
                        "needs `adds_up: false`"},
    [QZ_CLASH_OVERFLOW] = {QZPLAN_ERROR_OVERFLOW, NULL},
};

static const char *place_text(char text[TEXT_BYTES], const qz_stored *stored) {
    if (stored->figure.line == 0) {
        snprintf(text, TEXT_BYTES, "added before");
    } else {
        snprintf(text, TEXT_BYTES, "at %.200s:%lu", stored->figure.file,
                 (unsigned long)stored->figure.line);
    }
    return text;
}

/* "`rotated` in 2025 for `town`" */
static const char *subject(char text[TEXT_BYTES], const qz_clash *clash) {
    const qzplan_figure *figure = &clash->at->figure;
    char period[32];
    if (qzplan_period_format(period, sizeof period, NULL, &figure->period) != QZPLAN_OK) {
        period[0] = '\0';
    }
    int used = snprintf(text, TEXT_BYTES, "`%.80s` in %s", clash->metric->id, period);
    if (figure->area->parent != NULL || figure->area->is_set) {
        used += snprintf(text + used, TEXT_BYTES - (size_t)used, " in `%.60s`", figure->area->id);
    }
    if (figure->group != NULL) {
        snprintf(text + used, TEXT_BYTES - (size_t)used, " for `%.60s`", figure->group->id);
    }
    return text;
}

static const char *number_text(char text[64], qzplan_number number, qzplan_number beside,
                               int share) {
    int32_t form = share ? QZPLAN_NUMBER_PERCENT : QZPLAN_NUMBER_PLAIN;
    if (!qz_number_known(number)) {
        snprintf(text, 64, "unknown");
    } else if (qzplan_number_format(text, 64, NULL, &number, form,
                                    qz_number_known(beside) ? &beside : NULL, "en") != QZPLAN_OK) {
        snprintf(text, 64, "a long number");
    }
    return text;
}

static const char *periods_name(int32_t kind) {
    return kind == QZPLAN_PERIOD_HALF_YEAR ? "half-years"
           : kind == QZPLAN_PERIOD_QUARTER ? "quarters"
                                           : "months";
}

static void write_message(char *message, size_t capacity, const qz_clash *clash) {
    char about[TEXT_BYTES];
    char where[TEXT_BYTES];
    char here[64];
    char there[64];
    int share = clash->what == QZ_CLASH_SHARE || clash->metric->percent;
    subject(about, clash);
    place_text(where, clash->other);
    number_text(here, clash->here, clash->there, share);
    number_text(there, clash->there, clash->here, share);
    switch (clash->what) {
    case QZ_CLASH_DUPLICATE:
        snprintf(message, capacity, "%s is given twice, first %s", about, where);
        break;
    case QZ_CLASH_ABOVE:
        snprintf(message, capacity,
                 "%s is %s, above its whole `%.100s` with %s: compare the figure %s", about, here,
                 clash->whole->id, there, where);
        break;
    case QZ_CLASH_SUM:
        snprintf(message, capacity, "%s is %s, but its terms add up to %s, the first %s", about,
                 here, there, where);
        break;
    case QZ_CLASH_AREAS:
        snprintf(message, capacity, "%s is %s, but its %ld areas add up to %s, the first %s", about,
                 here, (long)clash->kind, there, where);
        break;
    case QZ_CLASH_PERIODS:
        snprintf(message, capacity, "%s is %s, but its %s add up to %s, the first %s", about, here,
                 periods_name(clash->kind), there, where);
        break;
    case QZ_CLASH_OVERFLOW:
        snprintf(message, capacity, "%s cannot be checked: what must be added is too large", about);
        break;
    default:
        snprintf(message, capacity, "%s is %s, but %s by the figure %s", about, here, there, where);
    }
}

static qz_place place_of(const qz_clash *clash, char *path, size_t capacity) {
    const qz_stored *at = clash->at;
    const char *file = at->figure.file;
    if (clash->what == QZ_CLASH_DUPLICATE) {
        snprintf(path, capacity, "figures[%lu]", (unsigned long)at->row);
        return (qz_place){file, path, at->figure.line, at->figure.column, 0};
    }
    const qz_spot *spot = clash->denominator ? &at->denominator : &at->value;
    const char *field = clash->denominator                     ? "denominator"
                        : at->figure.form == QZPLAN_FORM_RATIO ? "numerator"
                                                               : "value";
    snprintf(path, capacity, "figures[%lu].%s", (unsigned long)at->row, field);
    return (qz_place){file, path, spot->line, spot->column, spot->span};
}

void qz_clash_report(qz_report *report, const qz_clash *clash) {
    char path[64];
    char message[1024] = "";
    qz_place place = place_of(clash, path, sizeof path);
    if (report->count < report->cap) {
        write_message(message, sizeof message, clash);
    }
    qz_report_print(report, kinds[clash->what].code, &place, kinds[clash->what].hint, "%s",
                    message);
}
