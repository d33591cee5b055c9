/* SPDX-License-Identifier: MIT */
/* Builds a bounded tree from libyaml's events. Nothing of YAML beyond plain data gets through:
   anchors, aliases, merge keys and tags are reported where they stand and the rest is read on. */

#include "yaml_tree.h"

#include <string.h>

#include <yaml.h>

#include <qzplan/error.h>

#include "utf8.h"
#include "yaml_fault.h"
#include "yaml_keys.h"
#include "yaml_text.h"

typedef struct builder {
    yaml_parser_t parser;
    qz_arena *arena;
    qz_report *report;
    const char *name;
    const char *bytes;
    size_t size;
    const qz_yaml_limits *limits;
    qz_node *root;
    qz_node *open;     /* the innermost sequence or mapping still being read */
    qz_node *last;     /* its last child so far */
    qz_node key;       /* the key whose value comes next; key.key is NULL where there is none */
    size_t depth;      /* of open, with what is skipped */
    size_t nodes;      /* keys and values so far */
    size_t skip_nodes; /* so many whole nodes are passed over */
    size_t skip_depth; /* how deep inside such a node */
    int code;          /* of the first fault */
    int stopped;
} builder;

static uint32_t position(size_t from_zero) {
    return from_zero < UINT32_MAX ? (uint32_t)from_zero + 1 : UINT32_MAX;
}

static uint32_t span_of(const yaml_event_t *event) {
    size_t start = event->start_mark.column;
    size_t end = event->end_mark.column;
    int one_line = event->start_mark.line == event->end_mark.line && end > start;
    return one_line ? (uint32_t)(end - start) : 1;
}

static void out_of_memory(builder *b) {
    b->report->no_memory = 1;
    b->code = b->code == QZPLAN_OK ? QZPLAN_ERROR_NO_MEMORY : b->code;
    b->stopped = 1;
}

/* Whether one more fault would be listed: else its path need not be written. */
static int is_listed(const builder *b) {
    return b->report->count < b->report->cap;
}

/* Reports a fault at a node; only its position and its way up to the root need be there. */
static void fault(builder *b, int code, const qz_node *node, const char *hint,
                  const char *message) {
    const char *path = is_listed(b) ? qz_node_path(b->arena, node) : NULL;
    const qz_place place = {b->name, path, node->line, node->column, node->span};
    qz_report_add(b->report, code, &place, hint, "%s", message);
    b->code = b->code == QZPLAN_OK ? code : b->code;
}

static void stop(builder *b, int code, const qz_node *node, const char *hint, const char *message) {
    fault(b, code, node, hint, message);
    b->stopped = 1;
}

/* What every node has from its event. */
static void place_node(const builder *b, qz_node *node, const yaml_event_t *event) {
    node->parent = b->open;
    node->line = position(event->start_mark.line);
    node->column = position(event->start_mark.column);
    node->span = event->type == YAML_SCALAR_EVENT ? span_of(event) : 1;
    node->index = b->open == NULL ? 0 : b->open->count;
    node->key = b->key.key;
    node->key_line = b->key.line;
    node->key_column = b->key.column;
    node->key_span = b->key.span;
}

static void refuse_properties(builder *b, const qz_node *node, const yaml_char_t *anchor,
                              const yaml_char_t *tag) {
    if (anchor != NULL) {
        fault(b, QZPLAN_ERROR_YAML_ANCHOR, node,
              "write the value out; put quotes around a text that starts with `&`",
              "anchors are refused");
    }
    if (tag != NULL) {
        fault(b, QZPLAN_ERROR_YAML_TAG, node,
              "remove the tag; put quotes around a text that starts with `!`", "tags are refused");
    }
}

