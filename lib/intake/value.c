/* SPDX-License-Identifier: MIT */
/* Reads value, numerator and denominator as the metric allows: an answer is yes or no; a part is a
   share or a count; a metric reported in percent is a percentage; everything else is a number. */

#include "intake/value.h"

#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "number/number.h"

static int is_word(const qz_cell *cell, const char *word) {
    return strlen(word) == cell->length && memcmp(word, cell->text, cell->length) == 0;
}

/* 1 yes, 0 no, -1 neither. */
static int answer_of(const qz_cell *cell) {
    static const struct {
        const char *word;
        int answer;
    } words[] = {{"yes", 1}, {"no", 0}, {"是", 1}, {"否", 0}};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(words); i++) {
        if (is_word(cell, words[i].word)) {
            return words[i].answer;
        }
    }
    return -1;
}

/* What to say about a text that is no number; `otherwise` where nothing better is known. */
static const char *number_hint(const qz_cell *cell, const char *otherwise) {
    static const char missing[] = "leave the row out: what is missing is not zero";
    static const char *const nothing[] = {"-",   "--",   "—",    "——", "–", "/",  "N/A",
                                          "n/a", "NA",   "na",   "无", "…", "..", "null",
                                          "~",   "NULL", "待定", "缺", "?", "？", "*"};
    if (cell->text[0] == '#') {
        return "an error value of a spreadsheet: remedy its formula, or leave the row out";
    }
    for (size_t i = 0; i < QZ_ARRAY_SIZE(nothing); i++) {
        if (is_word(cell, nothing[i])) {
            return missing;
        }
    }
    if (memchr(cell->text, '/', cell->length) != NULL) {
        return "give a ratio as `numerator` and `denominator`";
    }
    return otherwise;
}

static int refuse_number(qz_row_check *check, int field, int code, const char *hint) {
    const qz_cell *cell = &check->row->cells[field];
    char word[QZ_WORD_BYTES];
    qz_word(word, cell->text, cell->length);
    if (code == QZPLAN_ERROR_NUMBER_SUFFIX) {
        qz_row_fault(check, field, code, hint != NULL ? hint : "write the number out in full",
                     "`%s` is written with 万 or 亿", word);
    } else if (code == QZPLAN_ERROR_OVERFLOW) {
        qz_row_fault(check, field, code, hint, "`%s` has too many digits", word);
    } else if (answer_of(cell) >= 0) {
        qz_row_fault(check, field, QZPLAN_ERROR_FIGURE_FORM, "report a number",
                     "`%s` answers a yes/no promise, but `%s` is a number", word,
                     check->out->figure.metric->id);
    } else {
        qz_row_fault(check, field, code, number_hint(cell, hint), "`%s` is not a number", word);
    }
    return 0;
}

static int read_number(qz_row_check *check, int field, qzplan_number *number, int32_t *form,
                       int32_t *decimals) {
    const qz_cell *cell = &check->row->cells[field];
    const char *hint = NULL;
    int code =
        qz_number_read(number, form, decimals, &hint, cell->text, cell->length, QZ_READ_SEPARATORS);
    return code == QZPLAN_OK || refuse_number(check, field, code, hint);
}

static int is_negative(qz_row_check *check, int field, qzplan_number number) {
    char word[QZ_WORD_BYTES];
    const qz_cell *cell = &check->row->cells[field];
    if (number.num >= 0) {
        return 0;
    }
    qz_row_fault(check, field, QZPLAN_ERROR_NEGATIVE_COUNT, NULL, "`%s` is below zero",
                 qz_word(word, cell->text, cell->length));
    return 1;
}

static void read_answer(qz_row_check *check) {
    const qz_cell *cell = &check->row->cells[QZ_FIELD_VALUE];
    qzplan_figure *figure = &check->out->figure;
    int answer = answer_of(cell);
    if (answer < 0) {
        char word[QZ_WORD_BYTES];
        qz_row_fault(check, QZ_FIELD_VALUE, QZPLAN_ERROR_BAD_WORD, "write yes, no, 是 or 否",
                     "`%s` does not answer the yes/no promise `%s`",
                     qz_word(word, cell->text, cell->length), figure->metric->id);
        return;
    }
    figure->form = QZPLAN_FORM_ANSWER;
    figure->value = qz_number_of(answer);
}

