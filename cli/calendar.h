/* SPDX-License-Identifier: MIT */
#ifndef CLI_CALENDAR_H
#define CLI_CALENDAR_H

/* What qzplan calendar writes: an event for each deadline, and its reminders. */

#include <stddef.h>
#include <stdint.h>

#include "deadlines.h"
#include "judged.h"
#include "out.h"

enum { REMINDERS_MOST = 8, REMIND_MOST_DAYS = 3650 };

/* A deadline that an earlier run had open, and that is no longer: kept since, or gone. */
struct cancelled {
    const char *task; /* as it was recorded */
    const char *name;
    int32_t day;
};

struct calendar {
    const struct judged *judged;
    const struct deadlines *deadlines;
    const struct cancelled *cancelled;
    size_t cancelled_count;
    int32_t remind[REMINDERS_MOST]; /* so many days before */
    size_t remind_count;
};

void ics_calendar(const struct out *out, const struct calendar *calendar);

#endif
