/* SPDX-License-Identifier: MIT */
/* The one way from a text to the page: gathered in a buffer, escaped by one table of characters. */

#include "page/html.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <qzplan/error.h>

int qz_html_begin(qz_html *html, qz_arena *arena, qzplan_page_writer write, void *context) {
    *html = (qz_html){.write = write, .context = context};
    html->buffer = qz_arena_array(arena, QZ_HTML_BUFFER, 1);
    return html->buffer == NULL ? QZPLAN_ERROR_NO_MEMORY : QZPLAN_OK;
}

static void hand_on(qz_html *html) {
    if (html->used > 0 && html->error == QZPLAN_OK &&
        html->write(html->context, html->buffer, html->used) != 0) {
        html->error = QZPLAN_ERROR_IO;
    }
    html->used = 0;
}

int qz_html_end(qz_html *html) {
    hand_on(html);
    return html->error;
}

void qz_html_bytes(qz_html *html, const char *markup, size_t size) {
    while (size > 0) {
        size_t room = QZ_HTML_BUFFER - html->used;
        size_t part = size < room ? size : room;
        memcpy(html->buffer + html->used, markup, part);
        html->used += part;
        markup += part;
        size -= part;
        if (html->used == QZ_HTML_BUFFER) {
            hand_on(html);
        }
    }
}

void qz_html_raw(qz_html *html, const char *markup) {
    qz_html_bytes(html, markup, strlen(markup));
}

/* What a byte of markup is written as; NULL: as it is. A control character, which no text has to
   have, is shown as what cannot be shown. */
static const char *entity_of(unsigned char byte) {
    switch (byte) {
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '&':
        return "&amp;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    case '\t':
    case '\n':
    case '\r':
        return " ";
    default:
        return byte < 0x20 || byte == 0x7F ? "\xEF\xBF\xBD" : NULL;
    }
}

/* Marks of three bytes that turn the direction or break a line: U+200E, U+200F, U+2028 to U+202E,
   and of isolates U+2066 to U+2069. */
static int turns(const char *at) {
    unsigned char second = (unsigned char)at[1];
    unsigned char last = second == 0 ? 0 : (unsigned char)at[2];
    return (second == 0x80 && (last == 0x8E || last == 0x8F || (last >= 0xA8 && last <= 0xAE)));
}

static int isolates(const char *at) {
    return (unsigned char)at[1] == 0x81 && (unsigned char)at[2] >= 0xA6 &&
           (unsigned char)at[2] <= 0xA9;
}

/* How many bytes at a place are left out, or replaced; 0: none. */
static size_t unwanted(const char *at, int keeps_isolates, const char **instead) {
    unsigned char byte = (unsigned char)*at;
    *instead = entity_of(byte);
    if (*instead != NULL) {
        return 1;
    }
    *instead = "";
    if (byte == 0xE2 && (turns(at) || (!keeps_isolates && isolates(at)))) {
        return 3;
    }
    if (byte == 0xC2 && (unsigned char)at[1] >= 0x80 && (unsigned char)at[1] < 0xA0) {
        *instead = "\xEF\xBF\xBD"; /* C1 */
        return 2;
    }
    return byte == 0xD8 && (unsigned char)at[1] == 0x9C ? 2 : 0; /* U+061C */
}

static void escape(qz_html *html, const char *text, size_t size, int keeps_isolates) {
    const char *end = text + size, *plain = text, *instead;
    while (text < end) {
        size_t skip = unwanted(text, keeps_isolates, &instead);
        if (skip == 0) {
            text++;
            continue;
        }
        qz_html_bytes(html, plain, (size_t)(text - plain));
        qz_html_raw(html, instead);
        text += skip;
        plain = text;
    }
    qz_html_bytes(html, plain, (size_t)(end - plain));
}

void qz_html_text(qz_html *html, const char *text) {
    escape(html, text, strlen(text), 0);
}

int qzplan_page_escape(const char *text, qzplan_page_writer write, void *context) {
    char room[QZ_HTML_BUFFER];
    qz_html html = {.write = write, .context = context, .buffer = room};
    if (text == NULL || write == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    qz_html_text(&html, text);
    return qz_html_end(&html);
}

void qz_html_paragraph(qz_html *html, const char *text) {
    escape(html, text, strlen(text), 1);
}

void qz_html_clip(qz_html *html, const char *text, size_t characters) {
    const char *at = text;
    while (*at != '\0' && characters > 0) {
        at++;
        while (((unsigned char)*at & 0xC0) == 0x80) {
            at++;
        }
        characters--;
    }
    escape(html, text, (size_t)(at - text), 0);
    qz_html_raw(html, *at == '\0' ? "" : "\xE2\x80\xA6");
}

static void put_number(qz_html *html, long long number) {
    char text[32];
    int length = snprintf(text, sizeof text, "%lld", number);
    qz_html_bytes(html, text, (size_t)length);
}

void qz_html_format(qz_html *html, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    while (*format != '\0') {
        size_t plain = strcspn(format, "%");
        qz_html_bytes(html, format, plain);
        format += plain;
        if (*format == '\0') {
            break;
        }
        if (format[1] == 's') {
            qz_html_text(html, va_arg(arguments, const char *));
        } else if (format[1] == 'd') {
            put_number(html, va_arg(arguments, int));
        } else if (format[1] == 'u') {
            put_number(html, va_arg(arguments, unsigned));
        } else if (format[1] == 'z') {
            put_number(html, (long long)va_arg(arguments, size_t));
            format++;
        } else {
            qz_html_bytes(html, "%", 1);
        }
        format += 2;
    }
    va_end(arguments);
}

/* In a script element nothing may look like markup, so the sharp signs go by their numbers. */
void qz_html_json(qz_html *html, const char *text) {
    const char *instead;
    while (*text != '\0') {
        char code[8];
        unsigned char byte = (unsigned char)*text;
        size_t skip = unwanted(text, 0, &instead);
        if (byte == '<' || byte == '>' || byte == '&' || byte == '"' || byte == '\'' ||
            byte == '\\') {
            (void)snprintf(code, sizeof code, "\\u%04x", (unsigned)byte);
            qz_html_raw(html, code);
            text++;
        } else if (skip > 0) {
            qz_html_raw(html, instead);
            text += skip;
        } else {
            qz_html_bytes(html, text++, 1);
        }
    }
}
