/* SPDX-License-Identifier: MIT */
#ifndef QZ_TESTS_SUPPORT_SCARCE_H
#define QZ_TESTS_SUPPORT_SCARCE_H

/* An allocator that gives so many pieces and then no more, and counts what is still out. */

#include <stdlib.h>

#include <qzplan/allocator.h>

struct scarce {
    size_t left;
    size_t out;
};

static inline void *scarce_allocate(void *context, size_t bytes) {
    struct scarce *s = context;
    if (s->left == 0) {
        return NULL;
    }
    s->left--;
    s->out++;
    return malloc(bytes);
}

static inline void scarce_release(void *context, void *memory, size_t bytes) {
    (void)bytes;
    ((struct scarce *)context)->out--;
    free(memory);
}

static inline qzplan_allocator scarce_allocator(struct scarce *scarce) {
    return (qzplan_allocator){sizeof(qzplan_allocator), scarce, scarce_allocate, scarce_release};
}

#endif
