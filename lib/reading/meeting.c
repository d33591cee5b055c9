/* SPDX-License-Identifier: MIT */
/* Walks through the moments at which terms may meet. A figure of a metric that says how often it
   comes stands for the whole of its period, so that terms of different days can meet there. */

#include "reading/meeting.h"

#include "calendar/period.h"
#include "calendar/span.h"
#include "number/number.h"
#include "reading/days.h"

int qz_reading_decides(const qz_reading *reading) {
    return reading->found &&
           (qz_reading_known(reading) ||
            (reading->remarks & (QZPLAN_REMARK_ZERO_DENOMINATOR | QZPLAN_REMARK_OVERFLOW)));
}

/* The same of the wholes of a share, too: they may be of other days. */
static int32_t previous_day(const qz_subject *subject, int32_t day) {
    int32_t best = qz_previous_day(subject, day);
    qz_subject whole = *subject;
    while (subject->whole != NULL && whole.metric != subject->whole) {
        whole.metric = whole.metric->whole;
        int32_t other = qz_previous_day(&whole, day);
        best = other > best ? other : best; /* DAY_NONE is before all days */
    }
    return best;
}

/* The period of the rhythm that the latest day with a figure lies in; 0 where there is none. */
static int enter(qz_moments *m, int32_t last) {
    int32_t day = last < m->first ? QZPLAN_DAY_NONE : previous_day(&m->plain, last);
    if (day == QZPLAN_DAY_NONE || day < m->first) {
        return 0;
    }
    const qzplan_period period =
        qz_period_in(day, m->meeting.rhythm.kind, m->meeting.rhythm.year_starts);
    if (period.kind == QZPLAN_PERIOD_NONE) {
        return 0;
    }
    m->meeting.period = period;
    m->meeting.first = period.first > m->first ? period.first : m->first;
    m->meeting.last = period.last < last ? period.last : last;
    m->latest = day;
    m->day = day;
    m->is_mixed = 0;
    m->subject = &m->plain;
    return 1;
}

void qz_moments_begin(qz_moments *m, const qz_subject *subject, qz_rhythm rhythm, int32_t first,
                      int32_t last) {
    m->plain = *subject;
    m->mixed = *subject;
    m->basis = *subject->source;
    m->mixed.source = &m->basis;
    m->basis.meeting = &m->meeting;
    m->meeting.plain = subject->source;
    m->meeting.rhythm = rhythm;
    m->first = first;
    m->day = QZPLAN_DAY_NONE;
    m->is_mixed = 0;
    m->subject = NULL;
    m->meeting.last = last;
}

int qz_moments_next(qz_moments *m) {
    if (m->subject == NULL) {
        return enter(m, m->meeting.last);
    }
    int32_t day = previous_day(&m->plain, m->day - 1);
    if (day != QZPLAN_DAY_NONE && day >= m->meeting.first) {
        m->day = day;
    } else if (!m->is_mixed) {
        m->is_mixed = 1;
        m->day = m->latest;
        m->subject = &m->mixed;
    } else {
        return enter(m, m->meeting.first - 1);
    }
    m->meeting.day = m->day;
    return 1;
}

void qz_moments_mark(const qz_moments *m, qz_reading *reading) {
    if (m->is_mixed && reading->found) {
        reading->day = reading->day > m->latest ? reading->day : m->latest;
        reading->early = 1;
        reading->remarks |= QZPLAN_REMARK_MIXED_DAYS;
    }
}

qz_reading qz_read_in_rhythm(const qz_subject *subject, qz_rhythm rhythm, int32_t first,
                             int32_t last, qz_trail *trail, qz_read_day read) {
    qz_moments moments;
    size_t mark = qz_trail_mark(trail);
    qz_moments_begin(&moments, subject, rhythm, first, last);
    while (qz_moments_next(&moments)) {
        qz_reading reading = read(moments.subject, moments.day, trail);
        if (qz_reading_decides(&reading)) {
            qz_moments_mark(&moments, &reading);
            return reading;
        }
        qz_trail_reset(trail, mark);
    }
    return (qz_reading){.day = QZPLAN_DAY_NONE};
}

qz_reading qz_read_flows_in_rhythm(const qz_subject *subject, qz_rhythm rhythm, int32_t first,
                                   int32_t last, qz_trail *trail, const qz_flows *flows) {
    const qzplan_period period = qz_period_in(last, rhythm.kind, rhythm.year_starts);
    qz_moments moments;
    size_t mark = qz_trail_mark(trail);
    qz_moments_begin(&moments, subject, rhythm,
                     flows->closed && period.first > first ? period.first : first, last);
    while (qz_moments_next(&moments)) {
        if (flows->closed && !moments.is_mixed) {
            continue;
        }
        qz_reading reading =
            flows->read(moments.subject, flows->from, qz_moment_end(&moments), trail);
        if (qz_reading_decides(&reading)) {
            qz_moments_mark(&moments, &reading);
            return reading;
        }
        qz_trail_reset(trail, mark);
    }
    return (qz_reading){.day = QZPLAN_DAY_NONE};
}

int qz_meeting_before(const qz_meeting *now, const qzplan_span *over, qz_meeting *then) {
    const qz_rhythm *rhythm = &now->rhythm;
    const int32_t last = qz_day_before(now->period.last, over);
    *then = *now;
    then->day = qz_day_before(now->day, over);
    then->period = qz_period_in(last, rhythm->kind, rhythm->year_starts);
    then->first = qz_day_before(now->first - 1, over) + 1;
    then->last = qz_day_before(now->last, over);
    return then->period.kind == rhythm->kind && then->period.last == last &&
           then->period.first == qz_day_before(now->period.first - 1, over) + 1;
}
