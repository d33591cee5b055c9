/* SPDX-License-Identifier: MIT */
/* Writes zip files by hand: a library would not make wrong ones. */

#include "book_maker.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include <qzplan/qzplan.h>

#include "support/suite.h"

enum { TEXT_ROOM = 1 << 16 };

static void put(zip_maker *zip, const void *bytes, size_t size) {
    while (zip->size + size > zip->room) {
        zip->room = zip->room == 0 ? 4096 : zip->room * 2;
        zip->bytes = realloc(zip->bytes, zip->room);
        qz_expect(zip->bytes != NULL);
    }
    if (size > 0) {
        memcpy(zip->bytes + zip->size, bytes, size);
    }
    zip->size += size;
}

/* Numbers of two and four bytes, as the letters of `form` say. */
static void put_numbers(zip_maker *zip, const char *form, ...) {
    va_list numbers;
    va_start(numbers, form);
    for (; *form != '\0'; form++) {
        unsigned number = va_arg(numbers, unsigned);
        unsigned char bytes[] = {(unsigned char)number, (unsigned char)(number >> 8),
                                 (unsigned char)(number >> 16), (unsigned char)(number >> 24)};
        put(zip, bytes, *form == 'h' ? 2 : 4);
    }
    va_end(numbers);
}

static void *deflated(const void *bytes, size_t size, uint32_t *packed) {
    z_stream stream = {0};
    qz_expect(deflateInit2(&stream, 9, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY) == Z_OK);
    size_t room = deflateBound(&stream, (uLong)size);
    unsigned char *out = malloc(room);
    qz_expect(out != NULL);
    stream.next_in = (Bytef *)bytes;
    stream.avail_in = (uInt)size;
    stream.next_out = out;
    stream.avail_out = (uInt)room;
    qz_expect(deflate(&stream, Z_FINISH) == Z_STREAM_END);
    *packed = (uint32_t)stream.total_out;
    deflateEnd(&stream);
    return out;
}

void zip_add_bytes(zip_maker *zip, const char *name, const void *bytes, size_t size) {
    qz_expect(zip->count < MOST_ENTRIES);
    zip_entry *entry = &zip->entries[zip->count++];
    void *packed = NULL;
    *entry = (zip_entry){.name = strdup(name),
                         .crc = (uint32_t)crc32(0, bytes, (uInt)size),
                         .packed = (uint32_t)size,
                         .size = (uint32_t)size,
                         .offset = (uint32_t)zip->size,
                         .flags = zip->flags,
                         .method = zip->packs ? 8 : 0};
    if (zip->packs) {
        packed = deflated(bytes, size, &entry->packed);
    }
    put_numbers(zip, "whhhhhwwwhh", 0x04034b50U, 20U, entry->flags, entry->method, 0U, 0x21U,
                entry->crc, entry->packed, entry->size, (unsigned)strlen(name), 0U);
    put(zip, name, strlen(name));
    put(zip, packed == NULL ? bytes : packed, entry->packed);
    free(packed);
}

void zip_add(zip_maker *zip, const char *name, const char *text) {
    zip_add_bytes(zip, name, text, strlen(text));
}

void zip_end(zip_maker *zip) {
    size_t begin = zip->size;
    for (size_t i = 0; i < zip->count; i++) {
        const zip_entry *entry = &zip->entries[i];
        put_numbers(zip, "whhhhhhwwwhhhhhww", 0x02014b50U, 20U, 20U, entry->flags, entry->method,
                    0U, 0x21U, entry->crc, entry->packed, entry->size,
                    (unsigned)strlen(entry->name), 0U, 0U, 0U, 0U, 0U, entry->offset);
        put(zip, entry->name, strlen(entry->name));
    }
    put_numbers(zip, "whhhhwwh", 0x06054b50U, 0U, 0U, (unsigned)zip->count, (unsigned)zip->count,
                (unsigned)(zip->size - begin), (unsigned)begin, 0U);
}

void zip_free(zip_maker *zip) {
    for (size_t i = 0; i < zip->count; i++) {
        free(zip->entries[i].name);
    }
    free(zip->bytes);
    memset(zip, 0, sizeof *zip);
}

static void add_part(zip_maker *zip, const char *name, const char *root, const char *space,
                     const char *content) {
    size_t room = strlen(content) + 1024;
    char *text = malloc(room);
    qz_expect(text != NULL);
    int length = snprintf(text, room, XML "<%s xmlns=\"%s\" xmlns:r=\"" OFFICE "\">%s</%s>", root,
                          space, content, root);
    qz_expect(length > 0 && (size_t)length < room);
    zip_add(zip, name, text);
    free(text);
}

