/* SPDX-License-Identifier: MIT */
/* Every message about workbooks is given, by an input here. */

#include <string.h>

#include <qzplan/qzplan.h>

#include "base/arrays.h"
#include "book_maker.h"
#include "messages/message.h"
#include "support/suite.h"

/* The name of the message without "WORKBOOK_", and what gives it: the beginning of a file, a part
   alone in a zip file, or a workbook. */
typedef struct given {
    const char *message;
    const char *text;
    const char *part;
    book_parts book;
} given;

#define WITH_SHEET(content)                                                                        \
    { .sheet = "<sheetData>" content "</sheetData>" }

static const given rows[] = {
    {.message = "XML_2003",
     .text = "<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>"},
    {.message = "ODS",
     .part = "mimetype",
     .text = "application/vnd.oasis.opendocument.spreadsheet"},
    {.message = "XLSB", .part = "xl/workbook.bin", .text = ""},
    {.message = "DOCUMENT", .text = "%PDF-1.7"},
    {.message = "WEB_PAGE", .text = "<html>"},
    {.message = "TEXT", .text = "metric,period,value\n"},
    {.message = "NONE", .text = "\x01"},
    {.message = "DAMAGED", .text = "PK\3\4"},
    {.message = "PART_DAMAGED", .part = "_rels/.rels", .text = "<"},
    {.message = "PART_OTHER", .part = "_rels/.rels", .text = "<html/>"},
    {.message = "ENTITIES", .part = "_rels/.rels", .text = "<!DOCTYPE html><html/>"},
    {.message = "TOO_DEEP",
     .book = {.sheet = "<a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a>"
                       "<a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a>"
                       "<a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a>"
                       "<a><a><a><a><a><a><a><a><a><a>"}},
    {.message = "NO_PART",
     .book = {.sheets = "<sheet name=\"S\" r:id=\"o\"/>",
              .relations = "<Relationship Id=\"o\" Type=\"a/worksheet\" Target=\"other.xml\"/>"}},
    {.message = "NO_SHEET_PART", .book = {.sheets = "<sheet name=\"S\" r:id=\"o\"/>"}},
    {.message = "NO_SHEETS", .book = {.sheets = ""}},
    {.message = "CELL_VALUE", .book = WITH_SHEET("<row><c><v>x</v></c></row>")},
    {.message = "CELL_TEXT", .book = WITH_SHEET("<row><c t=\"s\"><v>1</v></c></row>")},
    {.message = "CELL_PLACE", .book = WITH_SHEET("<row><c r=\"A2\"><v>1</v></c></row>")},
    {.message = "CELL_TWICE",
     .book = WITH_SHEET("<row r=\"1\"><c><v>1</v></c></row><row r=\"1\"><c><v>1</v></c></row>")},
};

/* Given where much is needed: bytes, parts, cells, memory. By their suites: workbook_kinds has the
   old containers, the program sheets by name, workbook_bad what is locked and stands twice,
   workbook_limits the rest. */
static const char *const elsewhere[] = {
    "NO_SUCH_SHEET", "XLS",  "LOCKED",         "PART_TWICE",    "TOO_MANY_PARTS",
    "EXPANDS",       "BOMB", "TOO_MANY_CELLS", "TEXT_TOO_LONG", "CELL_TOO_LONG",
};

static const char *said_of(const given *row) {
    zip_maker zip = {0};
    if (row->part != NULL) {
        zip_add(&zip, row->part, row->text);
        return zip_text(&zip);
    }
    return row->text != NULL ? book_read(row->text, strlen(row->text), NULL) : book_text(row->book);
}

static int is_elsewhere(const char *message) {
    for (size_t i = 0; i < QZ_ARRAY_SIZE(elsewhere); i++) {
        if (strcmp(elsewhere[i], message) == 0) {
            return 1;
        }
    }
    return 0;
}

START_TEST(every_message_of_workbooks_is_given) {
    for (int32_t id = 1; id < QZ_MESSAGE_COUNT; id++) {
        const char *name = qzplan_message_name(id);
        size_t found = 0;
        if (strncmp(name, "WORKBOOK_", 9) != 0) {
            continue;
        }
        for (size_t i = 0; i < QZ_ARRAY_SIZE(rows); i++) {
            if (strcmp(rows[i].message, name + 9) == 0) {
                const char *said = said_of(&rows[i]);
                ck_assert_msg(strncmp(said, "! ", 2) == 0 &&
                                  strncmp(said + 2, name, strlen(name)) == 0,
                              "%s: %s", name, said);
                found++;
            }
        }
        ck_assert_msg(found == !is_elsewhere(name + 9), "%s", name);
        ck_assert_int_eq(qzplan_message_find(name), id);
    }
}
END_TEST

