/* SPDX-License-Identifier: MIT */
/* Text in HTML, escaped as the library does for its own page. */

#include "html.h"

#include <string.h>

#include <qzplan/page.h>

#include "inputs.h"
#include "said.h"

static int take(void *context, const char *bytes, size_t size) {
    buffer_add_bytes(context, bytes, size);
    return 0;
}

void html_add(struct buffer *html, const char *text) {
    require_ok(said(SAID_THE_EVALUATION), qzplan_page_escape(text, take, html));
}

void html_add_lines(struct buffer *html, const char *text) {
    struct buffer line = {0};

    for (;;) {
        size_t length = strcspn(text, "\n");

        buffer_clear(&line);
        buffer_add_bytes(&line, text, length);
        html_add(html, buffer_text(&line));
        if (text[length] == '\0') {
            break;
        }
        buffer_add(html, "\n");
        text += length + 1;
    }
    buffer_free(&line);
}