/* Whether a scalar's text may be kept; reports it where not. */
static int scalar_is_fine(builder *b, const qz_node *node, const yaml_event_t *event) {
    const char *text = (const char *)event->data.scalar.value;
    size_t length = event->data.scalar.length;
    if (length > b->limits->max_scalar) {
        fault(b, QZPLAN_ERROR_SCALAR_TOO_LONG, node, NULL, "the value is too long");
        return 0;
    }
    /* Only escapes can bring in what the check of the bytes has not seen. */
    if (event->data.scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE) {
        uint32_t character = 0;
        if (qz_yaml_refused_at(text, length, 0, &character) < length) {
            fault(b, character == 0 ? QZPLAN_ERROR_NUL_BYTE : QZPLAN_ERROR_CONTROL_CHARACTER, node,
                  "remove the escape", "an escape stands for a control character");
            return 0;
        }
    }
    return 1;
}

static int is_plain(const yaml_event_t *event) {
    return event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
}

/* Gives a key without a name the path of the mapping it stands in. */
static void stand_for_open(const builder *b, qz_node *node) {
    node->parent = b->open->parent;
    node->key = b->open->key;
    node->index = b->open->index;
}

/* A plain key that is none: a merge key, or one that swallowed its full-width colon. */
static int key_is_refused(builder *b, qz_node *node, const char *text, size_t length) {
    if (length == 2 && memcmp(text, "<<", 2) == 0) {
        fault(b, QZPLAN_ERROR_YAML_MERGE, node, "write the keys out", "merge keys are refused");
        return 1;
    }
    size_t colon = qz_yaml_colon_at(text, length);
    if (colon < length) {
        stand_for_open(b, node);
        node->column += (uint32_t)qz_utf8_count(text, colon);
        node->span = 1;
        fault(b, QZPLAN_ERROR_YAML_FULLWIDTH_COLON, node, qz_yaml_colon_hint(),
              "a full-width colon stands after a key");
        return 1;
    }
    return 0;
}

/* Takes a key out of the open mapping, with the nodes that belong to it. */
static void skip(builder *b, size_t nodes) {
    b->skip_nodes = nodes;
    b->open->cut = 1;
}

static void take_scalar_key(builder *b, qz_node *node, const yaml_event_t *event) {
    const char *text = (const char *)event->data.scalar.value;
    size_t length = event->data.scalar.length;
    if (!scalar_is_fine(b, node, event)) {
        skip(b, 1);
        return;
    }
    node->key = qz_arena_text(b->arena, text, length);
    if (node->key == NULL) {
        out_of_memory(b);
        return;
    }
    refuse_properties(b, node, event->data.scalar.anchor, event->data.scalar.tag);
    if (is_plain(event) && key_is_refused(b, node, text, length)) {
        skip(b, 1);
    } else {
        b->key = *node;
    }
}

static void take_key(builder *b, const yaml_event_t *event) {
    qz_node node = {0};
    place_node(b, &node, event);
    if (event->type == YAML_SCALAR_EVENT) {
        take_scalar_key(b, &node, event);
    } else if (event->type == YAML_ALIAS_EVENT) {
        stand_for_open(b, &node);
        fault(b, QZPLAN_ERROR_YAML_ALIAS, &node, NULL, "aliases are refused");
        skip(b, 1);
    } else {
        stand_for_open(b, &node);
        fault(b, QZPLAN_ERROR_WRONG_TYPE, &node, "write `key: value`", "a key must be a text");
        skip(b, 2);
        b->skip_depth = 1;
    }
}

static void link_node(builder *b, qz_node *node) {
    if (b->open == NULL) {
        b->root = node;
        return;
    }
    if (b->last == NULL) {
        b->open->first = node;
    } else {
        b->last->next = node;
    }
    b->open->count++;
    b->last = node;
}

static void take_scalar(builder *b, qz_node *node, const yaml_event_t *event) {
    if (!scalar_is_fine(b, node, event)) {
        return;
    }
    node->text =
        qz_arena_text(b->arena, (const char *)event->data.scalar.value, event->data.scalar.length);
    node->length = event->data.scalar.length;
    node->quoted = !is_plain(event);
    node->kind = QZ_NODE_SCALAR;
    if (node->text == NULL) {
        out_of_memory(b);
        return;
    }
    refuse_properties(b, node, event->data.scalar.anchor, event->data.scalar.tag);
}

