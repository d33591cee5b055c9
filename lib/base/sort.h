/* SPDX-License-Identifier: MIT */
#ifndef QZ_BASE_SORT_H
#define QZ_BASE_SORT_H

/* Sorting of pointers that needs no memory and has no bad cases. */

#include <stddef.h>

/* Whether a has its place before b. A total order: the sort is not stable. */
typedef int (*qz_before)(const void *a, const void *b);

void qz_sort(const void **items, size_t count, qz_before before);

#endif
