/* SPDX-License-Identifier: MIT */
#ifndef QZ_YAML_NODE_H
#define QZ_YAML_NODE_H

/* A node of a tree, and the limits of a document. */

#include <stddef.h>
#include <stdint.h>

enum {
    QZ_NODE_BROKEN = 0, /* refused and reported already: say no more about it */
    QZ_NODE_SCALAR = 1,
    QZ_NODE_SEQUENCE = 2,
    QZ_NODE_MAPPING = 3
};

/* A node. Children of a sequence are its items; of a mapping its values, each with its key. */
typedef struct qz_node {
    const char *text; /* scalar: NUL-terminated; it holds no NUL byte */
    size_t length;    /* scalar: bytes */
    const char *key;  /* in a mapping: the key's text, NUL-terminated; else NULL */
    struct qz_node *parent;
    struct qz_node *first;
    struct qz_node *next;
    uint32_t count;  /* children */
    uint32_t index;  /* place among its siblings, from 0 */
    uint32_t line;   /* from 1 */
    uint32_t column; /* from 1, in characters */
    uint32_t span;   /* characters on its first line */
    uint32_t key_line;
    uint32_t key_column;
    uint32_t key_span;
    uint8_t kind;   /* QZ_NODE_... */
    uint8_t quoted; /* scalar: written in quotes or as a block */
    uint8_t
        cut; /* a mapping that a refused key was taken out of: what seems to lack may be there */
    uint8_t alike;    /* a mapping with keys that begin with the same letter */
    uint32_t letters; /* those that its keys begin with */
} qz_node;

typedef struct qz_yaml_limits {
    size_t max_bytes;
    size_t max_depth;
    size_t max_nodes;
    size_t max_scalar;
} qz_yaml_limits;

#endif