static void open_node(builder *b, qz_node *node, uint8_t kind, const yaml_char_t *anchor,
                      const yaml_char_t *tag) {
    node->kind = kind;
    refuse_properties(b, node, anchor, tag);
    b->open = node;
    b->last = NULL;
}

static void take_value(builder *b, const yaml_event_t *event) {
    qz_node *node = qz_arena_alloc(b->arena, sizeof *node);
    if (node == NULL) {
        out_of_memory(b);
        return;
    }
    place_node(b, node, event);
    b->key.key = NULL;
    link_node(b, node);
    switch (event->type) {
    case YAML_SCALAR_EVENT:
        take_scalar(b, node, event);
        break;
    case YAML_SEQUENCE_START_EVENT:
        open_node(b, node, QZ_NODE_SEQUENCE, event->data.sequence_start.anchor,
                  event->data.sequence_start.tag);
        break;
    case YAML_MAPPING_START_EVENT:
        open_node(b, node, QZ_NODE_MAPPING, event->data.mapping_start.anchor,
                  event->data.mapping_start.tag);
        break;
    default:
        fault(b, QZPLAN_ERROR_YAML_ALIAS, node,
              "write the value out; put quotes around a text that starts with `*`",
              "aliases are refused");
    }
}

static size_t is_start(const yaml_event_t *event) {
    return event->type == YAML_SEQUENCE_START_EVENT || event->type == YAML_MAPPING_START_EVENT;
}

/* Counts a node before it costs anything; stops the reading at a limit. */
static int is_within_limits(builder *b, const yaml_event_t *event) {
    qz_node node = {0};
    b->nodes++;
    b->depth += is_start(event);
    if (b->depth > b->limits->max_depth) {
        place_node(b, &node, event);
        stop(b, QZPLAN_ERROR_TOO_DEEP, &node, NULL, "values are nested too deeply");
    } else if (b->nodes > b->limits->max_nodes) {
        place_node(b, &node, event);
        stop(b, QZPLAN_ERROR_TOO_MANY_NODES, &node, NULL, "the file holds too many values");
    }
    return !b->stopped;
}

static void take_node(builder *b, const yaml_event_t *event) {
    if (!is_within_limits(b, event)) {
        return;
    }
    if (b->skip_nodes > 0) {
        b->skip_depth += is_start(event);
        b->skip_nodes -= b->skip_depth == 0;
    } else if (b->open != NULL && b->open->kind == QZ_NODE_MAPPING && b->key.key == NULL) {
        take_key(b, event);
    } else {
        take_value(b, event);
    }
}

static void report_duplicate(void *context, const qz_node *later, const qz_node *earlier) {
    builder *b = context;
    const char *path = is_listed(b) ? qz_node_path(b->arena, later) : NULL;
    const qz_place place = {b->name, path, later->key_line, later->key_column, later->key_span};
    qz_report_add(b->report, QZPLAN_ERROR_DUPLICATE_KEY, &place, NULL,
                  "the key `%s` is already given on line %u", later->key,
                  (unsigned)earlier->key_line);
    b->code = b->code == QZPLAN_OK ? QZPLAN_ERROR_DUPLICATE_KEY : b->code;
}

static void close_node(builder *b) {
    b->depth--;
    if (b->skip_nodes > 0) {
        b->skip_depth--;
        b->skip_nodes -= b->skip_depth == 0;
        return;
    }
    qz_node *closed = b->open;
    b->open = closed->parent;
    b->last = closed;
    if (closed->kind == QZ_NODE_MAPPING &&
        !qz_yaml_drop_duplicates(b->arena, closed, report_duplicate, b)) {
        out_of_memory(b);
    }
}

static void fail_syntax(builder *b, const qz_yaml_failure *failure) {
    int code = qz_yaml_explain(b->report, b->name, b->bytes, b->size, failure);
    b->code = b->code == QZPLAN_OK ? code : b->code;
    b->root = NULL;
    b->stopped = 1;
}

