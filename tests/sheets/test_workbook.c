/* SPDX-License-Identifier: MIT */
/* What is read of workbooks, made by hand part by part. */

#include <string.h>

#include "book_maker.h"
#include "support/suite.h"

static const char styles[] =
    "<numFmts count=\"3\"><numFmt numFmtId=\"164\" formatCode=\"0.0&quot;%&quot;\"/>"
    "<numFmt numFmtId=\"165\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/>"
    "<numFmt numFmtId=\"166\" formatCode=\"#,##0,\"/></numFmts>"
    "<cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs>"
    "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"10\"/><xf numFmtId=\"164\"/><xf numFmtId=\"14\"/>"
    "<xf numFmtId=\"165\"/><xf numFmtId=\"166\"/><xf numFmtId=\"21\"/></cellXfs>";

START_TEST(numbers_by_their_formats) {
    ck_assert_str_eq(
        book_text((book_parts){
            .styles = styles,
            .sheet = "<sheetData><row r=\"1\"><c r=\"A1\"><v>0.95099999999999996</v></c>"
                     "<c r=\"B1\" s=\"1\"><v>0.95099999999999996</v></c>"
                     "<c r=\"C1\" s=\"2\"><v>95.1</v></c><c r=\"D1\" s=\"3\"><v>45382.5</v></c>"
                     "<c r=\"E1\" s=\"4\"><v>45382</v></c><c r=\"F1\" s=\"5\"><v>1234567</v></c>"
                     "<c r=\"G1\" s=\"6\"><v>0.5</v></c><c r=\"H1\" s=\"99\"><v>1</v></c>"
                     "<c r=\"I1\" s=\"3\"><v>-3</v></c></row></sheetData>"}),
        "A1 number 0.951\nB1 percent 95.1%\nC1 number 95.1\nD1 date+time 2024-03-31\n"
        "E1 date 2024-03\nF1 number+scaled 1234567\nG1 text 12:00:00\nH1 number 1\n"
        "I1 number -3\n");
}
END_TEST

START_TEST(without_styles_and_strings) {
    ck_assert_str_eq(book_text((book_parts){
                         .sheet = "<sheetData><row r=\"2\"><c r=\"B2\" s=\"3\"><v>45382</v></c>"
                                  "</row></sheetData>"}),
                     "B2 number 45382\n");
}
END_TEST

START_TEST(days_since_1904_where_the_workbook_says_so) {
    ck_assert_str_eq(book_text((book_parts){
                         .styles = styles,
                         .properties = "<workbookPr date1904=\"1\"/>",
                         .sheet = "<sheetData><row><c s=\"3\"><v>43920</v></c></row></sheetData>"}),
                     "A1 date 2024-03-31\n");
}
END_TEST

START_TEST(texts_of_every_kind) {
    ck_assert_str_eq(
        book_text((book_parts){
            .strings =
                "<si><t>plain</t></si><si><t xml:space=\"preserve\"> </t></si>"
                "<si><r><t>A</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> B</t></r></si>"
                "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr "
                "fontId=\"1\"/></si>"
                "<si><t>a_x000A_b_x0007__x005F_x0041_</t></si><si><t/></si>",
            .sheet = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" "
                     "t=\"s\"><v>1</v></c>"
                     "<c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" t=\"s\"><v>3</v></c>"
                     "<c r=\"E1\" t=\"s\"><v>4</v></c><c r=\"F1\" t=\"s\"><v>5</v></c></row>"
                     "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>in</t></is></c>"
                     "<c r=\"B2\" t=\"inlineStr\"><is><r><t>of </t></r><r><t>runs</t></r>"
                     "<rPh sb=\"0\" eb=\"1\"><t>no</t></rPh></is></c>"
                     "<c r=\"C2\" t=\"str\"><f>A1&amp;\"!\"</f><v>plain!</v></c>"
                     "<c r=\"D2\" t=\"str\"><f>\"\"</f><v></v></c>"
                     "<c r=\"E2\" t=\"inlineStr\"><is><t>&#12288;&#160; "
                     "</t></is></c></row></sheetData>"}),
        "A1 text plain\nC1 text A B\nD1 text 東京\nE1 text a\nb_x0007__x0041_\n"
        "A2 text in\nB2 text of runs\nC2 text+formula plain!\n");
}
END_TEST

