/* SPDX-License-Identifier: MIT */
/* tree_json FILE...: each file as the library's reader has it, as a line of JSON whose scalars are
   all texts: what a validator of JSON is given. A file that does not parse is passed over. */

#include <stdio.h>

#include <qzplan/error.h>

#include "base/arena.h"
#include "base/structs.h"
#include "messages/diagnostics.h"
#include "yaml/tree.h"

static void put_text(const char *text) {
    putchar('"');
    for (; *text != '\0'; text++) {
        unsigned char c = (unsigned char)*text;
        if (c < 0x20) {
            printf("\\u%04x", c);
        } else {
            printf("%s%c", c == '"' || c == '\\' ? "\\" : "", c);
        }
    }
    putchar('"');
}

static void put_node(const qz_node *root) {
    const qz_node *node = root;
    for (;;) { /* down to the first child, then to the next, then up */
        if (node != root && node->index > 0) {
            putchar(',');
        }
        if (node != root && node->parent->kind == QZ_NODE_MAPPING) {
            put_text(node->key);
            putchar(':');
        }
        if (node->kind == QZ_NODE_SCALAR || node->kind == QZ_NODE_BROKEN) {
            put_text(node->kind == QZ_NODE_SCALAR ? node->text : "");
        } else {
            putchar(node->kind == QZ_NODE_MAPPING ? '{' : '[');
            if (node->first != NULL) {
                node = node->first;
                continue;
            }
            putchar(node->kind == QZ_NODE_MAPPING ? '}' : ']');
        }
        while (node != root && node->next == NULL) {
            node = node->parent;
            putchar(node->kind == QZ_NODE_MAPPING ? '}' : ']');
        }
        if (node == root) {
            return;
        }
        node = node->next;
    }
}

static size_t read_file(const char *path, char *bytes, size_t room) {
    FILE *file = fopen(path, "rb");
    size_t size = file == NULL ? 0 : fread(bytes, 1, room, file);
    if (file != NULL) {
        fclose(file);
    }
    return size;
}

int main(int count, char **files) {
    static char bytes[1 << 20];
    qzplan_allocator allocator;
    if (qz_allocator_take(&allocator, NULL) != QZPLAN_OK) {
        return 1;
    }
    for (int i = 1; i < count; i++) {
        qz_arena arena;
        qz_report report;
        const qz_yaml_limits limits = {sizeof bytes, 32, 200000, 65536};
        qz_node *root = NULL;
        size_t size = read_file(files[i], bytes, sizeof bytes);
        qz_arena_init(&arena, &allocator);
        qz_report_init(&report, &allocator, 100);
        (void)qz_yaml_parse(&root, &arena, &arena, &report, files[i], bytes, size, &limits);
        if (root != NULL && report.errors == 0) {
            printf("{\"file\":");
            put_text(files[i]);
            printf(",\"tree\":");
            put_node(root);
            printf("}\n");
        }
        qzplan_diagnostics *diagnostics = NULL;
        int code = qz_report_finish(&report, &diagnostics);
        qzplan_diagnostics_free(diagnostics);
        if (code == QZPLAN_ERROR_NO_MEMORY) {
            return 1;
        }
        qz_arena_free(&arena);
    }
    return 0;
}
