/* SPDX-License-Identifier: MIT */
#ifndef QZ_TALLY_SOURCES_H
#define QZ_TALLY_SOURCES_H

/* Where the rows of a tally came from. */

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

typedef struct qz_rec_source {
    const char *id;
    uint64_t first; /* bytes; of what has none 0 and the number of rows */
    uint64_t end;
    uint64_t rows;
    uint64_t lines;     /* line ends in it */
    const char *digest; /* SHA-256 in hexadecimal digits; NULL: nobody asked for it */
    uint32_t part;      /* of the set, from 1; 0: none */
    uint32_t reserved;
} qz_rec_source;

typedef struct qz_rec_sources {
    qz_rec_source *items; /* by id and first byte */
    size_t room;
    size_t count;
} qz_rec_sources;

/* What two sources are to each other. */
enum { QZ_SOURCES_APART, QZ_SOURCES_SAME, QZ_SOURCES_OVERLAP };

int qz_rec_sources_relation(const qz_rec_source *a, const qz_rec_source *b);

/* Puts one in its place, *at; 0 when out of memory. */
QZ_MUST_USE int qz_rec_sources_add(qz_rec_sources *sources, const qzplan_allocator *allocator,
                                   const qz_rec_source *source, size_t *at);

#endif