/* ---- what readers beside the library are given */

START_TEST(reports_hold_what_is_added) {
    const qzplan_diagnostic_part parts[] = {{NULL, "a `b`\n"}, {NULL, NULL}};
    qzplan_diagnostic fault = {.id = qzplan_message_find("WORKBOOK_NO_PART"),
                               .file = "b.xlsx!S!",
                               .line = 10,
                               .column = 28,
                               .length = QZPLAN_SPAN_CELL,
                               .parts = parts,
                               .part_count = 1};
    qzplan_report *report = NULL;
    qzplan_diagnostics *faults = NULL;
    ck_assert_int_eq(qzplan_report_new(&report, NULL, 0), QZPLAN_OK);
    ck_assert_int_eq(qzplan_report_add(report, &fault), QZPLAN_OK);
    fault.line = 9; /* before the other, though "9" comes behind "10" as a text */
    ck_assert_int_eq(qzplan_report_add(report, &fault), QZPLAN_OK);
    fault.part_count = 2;
    ck_assert_int_eq(qzplan_report_add(report, &fault), QZPLAN_ERROR_INVALID_ARGUMENT);
    fault.part_count = 0;
    ck_assert_int_eq(qzplan_report_add(report, &fault), QZPLAN_ERROR_INVALID_ARGUMENT);
    fault.parts = parts + 1;
    fault.part_count = 1;
    ck_assert_int_eq(qzplan_report_add(report, &fault), QZPLAN_ERROR_INVALID_ARGUMENT);
    fault.id = 0;
    ck_assert_int_eq(qzplan_report_add(report, &fault), QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_report_finish(report, &faults), QZPLAN_ERROR_WORKBOOK);
    ck_assert_uint_eq(faults->count, 2);
    ck_assert_str_eq(faults->items[0]->file, "b.xlsx!S!AB9");
    ck_assert_str_eq(faults->items[1]->file, "b.xlsx!S!AB10");
    ck_assert_str_eq(faults->items[0]->parts[0].name, "part");
    qzplan_diagnostics_free(faults);
    ck_assert_int_eq(qzplan_report_new(NULL, NULL, 0), QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_report_add(NULL, &fault), QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_report_finish(NULL, NULL), QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_message_find("NO_SUCH_MESSAGE"), 0);
    ck_assert_int_eq(qzplan_message_find(NULL), 0);
}
END_TEST

START_TEST(reports_read_files) {
    qzplan_report *report = NULL;
    qzplan_diagnostics *faults = NULL;
    const char *bytes = NULL;
    size_t size = 0;
    ck_assert_int_eq(qzplan_report_new(&report, NULL, 0), QZPLAN_OK);
    ck_assert_int_eq(
        qzplan_report_read_file(report, &bytes, &size, qz_source_path("meson.build"), 1 << 20),
        QZPLAN_OK);
    ck_assert(size > 7 && memcmp(bytes, "project", 7) == 0);
    ck_assert_int_eq(
        qzplan_report_read_file(report, &bytes, &size, qz_source_path("meson.build"), 3),
        QZPLAN_ERROR_TOO_LARGE);
    ck_assert_int_eq(qzplan_report_read_file(report, &bytes, &size, "/no/such", 3),
                     QZPLAN_ERROR_IO);
    ck_assert_int_eq(qzplan_report_read_file(report, &bytes, NULL, "/no/such", 3),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    int code = qzplan_report_finish(report, &faults);
    ck_assert(code == QZPLAN_ERROR_IO || code == QZPLAN_ERROR_TOO_LARGE);
    ck_assert_uint_eq(faults->count, 2);
    qzplan_diagnostics_free(faults);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, every_message_of_workbooks_is_given);
    tcase_add_test(tests, reports_hold_what_is_added);
    tcase_add_test(tests, reports_read_files);
}

QZ_SUITE(workbook_messages, add)
