/* SPDX-License-Identifier: MIT */
/* Which deadline of the old target stands for which one of the new: the one on its day, or, where
   as many have moved, the one in its place. */

#include "diff/pairs.h"

/* The milestone of a day, or NULL: they are in the order of their days. */
static const qzplan_milestone *find(const qzplan_target *target, int32_t day) {
    size_t low = 0;
    size_t high = target->milestone_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (target->milestones[middle]->due.last < day) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    int found = low < target->milestone_count && target->milestones[low]->due.last == day;
    return found ? target->milestones[low] : NULL;
}

/* As many as before, and what is on another day is alone there in both: it has moved. */
static int have_moved(const qzplan_target *before, const qzplan_target *after) {
    int moved = before->milestone_count == after->milestone_count;
    for (size_t i = 0; i < before->milestone_count && moved; i++) {
        int32_t old = before->milestones[i]->due.last;
        int32_t new = after->milestones[i]->due.last;
        moved = old == new || (find(after, old) == NULL && find(before, new) == NULL);
    }
    return moved;
}

void qz_pairs_begin(qz_pairs *pairs, const qzplan_target *before, const qzplan_target *after) {
    *pairs = (qz_pairs){.before = before, .after = after, .moved = have_moved(before, after)};
}

/* The next milestone that only the old target has, or NULL. */
static const qzplan_milestone *next_alone(qz_pairs *pairs) {
    while (pairs->next_before < pairs->before->milestone_count) {
        const qzplan_milestone *m = pairs->before->milestones[pairs->next_before++];
        if (find(pairs->after, m->due.last) == NULL) {
            return m;
        }
    }
    return NULL;
}

int qz_pairs_next(qz_pairs *pairs, const qzplan_milestone **before,
                  const qzplan_milestone **after) {
    if (pairs->next_after < pairs->after->milestone_count) {
        size_t i = pairs->next_after++;
        *after = pairs->after->milestones[i];
        *before =
            pairs->moved ? pairs->before->milestones[i] : find(pairs->before, (*after)->due.last);
        return 1;
    }
    *after = NULL;
    *before = pairs->moved ? NULL : next_alone(pairs);
    return *before != NULL;
}

int32_t qz_pairs_day(const qz_pairs *pairs, int32_t day) {
    const qzplan_milestone *old = pairs->moved ? find(pairs->before, day) : NULL;
    return old == NULL ? day : pairs->after->milestones[old->index]->due.last;
}
