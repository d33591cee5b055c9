/* SPDX-License-Identifier: MIT */
#ifndef QZ_BASE_NAMES_H
#define QZ_BASE_NAMES_H

/* Ids and what they name, found in log n. */

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/suggest.h"

typedef struct qz_name {
    const char *id;
    uint64_t prefix; /* its first eight bytes */
    const void *thing;
} qz_name;

typedef struct qz_names {
    const void **sorted; /* qz_name each */
    size_t count;
} qz_names;

/* From count things that begin with their id (`const char *id` is the first member), as those of a
   plan do. Returns QZPLAN_OK or NO_MEMORY. */
QZ_MUST_USE int qz_names_make(qz_names *names, qz_arena *arena, const void *const *things,
                              size_t count);

/* What the id names, or NULL. */
const void *qz_names_find(const qz_names *names, const char *id, size_t length);

/* Offers every id. */
void qz_names_offer(const qz_names *names, qz_suggest *suggest);

#endif
