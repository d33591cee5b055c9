/* SPDX-License-Identifier: MIT */
/* What is no workbook is named for what it is. */

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arrays.h"
#include "book_maker.h"
#include "support/suite.h"

enum { OLE_ROOM = 2048 };

/* The old container with a stream of that name in its directory. */
static size_t make_ole(char *out, const char *stream) {
    memset(out, 0, OLE_ROOM);
    memcpy(out, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8);
    for (size_t i = 0; stream[i] != '\0'; i++) {
        out[1024 + 2 * i] = stream[i];
    }
    return OLE_ROOM;
}

START_TEST(old_containers) {
    static const char *const rows[][2] = {
        {"Workbook", "! WORKBOOK_XLS b.xlsx\n"},
        {"Book", "! WORKBOOK_XLS b.xlsx\n"},
        {"EncryptedPackage", "! WORKBOOK_LOCKED b.xlsx\n"},
        {"WordDocument", "! WORKBOOK_DOCUMENT b.xlsx\n"},
        {"PowerPoint Document", "! WORKBOOK_DOCUMENT b.xlsx\n"},
        {"Something", "! WORKBOOK_NONE b.xlsx\n"},
    };
    for (size_t i = 0; i < QZ_ARRAY_SIZE(rows); i++) {
        char bytes[OLE_ROOM];
        ck_assert_str_eq(book_read(bytes, make_ole(bytes, rows[i][0]), NULL), rows[i][1]);
    }
}
END_TEST

START_TEST(texts) {
    static const char *const rows[][2] = {
        {"<html><body><table>", "! WORKBOOK_WEB_PAGE b.xlsx\n"},
        {"\n <!DOCTYPE html>\n<html>", "! WORKBOOK_WEB_PAGE b.xlsx\n"},
        {"\xef\xbb\xbf<TABLE border=1>", "! WORKBOOK_WEB_PAGE b.xlsx\n"},
        {"<?xml version='1.0'?><HTML xmlns:x=\"urn:schemas-microsoft-com:office:excel\">",
         "! WORKBOOK_WEB_PAGE b.xlsx\n"},
        {"MIME-Version: 1.0\r\nContent-Type: multipart/related", "! WORKBOOK_WEB_PAGE b.xlsx\n"},
        {"<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
         "! WORKBOOK_XML_2003 b.xlsx\n"},
        {"<?xml version=\"1.0\"?><office:document "
         "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\">",
         "! WORKBOOK_ODS b.xlsx\n"},
        {"%PDF-1.4\n\xb5\xb5", "! WORKBOOK_DOCUMENT b.xlsx\n"},
        {"{\\rtf1", "! WORKBOOK_DOCUMENT b.xlsx\n"},
        {"metric,period,value\r\nup,2024,41\r\n", "! WORKBOOK_TEXT b.xlsx\n"},
        {"指标,年份\n", "! WORKBOOK_TEXT b.xlsx\n"},
        {"\x7f"
         "ELF\x02\x01\x01",
         "! WORKBOOK_NONE b.xlsx\n"},
        {"", "! WORKBOOK_NONE b.xlsx\n"},
    };
    for (size_t i = 0; i < QZ_ARRAY_SIZE(rows); i++) {
        ck_assert_str_eq(book_read(rows[i][0], strlen(rows[i][0]), NULL), rows[i][1]);
    }
    ck_assert_str_eq(book_read("\xff\xfe<\0h\0t\0m\0l\0>\0", 14, NULL),
                     "! WORKBOOK_WEB_PAGE b.xlsx\n");
}
END_TEST

START_TEST(other_zip_files) {
    static const char *const rows[][3] = {
        {"mimetype", "application/vnd.oasis.opendocument.spreadsheet", "! WORKBOOK_ODS b.xlsx\n"},
        {"mimetype", "application/vnd.oasis.opendocument.text", "! WORKBOOK_DOCUMENT b.xlsx\n"},
        {"word/document.xml", "<w/>", "! WORKBOOK_DOCUMENT b.xlsx\n"},
        {"ppt/presentation.xml", "<p/>", "! WORKBOOK_DOCUMENT b.xlsx\n"},
        {"Index/Document.iwa", "", "! WORKBOOK_DOCUMENT b.xlsx\n"},
        {"xl/workbook.bin", "", "! WORKBOOK_XLSB b.xlsx\n"},
        {"figures.csv", "metric,period,value\n", "! WORKBOOK_NONE b.xlsx\n"},
    };
    for (size_t i = 0; i < QZ_ARRAY_SIZE(rows); i++) {
        zip_maker zip = {0};
        zip_add(&zip, rows[i][0], rows[i][1]);
        ck_assert_str_eq(zip_text(&zip), rows[i][2]);
    }
}
END_TEST

/* Writes a file and asks whether it is to be opened as a workbook. */
static int is_one(const char *name, const char *bytes, size_t size) {
    char path[256];
    const char *folder = getenv("TMPDIR");
    snprintf(path, sizeof path, "%s/qzplan-%ld-%s", folder == NULL ? "/tmp" : folder,
             (long)getpid(), name);
    FILE *file = fopen(path, "wb");
    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(bytes, 1, size, file), size);
    fclose(file);
    int answer = qzplan_workbook_is_one(path);
    remove(path);
    return answer;
}

START_TEST(by_name_or_by_beginning) {
    ck_assert_int_eq(is_one("a.csv", "PK\3\4", 4), 1);
    ck_assert_int_eq(is_one("a.csv", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8), 1);
    ck_assert_int_eq(is_one("a.csv", "metric,period\n", 14), 0);
    ck_assert_int_eq(is_one("a", "", 0), 0);
    ck_assert_int_eq(is_one("a.XLSX", "metric", 6), 1);
    ck_assert_int_eq(is_one("a.xls", "<html>", 6), 1);
    ck_assert_int_eq(qzplan_workbook_is_one("missing.xlsm"), 1);
    ck_assert_int_eq(qzplan_workbook_is_one("missing.csv"), 0);
    ck_assert_int_eq(qzplan_workbook_is_one("xlsx"), 0);
    ck_assert_int_eq(qzplan_workbook_is_one("/"), 0);
    ck_assert_int_eq(qzplan_workbook_is_one(NULL), 0);
    ck_assert_int_eq(qzplan_workbook_begins("PK\3\4", 4), 1);
    ck_assert_int_eq(qzplan_workbook_begins("PK\3\4", 3), 0);
    ck_assert_int_eq(qzplan_workbook_begins(NULL, 0), 0);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, old_containers);
    tcase_add_test(tests, texts);
    tcase_add_test(tests, other_zip_files);
    tcase_add_test(tests, by_name_or_by_beginning);
}

QZ_SUITE(workbook_kinds, add)
