/* SPDX-License-Identifier: MIT */
/* Looks at a line that is no YAML for what hands do: a comma or text behind quotes, a value that
   begins with a bracket, full-width commas and blanks. libyaml tells of none of these. */

#include "yaml/slip.h"

#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "base/utf8.h"
#include "yaml/indent.h"
#include "yaml/text.h"

/* A line, and what is to be said of it. */
typedef struct line {
    qz_report *report;
    const char *name;
    const char *text;
    size_t length;
    uint32_t number;
} line;

/* From 1, in characters. */
static uint32_t column_of(const line *l, size_t at) {
    return (uint32_t)qz_utf8_count(l->text, at) + 1;
}

static qz_edit edit_of(const line *l, size_t begin, size_t end, const char *text) {
    return (qz_edit){text, l->number, column_of(l, begin), l->number, column_of(l, end), 1};
}

static int tell(const line *l, size_t at, size_t length, int message, const qz_edit *edits,
                size_t count) {
    const qz_place place = {l->name, NULL, l->number, column_of(l, at),
                            (uint32_t)qz_utf8_count(l->text + at, length)};
    qz_report_add(l->report, &place, qz_correcting(qz_say_plain(message), edits, count));
    return qz_message_code(message);
}

/* Where the value of a block's line begins: behind the first ": ", or "- "; its length if none. */
static size_t value_at(const line *l) {
    size_t at = 0;
    while (at + 1 < l->length && !(l->text[at] == ':' && l->text[at + 1] == ' ')) {
        if (l->text[at] == '{' || l->text[at] == '"' || l->text[at] == '\'') {
            return l->length;
        }
        at++;
    }
    at = at + 1 < l->length ? at + 1 : l->length;
    while (at < l->length && l->text[at] == ' ') {
        at++;
    }
    return at;
}

static size_t without_end(const line *l) {
    size_t end = l->length;
    while (end > 0 && (l->text[end - 1] == ' ' || l->text[end - 1] == '\r')) {
        end--;
    }
    return end;
}

enum { VALUE_MOST = 1024 };

/* The value between quotes, with those inside it doubled; 0 where it is too long. */
static int quote(char out[VALUE_MOST], const char *text, size_t length) {
    size_t used = 0;
    out[used++] = '\'';
    for (size_t i = 0; i < length; i++) {
        if (used + 4 > VALUE_MOST) {
            return 0;
        }
        if (text[i] == '\'') {
            out[used++] = '\'';
        }
        out[used++] = text[i];
    }
    out[used++] = '\'';
    out[used] = '\0';
    return 1;
}

static size_t skip_blanks(const line *l, size_t at) {
    while (at < l->length && l->text[at] == ' ') {
        at++;
    }
    return at;
}

/* `"Early literacy",` and `"Early" literacy`. */
static int behind_quotes(const line *l, size_t begin, size_t end) {
    char whole[VALUE_MOST];
    const char *close =
        begin + 1 < end ? memchr(l->text + begin + 1, l->text[begin], end - begin - 1) : NULL;
    size_t at = close == NULL ? end : skip_blanks(l, (size_t)(close - l->text) + 1);
    if (at >= end || l->text[at] == '#' || l->text[at] == ':') {
        return QZPLAN_OK;
    }
    if (end - at == 1 && (l->text[at] == ',' || l->text[at] == ';')) {
        const qz_edit edit = edit_of(l, at, end, "");
        return tell(l, at, 1, QZ_MESSAGE_YAML_COMMA_AT_END, &edit, 1);
    }
    if (!quote(whole, l->text + begin, end - begin)) {
        return QZPLAN_OK;
    }
    const qz_edit edit = edit_of(l, begin, end, whole);
    return tell(l, at, end - at, QZ_MESSAGE_YAML_TEXT_AFTER_QUOTES, &edit, 1);
}

/* `[重点]优化布局`. */
static int behind_bracket(const line *l, size_t begin, size_t end) {
    char whole[VALUE_MOST];
    const char *close = memchr(l->text + begin, ']', end - begin);
    size_t at = close == NULL ? end : skip_blanks(l, (size_t)(close - l->text) + 1);
    if (at >= end || l->text[at] == '#' || l->text[at] == ',' ||
        !quote(whole, l->text + begin, end - begin)) {
        return QZPLAN_OK;
    }
    const qz_edit edit = edit_of(l, begin, end, whole);
    return tell(l, begin, end - begin, QZ_MESSAGE_YAML_TEXT_AFTER_BRACKET, &edit, 1);
}

static int is_at(const line *l, size_t at, const char *mark) {
    size_t length = strlen(mark);
    return l->length - at >= length && memcmp(l->text + at, mark, length) == 0;
}

