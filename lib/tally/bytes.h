/* SPDX-License-Identifier: MIT */
#ifndef QZ_TALLY_BYTES_H
#define QZ_TALLY_BYTES_H

/* Numbers and texts in a row of bytes, little-endian whatever the processor. */

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

typedef struct qz_bytes_out {
    qzplan_allocator allocator;
    unsigned char *bytes;
    size_t size;
    size_t room;
    int no_memory;
} qz_bytes_out;

void qz_put_u32(qz_bytes_out *out, uint32_t value);
void qz_put_u64(qz_bytes_out *out, uint64_t value);
void qz_put_raw(qz_bytes_out *out, const void *bytes, size_t size);
/* With its length before it. */
void qz_put_text(qz_bytes_out *out, const char *text, size_t length);

/* What is read beyond the end is 0, and `broken` is set. */
typedef struct qz_bytes_in {
    const unsigned char *at;
    size_t left;
    int broken;
} qz_bytes_in;

uint32_t qz_take_u32(qz_bytes_in *in);
uint64_t qz_take_u64(qz_bytes_in *in);
void qz_take_raw(qz_bytes_in *in, void *out, size_t size);
/* Borrowed, and not NUL-terminated. */
const char *qz_take_text(qz_bytes_in *in, size_t *length);
/* A number of things of at least so many bytes each: more than there is room for is broken, and 0.
 */
uint32_t qz_take_count(qz_bytes_in *in, size_t each);

#endif
