/* SPDX-License-Identifier: MIT */
/* What a hostile workbook may cost. */

#include <stdlib.h>
#include <string.h>

#include <qzplan/qzplan.h>

#include "base/arrays.h"
#include "book_maker.h"
#include "support/suite.h"

/* A workbook whose sheet is a text `times` over, between its head and its end. */
static void add_repeated(zip_maker *zip, const char *repeated, size_t times) {
    static const char head[] = XML "<worksheet xmlns=\"" MAIN "\">";
    static const char end[] = "</worksheet>";
    size_t each = strlen(repeated);
    size_t size = sizeof head - 1 + each * times + sizeof end - 1;
    char *text = malloc(size + 1);
    ck_assert_ptr_nonnull(text);
    char *at = text + sprintf(text, "%s", head);
    for (size_t i = 0; i < times; i++) {
        memcpy(at, repeated, each);
        at += each;
    }
    memcpy(at, end, sizeof end);
    book_add(zip, (book_parts){.sheets = "<sheet name=\"S\" r:id=\"o\"/>",
                               .relations = "<Relationship Id=\"o\" Type=\"" OFFICE
                                            "/worksheet\" Target=\"other.xml\"/>"});
    zip->packs = 1;
    zip_add_bytes(zip, "xl/other.xml", text, size);
    free(text);
}

static const char *read_and_free(zip_maker *zip, const qzplan_workbook_options *options) {
    zip_end(zip);
    const char *said = book_read(zip->bytes, zip->size, options);
    zip_free(zip);
    return said;
}

START_TEST(parts_that_expand_without_end) {
    zip_maker zip = {0};
    add_repeated(&zip, "          ", 4 << 20); /* 40 MiB of blanks, packed a thousand times */
    ck_assert(zip.entries[zip.count - 1].packed < 64 << 10);
    ck_assert_str_eq(read_and_free(&zip, NULL), "! WORKBOOK_BOMB b.xlsx\n");
}
END_TEST

START_TEST(more_bytes_than_are_allowed) {
    qzplan_workbook_options options = {.size = sizeof options, .max_expanded = 100000};
    zip_maker zip = {0};
    add_repeated(&zip, "<!-- nothing -->", 8000);
    ck_assert_str_eq(read_and_free(&zip, &options), "! WORKBOOK_EXPANDS b.xlsx\n");
    add_repeated(&zip, "<!-- nothing -->", 8000);
    ck_assert_str_eq(read_and_free(&zip, NULL), "");
    options = (qzplan_workbook_options){.size = sizeof options, .max_bytes = 1000};
    add_repeated(&zip, "", 0);
    ck_assert_str_eq(read_and_free(&zip, &options), "! BYTES_TOO_LARGE b.xlsx\n");
}
END_TEST

START_TEST(nested_too_deeply) {
    char sheet[2048] = "";
    for (int i = 0; i < 62; i++) {
        strcat(sheet, "<a>");
    }
    for (int i = 0; i < 62; i++) {
        strcat(sheet, "</a>");
    }
    ck_assert_str_eq(book_text((book_parts){.sheet = sheet}), "");
    ck_assert_str_eq(book_text((book_parts){.sheet = "<a>"}), "! WORKBOOK_PART_DAMAGED b.xlsx\n");
    memmove(sheet + 6, sheet, strlen(sheet) + 1);
    memcpy(sheet, "<a><a>", 6);
    strcat(sheet, "</a></a>");
    ck_assert_str_eq(book_text((book_parts){.sheet = sheet}), "! WORKBOOK_TOO_DEEP b.xlsx\n");
}
END_TEST

START_TEST(more_cells_than_are_allowed) {
    qzplan_workbook_options options = {.size = sizeof options, .max_cells = 4};
    const char *sheet =
        "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c>"
        "</row></sheetData>%s";
    const char *merges[] = {"", "<mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>",
                            ("<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:B2\"/>"
                             "</mergeCells>")};
    const char *meant[] = {"A1 number 1\nB1 number 2\nB2 number 3\n",
                           "A1 number 1\nB1 number 2\nA2 number+merged 1\nB2 number 3\n",
                           "! WORKBOOK_TOO_MANY_CELLS b.xlsx\n"};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(merges); i++) {
        char text[1024];
        zip_maker zip = {0};
        snprintf(text, sizeof text, sheet, merges[i]);
        book_add(&zip, (book_parts){.sheet = text});
        ck_assert_str_eq(read_and_free(&zip, &options), meant[i]);
    }
}
END_TEST

START_TEST(more_parts_and_sheets_than_are_allowed) {
    static char sheets[2001 * 28 + 1];
    static char *at;
    at = sheets;
    for (int i = 0; i < 2001; i++) {
        at += sprintf(at, "<sheet name=\"S\" r:id=\"s1\"/>");
    }
    zip_maker zip = {0};
    zip_add(&zip, "_rels/.rels",
            XML "<Relationships xmlns=\"" PACKAGE "\"><Relationship Id=\"m\" Type=\"" OFFICE
                "/officeDocument\" Target=\"w.xml\"/></Relationships>");
    static char book[sizeof sheets + 512];
    snprintf(book, sizeof book,
             XML "<workbook xmlns=\"" MAIN "\" xmlns:r=\"" OFFICE
                 "\"><sheets>%s</sheets></workbook>",
             sheets);
    zip_add(&zip, "w.xml", book);
    ck_assert_str_eq(zip_text(&zip), "! WORKBOOK_TOO_MANY_PARTS b.xlsx\n");
}
END_TEST

