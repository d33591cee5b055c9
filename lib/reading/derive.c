/* SPDX-License-Identifier: MIT */
/* Computes derived metrics: differences, ratios, products, indexes, changes, and what a list of
   metrics or the areas of a kind show together. All are intervals, exact where 64 bits do. */

#include "reading/derive.h"

#include <assert.h>
#include <qzplan/error.h>

#include "base/arrays.h"
#include "calendar/period.h"
#include "calendar/span.h"
#include "figures/between.h"
#include "model/areas.h"
#include "model/metric.h"
#include "number/number.h"
#include "reading/across.h"
#include "reading/average.h"
#include "reading/breaks.h"
#include "reading/meeting.h"
#include "reading/plain.h"
#include "reading/state.h"

static const qz_interval nothing = {{0, 0}, {0, 0}};

/* What is being computed: where, over which period, and how it goes. */
struct work {
    const qz_subject *subject;
    const qz_basis *source; /* the subject's, or that of another time */
    qz_trail *trail;
    int32_t first;
    int32_t last;
    qz_interval *list; /* borrowed */
    uint64_t remarks;
    int some;    /* 1: some operand is known */
    int failed;  /* 1: some operand is not, or the arithmetic failed */
    int missing; /* 1: some operand is not known, and not between bounds either */
    int early;   /* 1: some operand is of an earlier day than its period's last */
    int between; /* 1: of some operand figures say only between what it lies */
    int loose;   /* 1: and nothing follows from that */
};

static void fail(struct work *w, int error) {
    w->failed = 1;
    w->remarks |= error == QZPLAN_ERROR_OVERFLOW           ? QZPLAN_REMARK_OVERFLOW
                  : error == QZPLAN_ERROR_DIVISION_BY_ZERO ? QZPLAN_REMARK_ZERO_DENOMINATOR
                                                           : 0;
}

/* A part meets sums, ratios and differences as a count, everything else as a share. */
static int meets_as_share(const qzplan_metric *derived, const qzplan_metric *operand) {
    return qz_is_part(operand) && !qz_metric_kind_of(derived->kind)->takes_counts;
}

static qz_subject operand_of(const struct work *w, const qzplan_metric *operand,
                             const qzplan_area *area) {
    qz_subject subject = *w->subject;
    subject.source = w->source;
    subject.area = area;
    subject.metric = operand;
    subject.whole = meets_as_share(w->subject->metric, operand) ? operand->whole : NULL;
    return subject;
}

/* One operand as it meets the others: a flow's sum over first..last, a state on its last day. */
static qz_interval operand_over(struct work *w, const qzplan_metric *operand,
                                const qzplan_area *area, int32_t first, int32_t last) {
    const qz_subject subject = operand_of(w, operand, area);
    int32_t day = qz_day_of_states(&subject, last);
    qz_reading reading = qz_is_derived(operand) ? qz_read_derived(&subject, first, last, w->trail)
                         : qz_is_flow(operand) || qz_is_average(operand)
                             ? qz_read_over(&subject, first, last, w->trail)
                             : qz_read_plain(&subject, day, day, w->trail);
    w->remarks |= reading.remarks;
    w->some |= reading.found;
    w->early |= reading.day != last || reading.early;
    w->between |= reading.between;
    if (!qz_reading_known(&reading)) {
        w->failed = w->missing = 1;
        return nothing;
    }
    return reading.bounds;
}

static qz_interval operand(struct work *w, size_t i) {
    return operand_over(w, w->subject->metric->terms[i], w->subject->area, w->first, w->last);
}

typedef int (*combine)(qz_interval *out, const qz_interval *a, const qz_interval *b);

/* Nothing follows from bounds of which an end is open, other than by adding. */
static void need_ends(struct work *w, const qz_interval *value) {
    if (!w->failed && !(qz_number_known(value->low) && qz_number_known(value->high))) {
        w->failed = w->loose = 1;
    }
}

