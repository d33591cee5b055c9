/* SPDX-License-Identifier: MIT */
/* Reads a document's nodes and comments from its events. Whatever lies between the spans of scalars
   is blanks, indicators and comments. */

#include "format/layout.h"

#include <string.h>

#include <qzplan/error.h>

#include "yaml/text.h"

typedef struct builder {
    qz_layout *layout;
    int32_t open[QZ_LAYOUT_DEPTH];
    int32_t last[QZ_LAYOUT_DEPTH]; /* the last child of what is open */
    size_t depth;
} builder;

static int is_blank(char c) {
    return c == ' ' || c == '\t';
}

static int is_break(char c) {
    return c == '\n' || c == '\r';
}

/* Behind `&anchor` and `!tag`, in any order. */
static size_t skip_properties(const qz_layout *layout, size_t at) {
    while (at < layout->size && (layout->bytes[at] == '&' || layout->bytes[at] == '!')) {
        while (at < layout->size && !is_blank(layout->bytes[at]) && !is_break(layout->bytes[at])) {
            at++;
        }
        size_t behind = at;
        while (behind < layout->size &&
               (is_blank(layout->bytes[behind]) || is_break(layout->bytes[behind]))) {
            behind++;
        }
        if (behind == layout->size ||
            (layout->bytes[behind] != '&' && layout->bytes[behind] != '!')) {
            break;
        }
        at = behind;
    }
    return at;
}

static qz_layout_node *node_at(const qz_layout *layout, int32_t index) {
    return &layout->nodes[index];
}

static void add_node(builder *b, const qz_span *span) {
    qz_layout *layout = b->layout;
    int32_t index = (int32_t)layout->node_count++;
    qz_layout_node *node = node_at(layout, index);
    int collection = span->kind == QZ_SPAN_MAPPING || span->kind == QZ_SPAN_SEQUENCE;
    *node = (qz_layout_node){.span = span,
                             .content = span->start,
                             .end = span->end,
                             .end_line = span->end_line,
                             .first = QZ_NO_NODE,
                             .next = QZ_NO_NODE};
    if (collection && (span->anchor != NULL || span->tag != NULL)) {
        node->content = skip_properties(layout, span->start);
    }
    if (b->depth > 0) {
        qz_layout_node *parent = node_at(layout, b->open[b->depth - 1]);
        if (parent->first == QZ_NO_NODE) {
            parent->first = index;
        } else {
            node_at(layout, b->last[b->depth - 1])->next = index;
        }
        b->last[b->depth - 1] = index;
        parent->count++;
    }
    if (collection && b->depth < QZ_LAYOUT_DEPTH) {
        b->open[b->depth++] = index;
    }
}

static void end_node(builder *b, const qz_span *span) {
    qz_layout_node *node = node_at(b->layout, b->open[--b->depth]);
    if (node->span->style == QZ_STYLE_FLOW) {
        node->end = span->end;
        node->end_line = span->end_line;
    } else if (node->first != QZ_NO_NODE) {
        const qz_layout_node *last = node_at(b->layout, b->last[b->depth]);
        node->end = last->end;
        node->end_line = last->end_line;
    }
}