/* A text of as many bytes, in a shared text or in a cell. */
static const char *long_text(size_t size, int shared) {
    char *text = malloc(size + 1);
    char *part = malloc(size + 512);
    ck_assert(text != NULL && part != NULL);
    memset(text, 'a', size);
    text[size] = '\0';
    zip_maker zip = {0};
    book_add(&zip, (book_parts){.sheet = shared ? "" : NULL,
                                .sheets = shared ? NULL : "<sheet name=\"S\" r:id=\"o\"/>",
                                .relations = shared ? NULL
                                                    : "<Relationship Id=\"o\" Type=\"" OFFICE
                                                      "/worksheet\" Target=\"other.xml\"/>"});
    sprintf(part,
            shared ? XML "<sst xmlns=\"" MAIN "\"><si><t>%s</t></si></sst>"
                   : XML "<worksheet xmlns=\"" MAIN
                         "\"><sheetData><row><c t=\"str\"><v>%s</v></c></row>"
                         "</sheetData></worksheet>",
            text);
    zip_add(&zip, shared ? "xl/sharedStrings.xml" : "xl/other.xml", part);
    free(text);
    free(part);
    return read_and_free(&zip, NULL);
}

START_TEST(texts_that_are_too_long) {
    ck_assert_str_eq(long_text(1 << 20, 1), "");
    ck_assert_str_eq(long_text((1 << 20) + 1, 1), "! WORKBOOK_TEXT_TOO_LONG b.xlsx\n");
    ck_assert_str_eq(long_text((1 << 20) + 1, 0), "! WORKBOOK_CELL_TOO_LONG b.xlsx!S!A1\n");
}
END_TEST

/* Many faults are counted, and no more than asked for are kept. */
START_TEST(faults_beyond_the_list) {
    qzplan_workbook_options options = {.size = sizeof options, .max_diagnostics = 3};
    const qzplan_workbook *book = NULL;
    qzplan_diagnostics *faults = NULL;
    zip_maker zip = {0};
    add_repeated(&zip, "<sheetData><row><c><v>x</v></c></row></sheetData>", 10);
    zip_end(&zip);
    ck_assert_int_eq(
        qzplan_workbook_open_bytes(&book, NULL, zip.bytes, zip.size, &options, &faults),
        QZPLAN_ERROR_WORKBOOK);
    ck_assert_uint_eq(faults->count, 3);
    ck_assert_uint_eq(faults->dropped, 7);
    ck_assert_str_eq(faults->items[2]->file, "!S!A3");
    qzplan_diagnostics_free(faults);
    zip_free(&zip);
}
END_TEST

typedef struct counting {
    size_t left, balance;
} counting;

static void *allocate(void *context, size_t bytes) {
    counting *c = context;
    if (c->left == 0) {
        return NULL;
    }
    c->left--;
    c->balance++;
    return malloc(bytes);
}

static void release(void *context, void *memory, size_t bytes) {
    (void)bytes;
    ((counting *)context)->balance--;
    free(memory);
}

/* With each number of pieces it is either read, or said that memory is out, and nothing is left. */
START_TEST(memory_that_runs_out) {
    int read = 0;
    for (size_t pieces = 0; !read; pieces++) {
        counting c = {pieces, 0};
        qzplan_allocator allocator = {sizeof allocator, &c, allocate, release};
        qzplan_workbook_options options = {.size = sizeof options, .allocator = &allocator};
        const qzplan_workbook *book = NULL;
        qzplan_diagnostics *faults = NULL;
        zip_maker zip = {0};
        add_repeated(&zip,
                     "<sheetData><row><c t=\"str\"><v>some text</v></c><c><v>1</v></c></row>"
                     "</sheetData>",
                     3000);
        zip_end(&zip);
        int code = qzplan_workbook_open_bytes(&book, "b", zip.bytes, zip.size, &options, &faults);
        read = code == QZPLAN_OK;
        ck_assert(read || code == QZPLAN_ERROR_NO_MEMORY);
        ck_assert(read || book == NULL);
        ck_assert_ptr_null(faults);
        qzplan_workbook_free(book);
        ck_assert_uint_eq(c.balance, 0);
        ck_assert(pieces < 1000);
        zip_free(&zip);
    }
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, parts_that_expand_without_end);
    tcase_add_test(tests, more_bytes_than_are_allowed);
    tcase_add_test(tests, nested_too_deeply);
    tcase_add_test(tests, more_cells_than_are_allowed);
    tcase_add_test(tests, more_parts_and_sheets_than_are_allowed);
    tcase_add_test(tests, texts_that_are_too_long);
    tcase_add_test(tests, faults_beyond_the_list);
    tcase_add_test(tests, memory_that_runs_out);
}

QZ_SUITE(workbook_limits, add)
