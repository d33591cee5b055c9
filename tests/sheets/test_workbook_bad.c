/* SPDX-License-Identifier: MIT */
/* Workbooks that are damaged, and cells that cannot be: each fault at its place, and the others
 * too. */

#include <string.h>

#include <qzplan/qzplan.h>

#include "base/arrays.h"
#include "book_maker.h"
#include "support/suite.h"

START_TEST(cells_that_cannot_be) {
    ck_assert_str_eq(
        book_text((book_parts){
            .strings = "<si><t>one</t></si>",
            .sheet =
                "<sheetData><row r=\"1\"><c r=\"A1\"><v>one</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                "<c r=\"C1\" t=\"s\"><v>0.5</v></c><c r=\"D1\" t=\"b\"><v>yes</v></c>"
                "<c r=\"E1\" t=\"d\"><v>2024-02-30</v></c><c r=\"F1\" t=\"q\"><v>1</v></c>"
                "<c r=\"G1\" t=\"s\"><v>-1</v></c><c r=\"H1\" t=\"d\"><v>1</v></c></row>"
                "<row r=\"2\"><c r=\"A3\"><v>1</v></c><c r=\"XFE2\"><v>1</v></c>"
                "<c r=\"2\"><v>1</v></c></row><row r=\"1048577\"/></sheetData>"}),
        "! WORKBOOK_CELL_VALUE b.xlsx!S!A1\n! WORKBOOK_CELL_TEXT b.xlsx!S!B1\n"
        "! WORKBOOK_CELL_TEXT b.xlsx!S!C1\n! WORKBOOK_CELL_VALUE b.xlsx!S!D1\n"
        "! WORKBOOK_CELL_VALUE b.xlsx!S!E1\n! WORKBOOK_CELL_VALUE b.xlsx!S!F1\n"
        "! WORKBOOK_CELL_TEXT b.xlsx!S!G1\n! WORKBOOK_CELL_VALUE b.xlsx!S!H1\n"
        "! WORKBOOK_CELL_PLACE b.xlsx!S!2\n! WORKBOOK_CELL_PLACE b.xlsx!S!2\n"
        "! WORKBOOK_CELL_PLACE b.xlsx!S!2\n! WORKBOOK_CELL_PLACE b.xlsx!S!2\n");
}
END_TEST

START_TEST(cells_twice_and_merges_of_nothing) {
    ck_assert_str_eq(
        book_text((book_parts){
            .sheet =
                "<sheetData><row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>"
                "<row r=\"10\"><c r=\"C10\"><v>x</v></c></row>"
                "<row r=\"1\"><c r=\"B1\"><v>3</v></c></row></sheetData>"
                "<mergeCells><mergeCell ref=\"B2:A1\"/><mergeCell/></mergeCells>"}),
        "! WORKBOOK_CELL_PLACE b.xlsx!S!B1\n! WORKBOOK_CELL_PLACE b.xlsx!S!B1\n"
        "! WORKBOOK_CELL_TWICE b.xlsx!S!B1\n! WORKBOOK_CELL_TWICE b.xlsx!S!B1\n"
        "! WORKBOOK_CELL_VALUE b.xlsx!S!C10\n");
}
END_TEST

START_TEST(parts_that_are_missing) {
    zip_maker zip = {0};
    zip_add(&zip, "xl/workbook.xml",
            XML
            "<workbook xmlns=\"" MAIN "\" xmlns:r=\"" OFFICE "\"><sheets>"
            "<sheet name=\"One\" r:id=\"a\"/><sheet name=\"Two\" r:id=\"b\"/></sheets></workbook>");
    zip_add(&zip, "xl/_rels/workbook.xml.rels",
            XML "<Relationships xmlns=\"" PACKAGE "\"><Relationship Id=\"a\" Type=\"" OFFICE
                "/worksheet\" Target=\"sheet1.xml\"/></Relationships>");
    ck_assert_str_eq(zip_text(&zip), "! WORKBOOK_NO_PART b.xlsx\n! WORKBOOK_NO_SHEET_PART b.xlsx\n"
                                     "! WORKBOOK_NO_SHEETS b.xlsx\n");
    zip_add(&zip, "_rels/.rels",
            XML "<Relationships xmlns=\"" PACKAGE "\"><Relationship Id=\"m\" Type=\"" OFFICE
                "/officeDocument\" Target=\"gone.xml\"/></Relationships>");
    ck_assert_str_eq(zip_text(&zip), "! WORKBOOK_NO_PART b.xlsx\n");
    ck_assert_str_eq(book_text((book_parts){.sheets = ""}), "! WORKBOOK_NO_SHEETS b.xlsx\n");
}
END_TEST

/* The usual workbook with another part of a name in front, so that it stands twice or has a fault.
 */
static const char *with_sheet(const char *sheet) {
    zip_maker zip = {0};
    book_add(&zip, (book_parts){.sheets = "<sheet name=\"S\" r:id=\"o\"/>",
                                .relations = "<Relationship Id=\"o\" Type=\"" OFFICE
                                             "/worksheet\" Target=\"other.xml\"/>"});
    zip_add(&zip, "xl/other.xml", sheet);
    return zip_text(&zip);
}

