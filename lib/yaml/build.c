/* SPDX-License-Identifier: MIT */
/* The tree, event by event. Nothing of YAML beyond plain data gets through: anchors, aliases, merge
   keys and tags are reported where they stand and the rest is read on. */

#include "yaml/build.h"

#include <stdalign.h>
#include <string.h>

#include <qzplan/error.h>

#include "base/utf8.h"
#include "yaml/fault.h"
#include "yaml/keys.h"
#include "yaml/text.h"

static void first_code(qz_yaml_builder *b, int code) {
    b->code = b->code == QZPLAN_OK ? code : b->code;
}

void qz_yaml_no_memory(qz_yaml_builder *b) {
    b->report->no_memory = 1;
    b->stopped = 1;
    first_code(b, QZPLAN_ERROR_NO_MEMORY);
}

void qz_yaml_report(qz_yaml_builder *b, const qz_node *node, qz_message message) {
    const char *path = qz_report_is_full(b->report) ? NULL : qz_node_path(b->nodes, node);
    const qz_place place = {b->name, path, node->line, node->column, node->span};
    qz_report_add(b->report, &place, message);
    first_code(b, qz_message_code(message.said.id));
}

/* A node with what its event says. Every member is written, one by one: for a struct of this size
   gcc makes a slow string instruction of an initializer, and the memory is not zeroed. */
static void place_node(const qz_yaml_builder *b, qz_node *node, const qz_yaml_event *event) {
    node->text = NULL;
    node->length = 0;
    node->key = b->key.text;
    node->parent = b->open;
    node->first = NULL;
    node->next = NULL;
    node->count = 0;
    node->index = b->open == NULL ? 0 : b->open->count;
    node->line = event->line;
    node->column = event->column;
    node->span = event->span;
    node->key_line = b->key.line;
    node->key_column = b->key.column;
    node->key_span = b->key.span;
    node->kind = QZ_NODE_BROKEN;
    node->quoted = 0;
    node->cut = 0;
    node->alike = 0;
    node->letters = 0;
}

static void stop(qz_yaml_builder *b, const qz_yaml_event *event, qz_message message) {
    qz_node node;
    place_node(b, &node, event);
    qz_yaml_report(b, &node, message);
    b->stopped = 1;
}

static void report_properties(qz_yaml_builder *b, const qz_node *node, const qz_yaml_event *event) {
    if (event->flags & QZ_EVENT_ANCHOR) {
        qz_yaml_report(b, node, QZ_SAY_PLAIN(YAML_ANCHOR_USED));
    }
    if (event->flags & QZ_EVENT_TAG) {
        qz_yaml_report(b, node, QZ_SAY_PLAIN(YAML_TAG_USED));
    }
}

static inline void refuse_properties(qz_yaml_builder *b, const qz_node *node,
                                     const qz_yaml_event *event) {
    if (event->flags & (QZ_EVENT_ANCHOR | QZ_EVENT_TAG)) {
        report_properties(b, node, event);
    }
}

/* Whether a scalar's text may be kept; reports it where not. */
static int check_scalar(qz_yaml_builder *b, const qz_node *node, const qz_yaml_event *event) {
    if (event->length > b->limits->max_scalar) {
        qz_yaml_report(b, node, QZ_SAY_PLAIN(YAML_VALUE_TOO_LONG));
        return 0;
    }
    uint32_t character = 0;
    if (qz_yaml_refused_at(event->text, event->length, 0, &character) < event->length) {
        qz_yaml_report(b, node,
                       character == 0 ? QZ_SAY_PLAIN(YAML_ESCAPED_NUL)
                                      : QZ_SAY_PLAIN(YAML_ESCAPED_CONTROL));
        return 0;
    }
    return 1;
}

/* The same; only escapes can bring in what the check of the bytes has not seen. */
static inline int scalar_is_fine(qz_yaml_builder *b, const qz_node *node,
                                 const qz_yaml_event *event) {
    int is_plain = !(event->flags & QZ_EVENT_ESCAPES) && event->length <= b->limits->max_scalar;
    return is_plain || check_scalar(b, node, event);
}

/* Gives a key without a name the path of the mapping it stands in. */
static void stand_for_open(const qz_yaml_builder *b, qz_node *node) {
    node->parent = b->open->parent;
    node->key = b->open->key;
    node->index = b->open->index;
}

/* A plain key that is none: a merge key, or one that swallowed its full-width colon. */
static int key_is_refused(qz_yaml_builder *b, qz_node *node, const char *text, size_t length) {
    if (length == 2 && memcmp(text, "<<", 2) == 0) {
        qz_yaml_report(b, node, QZ_SAY_PLAIN(YAML_MERGE_KEY));
        return 1;
    }
    size_t colon = qz_yaml_colon_at(text, length);
    if (colon < length) {
        stand_for_open(b, node);
        node->column += (uint32_t)qz_utf8_count(text, colon);
        node->span = 1;
        qz_yaml_report(b, node, QZ_SAY_PLAIN(YAML_WIDE_COLON));
        return 1;
    }
    return 0;
}

