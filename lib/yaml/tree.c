/* SPDX-License-Identifier: MIT */
/* Runs libyaml over checked bytes and hands its events to the builder of the tree. Its event
   interface is the one that keeps its error codes and costs no more than the file's length. */

#include "yaml/tree.h"

#include <string.h>

#include <yaml.h>

#include <qzplan/error.h>

#include "base/utf8.h"
#include "yaml/build.h"
#include "yaml/fault.h"
#include "yaml/text.h"

typedef struct reading {
    qz_yaml_builder builder;
    yaml_parser_t parser;
    const char *bytes;
    size_t size;
    size_t characters;
} reading;

static uint32_t position(size_t from_zero) {
    return from_zero < UINT32_MAX ? (uint32_t)from_zero + 1 : UINT32_MAX;
}

static uint32_t span_of(const yaml_event_t *event) {
    size_t start = event->start_mark.column;
    size_t end = event->end_mark.column;
    int one_line = event->start_mark.line == event->end_mark.line && end > start;
    return one_line ? (uint32_t)(end - start) : 1;
}

static uint32_t properties(const yaml_char_t *anchor, const yaml_char_t *tag) {
    return (anchor != NULL ? QZ_EVENT_ANCHOR : 0u) | (tag != NULL ? QZ_EVENT_TAG : 0u);
}

static void take_scalar_event(reading *r, const yaml_event_t *event) {
    yaml_scalar_style_t style = event->data.scalar.style;
    const qz_yaml_event out = {
        .text = (const char *)event->data.scalar.value,
        .length = event->data.scalar.length,
        .line = position(event->start_mark.line),
        .kind = QZ_EVENT_SCALAR,
        .column = position(event->start_mark.column),
        .flags = (style != YAML_PLAIN_SCALAR_STYLE ? QZ_EVENT_QUOTED : 0u) |
                 (style == YAML_DOUBLE_QUOTED_SCALAR_STYLE ? QZ_EVENT_ESCAPES : 0u) |
                 properties(event->data.scalar.anchor, event->data.scalar.tag),
        .span = span_of(event),
    };
    qz_yaml_take(&r->builder, &out);
}

/* Hands on an event that the tree is made of, other than a scalar. */
static void take_tree_event(reading *r, const yaml_event_t *event) {
    qz_yaml_event out = {
        .line = position(event->start_mark.line),
        .column = position(event->start_mark.column),
        .span = 1,
    };
    switch (event->type) {
    case YAML_SEQUENCE_START_EVENT:
        out.kind = QZ_EVENT_SEQUENCE;
        out.flags = properties(event->data.sequence_start.anchor, event->data.sequence_start.tag);
        break;
    case YAML_MAPPING_START_EVENT:
        out.kind = QZ_EVENT_MAPPING;
        out.flags = properties(event->data.mapping_start.anchor, event->data.mapping_start.tag);
        break;
    case YAML_ALIAS_EVENT:
        out.kind = QZ_EVENT_ALIAS;
        break;
    default:
        out.kind = QZ_EVENT_END;
    }
    qz_yaml_take(&r->builder, &out);
}

static void fail_syntax(reading *r, const qz_yaml_failure *failure) {
    qz_yaml_builder *b = &r->builder;
    int code = qz_yaml_explain(b->report, b->name, r->bytes, r->size, failure);
    b->code = b->code == QZPLAN_OK ? code : b->code;
    b->root = NULL;
    b->stopped = 1;
}

static int starts_document(const reading *r, size_t offset) {
    return r->size - offset >= 3 && memcmp(r->bytes + offset, "---", 3) == 0;
}