START_TEST(parts_that_are_no_such_part) {
    ck_assert_str_eq(with_sheet(""), "! WORKBOOK_PART_DAMAGED b.xlsx\n");
    ck_assert_str_eq(with_sheet("<worksheet xmlns=\"" MAIN "\">"),
                     "! WORKBOOK_PART_DAMAGED b.xlsx\n");
    ck_assert_str_eq(with_sheet("<worksheet xmlns=\"" MAIN "\"/>more"),
                     "! WORKBOOK_PART_DAMAGED b.xlsx\n");
    ck_assert_str_eq(with_sheet("<worksheet xmlns=\"" MAIN "\">\xff</worksheet>"),
                     "! WORKBOOK_PART_DAMAGED b.xlsx\n");
    ck_assert_str_eq(with_sheet("<worksheet/>"), "! WORKBOOK_PART_OTHER b.xlsx\n");
    ck_assert_str_eq(with_sheet("<workbook xmlns=\"" MAIN "\"/>"),
                     "! WORKBOOK_PART_OTHER b.xlsx\n");
    ck_assert_str_eq(with_sheet("<!DOCTYPE worksheet><worksheet xmlns=\"" MAIN "\"/>"),
                     "! WORKBOOK_ENTITIES b.xlsx\n");
    ck_assert_str_eq(with_sheet("<!DOCTYPE w [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;\">]>"
                                "<worksheet xmlns=\"" MAIN "\">&c;</worksheet>"),
                     "! WORKBOOK_ENTITIES b.xlsx\n");
}
END_TEST

START_TEST(parts_that_stand_twice) {
    zip_maker zip = {0};
    book_add(&zip, (book_parts){.sheet = ""});
    zip_add(&zip, "XL\\Workbook.xml", "<other/>");
    ck_assert_str_eq(zip_text(&zip), "! WORKBOOK_PART_TWICE b.xlsx\n");
}
END_TEST

START_TEST(parts_with_a_password) {
    zip_maker zip = {0};
    zip_add(&zip, "[Content_Types].xml", "<x/>");
    zip.flags = 1;
    book_add(&zip, (book_parts){.sheet = ""});
    ck_assert_str_eq(zip_text(&zip), "! WORKBOOK_LOCKED b.xlsx\n");
}
END_TEST

START_TEST(zip_files_that_are_damaged) {
    zip_maker zip = {.packs = 1};
    book_add(&zip, (book_parts){.sheet = "<sheetData><row><c><v>1</v></c></row></sheetData>"});
    zip_end(&zip);
    ck_assert_str_eq(book_read(zip.bytes, zip.size, NULL), "A1 number 1\n");
    /* cut short, up to where the directory ends: the rest is a comment's length */
    for (size_t size = 4; size < zip.size - 4; size += 7) {
        const char *said = book_read(zip.bytes, size, NULL);
        ck_assert_msg(strncmp(said, "! WORKBOOK_", 11) == 0, "%zu of %zu bytes: %s", size, zip.size,
                      said);
    }
    zip.bytes[zip.entries[0].offset + 60] ^= 0x10; /* within the first part */
    ck_assert_str_eq(book_read(zip.bytes, zip.size, NULL), "! WORKBOOK_PART_DAMAGED b.xlsx\n");
    zip_free(&zip);
}
END_TEST

/* A size in the directory that is not true cannot make more be read than there is. */
START_TEST(sizes_that_are_not_true) {
    zip_maker zip = {.packs = 1};
    book_add(&zip, (book_parts){.sheet = ""});
    for (size_t i = 0; i < zip.count; i++) {
        zip.entries[i].size = 4;
    }
    const char *said = zip_text(&zip);
    ck_assert_msg(strncmp(said, "! WORKBOOK_PART_DAMAGED", 23) == 0, "%s", said);
}
END_TEST

START_TEST(calls_that_cannot_be) {
    const qzplan_workbook *book = NULL;
    qzplan_workbook_options options = {.size = 3};
    ck_assert_int_eq(qzplan_workbook_open(NULL, "a", NULL, NULL), QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_workbook_open(&book, NULL, NULL, NULL), QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_workbook_open_bytes(&book, NULL, NULL, 1, NULL, NULL),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_workbook_open_bytes(&book, NULL, "", 0, &options, NULL),
                     QZPLAN_ERROR_STRUCT_SIZE);
    ck_assert_int_eq(qzplan_workbook_open_bytes(&book, NULL, "", 0, NULL, NULL),
                     QZPLAN_ERROR_WORKBOOK);
    ck_assert_int_eq(qzplan_workbook_open(&book, "/no/such/file.xlsx", NULL, NULL),
                     QZPLAN_ERROR_IO);
    ck_assert_ptr_null(book);
    size_t count = 1;
    ck_assert_ptr_null(qzplan_workbook_sheets(NULL, &count));
    ck_assert_uint_eq(count, 0);
    qzplan_workbook_free(NULL);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, cells_that_cannot_be);
    tcase_add_test(tests, cells_twice_and_merges_of_nothing);
    tcase_add_test(tests, parts_that_are_missing);
    tcase_add_test(tests, parts_that_are_no_such_part);
    tcase_add_test(tests, parts_that_stand_twice);
    tcase_add_test(tests, parts_with_a_password);
    tcase_add_test(tests, zip_files_that_are_damaged);
    tcase_add_test(tests, sizes_that_are_not_true);
    tcase_add_test(tests, calls_that_cannot_be);
}

QZ_SUITE(workbook_bad, add)