/* Takes a key out of the open mapping, with the nodes that belong to it. */
static void skip(qz_yaml_builder *b, size_t nodes) {
    b->skip_nodes = nodes;
    b->open->cut = 1;
}

/* The ends of a text as a number: it tells texts of the same length, up to eight bytes, apart. */
static uint64_t fold(const char *text, size_t length) {
    uint64_t first = 0;
    uint64_t last = 0;
    size_t half = length >= 8 ? 8 : length >= 4 ? 4 : length >= 2 ? 2 : length;
    switch (half) { /* copies of a fixed size are single loads */
    case 8:
        memcpy(&first, text, 8);
        return first;
    case 4:
        memcpy(&first, text, 4);
        memcpy(&last, text + length - 4, 4);
        break;
    case 2:
        memcpy(&first, text, 2);
        memcpy(&last, text + length - 2, 2);
        break;
    default:
        first = (unsigned char)*text;
    }
    return first ^ (last << 32 | last >> 32);
}

/* The one place where a key's text may be kept. */
static qz_yaml_kept_key *place_of_key(qz_yaml_builder *b, uint64_t fold, size_t length) {
    uint64_t mixed = (fold ^ length) * UINT64_C(0x9e3779b97f4a7c15);
    return &b->keys[mixed >> 32 & (QZ_YAML_KEY_SLOTS - 1)];
}

static int is_kept(const qz_yaml_kept_key *kept, uint64_t fold, const char *text, size_t length) {
    return kept->text != NULL && kept->fold == fold && kept->length == length &&
           (length <= 8 || memcmp(kept->text + 8, text + 8, length - 8) == 0);
}

/* Keeps a key's text, or finds where it is kept already; its text is NULL when out of memory. */
static qz_yaml_kept_key *keep_key(qz_yaml_builder *b, const char *text, size_t length) {
    uint64_t number = fold(text, length);
    qz_yaml_kept_key *kept = place_of_key(b, number, length);
    if (!is_kept(kept, number, text, length)) {
        *kept = (qz_yaml_kept_key){qz_arena_text(b->nodes, text, length), length, number, 0};
    }
    return kept;
}

static void take_scalar_key(qz_yaml_builder *b, qz_node *node, const qz_yaml_event *event) {
    if (!scalar_is_fine(b, node, event)) {
        skip(b, 1);
        return;
    }
    qz_yaml_kept_key *kept = keep_key(b, event->text, event->length);
    node->key = kept->text;
    if (node->key == NULL) {
        qz_yaml_no_memory(b);
        return;
    }
    refuse_properties(b, node, event);
    if (!(event->flags & QZ_EVENT_QUOTED) && key_is_refused(b, node, event->text, event->length)) {
        skip(b, 1);
        return;
    }
    b->key = (qz_yaml_key){node->key, node->line, node->column, node->span};
    kept->is_accepted = !(event->flags & QZ_EVENT_QUOTED);
}

/* Takes a key that was accepted before: most are. Returns 0 where it has to be looked at. */
static int take_known_key(qz_yaml_builder *b, const qz_yaml_event *event) {
    if (event->kind != QZ_EVENT_SCALAR || (event->flags & (QZ_EVENT_ANCHOR | QZ_EVENT_TAG))) {
        return 0;
    }
    uint64_t number = fold(event->text, event->length);
    const qz_yaml_kept_key *kept = place_of_key(b, number, event->length);
    if (!kept->is_accepted || !is_kept(kept, number, event->text, event->length)) {
        return 0;
    }
    b->key = (qz_yaml_key){kept->text, event->line, event->column, event->span};
    return 1;
}

static void take_key(qz_yaml_builder *b, const qz_yaml_event *event) {
    qz_node node;
    place_node(b, &node, event);
    if (event->kind == QZ_EVENT_SCALAR) {
        take_scalar_key(b, &node, event);
    } else if (event->kind == QZ_EVENT_ALIAS) {
        stand_for_open(b, &node);
        qz_yaml_report(b, &node, QZ_SAY_PLAIN(YAML_ALIAS_KEY));
        skip(b, 1);
    } else {
        stand_for_open(b, &node);
        qz_yaml_report(b, &node, QZ_SAY_PLAIN(YAML_KEY_NOT_TEXT));
        skip(b, 2);
        b->skip_depth = 1;
    }
}