static qz_interval apply(struct work *w, combine op, qz_interval a, qz_interval b) {
    qz_interval result = nothing;
    if (op == qz_interval_multiply || op == qz_interval_divide) {
        need_ends(w, &a);
        need_ends(w, &b);
    }
    if (!w->failed) {
        int error = op(&result, &a, &b);
        if (error == QZPLAN_ERROR_DIVISION_BY_ZERO && w->between && !qz_interval_is_exact(&b)) {
            w->failed = w->loose = 1; /* it may be zero, and it may be not */
        } else if (error != QZPLAN_OK) {
            fail(w, error);
        }
    }
    return result;
}

static qz_interval whole_number(int64_t n) {
    return qz_interval_of(qz_number_of(n));
}

static qz_interval difference(struct work *w) {
    qz_interval a = operand(w, 0);
    return apply(w, qz_interval_subtract, a, operand(w, 1));
}

/* a over b, times a number: the number goes to b first, so that no step on the way is greater than
   what comes of it. */
static qz_interval scaled_ratio(struct work *w, qz_interval a, qz_interval b, qzplan_number times) {
    return apply(w, qz_interval_divide, a,
                 times.num == times.den ? b
                                        : apply(w, qz_interval_divide, b, qz_interval_of(times)));
}

static qz_interval ratio(struct work *w) {
    const qzplan_number per = w->subject->metric->per;
    qz_interval a = operand(w, 0);
    return scaled_ratio(w, a, operand(w, 1), qz_number_known(per) ? per : qz_number_of(1));
}

/* A break in the series cuts what lies before it off. */
static void cut_off(struct work *w, const qzplan_metric *metric, int32_t before) {
    const qz_subject term = operand_of(w, metric, w->subject->area);
    if (!w->failed && qz_last_break(&term, w->last) > before) {
        w->failed = w->missing = 1;
        w->remarks |= QZPLAN_REMARK_SERIES_BREAK;
    }
}
/* ---- indexes */

/* The latest day of the base period on which all terms have a value; its end, where there is none.
 */
static int32_t base_day(const struct work *w) {
    const qzplan_metric *metric = w->subject->metric;
    const qzplan_period *base = &metric->base;
    int32_t day = base->last;
    int32_t earliest = day;
    do {
        day = earliest;
        for (size_t i = 0; i < metric->term_count; i++) {
            const qz_subject term = operand_of(w, metric->terms[i], w->subject->area);
            qz_reading reading = qz_read_over(&term, base->first, day, NULL);
            if (!qz_reading_known(&reading)) {
                return base->last;
            }
            earliest = reading.day < earliest ? reading.day : earliest;
        }
    } while (earliest < day);
    return day;
}

/* 1 where all terms have a value through a day of the base period. */
static int base_is_known(const struct work *w, int32_t day) {
    const qzplan_metric *metric = w->subject->metric;
    struct work try = *w;
    try.trail = NULL;
    for (size_t i = 0; i < metric->term_count && !try.failed; i++) {
        (void)operand_over(&try, metric->terms[i], w->subject->area, metric->base.first, day);
    }
    return !try.failed;
}

/* Where and on which day the base is read: its terms meet for themselves. */
static const qz_basis *base_of(struct work *w, qz_moments *moments, int32_t *day) {
    const qz_meeting *meeting = w->source->meeting;
    const qzplan_period *base = &w->subject->metric->base;
    struct work plain = *w;
    qz_subject subject = *w->subject;
    subject.source = plain.source = meeting == NULL ? w->source : meeting->plain;
    const qz_rhythm rhythm = qz_rhythm_of(&subject);
    *day = base->last;
    if (rhythm.kind == QZPLAN_PERIOD_NONE) {
        *day = base_day(&plain);
        w->early |= *day != base->last;
        return plain.source;
    }
    qz_moments_begin(moments, &subject, rhythm, base->first, base->last);
    while (qz_moments_next(moments)) {
        plain.source = moments->subject->source;
        *day = qz_moment_end(moments);
        if (base_is_known(&plain, *day)) {
            w->early |= moments->is_mixed || *day != base->last;
            w->remarks |= moments->is_mixed ? QZPLAN_REMARK_MIXED_DAYS : 0;
            return plain.source;
        }
    }
    return subject.source;
}

