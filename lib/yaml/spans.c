/* SPDX-License-Identifier: MIT */
/* The events of libyaml with their places in bytes. libyaml counts characters; a cursor goes along
   with it, so that each byte is looked at once. */

#include "yaml/spans.h"

#include <string.h>

#include <yaml.h>

#include <qzplan/error.h>

#include "yaml/text.h"

typedef struct reading {
    yaml_parser_t parser;
    qz_arena *arena;
    const char *bytes;
    size_t size;
    size_t at;        /* the cursor, in bytes */
    size_t character; /* the same in characters */
    qz_span *spans;
    size_t count;
    size_t room;
    int no_memory;
} reading;

static int begins_character(char c) {
    return ((unsigned char)c & 0xC0) != 0x80;
}

/* The byte of a character. */
static size_t byte_of(reading *r, size_t character) {
    while (r->character < character && r->at < r->size) {
        do {
            r->at++;
        } while (r->at < r->size && !begins_character(r->bytes[r->at]));
        r->character++;
    }
    while (r->character > character && r->at > 0) {
        do {
            r->at--;
        } while (r->at > 0 && !begins_character(r->bytes[r->at]));
        r->character--;
    }
    return r->at;
}

static const char *keep(reading *r, const yaml_char_t *text, size_t length) {
    if (text == NULL) {
        return NULL;
    }
    char *copy = qz_arena_text(r->arena, (const char *)text, length);
    r->no_memory |= copy == NULL;
    return copy;
}

static const char *keep_name(reading *r, const yaml_char_t *text) {
    return keep(r, text, text == NULL ? 0 : strlen((const char *)text));
}

static qz_span *new_span(reading *r) {
    enum { FIRST = 256 };
    if (r->count == r->room) {
        size_t room = r->room == 0 ? FIRST : 2 * r->room;
        qz_span *spans = qz_arena_array(r->arena, room, sizeof *spans);
        if (spans == NULL) {
            r->no_memory = 1;
            return NULL;
        }
        if (r->count > 0) {
            memcpy(spans, r->spans, r->count * sizeof *spans);
        }
        r->spans = spans;
        r->room = room;
    }
    return &r->spans[r->count++];
}

static uint8_t style_of(yaml_scalar_style_t style) {
    return style == YAML_SINGLE_QUOTED_SCALAR_STYLE   ? QZ_STYLE_SINGLE
           : style == YAML_DOUBLE_QUOTED_SCALAR_STYLE ? QZ_STYLE_DOUBLE
           : style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE
               ? QZ_STYLE_LITERAL
               : QZ_STYLE_PLAIN;
}

static void take_scalar(reading *r, qz_span *span, const yaml_event_t *event) {
    span->kind = QZ_SPAN_SCALAR;
    span->style = style_of(event->data.scalar.style);
    span->length = event->data.scalar.length;
    span->text = keep(r, event->data.scalar.value, span->length);
    span->anchor = keep_name(r, event->data.scalar.anchor);
    span->tag = keep_name(r, event->data.scalar.tag);
}

static void take_collection(reading *r, qz_span *span, const yaml_event_t *event) {
    if (event->type == YAML_MAPPING_START_EVENT) {
        span->kind = QZ_SPAN_MAPPING;
        span->style = event->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE ? QZ_STYLE_FLOW
                                                                                 : QZ_STYLE_BLOCK;
        span->anchor = keep_name(r, event->data.mapping_start.anchor);
        span->tag = keep_name(r, event->data.mapping_start.tag);
    } else {
        span->kind = QZ_SPAN_SEQUENCE;
        span->style = event->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE ? QZ_STYLE_FLOW
                                                                                   : QZ_STYLE_BLOCK;
        span->anchor = keep_name(r, event->data.sequence_start.anchor);
        span->tag = keep_name(r, event->data.sequence_start.tag);
    }
}

/* 1 while there is more. */
static int take_event(reading *r, const yaml_event_t *event) {
    if (event->type == YAML_STREAM_START_EVENT) {
        return 1;
    }
    if (event->type == YAML_STREAM_END_EVENT || event->type == YAML_NO_EVENT) {
        return 0;
    }
    qz_span *span = new_span(r);
    if (span == NULL) {
        return 0;
    }
    *span = (qz_span){.line = (uint32_t)event->start_mark.line,
                      .end_line = (uint32_t)event->end_mark.line,
                      .column = (uint32_t)event->start_mark.column,
                      .kind = QZ_SPAN_END};
    span->start = byte_of(r, event->start_mark.index);
    span->end = byte_of(r, event->end_mark.index);
    switch (event->type) {
    case YAML_SCALAR_EVENT:
        take_scalar(r, span, event);
        break;
    case YAML_ALIAS_EVENT:
        span->kind = QZ_SPAN_ALIAS;
        span->text = keep_name(r, event->data.alias.anchor);
        break;
    case YAML_SEQUENCE_START_EVENT:
    case YAML_MAPPING_START_EVENT:
        take_collection(r, span, event);
        break;
    case YAML_DOCUMENT_START_EVENT:
        span->kind = QZ_SPAN_DOCUMENT;
        span->style = event->data.document_start.implicit ? QZ_STYLE_PLAIN : QZ_STYLE_MARKED;
        break;
    case YAML_DOCUMENT_END_EVENT:
        span->kind = QZ_SPAN_DOCUMENT_END;
        span->style = event->data.document_end.implicit ? QZ_STYLE_PLAIN : QZ_STYLE_MARKED;
        return 0;
    default:
        break;
    }
    return !r->no_memory;
}

int qz_yaml_spans(qz_span **out, size_t *count, qz_arena *arena, const char *bytes, size_t size) {
    reading r = {.arena = arena, .bytes = bytes, .size = size};
    int more = 1;
    int code = QZPLAN_OK;
    *out = NULL;
    *count = 0;
    if (!yaml_parser_initialize(&r.parser)) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    r.at = qz_yaml_offset(bytes, size, 1, 1); /* past a byte order mark */
    yaml_parser_set_encoding(&r.parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&r.parser, (const unsigned char *)bytes + r.at, size - r.at);
    while (more) {
        yaml_event_t event;
        if (!yaml_parser_parse(&r.parser, &event)) {
            code = r.parser.error == YAML_MEMORY_ERROR ? QZPLAN_ERROR_NO_MEMORY
                                                       : QZPLAN_ERROR_YAML_SYNTAX;
            break;
        }
        more = take_event(&r, &event);
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&r.parser);
    *out = r.spans;
    *count = r.count;
    return r.no_memory ? QZPLAN_ERROR_NO_MEMORY : code;
}
