/* SPDX-License-Identifier: MIT */
#ifndef QZ_YAML_SPANS_H
#define QZ_YAML_SPANS_H

/* A document as the events that it is made of, each with the bytes that it stands in: for whoever
   works on the text itself. */

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

enum qz_span_kind {
    QZ_SPAN_DOCUMENT, /* its mark, where it has one */
    QZ_SPAN_SCALAR,
    QZ_SPAN_ALIAS,
    QZ_SPAN_SEQUENCE,
    QZ_SPAN_MAPPING,
    QZ_SPAN_END,         /* of the collection that is open */
    QZ_SPAN_DOCUMENT_END /* its mark, where it has one */
};

enum qz_span_style {
    QZ_STYLE_PLAIN,
    QZ_STYLE_SINGLE,
    QZ_STYLE_DOUBLE,
    QZ_STYLE_LITERAL, /* or folded */
    QZ_STYLE_FLOW,    /* of a collection */
    QZ_STYLE_BLOCK,
    QZ_STYLE_MARKED /* of a document: its mark is written */
};

typedef struct qz_span {
    const char *text;   /* of a scalar what it says, of an alias its name; else NULL */
    const char *anchor; /* NULL: none */
    const char *tag;    /* NULL: none */
    size_t length;
    size_t start; /* of anchor and tag, too; of a block its first indicator or key */
    size_t end;   /* of a collection that of its begin; its end is that of QZ_SPAN_END */
    uint32_t line;
    uint32_t end_line;
    uint32_t column; /* in characters; all from 0 */
    uint8_t kind;
    uint8_t style;
} qz_span;

/* The first document of bytes that were checked. Returns OK, NO_MEMORY, or YAML_SYNTAX where it
   does not parse, which qz_yaml_parse explains. */
int qz_yaml_spans(qz_span **out, size_t *count, qz_arena *arena, const char *bytes, size_t size);

#endif
