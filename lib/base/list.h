/* SPDX-License-Identifier: MIT */
#ifndef QZ_BASE_LIST_H
#define QZ_BASE_LIST_H

/* A growing list of pointers in an arena. */

#include <stddef.h>

#include "base/arena.h"

typedef struct qz_list {
    const void **items;
    size_t count;
    size_t capacity;
} qz_list;

/* Returns 0 when out of memory. */
QZ_MUST_USE int qz_list_add(qz_list *list, qz_arena *arena, const void *item);

#endif