/* The mean of 100 times each term over its value in the base period. */
static qz_interval index_of(struct work *w) {
    const qzplan_metric *metric = w->subject->metric;
    const qz_basis *source = w->source;
    qz_interval sum = whole_number(0);
    const qzplan_number share = {100, (int64_t)metric->term_count};
    qz_moments moments;
    int32_t then_day;
    const qz_basis *base = base_of(w, &moments, &then_day);
    for (size_t i = 0; i < metric->term_count; i++) {
        cut_off(w, metric->terms[i], then_day);
    }
    for (size_t i = 0; i < metric->term_count; i++) {
        w->source = source;
        qz_interval now = operand(w, i);
        w->source = base;
        qz_interval then =
            operand_over(w, metric->terms[i], w->subject->area, metric->base.first, then_day);
        w->source = source;
        w->failed |= qz_number_known(then.high) && then.high.num < 0; /* nothing to start from */
        sum = apply(w, qz_interval_add, sum, scaled_ratio(w, now, then, share));
    }
    return sum;
}

struct list {
    qz_interval *items;
    size_t count;
};

static qz_interval multiplied(struct work *w, struct list list) {
    qz_interval all = nothing;
    if (!w->failed && qz_interval_product(&all, list.items, list.count) != QZPLAN_OK) {
        fail(w, QZPLAN_ERROR_OVERFLOW);
    }
    return all;
}

/* 100 in the base year; each year after it brings its change. A year that is not known ends it. */
static qz_interval chain(struct work *w) {
    const qzplan_metric *metric = w->subject->metric;
    qzplan_period year = metric->base;
    const size_t most = w->last < year.first ? 0 : (size_t)((w->last - year.last) / 365 + 3);
    w->list = most == 0 ? NULL : qz_arena_borrow(w->subject->source->arena, most, sizeof *w->list);
    if (w->list == NULL) {
        w->failed = 1;
        return nothing;
    }
    struct list list = {w->list, 1};
    list.items[0] = whole_number(100);
    while (!w->failed && year.last < w->last) {
        year = qz_period_next(&year);
        int32_t last = year.last < w->last ? year.last : w->last;
        w->failed |= last < year.last && qz_is_of_whole_periods(metric->terms[0]);
        qz_interval rate = operand_over(w, metric->terms[0], w->subject->area, year.first, last);
        need_ends(w, &rate);
        list.items[list.count++] = apply(w, qz_interval_add, whole_number(1), rate);
    }
    return multiplied(w, list);
}

/* The value that lies the span before. */
static qz_interval value_before(struct work *w) {
    const qzplan_metric *metric = w->subject->metric;
    const qz_basis *source = w->source;
    qz_basis basis = *source;
    qz_meeting meeting;
    if (source->meeting != NULL) {
        w->failed |= !qz_meeting_before(source->meeting, &metric->over, &meeting);
        basis.meeting = &meeting;
        w->source = &basis;
    }
    int32_t first = qz_day_before(w->first - 1, &metric->over) + 1;
    int32_t last = qz_day_before(w->last, &metric->over);
    qz_interval then =
        w->failed ? nothing : operand_over(w, metric->terms[0], w->subject->area, first, last);
    w->source = source;
    return then;
}

/* In per cent it is over the magnitude of the earlier value: what rises from below zero rises. */
static qz_interval change(struct work *w) {
    const qzplan_metric *metric = w->subject->metric;
    qz_interval now = operand(w, 0);
    qz_interval then = value_before(w);
    cut_off(w, metric->terms[0], qz_day_before(w->last, &metric->over));
    qz_interval amount = apply(w, qz_interval_subtract, now, then);
    if (metric->change_as == QZPLAN_CHANGE_AMOUNT) {
        return amount;
    }
    qz_interval magnitude = nothing;
    int error = w->failed ? QZPLAN_OK : qz_interval_magnitude(&magnitude, &then);
    if (error != QZPLAN_OK) {
        fail(w, error);
    }
    return apply(w, qz_interval_divide, amount, magnitude);
}

