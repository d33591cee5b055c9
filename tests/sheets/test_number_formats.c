/* SPDX-License-Identifier: MIT */
/* What number formats make of a number. */

#include <string.h>

#include "base/arrays.h"
#include "format.h"
#include "support/suite.h"

static qz_book_format_section of(const char *code, const char *value) {
    qz_book_format format;
    qz_book_decimal number;
    qz_book_format_read(&format, code);
    ck_assert(qz_book_decimal_read(&number, value, strlen(value)));
    return qz_book_format_for(&format, &number);
}

typedef struct row {
    const char *code;
    const char *value;
    enum qz_book_shown shown;
    int scaled;
} row;

static void expect(const row *rows, size_t count) {
    for (size_t i = 0; i < count; i++) {
        qz_book_format_section section = of(rows[i].code, rows[i].value);
        ck_assert_msg(section.shown == rows[i].shown && section.scaled == rows[i].scaled,
                      "%s of %s: %d, scaled %d", rows[i].code, rows[i].value, (int)section.shown,
                      section.scaled);
    }
}

START_TEST(per_cent_is_where_the_sign_counts) {
    static const row rows[] = {
        {"0%", "1", QZ_SHOWN_PERCENT, 0},
        {"0.00%", "1", QZ_SHOWN_PERCENT, 0},
        {"#,##0.0%", "1", QZ_SHOWN_PERCENT, 0},
        {"0.0 %", "1", QZ_SHOWN_PERCENT, 0},
        {"%0", "1", QZ_SHOWN_PERCENT, 0},
        {"[Red]0.0%", "1", QZ_SHOWN_PERCENT, 0},
        {"\"about \"0%", "1", QZ_SHOWN_PERCENT, 0},
        {"0.0\"%\"", "1", QZ_SHOWN_NUMBER, 0},
        {"0.0\\%", "1", QZ_SHOWN_NUMBER, 0},
        {"0.0_%", "1", QZ_SHOWN_NUMBER, 0},
        {"0.0*%", "1", QZ_SHOWN_NUMBER, 0},
        {"0.0!%", "1", QZ_SHOWN_NUMBER, 0},
        {"0.0\"", "1", QZ_SHOWN_NUMBER, 0},
        {"General", "1", QZ_SHOWN_NUMBER, 0},
        {"", "1", QZ_SHOWN_NUMBER, 0},
        {"@", "1", QZ_SHOWN_NUMBER, 0},
        {"0.00E+00", "1", QZ_SHOWN_NUMBER, 0},
        {"_-* #,##0.00_-;\\-* #,##0.00_-;_-* \"-\"??_-;_-@_-", "0", QZ_SHOWN_NUMBER, 0},
    };
    expect(rows, QZ_ARRAY_SIZE(rows));
}
END_TEST

START_TEST(the_section_of_the_number_counts) {
    static const row rows[] = {
        {"0%;0", "1", QZ_SHOWN_PERCENT, 0},
        {"0%;0", "-1", QZ_SHOWN_NUMBER, 0},
        {"0%;0", "0", QZ_SHOWN_PERCENT, 0},
        {"0%;-0%;0", "0", QZ_SHOWN_NUMBER, 0},
        {"0;0;0;@%", "1", QZ_SHOWN_NUMBER, 0},
        {"[<1]0%;0", "0.5", QZ_SHOWN_PERCENT, 0},
        {"[<1]0%;0", "1", QZ_SHOWN_NUMBER, 0},
        {"[>=100]0;[>=1]0.0;0%", "0.2", QZ_SHOWN_PERCENT, 0},
        {"[>=100]0;[>=1]0.0;0%", "5", QZ_SHOWN_NUMBER, 0},
        {"[<=0.5]0%;[<>2]0;yyyy", "0.5", QZ_SHOWN_PERCENT, 0},
        {"[<=0.5]0%;[<>2]0;yyyy", "3", QZ_SHOWN_NUMBER, 0},
        {"[<=0.5]0%;[<>2]0;yyyy", "2", QZ_SHOWN_YEAR, 0},
        {"[=1]0%;0", "1", QZ_SHOWN_PERCENT, 0},
        {"[>1]0%;0", "1", QZ_SHOWN_NUMBER, 0},
    };
    expect(rows, QZ_ARRAY_SIZE(rows));
}
END_TEST

