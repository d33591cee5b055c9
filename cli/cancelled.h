/* SPDX-License-Identifier: MIT */
#ifndef CLI_CANCELLED_H
#define CLI_CANCELLED_H

/* Deadlines that an earlier run had open, and that are no longer: kept since, or gone. */

#include <stddef.h>
#include <stdint.h>

#include "deadlines.h"
#include "history.h"
#include "judged.h"

/* The texts are the history's. */
struct cancelled {
    const char *task; /* an id */
    const char *name; /* of the deadline within the task */
    int32_t day;
};

struct cancelled_list {
    struct cancelled *items; /* in the order in which they were recorded */
    size_t count;
};

/* Those that runs up to the day judged had open, of the same area and of the tasks asked for. */
void cancelled_find(struct cancelled_list *list, const struct history *history,
                    const struct judged *judged, const struct deadlines *deadlines);
void cancelled_free(struct cancelled_list *list);

#endif
