/* SPDX-License-Identifier: MIT */
/* styles.xml: cells name a style, styles a number format, and formats stand in the file or are
   built in. */

#include "styles.h"

#include <string.h>

#include "base/arrays.h"
#include "base/sort.h"
#include "book.h"
#include "xml.h"

enum { STYLE_SHEET, NUMBER_FORMATS, NUMBER_FORMAT, CELL_STYLES, STYLE };

static const char *const names[] = {[STYLE_SHEET] = "styleSheet",
                                    [NUMBER_FORMATS] = "numFmts",
                                    [NUMBER_FORMAT] = "numFmt",
                                    [CELL_STYLES] = "cellXfs",
                                    [STYLE] = "xf"};

typedef struct numbered {
    long number;
    qz_book_format format;
} numbered;

typedef struct reading {
    qz_book *book;
    const void **formats; /* of the file */
    size_t format_count, format_room;
    long *styles; /* the number of its format */
    size_t style_count, style_room;
} reading;

static int add_format(reading *in, long number, const char *code) {
    void *formats = in->formats;
    numbered *made = qz_arena_alloc(&in->book->arena, sizeof *made);
    if (made == NULL) {
        return qz_book_no_memory(in->book);
    }
    made->number = number;
    qz_book_format_read(&made->format, code);
    if (!qz_book_grow(in->book, &formats, &in->format_room, in->format_count,
                      sizeof *in->formats)) {
        return 0;
    }
    in->formats = formats;
    in->formats[in->format_count++] = made;
    return 1;
}

static int add_style(reading *in, long number) {
    void *styles = in->styles;
    if (!qz_book_grow(in->book, &styles, &in->style_room, in->style_count, sizeof *in->styles)) {
        return 0;
    }
    in->styles = styles;
    in->styles[in->style_count++] = number;
    return 1;
}

static void begin(qz_book_xml *xml, int element, const char **attributes) {
    reading *in = qz_book_xml_context(xml);
    int around = qz_book_xml_around(xml, 1);
    long number = qz_book_xml_number(attributes, "numFmtId", 0);
    const char *code = qz_book_xml_attribute(attributes, "formatCode");
    int going = 1;
    if (element == NUMBER_FORMAT && around == NUMBER_FORMATS && code != NULL) {
        going = add_format(in, number, code);
    } else if (element == STYLE && around == CELL_STYLES) {
        going = add_style(in, number);
    }
    if (!going) {
        qz_book_xml_stop(xml);
    }
}

static void end(qz_book_xml *xml, int element) {
    (void)xml;
    (void)element;
}

static const qz_book_xml_kind kind = {
    names, QZ_ARRAY_SIZE(names), qz_book_xml_main, "styleSheet", begin, end, NULL};

static int comes_before(const void *a, const void *b) {
    return ((const numbered *)a)->number < ((const numbered *)b)->number;
}

static const qz_book_format *find(const reading *in, long number) {
    size_t low = 0;
    size_t high = in->format_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const numbered *there = in->formats[middle];
        if (there->number == number) {
            return &there->format;
        }
        low = there->number < number ? middle + 1 : low;
        high = there->number < number ? high : middle;
    }
    return NULL;
}

/* What the file does not define may be built in. */
static int add_built_in(reading *in) {
    for (size_t i = 0; i < in->style_count; i++) {
        const char *code = qz_book_format_built_in(in->styles[i]);
        if (code != NULL && find(in, in->styles[i]) == NULL) {
            if (!add_format(in, in->styles[i], code)) {
                return 0;
            }
            qz_sort(in->formats, in->format_count, comes_before);
        }
    }
    return 1;
}

int qz_book_styles_read(qz_book *book, const char *part) {
    reading in = {.book = book};
    const qz_book_package_part *found = part == NULL ? NULL : qz_book_package_find(book, part);
    if (found == NULL) {
        return 1;
    }
    if (!qz_book_xml_read(book, found, &kind, &in)) {
        return 0;
    }
    qz_sort(in.formats, in.format_count, comes_before);
    const qz_book_format **formats =
        qz_arena_array(&book->arena, in.style_count, sizeof(const qz_book_format *));
    if (formats == NULL || !add_built_in(&in)) {
        return qz_book_no_memory(book);
    }
    for (size_t i = 0; i < in.style_count; i++) {
        formats[i] = find(&in, in.styles[i]);
    }
    book->styles = (qz_book_styles){formats, in.style_count};
    return 1;
}

const qz_book_format *qz_book_styles_at(const qz_book_styles *styles, long style) {
    return style >= 0 && (size_t)style < styles->count ? styles->formats[style] : NULL;
}