START_TEST(dates_are_told_by_their_letters) {
    static const row rows[] = {
        {"yyyy-mm-dd", "1", QZ_SHOWN_DAY, 0},
        {"yyyy\"年\"m\"月\"d\"日\";@", "1", QZ_SHOWN_DAY, 0},
        {"[$-804]yyyy\"年\"m\"月\"", "1", QZ_SHOWN_MONTH, 0},
        {"yyyy/m/d h:mm", "1", QZ_SHOWN_DAY, 0},
        {"d-mmm", "1", QZ_SHOWN_DAY, 0},
        {"mmm-yy", "1", QZ_SHOWN_MONTH, 0},
        {"yyyy", "1", QZ_SHOWN_YEAR, 0},
        {"yyyy\"年\"", "1", QZ_SHOWN_YEAR, 0},
        {"mmmm", "1", QZ_SHOWN_DAY, 0},
        {"[$-411]ggge\"年\"m\"月\"d\"日\"", "1", QZ_SHOWN_DAY, 0},
        {"h:mm AM/PM", "1", QZ_SHOWN_CLOCK, 0},
        {"mm:ss.0", "1", QZ_SHOWN_CLOCK, 0},
        {"[h]:mm", "1", QZ_SHOWN_CLOCK, 0},
        {"[$-F400]h:mm:ss\\ AM/PM", "1", QZ_SHOWN_CLOCK, 0},
        {"[DBNum1][$-804]yyyy\"年\"m\"月\"", "1", QZ_SHOWN_MONTH, 0},
        {"[$€-407]#,##0.00", "1", QZ_SHOWN_NUMBER, 0},
        {"0 \"days\"", "1", QZ_SHOWN_NUMBER, 0},
        {"\\d0", "1", QZ_SHOWN_NUMBER, 0},
    };
    expect(rows, QZ_ARRAY_SIZE(rows));
}
END_TEST

START_TEST(commas_at_the_end_are_thousands) {
    static const row rows[] = {
        {"#,##0", "1", QZ_SHOWN_NUMBER, 0},          {"#,##0,", "1", QZ_SHOWN_NUMBER, 1},
        {"0.0,,", "1", QZ_SHOWN_NUMBER, 1},          {"0!.0,", "1", QZ_SHOWN_NUMBER, 1},
        {"0\\.0,", "1", QZ_SHOWN_NUMBER, 1},         {"#,##0,\"k\"", "1", QZ_SHOWN_NUMBER, 1},
        {"#,##0,;-#,##0", "-1", QZ_SHOWN_NUMBER, 0}, {"#,##0_ ", "1", QZ_SHOWN_NUMBER, 0},
        {"0\",\"", "1", QZ_SHOWN_NUMBER, 0},
    };
    expect(rows, QZ_ARRAY_SIZE(rows));
}
END_TEST

START_TEST(built_in_formats_are_known) {
    static const struct {
        long number;
        enum qz_book_shown shown;
    } rows[] = {
        {9, QZ_SHOWN_PERCENT}, {10, QZ_SHOWN_PERCENT}, {14, QZ_SHOWN_DAY},   {16, QZ_SHOWN_DAY},
        {17, QZ_SHOWN_MONTH},  {18, QZ_SHOWN_CLOCK},   {22, QZ_SHOWN_DAY},   {31, QZ_SHOWN_DAY},
        {45, QZ_SHOWN_CLOCK},  {46, QZ_SHOWN_CLOCK},   {57, QZ_SHOWN_MONTH},
    };
    for (size_t i = 0; i < QZ_ARRAY_SIZE(rows); i++) {
        const char *code = qz_book_format_built_in(rows[i].number);
        ck_assert_ptr_nonnull(code);
        ck_assert_int_eq((int)of(code, "1").shown, (int)rows[i].shown);
    }
    ck_assert_ptr_null(qz_book_format_built_in(0));
    ck_assert_ptr_null(qz_book_format_built_in(4));
    ck_assert_ptr_null(qz_book_format_built_in(11));
    ck_assert_ptr_null(qz_book_format_built_in(49));
    ck_assert_ptr_null(qz_book_format_built_in(-1));
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, per_cent_is_where_the_sign_counts);
    tcase_add_test(tests, the_section_of_the_number_counts);
    tcase_add_test(tests, dates_are_told_by_their_letters);
    tcase_add_test(tests, commas_at_the_end_are_thousands);
    tcase_add_test(tests, built_in_formats_are_known);
}

QZ_SUITE(number_formats, add)
