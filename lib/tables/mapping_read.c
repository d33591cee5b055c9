/* SPDX-License-Identifier: MIT */
/* Texts, numbers and columns of a mapping. */

#include "tables/mapping_read.h"

#include <string.h>

#include "tables/fold.h"
#include "yaml/keys.h"

qz_map_place qz_map_place_of(qz_decoder *d, const qz_node *node, int at_key) {
    qz_map_place place = {.path = qz_node_path(d->arena, node),
                          .line = at_key ? node->key_line : node->line,
                          .column = at_key ? node->key_column : node->column,
                          .span = at_key ? node->key_span : node->span};
    d->report->no_memory |= place.path == NULL;
    return place;
}

qz_map_text qz_map_fold(qz_decoder *d, const qz_node *node, const char *text, int at_key,
                        size_t *marks) {
    size_t length = strlen(text);
    char *folded = qz_decode_new(d, length + 1, 1);
    qz_map_text out = {.text = folded,
                       .length = folded == NULL ? 0 : qz_fold(folded, NULL, text, length),
                       .written = qz_decode_keep(d, text, length),
                       .place = qz_map_place_of(d, node, at_key),
                       .mark = (uint32_t)*marks};
    ++*marks;
    return out;
}

void qz_map_read_texts(qz_decoder *d, const qz_node *node, size_t *marks, qz_map_texts *out) {
    int single = node->kind == QZ_NODE_SCALAR;
    if (!single && !qz_expect(d, node, QZ_NODE_SEQUENCE)) {
        return;
    }
    qz_map_text *texts = qz_decode_new(d, single ? 1 : node->count, sizeof *texts);
    size_t count = 0;
    for (const qz_node *item = single ? node : node->first; item != NULL && texts != NULL;
         item = single ? NULL : item->next) {
        if (qz_decode_scalar(d, item)) {
            texts[count++] = qz_map_fold(d, item, item->text, 0, marks);
        }
    }
    *out = (qz_map_texts){texts, texts == NULL ? 0 : count};
}

enum { MOST = 1000000 }; /* a row or column: a spreadsheet has that many */

/* 0 where it is none. */
static int32_t whole_of(const char *text) {
    int32_t value = 0;
    for (; *text >= '0' && *text <= '9' && value <= MOST; text++) {
        value = value * 10 + (*text - '0');
    }
    return *text == '\0' && value <= MOST ? value : 0;
}

int32_t qz_map_read_whole(qz_decoder *d, const qz_node *node, int last) {
    if (!qz_decode_scalar(d, node)) {
        return 0;
    }
    int negative = last && node->text[0] == '-';
    int32_t value = whole_of(node->text + negative);
    if (value == 0) {
        qz_fault(d, node,
                 qz_hinted(
                     QZ_SAY(MAPPING_NOT_COUNT, qz_text(node->text)),
                     qz_phrase_plain(last ? QZ_PHRASE_COUNT_FROM_ENDS : QZ_PHRASE_COUNT_FROM_ONE)));
    }
    return negative ? -value : value;
}

/* A plain number is the number of a column, or its heading where there are not so many. */
static qz_map_column column_of(qz_decoder *d, const qz_node *node, const char *text, int at_key,
                               int plain, size_t *marks) {
    return (qz_map_column){.name = qz_map_fold(d, node, text, at_key, marks),
                           .number = plain ? (uint32_t)whole_of(text) : 0};
}

void qz_map_read_columns(qz_decoder *d, const qz_node *node, size_t *marks, qz_map_columns *out) {
    int single = node->kind == QZ_NODE_SCALAR;
    if (!single && !qz_expect(d, node, QZ_NODE_SEQUENCE)) {
        return;
    }
    qz_map_column *columns = qz_decode_new(d, single ? 1 : node->count, sizeof *columns);
    size_t count = 0;
    for (const qz_node *item = single ? node : node->first; item != NULL && columns != NULL;
         item = single ? NULL : item->next) {
        if (qz_decode_scalar(d, item)) {
            columns[count++] = column_of(d, item, item->text, 0, !item->quoted, marks);
        }
    }
    *out = (qz_map_columns){columns, columns == NULL ? 0 : count};
}

qz_map_column qz_map_key_column(qz_decoder *d, const qz_node *node, size_t *marks) {
    /* whether a key stood in quotes is not known: its number counts where no heading is that */
    return column_of(d, node, node->key, 1, 1, marks);
}

const qz_pattern *qz_map_read_pattern(qz_decoder *d, const qz_node *node, const qz_map_text *text,
                                      int brackets) {
    static const int phrases[] = {[QZ_PATTERN_SECOND_BRACKETS] = QZ_PHRASE_ONE_BRACKET,
                                  [QZ_PATTERN_OPEN] = QZ_PHRASE_BRACKET_BACKSLASH,
                                  [QZ_PATTERN_BACKSLASH] = QZ_PHRASE_LONE_BACKSLASH};
    const qz_pattern *pattern = NULL;
    if (text->text == NULL) {
        return NULL;
    }
    int fault = qz_pattern_make(&pattern, d->arena, text->text, text->length, brackets);
    if (fault == QZ_PATTERN_NO_MEMORY) {
        d->report->no_memory = 1;
    } else if (fault != QZ_PATTERN_FINE) {
        qz_fault(d, node,
                 qz_hinted(QZ_SAY(MAPPING_PATTERN, qz_text(node->text)),
                           qz_phrase_plain(phrases[fault])));
    }
    return fault == QZ_PATTERN_FINE ? pattern : NULL;
}
