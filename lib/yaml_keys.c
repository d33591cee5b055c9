/* SPDX-License-Identifier: MIT */
/* Finds keys given twice, and writes a node's path. Keys are sorted rather than hashed: nobody can
   then choose keys that make it slow. */

#include "yaml_keys.h"

#include <stdio.h>
#include <string.h>

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

static int comes_before(const qz_node *a, const qz_node *b) {
    int order = strcmp(a->key, b->key);
    return order != 0 ? order < 0 : a->index < b->index;
}

static void sift_down(qz_node **items, size_t root, size_t count) {
    for (;;) {
        size_t child = 2 * root + 1;
        if (child >= count) {
            return;
        }
        if (child + 1 < count && comes_before(items[child], items[child + 1])) {
            child++;
        }
        if (!comes_before(items[root], items[child])) {
            return;
        }
        qz_node *swap = items[root];
        items[root] = items[child];
        items[child] = swap;
        root = child;
    }
}

/* A heap sort: no memory, no bad cases; qsort may take memory of its own. */
static void sort(qz_node **items, size_t count) {
    for (size_t i = count / 2; i-- > 0;) {
        sift_down(items, i, count);
    }
    for (size_t end = count; end-- > 1;) {
        qz_node *swap = items[0];
        items[0] = items[end];
        items[end] = swap;
        sift_down(items, 0, end);
    }
}

static int drop_among_many(qz_arena *arena, qz_node *mapping, qz_yaml_on_duplicate tell,
                           void *context) {
    qz_node **sorted = qz_arena_array(arena, mapping->count, sizeof *sorted);
    if (sorted == NULL) {
        return 0;
    }
    size_t count = 0;
    for (qz_node *child = mapping->first; child != NULL; child = child->next) {
        sorted[count++] = child;
    }
    sort(sorted, count);
    const qz_node *first = sorted[0];
    for (size_t i = 1; i < count; i++) {
        if (strcmp(first->key, sorted[i]->key) == 0) {
            tell(context, sorted[i], first);
            sorted[i]->seen = 1;
        } else {
            first = sorted[i];
        }
    }
    for (qz_node **link = &mapping->first; *link != NULL;) {
        if ((*link)->seen) {
            *link = (*link)->next;
        } else {
            link = &(*link)->next;
        }
    }
    return 1;
}

int qz_yaml_drop_duplicates(qz_arena *arena, qz_node *mapping, qz_yaml_on_duplicate tell,
                            void *context) {
    if (mapping->count > FEW) {
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

/* Writes one step of a path, or only counts where `to` is NULL. Returns its length. */
static size_t write_step(char *to, const qz_node *node, int is_first) {
    char index[16];
    if (node->key == NULL) {
        int length = snprintf(index, sizeof index, "[%u]", (unsigned)node->index);
        if (to != NULL) {
            memcpy(to, index, (size_t)length);
        }
        return (size_t)length;
    }
    size_t length = strlen(node->key);
    if (to != NULL) {
        if (!is_first) {
            *to++ = '.';
        }
        memcpy(to, node->key, length);
    }
    return length + !is_first;
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
