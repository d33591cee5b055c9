/* SPDX-License-Identifier: MIT */
/* Single values of a plan: words, ids and the names of other things. */

#include "reader/decode.h"

#include <string.h>

#include <qzplan/error.h>

#include "base/suggest.h"
#include "base/utf8.h"
#include "yaml/fault.h"

static const char *const kind_words[] = {"nothing", "a text", "a list", "a mapping"};

static int is_empty(const qz_node *node) {
    return node->kind == QZ_NODE_SCALAR ? node->length == 0 : node->first == NULL;
}

/* `key：value` is one text to YAML: it shows where a mapping should stand. */
static int report_wide_colon(qz_decoder *d, const qz_node *node) {
    size_t at = node->quoted ? node->length : qz_yaml_colon_at(node->text, node->length);
    if (at == node->length) {
        return 0;
    }
    qz_node colon = *node;
    colon.column += (uint32_t)qz_utf8_count(node->text, at);
    colon.span = 1;
    qz_fault(d, QZPLAN_ERROR_YAML_FULLWIDTH_COLON, &colon, qz_yaml_colon_hint(),
             "a full-width colon stands after a key");
    return 1;
}

int qz_expect(qz_decoder *d, const qz_node *node, int kind) {
    if (d->report->no_memory) {
        return 0; /* nothing more is read: what was not kept may be looked for */
    }
    if (node->kind == kind && !is_empty(node)) {
        return 1;
    }
    if (node->kind == QZ_NODE_BROKEN || (node->cut && node->first == NULL)) {
        return 0;
    }
    if (is_empty(node)) {
        qz_fault(d, QZPLAN_ERROR_EMPTY, node, NULL, "%s is expected here, but nothing is given",
                 kind_words[kind]);
    } else if (kind != QZ_NODE_MAPPING || node->kind != QZ_NODE_SCALAR ||
               !report_wide_colon(d, node)) {
        qz_fault(d, QZPLAN_ERROR_WRONG_TYPE, node, NULL, "%s is expected here, not %s",
                 kind_words[kind], kind_words[node->kind]);
    }
    return 0;
}

int qz_decode_scalar(qz_decoder *d, const qz_node *node) {
    return qz_expect(d, node, QZ_NODE_SCALAR);
}

const char *qz_decode_any_id(qz_decoder *d, const qz_node *node) {
    return qz_decode_scalar(d, node) ? node->text : NULL;
}

static int is_id(const char *text) {
    if (text[0] < 'a' || text[0] > 'z') {
        return 0;
    }
    for (; *text != '\0'; text++) {
        if ((*text < 'a' || *text > 'z') && (*text < '0' || *text > '9') && *text != '_') {
            return 0;
        }
    }
    return 1;
}

int qz_decode_id(qz_decoder *d, const qz_node *node, const char *text, int at_key) {
    static const char hint[] = "use a-z, 0-9 and _, with a letter first";
    if (is_id(text)) {
        return 1;
    }
    if (at_key) {
        qz_fault_key(d, QZPLAN_ERROR_BAD_ID, node, hint, "`%s` is not a valid id", text);
    } else {
        qz_fault(d, QZPLAN_ERROR_BAD_ID, node, hint, "`%s` is not a valid id", text);
    }
    return 0;
}

/* ---- words and names */

/* Appends what fits; returns the new end. */
static size_t append(char *buffer, size_t used, size_t capacity, const char *text) {
    size_t length = strlen(text);
    if (used + length < capacity) {
        memcpy(buffer + used, text, length + 1);
        used += length;
    }
    return used;
}

/* Writes "write one of `a`, `b`" for the words that are supported. */
static const char *list_words(const qz_word *words, size_t count, char *buffer, size_t capacity) {
    size_t used = append(buffer, 0, capacity, count == 1 ? "write " : "write one of ");
    for (size_t i = 0; i < count && !words[i].unsupported; i++) {
        used = append(buffer, used, capacity, i == 0 ? "`" : ", `");
        used = append(buffer, used, capacity, words[i].word);
        used = append(buffer, used, capacity, "`");
    }
    return buffer;
}

int qz_decode_word(qz_decoder *d, const qz_node *node, const qz_word *words, size_t count,
                   int32_t *out) {
    if (!qz_decode_scalar(d, node)) {
        return 0;
    }
    size_t i = 0;
    while (i < count && strcmp(words[i].word, node->text) != 0) {
        i++;
    }
    if (i == count) {
        char buffer[160];
        qz_fault(d, QZPLAN_ERROR_BAD_WORD, node, list_words(words, count, buffer, sizeof buffer),
                 "`%s` is not one of the words allowed here", node->text);
        return 0;
    }
    if (words[i].unsupported) {
        qz_fault(d, QZPLAN_ERROR_UNSUPPORTED, node, NULL, "`%s` is not supported yet", node->text);
        return 0;
    }
    *out = words[i].value;
    return 1;
}

static qz_id *find_text(qz_decoder *d, const qz_node *node, const char *text, const qz_ids *names) {
    qz_id *name = qz_ids_find(names, text);
    if (name == NULL && !names->incomplete) {
        char buffer[160];
        const char *hint = NULL;
        if (!qz_report_is_full(d->report)) {
            hint = qz_ids_hint(names, text, buffer, sizeof buffer);
        }
        qz_fault(d, QZPLAN_ERROR_UNKNOWN_NAME, node, hint, "unknown %s `%s`", names->what, text);
    }
    return name;
}

static qz_id *find_name(qz_decoder *d, const qz_node *node, const qz_ids *names) {
    return qz_decode_scalar(d, node) ? find_text(d, node, node->text, names) : NULL;
}

void *qz_decode_name_text(qz_decoder *d, const qz_node *node, const char *text,
                          const qz_ids *names) {
    const qz_id *name = find_text(d, node, text, names);
    return name == NULL ? NULL : name->thing;
}

const void *qz_decode_name(qz_decoder *d, const qz_node *node, const qz_ids *names) {
    const qz_id *name = find_name(d, node, names);
    return name == NULL ? NULL : name->thing;
}

int qz_decode_name_list(qz_decoder *d, const qz_node *node, qz_ids *names, int one_fits,
                        const void *const **out, size_t *count) {
    *count = 0;
    int single = one_fits && node->kind == QZ_NODE_SCALAR;
    if (!single && !qz_expect(d, node, QZ_NODE_SEQUENCE)) {
        return 0;
    }
    const void **things = qz_decode_new(d, single ? 1 : node->count, sizeof *things);
    if (things == NULL) {
        return 0;
    }
    int fine = 1;
    uint32_t list = ++d->lists;
    *out = things;
    for (const qz_node *item = single ? node : node->first; item != NULL;
         item = single ? NULL : item->next) {
        qz_id *name = find_name(d, item, names);
        if (name == NULL) {
            fine = 0;
        } else if (name->list == list) {
            fine = 0;
            qz_fault(d, QZPLAN_ERROR_DUPLICATE_ITEM, item, "name it once",
                     "the %s `%s` is listed twice", names->what, item->text);
        } else {
            name->list = list;
            things[(*count)++] = name->thing;
        }
    }
    return fine;
}
