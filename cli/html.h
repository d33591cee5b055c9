/* SPDX-License-Identifier: MIT */
#ifndef CLI_HTML_H
#define CLI_HTML_H

/* Text in HTML. */

#include "buffer.h"

/* Adds a text so that none of it is markup, in an element or in a quoted attribute. It has to be
   safe already (buffer_add_safe) where it comes from an input. */
void html_add(struct buffer *html, const char *text);

#endif
