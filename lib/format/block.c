/* SPDX-License-Identifier: MIT */
/* Lays out blocks. A list stands a step further in than its key; what begins behind a dash goes on
   in that line. */

#include "format/block.h"

#include "format/flow.h"
#include "format/scalar.h"

enum behind { BEHIND_NOTHING, BEHIND_KEY, BEHIND_DASH };

static const qz_layout_node *node_at(const qz_pen *pen, int32_t index) {
    return &pen->layout->nodes[index];
}

static int is_flow(const qz_layout_node *node) {
    return node->span->style == QZ_STYLE_FLOW;
}

static int is_collection(const qz_layout_node *node) {
    return node->span->kind == QZ_SPAN_MAPPING || node->span->kind == QZ_SPAN_SEQUENCE;
}

static void put_value(qz_pen *pen, const qz_layout_node *node, size_t column, enum behind behind);

/* Anchor and tag of a collection, behind what stands before them. */
static void put_properties(qz_pen *pen, const qz_layout_node *node) {
    if (node->content > node->span->start) {
        if (pen->filled) {
            qz_pen_word(pen, " ");
        }
        qz_pen_text(pen, pen->layout->bytes + node->span->start, node->content - node->span->start);
        qz_pen_wrote(pen, node->content, node->span->line);
    }
}

/* The dash before an item; comments may stand before it. */
static size_t find_dash(const qz_pen *pen, size_t until) {
    const char *bytes = pen->layout->bytes;
    size_t comment = pen->comment;
    size_t at = pen->gap;
    while (at < until && bytes[at] != '-') {
        if (comment < pen->layout->comment_count && pen->layout->comments[comment].start == at) {
            at = pen->layout->comments[comment++].end;
        } else {
            at++;
        }
    }
    return at;
}

static uint32_t line_at(const qz_pen *pen, const qz_layout_node *node, size_t offset) {
    uint32_t line = node->span->line;
    for (size_t at = offset; at < node->span->start; at++) {
        char c = pen->layout->bytes[at];
        line -= c == '\n' || (c == '\r' && pen->layout->bytes[at + 1] != '\n');
    }
    return line;
}

/* One line of a mapping; returns the place of the next key. */
static int32_t put_entry(qz_pen *pen, const qz_layout_node *key, size_t column, int in_line) {
    const qz_layout_node *value = node_at(pen, key->next);
    if (!in_line) {
        qz_pen_line(pen, key->span->start, key->span->line, column);
    }
    if (is_collection(key) || qz_scalar_is_empty(key) || key->span->end_line > key->span->line) {
        pen->failed = 1;
        return value->next;
    }
    qz_put_scalar(pen, key, column);
    qz_pen_word(pen, key->span->kind == QZ_SPAN_ALIAS ? " :" : ":");
    put_value(pen, value, column, BEHIND_KEY);
    return value->next;
}

static int32_t put_item(qz_pen *pen, const qz_layout_node *item, size_t column, int in_line,
                        int was_flow) {
    if (was_flow) {
        qz_pen_line(pen, item->span->start, pen->line, column);
    } else {
        size_t dash = find_dash(pen, item->span->start);
        uint32_t line = line_at(pen, item, dash);
        if (!in_line) {
            qz_pen_line(pen, dash, line, column);
        }
        qz_pen_wrote(pen, dash + 1, line);
    }
    qz_pen_word(pen, "-");
    put_value(pen, item, column, BEHIND_DASH);
    return item->next;
}

/* in_line: its first line was begun, behind a dash. */
static void put_entries(qz_pen *pen, const qz_layout_node *node, size_t column, int in_line) {
    int was_flow = is_flow(node);
    qz_pen_open(pen, was_flow ? UINT32_MAX : node->span->column, column);
    for (int32_t i = node->first; i != QZ_NO_NODE && !pen->failed;) {
        const qz_layout_node *child = node_at(pen, i);
        int first = in_line && i == node->first;
        if (was_flow && !first) {
            pen->line = child->span->line; /* one line becomes several: none of them is blank */
        }
        if (node->span->kind == QZ_SPAN_MAPPING) {
            i = put_entry(pen, child, column, first);
        } else {
            i = put_item(pen, child, column, first, was_flow);
        }
    }
    qz_pen_close(pen);
    pen->gap = node->end > pen->gap ? node->end : pen->gap;
    pen->line = was_flow && node->end_line > pen->line ? node->end_line : pen->line;
}

