/* SPDX-License-Identifier: MIT */
#ifndef QZ_PAGE_HTML_H
#define QZ_PAGE_HTML_H

/* Writes HTML to a caller's writer. Whatever comes from outside goes through one escape, which
   leaves no markup, no control character and no mark that turns the direction of what follows. */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/page.h>

#include "base/arena.h"

enum { QZ_HTML_BUFFER = 16384 };

typedef struct qz_html {
    qzplan_page_writer write;
    void *context;
    char *buffer; /* QZ_HTML_BUFFER bytes */
    size_t used;
    int error; /* once set, nothing more is written */
} qz_html;

QZ_MUST_USE int qz_html_begin(qz_html *html, qz_arena *arena, qzplan_page_writer write,
                              void *context);

/* Hands on what is left; the error of the whole, or OK. */
int qz_html_end(qz_html *html);

/* Markup of our own. */
void qz_html_raw(qz_html *html, const char *markup);
void qz_html_bytes(qz_html *html, const char *markup, size_t size);

/* A text from outside. */
void qz_html_text(qz_html *html, const char *text);

/* The same; marks that isolate a text of another direction stay: for whole paragraphs. */
void qz_html_paragraph(qz_html *html, const char *text);

/* At most so many characters of it, then an ellipsis. */
void qz_html_clip(qz_html *html, const char *text, size_t characters);

/* Markup of our own with %s for texts from outside, which are escaped, and %d, %u, %zu. */
#if defined(__GNUC__)
__attribute__((format(printf, 2, 3)))
#endif
void qz_html_format(qz_html *html, const char *format, ...);

/* A text within a string of JSON that stands in the page. */
void qz_html_json(qz_html *html, const char *text);

#endif
