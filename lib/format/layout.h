/* SPDX-License-Identifier: MIT */
#ifndef QZ_FORMAT_LAYOUT_H
#define QZ_FORMAT_LAYOUT_H

/* A document as whoever lays it out anew needs it: its nodes with their places, and all that is no
   node: comments. */

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "yaml/spans.h"

enum { QZ_NO_NODE = -1, QZ_LAYOUT_DEPTH = 64 };

/* A node. Of a mapping the children are keys and values in turn. */
typedef struct qz_layout_node {
    const qz_span *span;
    size_t content; /* behind anchor and tag */
    size_t end;     /* of a block that of its last child */
    uint32_t end_line;
    int32_t first;
    int32_t next;
    int32_t count;
    uint8_t bound; /* of a flow: it has a comment or a broken scalar inside */
} qz_layout_node;

typedef struct qz_comment {
    size_t start;
    size_t end; /* without blanks behind it */
    uint32_t line;
    uint32_t column;
    int own; /* 1: nothing stands before it on its line */
} qz_comment;

typedef struct qz_layout {
    const char *bytes;
    size_t size;
    size_t begin; /* past a byte order mark */
    const qz_span *spans;
    size_t span_count;
    qz_layout_node *nodes; /* the first is the root */
    size_t node_count;
    qz_comment *comments;
    size_t comment_count;
} qz_layout;

/* Returns OK, NO_MEMORY, or YAML_SYNTAX where it does not parse; UNSUPPORTED where something stands
   behind the document, or it is too deep. */
int qz_layout_read(qz_layout *out, qz_arena *arena, const char *bytes, size_t size);

/* Whether two documents say the same: their events, and their comments in order. */
int qz_layout_same(const qz_layout *a, const qz_layout *b);

#endif
