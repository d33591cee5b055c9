/* SPDX-License-Identifier: MIT */
/* The numbers of a verdict in text. All of one verdict have the same decimals: those of the figure
   and the border as they were written, and more until all of them compare as they are. A gap has
   the decimals of the numbers that it lies between; what is needed is never told too small. */

#include "words/verdict_numbers.h"

#include <qzplan/error.h>

#include "base/arrays.h"
#include "base/buffer.h"
#include "judge/case.h"
#include "number/number.h"

/* As many decimals as anybody writes by hand. */
enum { WRITTEN = 8 };

static int longer(int decimals, qzplan_number number, int32_t form) {
    int own = qz_number_known(number) ? qz_number_exact_decimals(number, form, WRITTEN) : 0;
    return own > decimals ? own : decimals;
}

/* 1 if the value is one figure as it was reported, not what was computed from several. */
static int is_as_reported(const qzplan_verdict *v) {
    for (size_t i = 0; i < v->figure_count && qz_number_known(v->actual); i++) {
        const qzplan_figure *figure = v->figures[i];
        if (figure->metric == v->metric && figure->form == QZPLAN_FORM_VALUE &&
            qz_number_known(figure->value) && qz_number_order(figure->value, v->actual) == 0) {
            return 1;
        }
    }
    return 0;
}

/* 1 if the border is a number of the plan, not what was computed from a baseline. */
static int is_as_written(const qzplan_verdict *v) {
    const qzplan_value *ends[] = {&v->milestone->value, &v->milestone->upper};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(ends) && qz_number_known(v->required); i++) {
        if (ends[i]->form == v->form && qz_number_known(ends[i]->number) &&
            qz_number_order(ends[i]->number, v->required) == 0) {
            return 1;
        }
    }
    return 0;
}

/* Those that stand in one sentence, first what the others are held against; none of another form.
 */
static size_t beside(const qzplan_verdict *v, qzplan_number *numbers) {
    const qzplan_value *from = &qz_target_of(v)->baseline;
    const qzplan_number all[] = {v->actual,
                                 v->required,
                                 v->expected,
                                 v->projected,
                                 v->low,
                                 v->high,
                                 from->form == v->form ? from->number : (qzplan_number){0, 0}};
    size_t count = 0;
    for (size_t i = 0; i < QZ_ARRAY_SIZE(all); i++) {
        if (qz_number_known(all[i])) {
            numbers[count++] = all[i];
        }
    }
    return count;
}

/* So many decimals, or a few more, with which the border and the gap as they are told add up to the
   value: 96.875 % and 3.125 points of 100 %, which half away from zero would be 100.01 %. */
static int adding_up(const qzplan_verdict *v, int decimals) {
    enum { MORE = 3 };
    int more = 0;
    if (decimals < 0 || !qz_number_known(v->gap)) {
        return decimals;
    }
    while (more < MORE &&
           !qz_number_adds_up(v->required, v->gap, v->actual, v->form, decimals + more)) {
        more++;
    }
    return more < MORE ? decimals + more : decimals;
}

/* The decimals with which all pairs compare as they are; -1: there are none. */
static int decimals_of(const qzplan_verdict *v) {
    enum { MOST = 8 };
    qzplan_number numbers[MOST];
    size_t count = beside(v, numbers);
    const size_t held_against =
        (size_t)qz_number_known(v->actual) + (size_t)qz_number_known(v->required);
    int decimals = QZ_NUMBER_DECIMALS;
    decimals = is_as_written(v) ? longer(decimals, v->required, v->form) : decimals;
    decimals = is_as_reported(v) ? longer(decimals, v->actual, v->form) : decimals;
    int before;
    do {
        before = decimals;
        for (size_t i = 0; i < held_against; i++) {
            for (size_t k = i + 1; k < count; k++) {
                decimals = qz_number_order(numbers[i], numbers[k]) == 0
                               ? decimals
                               : qz_number_decimals(numbers[i], v->form, numbers[k], decimals);
            }
        }
    } while (decimals > before);
    return adding_up(v, decimals);
}

static qzplan_number number_of(const qzplan_verdict *v, int32_t which) {
    switch (which) {
    case QZPLAN_VERDICT_NUMBER_ACTUAL:
        return v->actual;
    case QZPLAN_VERDICT_NUMBER_REQUIRED:
        return v->required;
    case QZPLAN_VERDICT_NUMBER_GAP:
        return v->gap;
    case QZPLAN_VERDICT_NUMBER_EXPECTED:
        return v->expected;
    case QZPLAN_VERDICT_NUMBER_PROJECTED:
        return v->projected;
    case QZPLAN_VERDICT_NUMBER_LOW:
        return v->low;
    case QZPLAN_VERDICT_NUMBER_HIGH:
        return v->high;
    default:
        return (qzplan_number){0, 0};
    }
}

static qzplan_number size_of(qzplan_number number) {
    number.num = number.num < 0 && number.num != INT64_MIN ? -number.num : number.num;
    return number;
}

size_t qz_verdict_number(char *text, const qzplan_verdict *v, int32_t which, int size,
                         const char *language) {
    qzplan_number number = number_of(v, which);
    if (!qz_number_known(number)) {
        return 0;
    }
    int32_t form = v->form;
    int decimals = decimals_of(v);
    if (which == QZPLAN_VERDICT_NUMBER_GAP) {
        form = form == QZPLAN_NUMBER_PLAIN ? form : QZPLAN_NUMBER_POINTS;
        number = size ? size_of(number) : number;
        decimals = number.num == 0 ? decimals
                                   : qz_number_decimals(number, form, qz_number_of(0), decimals);
    }
    return qz_number_write(text, number, form, decimals, 0, language);
}

size_t qz_verdict_need(char *text, const qzplan_verdict *v, const qzplan_need *need,
                       const char *language) {
    const qzplan_metric *metric = need->metric;
    const int32_t form =
        metric != NULL && metric->percent ? QZPLAN_NUMBER_POINTS : QZPLAN_NUMBER_PLAIN;
    const qzplan_number amount = size_of(need->amount);
    int exact = qz_number_exact_decimals(amount, form, WRITTEN);
    int decimals = exact >= 0 ? exact : decimals_of(v);
    return qz_number_write(text, amount, form, decimals, 1, language);
}

int qzplan_verdict_format(char *buffer, size_t capacity, size_t *length,
                          const qzplan_verdict *verdict, int32_t which, const char *language) {
    char text[QZ_NUMBER_TEXT];
    qz_buffer_clear(buffer, capacity, length);
    size_t size = verdict == NULL ? 0 : qz_verdict_number(text, verdict, which, 0, language);
    return size == 0 ? QZPLAN_ERROR_INVALID_ARGUMENT
                     : qz_buffer_give(buffer, capacity, length, text, size);
}

int qzplan_verdict_format_need(char *buffer, size_t capacity, size_t *length,
                               const qzplan_verdict *verdict, size_t index, const char *language) {
    char text[QZ_NUMBER_TEXT];
    qz_buffer_clear(buffer, capacity, length);
    if (verdict == NULL || index >= verdict->needed_count) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    size_t size = qz_verdict_need(text, verdict, &verdict->needed[index], language);
    return qz_buffer_give(buffer, capacity, length, text, size);
}
