/* SPDX-License-Identifier: MIT */
/* Turns libyaml's complaint into a message, a hint and the place to correct: tabs and full-width
   colons first, which libyaml never names, then a table of its own problems. */

#include "yaml/fault.h"

#include <string.h>

#include <qzplan/error.h>

#include "yaml/indent.h"
#include "yaml/slip.h"
#include "yaml/text.h"

struct problem_row {
    const char *problem; /* part of libyaml's problem */
    const char *context; /* part of libyaml's context; NULL: any */
    int at_context;      /* 1: what has to be corrected is where the context began */
    int message;
};

/* The first row that fits decides. */
static const struct problem_row rows[] = {
    {"found a tab", NULL, 0, QZ_MESSAGE_YAML_TAB},
    {"could not find expected ':'", NULL, 1, QZ_MESSAGE_YAML_NO_COLON},
    {"block sequence entries are not allowed", NULL, 0, QZ_MESSAGE_YAML_LIST_ITEM_HERE},
    {"mapping keys are not allowed", NULL, 0, QZ_MESSAGE_YAML_KEY_HERE},
    {"mapping values are not allowed", NULL, 0, QZ_MESSAGE_YAML_SECOND_COLON},
    {"cannot start any token", NULL, 0, QZ_MESSAGE_YAML_CHARACTER_HERE},
    {"did not find expected key", NULL, 0, QZ_MESSAGE_YAML_KEY_EXPECTED},
    {"did not find expected '-' indicator", NULL, 0, QZ_MESSAGE_YAML_LIST_ITEM_EXPECTED},
    {"did not find expected ',' or ']'", NULL, 1, QZ_MESSAGE_YAML_LIST_OPEN},
    {"did not find expected ',' or '}'", NULL, 1, QZ_MESSAGE_YAML_MAPPING_OPEN},
    {"did not find expected node content", NULL, 0, QZ_MESSAGE_YAML_VALUE_EXPECTED},
    {"did not find expected <document start>", NULL, 0, QZ_MESSAGE_YAML_STRAY_CONTENT},
    {"found unexpected end of stream", NULL, 1, QZ_MESSAGE_YAML_QUOTES_OPEN},
    {"found unexpected document indicator", NULL, 1, QZ_MESSAGE_YAML_QUOTES_OPEN},
    {"escape", NULL, 0, QZ_MESSAGE_YAML_ESCAPE},
    {"hexdecimal", NULL, 0, QZ_MESSAGE_YAML_ESCAPE},
    {"", "scanning an anchor", 1, QZ_MESSAGE_YAML_ANCHOR_SIGN},
    {"", "scanning an alias", 1, QZ_MESSAGE_YAML_ALIAS_SIGN},
    {"tag", NULL, 1, QZ_MESSAGE_YAML_TAG_SIGN},
    {"", "tag", 1, QZ_MESSAGE_YAML_TAG_SIGN},
    {"", "scanning a block scalar", 0, QZ_MESSAGE_YAML_BLOCK_HEADER},
    {"", "directive", 0, QZ_MESSAGE_YAML_DIRECTIVE_SIGN},
    {"", NULL, 0, QZ_MESSAGE_YAML_INVALID},
};

static const char colon[] = "\xef\xbc\x9a";
enum { COLON_BYTES = 3 };

size_t qz_yaml_colon_at(const char *text, size_t length) {
    for (size_t at = 0; at + COLON_BYTES <= length; at++) {
        const char *lead = memchr(text + at, colon[0], length - at);
        if (lead == NULL) {
            break;
        }
        at = (size_t)(lead - text);
        if (length - at >= COLON_BYTES && memcmp(lead, colon, COLON_BYTES) == 0) {
            return at;
        }
    }
    return length;
}

static int is_key_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == '.' || c == '"' || c == '\'';
}

/* Whether a line reads like `key：`; *column (from 1) is where the colon stands. */
static int line_has_wide_colon(const char *bytes, size_t size, uint32_t line, uint32_t *column) {
    size_t start = qz_yaml_offset(bytes, size, line, 1);
    size_t end = qz_yaml_line_end(bytes, size, start);
    size_t at = start;
    while (at < end && (bytes[at] == ' ' || bytes[at] == '{' ||
                        (bytes[at] == '-' && at + 1 < end && bytes[at + 1] == ' '))) {
        at++;
    }
    size_t word = at;
    while (at < end && is_key_character(bytes[at])) {
        at++;
    }
    if (at == word || end - at < COLON_BYTES || memcmp(bytes + at, colon, COLON_BYTES) != 0) {
        return 0;
    }
    *column = (uint32_t)(at - start) + 1; /* all before it is ASCII */
    return 1;
}

static void report_wide_colon(qz_report *report, const char *name, const char *bytes, size_t size,
                              uint32_t line, uint32_t column) {
    const qz_place place = {name, NULL, line, column, 1};
    size_t behind = qz_yaml_offset(bytes, size, line, column + 1);
    const char *mark = behind < size && bytes[behind] == ' ' ? ":" : ": ";
    qz_report_add(report, &place, QZ_REPLACING(QZ_SAY_PLAIN(YAML_WIDE_COLON), mark, 1));
}

