/* SPDX-License-Identifier: MIT */
/* Things that were written as a mapping where a list is read, and the other way round. Only what
   stands in a block, a line each, can be turned by edits at single places. */

#include "reader/reshape.h"

#include <string.h>

/* Joins four texts in the scratch; NULL when out of memory. */
static const char *join(qz_decoder *d, const char *a, const char *b, const char *c, const char *e) {
    size_t length = strlen(a) + strlen(b) + strlen(c) + strlen(e);
    char *text = qz_decode_scratch(d, length + 1, 1);
    if (text != NULL) {
        strcpy(text, a);
        strcat(text, b);
        strcat(text, c);
        strcat(text, e);
    }
    return text;
}

static int is_block(const qz_node *child) {
    return child->line > child->key_line;
}

/* An id as it is written in the file: quotes are kept where the key had some. */
static const char *written(qz_decoder *d, const qz_node *child) {
    int quoted = child->key_span == strlen(child->key) + 2;
    return quoted ? join(d, "\"", child->key, "\"", "") : child->key;
}

size_t qz_make_items(qz_decoder *d, const qz_node *node, qz_edit edits[QZ_RESHAPE_MOST]) {
    size_t count = 0;
    for (const qz_node *child = node->first; child != NULL; child = child->next, count++) {
        uint32_t column = child->key_column;
        int flow = !is_block(child);
        const qz_node *first = child->first;
        if (count == QZ_RESHAPE_MOST || child->kind != QZ_NODE_MAPPING || first == NULL ||
            node->line == node->key_line || (!flow && first->key_column < column + 2)) {
            return 0;
        }
        char blanks[] = "                ";
        uint32_t step = flow ? 2 : first->key_column - column;
        if (step >= sizeof blanks) {
            return 0;
        }
        blanks[step - 1] = '\0';
        const char *id = written(d, child);
        const char *text = id == NULL ? NULL
                           : flow     ? join(d, "- {id: ", id, ", ", "")
                                      : join(d, "-", blanks, "id: ", id);
        if (text == NULL) {
            return 0;
        }
        uint32_t end = flow ? child->column + 1 : column + child->key_span + 1;
        edits[count] = (qz_edit){text, child->key_line, column, child->key_line, end, 1};
    }
    return count;
}

size_t qz_make_item(const qz_node *node, qz_edit edits[QZ_RESHAPE_MOST]) {
    size_t count = 0;
    for (const qz_node *child = node->first; child != NULL; child = child->next, count++) {
        if (count == QZ_RESHAPE_MOST || is_block(child) || node->line == node->key_line ||
            child->key_line == (child == node->first ? 0 : node->line)) {
            return 0;
        }
        edits[count] = (qz_edit){count == 0 ? "- " : "  ", child->key_line,   child->key_column,
                                 child->key_line,          child->key_column, 1};
    }
    return count;
}

size_t qz_make_keys(qz_decoder *d, const qz_node *node, qz_edit edits[QZ_RESHAPE_MOST]) {
    size_t count = 0;
    for (const qz_node *item = node->first; item != NULL; item = item->next, count++) {
        const qz_node *id = item->kind == QZ_NODE_MAPPING ? item->first : NULL;
        const qz_node *second = id == NULL ? NULL : id->next;
        if (count == QZ_RESHAPE_MOST || second == NULL || strcmp(id->key, "id") != 0 ||
            id->kind != QZ_NODE_SCALAR || node->line == node->key_line || item->column < 3 ||
            item->column - 2 <= node->key_column) {
            return 0;
        }
        int flow = second->key_line == item->line;
        const char *text = join(d, id->text, flow ? ": {" : ":", "", "");
        if (text == NULL) {
            return 0;
        }
        uint32_t end = flow ? second->key_column : id->column + id->span;
        edits[count] = (qz_edit){text, item->line, item->column - 2, item->line, end, 1};
    }
    return count;
}
