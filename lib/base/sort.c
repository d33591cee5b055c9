/* SPDX-License-Identifier: MIT */
/* Insertion by halves for few, a heap for many: qsort may take memory that is not the caller's, and
   hostile input has bad cases for other sorts. Input that is in order already costs one pass. */

#include "base/sort.h"

#include <string.h>

/* Up to here moving pointers costs less than the comparisons of a heap. */
enum { FEW = 512 };

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

/* The place of an item among the sorted ones before it. */
static size_t place_of(const void *const *items, size_t count, const void *item, qz_before before) {
    size_t low = 0;
    while (low < count) {
        size_t middle = low + (count - low) / 2;
        if (before(item, items[middle])) {
            count = middle;
        } else {
            low = middle + 1;
        }
    }
    return low;
}

static void sort_few(const void **items, size_t count, qz_before before) {
    for (size_t i = 1; i < count; i++) {
        const void *item = items[i];
        if (before(item, items[i - 1])) {
            size_t place = place_of(items, i, item, before);
            memmove(items + place + 1, items + place, (i - place) * sizeof *items);
            items[place] = item;
        }
    }
}

static void sort_many(const void **items, size_t count, qz_before before) {
    for (size_t i = count / 2; i-- > 0;) {
        sift_down(items, i, count, before);
    }
    for (size_t end = count; end-- > 1;) {
        swap(items, 0, end);
        sift_down(items, 0, end, before);
    }
}

void qz_sort(const void **items, size_t count, qz_before before) {
    if (count <= FEW) {
        sort_few(items, count, before);
    } else if (!is_sorted(items, count, before)) {
        sort_many(items, count, before);
    }
}
