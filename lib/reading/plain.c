/* SPDX-License-Identifier: MIT */
/* Reads what is reported or added up, a count or a share of a whole: as it stands, or over a
   stretch of days. A share is of counts where both are known, else as it was reported, else the
   product of the shares on the way to a whole further up. */

#include "reading/plain.h"

#include <assert.h>

#include <qzplan/error.h>

#include "calendar/period.h"
#include "figures/between.h"
#include "model/areas.h"
#include "model/metric.h"
#include "number/number.h"
#include "reading/bounds.h"
#include "reading/days.h"
#include "reading/flow.h"
#include "reading/meeting.h"
#include "reading/state.h"

/* ---- as it stands */

/* Where counts are missing, what the share can be. */
static void bound_share(qz_reading *reading, const qz_subject *subject, const qzplan_metric *metric,
                        const qzplan_metric *whole, int32_t day) {
    if (reading->found && !qz_number_known(reading->numerator) &&
        !(reading->remarks & QZPLAN_REMARK_ZERO_DENOMINATOR)) {
        qz_subject share = *subject;
        share.metric = metric;
        share.whole = whole;
        reading->bounds = qz_share_bounds(&share, day, day, &reading->never);
    }
}

/* A share as it was reported, or between what it was. */
static void take_share(qz_reading *reading, const qzplan_figure *figure) {
    reading->found = 1;
    reading->value = figure->value;
    reading->between = qz_is_between(figure);
    reading->bounds = reading->between ? qz_between(figure) : qz_interval_of(figure->value);
}

static qz_reading own_share_on(const qz_subject *subject, const qzplan_metric *metric, int32_t day,
                               qz_trail *trail);

/* Where terms of different days meet: of what says how often it comes its latest share there. */
static qz_reading latest_share(const qz_subject *subject, const qzplan_metric *metric,
                               qz_trail *trail) {
    const qz_meeting *meeting = subject->source->meeting;
    qz_reading none = {.day = QZPLAN_DAY_NONE};
    qz_subject plain = *subject;
    plain.source = meeting->plain;
    plain.metric = metric;
    size_t mark = qz_trail_mark(trail);
    int32_t day = qz_has_rhythm(metric) ? qz_previous_day(&plain, meeting->last) : QZPLAN_DAY_NONE;
    while (day != QZPLAN_DAY_NONE && day >= meeting->first) {
        qz_reading reading = own_share_on(&plain, metric, day, trail);
        if (qz_reading_decides(&reading)) {
            return reading;
        }
        qz_trail_reset(trail, mark);
        day = qz_previous_day(&plain, day - 1);
    }
    return none;
}

/* A share of the metric's own whole at the end of a day. */
static qz_reading own_share_at(const qz_subject *subject, const qzplan_metric *metric, int32_t day,
                               qz_trail *trail) {
    if (subject->source->meeting != NULL) {
        qz_reading latest = latest_share(subject, metric, trail);
        if (latest.found) {
            return latest;
        }
    }
    return own_share_on(subject, metric, day, trail);
}

/* Where areas make up the whole, and each has a share, the whole's lies between the least and the
   greatest of them: on a day, of a flow from `since` through it. 0 where some have none. */
static int share_of_areas(const qz_subject *subject, const qzplan_metric *metric,
                          const int32_t *since, int32_t day, qz_trail *trail, qz_interval *out) {
    const int32_t first = since == NULL ? day : *since;
    qz_subject below = *subject;
    size_t next = 0;
    int some = 0;
    while (metric->additive &&
           (below.area = qz_area_below(subject->area, &next, first, day)) != NULL) {
        if (!qz_is_flow(metric->whole) && !qz_is_there(below.area, day, day)) {
            return 0; /* what came in there is of nothing that the whole still counts */
        }
        qz_reading share = since == NULL ? own_share_at(&below, metric, day, trail)
                                         : qz_read_flow(&below, *since, day, trail);
        if (!qz_reading_known(&share) && (share.remarks & QZPLAN_REMARK_ZERO_DENOMINATOR)) {
            continue; /* it is none of the whole */
        }
        int is_of_day = share.day == day || (since == NULL && subject->source->meeting != NULL);
        if (!qz_reading_known(&share) || !is_of_day) {
            return 0;
        }
        const qz_interval both[] = {some ? *out : share.bounds, share.bounds};
        out->low = qz_interval_extreme(both, 2, 0).low;
        out->high = qz_interval_extreme(both, 2, 1).high;
        some = 1;
    }
    return some;
}

