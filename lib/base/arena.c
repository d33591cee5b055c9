/* SPDX-License-Identifier: MIT */
/* A chunked arena on top of the caller's allocator. */

#include "base/arena.h"

#include <assert.h>
#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <qzplan/error.h>

#include "base/pages.h"
#include "base/structs.h"

#ifdef QZ_ARENA_PIECES /* for tests: each piece is asked for, so that each can be refused */
enum { FIRST_CHUNK = 1, LARGEST_CHUNK = 1, LARGEST_EXPECTED = 1 };
#else
enum { FIRST_CHUNK = 4096, LARGEST_CHUNK = 1 << 20, LARGEST_EXPECTED = 1 << 24 };
#endif

/* Stands before what is given out of a chunk. */
struct qz_arena_chunk {
    alignas(max_align_t) struct qz_arena_chunk *older;
    size_t bytes; /* with this header */
};

/* Stands before what was borrowed. */
struct qz_arena_lent {
    alignas(max_align_t) struct qz_arena_lent *next;
    size_t bytes; /* without this header */
};

static void *plain_allocate(void *context, size_t bytes) {
    (void)context;
    return bytes >= QZ_PAGES_LEAST ? qz_pages_allocate(bytes) : malloc(bytes);
}

static void plain_release(void *context, void *memory, size_t bytes) {
    (void)context;
    (void)bytes;
    free(memory);
}

int qz_allocator_take(qzplan_allocator *out, const qzplan_allocator *given) {
    *out = (qzplan_allocator){sizeof *out, NULL, plain_allocate, plain_release};
    if (given == NULL) {
        return QZPLAN_OK;
    }
    int error = qz_struct_read(out, sizeof *out, given);
    if (error == QZPLAN_OK && (out->allocate == NULL || out->release == NULL)) {
        error = QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    return error;
}

void qz_arena_init(qz_arena *arena, const qzplan_allocator *allocator) {
    assert(allocator->allocate != NULL && allocator->release != NULL);
    arena->allocator = *allocator;
    arena->chunks = NULL;
    arena->at = NULL;
    arena->end = NULL;
    arena->spare = NULL;
    arena->expected = 0;
    arena->next_chunk = FIRST_CHUNK;
    arena->failed = 0;
}

void qz_arena_free(qz_arena *arena) {
    while (arena->chunks != NULL) {
        struct qz_arena_chunk *older = arena->chunks->older;
        arena->allocator.release(arena->allocator.context, arena->chunks, arena->chunks->bytes);
        arena->chunks = older;
    }
}

void qz_arena_expect(qz_arena *arena, size_t bytes) {
    arena->expected = bytes < LARGEST_EXPECTED ? bytes : LARGEST_EXPECTED;
}

/* Returns 0 when out of memory. */
static int add_chunk(qz_arena *arena, size_t payload) {
    size_t bytes = arena->next_chunk;
    if (bytes < arena->expected) { /* what is short of it by little costs little */
        bytes = arena->expected;
    } else if (arena->next_chunk < LARGEST_CHUNK) {
        arena->next_chunk *= 2;
    }
    arena->expected = 0;
    if (bytes < payload + sizeof(struct qz_arena_chunk)) {
        bytes = payload + sizeof(struct qz_arena_chunk);
    }
    struct qz_arena_chunk *chunk = arena->allocator.allocate(arena->allocator.context, bytes);
    if (chunk == NULL) {
        return 0;
    }
    chunk->older = arena->chunks;
    chunk->bytes = bytes;
    arena->chunks = chunk;
    arena->at = (char *)(chunk + 1);
    arena->end = (char *)chunk + bytes;
    return 1;
}

static void *fail(qz_arena *arena) {
    arena->failed = 1;
    return NULL;
}

void *qz_arena_raw_in_new_chunk(qz_arena *arena, size_t bytes) {
    if (bytes > SIZE_MAX - sizeof(struct qz_arena_chunk) || !add_chunk(arena, bytes)) {
        return fail(arena);
    }
    void *memory = arena->at;
    arena->at += bytes;
    return memory;
}

enum { SMALL = 64, MIDDLING = 192 };

/* Most pieces are small, and a memset of a size that is known costs no call: what it clears behind
   them has not been given out yet. */
static void clear(const qz_arena *arena, char *memory, size_t bytes) {
    size_t room = (size_t)(arena->end - memory);
    if (bytes <= SMALL && room >= SMALL) {
        memset(memory, 0, SMALL);
    } else if (bytes <= MIDDLING && room >= MIDDLING) {
        memset(memory, 0, MIDDLING);
    } else {
        memset(memory, 0, bytes);
    }
}

void *qz_arena_alloc(qz_arena *arena, size_t bytes) {
    void *memory = qz_arena_raw(arena, bytes, alignof(max_align_t));
    if (memory != NULL) {
        clear(arena, memory, bytes);
    }
    return memory;
}

void *qz_arena_array(qz_arena *arena, size_t count, size_t each) {
    /* a division only where the product may not fit */
    if ((count | each) > SIZE_MAX >> (sizeof(size_t) * 4) && each != 0 && count > SIZE_MAX / each) {
        return fail(arena);
    }
    return qz_arena_alloc(arena, count * each);
}

/* Takes the first spare piece that is large enough out of the list. */
static struct qz_arena_lent *take_spare(qz_arena *arena, size_t bytes) {
    for (struct qz_arena_lent **at = &arena->spare; *at != NULL; at = &(*at)->next) {
        struct qz_arena_lent *lent = *at;
        if (lent->bytes >= bytes) {
            *at = lent->next;
            return lent;
        }
    }
    return NULL;
}

void *qz_arena_borrow(qz_arena *arena, size_t count, size_t each) {
    struct qz_arena_lent *lent;
    if (each != 0 && count > (SIZE_MAX - sizeof *lent) / each) {
        return fail(arena);
    }
    lent = take_spare(arena, count * each);
    if (lent == NULL) {
        lent = qz_arena_alloc(arena, sizeof *lent + count * each);
        if (lent == NULL) {
            return NULL;
        }
        lent->bytes = count * each;
    }
    return lent + 1;
}

void qz_arena_give_back(qz_arena *arena, void *memory) {
    if (memory != NULL) {
        struct qz_arena_lent *lent = (struct qz_arena_lent *)memory - 1;
        assert(lent != arena->spare); /* given back once */
        lent->next = arena->spare;
        arena->spare = lent;
    }
}

char *qz_arena_text(qz_arena *arena, const char *text, size_t length) {
    if (length == SIZE_MAX) {
        return fail(arena);
    }
    char *copy = qz_arena_raw(arena, length + 1, 1);
    if (copy != NULL) {
        copy[length] = '\0';
    }
    if (copy != NULL && length > 0) {
        memcpy(copy, text, length);
    }
    return copy;
}
