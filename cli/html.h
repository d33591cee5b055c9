/* SPDX-License-Identifier: MIT */
#ifndef CLI_HTML_H
#define CLI_HTML_H

/* Text in HTML. */

#include "buffer.h"

/* Adds a text so that none of it is markup, in an element or in a quoted attribute. */
void html_add(struct buffer *html, const char *text);

/* The same of several lines, whose breaks stay. */
void html_add_lines(struct buffer *html, const char *text);

#endif
