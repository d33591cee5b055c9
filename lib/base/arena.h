/* SPDX-License-Identifier: MIT */
#ifndef QZ_BASE_ARENA_H
#define QZ_BASE_ARENA_H

/* Memory that is given out piece by piece and freed all at once. */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/allocator.h>
#include <qzplan/export.h>

/* Before a function that may fail with memory: its result may not be ignored. */
#define QZ_MUST_USE QZPLAN_MUST_USE

struct qz_arena_chunk;
struct qz_arena_lent;

typedef struct qz_arena {
    qzplan_allocator allocator;
    struct qz_arena_chunk *chunks; /* newest first */
    char *at;                      /* what is left of the newest */
    char *end;
    struct qz_arena_lent *spare; /* what was borrowed and came back */
    size_t expected;             /* bytes of the next chunk, where that many are expected */
    size_t next_chunk;           /* bytes of the next other one: they grow */
    int failed;                  /* 1 once something could not be given: no later luck hides it */
} qz_arena;

/* Fills *out from the caller's allocator, or with malloc and free where it is NULL.
   Fails with QZPLAN_ERROR_STRUCT_SIZE or INVALID_ARGUMENT. */
QZ_MUST_USE int qz_allocator_take(qzplan_allocator *out, const qzplan_allocator *given);

void qz_arena_init(qz_arena *arena, const qzplan_allocator *allocator);
void qz_arena_free(qz_arena *arena);

/* Says about how much will be asked for, so that the next chunk holds it all. */
void qz_arena_expect(qz_arena *arena, size_t bytes);

/* The same where the newest chunk has no room. */
QZ_MUST_USE void *qz_arena_raw_in_new_chunk(qz_arena *arena, size_t bytes);

/* Neither zeroed nor aligned to more than unit, a power of two: for whoever writes all of it at
   once. NULL when out of memory. */
QZ_MUST_USE static inline void *qz_arena_raw(qz_arena *arena, size_t bytes, size_t unit) {
    size_t left = (size_t)(arena->end - arena->at);
    size_t gap = (0 - (uintptr_t)arena->at) & (unit - 1);
    if (left < gap || left - gap <= bytes) { /* so that even nothing is not NULL */
        return qz_arena_raw_in_new_chunk(arena, bytes);
    }
    void *memory = arena->at + gap;
    arena->at += gap + bytes;
    return memory;
}

/* Zeroed, aligned for any type; NULL when out of memory. bytes may be 0. */
QZ_MUST_USE void *qz_arena_alloc(qz_arena *arena, size_t bytes);

/* The same for count * each bytes; NULL also where that overflows. */
QZ_MUST_USE void *qz_arena_array(qz_arena *arena, size_t count, size_t each);

/* The same for a while, and not zeroed: what is given back is lent again. */
void *qz_arena_borrow(qz_arena *arena, size_t count, size_t each);

/* Takes back what was borrowed; NULL is taken as well. */
void qz_arena_give_back(qz_arena *arena, void *memory);

/* A NUL-terminated copy; texts lie close together. */
QZ_MUST_USE char *qz_arena_text(qz_arena *arena, const char *text, size_t length);

#endif
