/* SPDX-License-Identifier: MIT */
#ifndef QZ_READING_STATE_H
#define QZ_READING_STATE_H

/* The days that something was reported for, and the latest one that decides. */

#include "reading/days.h"
#include "reading/meeting.h"

/* The days on which something of a subject was reported, one after the other. */
typedef struct qz_days {
    const qz_subject *subject;
    int32_t from;                       /* after this one */
    const qzplan_figure *const *series; /* the metric's own, where no other figures tell of it */
    size_t count;                       /* of those */
    size_t next;                        /* the place of the day in them */
    int32_t day;                        /* the one handed out last */
    int32_t last;                       /* up to this one */
} qz_days;

/* Those after `day` and up to `last`. */
void qz_days_after(qz_days *out, const qz_subject *subject, int32_t day, int32_t last);

/* The next of them; QZPLAN_DAY_NONE after the last. */
int32_t qz_days_next(qz_days *days);

/* How the subject stands at the end of the day handed out last: by rhythm, terms of other days that
   were handed out count as well. */
qz_reading qz_days_read(const qz_days *days);

/* How it stands at the latest day in first..last at which it is known, as read day by day; where it
   is nowhere known whole, at the latest at which something is. */
qz_reading qz_read_latest(const qz_subject *subject, int32_t first, int32_t last, qz_trail *trail,
                          qz_read_day read);

#endif
