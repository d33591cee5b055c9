/* SPDX-License-Identifier: MIT */
#ifndef QZ_YAML_KEYS_H
#define QZ_YAML_KEYS_H

/* What is asked of the keys of a mapping: which stand twice, where one leads, one of a name. */

#include "base/arena.h"
#include "yaml/node.h"

typedef void (*qz_yaml_on_duplicate)(void *context, const qz_node *later, const qz_node *earlier);

/* Takes every later child with the same key out of the mapping, and tells of each. n log n in the
   number of keys, whatever they are. Returns 0 when out of memory. */
QZ_MUST_USE int qz_yaml_drop_duplicates(qz_arena *arena, qz_node *mapping,
                                        qz_yaml_on_duplicate tell, void *context);

/* Notes that a key was refused which may be what the mapping seems to lack. A note in the tree for
   whoever reads it, so that it may be made of a node that is only read. */
void qz_node_take_out(const qz_node *mapping);

/* The child with that key, or NULL. */
const qz_node *qz_node_child(const qz_node *mapping, const char *key);

/* "programmes[0].actions[1].due" for a node, in the arena; NULL when out of memory. */
const char *qz_node_path(qz_arena *arena, const qz_node *node);

#endif