/* ---- lists: of metrics, or of one metric across the areas of a kind */
static struct list gather(struct work *w) {
    const qzplan_metric *metric = w->subject->metric;
    qz_area_walk walk =
        metric->across == NULL ? (qz_area_walk){0} : qz_areas_ranged(w->subject, w->first, w->last);
    struct list list = {NULL,
                        metric->across != NULL ? qz_area_walk_count(walk) : metric->term_count};
    w->list = qz_arena_borrow(w->subject->source->arena, list.count, sizeof *list.items);
    list.items = w->list;
    if (list.items == NULL || list.count == 0) {
        w->failed = 1;
        return (struct list){NULL, 0};
    }
    for (size_t i = 0; i < list.count; i++) {
        list.items[i] =
            metric->across == NULL
                ? operand(w, i)
                : operand_over(w, metric->terms[0], qz_area_walk_next(&walk), w->first, w->last);
        need_ends(w, &list.items[i]);
    }
    w->remarks |= metric->across != NULL && w->failed && w->some ? QZPLAN_REMARK_AREAS_MISSING : 0;
    return list;
}

static qz_interval sum_of(struct work *w, const struct list *list) {
    qz_interval sum = whole_number(0);
    for (size_t i = 0; i < list->count; i++) {
        sum = apply(w, qz_interval_add, sum, list->items[i]);
    }
    return sum;
}

static qz_interval mean_of(struct work *w, const struct list *list) {
    return apply(w, qz_interval_divide, sum_of(w, list), whole_number((int64_t)list->count));
}

/* Keeps the worst so many of a list: with the direction wanted up the lowest. */
static void keep_worst(struct work *w, struct list *list) {
    const qzplan_metric *metric = w->subject->metric;
    const qzplan_value *worst = &metric->worst;
    if (!qz_number_known(worst->number)) {
        return;
    }
    qzplan_number count = worst->number;
    if (worst->form == QZPLAN_NUMBER_PERCENT) {
        const qzplan_number all = qz_number_of((int64_t)list->count);
        if (qzplan_number_multiply(&count, &worst->number, &all) != QZPLAN_OK) {
            fail(w, QZPLAN_ERROR_OVERFLOW);
            return;
        }
    }
    int64_t keep = qz_number_ceil(count);
    keep = keep < 1 ? 1 : keep > (int64_t)list->count ? (int64_t)list->count : keep;
    qz_interval_sort(list->items, list->count);
    if (metric->wanted == QZPLAN_WANTED_DOWN) {
        list->items += list->count - (size_t)keep;
    }
    list->count = (size_t)keep;
}

static qz_interval weighted(struct work *w, const struct list *list) {
    const qzplan_number *weights = w->subject->metric->weights;
    qz_interval sum = whole_number(0);
    qz_interval total = whole_number(0);
    for (size_t i = 0; i < list->count; i++) {
        qz_interval weight = qz_interval_of(weights[i]);
        sum =
            apply(w, qz_interval_add, sum, apply(w, qz_interval_multiply, list->items[i], weight));
        total = apply(w, qz_interval_add, total, weight);
    }
    return apply(w, qz_interval_divide, sum, total);
}

static qz_interval product(struct work *w) {
    return multiplied(w, gather(w));
}

static qz_interval average(struct work *w) {
    struct list list = gather(w);
    if (!w->failed && w->subject->metric->weights == NULL) {
        keep_worst(w, &list);
        return mean_of(w, &list);
    }
    return w->failed ? nothing : weighted(w, &list);
}

static qz_interval gap(struct work *w) {
    struct list list = gather(w);
    return w->failed
               ? nothing
               : apply(w, qz_interval_subtract, qz_interval_extreme(list.items, list.count, 1),
                       qz_interval_extreme(list.items, list.count, 0));
}

static qz_interval highest(struct work *w) {
    struct list list = gather(w);
    return w->failed ? nothing : qz_interval_extreme(list.items, list.count, 1);
}

static qz_interval lowest(struct work *w) {
    struct list list = gather(w);
    return w->failed ? nothing : qz_interval_extreme(list.items, list.count, 0);
}

/* The population's standard deviation over its mean: the root of the mean square of how far, in
   parts of the mean, each lies from it. */