/* Whatever follows the one document is refused unread: libyaml need not even look at it. */
static void end_document(reading *r, const yaml_event_t *event) {
    r->builder.stopped = 1;
    if (event->end_mark.index == r->characters) {
        return; /* nothing is left to look at */
    }
    size_t end = qz_yaml_offset(r->bytes, r->size, position(event->end_mark.line),
                                position(event->end_mark.column));
    size_t more = qz_yaml_next_content(r->bytes, r->size, end);
    if (more == r->size) {
        return;
    }
    qz_node node = {.span = 1};
    qz_utf8_position(r->bytes, more, &node.line, &node.column);
    if (r->bytes[more] == '%') {
        qz_yaml_report(&r->builder, &node, QZ_SAY_PLAIN(YAML_DIRECTIVE_LINE));
    } else if (!event->data.document_end.implicit || starts_document(r, more)) {
        qz_yaml_report(&r->builder, &node, QZ_SAY_PLAIN(YAML_SECOND_DOCUMENT));
    } else {
        fail_syntax(r, &(qz_yaml_failure){.problem = "did not find expected <document start>",
                                          .line = node.line,
                                          .column = node.column});
    }
}

static void take_event(reading *r, const yaml_event_t *event) {
    if (event->type == YAML_SCALAR_EVENT) { /* most are */
        take_scalar_event(r, event);
        return;
    }
    switch (event->type) {
    case YAML_NO_EVENT:
    case YAML_STREAM_START_EVENT:
    case YAML_DOCUMENT_START_EVENT:
        break;
    case YAML_DOCUMENT_END_EVENT:
        end_document(r, event);
        break;
    case YAML_STREAM_END_EVENT: {
        const qz_node node = {.line = 1, .column = 1, .span = 1};
        qz_yaml_report(&r->builder, &node, QZ_SAY_PLAIN(YAML_NO_DOCUMENT));
        r->builder.stopped = 1;
        break;
    }
    default:
        take_tree_event(r, event);
    }
}

static void explain_failure(reading *r) {
    const yaml_parser_t *parser = &r->parser;
    if (parser->error == YAML_MEMORY_ERROR) {
        qz_yaml_no_memory(&r->builder);
        return;
    }
    const qz_yaml_failure failure = {
        .problem = parser->problem,
        .context = parser->context,
        .line = position(parser->problem_mark.line),
        .column = position(parser->problem_mark.column),
        .context_line = parser->context == NULL ? 0 : position(parser->context_mark.line),
        .context_column = position(parser->context_mark.column),
    };
    fail_syntax(r, &failure);
}

static void run(reading *r) {
    if (!yaml_parser_initialize(&r->parser)) {
        qz_yaml_no_memory(&r->builder);
        return;
    }
    yaml_parser_set_encoding(&r->parser, YAML_UTF8_ENCODING);
    size_t start = qz_yaml_offset(r->bytes, r->size, 1, 1); /* past a byte order mark */
    yaml_parser_set_input_string(&r->parser, (const unsigned char *)r->bytes + start,
                                 r->size - start);
    while (!r->builder.stopped) {
        yaml_event_t event;
        if (yaml_parser_parse(&r->parser, &event)) {
            take_event(r, &event);
            yaml_event_delete(&event);
        } else {
            explain_failure(r);
        }
    }
    yaml_parser_delete(&r->parser);
}

int qz_yaml_parse(qz_node **root, qz_arena *nodes, qz_arena *texts, qz_report *report,
                  const char *name, const char *bytes, size_t size, const qz_yaml_limits *limits) {
    *root = NULL;
    if (size > limits->max_bytes) {
        const qz_place place = {name, NULL, 0, 0, 0};
        qz_report_add(report, &place, QZ_SAY(FILE_TOO_LARGE, qz_count(limits->max_bytes)));
        return QZPLAN_ERROR_TOO_LARGE;
    }
    reading r = {.bytes = bytes, .size = size};
    int code = qz_yaml_check_text(report, name, bytes, size, &r.characters);
    if (code != QZPLAN_OK) {
        return code;
    }
    r.builder = (qz_yaml_builder){
        .nodes = nodes, .texts = texts, .report = report, .name = name, .limits = limits};
    run(&r);
    /* While a node is still open the tree is cut off: what it lacks says nothing. */
    const qz_yaml_builder *b = &r.builder;
    *root = b->open == NULL && b->code != QZPLAN_ERROR_NO_MEMORY ? b->root : NULL;
    return b->code;
}