/* Whether "key:" begins at a place, behind blanks. */
static int key_at(const line *l, size_t at) {
    while (at < l->length && l->text[at] == ' ') {
        at++;
    }
    size_t begin = at;
    while (at < l->length && ((l->text[at] >= 'a' && l->text[at] <= 'z') || l->text[at] == '_')) {
        at++;
    }
    return at > begin && at < l->length && l->text[at] == ':';
}

/* `{metric: schools， reduce_to: 41}`. */
static int wide_commas(const line *l) {
    enum { MOST = 16 };
    static const char comma[] = "，";
    qz_edit edits[MOST];
    size_t count = 0, first = 0;
    for (size_t at = 0; at < l->length && count < MOST; at++) {
        size_t end = at + strlen(comma);
        if (is_at(l, at, comma) && key_at(l, end)) {
            while (end < l->length && l->text[end] == ' ') {
                end++;
            }
            first = count == 0 ? at : first;
            edits[count++] = edit_of(l, at, end, ", ");
        }
    }
    return count == 0 ? QZPLAN_OK
                      : tell(l, first, strlen(comma), QZ_MESSAGE_YAML_WIDE_COMMA, edits, count);
}

static size_t odd_blank(const line *l, size_t at) {
    return qz_yaml_odd_blank(l->text + at, l->length - at);
}

/* `due:　2025` */
static int odd_blanks(const line *l) {
    size_t at = 0;
    while (at < l->length && !(l->text[at] == ':' && odd_blank(l, at + 1) > 0)) {
        at++;
    }
    if (at == l->length) {
        return QZPLAN_OK;
    }
    size_t from = ++at;
    while (at < l->length && (l->text[at] == ' ' || odd_blank(l, at) > 0)) {
        at += l->text[at] == ' ' ? 1 : odd_blank(l, at);
    }
    const qz_edit edit = edit_of(l, from, at, " ");
    return tell(l, from, at - from, QZ_MESSAGE_YAML_WIDE_BLANK, &edit, 1);
}

/* `due:2027`: a key, a colon and no blank; what looks like a web address is none. */
static int no_blank(const line *l) {
    size_t at = 0;
    while (at < l->length && (l->text[at] == ' ' || l->text[at] == '-')) {
        at++;
    }
    size_t begin = at;
    while (at < l->length && ((l->text[at] >= 'a' && l->text[at] <= 'z') || l->text[at] == '_')) {
        at++;
    }
    if (at == begin || at + 1 >= l->length || l->text[at] != ':' || l->text[at + 1] == ' ' ||
        l->text[at + 1] == '\r' || l->text[at + 1] == '/') {
        return QZPLAN_OK;
    }
    const qz_edit edit = edit_of(l, at + 1, at + 1, " ");
    return tell(l, begin, at + 1 - begin, QZ_MESSAGE_YAML_NO_COLON, &edit, 1);
}

/* `{metric: readers at_least: 75%}`: a second key behind a value, in braces. */
static int no_comma(const line *l) {
    size_t values = 0; /* colons since the last brace or comma */
    int braces = 0;
    for (size_t at = 0; at < l->length; at++) {
        char c = l->text[at];
        if (c == '"' || c == '\'' || c == '#') {
            return QZPLAN_OK;
        }
        braces += c == '{';
        values = c == '{' || c == ',' ? 0 : values + (c == ':');
        /* the first of some blanks: each is looked at once */
        if (c == ' ' && braces > 0 && values == 1 && at > 0 && l->text[at - 1] != ':' &&
            l->text[at - 1] != ' ' && key_at(l, at)) {
            const qz_edit edit = edit_of(l, at, at, ",");
            return tell(l, at + 1, 1, QZ_MESSAGE_YAML_MAPPING_OPEN, &edit, 1);
        }
    }
    return QZPLAN_OK;
}

int qz_yaml_explain_slip(qz_report *report, const char *name, const char *bytes, size_t size,
                         uint32_t number) {
    size_t start = qz_yaml_offset(bytes, size, number, 1);
    size_t stop = qz_yaml_line_end(bytes, size, start);
    const line l = {report, name, bytes + start, stop - start, number};
    size_t begin = value_at(&l), end = without_end(&l);
    int code = QZPLAN_OK;
    if (l.length == 0) {
        return QZPLAN_OK;
    }
    if (begin < end && (l.text[begin] == '"' || l.text[begin] == '\'')) {
        code = behind_quotes(&l, begin, end);
    } else if (begin < end && l.text[begin] == '[') {
        code = behind_bracket(&l, begin, end);
    }
    if (code == QZPLAN_OK) {
        code = wide_commas(&l);
    }
    if (code == QZPLAN_OK) {
        code = odd_blanks(&l);
    }
    if (code == QZPLAN_OK) {
        code = no_blank(&l);
    }
    return code == QZPLAN_OK ? no_comma(&l) : code;
}
