/* SPDX-License-Identifier: MIT */
/* Scalars. One that is broken over lines keeps its lines: how far they are in says nothing but in a
   block scalar, whose lines are moved together. */

#include "format/scalar.h"

#include <string.h>

#include "base/arrays.h"
#include "base/utf8.h"

int qz_scalar_is_empty(const qz_layout_node *node) {
    return node->span->kind == QZ_SPAN_SCALAR && node->span->start == node->span->end;
}

/* ---- quotes */

/* Words that some YAML reads as a truth, as nothing or as a number. */
static int is_special(const char *text) {
    static const char *const words[] = {"y",    "n",     "yes",  "no",  "on", "off",
                                        "true", "false", "null", "inf", "nan"};
    char small[8];
    size_t length = strlen(text);
    if (length >= sizeof small) {
        return 0;
    }
    for (size_t i = 0; i <= length; i++) {
        small[i] = (char)(text[i] >= 'A' && text[i] <= 'Z' ? text[i] + ('a' - 'A') : text[i]);
    }
    for (size_t i = 0; i < QZ_ARRAY_SIZE(words); i++) {
        if (strcmp(words[i], small) == 0) {
            return 1;
        }
    }
    return 0;
}

static int is_ascii_letter(unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Characters of scripts, without blanks, marks of direction and full-width signs. */
static int is_letter(uint32_t character) {
    return (character >= 0xC0 && character < 0x2000) ||
           (character >= 0x3040 && character < 0xD800) ||
           (character >= 0xF900 && character < 0xFB00);
}

/* Letters first; then letters, digits, `_`, `-`, `.` and single blanks inside. */
static int is_plain(const char *text, size_t length) {
    for (size_t at = 0; at < length;) {
        unsigned char c = (unsigned char)text[at];
        size_t bytes = 1;
        int inner = at > 0 && at + 1 < length;
        if (c >= 0x80) {
            if (!is_letter(qz_utf8_decode(text + at, length - at, &bytes))) {
                return 0;
            }
        } else if (!is_ascii_letter(c) &&
                   (at == 0 || ((c < '0' || c > '9') && c != '_' && c != '-' && c != '.' &&
                                !(c == ' ' && inner && text[at - 1] != ' ')))) {
            return 0;
        }
        at += bytes;
    }
    return length > 0 && !is_special(text);
}

static int drops_quotes(const qz_layout_node *node) {
    const qz_span *span = node->span;
    return (span->style == QZ_STYLE_SINGLE || span->style == QZ_STYLE_DOUBLE) &&
           span->line == span->end_line && span->anchor == NULL && span->tag == NULL &&
           is_plain(span->text, span->length);
}

/* ---- lines */

/* A line of a text; next is where the one after it begins, or the text's end. */
typedef struct piece {
    const char *text;
    size_t length;
    size_t next;
    int last; /* no line end follows */
} piece;

static piece piece_at(const char *text, size_t size, size_t from) {
    size_t end = from;
    while (end < size && text[end] != '\n' && text[end] != '\r') {
        end++;
    }
    piece p = {.text = text + from, .length = end - from, .next = end, .last = end == size};
    if (end < size) {
        p.next = end + 1 + (text[end] == '\r' && end + 1 < size && text[end + 1] == '\n');
    }
    return p;
}

static size_t leading_blanks(const piece *p) {
    size_t count = 0;
    while (count < p->length && (p->text[count] == ' ' || p->text[count] == '\t')) {
        count++;
    }
    return count;
}

/* What is left of a line without blanks at its end; an escaped blank stays. */
static size_t trimmed(const piece *p) {
    size_t length = p->length;
    while (length > 0 && (p->text[length - 1] == ' ' || p->text[length - 1] == '\t')) {
        length--;
    }
    return length > 0 && length < p->length && p->text[length - 1] == '\\' ? length + 1 : length;
}

static void put_broken(qz_pen *pen, const char *text, size_t size, size_t column) {
    piece p = piece_at(text, size, 0);
    qz_pen_text(pen, p.text, trimmed(&p));
    while (!p.last) {
        p = piece_at(text, size, p.next);
        size_t blanks = leading_blanks(&p);
        qz_pen_break(pen);
        if (blanks < p.length) {
            size_t length = trimmed(&p);
            qz_pen_blanks(pen, column + QZ_STEP);
            qz_pen_text(pen, p.text + blanks, length - blanks);
        }
    }
    pen->filled = 1;
}

/* ---- block scalars */

/* How far in the lines of a block scalar are: as its header says, else as its first line is. */
static size_t block_indent(const qz_pen *pen, const char *text, size_t size, int *said) {
    piece p = piece_at(text, size, 0);
    size_t most = 0;
    *said = 0;
    for (size_t i = 0; i < p.length && p.text[i] != '#'; i++) {
        if ((p.text[i] == '|' || p.text[i] == '>') && i + 1 < p.length) {
            size_t at = i + 1;
            at += p.text[at] == '-' || p.text[at] == '+';
            if (at < p.length && p.text[at] >= '1' && p.text[at] <= '9') {
                *said = p.text[at] - '0';
                size_t parent = pen->depth > 0 ? pen->levels[pen->depth - 1].was : 0;
                return (parent == UINT32_MAX ? 0 : parent) + (size_t)*said;
            }
            break;
        }
    }
    while (!p.last) {
        p = piece_at(text, size, p.next);
        size_t blanks = 0;
        while (blanks < p.length && p.text[blanks] == ' ') {
            blanks++;
        }
        most = blanks > most ? blanks : most;
        if (blanks < p.length) {
            return most;
        }
    }
    return most;
}

static int keeps_breaks(const char *text, size_t size) {
    const piece p = piece_at(text, size, 0);
    for (size_t i = 0; i < p.length && p.text[i] != '#'; i++) {
        if (p.text[i] == '+') {
            return 1;
        }
    }
    return 0;
}

/* The offset behind the last line that says something. */
static size_t end_of_block(const char *text, size_t size, size_t indent) {
    size_t end = 0;
    for (piece p = piece_at(text, size, 0);; p = piece_at(text, size, p.next)) {
        if (end == 0 || leading_blanks(&p) < p.length || p.length > indent) {
            end = (size_t)(p.text - text) + p.length;
        }
        if (p.last) {
            return end;
        }
    }
}

static uint32_t breaks_in(const char *text, size_t size) {
    uint32_t count = 0;
    for (piece p = piece_at(text, size, 0); !p.last; p = piece_at(text, size, p.next)) {
        count++;
    }
    return count;
}

static void put_block(qz_pen *pen, const qz_layout_node *node, size_t column) {
    const char *text = pen->layout->bytes + node->span->start;
    size_t size = node->span->end - node->span->start;
    int said = 0;
    size_t indent = block_indent(pen, text, size, &said);
    int all = keeps_breaks(text, size);
    size_t end = all ? size : end_of_block(text, size, indent);
    size_t in = said > 0 ? column + (size_t)said : column + QZ_STEP;
    piece p = piece_at(text, end, 0);
    qz_pen_text(pen, p.text, trimmed(&p));
    while (!p.last && p.next < end) {
        p = piece_at(text, end, p.next);
        qz_pen_break(pen);
        if (p.length > indent) {
            qz_pen_blanks(pen, in);
            qz_pen_text(pen, p.text + indent, p.length - indent);
        }
    }
    pen->filled = 1;
    qz_pen_wrote(pen, node->span->end, node->span->line + breaks_in(text, end));
    pen->opened = all;
}

void qz_put_scalar(qz_pen *pen, const qz_layout_node *node, size_t column) {
    const qz_span *span = node->span;
    const char *text = pen->layout->bytes + span->start;
    if (span->kind == QZ_SPAN_SCALAR && span->style == QZ_STYLE_LITERAL) {
        put_block(pen, node, column);
        return;
    }
    if (drops_quotes(node)) {
        qz_pen_text(pen, span->text, span->length);
    } else {
        put_broken(pen, text, span->end - span->start, column);
    }
    qz_pen_wrote(pen, span->end, span->end_line);
}
