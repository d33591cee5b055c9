/* SPDX-License-Identifier: MIT */
/* Tabs and full-width or no-break blanks in indentation, and the spaces that belong there. How many
   each stands for is tried out: with the right width every such line lands where a line can. */

#include "yaml/indent.h"

#include <string.h>

#include "base/arrays.h"
#include "base/utf8.h"
#include "yaml/text.h"

enum { EDITS_MOST = 256, OPEN_MOST = 64, WIDEST = 96 };

static const char spaces[WIDEST + 1] = "                                                "
                                       "                                                ";

size_t qz_yaml_odd_blank(const char *text, size_t length) {
    static const char *const blanks[] = {"\u3000", "\u00a0", "\u202f", "\u2003", "\u2002"};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(blanks); i++) {
        size_t bytes = strlen(blanks[i]);
        if (bytes <= length && memcmp(text, blanks[i], bytes) == 0) {
            return bytes;
        }
    }
    return 0;
}

/* How a line is indented. */
typedef struct indent {
    const char *text; /* behind the indentation */
    size_t length;
    size_t blanks; /* characters of the indentation */
    size_t width;  /* in spaces */
    int is_odd;    /* not by spaces alone */
} indent;

static indent indent_of(const char *line, size_t length, size_t wide) {
    indent in = {line, length, 0, 0, 0};
    while (in.length > 0) {
        size_t odd = in.text[0] == '\t' ? 1 : qz_yaml_odd_blank(in.text, in.length);
        size_t bytes = odd > 0 ? odd : 1;
        if (odd == 0 && in.text[0] != ' ') {
            break;
        }
        in.is_odd |= odd > 0;
        in.width += odd > 0 ? wide : 1;
        in.blanks++;
        in.text += bytes;
        in.length -= bytes;
    }
    return in;
}

/* From the end of a line to the next: \n, \r\n or \r. */
static size_t next_line(const char *bytes, size_t size, size_t end) {
    int pair = end + 1 < size && bytes[end] == '\r' && bytes[end + 1] == '\n';
    return end + 1 + (size_t)pair;
}

static int is_content(const indent *in) {
    return in->length > 0 && in->text[0] != '#' && in->text[0] != '\r';
}

/* The columns at which lines above are open, innermost last: where items of a list begin, or keys.
 */
typedef struct columns {
    struct {
        size_t column;
        int is_list;
    } open[OPEN_MOST];
    size_t count;
    int deeper; /* the line above opens a new one */
} columns;

static void push(columns *c, size_t column, int is_list) {
    while (c->count > 0 && c->open[c->count - 1].column >= column &&
           !(c->open[c->count - 1].column == column && is_list && !c->open[c->count - 1].is_list)) {
        c->count--;
    }
    if (c->count < OPEN_MOST) {
        c->open[c->count].column = column;
        c->open[c->count++].is_list = is_list;
    }
}

static int is_item(const char *text, size_t length) {
    return length > 1 && text[0] == '-' && text[1] == ' ';
}

/* Whether a line can begin in its column. */
static int can_land(const columns *c, const indent *in) {
    int item = is_item(in->text, in->length);
    size_t last = c->count == 0 ? 0 : c->open[c->count - 1].column;
    int fits = c->count == 0 || (c->deeper && (in->width > last || (item && in->width == last)));
    for (size_t i = 0; i < c->count; i++) {
        fits |= c->open[i].column == in->width && c->open[i].is_list == item;
    }
    return fits;
}

/* Takes a line in. */
static void land(columns *c, const indent *in) {
    size_t column = in->width;
    const char *text = in->text;
    size_t length = in->length;
    while (is_item(text, length)) {
        push(c, column, 1);
        size_t step = 1;
        while (step < length && text[step] == ' ') { /* the bytes have no end of their own */
            step++;
        }
        column += step;
        text += step;
        length -= step;
    }
    push(c, column, 0);
    while (length > 0 && (text[length - 1] == ' ' || text[length - 1] == '\r')) {
        length--;
    }
    c->deeper = length > 0 && text[length - 1] == ':';
}

