/* SPDX-License-Identifier: MIT */
/* Arrays that grow by half again as much as they had. */

#include "tally/grow.h"

#include <stdint.h>
#include <string.h>

enum { FIRST = 16 };

int qz_grow(const qzplan_allocator *from, void *items, size_t *room, size_t used, size_t wanted,
            size_t each) {
    void *old;
    memcpy(&old, items, sizeof old);
    if (wanted <= *room) {
        return 1;
    }
    size_t next = *room < FIRST ? FIRST : *room + *room / 2;
    next = next < wanted ? wanted : next;
    if (next > SIZE_MAX / each) {
        return 0;
    }
    void *new = from->allocate(from->context, next * each);
    if (new == NULL) {
        return 0;
    }
    if (used > 0) {
        memcpy(new, old, used * each);
    }
    qz_ungrow(from, old, *room, each);
    memcpy(items, &new, sizeof new);
    *room = next;
    return 1;
}

void qz_ungrow(const qzplan_allocator *from, void *items, size_t room, size_t each) {
    if (items != NULL) {
        from->release(from->context, items, room * each);
    }
}