void book_add(zip_maker *zip, book_parts parts) {
    char text[8192];
    const char *sheets =
        parts.sheets != NULL ? parts.sheets : "<sheet name=\"S\" sheetId=\"1\" r:id=\"s1\"/>";
    add_part(zip, "_rels/.rels", "Relationships", PACKAGE,
             "<Relationship Id=\"m\" Type=\"" OFFICE
             "/officeDocument\" Target=\"xl/workbook.xml\"/>");
    snprintf(text, sizeof text, "%s<sheets>%s</sheets>",
             parts.properties == NULL ? "" : parts.properties, sheets);
    add_part(zip, "xl/workbook.xml", "workbook", MAIN, text);
    snprintf(
        text, sizeof text,
        "<Relationship Id=\"s1\" Type=\"" OFFICE "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
        "<Relationship Id=\"y\" Type=\"" OFFICE "/styles\" Target=\"styles.xml\"/>"
        "<Relationship Id=\"t\" Type=\"" OFFICE "/sharedStrings\" Target=\"sharedStrings.xml\"/>"
        "%s",
        parts.relations == NULL ? "" : parts.relations);
    add_part(zip, "xl/_rels/workbook.xml.rels", "Relationships", PACKAGE, text);
    add_part(zip, "xl/worksheets/sheet1.xml", "worksheet", MAIN,
             parts.sheet == NULL ? "" : parts.sheet);
    if (parts.styles != NULL) {
        add_part(zip, "xl/styles.xml", "styleSheet", MAIN, parts.styles);
    }
    if (parts.strings != NULL) {
        add_part(zip, "xl/sharedStrings.xml", "sst", MAIN, parts.strings);
    }
}

static char text[TEXT_ROOM];
static size_t text_length;

__attribute__((format(printf, 1, 2))) static void add_text(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    text_length +=
        (size_t)vsnprintf(text + text_length, TEXT_ROOM - text_length, format, arguments);
    va_end(arguments);
    ck_assert(text_length < TEXT_ROOM);
}

static void add_cell(const qzplan_cell *cell) {
    static const char *const kinds[] = {"text",    "number", "percent",     "date",
                                        "boolean", "error",  "uncalculated"};
    static const char *const marks[] = {"hidden", "merged", "formula", "time", "scaled"};
    char letters[8];
    size_t at = sizeof letters;
    for (uint32_t column = cell->column; column > 0; column = (column - 1) / 26) {
        letters[--at] = (char)('A' + (column - 1) % 26);
    }
    add_text("%.*s%u %s", (int)(sizeof letters - at), letters + at, cell->row, kinds[cell->kind]);
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        if ((cell->marks >> i & 1) != 0) {
            add_text("+%s", marks[i]);
        }
    }
    add_text("%s%.*s\n", cell->length == 0 ? "" : " ", (int)cell->length, cell->text);
}

static void add_book(const qzplan_workbook *book) {
    size_t count = 0;
    const qzplan_sheet *sheets = qzplan_workbook_sheets(book, &count);
    for (size_t s = 0; s < count; s++) {
        if (s > 0 || sheets[s].hidden) {
            add_text("= %s%s\n", sheets[s].name, sheets[s].hidden ? " hidden" : "");
        }
        for (size_t i = 0; i < sheets[s].cell_count; i++) {
            add_cell(&sheets[s].cells[i]);
        }
    }
}

const char *book_read(const void *bytes, size_t size, const qzplan_workbook_options *options) {
    const qzplan_workbook *book = NULL;
    qzplan_diagnostics *faults = NULL;
    int code = qzplan_workbook_open_bytes(&book, "b.xlsx", bytes, size, options, &faults);
    text_length = 0;
    text[0] = '\0';
    ck_assert_int_eq(code == QZPLAN_OK, book != NULL);
    ck_assert_int_eq(code == QZPLAN_OK, faults == NULL);
    add_book(book);
    for (size_t i = 0; faults != NULL && i < faults->count; i++) {
        ck_assert(i > 0 || faults->items[i]->code == code);
        add_text("! %s %s\n", qzplan_message_name(faults->items[i]->id), faults->items[i]->file);
    }
    qzplan_diagnostics_free(faults);
    qzplan_workbook_free(book);
    return text;
}

const char *zip_text(zip_maker *zip) {
    zip_end(zip);
    const char *read = book_read(zip->bytes, zip->size, NULL);
    zip_free(zip);
    return read;
}

const char *book_text(book_parts parts) {
    zip_maker zip = {0};
    book_add(&zip, parts);
    return zip_text(&zip);
}
