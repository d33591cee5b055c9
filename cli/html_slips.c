/* SPDX-License-Identifier: MIT */
/* Slips as a page for print: a sheet of A4 for each, as an office signs it. It asks for nothing
   from anywhere. */

#include <stdio.h>

#include "html.h"
#include "slips.h"
#include "words.h"

static const char style[] =
#include "slips_css.inc"
    ;

static void add_text(struct buffer *html, const char *text) {
    html_add(html, text);
}

/* The cell of a field, with its label before it. */
static void add_cells(struct buffer *html, const struct slips *slips, const struct slip *slip,
                      const struct slip_line *line, size_t index, const char *language) {
    enum slip_field field = line->fields[index];
    int alone = line->fields[1] == SLIP_FIELD_COUNT;
    struct buffer text = {0};

    slip_add_field(&text, slips, slip, field, language);
    buffer_add(html, "<th scope=\"row\">");
    add_text(html, slip_field_label(field, language));
    buffer_format(html, "</th><td%s class=\"%s\"", alone ? " colspan=\"3\"" : "",
                  slip_field_name(field));
    buffer_add(html, ">");
    html_add_lines(html, buffer_text(&text));
    buffer_add(html, "</td>");
    buffer_free(&text);
}

static void add_slip(struct buffer *html, const struct slips *slips, const struct slip *slip,
                     const char *language) {
    const struct slip_line *line;

    buffer_format(html, "<section class=\"slip %s%s\">\n", level_name(slip->level),
                  slip->is_request ? " request" : "");
    if (slips->judged->result->demo) {
        buffer_add(html, "<p class=\"demo\">");
        add_text(html, word(WORD_DEMO, language));
        buffer_add(html, "</p>\n");
    }
    buffer_add(html, "<p class=\"plan\">");
    struct buffer title = {0};
    slip_add_plan(&title, slips, language);
    add_text(html, buffer_text(&title));
    buffer_free(&title);
    buffer_add(html, "</p>\n<h1>");
    add_text(html, slip_heading(slip, language));
    buffer_add(html, "</h1>\n<table>\n<colgroup><col class=\"name\"><col><col class=\"name\"><col>"
                     "</colgroup>\n");
    for (size_t i = 0; (line = slip_line(i)) != NULL; i++) {
        if (!slip_has_line(slips, slip, line, language)) {
            continue;
        }
        buffer_format(html, "<tr class=\"%s-line\">", slip_field_name(line->fields[0]));
        add_cells(html, slips, slip, line, 0, language);
        if (line->fields[1] != SLIP_FIELD_COUNT) {
            add_cells(html, slips, slip, line, 1, language);
        }
        buffer_add(html, "</tr>\n");
    }
    buffer_add(html, "</table>\n</section>\n");
}

static void add_head(struct buffer *html, const struct slips *slips, const char *language) {
    struct buffer title = {0};

    slip_add_plan(&title, slips, language);
    buffer_format(html,
                  "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
                  "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                  "style-src 'unsafe-inline'\">\n"
                  "<meta name=\"viewport\" content=\"width=device-width\">\n<title>",
                  language);
    add_text(html, word(WORD_SLIP, language));
    add_text(html, " \xC2\xB7 ");
    add_text(html, buffer_text(&title));
    buffer_format(html, "</title>\n<style>\n%s</style>\n</head>\n<body>\n", style);
    buffer_free(&title);
}

void html_slips(const struct out *out, const struct slips *slips) {
    struct buffer html = {0};

    add_head(&html, slips, out->language);
    if (slips->count == 0) {
        buffer_add(&html, "<p class=\"none\">");
        add_text(&html, word(WORD_SLIP_NONE, out->language));
        buffer_add(&html, "</p>\n");
    }
    for (size_t i = 0; i < slips->count; i++) {
        add_slip(&html, slips, &slips->items[i], out->language);
        fwrite(buffer_text(&html), 1, html.length, out->stream);
        buffer_clear(&html);
    }
    buffer_add(&html, "</body>\n</html>\n");
    fwrite(buffer_text(&html), 1, html.length, out->stream);
    buffer_free(&html);
}