static int build_nodes(qz_layout *layout, qz_arena *arena) {
    builder b = {.layout = layout};
    layout->nodes = qz_arena_array(arena, layout->span_count + 1, sizeof *layout->nodes);
    if (layout->nodes == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    for (size_t i = 0; i < layout->span_count; i++) {
        const qz_span *span = &layout->spans[i];
        if (span->kind == QZ_SPAN_END) {
            end_node(&b, span);
        } else if (span->kind != QZ_SPAN_DOCUMENT && span->kind != QZ_SPAN_DOCUMENT_END) {
            if (b.depth == QZ_LAYOUT_DEPTH) {
                return QZPLAN_ERROR_UNSUPPORTED;
            }
            add_node(&b, span);
        }
    }
    return layout->node_count > 0 ? QZPLAN_OK : QZPLAN_ERROR_YAML_SYNTAX;
}

/* ---- comments */

/* The place in a line, while the text is gone through. */
typedef struct cursor {
    size_t at;
    uint32_t line;
    uint32_t column;
    int filled; /* something stands on the line */
} cursor;

static void step(const qz_layout *layout, cursor *c) {
    char byte = layout->bytes[c->at++];
    int pair = byte == '\r' && c->at < layout->size && layout->bytes[c->at] == '\n';
    if (byte == '\n' || (byte == '\r' && !pair)) {
        c->line++;
        c->column = 0;
        c->filled = 0;
        return;
    }
    c->filled |= !is_blank(byte) && byte != '\r';
    c->column += ((unsigned char)byte & 0xC0) != 0x80;
}

static void add_comment(qz_layout *layout, cursor *c) {
    qz_comment *comment = &layout->comments[layout->comment_count++];
    *comment =
        (qz_comment){.start = c->at, .line = c->line, .column = c->column, .own = !c->filled};
    while (c->at < layout->size && !is_break(layout->bytes[c->at])) {
        step(layout, c);
    }
    size_t end = c->at;
    while (is_blank(layout->bytes[end - 1])) {
        end--;
    }
    comment->end = end;
}

/* Looks for comments up to an offset, then goes over what is no comment. */
static void look(qz_layout *layout, cursor *c, size_t until, size_t over) {
    while (c->at < until) {
        if (layout->bytes[c->at] == '#') {
            add_comment(layout, c);
        } else {
            step(layout, c);
        }
    }
    while (c->at < over) {
        step(layout, c);
    }
}

static int find_comments(qz_layout *layout, qz_arena *arena) {
    size_t most = 0;
    for (size_t i = layout->begin; i < layout->size; i++) {
        most += layout->bytes[i] == '#';
    }
    layout->comments = qz_arena_array(arena, most + 1, sizeof *layout->comments);
    if (layout->comments == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    cursor c = {.at = layout->begin};
    for (size_t i = 0; i < layout->node_count; i++) {
        const qz_layout_node *node = &layout->nodes[i];
        int collection =
            node->span->kind == QZ_SPAN_MAPPING || node->span->kind == QZ_SPAN_SEQUENCE;
        look(layout, &c, node->span->start, collection ? node->content : node->end);
    }
    look(layout, &c, layout->size, layout->size);
    return QZPLAN_OK;
}

/* ---- flows that stay as they are broken */

static int is_broken(const qz_layout_node *node) {
    return node->span->kind == QZ_SPAN_SCALAR && node->span->end_line > node->span->line;
}

/* Marks every flow that something with a line end of its own stands in. */
static void bind_flows(qz_layout *layout) {
    size_t comment = 0;
    for (size_t i = 0; i < layout->node_count; i++) {
        qz_layout_node *flow = &layout->nodes[i];
        if (flow->span->style != QZ_STYLE_FLOW) {
            continue;
        }
        while (comment < layout->comment_count &&
               layout->comments[comment].start < flow->span->start) {
            comment++;
        }
        flow->bound =
            comment < layout->comment_count && layout->comments[comment].start < flow->end;
        for (size_t j = i + 1; j < layout->node_count && layout->nodes[j].span->start < flow->end;
             j++) {
            if (is_broken(&layout->nodes[j])) {
                flow->bound = 1;
                break;
            }
        }
    }
}

int qz_layout_read(qz_layout *out, qz_arena *arena, const char *bytes, size_t size) {
    qz_span *spans = NULL;
    *out = (qz_layout){.bytes = bytes, .size = size};
    int code = qz_yaml_spans(&spans, &out->span_count, arena, bytes, size);
    if (code != QZPLAN_OK) {
        return code;
    }
    out->spans = spans;
    out->begin = qz_yaml_offset(bytes, size, 1, 1);
    const qz_span *last = out->span_count > 0 ? &spans[out->span_count - 1] : NULL;
    if (last != NULL && last->kind == QZ_SPAN_DOCUMENT_END &&
        qz_yaml_next_content(bytes, size, last->end) < size) {
        return QZPLAN_ERROR_UNSUPPORTED;
    }
    code = build_nodes(out, arena);
    code = code == QZPLAN_OK ? find_comments(out, arena) : code;
    if (code == QZPLAN_OK) {
        bind_flows(out);
    }
    return code;
}

/* ---- comparing */

static int same_text(const char *a, const char *b) {
    return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

static int same_span(const qz_span *a, const qz_span *b) {
    return a->kind == b->kind && a->length == b->length && same_text(a->anchor, b->anchor) &&
           same_text(a->tag, b->tag) &&
           (a->kind == QZ_SPAN_SCALAR
                ? a->text != NULL && b->text != NULL && memcmp(a->text, b->text, a->length) == 0
                : same_text(a->text, b->text));
}

int qz_layout_same(const qz_layout *a, const qz_layout *b) {
    if (a->span_count != b->span_count || a->comment_count != b->comment_count) {
        return 0;
    }
    for (size_t i = 0; i < a->span_count; i++) {
        if (!same_span(&a->spans[i], &b->spans[i])) {
            return 0;
        }
    }
    for (size_t i = 0; i < a->comment_count; i++) {
        size_t length = a->comments[i].end - a->comments[i].start;
        if (length != b->comments[i].end - b->comments[i].start ||
            memcmp(a->bytes + a->comments[i].start, b->bytes + b->comments[i].start, length) != 0) {
            return 0;
        }
    }
    return 1;
}