/* A share that is not known takes what those of the areas below leave of it. */
static void narrow_by_areas(qz_reading *reading, const qz_subject *subject,
                            const qzplan_metric *metric, const int32_t *since, int32_t day,
                            qz_trail *trail) {
    qz_interval shares;
    size_t mark = qz_trail_mark(trail);
    if (!share_of_areas(subject, metric, since, day, trail, &shares)) {
        qz_trail_reset(trail, mark);
        return;
    }
    qz_subject share = *subject;
    share.metric = metric;
    share.whole = metric->whole;
    int32_t never;
    const qz_interval counts = qz_share_bounds(&share, since == NULL ? day : *since, day, &never);
    /* printed shares were rounded, so that counts may lie just beside them */
    const int apart = qz_interval_apart(&counts, &shares);
    reading->bounds = apart ? shares : qz_interval_both(&counts, &shares);
    reading->found = 1;
    reading->day = day;
    reading->between = !qz_interval_is_exact(&reading->bounds);
    reading->value = reading->between ? (qzplan_number){0, 0} : reading->bounds.low;
    reading->never = apart ? 0 : never;
    reading->remarks &= ~(QZPLAN_REMARK_INCOMPLETE | QZPLAN_REMARK_AREAS_MISSING);
    reading->remarks |= QZPLAN_REMARK_BOUNDED;
}

static qz_reading own_share_on(const qz_subject *subject, const qzplan_metric *metric, int32_t day,
                               qz_trail *trail) {
    qz_reading reading = {.day = day};
    const qzplan_figure *figure = qz_figure_at(subject, metric, day);
    if (figure != NULL && qz_number_known(figure->numerator) &&
        qz_number_known(figure->denominator)) {
        qz_tally numerator = qz_tally_of(figure->numerator);
        qz_tally denominator = qz_tally_of(figure->denominator);
        qz_trail_add(trail, figure);
        qz_reading_share(&reading, &numerator, &denominator);
        return reading;
    }
    size_t mark = qz_trail_mark(trail);
    qz_tally part = qz_count_at(subject, metric, day, trail);
    if (part.some) {
        qz_tally whole = qz_count_at(subject, metric->whole, day, trail);
        qz_reading_share(&reading, &part, &whole);
        if (qz_number_known(reading.value) || !(figure != NULL && figure->share)) {
            reading.remarks |= reading.found ? 0 : QZPLAN_REMARK_INCOMPLETE;
            bound_share(&reading, subject, metric, metric->whole, day);
            qz_narrow_by_rows(&reading, subject, metric, day, day);
            qz_refuse_none(&reading, subject, metric->whole, &whole, day, day);
            if (!qz_reading_known(&reading)) {
                narrow_by_areas(&reading, subject, metric, NULL, day, trail);
            }
            return reading;
        }
    }
    qz_trail_reset(trail, mark);
    if (figure == NULL) {
        narrow_by_areas(&reading, subject, metric, NULL, day, trail);
    } else if (figure != NULL && figure->share) {
        qz_trail_add(trail, figure);
        reading.remarks = 0;
        reading.numerator = reading.denominator = (qzplan_number){0, 0};
        take_share(&reading, figure);
        reading.remarks |= qz_reading_known(&reading) ? 0 : QZPLAN_REMARK_ZERO_DENOMINATOR;
    }
    return reading;
}

/* The product of the shares on the way up, each known or between its bounds. */
static void take_product(qz_reading *reading, const qz_interval *product, int between) {
    reading->found = 1;
    reading->bounds = *product;
    reading->between = between && !qz_interval_is_exact(product);
    if (!reading->between) {
        reading->value = product->low;
        reading->rounded = !qz_interval_is_exact(product);
    }
}

/* A share of a whole further up: from counts of both, else the product of the shares between. */
static qz_reading chain_share_at(const qz_subject *subject, int32_t day, qz_trail *trail) {
    qz_reading reading = {.day = day};
    qz_tally part = qz_count_at(subject, subject->metric, day, trail);
    qz_tally whole = qz_count_at(subject, subject->whole, day, trail);
    if (part.some && whole.some) {
        qz_reading_share(&reading, &part, &whole);
        bound_share(&reading, subject, subject->metric, subject->whole, day);
        if (qz_reading_decides(&reading)) {
            return reading;
        }
    }
    const qz_reading counted = reading;
    const size_t partly = qz_trail_mark(trail);
    qz_interval product = qz_interval_of(qz_number_of(1));
    int between = 0;
    for (const qzplan_metric *m = subject->metric; m != subject->whole; m = m->whole) {
        qz_reading step = own_share_at(subject, m, day, trail);
        if (counted.found && !qz_reading_known(&step)) {
            qz_trail_reset(trail, partly);
            return counted; /* between what counts leave */
        }
        reading.remarks |= step.remarks;
        if (!step.found || !qz_reading_known(&step)) {
            reading.found = step.found;
            reading.remarks |= step.found ? 0 : QZPLAN_REMARK_INCOMPLETE;
            reading.bounds = (qz_interval){qz_number_of(0), qz_number_of(1)};
            return reading;
        }
        qz_interval share = step.between ? step.bounds : qz_interval_of(step.value);
        between |= step.between;
        if (qz_interval_multiply(&product, &product, &share) != QZPLAN_OK) {
            reading.found = 1;
            reading.remarks |= QZPLAN_REMARK_OVERFLOW;
            return reading;
        }
    }
    reading.remarks &= ~(uint64_t)QZPLAN_REMARK_AREAS_MISSING;
    take_product(&reading, &product, between);
    return reading;
}