START_TEST(truth_errors_and_dates_as_text) {
    ck_assert_str_eq(
        book_text((book_parts){
            .sheet = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"b\"><v>1</v></c>"
                     "<c r=\"B1\" t=\"b\"><v>0</v></c><c r=\"C1\" t=\"e\"><v>#DIV/0!</v></c>"
                     "<c r=\"D1\" t=\"d\"><v>2024-03-31T00:00:00</v></c>"
                     "<c r=\"E1\" t=\"d\"><v>2024-03-31T14:30:00</v></c>"
                     "<c r=\"F1\" t=\"n\"><v>5</v></c><c r=\"G1\"/></row></sheetData>"}),
        "A1 boolean TRUE\nB1 boolean FALSE\nC1 error #DIV/0!\nD1 date 2024-03-31\n"
        "E1 date+time 2024-03-31\nF1 number 5\n");
}
END_TEST

START_TEST(formulas_by_what_they_gave) {
    const char *sheet = "<sheetData><row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c>"
                        "<c r=\"B1\"><f>1+1</f></c><c r=\"C1\"><f>1+1</f><v></v></c>"
                        "<c r=\"D1\"><f t=\"shared\" si=\"0\"/><v>0</v></c>"
                        "<c r=\"E1\" t=\"str\"><f>A1</f></c><c r=\"F1\"><v>0</v></c>"
                        "<c r=\"G1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row></sheetData>";
    ck_assert_str_eq(book_text((book_parts){.sheet = sheet}),
                     "A1 number+formula 2\nB1 uncalculated+formula\nC1 uncalculated+formula\n"
                     "D1 number+formula 0\nE1 uncalculated+formula\nF1 number 0\n"
                     "G1 error+formula #DIV/0!\n");
    /* to be computed when it is opened: a 0 may be what nobody has computed */
    ck_assert_str_eq(
        book_text((book_parts){.sheet = sheet, .properties = "<calcPr fullCalcOnLoad=\"1\"/>"}),
        "A1 number+formula 2\nB1 uncalculated+formula\nC1 uncalculated+formula\n"
        "D1 uncalculated+formula\nE1 uncalculated+formula\nF1 number 0\n"
        "G1 error+formula #DIV/0!\n");
}
END_TEST

START_TEST(merged_cells_stand_in_each_row) {
    ck_assert_str_eq(
        book_text((book_parts){
            .sheet =
                "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
                "<row r=\"2\"><c r=\"A2\"><v>2</v></c><c r=\"B2\"><v>7</v></c></row>"
                "<row r=\"3\"><c r=\"B3\"><v>8</v></c></row>"
                "<row r=\"4\"><c r=\"A4\"><v>5</v></c><c r=\"B4\"><v>9</v></c></row></sheetData>"
                "<mergeCells count=\"4\"><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"A2:A1048576\"/>"
                "<mergeCell ref=\"D1:D4\"/><mergeCell ref=\"B2:C3\"/></mergeCells>"}),
        /* not across; not below the last row; what a cell has itself stays */
        "A1 number 1\nA2 number 2\nB2 number 7\nA3 number+merged 2\nB3 number 8\nA4 number 5\n"
        "B4 number 9\n");
}
END_TEST

START_TEST(hidden_rows_columns_and_sheets) {
    zip_maker zip = {0};
    book_add(
        &zip,
        (book_parts){.sheet = "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/>"
                              "<col min=\"9\" max=\"99999\" hidden=\"true\"/></cols><sheetData>"
                              "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>"
                              "<row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>3</v></c>"
                              "<c r=\"I2\"><v>4</v></c></row></sheetData>",
                     .sheets = "<sheet name=\"甲\" sheetId=\"1\" r:id=\"s1\"/>"
                               "<sheet name=\"乙\" sheetId=\"2\" state=\"hidden\" r:id=\"s2\"/>"
                               "<sheet name=\"图\" sheetId=\"3\" r:id=\"c1\"/>",
                     .relations = "<Relationship Id=\"s2\" Type=\"" OFFICE
                                  "/worksheet\" Target=\"/xl/worksheets/two%20more.xml\"/>"
                                  "<Relationship Id=\"c1\" Type=\"" OFFICE
                                  "/chartsheet\" Target=\"chartsheets/sheet1.xml\"/>"});
    zip_add(&zip, "xl/worksheets/two more.xml",
            XML "<worksheet xmlns=\"" MAIN "\"><sheetData><row><c t=\"b\"><v>true</v></c></row>"
                "</sheetData></worksheet>");
    ck_assert_str_eq(zip_text(&zip), "A1 number 1\nB1 number+hidden 2\nA2 number+hidden 3\n"
                                     "I2 number+hidden 4\n= 乙 hidden\nA1 boolean TRUE\n");
}
END_TEST

