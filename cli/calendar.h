/* SPDX-License-Identifier: MIT */
#ifndef CLI_CALENDAR_H
#define CLI_CALENDAR_H

/* What qzplan calendar writes: an event for each deadline, and its reminders. */

#include <stddef.h>
#include <stdint.h>

#include "cancelled.h"
#include "deadlines.h"
#include "judged.h"
#include "out.h"

enum { REMINDERS_MOST = 8, REMIND_MOST_DAYS = 3650 };

struct calendar {
    const struct judged *judged;
    const struct deadlines *deadlines;
    struct cancelled_list cancelled;
    int32_t remind[REMINDERS_MOST]; /* so many days before */
    size_t remind_count;
};

void ics_calendar(const struct out *out, const struct calendar *calendar);

#endif
