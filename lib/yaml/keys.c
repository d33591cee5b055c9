/* SPDX-License-Identifier: MIT */
/* Finds keys given twice, and writes a node's path. A table of hashes tells at once that all keys
   differ; where two hashes meet the keys are sorted, so that nobody can choose keys that make it
   slow. */

#include "yaml/keys.h"

#include <stdio.h>
#include <string.h>

#include "base/sort.h"
#include "base/tidy.h"

/* Up to here comparing each with each is cheaper than sorting. */
enum { FEW = 12 };

static void drop(qz_node *mapping, const qz_node *child) {
    qz_node **link = &mapping->first;
    while (*link != child) {
        link = &(*link)->next;
    }
    *link = child->next;
}

static void drop_among_few(qz_node *mapping, qz_yaml_on_duplicate tell, void *context) {
    for (qz_node *late = mapping->first; late != NULL; late = late->next) {
        for (const qz_node *early = mapping->first; early != late; early = early->next) {
            if (early->key[0] == late->key[0] && strcmp(early->key, late->key) == 0) {
                tell(context, late, early);
                drop(mapping, late);
                break;
            }
        }
    }
}

static int comes_before(const void *a, const void *b) {
    const qz_node *left = a;
    const qz_node *right = b;
    int order = strcmp(left->key, right->key);
    return order != 0 ? order < 0 : left->index < right->index;
}

static int stands_before(const void *a, const void *b) {
    const qz_node *left = a;
    const qz_node *right = b;
    return left->index < right->index;
}

/* Takes children out of the list in one walk. */
static void drop_all(qz_node *mapping, const void **dropped, size_t count) {
    qz_sort(dropped, count, stands_before);
    qz_node **link = &mapping->first;
    for (size_t i = 0; i < count; i++) {
        while (*link != dropped[i]) {
            link = &(*link)->next;
        }
        *link = (*link)->next;
    }
}

/* More keys than this are sorted without a look at their hashes, and so are those whose hashes
 * crowd. */
enum { HASHED = 512, SLOTS = 4 * HASHED, CROWD = 8 };

static uint32_t hash_of(const char *key) {
    uint32_t hash = 2166136261u; /* FNV-1a */
    for (; *key != '\0'; key++) {
        hash = (hash ^ (unsigned char)*key) * 16777619u;
    }
    return hash == 0 ? 1 : hash; /* 0 is an empty slot */
}

/* Puts a hash in its slot; 0 where it is there already, or too far from it. */
static int put(uint32_t *slots, size_t mask, uint32_t hash) {
    size_t first = (hash ^ hash >> 16) & mask;
    for (size_t i = 0; i < CROWD; i++) {
        uint32_t *slot = &slots[(first + i) & mask];
        if (*slot == 0) {
            *slot = hash;
            return 1;
        }
        if (*slot == hash) {
            return 0;
        }
    }
    return 0;
}

/* Whether no two keys have the same hash: then they all differ. */
static int all_differ(const qz_node *mapping) {
    uint32_t slots[SLOTS];
    size_t size = 64;
    if (mapping->count > HASHED) {
        return 0;
    }
    while (size < 4 * (size_t)mapping->count) {
        size *= 2;
    }
    memset(slots, 0, size * sizeof *slots);
    const qz_node *child = mapping->first;
    while (child != NULL && put(slots, size - 1, hash_of(child->key))) {
        child = child->next;
    }
    return child == NULL;
}

static int drop_among_many(qz_arena *arena, qz_node *mapping, qz_yaml_on_duplicate tell,
                           void *context) {
    const void **sorted = qz_arena_array(arena, mapping->count, sizeof *sorted);
    if (sorted == NULL) {
        return 0;
    }
    size_t count = 0;
    for (qz_node *child = mapping->first; child != NULL; child = child->next) {
        sorted[count++] = child;
    }
    qz_sort(sorted, count, comes_before);
    const qz_node *first = sorted[0];
    size_t duplicates = 0;
    for (size_t i = 1; i < count; i++) {
        const qz_node *node = sorted[i];
        if (strcmp(first->key, node->key) == 0) {
            tell(context, node, first);
            sorted[duplicates++] = node;
        } else {
            first = node;
        }
    }
    drop_all(mapping, sorted, duplicates);
    return 1;
}

int qz_yaml_drop_duplicates(qz_arena *arena, qz_node *mapping, qz_yaml_on_duplicate tell,
                            void *context) {
    if (mapping->count > FEW) {
        if (all_differ(mapping)) {
            return 1;
        }
        if (!drop_among_many(arena, mapping, tell, context)) {
            return 0;
        }
    } else {
        drop_among_few(mapping, tell, context);
    }
    mapping->count = 0;
    for (qz_node *child = mapping->first; child != NULL; child = child->next) {
        child->index = mapping->count++;
    }
    return 1;
}

/* Writes one step of a path, or only counts where `to` is NULL. Returns its length. A long key is
   cut: else a file could make paths of its own length, one for each of its faults. */
static size_t write_step(char *to, const qz_node *node, int is_first) {
    char index[16];
    if (node->key == NULL) {
        int length = snprintf(index, sizeof index, "[%u]", (unsigned)node->index);
        if (to != NULL) {
            memcpy(to, index, (size_t)length);
        }
        return (size_t)length;
    }
    size_t whole = strlen(node->key);
    size_t length = qz_tidy_cut(node->key, whole, QZ_TIDY_QUOTED);
    const char *end = length < whole ? "..." : "";
    if (to != NULL) {
        if (!is_first) {
            *to++ = '.';
        }
        memcpy(to, node->key, length);
        memcpy(to + length, end, strlen(end));
    }
    return length + strlen(end) + !is_first;
}

static int is_first_step(const qz_node *node) {
    return node->parent == NULL || node->parent->parent == NULL;
}

const char *qz_node_path(qz_arena *arena, const qz_node *node) {
    size_t length = 0;
    for (const qz_node *at = node; at->parent != NULL; at = at->parent) {
        length += write_step(NULL, at, is_first_step(at));
    }
    char *path = qz_arena_alloc(arena, length + 1);
    if (path == NULL) {
        return NULL;
    }
    for (const qz_node *at = node; at->parent != NULL; at = at->parent) {
        length -= write_step(NULL, at, is_first_step(at));
        (void)write_step(path + length, at, is_first_step(at));
    }
    return path;
}

void qz_node_take_out(const qz_node *mapping) {
    ((qz_node *)mapping)->cut = 1;
}

const qz_node *qz_node_child(const qz_node *mapping, const char *key) {
    const qz_node *child = mapping->first;
    while (child != NULL && (child->key == NULL || strcmp(child->key, key) != 0)) {
        child = child->next;
    }
    return child;
}
