/* SPDX-License-Identifier: MIT */
#ifndef QZ_READING_MEETING_H
#define QZ_READING_MEETING_H

/* Where terms meet: on a day that all of them have a value of, else within a period of the longest
   of their rhythms, each by its latest value there. */

#include "reading/basis.h"
#include "reading/rhythm.h"

/* Terms of different days: one that says how often it comes is read of its latest day among these
   on which it has a value, any other of the one day. */
typedef struct qz_meeting {
    const qz_basis *plain; /* the basis without it */
    qz_rhythm rhythm;
    qzplan_period period; /* of the rhythm; of it the days that count: */
    int32_t first;
    int32_t last;
    int32_t day;
} qz_meeting;

/* The day that states are read on where flows reach `day`. */
static inline int32_t qz_day_of_states(const qz_subject *subject, int32_t day) {
    return subject->source->meeting == NULL ? day : subject->source->meeting->day;
}

/* All moments at which the terms of a subject may meet, the latest first: of each period the days,
   then its stretch with each of its days. */
typedef struct qz_moments {
    qz_subject plain;
    qz_subject mixed; /* read with the meeting */
    qz_basis basis;
    qz_meeting meeting;
    int32_t first;
    int32_t latest; /* the latest day of the period that has something */
    int32_t day;    /* of the moment */
    int32_t is_mixed;
    const qz_subject *subject; /* of the moment: what has to be read */
} qz_moments;

/* Those within first..last. It points into itself: it is not to be copied. */
void qz_moments_begin(qz_moments *moments, const qz_subject *subject, qz_rhythm rhythm,
                      int32_t first, int32_t last);

/* Goes to the next moment; 0 after the last. */
int qz_moments_next(qz_moments *moments);

/* The day that flows have to reach at the moment. */
static inline int32_t qz_moment_end(const qz_moments *moments) {
    return moments->is_mixed ? moments->meeting.last : moments->day;
}

/* A reading of the moment: where its terms are of different days it is of the latest of them, and
   never settled. */
void qz_moments_mark(const qz_moments *moments, qz_reading *reading);

/* How a subject stands on one day. */
typedef qz_reading (*qz_read_day)(const qz_subject *subject, int32_t day, qz_trail *trail);

/* How it stood at the latest moment of first..last that decides; not found where none does. */
qz_reading qz_read_in_rhythm(const qz_subject *subject, qz_rhythm rhythm, int32_t first,
                             int32_t last, qz_trail *trail, qz_read_day read);

/* How flows are read: since `from`, through a day. */
typedef struct qz_flows {
    int32_t from;
    int32_t closed; /* 1: they have to reach the last day, and have no value of it */
    qz_read_fn read;
} qz_flows;

/* The same where flows are among the terms: they have to reach the day, or the end of the period.
 */
qz_reading qz_read_flows_in_rhythm(const qz_subject *subject, qz_rhythm rhythm, int32_t first,
                                   int32_t last, qz_trail *trail, const qz_flows *flows);

/* Of terms of different days the same days of their period a span before, which has to be a whole
   one; 0 where it is not. */
int qz_meeting_before(const qz_meeting *now, const qzplan_span *over, qz_meeting *then);

/* Known whole, or unknown for a reason that older figures cannot cure. */
int qz_reading_decides(const qz_reading *reading);

#endif