/* Whether every odd line lands where a line can, if such a blank is so wide. */
static int fits_width(const char *bytes, size_t size, size_t wide) {
    columns c = {.count = 0};
    for (size_t at = 0; at < size;) {
        size_t end = qz_yaml_line_end(bytes, size, at);
        const indent in = indent_of(bytes + at, end - at, wide);
        if (is_content(&in) && in.is_odd && !can_land(&c, &in)) {
            return 0;
        }
        if (is_content(&in)) {
            land(&c, &in);
        }
        at = next_line(bytes, size, end);
    }
    return 1;
}

/* The width that fits, and whether it is the only one; else 2, the usual step. */
static size_t find_width(const char *bytes, size_t size, int *certain) {
    static const size_t widths[] = {2, 4, 8, 1, 3};
    size_t found = 0, count = 0;
    for (size_t i = 0; i < QZ_ARRAY_SIZE(widths); i++) {
        if (fits_width(bytes, size, widths[i])) {
            found = count++ == 0 ? widths[i] : found;
        }
    }
    *certain = count == 1;
    return count == 0 ? 2 : found;
}

void qz_yaml_report_indent(qz_report *report, const qz_place *place, int message, const char *bytes,
                           size_t size) {
    qz_edit edits[EDITS_MOST];
    size_t count = 0;
    int certain = 0;
    size_t wide = find_width(bytes, size, &certain);
    uint32_t line = 1;
    for (size_t at = 0; at < size && count < EDITS_MOST; line++) {
        size_t end = qz_yaml_line_end(bytes, size, at);
        const indent in = indent_of(bytes + at, end - at, wide);
        if (is_content(&in) && in.is_odd && in.width <= WIDEST) {
            edits[count++] = (qz_edit){spaces + WIDEST - in.width, line,   1, line,
                                       (uint32_t)in.blanks + 1,    certain};
        }
        at = next_line(bytes, size, end);
    }
    qz_report_add(report, place,
                  qz_correcting(qz_say_plain(message), edits, count < EDITS_MOST ? count : 0));
}

uint32_t qz_yaml_odd_indent(const char *bytes, size_t size, uint32_t line) {
    uint32_t number = 1;
    for (size_t at = 0; at < size && number <= line; number++) {
        size_t end = qz_yaml_line_end(bytes, size, at);
        const indent in = indent_of(bytes + at, end - at, 1);
        if (in.is_odd && is_content(&in)) {
            return number;
        }
        at = next_line(bytes, size, end);
    }
    return 0;
}

/* The open column that is nearest to a line's. */
static size_t nearest(const columns *c, const indent *in) {
    int item = is_item(in->text, in->length);
    size_t best = in->width, distance = SIZE_MAX;
    for (size_t i = 0; i < c->count; i++) {
        size_t column = c->open[i].column;
        size_t far = column > in->width ? column - in->width : in->width - column;
        if (c->open[i].is_list == item && far < distance) {
            best = column;
            distance = far;
        }
    }
    return best;
}

int qz_yaml_misaligned(qz_edit *edit, const char *bytes, size_t size, uint32_t last) {
    columns c = {.count = 0};
    uint32_t line = 1;
    for (size_t at = 0; at < size && line <= last; line++) {
        size_t end = qz_yaml_line_end(bytes, size, at);
        const indent in = indent_of(bytes + at, end - at, 1);
        int is_key = memchr(in.text, ':', in.length) != NULL || is_item(in.text, in.length);
        if (is_content(&in) && is_key && !can_land(&c, &in)) {
            size_t column = nearest(&c, &in);
            if (column == in.width || column > WIDEST) {
                return 0;
            }
            *edit = (qz_edit){spaces + WIDEST - column, line, 1, line, (uint32_t)in.blanks + 1, 0};
            return 1;
        }
        if (is_content(&in)) {
            land(&c, &in);
        }
        at = next_line(bytes, size, end);
    }
    return 0;
}