/* A collection in lines of its own. */
static void put_lines(qz_pen *pen, const qz_layout_node *node, size_t column, enum behind behind) {
    size_t in = behind == BEHIND_NOTHING ? 0 : column + QZ_STEP;
    int properties = node->content > node->span->start;
    const qz_layout_node *first = node_at(pen, node->first);
    put_properties(pen, node);
    int in_line =
        behind == BEHIND_DASH && !properties && !qz_pen_has_comment(pen, first->span->start);
    if (in_line && is_flow(node) && node->span->kind == QZ_SPAN_SEQUENCE) {
        in_line = 0; /* `- - a` was no such thing: each in its line */
    }
    pen->opened |= !in_line;
    if (in_line) {
        qz_pen_word(pen, " ");
    }
    put_entries(pen, node, in, in_line);
}

/* Whether a flow stays one where the next character is written. */
static int stays_flow(const qz_pen *pen, const qz_layout_node *node, size_t begin) {
    return node->count == 0 || begin + qz_flow_columns(pen, node) <= QZ_LINE_COLUMNS;
}

static void put_value(qz_pen *pen, const qz_layout_node *node, size_t column, enum behind behind) {
    size_t in = behind == BEHIND_NOTHING ? 0 : column + QZ_STEP;
    if (qz_scalar_is_empty(node)) {
        return;
    }
    int apart = behind == BEHIND_NOTHING || qz_pen_has_comment(pen, node->span->start);
    int flow = is_flow(node);
    if (is_collection(node) &&
        (!flow || (!node->bound && !stays_flow(pen, node, apart ? in : pen->column + 1)))) {
        put_lines(pen, node, column, behind);
        return;
    }
    if (apart) {
        pen->opened |= behind != BEHIND_NOTHING;
        qz_pen_open(pen, node->span->column, in); /* for the comments before it */
        qz_pen_line(pen, node->span->start, node->span->line, in);
        qz_pen_close(pen);
    } else {
        qz_pen_word(pen, " ");
    }
    if (flow && node->bound) {
        qz_put_bound_flow(pen, node, column);
    } else if (flow) {
        qz_put_flow(pen, node);
    } else {
        qz_put_scalar(pen, node, column);
    }
}

static const qz_span *mark_of(const qz_layout *layout, int kind) {
    for (size_t i = 0; i < layout->span_count; i++) {
        if (layout->spans[i].kind == kind && layout->spans[i].style == QZ_STYLE_MARKED) {
            return &layout->spans[i];
        }
    }
    return NULL;
}

void qz_put_document(qz_pen *pen) {
    const qz_layout *layout = pen->layout;
    const qz_span *begin = mark_of(layout, QZ_SPAN_DOCUMENT);
    const qz_span *end = mark_of(layout, QZ_SPAN_DOCUMENT_END);
    char last = layout->size > layout->begin ? layout->bytes[layout->size - 1] : '\0';
    pen->gap = layout->begin;
    pen->opened = 1;
    qz_out_bytes(&pen->out, layout->bytes, layout->begin);
    if (begin != NULL) {
        qz_pen_line(pen, begin->start, begin->line, 0);
        qz_pen_word(pen, "---");
        qz_pen_wrote(pen, begin->end, begin->line);
    }
    put_value(pen, &layout->nodes[0], 0, BEHIND_NOTHING);
    qz_pen_comments(pen, layout->size);
    if (end != NULL) {
        if (pen->filled) {
            qz_pen_break(pen);
        }
        qz_pen_word(pen, "...");
    }
    if ((last == '\n' || last == '\r') && pen->filled) {
        qz_pen_break(pen);
    }
}