START_TEST(places_that_are_left_out) {
    ck_assert_str_eq(
        book_text((book_parts){.sheet = "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row>"
                                        "<row r=\"5\"><c r=\"C5\"><v>3</v></c><c><v>4</v></c></row>"
                                        "<row><c r=\"XFD6\"><v>5</v></c></row></sheetData>"}),
        "A1 number 1\nB1 number 2\nC5 number 3\nD5 number 4\nXFD6 number 5\n");
}
END_TEST

START_TEST(rows_out_of_order) {
    ck_assert_str_eq(
        book_text((book_parts){.sheet = "<sheetData><row r=\"2\"><c r=\"B2\"><v>4</v></c>"
                                        "<c r=\"A2\"><v>3</v></c></row>"
                                        "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>"}),
        "A1 number 1\nA2 number 3\nB2 number 4\n");
}
END_TEST

/* The strict form, prefixes, another place for everything, and what later versions add. */
START_TEST(names_and_places_of_other_writers) {
    static const char office[] = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    zip_maker zip = {.packs = 1};
    char text[4096];
    snprintf(text, sizeof text,
             XML "<Relationships xmlns=\"" PACKAGE
                 "\"><Relationship Id=\"a\" Type=\"%s/officeDocument\" "
                 "Target=\"/Office/Book.xml\"/></Relationships>",
             office);
    zip_add(&zip, "_rels/.rels", text);
    snprintf(text, sizeof text,
             XML
             "<x:workbook xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\" xmlns:q=\"%s\" "
             "xmlns:n=\"urn:new\"><n:sheets><x:sheet name=\"No\" q:id=\"z\"/></n:sheets>"
             "<x:sheets><x:sheet name=\"S\" q:id=\"z\"/></x:sheets></x:workbook>",
             office);
    zip_add(&zip, "office\\book.xml", text);
    snprintf(text, sizeof text,
             XML
             "<r:Relationships xmlns:r=\"" PACKAGE
             "\"><r:Relationship Id=\"z\" Type=\"%s/worksheet\" "
             "Target=\"../Data/./One.xml\"/><r:Relationship Id=\"w\" Type=\"%s/styles\" "
             "Target=\"http://example.org/styles.xml\" TargetMode=\"External\"/></r:Relationships>",
             office, office);
    zip_add(&zip, "Office/_rels/Book.xml.rels", text);
    zip_add(&zip, "Data/One.xml",
            XML "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\" "
                "xmlns:n=\"urn:new\"><x:sheetData><x:row r=\"1\" n:dyDescent=\"0.25\">"
                "<x:c r=\"A1\"><x:v>1</x:v></x:c><n:c r=\"B1\"><x:v>9</x:v></n:c></x:row>"
                "</x:sheetData><x:drawing n:id=\"gone\"/><x:extLst><x:ext>"
                "<x:c r=\"C1\"><x:v>8</x:v></x:c></x:ext></x:extLst></x:worksheet>");
    ck_assert_str_eq(zip_text(&zip), "A1 number 1\n");
}
END_TEST

START_TEST(utf_16_is_read) {
    static const char text[] = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><sst xmlns=\"" MAIN
                               "\"><si><t>wide</t></si></sst>";
    char wide[2 * sizeof text] = "\xff\xfe";
    for (size_t i = 0; i < sizeof text - 1; i++) {
        wide[2 + 2 * i] = text[i];
        wide[3 + 2 * i] = '\0';
    }
    zip_maker zip = {0};
    book_add(&zip,
             (book_parts){.sheet = "<sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData>"});
    zip_add_bytes(&zip, "xl/sharedStrings.xml", wide, sizeof wide);
    ck_assert_str_eq(zip_text(&zip), "A1 text wide\n");
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, numbers_by_their_formats);
    tcase_add_test(tests, without_styles_and_strings);
    tcase_add_test(tests, days_since_1904_where_the_workbook_says_so);
    tcase_add_test(tests, texts_of_every_kind);
    tcase_add_test(tests, truth_errors_and_dates_as_text);
    tcase_add_test(tests, formulas_by_what_they_gave);
    tcase_add_test(tests, merged_cells_stand_in_each_row);
    tcase_add_test(tests, hidden_rows_columns_and_sheets);
    tcase_add_test(tests, places_that_are_left_out);
    tcase_add_test(tests, rows_out_of_order);
    tcase_add_test(tests, names_and_places_of_other_writers);
    tcase_add_test(tests, utf_16_is_read);
}

QZ_SUITE(workbook, add)
