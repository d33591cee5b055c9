/* SPDX-License-Identifier: MIT */
/* Lines, comments and blank lines. A comment on a line of its own keeps to the open block whose
   column was nearest at or left of its own; one behind something stays behind it. */

#include "format/pen.h"

#include <string.h>

void qz_pen_text(qz_pen *pen, const char *text, size_t length) {
    qz_out_bytes(&pen->out, text, length);
    for (size_t i = 0; i < length; i++) {
        pen->column += ((unsigned char)text[i] & 0xC0) != 0x80;
    }
    pen->filled = 1;
}

void qz_pen_word(qz_pen *pen, const char *text) {
    qz_pen_text(pen, text, strlen(text));
}

void qz_pen_blanks(qz_pen *pen, size_t count) {
    for (size_t i = 0; i < count; i++) {
        qz_pen_text(pen, " ", 1);
    }
}

void qz_pen_break(qz_pen *pen) {
    qz_out_text(&pen->out, pen->line_end);
    pen->column = 0;
    pen->filled = 0;
}

void qz_pen_wrote(qz_pen *pen, size_t end, uint32_t line) {
    pen->gap = end > pen->gap ? end : pen->gap;
    pen->line = line > pen->line ? line : pen->line;
    pen->shown = pen->depth;
    pen->opened = 0;
}

int qz_pen_has_comment(const qz_pen *pen, size_t before) {
    return pen->comment < pen->layout->comment_count &&
           pen->layout->comments[pen->comment].start < before;
}

/* Of those that are as near, the innermost that stays open. */
static size_t column_of(const qz_pen *pen, const qz_comment *comment) {
    size_t count = pen->shown > pen->depth ? pen->shown : pen->depth;
    const qz_level *best = NULL;
    for (size_t i = 0; i < count; i++) {
        const qz_level *level = &pen->levels[i];
        if (level->was > comment->column) {
            continue;
        }
        if (best == NULL || level->was > best->was || (level->was == best->was && i < pen->depth)) {
            best = level;
        }
    }
    return best == NULL ? 0 : best->is;
}

/* Begins a line; a blank one before it where the source has one. */
static void new_line(qz_pen *pen, uint32_t line) {
    if (pen->filled) {
        qz_pen_break(pen);
    }
    if (line > pen->line + 1 && !pen->opened) {
        qz_pen_break(pen);
    }
}

static void put_comment(qz_pen *pen, const qz_comment *comment) {
    const char *text = pen->layout->bytes + comment->start;
    if (comment->own || !pen->filled) {
        new_line(pen, comment->line);
        qz_pen_blanks(pen, column_of(pen, comment));
        pen->opened = 0;
    } else {
        qz_pen_word(pen, "  ");
    }
    qz_pen_text(pen, text, comment->end - comment->start);
    pen->line = comment->line;
}

void qz_pen_comments(qz_pen *pen, size_t before) {
    while (qz_pen_has_comment(pen, before)) {
        put_comment(pen, &pen->layout->comments[pen->comment++]);
    }
}

void qz_pen_line(qz_pen *pen, size_t offset, uint32_t line, size_t column) {
    qz_pen_comments(pen, offset);
    new_line(pen, line);
    qz_pen_blanks(pen, column);
    pen->filled = 1;
}

void qz_pen_open(qz_pen *pen, uint32_t was, size_t is) {
    if (pen->depth < QZ_LAYOUT_DEPTH) {
        pen->levels[pen->depth++] = (qz_level){was, (uint32_t)is};
    }
}

void qz_pen_close(qz_pen *pen) {
    pen->depth--;
}
