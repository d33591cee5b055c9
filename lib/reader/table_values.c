/* SPDX-License-Identifier: MIT */
/* What tables of records are described with: lists of the texts that cells may have, and names of
   columns with their table. */

#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "reader/table_draft.h"

/* The bytes of a blank that begins a text: of those that mean nothing around a cell. */
static size_t blank_at(const char *text, size_t length) {
    static const char *const blanks[] = {" ", "\t", "\xc2\xa0", "\xe3\x80\x80"};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(blanks); i++) {
        size_t bytes = strlen(blanks[i]);
        if (bytes <= length && memcmp(text, blanks[i], bytes) == 0) {
            return bytes;
        }
    }
    return 0;
}

const char *qz_decode_trimmed(qz_decoder *d, const qz_node *node) {
    const char *text = node->text;
    size_t length = node->length;
    for (size_t blank; (blank = blank_at(text, length)) > 0;) {
        text += blank;
        length -= blank;
    }
    size_t end = 0;
    for (size_t at = 0; at < length;) {
        size_t blank = blank_at(text + at, length - at);
        at += blank > 0 ? blank : 1;
        end = blank > 0 ? end : at;
    }
    return text == node->text && end == node->length ? node->text : qz_decode_keep(d, text, end);
}

/* 1 where it may stand in the list. */
static int read_text(qz_decoder *d, const qz_node *item, int empty_fits, const char **out) {
    if (item->kind == QZ_NODE_SCALAR && (item->length > 0 || empty_fits)) {
        *out = qz_decode_trimmed(d, item);
        if (*out != NULL && **out == '\0' && !empty_fits) {
            qz_fault(d, item, QZ_SAY(VALUE_IS_BLANK, qz_text(item->text)));
            *out = NULL;
        }
    } else {
        (void)qz_decode_scalar(d, item);
    }
    return *out != NULL;
}

/* Equal ones lie side by side once they are sealed. */
static int refuse_doubles(qz_decoder *d, const qz_ids *values) {
    int fine = 1;
    for (size_t i = 1; i < values->sorted.count; i++) {
        const qz_id *one = values->sorted.items[i - 1];
        const qz_id *other = values->sorted.items[i];
        if (qz_ids_same(one, other)) {
            qz_fault(d, other->place,
                     QZ_SAY(LISTED_TWICE, qz_phrase_part(QZ_PHRASE_VALUE), qz_text(other->id)));
            fine = 0;
        }
    }
    return fine;
}

int qz_decode_texts(qz_decoder *d, const qz_node *node, int empty_fits, qz_ids *values,
                    const char *const **out, size_t *count) {
    int fine = 1;
    values->what = QZ_PHRASE_VALUE;
    if (!qz_expect(d, node, QZ_NODE_SEQUENCE)) {
        return 0;
    }
    const char **texts = qz_decode_new(d, node->count, sizeof *texts);
    for (const qz_node *item = node->first; texts != NULL && item != NULL; item = item->next) {
        const char *text = NULL;
        if (!read_text(d, item, empty_fits, &text)) {
            fine = 0;
        } else if (*text != '\0') {
            texts[(*count)++] = text;
            qz_decode_ids_add(d, values, text, NULL, item);
        }
    }
    *out = texts;
    qz_decode_ids_seal(d, values);
    return !d->report->no_memory && refuse_doubles(d, values) && fine;
}

void qz_refuse_common(qz_decoder *d, const qz_ids *a, const qz_ids *b, int message) {
    for (size_t i = 0; i < b->all.count && !d->report->no_memory; i++) {
        const qz_id *value = b->all.items[i];
        const qz_id *same = a->starts == NULL ? NULL : qz_ids_find(a, value->id);
        const qz_node *place = value->place != NULL ? value->place
                               : same == NULL       ? NULL
                                                    : same->place;
        if (same != NULL && place != NULL) {
            qz_fault(d, place, QZ_SAY_ONE_OF(message, qz_text(value->id)));
        }
    }
}

/* ---- columns with their table */

enum { NAME_MOST = 256 };

const qz_column_draft *qz_find_table_column(const qz_decoder *d, const char *text,
                                            qz_table_draft **draft) {
    char name[NAME_MOST];
    *draft = NULL;
    for (const char *dot = strchr(text, '.'); dot != NULL; dot = strchr(dot + 1, '.')) {
        size_t length = (size_t)(dot - text);
        if (length >= sizeof name || d->tables.starts == NULL) {
            break;
        }
        memcpy(name, text, length);
        name[length] = '\0';
        const qz_id *table = qz_ids_find(&d->tables, name);
        if (table != NULL) {
            *draft = table->thing;
            const qz_ids *columns = &(*draft)->columns;
            const qz_id *column = columns->starts == NULL ? NULL : qz_ids_find(columns, dot + 1);
            return column == NULL ? NULL : column->thing;
        }
    }
    return NULL;
}

/* The table is known, the column is not: the nearest of its columns. */
static void report_column(qz_decoder *d, const qz_node *node, int at_key, const char *text,
                          const qz_table_draft *draft) {
    const char *name = text + strlen(draft->table->id) + 1;
    const char *nearest = qz_ids_nearest(&draft->columns, name);
    const qz_message said = qz_hinted(
        QZ_SAY(UNKNOWN_COLUMN_OF, qz_text(name), qz_text(draft->table->id)), QZ_NEAREST(nearest));
    (at_key ? qz_fault_key : qz_fault)(d, node, said);
}

void qz_report_table_column(qz_decoder *d, const qz_node *node, int at_key,
                            const qz_table_draft *draft) {
    const char *text = at_key ? node->key : node->text;
    if (d->tables.incomplete || (draft != NULL && draft->columns.incomplete)) {
        return;
    }
    if (draft != NULL) {
        report_column(d, node, at_key, text, draft);
        return;
    }
    const char *dot = strchr(text, '.');
    char name[NAME_MOST] = "";
    if (dot != NULL && (size_t)(dot - text) < sizeof name) {
        memcpy(name, text, (size_t)(dot - text));
    }
    const qz_message said =
        name[0] == '\0' ? QZ_SAY(TABLE_COLUMN_FORM, qz_text(text))
                        : qz_hinted(QZ_SAY(UNKNOWN_NAME_OF, qz_phrase_part(QZ_PHRASE_RECORD_TABLE),
                                           qz_text(name)),
                                    QZ_NEAREST(qz_ids_nearest(&d->tables, name)));
    (at_key ? qz_fault_key : qz_fault)(d, node, said);
}

const qz_column_draft *qz_decode_table_column(qz_decoder *d, const qz_node *node) {
    qz_table_draft *draft;
    if (!qz_decode_scalar(d, node)) {
        return NULL;
    }
    const qz_column_draft *column = qz_find_table_column(d, node->text, &draft);
    if (column == NULL) {
        qz_report_table_column(d, node, 0, draft);
    }
    return column;
}