/* A bare number of a metric in percent is that many percent. */
static int as_percentage(qzplan_number *number) {
    if (number->den <= INT64_MAX / 100) {
        number->den *= 100;
        return QZPLAN_OK;
    }
    qzplan_number hundred = {100, 1};
    return qzplan_number_divide(number, number, &hundred);
}

/* Whether the sign fits the metric. */
static int unit_fits(qz_row_check *check, int32_t form, int takes_percent) {
    const qz_cell *cell = &check->row->cells[QZ_FIELD_VALUE];
    const char *id = check->out->figure.metric->id;
    char word[QZ_WORD_BYTES];
    qz_word(word, cell->text, cell->length);
    if (form == QZPLAN_NUMBER_POINTS) {
        qz_row_fault(check, QZ_FIELD_VALUE, QZPLAN_ERROR_BAD_UNIT,
                     "a figure is a number or a percentage; points are differences",
                     "`%s` is in percentage points", word);
        return 0;
    }
    if (form == QZPLAN_NUMBER_PERCENT && !takes_percent) {
        qz_row_fault(check, QZ_FIELD_VALUE, QZPLAN_ERROR_BAD_UNIT,
                     "report it in its unit, without the sign",
                     "`%s` is a percentage, but `%s` is not reported in percent", word, id);
        return 0;
    }
    return 1;
}

/* What the plan says to be impossible of a metric is no figure. */
static void check_limits(qz_row_check *check, int field, const qzplan_metric *metric,
                         qzplan_number value) {
    const qz_cell *cell = &check->row->cells[field];
    int below = qz_number_known(metric->low) && qz_number_order(value, metric->low) < 0;
    int above = qz_number_known(metric->high) && qz_number_order(value, metric->high) > 0;
    if (below || above) {
        char word[QZ_WORD_BYTES];
        qz_row_fault(check, field, QZPLAN_ERROR_OUT_OF_RANGE,
                     "the metric's `limits` say what is possible", "`%s` is %s the limits of `%s`",
                     qz_word(word, cell->text, cell->length), below ? "below" : "above",
                     metric->id);
    }
}

static void read_plain_value(qz_row_check *check) {
    qzplan_figure *figure = &check->out->figure;
    int part = figure->metric->kind == QZPLAN_METRIC_PART;
    int percent = !part && figure->metric->percent;
    int32_t form = QZPLAN_NUMBER_PLAIN;
    if (!read_number(check, QZ_FIELD_VALUE, &figure->value, &form, &figure->decimals) ||
        !unit_fits(check, form, part || percent)) {
        return;
    }
    figure->form = QZPLAN_FORM_VALUE;
    figure->share = percent || form == QZPLAN_NUMBER_PERCENT;
    if (percent && form == QZPLAN_NUMBER_PLAIN && as_percentage(&figure->value) != QZPLAN_OK) {
        refuse_number(check, QZ_FIELD_VALUE, QZPLAN_ERROR_OVERFLOW, NULL);
        return;
    }
    if (!part) {
        check_limits(check, QZ_FIELD_VALUE, figure->metric, figure->value);
        return;
    }
    if (is_negative(check, QZ_FIELD_VALUE, figure->value)) {
        return;
    }
    if (!figure->share) {
        check_limits(check, QZ_FIELD_VALUE, figure->metric, figure->value);
    } else if (qz_number_order(figure->value, qz_number_of(1)) > 0) {
        qz_row_fault(check, QZ_FIELD_VALUE, QZPLAN_ERROR_PART_ABOVE_WHOLE, NULL,
                     "`%s` is a part of `%s`: its share cannot be above 100%%", figure->metric->id,
                     figure->metric->whole->id);
    }
}

static int read_count(qz_row_check *check, int field, qzplan_number *number) {
    int32_t form = QZPLAN_NUMBER_PLAIN;
    if (!read_number(check, field, number, &form, NULL)) {
        return 0;
    }
    if (form != QZPLAN_NUMBER_PLAIN) {
        qz_row_fault(check, field, QZPLAN_ERROR_BAD_UNIT, "write the plain number",
                     "`%s` is a number without a sign", qz_field_name(field));
        return 0;
    }
    if (is_negative(check, field, *number)) {
        return 0;
    }
    qzplan_number reduced = qz_number_reduced(*number);
    *number = reduced.den == 1 ? reduced : *number;
    return 1;
}

