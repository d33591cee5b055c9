/* SPDX-License-Identifier: MIT */
/* Reads value, numerator and denominator, low and high as the metric allows: an answer is yes or
   no; a part is a share or a count; a metric reported in percent is a percentage; everything else
   is a number. */

#include "intake/value.h"

#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "figures/between.h"
#include "intake/written.h"
#include "messages/found.h"
#include "model/limits.h"
#include "number/number.h"

static int is_negative(qz_row_check *check, int field, qzplan_number number) {
    const qz_cell *cell = &check->row->cells[field];
    if (number.num >= 0) {
        return 0;
    }
    qz_row_fault(check, field, QZ_SAY(FIGURE_NEGATIVE, qz_bytes(cell->text, cell->length)));
    return 1;
}

static void read_answer(qz_row_check *check) {
    const qz_cell *cell = &check->row->cells[QZ_FIELD_VALUE];
    qzplan_figure *figure = &check->out->figure;
    int answer = qz_cell_answer(cell);
    if (answer < 0) {
        qz_row_fault(check, QZ_FIELD_VALUE,
                     QZ_SAY(FIGURE_NOT_ANSWER, qz_bytes(cell->text, cell->length),
                            qz_text(figure->metric->id)));
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
static int unit_fits(qz_row_check *check, int field, int32_t form) {
    const qz_cell *cell = &check->row->cells[field];
    const qzplan_metric *metric = check->out->figure.metric;
    if (form == QZPLAN_NUMBER_POINTS) {
        qz_row_fault(check, field, QZ_SAY(FIGURE_POINTS, qz_bytes(cell->text, cell->length)));
        return 0;
    }
    if (form == QZPLAN_NUMBER_PERCENT && metric->kind != QZPLAN_METRIC_PART && !metric->percent) {
        qz_row_fault(
            check, field,
            QZ_SAY(FIGURE_PERCENT, qz_bytes(cell->text, cell->length), qz_text(metric->id)));
        return 0;
    }
    return 1;
}

/* A number as the metric takes it, and whether it is a share; 0 where it is at fault. */
static int read_as_metric(qz_row_check *check, int field, qzplan_number *number, int32_t *share,
                          int32_t *decimals) {
    const qzplan_metric *metric = check->out->figure.metric;
    int percent = metric->kind != QZPLAN_METRIC_PART && metric->percent;
    int32_t form = QZPLAN_NUMBER_PLAIN;
    if (!qz_row_read_number(check, field, number, &form, decimals) ||
        !unit_fits(check, field, form)) {
        return 0;
    }
    *share = percent || form == QZPLAN_NUMBER_PERCENT;
    check->doubted = percent && field == QZ_FIELD_VALUE && form == QZPLAN_NUMBER_PLAIN &&
                     number->num > 0 && number->num < number->den;
    if (percent && form == QZPLAN_NUMBER_PLAIN && as_percentage(number) != QZPLAN_OK) {
        return qz_row_refuse_number(check, field, QZPLAN_ERROR_OVERFLOW, QZ_NUMBER_HINT_NONE);
    }
    return 1;
}

/* Of a row without a period those of any day. */
static qz_interval limits_of(const qz_row_check *check, const qzplan_metric *metric) {
    const qzplan_figure *figure = &check->out->figure;
    return figure->period.kind == QZPLAN_PERIOD_NONE
               ? qz_limits_ever(metric, figure->area)
               : qz_limits_in(metric, figure->area, figure->period.first, figure->period.last);
}

/* What the plan says to be impossible of a metric is no figure. */
static void check_limits(qz_row_check *check, int field, const qzplan_metric *metric,
                         qzplan_number value) {
    const qz_cell *cell = &check->row->cells[field];
    const qz_interval limits = limits_of(check, metric);
    int below = qz_number_known(limits.low) && qz_number_order(value, limits.low) < 0;
    int above = qz_number_known(limits.high) && qz_number_order(value, limits.high) > 0;
    if (below || above) {
        const qz_part word = qz_bytes(cell->text, cell->length);
        const qz_part id = qz_text(metric->id);
        qz_row_fault(check, field,
                     below ? QZ_SAY(FIGURE_BELOW_LIMITS, word, id)
                           : QZ_SAY(FIGURE_ABOVE_LIMITS, word, id));
    }
}

/* Whether a word of a unit begins with a measure: "hectares", "thousand hectares", 吨标准煤, 美元;
   not 单元 with 元, nor "familles" with "mille". A short one is all of the word. */
static int begins_word(const char *unit, const char *measure) {
    size_t length = strlen(measure);
    for (const char *at = strstr(unit, measure); at != NULL; at = strstr(at + 1, measure)) {
        char behind = at[length];
        if ((at == unit || at[-1] == ' ') && (length > 2 || behind == '\0' || behind == ' ')) {
            return 1;
        }
    }
    return 0;
}

/* Units that are measured, not counted: a part of one is no whole number. */
static int is_measured(const qzplan_metric *metric) {
    static const char *const measures[] = {
        "ha",   "hectare", "公顷",     "亩",    "平方米", "平方公里", "平方千米", "立方米", "km",
        "公里", "千米",    "米",       "m",     "m²",     "km²",      "t",        "吨",     "kg",
        "千克", "公斤",    "元",       "美元",  "欧元",   "€",        "$",        "euro",   "小时",
        "hour", "heure",   "kWh",      "MWh",   "GWh",    "MW",       "千",       "万",     "亿",
        "百万", "million", "thousand", "mille", "tonne"};
    for (size_t i = 0; i < metric->unit.count; i++) {
        for (size_t k = 0; k < QZ_ARRAY_SIZE(measures); k++) {
            if (begins_word(metric->unit.items[i].text, measures[k])) {
                return 1;
            }
        }
    }
    return 0;
}

/* A count of 47.5 of what is counted one by one is more likely a share of 47.5%. */
static void tell_broken_count(const qz_row_check *check) {
    const qzplan_figure *figure = &check->out->figure;
    const qz_cell *cell = &check->row->cells[QZ_FIELD_VALUE];
    if (figure->value.num % figure->value.den == 0 || is_measured(figure->metric) ||
        is_measured(figure->metric->whole)) {
        return;
    }
    qz_row_warn(check, QZ_FIELD_VALUE,
                QZ_SAY(FIGURE_COUNT_BROKEN, qz_bytes(cell->text, cell->length),
                       qz_text(figure->metric->id)));
}

static void read_plain_value(qz_row_check *check) {
    qzplan_figure *figure = &check->out->figure;
    if (!read_as_metric(check, QZ_FIELD_VALUE, &figure->value, &figure->share, &figure->decimals)) {
        return;
    }
    figure->form = QZPLAN_FORM_VALUE;
    if (figure->metric->kind != QZPLAN_METRIC_PART) {
        check_limits(check, QZ_FIELD_VALUE, figure->metric, figure->value);
        return;
    }
    if (is_negative(check, QZ_FIELD_VALUE, figure->value)) {
        return;
    }
    if (!figure->share) {
        tell_broken_count(check);
        check_limits(check, QZ_FIELD_VALUE, figure->metric, figure->value);
    } else if (qz_number_order(figure->value, qz_number_of(1)) > 0) {
        qz_row_fault(check, QZ_FIELD_VALUE,
                     QZ_SAY(FIGURE_SHARE_ABOVE_ALL, qz_text(figure->metric->id),
                            qz_text(figure->metric->whole->id)));
    }
}

static int read_count(qz_row_check *check, int field, qzplan_number *number) {
    int32_t form = QZPLAN_NUMBER_PLAIN;
    if (!qz_row_read_number(check, field, number, &form, NULL)) {
        return 0;
    }
    if (form != QZPLAN_NUMBER_PLAIN) {
        qz_row_fault(check, field, QZ_SAY(FIGURE_COUNT_WITH_SIGN, qz_text(qz_field_name(field))));
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
        qz_row_fault(check, QZ_FIELD_NUMERATOR,
                     QZ_SAY(FIGURE_NO_RATIO, qz_text(figure->metric->id)));
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
        qz_row_fault(check, QZ_FIELD_NUMERATOR,
                     QZ_SAY(FIGURE_NUMERATOR_ABOVE, qz_text(figure->metric->id),
                            qz_text(figure->metric->whole->id)));
    } else if (share_of(&figure->value, figure->numerator, figure->denominator) != QZPLAN_OK) {
        qz_row_refuse_number(check, QZ_FIELD_NUMERATOR, QZPLAN_ERROR_OVERFLOW, QZ_NUMBER_HINT_NONE);
    } else if (part) {
        check_limits(check, QZ_FIELD_NUMERATOR, figure->metric, figure->numerator);
        check_limits(check, QZ_FIELD_DENOMINATOR, figure->metric->whole, figure->denominator);
    } else if (qz_number_known(figure->value)) {
        check_limits(check, QZ_FIELD_NUMERATOR, figure->metric, figure->value);
    }
}

/* ---- bounds */

/* Ends between which nothing that is possible lies. */
static void check_ends(qz_row_check *check, int has_low, int has_high) {
    const qzplan_figure *figure = &check->out->figure;
    const qz_interval between = qz_between(figure);
    int part = figure->metric->kind == QZPLAN_METRIC_PART;
    if (!qz_number_known(between.low) || !qz_number_known(between.high) ||
        qz_number_order(between.low, between.high) <= 0) {
        return;
    }
    if (has_high && part && is_negative(check, QZ_FIELD_HIGH, figure->high)) {
        return;
    }
    if (has_low && part && figure->share) {
        qz_row_fault(check, QZ_FIELD_LOW,
                     QZ_SAY(FIGURE_SHARE_ABOVE_ALL, qz_text(figure->metric->id),
                            qz_text(figure->metric->whole->id)));
        return;
    }
    if (has_low) {
        check_limits(check, QZ_FIELD_LOW, figure->metric, figure->low);
    }
    if (has_high) {
        check_limits(check, QZ_FIELD_HIGH, figure->metric, figure->high);
    }
}

/* Bounds that leave a single number are that number. */
static void keep_ends(qzplan_figure *figure) {
    const qz_interval between = qz_between(figure);
    if (qz_interval_is_exact(&between)) {
        figure->form = QZPLAN_FORM_VALUE;
        figure->value = between.low;
        figure->low = figure->high = (qzplan_number){0, 0};
    }
}

static void read_ends(qz_row_check *check) {
    qzplan_figure *figure = &check->out->figure;
    int has_low = qz_row_has(check, QZ_FIELD_LOW);
    int has_high = qz_row_has(check, QZ_FIELD_HIGH);
    int32_t low_share = 0;
    int32_t high_share = 0;
    int32_t decimals = 0;
    int before = check->faults;
    if ((has_low && !read_as_metric(check, QZ_FIELD_LOW, &figure->low, &low_share, &decimals)) ||
        (has_high &&
         !read_as_metric(check, QZ_FIELD_HIGH, &figure->high, &high_share, &figure->decimals))) {
        return;
    }
    figure->form = QZPLAN_FORM_BOUNDS;
    figure->share = low_share || high_share;
    figure->decimals = decimals > figure->decimals ? decimals : figure->decimals;
    if (has_low && has_high && low_share != high_share) {
        qz_row_fault(check, QZ_FIELD_HIGH, QZ_SAY_PLAIN(FIGURE_ENDS_DIFFER));
    } else if (has_low && has_high && qz_number_order(figure->low, figure->high) > 0) {
        const qz_cell *low = &check->row->cells[QZ_FIELD_LOW];
        const qz_cell *high = &check->row->cells[QZ_FIELD_HIGH];
        qz_row_fault(check, QZ_FIELD_LOW,
                     QZ_SAY(FIGURE_LOW_ABOVE_HIGH, qz_bytes(low->text, low->length),
                            qz_bytes(high->text, high->length)));
    } else {
        check_ends(check, has_low, has_high);
    }
    if (check->faults == before) {
        keep_ends(figure);
    }
}

/* ---- which of the forms */

static const struct form {
    int fields[2];
    void (*read)(qz_row_check *check);
} forms[] = {
    {{QZ_FIELD_VALUE, QZ_FIELD_VALUE}, read_plain_value},
    {{QZ_FIELD_NUMERATOR, QZ_FIELD_DENOMINATOR}, read_ratio},
    {{QZ_FIELD_LOW, QZ_FIELD_HIGH}, read_ends},
};

/* The first of its cells that is filled, or -1. */
static int filled_of(const qz_row_check *check, const struct form *form) {
    return qz_row_has(check, form->fields[0])   ? form->fields[0]
           : qz_row_has(check, form->fields[1]) ? form->fields[1]
                                                : -1;
}

static void read_form(qz_row_check *check, const struct form *form, int field) {
    int numerator = qz_row_has(check, QZ_FIELD_NUMERATOR);
    if (numerator != qz_row_has(check, QZ_FIELD_DENOMINATOR)) {
        qz_row_fault(check, field,
                     numerator ? QZ_SAY_PLAIN(FIGURE_NO_DENOMINATOR)
                               : QZ_SAY_PLAIN(FIGURE_NO_NUMERATOR));
    } else if (check->out->figure.metric->kind != QZPLAN_METRIC_ANSWER) {
        form->read(check);
    } else if (field == QZ_FIELD_VALUE) {
        read_answer(check);
    } else {
        qz_row_fault(check, field,
                     QZ_SAY(FIGURE_RATIO_FOR_ANSWER, qz_text(check->out->figure.metric->id)));
    }
}

void qz_row_read_value(qz_row_check *check) {
    const struct form *found = NULL;
    int first = -1;
    for (size_t i = 0; i < QZ_ARRAY_SIZE(forms); i++) {
        int field = filled_of(check, &forms[i]);
        if (field >= 0 && found != NULL) {
            qz_row_fault(check, field, QZ_SAY_PLAIN(FIGURE_BOTH_FORMS));
            return;
        }
        found = field >= 0 ? &forms[i] : found;
        first = field >= 0 ? field : first;
    }
    if (found == NULL) {
        qz_row_fault(check, QZ_FIELD_VALUE, QZ_SAY_PLAIN(FIGURE_NO_VALUE));
    } else {
        read_form(check, found, first);
    }
}
