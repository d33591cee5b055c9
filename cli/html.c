/* SPDX-License-Identifier: MIT */
/* The one way from a text to HTML. */

#include "html.h"

#include <string.h>

void html_add(struct buffer *html, const char *text) {
    static const char *const names[] = {
        ['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;", ['"'] = "&quot;", ['\''] = "&#39;"};

    while (*text != '\0') {
        size_t plain = strcspn(text, "&<>\"'");

        buffer_add_bytes(html, text, plain);
        text += plain;
        if (*text != '\0') {
            buffer_add(html, names[(unsigned char)*text++]);
        }
    }
}
