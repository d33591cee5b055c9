/* SPDX-License-Identifier: MIT */
/* The public door of the formatter: bytes in, the same document laid out anew. What is written is
   read again before it is handed out. */

#include <qzplan/author.h>

#include <qzplan/error.h>

#include "base/buffer.h"
#include "format/block.h"
#include "reader/options.h"
#include "yaml/text.h"
#include "yaml/tree.h"

typedef struct task {
    qz_arena arena;
    qz_report report;
    const char *name;
    const char *bytes;
    size_t size;
    const qzplan_load_options *options;
    const char *text; /* what came of it */
    size_t length;
} task;

static const char *line_end_of(const char *bytes, size_t size) {
    for (size_t i = 0; i < size; i++) {
        if (bytes[i] == '\n' || bytes[i] == '\r') {
            return bytes[i] == '\n' ? "\n" : i + 1 < size && bytes[i + 1] == '\n' ? "\r\n" : "\r";
        }
    }
    return "\n";
}

/* 0 where it has a form that is not laid out. */
static int write(qz_pen *pen, const qz_layout *layout, char *buffer, size_t capacity) {
    *pen = (qz_pen){.layout = layout,
                    .out = {.buffer = buffer, .capacity = capacity},
                    .line_end = line_end_of(layout->bytes, layout->size)};
    qz_put_document(pen);
    return !pen->failed;
}

/* Returns OK, NO_MEMORY, or UNSUPPORTED where the document would not be the same. */
static int lay_out(task *t, const qz_layout *layout) {
    qz_pen pen;
    qz_layout again;
    if (!write(&pen, layout, NULL, 0)) {
        return QZPLAN_ERROR_UNSUPPORTED;
    }
    size_t length = pen.out.length;
    char *text = qz_arena_array(&t->arena, length + 1, 1);
    if (text == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    (void)write(&pen, layout, text, length + 1);
    int code = qz_layout_read(&again, &t->arena, text, length);
    if (code == QZPLAN_ERROR_NO_MEMORY) {
        return code;
    }
    if (code != QZPLAN_OK || !qz_layout_same(layout, &again)) {
        return QZPLAN_ERROR_UNSUPPORTED;
    }
    t->text = text;
    t->length = length;
    return QZPLAN_OK;
}

/* What the reader of plans has to say about bytes that are no document. */
static void explain(task *t) {
    const qz_yaml_limits limits = {t->options->max_bytes, t->options->max_depth,
                                   t->options->max_nodes, t->options->max_scalar};
    qz_node *root = NULL;
    (void)qz_yaml_parse(&root, &t->arena, &t->arena, &t->report, t->name, t->bytes, t->size,
                        &limits);
    if (t->report.errors == 0) {
        const qz_place place = {t->name, NULL, 0, 0, 0};
        qz_report_add(&t->report, &place, QZ_SAY_PLAIN(NOT_FORMATTED));
    }
}

static void run(task *t) {
    size_t characters = 0;
    qz_layout layout;
    if (t->size > t->options->max_bytes ||
        qz_yaml_check_text(&t->report, t->name, t->bytes, t->size, &characters) != QZPLAN_OK) {
        if (t->report.errors == 0) {
            explain(t);
        }
        return;
    }
    int code = qz_layout_read(&layout, &t->arena, t->bytes, t->size);
    if (code == QZPLAN_OK && layout.node_count > t->options->max_nodes) {
        code = QZPLAN_ERROR_TOO_MANY_NODES;
    }
    code = code == QZPLAN_OK ? lay_out(t, &layout) : code;
    if (code == QZPLAN_ERROR_NO_MEMORY) {
        t->report.no_memory = 1;
    } else if (code != QZPLAN_OK) {
        explain(t);
    }
}

int qzplan_format_text(char *buffer, size_t capacity, size_t *length, const char *name,
                       const void *bytes, size_t size, const qzplan_load_options *given,
                       qzplan_diagnostics **diagnostics) {
    qzplan_load_options options;
    qzplan_allocator allocator;
    if (diagnostics != NULL) {
        *diagnostics = NULL;
    }
    qz_buffer_clear(buffer, capacity, length);
    if ((bytes == NULL && size > 0) || (buffer == NULL && capacity > 0)) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    int code = qz_load_options_take(&options, &allocator, given);
    if (code != QZPLAN_OK) {
        return code;
    }
    task t = {.name = name == NULL ? "" : name,
              .bytes = bytes == NULL ? "" : bytes,
              .size = size,
              .options = &options};
    qz_report_init(&t.report, &allocator, options.max_diagnostics);
    qz_arena_init(&t.arena, &allocator);
    run(&t);
    t.report.no_memory |= t.arena.failed;
    code = qz_report_finish(&t.report, diagnostics);
    if (code == QZPLAN_OK) {
        code = qz_buffer_give(buffer, capacity, length, t.text, t.length);
    }
    qz_arena_free(&t.arena);
    return code;
}