static qz_reading share_at(const qz_subject *subject, int32_t day, qz_trail *trail) {
    return subject->whole == subject->metric->whole
               ? own_share_at(subject, subject->metric, day, trail)
               : chain_share_at(subject, day, trail);
}

qz_reading qz_read_plain(const qz_subject *subject, int32_t first, int32_t last, qz_trail *trail) {
    assert(!qz_is_derived(subject->metric));
    qz_read_day read = subject->whole != NULL ? share_at : qz_read_count;
    return qz_read_latest(subject, first, last, trail, read);
}

/* ---- over a stretch */

/* The whole at the end of a stretch: of a flow its own sum, of a state how it stands on the day. */
static qz_tally whole_of(const qz_subject *subject, int32_t first, int32_t until, qz_trail *trail) {
    qz_subject whole = *subject;
    whole.metric = subject->whole;
    whole.whole = NULL;
    if (qz_is_flow(whole.metric)) {
        qz_flow flow = qz_flow_of(&whole, whole.metric, first, until, trail);
        return flow.until == until ? qz_flow_tally(&flow)
                                   : qz_tally_missing(&whole, whole.metric, until);
    }
    int32_t day = qz_day_of_states(subject, until);
    qz_tally count = qz_count_at(&whole, whole.metric, day, trail);
    if (!qz_tally_known(&count) && qz_is_derived(whole.metric)) {
        qz_reading reading = whole.source->read_state(&whole, day, day, trail);
        return reading.between                  ? qz_tally_between(&reading.bounds)
               : qz_number_known(reading.value) ? qz_tally_of(reading.value)
                                                : count;
    }
    return count;
}

/* The first day of what a figure tells of: of a total that on which it began to be counted. */
static int32_t told_since(const qz_subject *subject, const qzplan_figure *figure) {
    switch (figure->metric->figures) {
    case QZPLAN_FIGURES_YEAR_TO_DATE:
        return qz_period_in(figure->period.last, QZPLAN_PERIOD_YEAR, figure->metric->year_starts)
            .first;
    case QZPLAN_FIGURES_RUNNING_TOTAL:
        return subject->source->plan->begins;
    default:
        return figure->period.first;
    }
}

/* A share reported as such, for one stretch that begins on the first day. */
static qz_reading reported_share(const qz_subject *subject, int32_t first, int32_t last,
                                 qz_trail *trail) {
    qz_reading reading = {.day = QZPLAN_DAY_NONE};
    size_t count;
    const qzplan_figure *const *series = qz_series_of(subject, subject->metric, &count);
    for (size_t i = count; i-- > 0;) {
        const qzplan_figure *figure = series[i];
        if (told_since(subject, figure) == first && figure->period.last <= last && figure->share) {
            qz_trail_add(trail, figure);
            take_share(&reading, figure);
            reading.day = figure->period.last;
            break;
        }
    }
    size_t after = count == 0 ? 0 : qz_series_after(series, count, last);
    int tells = after > 0 && series[after - 1]->period.last >= first; /* of some day there */
    reading.remarks |= tells && !reading.found ? QZPLAN_REMARK_INCOMPLETE : 0;
    return reading;
}

/* The latest day through which the part is known and on which the whole is. */
static int32_t common_end(const qz_subject *subject, int32_t first, int32_t last,
                          qz_reading *reading) {
    while (last >= first) {
        qz_flow part = qz_flow_of(subject, subject->metric, first, last, NULL);
        reading->remarks |= part.remarks | (part.some ? QZPLAN_REMARK_INCOMPLETE : 0);
        if (part.until == QZPLAN_DAY_NONE) {
            return part.until;
        }
        const qz_tally whole = whole_of(subject, first, part.until, NULL);
        if (qz_tally_known(&whole)) {
            return part.until;
        }
        last = part.until - 1;
    }
    return QZPLAN_DAY_NONE;
}