static qz_interval variation(struct work *w) {
    struct list list = gather(w);
    if (w->failed) {
        return nothing;
    }
    if (w->between) {
        w->failed = w->loose = 1; /* which ends make it least, no end tells */
        return nothing;
    }
    qz_interval mean = mean_of(w, &list);
    qz_interval squares = whole_number(0);
    for (size_t i = 0; i < list.count; i++) {
        qz_interval off = apply(w, qz_interval_divide, list.items[i], mean);
        off = apply(w, qz_interval_subtract, off, whole_number(1));
        squares = apply(w, qz_interval_add, squares, apply(w, qz_interval_multiply, off, off));
    }
    qz_interval share = apply(w, qz_interval_divide, squares, whole_number((int64_t)list.count));
    if (!w->failed && share.low.num < 0) {
        share.low = qz_number_of(0); /* rounding outwards went below what a square can be */
    }
    qz_interval root = nothing;
    if (!w->failed && qz_interval_root(&root, &share) != QZPLAN_OK) {
        fail(w, QZPLAN_ERROR_OVERFLOW);
    }
    return root;
}

/* 1 more than the areas that are better for certain; between bounds where some cannot be told. */
static qz_interval rank(struct work *w) {
    const qzplan_metric *metric = w->subject->metric;
    qz_interval own = operand_over(w, metric->terms[0], w->subject->area, w->first, w->last);
    struct list list = gather(w);
    qz_area_walk walk = qz_areas_ranged(w->subject, w->first, w->last);
    need_ends(w, &own);
    w->failed |= !qz_is_there(w->subject->area, walk.first, walk.last);
    if (w->failed) {
        return nothing;
    }
    int64_t better = 0;
    int64_t maybe = 0;
    int up = metric->terms[0]->wanted != QZPLAN_WANTED_DOWN; /* of a rank itself: down */
    for (size_t i = 0; i < list.count; i++) {
        const qz_interval *other = &list.items[i];
        if (qz_area_walk_next(&walk) == w->subject->area) {
            continue; /* it is not better than itself, wherever in its bounds it is */
        }
        const qzplan_number sure = up ? other->low : other->high;
        const qzplan_number best = up ? other->high : other->low;
        int above = qz_number_order(sure, up ? own.high : own.low);
        int reach = qz_number_order(best, up ? own.low : own.high);
        better += up ? above > 0 : above < 0;
        maybe += up ? reach > 0 : reach < 0;
    }
    return (qz_interval){qz_number_of(1 + better), qz_number_of(1 + maybe)};
}

static qz_interval (*const kinds[])(struct work *w) = {
    [QZPLAN_METRIC_DIFFERENCE] = difference,
    [QZPLAN_METRIC_RATIO] = ratio,
    [QZPLAN_METRIC_PRODUCT] = product,
    [QZPLAN_METRIC_INDEX] = index_of,
    [QZPLAN_METRIC_CHANGE] = change,
    [QZPLAN_METRIC_GAP] = gap,
    [QZPLAN_METRIC_AVERAGE] = average,
    [QZPLAN_METRIC_HIGHEST] = highest,
    [QZPLAN_METRIC_LOWEST] = lowest,
    [QZPLAN_METRIC_VARIATION] = variation,
    [QZPLAN_METRIC_RANK] = rank,
    [QZPLAN_METRIC_CHAIN] = chain,
};

/* A derived metric may be reported as well; that serves where it cannot be computed. */
static int take_reported(qz_reading *reading, const qz_subject *subject, int32_t last,
                         qz_trail *trail) {
    const qzplan_figure *figure = qz_figure_at(subject, subject->metric, last);
    if (figure == NULL || !(qz_number_known(figure->value) || qz_is_between(figure))) {
        return 0;
    }
    qz_trail_add(trail, figure);
    reading->found = 1;
    reading->value = figure->value;
    reading->between = qz_is_between(figure);
    reading->bounds = reading->between ? qz_between(figure) : qz_interval_of(figure->value);
    reading->remarks = 0;
    return 1;
}