static int starts_document(const builder *b, size_t offset) {
    return b->size - offset >= 3 && memcmp(b->bytes + offset, "---", 3) == 0;
}

/* Whatever follows the one document is refused unread: libyaml need not even look at it. */
static void end_document(builder *b, const yaml_event_t *event) {
    b->stopped = 1;
    size_t end = qz_yaml_offset(b->bytes, b->size, position(event->end_mark.line),
                                position(event->end_mark.column));
    size_t more = qz_yaml_next_content(b->bytes, b->size, end);
    if (more == b->size) {
        return;
    }
    qz_node node = {.span = 1};
    qz_utf8_position(b->bytes, more, &node.line, &node.column);
    if (b->bytes[more] == '%') {
        fault(b, QZPLAN_ERROR_YAML_DIRECTIVE, &node, "remove the line", "directives are refused");
    } else if (!event->data.document_end.implicit || starts_document(b, more)) {
        fault(b, QZPLAN_ERROR_YAML_DOCUMENTS, &node, "keep one document in a file",
              "a second document starts here");
    } else {
        fail_syntax(b, &(qz_yaml_failure){.problem = "did not find expected <document start>",
                                          .line = node.line,
                                          .column = node.column});
    }
}

static void take_event(builder *b, const yaml_event_t *event) {
    switch (event->type) {
    case YAML_ALIAS_EVENT:
    case YAML_SCALAR_EVENT:
    case YAML_SEQUENCE_START_EVENT:
    case YAML_MAPPING_START_EVENT:
        take_node(b, event);
        break;
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
        close_node(b);
        break;
    case YAML_DOCUMENT_END_EVENT:
        end_document(b, event);
        break;
    case YAML_STREAM_END_EVENT: {
        const qz_node node = {.line = 1, .column = 1, .span = 1};
        stop(b, QZPLAN_ERROR_YAML_DOCUMENTS, &node, NULL, "the file holds no document");
        break;
    }
    default:
        break;
    }
}

static void explain_failure(builder *b) {
    const yaml_parser_t *parser = &b->parser;
    if (parser->error == YAML_MEMORY_ERROR) {
        out_of_memory(b);
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
    fail_syntax(b, &failure);
}

static void run(builder *b) {
    if (!yaml_parser_initialize(&b->parser)) {
        out_of_memory(b);
        return;
    }
    yaml_parser_set_encoding(&b->parser, YAML_UTF8_ENCODING);
    size_t start = qz_yaml_offset(b->bytes, b->size, 1, 1); /* past a byte order mark */
    yaml_parser_set_input_string(&b->parser, (const unsigned char *)b->bytes + start,
                                 b->size - start);
    while (!b->stopped) {
        yaml_event_t event;
        if (yaml_parser_parse(&b->parser, &event)) {
            take_event(b, &event);
            yaml_event_delete(&event);
        } else {
            explain_failure(b);
        }
    }
    yaml_parser_delete(&b->parser);
}

int qz_yaml_parse(qz_node **root, qz_arena *arena, qz_report *report, const char *name,
                  const char *bytes, size_t size, const qz_yaml_limits *limits) {
    *root = NULL;
    if (size > limits->max_bytes) {
        const qz_place place = {name, NULL, 0, 0, 0};
        qz_report_add(report, QZPLAN_ERROR_TOO_LARGE, &place, NULL,
                      "the file has more than %zu bytes", limits->max_bytes);
        return QZPLAN_ERROR_TOO_LARGE;
    }
    int code = qz_yaml_check_text(report, name, bytes, size);
    if (code != QZPLAN_OK) {
        return code;
    }
    builder b = {
        .arena = arena,
        .report = report,
        .name = name,
        .bytes = bytes,
        .size = size,
        .limits = limits,
    };
    run(&b);
    /* While a node is still open the tree is cut off: what it lacks says nothing. */
    *root = b.open == NULL && b.code != QZPLAN_ERROR_NO_MEMORY ? b.root : NULL;
    return b.code;
}
