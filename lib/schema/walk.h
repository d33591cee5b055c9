/* SPDX-License-Identifier: MIT */
#ifndef QZ_SCHEMA_WALK_H
#define QZ_SCHEMA_WALK_H

/* Goes from a shape to all that stands in it, and writes it as JSON Schema (draft-07). */

#include <stddef.h>

#include "reader/key_table.h"
#include "schema/json.h"

/* Things with keys that have been met; each becomes a definition. */
enum { QZ_SCHEMA_THINGS = 64 };

typedef struct qz_schema_walk {
    qz_json json;
    const qz_shape *things[QZ_SCHEMA_THINGS];
    size_t thing_count;
} qz_schema_walk;

/* The whole schema of a file that is such a thing, and what it is called. */
void qz_schema_of(qz_schema_walk *walk, const qz_shape *root, const char *title);

#endif
