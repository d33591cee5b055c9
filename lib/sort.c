/* SPDX-License-Identifier: MIT */
/* A heap sort: qsort may take memory that is not the caller's, and hostile input has bad cases for
   other sorts. Input that is in order already, as most is, costs one pass. */

#include "sort.h"

static void swap(const void **items, size_t a, size_t b) {
    const void *kept = items[a];
    items[a] = items[b];
    items[b] = kept;
}

static void sift_down(const void **items, size_t root, size_t count, qz_before before) {
    for (;;) {
        size_t child = 2 * root + 1;
        if (child >= count) {
            return;
        }
        if (child + 1 < count && before(items[child], items[child + 1])) {
            child++;
        }
        if (!before(items[root], items[child])) {
            return;
        }
        swap(items, root, child);
        root = child;
    }
}

static int is_sorted(const void **items, size_t count, qz_before before) {
    for (size_t i = 1; i < count; i++) {
        if (before(items[i], items[i - 1])) {
            return 0;
        }
    }
    return 1;
}

void qz_sort(const void **items, size_t count, qz_before before) {
    if (is_sorted(items, count, before)) {
        return;
    }
    for (size_t i = count / 2; i-- > 0;) {
        sift_down(items, i, count, before);
    }
    for (size_t end = count; end-- > 1;) {
        swap(items, 0, end);
        sift_down(items, 0, end, before);
    }
}
