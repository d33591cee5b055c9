/* SPDX-License-Identifier: MIT */
#ifndef QZ_YAML_BUILD_H
#define QZ_YAML_BUILD_H

/* Builds the tree from what a parser meets, one event at a time, within limits. */

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "messages/diagnostics.h"
#include "yaml/node.h"

enum { QZ_EVENT_SCALAR = 1, QZ_EVENT_ALIAS, QZ_EVENT_SEQUENCE, QZ_EVENT_MAPPING, QZ_EVENT_END };

/* What more there is to a node, as bits. */
enum {
    QZ_EVENT_QUOTED = 1 << 0,  /* a scalar in quotes or as a block */
    QZ_EVENT_ESCAPES = 1 << 1, /* a scalar in double quotes */
    QZ_EVENT_ANCHOR = 1 << 2,
    QZ_EVENT_TAG = 1 << 3
};

/* What the parser met: a node or its beginning, or the end of a sequence or mapping. What is
   written apart and copied on together does not lie side by side: one load of both would wait for
   the two stores. */
typedef struct qz_yaml_event {
    const char *text; /* of a scalar, NUL-terminated */
    size_t length;
    uint32_t line; /* from 1 */
    uint32_t kind; /* QZ_EVENT_SCALAR ... */
    uint32_t column;
    uint32_t flags; /* QZ_EVENT_QUOTED ... */
    uint32_t span;  /* of a scalar: characters on its line */
} qz_yaml_event;

enum { QZ_YAML_KEY_SLOTS = 64 };

/* A key whose value comes next. */
typedef struct qz_yaml_key {
    const char *text; /* NULL: there is none */
    uint32_t line;
    uint32_t column;
    uint32_t span;
} qz_yaml_key;

/* A key that came lately, in the arena of nodes. */
typedef struct qz_yaml_kept_key {
    const char *text; /* NULL: none */
    size_t length;
    uint64_t fold;   /* of its text */
    int is_accepted; /* nothing was said of it: the same text is fine again */
} qz_yaml_kept_key;

typedef struct qz_yaml_builder {
    qz_arena *nodes; /* of nodes and keys */
    qz_arena *texts; /* of values */
    qz_report *report;
    const char *name;
    const qz_yaml_limits *limits;
    qz_node *root;
    qz_node *open; /* the innermost sequence or mapping still being read */
    qz_node *last; /* its last child so far */
    qz_yaml_key key;
    size_t depth;                             /* of open, with what is skipped */
    size_t count;                             /* keys and values so far */
    size_t skip_nodes;                        /* so many whole nodes are passed over */
    size_t skip_depth;                        /* how deep inside such a node */
    qz_yaml_kept_key keys[QZ_YAML_KEY_SLOTS]; /* most come again and again */
    int code;                                 /* of the first fault */
    int stopped;
} qz_yaml_builder;

void qz_yaml_take(qz_yaml_builder *b, const qz_yaml_event *event);

/* Reports a fault at a node; only its place and its way up to the root need be there. */
void qz_yaml_report(qz_yaml_builder *b, const qz_node *node, qz_message message);
void qz_yaml_no_memory(qz_yaml_builder *b);

#endif
