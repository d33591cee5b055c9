/* SPDX-License-Identifier: MIT */
/* Several values of which some are known only between two ends: the extreme ones, and their order.
 */

#include <stdlib.h>

#include "number/interval.h"

qz_interval qz_interval_extreme(const qz_interval *items, size_t count, int highest) {
    qz_interval best = items[0];
    for (size_t i = 1; i < count; i++) {
        int low = qz_number_order(items[i].low, best.low);
        int high = qz_number_order(items[i].high, best.high);
        best.low = (highest ? low > 0 : low < 0) ? items[i].low : best.low;
        best.high = (highest ? high > 0 : high < 0) ? items[i].high : best.high;
    }
    return best;
}

static int ascending(const void *a, const void *b) {
    const qz_interval *x = a;
    const qz_interval *y = b;
    int order = qz_number_order(x->low, y->low);
    return order != 0 ? order : qz_number_order(x->high, y->high);
}

/* Gives the lowest lower end the lowest upper one, and so on: between those lies what is the
   lowest, the second lowest and so on, whichever of them it is. */
static void sort_upper_ends(qz_interval *items, size_t count) {
    for (size_t i = 1; i < count; i++) {
        const qzplan_number high = items[i].high;
        size_t at = i;
        for (; at > 0 && qz_number_order(items[at - 1].high, high) > 0; at--) {
            items[at].high = items[at - 1].high;
        }
        items[at].high = high;
    }
}

void qz_interval_sort(qz_interval *items, size_t count) {
    qsort(items, count, sizeof *items, ascending);
    sort_upper_ends(items, count);
}
