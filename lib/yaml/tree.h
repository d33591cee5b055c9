/* SPDX-License-Identifier: MIT */
#ifndef QZ_YAML_TREE_H
#define QZ_YAML_TREE_H

/* The one module that knows libyaml: one document as a bounded tree with lines and columns. */

#include <stddef.h>

#include "base/arena.h"
#include "messages/diagnostics.h"
#include "yaml/node.h"

/* Parses bytes (UTF-8) into a tree in the arena `nodes`, with the texts of its values in `texts`,
   which may be the same and may be kept when the tree goes. After a fault that stops the reading
   *root is NULL; after any other it is a tree that can still be decoded, to find further faults.
   Duplicate keys are reported here, the later one is dropped. Returns the code of the first fault.
 */
int qz_yaml_parse(qz_node **root, qz_arena *nodes, qz_arena *texts, qz_report *report,
                  const char *name, const char *bytes, size_t size, const qz_yaml_limits *limits);

#endif
