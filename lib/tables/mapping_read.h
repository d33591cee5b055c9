/* SPDX-License-Identifier: MIT */
#ifndef QZ_TABLES_MAPPING_READ_H
#define QZ_TABLES_MAPPING_READ_H

/* What the readers of a mapping's keys share. Each reports its faults. */

#include "reader/decode.h"
#include "tables/mapping.h"

/* A table while it is read: what the readers of its keys fill. */
typedef struct qz_map_draft {
    qz_map_table *table;
    size_t *marks;               /* texts so far that have one */
    const qz_node *const *slots; /* of its keys */
} qz_map_draft;

/* Where a node stands, or its key. */
qz_map_place qz_map_place_of(qz_decoder *d, const qz_node *node, int at_key);

/* Folds a text that cells are held against, and gives it a mark. */
qz_map_text qz_map_fold(qz_decoder *d, const qz_node *node, const char *text, int at_key,
                        size_t *marks);

/* One text or a list of texts. */
void qz_map_read_texts(qz_decoder *d, const qz_node *node, size_t *marks, qz_map_texts *out);

/* A whole number from 1 (with `last` also from -1 downwards); 0 after a fault. */
int32_t qz_map_read_whole(qz_decoder *d, const qz_node *node, int last);

/* One column or a list of them. */
void qz_map_read_columns(qz_decoder *d, const qz_node *node, size_t *marks, qz_map_columns *out);

/* The column that a key names. */
qz_map_column qz_map_key_column(qz_decoder *d, const qz_node *node, size_t *marks);

/* A pattern at a node; NULL after a fault. */
const qz_pattern *qz_map_read_pattern(qz_decoder *d, const qz_node *node, const qz_map_text *text,
                                      int brackets);

/* The keys of a mapping (mapping_table.c), and what a role may be (mapping_role.c). */
extern const qz_key_set qz_mapping_keys;
extern const qz_shape qz_shape_role;

/* A role of a table (mapping_role.c). */
void qz_map_read_role(qz_decoder *d, const qz_node *node, qz_map_draft *draft, int role);

/* All tables (mapping_table.c). */
void qz_map_read_tables(qz_decoder *d, const qz_node *root, struct qzplan_mapping *mapping);

#endif
