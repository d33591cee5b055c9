/* SPDX-License-Identifier: MIT */
#ifndef QZ_TALLY_GROW_H
#define QZ_TALLY_GROW_H

/* Arrays that grow, from the caller's allocator. */

#include <stddef.h>

#include <qzplan/allocator.h>

#include "base/arena.h"

/* Makes room for `wanted` items where there is room for *room; *items keeps its first `used`. What
   is new is not set. 0 when out of memory: then all is as it was. */
QZ_MUST_USE int qz_grow(const qzplan_allocator *from, void *items, size_t *room, size_t used,
                        size_t wanted, size_t each);

/* Gives an array back; NULL is taken. */
void qz_ungrow(const qzplan_allocator *from, void *items, size_t room, size_t each);

#endif
