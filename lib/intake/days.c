/* SPDX-License-Identifier: MIT */
/* Figures of a state, of a running sum, and answers, whose periods end on the same day say one
   thing. Printed shares agree where they can stand for the same number. */

#include "intake/days.h"

#include <qzplan/error.h>

#include "figures/between.h"
#include "intake/printed.h"
#include "model/metric.h"
#include "number/number.h"

/* 1 where one is about the end of the other's last day. */
static int same_day(const qzplan_figure *a, const qzplan_figure *b) {
    return a->metric == b->metric && a->group == b->group && a->area == b->area &&
           a->period.last == b->period.last;
}

/* The numbers that a share or a percentage can stand for. */
static int range_of(qz_interval *out, const qzplan_figure *figure) {
    if (qz_is_between(figure)) {
        *out = qz_between(figure);
        return qz_number_known(out->low) && qz_number_known(out->high);
    }
    if (figure->form == QZPLAN_FORM_RATIO) {
        *out = qz_interval_of(figure->value);
        return qz_number_known(figure->value);
    }
    return qz_printed_range(out, figure);
}

static int shares_disagree(const qzplan_figure *a, const qzplan_figure *b) {
    qz_interval one;
    qz_interval two;
    return a->share && b->share && range_of(&one, a) && range_of(&two, b) &&
           (qz_number_order(one.high, two.low) < 0 || qz_number_order(two.high, one.low) < 0);
}

/* Longer periods stand first: a no of the whole and a yes within it. */
static int answers_disagree(const qzplan_figure *longer, const qzplan_figure *shorter) {
    return longer->value.num == 0 && shorter->value.num != 0;
}

static qz_interval amount_of(const qzplan_figure *figure) {
    return qz_is_between(figure) ? qz_between(figure) : qz_interval_of(figure->value);
}

static void compare(qz_check *c, const qz_stored *longer, const qz_stored *shorter) {
    int answer = qz_is_answer(longer->figure.metric);
    if (longer->figure.period.first == shorter->figure.period.first ||
        !(answer ? answers_disagree(&longer->figure, &shorter->figure)
                 : shares_disagree(&longer->figure, &shorter->figure))) {
        return;
    }
    int later = qz_store_order_added(longer, shorter) > 0;
    const qz_stored *at = later ? longer : shorter;
    const qz_stored *other = later ? shorter : longer;
    qz_check_clash(c, (qz_clash){.at = at,
                                 .other = other,
                                 .metric = at->figure.metric,
                                 .here = amount_of(&at->figure),
                                 .there = amount_of(&other->figure),
                                 .what = answer ? QZ_CLASH_ANSWER : QZ_CLASH_DAY,
                                 .share = !answer});
}

void qz_check_days(qz_check *c) {
    for (size_t first = 0, end; first < c->count; first = end) {
        const qz_stored *longest = c->order[first];
        for (end = first + 1; end < c->count; end++) {
            const qz_stored *next = c->order[end];
            if (!same_day(&longest->figure, &next->figure)) {
                break;
            }
        }
        for (size_t i = first; i < end && qz_is_of_day(longest->figure.metric); i++) {
            for (size_t k = i + 1; k < end; k++) {
                compare(c, c->order[i], c->order[k]);
            }
        }
    }
}
