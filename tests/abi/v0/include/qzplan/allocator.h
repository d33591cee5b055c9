/* SPDX-License-Identifier: MIT */
#ifndef QZPLAN_ALLOCATOR_H
#define QZPLAN_ALLOCATOR_H

/**
 * @file allocator.h
 * A caller's own memory. libyaml has no such hook: what it allocates while a file is read comes
 * from malloc.
 */

#include <stddef.h>

/**
 * Both functions must be given, must be thread-safe if calls run in several threads, and must
 * outlive everything allocated with them. `allocate` returns memory aligned for any type, or NULL;
 * `release` gets what `allocate` returned, with the same size.
 */
typedef struct qzplan_allocator {
    size_t size; /**< sizeof(qzplan_allocator) */
    void *context;
    void *(*allocate)(void *context, size_t bytes);
    void (*release)(void *context, void *memory, size_t bytes);
} qzplan_allocator;

#endif