/* Counts stay as reported: 420/4200. Only parts of a unit (1.5 hectares) are divided out. */
static int share_of(qzplan_number *share, qzplan_number numerator, qzplan_number denominator) {
    if (denominator.num == 0) {
        *share = (qzplan_number){0, 0};
        return QZPLAN_OK;
    }
    if (numerator.den == 1 && denominator.den == 1) {
        *share = (qzplan_number){numerator.num, denominator.num};
        return QZPLAN_OK;
    }
    return qzplan_number_divide(share, &numerator, &denominator);
}

static void read_ratio(qz_row_check *check) {
    qzplan_figure *figure = &check->out->figure;
    int part = figure->metric->kind == QZPLAN_METRIC_PART;
    if (!part && !figure->metric->percent) {
        qz_row_fault(check, QZ_FIELD_NUMERATOR, QZPLAN_ERROR_FIGURE_FORM, "give its `value`",
                     "`%s` is neither a part nor reported in percent: it has no numerator and "
                     "denominator",
                     figure->metric->id);
        return;
    }
    int numerator = read_count(check, QZ_FIELD_NUMERATOR, &figure->numerator);
    int denominator = read_count(check, QZ_FIELD_DENOMINATOR, &figure->denominator);
    if (!numerator || !denominator) {
        return;
    }
    figure->form = QZPLAN_FORM_RATIO;
    figure->share = 1;
    if (part && qz_number_order(figure->numerator, figure->denominator) > 0) {
        qz_row_fault(check, QZ_FIELD_NUMERATOR, QZPLAN_ERROR_PART_ABOVE_WHOLE, NULL,
                     "the numerator is above the denominator, but `%s` is a part of `%s`",
                     figure->metric->id, figure->metric->whole->id);
    } else if (share_of(&figure->value, figure->numerator, figure->denominator) != QZPLAN_OK) {
        refuse_number(check, QZ_FIELD_NUMERATOR, QZPLAN_ERROR_OVERFLOW, NULL);
    } else if (part) {
        check_limits(check, QZ_FIELD_NUMERATOR, figure->metric, figure->numerator);
        check_limits(check, QZ_FIELD_DENOMINATOR, figure->metric->whole, figure->denominator);
    } else if (qz_number_known(figure->value)) {
        check_limits(check, QZ_FIELD_NUMERATOR, figure->metric, figure->value);
    }
}

static void read_known_form(qz_row_check *check, int value) {
    if (check->out->figure.metric->kind != QZPLAN_METRIC_ANSWER) {
        if (value) {
            read_plain_value(check);
        } else {
            read_ratio(check);
        }
    } else if (value) {
        read_answer(check);
    } else {
        qz_row_fault(check, QZ_FIELD_NUMERATOR, QZPLAN_ERROR_FIGURE_FORM,
                     "give `value`: yes, no, 是 or 否", "`%s` is a yes/no promise",
                     check->out->figure.metric->id);
    }
}

void qz_row_read_value(qz_row_check *check) {
    int value = qz_row_has(check, QZ_FIELD_VALUE);
    int numerator = qz_row_has(check, QZ_FIELD_NUMERATOR);
    int denominator = qz_row_has(check, QZ_FIELD_DENOMINATOR);
    if (value && (numerator || denominator)) {
        qz_row_fault(check, numerator ? QZ_FIELD_NUMERATOR : QZ_FIELD_DENOMINATOR,
                     QZPLAN_ERROR_FIGURE_FORM, "put the other form into a row of its own",
                     "a row has either a value or a numerator and denominator");
    } else if (numerator != denominator) {
        qz_row_fault(check, numerator ? QZ_FIELD_NUMERATOR : QZ_FIELD_DENOMINATOR,
                     QZPLAN_ERROR_FIGURE_FORM, NULL, "the %s is missing",
                     numerator ? "denominator" : "numerator");
    } else if (!value && !numerator) {
        qz_row_fault(check, QZ_FIELD_VALUE, QZPLAN_ERROR_MISSING_KEY,
                     "leave the row out where nothing is known: what is missing is not zero",
                     "no value, and no numerator and denominator");
    } else {
        read_known_form(check, value);
    }
}