/* A line `key：value` joins the lines above and below it: it may be well above the place where
   libyaml gave up, and seldom comes alone. */
static int report_wide_colons(qz_report *report, const char *name, const char *bytes, size_t size,
                              const qz_yaml_failure *failure) {
    enum { REACH = 32 };
    uint32_t column;
    int found = 0;
    uint32_t from = failure->context_line != 0 && failure->context_line < failure->line
                        ? failure->context_line
                        : failure->line;
    uint32_t first = from;
    for (uint32_t line = from; line > 1 && from - line < REACH; line--) {
        if (line_has_wide_colon(bytes, size, line - 1, &column)) {
            first = line - 1;
        } else {
            break;
        }
    }
    for (uint32_t line = first; line <= failure->line && line - first <= 2 * REACH; line++) {
        if (line_has_wide_colon(bytes, size, line, &column)) {
            report_wide_colon(report, name, bytes, size, line, column);
            found = 1;
        }
    }
    return found;
}

/* The column of a tab in a line's indentation, from 1; 0 where there is none. */
static uint32_t tab_in_indentation(const char *bytes, size_t size, uint32_t line) {
    size_t start = qz_yaml_offset(bytes, size, line, 1);
    size_t at = start;
    while (at < size && bytes[at] == ' ') {
        at++;
    }
    return at < size && bytes[at] == '\t' ? (uint32_t)(at - start) + 1 : 0;
}

static int report_tab(qz_report *report, const char *name, const char *bytes, size_t size,
                      uint32_t line, uint32_t column) {
    const qz_place place = {name, NULL, line, column, 1};
    qz_yaml_report_indent(report, &place, QZ_MESSAGE_YAML_TAB, bytes, size);
    return QZPLAN_ERROR_YAML_TAB;
}

/* A blank of another kind at the beginning of a line. */
static int report_odd_indent(qz_report *report, const char *name, const char *bytes, size_t size,
                             uint32_t line) {
    const qz_place place = {name, NULL, line, 1, 1};
    qz_yaml_report_indent(report, &place, QZ_MESSAGE_YAML_WIDE_BLANK, bytes, size);
    return QZPLAN_ERROR_YAML_SYNTAX;
}

/* A line that begins beside the columns of those above it. Returns 1 where that was said. */
static int report_misaligned(qz_report *report, const char *name, const char *bytes, size_t size,
                             const qz_yaml_failure *failure) {
    qz_edit edit;
    if (!qz_yaml_misaligned(&edit, bytes, size, failure->line) || edit.line + 1 < failure->line) {
        return 0;
    }
    const qz_place place = {name, NULL, edit.line, edit.end_column, 1};
    qz_report_add(report, &place,
                  qz_correcting(qz_say_plain(QZ_MESSAGE_YAML_MISALIGNED), &edit, 1));
    return 1;
}

static int contains(const char *text, const char *part) {
    return part == NULL || strstr(text == NULL ? "" : text, part) != NULL;
}

int qz_yaml_explain(qz_report *report, const char *name, const char *bytes, size_t size,
                    const qz_yaml_failure *failure) {
    uint32_t tab = tab_in_indentation(bytes, size, failure->line);
    if (tab != 0) {
        return report_tab(report, name, bytes, size, failure->line, tab);
    }
    size_t stop = qz_yaml_offset(bytes, size, failure->line, failure->column);
    if (stop < size && bytes[stop] == '\t') {
        return report_tab(report, name, bytes, size, failure->line, failure->column);
    }
    uint32_t odd = qz_yaml_odd_indent(bytes, size, failure->line);
    if (odd != 0) {
        return report_odd_indent(report, name, bytes, size, odd);
    }
    if (report_wide_colons(report, name, bytes, size, failure)) {
        return QZPLAN_ERROR_YAML_FULLWIDTH_COLON;
    }
    int slip = qz_yaml_explain_slip(report, name, bytes, size, failure->line);
    if (slip == QZPLAN_OK && failure->context_line != 0 && failure->context_line != failure->line) {
        slip = qz_yaml_explain_slip(report, name, bytes, size, failure->context_line);
    }
    if (slip != QZPLAN_OK) {
        return slip;
    }
    if (report_misaligned(report, name, bytes, size, failure)) {
        return QZPLAN_ERROR_YAML_SYNTAX;
    }
    const struct problem_row *row = rows;
    while (!contains(failure->problem, row->problem) || !contains(failure->context, row->context)) {
        row++; /* the last row fits all */
    }
    int at_context = row->at_context && failure->context_line != 0;
    const qz_place place = {name, NULL, at_context ? failure->context_line : failure->line,
                            at_context ? failure->context_column : failure->column, 1};
    /* `unit: %` */
    int percent = row->message == QZ_MESSAGE_YAML_CHARACTER_HERE && stop < size &&
                  bytes[stop] == '%' &&
                  (stop + 1 == size || strchr(" ,}]\r\n", bytes[stop + 1]) != NULL);
    qz_report_add(report, &place,
                  QZ_REPLACING(qz_say_plain(row->message), percent ? "\"%\"" : NULL, 1));
    return qz_message_code(row->message);
}
