/* SPDX-License-Identifier: MIT */
/* Figures from YAML: `figures:`, a list of mappings with the columns' names as keys, and `demo:`.
 */

#include "intake/source.h"
#include "tables/heads.h"

#include <string.h>

#include <qzplan/error.h>

#include "base/suggest.h"
#include "yaml/keys.h"
#include "yaml/tree.h"

typedef struct qz_reader {
    const qz_rows *rows;
    qz_arena *scratch; /* for paths */
} qz_reader;

static void fault(const qz_reader *reader, const qz_node *node, int at_key, qz_message message) {
    qz_report *report = reader->rows->report;
    if (node->kind == QZ_NODE_BROKEN && !at_key) {
        return; /* reported already */
    }
    const char *path = report->count < report->cap ? qz_node_path(reader->scratch, node) : "";
    if (path == NULL) {
        report->no_memory = 1;
        return;
    }
    qz_place place = {reader->rows->file, path, node->line, node->column, node->span};
    if (at_key) {
        place.line = node->key_line;
        place.column = node->key_column;
        place.length = node->key_span;
    }
    qz_report_add(report, &place, message);
}

static int is_text(const qz_node *node, const char *word) {
    return node->kind == QZ_NODE_SCALAR && strcmp(node->text, word) == 0;
}

/* 1 where the key could be used. */
static int read_key(const qz_reader *reader, qz_row *row, const qz_node *node) {
    size_t length = strlen(node->key);
    int field = qz_field_find(node->key, length);
    if (field < 0) {
        const char *column = NULL;
        int known = qz_head_key(&column, node->key, length);
        fault(reader, node, 1,
              qz_hinted(QZ_SAY(FIGURES_UNKNOWN_KEY, qz_text(node->key)),
                        !known           ? QZ_FIELD_HINT(qz_field_meant(node->key, length))
                        : column == NULL ? qz_phrase_plain(QZ_PHRASE_COLUMN_OF_UNIT)
                                         : QZ_PHRASE(COLUMN_IS_NAMED, qz_text(column))));
        return 0;
    }
    if (node->kind != QZ_NODE_SCALAR) {
        fault(reader, node, 0, QZ_SAY(FIGURES_NOT_SINGLE, qz_text(qz_field_name(field))));
        return 0;
    }
    row->cells[field] =
        (qz_cell){node->text, node->length, node->line, node->column, node->span, 0};
    return 1;
}

static void read_item(const qz_reader *reader, const qz_node *item) {
    qz_row row = {.index = item->index, .line = item->line, .column = item->column};
    if (item->kind != QZ_NODE_MAPPING) {
        fault(reader, item, 0, QZ_SAY_PLAIN(FIGURES_ITEM_NOT_MAPPING));
        return;
    }
    int sound = 1;
    for (const qz_node *node = item->first; node != NULL; node = node->next) {
        sound &= read_key(reader, &row, node);
    }
    /* a row with a wrong key would only bring faults that follow from it */
    if (sound) {
        qz_rows_take(reader->rows, &row);
    }
}

static void read_list(const qz_reader *reader, const qz_node *list) {
    if (list->kind != QZ_NODE_SEQUENCE) {
        fault(reader, list, 0, QZ_SAY_PLAIN(FIGURES_NOT_LIST));
        return;
    }
    for (const qz_node *item = list->first; item != NULL && !reader->rows->report->no_memory;
         item = item->next) {
        read_item(reader, item);
    }
}

static void read_demo(const qz_reader *reader, const qz_node *node, int *demo) {
    if (is_text(node, "true")) {
        *demo = 1;
    } else if (!is_text(node, "false")) {
        fault(reader, node, 0, QZ_SAY_PLAIN(FIGURES_DEMO));
    }
}

static void read_other(const qz_reader *reader, const qz_node *node) {
    qz_suggest suggest;
    size_t length = strlen(node->key);
    qz_suggest_begin(&suggest, node->key, length);
    qz_suggest_offer(&suggest, "figures");
    qz_suggest_offer(&suggest, "demo");
    fault(reader, node, 1,
          qz_hinted(QZ_SAY(FIGURES_UNKNOWN_KEY, qz_text(node->key)),
                    suggest.best == NULL ? qz_phrase_plain(QZ_PHRASE_KEYS_OF_FIGURES)
                                         : QZ_PHRASE(DID_YOU_MEAN, qz_text(suggest.best))));
}

static void read_document(const qz_reader *reader, const qz_node *root, int *demo) {
    const qz_node *list = NULL;
    if (root->kind != QZ_NODE_MAPPING) {
        fault(reader, root, 0, QZ_SAY_PLAIN(FIGURES_NOT_MAPPING));
        return;
    }
    for (const qz_node *node = root->first; node != NULL; node = node->next) {
        if (strcmp(node->key, "figures") == 0) {
            list = node;
            read_list(reader, node);
        } else if (strcmp(node->key, "demo") == 0) {
            read_demo(reader, node, demo);
        } else {
            read_other(reader, node);
        }
    }
    if (list == NULL) {
        fault(reader, root, 0, QZ_SAY_PLAIN(FIGURES_NO_LIST));
    }
}

void qz_figures_read_yaml(const qz_rows *rows, qz_arena *scratch, const char *text, size_t length,
                          int dirty, int *demo) {
    (void)dirty; /* one that has refused characters is not read at all */
    qz_reader reader = {rows, scratch};
    qz_node *root = NULL;
    int code = qz_yaml_parse(&root, scratch, scratch, rows->report, rows->file, text, length,
                             &rows->figures->limits);
    if (code == QZPLAN_ERROR_NO_MEMORY) {
        rows->report->no_memory = 1;
    } else if (root != NULL) {
        read_document(&reader, root, demo);
    }
}