/* Numerator and denominator, each for itself, through one day. */
static qz_reading share_through(const qz_subject *subject, int32_t first, int32_t until,
                                qz_trail *trail) {
    qz_reading reading = {.day = QZPLAN_DAY_NONE};
    qz_flow part = qz_flow_of(subject, subject->metric, first, until, trail);
    qz_tally whole = whole_of(subject, first, until, trail);
    if (part.until != until) {
        return reading;
    }
    qz_tally numerator = qz_flow_tally(&part);
    reading.remarks = part.remarks;
    reading.day = until;
    qz_reading_share(&reading, &numerator, &whole);
    if (subject->whole == subject->metric->whole) {
        qz_narrow_by_rows(&reading, subject, subject->metric, first, until);
        qz_refuse_none(&reading, subject, subject->whole, &whole, first, until);
    }
    return reading;
}

/* Numerator and denominator up to the day that both reach. */
static qz_reading counted_share(const qz_subject *subject, int32_t first, int32_t last,
                                qz_trail *trail) {
    if (subject->source->meeting != NULL) {
        return share_through(subject, first, last, trail);
    }
    const qz_rhythm rhythm = qz_rhythm_of(subject);
    if (rhythm.kind != QZPLAN_PERIOD_NONE && !qz_is_flow(subject->whole)) {
        const qz_flows flows = {first, 0, share_through};
        qz_reading met = qz_read_flows_in_rhythm(subject, rhythm, first, last, trail, &flows);
        if (met.found) {
            return met;
        }
    }
    qz_reading reading = {.day = QZPLAN_DAY_NONE};
    int32_t until = common_end(subject, first, last, &reading);
    return until == QZPLAN_DAY_NONE ? reading : share_through(subject, first, until, trail);
}

qz_reading qz_read_share_through(const qz_subject *subject, int32_t first, int32_t last,
                                 qz_trail *trail) {
    const qz_rhythm rhythm = qz_rhythm_of(subject);
    if (rhythm.kind == QZPLAN_PERIOD_NONE || qz_is_flow(subject->whole)) {
        return (qz_reading){.day = QZPLAN_DAY_NONE};
    }
    const qz_flows flows = {first, 1, share_through};
    return qz_read_flows_in_rhythm(subject, rhythm, first, last, trail, &flows);
}

/* A share of a whole further up, as the product of the shares between. */
static qz_reading chain_share(const qz_subject *subject, int32_t first, int32_t last,
                              qz_trail *trail) {
    qz_reading reading = {.day = QZPLAN_DAY_NONE};
    qz_interval product = qz_interval_of(qz_number_of(1));
    int between = 0;
    for (const qzplan_metric *m = subject->metric; m != subject->whole; m = m->whole) {
        qz_subject step = *subject;
        step.metric = m;
        step.whole = m->whole;
        qz_reading share = qz_is_flow(m) ? qz_read_flow(&step, first, last, trail)
                                         : qz_read_plain(&step, first, last, trail);
        reading.remarks |= share.remarks;
        if (!qz_reading_known(&share) ||
            (reading.day != QZPLAN_DAY_NONE && reading.day != share.day)) {
            reading.remarks |= QZPLAN_REMARK_INCOMPLETE;
            return reading;
        }
        reading.day = share.day;
        qz_interval factor = share.between ? share.bounds : qz_interval_of(share.value);
        between |= share.between;
        if (qz_interval_multiply(&product, &product, &factor) != QZPLAN_OK) {
            reading.remarks |= QZPLAN_REMARK_OVERFLOW;
            return reading;
        }
    }
    take_product(&reading, &product, between);
    return reading;
}

/* The latest day through which each area below has a share of its own. */
static void narrow_so_far(qz_reading *reading, const qz_subject *subject, int32_t first,
                          int32_t last, qz_trail *trail) {
    int32_t day = qz_areas_added(subject->area) == 0 ? QZPLAN_DAY_NONE : last;
    while (day >= first && !reading->found) {
        narrow_by_areas(reading, subject, subject->metric, &first, day, trail);
        day = qz_previous_day(subject, day - 1);
    }
}

qz_reading qz_read_flow(const qz_subject *subject, int32_t first, int32_t last, qz_trail *trail) {
    assert(qz_is_flow(subject->metric));
    if (subject->whole == NULL) {
        return qz_read_sum(subject, first, last, trail);
    }
    size_t mark = qz_trail_mark(trail);
    qz_reading reading = counted_share(subject, first, last, trail);
    if (reading.found) {
        return reading;
    }
    qz_trail_reset(trail, mark);
    qz_reading other = subject->whole == subject->metric->whole
                           ? reported_share(subject, first, last, trail)
                           : chain_share(subject, first, last, trail);
    other.remarks |= other.found ? 0 : reading.remarks;
    if (!other.found && subject->whole == subject->metric->whole) {
        narrow_so_far(&other, subject, first, last, trail);
    }
    return other;
}
