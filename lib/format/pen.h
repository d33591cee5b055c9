/* SPDX-License-Identifier: MIT */
#ifndef QZ_FORMAT_PEN_H
#define QZ_FORMAT_PEN_H

/* Writes lines: where a new one begins, the comments that come before, and the blank lines between.
 */

#include "base/out.h"
#include "format/layout.h"

/* Flows up to here stay in one line; a level is so much further in. */
enum { QZ_LINE_COLUMNS = 120, QZ_STEP = 2 };

/* An open block: where it began, and where it begins now. */
typedef struct qz_level {
    uint32_t was; /* UINT32_MAX: it was a flow */
    uint32_t is;
} qz_level;

typedef struct qz_pen {
    const qz_layout *layout;
    qz_out out;
    const char *line_end;
    size_t column;  /* in characters */
    size_t comment; /* the next one */
    size_t gap;     /* behind what was written last, in the source */
    uint32_t line;  /* that of the source */
    int filled;     /* the line was begun */
    int opened;     /* no blank line comes before what follows */
    int failed;     /* it has a form that is not laid out */
    qz_level levels[QZ_LAYOUT_DEPTH];
    size_t depth; /* levels that are open */
    size_t shown; /* those that were when the last thing was written */
} qz_pen;

void qz_pen_text(qz_pen *pen, const char *text, size_t length);
void qz_pen_word(qz_pen *pen, const char *text);
void qz_pen_blanks(qz_pen *pen, size_t count);
void qz_pen_break(qz_pen *pen);

/* Something was written that ends there in the source. */
void qz_pen_wrote(qz_pen *pen, size_t end, uint32_t line);

/* 1 where a comment stands before an offset that was not written yet. */
int qz_pen_has_comment(const qz_pen *pen, size_t before);

/* Writes the comments before an offset. */
void qz_pen_comments(qz_pen *pen, size_t before);

/* Begins a line for what stands at an offset, behind the comments before it. */
void qz_pen_line(qz_pen *pen, size_t offset, uint32_t line, size_t column);

void qz_pen_open(qz_pen *pen, uint32_t was, size_t is);
void qz_pen_close(qz_pen *pen);

#endif
