/* SPDX-License-Identifier: MIT */
#ifndef QZ_BASE_IDS_H
#define QZ_BASE_IDS_H

/* The ids of one kind of thing while a plan is read: who has which, given where. */

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/list.h"

typedef struct qz_id {
    const char *id;
    uint64_t start; /* its first eight bytes as a number: most comparisons need no more */
    void *thing;
    const void *place; /* where it is given, in the words of whoever adds it; may be NULL */
    size_t order;      /* of being added */
    uint32_t list;     /* the last list that named it */
    uint32_t reserved;
} qz_id;

typedef struct qz_ids {
    int what;         /* the phrase for one of them */
    qz_list all;      /* of qz_id, in order */
    qz_list sorted;   /* the same by id, once sealed */
    uint64_t *starts; /* of each of them */
    int incomplete;   /* some could not be read: an unknown one may be fine */
    size_t title_at;  /* where a thing has its title; 0: it has none */
} qz_ids;

/* Returns 0 when out of memory. */
QZ_MUST_USE int qz_ids_add(qz_ids *names, qz_arena *arena, const char *id, void *thing,
                           const void *place);

/* Whether two have the same id. */
int qz_ids_same(const qz_id *a, const qz_id *b);

/* Sorts them; returns 0 when out of memory. */
QZ_MUST_USE int qz_ids_seal(qz_ids *names, qz_arena *arena);

/* The first with that id, or NULL. Only once sealed. O(log n). */
qz_id *qz_ids_find(const qz_ids *names, const char *id);

/* The nearest of their ids, for "did you mean"; NULL where none is near. */
const char *qz_ids_nearest(const qz_ids *names, const char *id);

#endif
