/* SPDX-License-Identifier: MIT */
/* Flows: `{key: value, key: value}` and `[item, item]`. */

#include "format/flow.h"

#include "format/scalar.h"

static const qz_layout_node *node_at(const qz_pen *pen, int32_t index) {
    return &pen->layout->nodes[index];
}

static void put_member(qz_pen *pen, const qz_layout_node *node) {
    if (node->span->style == QZ_STYLE_FLOW) {
        qz_put_flow(pen, node);
    } else {
        qz_put_scalar(pen, node, 0);
    }
}

/* A key and its value; alone where it has none and brackets tell that it is a key. */
static int32_t put_pair(qz_pen *pen, const qz_layout_node *key, int bracketed) {
    const qz_layout_node *value = node_at(pen, key->next);
    if (key->span->style == QZ_STYLE_FLOW || qz_scalar_is_empty(key) ||
        (qz_scalar_is_empty(value) && !bracketed)) {
        pen->failed = 1;
    }
    put_member(pen, key);
    if (!qz_scalar_is_empty(value)) {
        qz_pen_word(pen, key->span->kind == QZ_SPAN_ALIAS ? " : " : ": ");
        put_member(pen, value);
    }
    return value->next;
}

void qz_put_flow(qz_pen *pen, const qz_layout_node *node) {
    const char *bytes = pen->layout->bytes;
    int mapping = node->span->kind == QZ_SPAN_MAPPING;
    int bracketed =
        node->content < node->end && (bytes[node->content] == '{' || bytes[node->content] == '[');
    /* a pair in a list has no brackets, but its first key may */
    bracketed = bracketed && (!mapping || bytes[node->content] == '{');
    if (node->content > node->span->start) {
        qz_pen_text(pen, bytes + node->span->start, node->content - node->span->start);
        qz_pen_word(pen, " ");
    }
    if (!bracketed && !mapping) {
        pen->failed = 1;
    }
    if (bracketed) {
        qz_pen_word(pen, mapping ? "{" : "[");
    }
    for (int32_t i = node->first; i != QZ_NO_NODE;) {
        if (i != node->first) {
            qz_pen_word(pen, ", ");
        }
        if (mapping) {
            i = put_pair(pen, node_at(pen, i), bracketed);
        } else {
            put_member(pen, node_at(pen, i));
            i = node_at(pen, i)->next;
        }
    }
    if (bracketed) {
        qz_pen_word(pen, mapping ? "}" : "]");
    }
    qz_pen_wrote(pen, node->end, node->end_line);
}

size_t qz_flow_columns(const qz_pen *pen, const qz_layout_node *node) {
    qz_pen dry = *pen;
    dry.out = (qz_out){0};
    dry.column = 0;
    qz_put_flow(&dry, node);
    return dry.column;
}

/* ---- those that are bound */

/* The brackets of a flow that are open at an offset. */
static size_t open_at(const qz_pen *pen, const qz_layout_node *flow, size_t offset) {
    size_t count = 0;
    const qz_layout_node *end = pen->layout->nodes + pen->layout->node_count;
    for (const qz_layout_node *node = flow; node < end && node->span->start < offset; node++) {
        count +=
            node->span->style == QZ_STYLE_FLOW && node->end > offset &&
            pen->layout->bytes[node->content] == (node->span->kind == QZ_SPAN_MAPPING ? '{' : '[');
    }
    return count;
}

static size_t line_end_of(const qz_pen *pen, size_t at, size_t end) {
    while (at < end && pen->layout->bytes[at] != '\n' && pen->layout->bytes[at] != '\r') {
        at++;
    }
    return at;
}

static int is_blank(char c) {
    return c == ' ' || c == '\t';
}

static size_t without_blanks(const qz_pen *pen, size_t from, size_t to) {
    size_t end = to;
    while (end > from && is_blank(pen->layout->bytes[end - 1])) {
        end--;
    }
    return end < to && end > from && pen->layout->bytes[end - 1] == '\\' ? end + 1 : end;
}

void qz_put_bound_flow(qz_pen *pen, const qz_layout_node *node, size_t column) {
    const char *bytes = pen->layout->bytes;
    size_t at = node->span->start;
    size_t end = line_end_of(pen, at, node->end);
    qz_pen_text(pen, bytes + at, without_blanks(pen, at, end) - at);
    while (end < node->end) {
        at = end + 1 + (bytes[end] == '\r' && end + 1 < node->end && bytes[end + 1] == '\n');
        while (at < node->end && is_blank(bytes[at])) {
            at++;
        }
        end = line_end_of(pen, at, node->end);
        qz_pen_break(pen);
        if (at < end) {
            size_t open = open_at(pen, node, at);
            open -= open > 1 && (bytes[at] == '}' || bytes[at] == ']');
            qz_pen_blanks(pen, column + QZ_STEP * open);
            qz_pen_text(pen, bytes + at, without_blanks(pen, at, end) - at);
        }
    }
    while (qz_pen_has_comment(pen, node->end)) {
        pen->comment++;
    }
    pen->filled = 1;
    qz_pen_wrote(pen, node->end, node->end_line);
}