qz_reading qz_compute_derived(const qz_subject *subject, int32_t first, int32_t last,
                              qz_trail *trail) {
    assert(qz_is_derived(subject->metric));
    qz_reading reading = {.day = last};
    size_t mark = qz_trail_mark(trail);
    int32_t kind = subject->metric->kind;
    struct work w = {.subject = subject,
                     .source = subject->source,
                     .trail = trail,
                     .first = first,
                     .last = last};
    qz_interval result = nothing;
    const qzplan_figure *own = qz_figure_at(subject, subject->metric, last);
    if (own != NULL && qz_is_assumed(subject->source, own) &&
        take_reported(&reading, subject, last, trail)) {
        return reading;
    }
    if (kind < (int32_t)(QZ_ARRAY_SIZE(kinds)) && kinds[kind] != NULL) {
        result = kinds[kind](&w);
        qz_arena_give_back(subject->source->arena, w.list);
    } else {
        w.failed = 1;
    }
    reading.remarks = w.remarks;
    if (w.failed && w.loose && !w.missing && !(w.remarks & QZPLAN_REMARK_OVERFLOW)) {
        reading.found = reading.between = 1; /* it could be anything */
        reading.early = w.early;
        return reading;
    }
    if (w.failed) {
        qz_trail_reset(trail, mark);
        reading.found = w.some;
        int beyond = (w.remarks & (QZPLAN_REMARK_ZERO_DENOMINATOR | QZPLAN_REMARK_OVERFLOW)) != 0;
        reading.remarks |= w.some && !beyond ? QZPLAN_REMARK_INCOMPLETE : 0;
        return reading;
    }
    reading.found = 1;
    reading.bounds = result;
    reading.between = w.between && !qz_interval_is_exact(&result);
    if (!reading.between) {
        reading.value = result.low;
        reading.rounded = !qz_interval_is_exact(&result);
    }
    reading.early = w.early;
    return reading;
}

qz_reading qz_read_derived(const qz_subject *subject, int32_t first, int32_t last,
                           qz_trail *trail) {
    size_t mark = qz_trail_mark(trail);
    qz_reading reading = qz_compute_derived(subject, first, last, trail);
    const qzplan_figure *own =
        qz_number_known(reading.value) ? NULL : qz_figure_at(subject, subject->metric, last);
    int is_open = !qz_number_known(reading.bounds.low) && !qz_number_known(reading.bounds.high);
    if (own != NULL && (!reading.between || is_open || !qz_is_between(own))) {
        qz_trail_reset(trail, mark);
        (void)take_reported(&reading, subject, last, trail);
    }
    return reading;
}

qz_reading qz_read_closed(const qz_subject *subject, int32_t from, int32_t first, int32_t last,
                          qz_trail *trail) {
    qz_reading reading = qz_read_derived(subject, from, last, trail);
    const qz_rhythm rhythm = qz_rhythm_of(subject);
    if (qz_reading_decides(&reading) || rhythm.kind == QZPLAN_PERIOD_NONE ||
        subject->source->meeting != NULL) {
        return reading;
    }
    const qz_flows flows = {from, 1, qz_read_derived};
    qz_reading met = qz_read_flows_in_rhythm(subject, rhythm, first, last, trail, &flows);
    return met.found ? met : reading;
}

static qz_reading derived_on(const qz_subject *subject, int32_t day, qz_trail *trail) {
    return qz_read_derived(subject, day, day, trail);
}

/* The one true recursion of reading: the terms of a derived metric are read in turn, and may be
   derived. A plan's metrics are checked to come round to themselves nowhere. */
qz_reading qz_read_over(const qz_subject *subject, int32_t first, int32_t last, qz_trail *trail) {
    if (qz_is_derived(subject->metric)) {
        return qz_derives_from_flow(subject->metric)
                   ? qz_read_closed(subject, first, first, last, trail)
                   : qz_read_latest(subject, first, last, trail, derived_on);
    }
    if (qz_is_average(subject->metric)) {
        return qz_read_of_period(subject, first, last, trail);
    }
    if (!qz_is_flow(subject->metric)) {
        return qz_read_plain(subject, first, last, trail);
    }
    qz_reading reading = qz_read_flow(subject, first, last, trail);
    if (reading.day != last) {
        reading.value = (qzplan_number){0, 0};
        reading.between = 0;
        reading.remarks |= reading.found ? QZPLAN_REMARK_INCOMPLETE : 0;
    } else if (!reading.between) {
        reading.bounds = qz_interval_of(reading.value);
    }
    return reading;
}