/* Two keys can only be the same where two begin with the same letter. */
static void note_letter(qz_node *mapping, const char *key) {
    uint32_t letter = (uint32_t)1 << ((unsigned char)*key & 31);
    mapping->alike |= (mapping->letters & letter) != 0;
    mapping->letters |= letter;
}

static void link_node(qz_yaml_builder *b, qz_node *node) {
    if (b->open == NULL) {
        b->root = node;
        return;
    }
    if (b->last == NULL) {
        b->open->first = node;
    } else {
        b->last->next = node;
    }
    if (node->key != NULL) {
        note_letter(b->open, node->key);
    }
    b->open->count++;
    b->last = node;
}

static void take_scalar(qz_yaml_builder *b, qz_node *node, const qz_yaml_event *event) {
    if (!scalar_is_fine(b, node, event)) {
        return;
    }
    node->text = qz_arena_text(b->texts, event->text, event->length);
    node->length = event->length;
    node->quoted = (event->flags & QZ_EVENT_QUOTED) != 0;
    node->kind = QZ_NODE_SCALAR;
    if (node->text == NULL) {
        qz_yaml_no_memory(b);
        return;
    }
    refuse_properties(b, node, event);
}

static void open_node(qz_yaml_builder *b, qz_node *node, uint8_t kind, const qz_yaml_event *event) {
    node->kind = kind;
    refuse_properties(b, node, event);
    b->open = node;
    b->last = NULL;
}

static void take_value(qz_yaml_builder *b, const qz_yaml_event *event) {
    qz_node *node = qz_arena_raw(b->nodes, sizeof *node, alignof(qz_node));
    if (node == NULL) {
        qz_yaml_no_memory(b);
        return;
    }
    place_node(b, node, event);
    b->key.text = NULL;
    link_node(b, node);
    if (event->kind == QZ_EVENT_SCALAR) { /* most are */
        take_scalar(b, node, event);
        return;
    }
    switch (event->kind) {
    case QZ_EVENT_SEQUENCE:
        open_node(b, node, QZ_NODE_SEQUENCE, event);
        break;
    case QZ_EVENT_MAPPING:
        open_node(b, node, QZ_NODE_MAPPING, event);
        break;
    default:
        qz_yaml_report(b, node, QZ_SAY_PLAIN(YAML_ALIAS_USED));
    }
}

static size_t is_start(const qz_yaml_event *event) {
    return event->kind == QZ_EVENT_SEQUENCE || event->kind == QZ_EVENT_MAPPING;
}

/* Counts a node before it costs anything; stops the reading at a limit. */
static int is_within_limits(qz_yaml_builder *b, const qz_yaml_event *event) {
    b->count++;
    b->depth += is_start(event);
    if (b->depth > b->limits->max_depth) {
        stop(b, event, QZ_SAY_PLAIN(YAML_TOO_DEEP));
    } else if (b->count > b->limits->max_nodes) {
        stop(b, event, QZ_SAY_PLAIN(YAML_TOO_MANY_VALUES));
    }
    return !b->stopped;
}

static void take_node(qz_yaml_builder *b, const qz_yaml_event *event) {
    if (!is_within_limits(b, event)) {
        return;
    }
    if (b->skip_nodes > 0) {
        b->skip_depth += is_start(event);
        b->skip_nodes -= b->skip_depth == 0;
    } else if (b->open != NULL && b->open->kind == QZ_NODE_MAPPING && b->key.text == NULL) {
        if (!take_known_key(b, event)) {
            take_key(b, event);
        }
    } else {
        take_value(b, event);
    }
}

static void report_duplicate(void *context, const qz_node *later, const qz_node *earlier) {
    qz_yaml_builder *b = context;
    const char *path = qz_report_is_full(b->report) ? NULL : qz_node_path(b->nodes, later);
    const qz_place place = {b->name, path, later->key_line, later->key_column, later->key_span};
    qz_report_add(b->report, &place,
                  QZ_SAY(YAML_DUPLICATE_KEY, qz_text(later->key), qz_count(earlier->key_line)));
    first_code(b, QZPLAN_ERROR_DUPLICATE_KEY);
}

static void close_node(qz_yaml_builder *b) {
    b->depth--;
    if (b->skip_nodes > 0) {
        b->skip_depth--;
        b->skip_nodes -= b->skip_depth == 0;
        return;
    }
    qz_node *closed = b->open;
    b->open = closed->parent;
    b->last = closed;
    if (closed->alike && !qz_yaml_drop_duplicates(b->nodes, closed, report_duplicate, b)) {
        qz_yaml_no_memory(b);
    }
}

void qz_yaml_take(qz_yaml_builder *b, const qz_yaml_event *event) {
    if (event->kind == QZ_EVENT_END) {
        close_node(b);
    } else {
        take_node(b, event);
    }
}
