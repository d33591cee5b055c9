/* SPDX-License-Identifier: MIT */
/* sharedStrings.xml: a text may be of several runs, and may have its reading in another script
   beside it, which is no part of it. */

#include "strings.h"

#include "base/arrays.h"
#include "text.h"
#include "xml.h"

enum { TEXT, ITEM, RUN, TABLE };

static const char *const names[] = {[TEXT] = "t", [ITEM] = "si", [RUN] = "r", [TABLE] = "sst"};

typedef struct reading {
    qz_book *book;
    qz_book_text_buffer buffer;
    qzplan_cell *items;
    size_t count, room;
} reading;

static void begin(qz_book_xml *xml, int element, const char **attributes) {
    reading *in = qz_book_xml_context(xml);
    (void)attributes;
    if (element == ITEM) {
        in->buffer.length = 0;
    }
}

static int keep_item(reading *in) {
    void *items = in->items;
    qz_book_text_unescape(&in->buffer);
    const char *text = qz_arena_text(&in->book->arena, in->buffer.bytes, in->buffer.length);
    if (text == NULL || !qz_book_grow(in->book, &items, &in->room, in->count, sizeof *in->items)) {
        return qz_book_no_memory(in->book);
    }
    in->items = items;
    in->items[in->count++] = (qzplan_cell){.text = text, .length = in->buffer.length};
    if (in->buffer.too_long) {
        qz_book_say(in->book, "WORKBOOK_TEXT_TOO_LONG", NULL, NULL);
        return 0;
    }
    return 1;
}

static void end(qz_book_xml *xml, int element) {
    if (element == ITEM && qz_book_xml_around(xml, 1) == TABLE &&
        !keep_item(qz_book_xml_context(xml))) {
        qz_book_xml_stop(xml);
    }
}

static void text(qz_book_xml *xml, const char *bytes, size_t length) {
    reading *in = qz_book_xml_context(xml);
    int around = qz_book_xml_around(xml, 1);
    int own = around == ITEM || (around == RUN && qz_book_xml_around(xml, 2) == ITEM);
    if (qz_book_xml_around(xml, 0) == TEXT && own &&
        !qz_book_text_add(in->book, &in->buffer, bytes, length)) {
        qz_book_xml_stop(xml);
    }
}

static const qz_book_xml_kind kind = {
    names, QZ_ARRAY_SIZE(names), qz_book_xml_main, "sst", begin, end, text};

int qz_book_strings_read(qz_book *book, const char *part) {
    reading in = {.book = book};
    const qz_book_package_part *found = part == NULL ? NULL : qz_book_package_find(book, part);
    if (found != NULL && !qz_book_xml_read(book, found, &kind, &in)) {
        return 0;
    }
    book->texts = (qz_book_shared_texts){in.items, in.count};
    return 1;
}
