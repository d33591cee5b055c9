/* SPDX-License-Identifier: MIT */
/* UTF-8: what is valid, and where a byte is. */

#include <string.h>

#include "base/utf8.h"
#include "support/suite.h"

START_TEST(finds_the_first_invalid_byte) {
    static const struct {
        const char *text;
        size_t invalid_at;
    } rows[] = {
        {"", 0},
        {"plain", 5},
        {"青州", 6},
        {"\x7f\xc2\x80\xdf\xbf", 5},
        {"\xe0\xa0\x80\xef\xbf\xbf", 6},
        {"\xf0\x90\x80\x80\xf4\x8f\xbf\xbf", 8},
        {"\xed\x9f\xbf\xee\x80\x80", 6},
        {"a\x80", 1},             /* continuation alone */
        {"a\xc1\xbf", 1},         /* overlong */
        {"a\xe0\x9f\xbf", 1},     /* overlong */
        {"a\xf0\x8f\xbf\xbf", 1}, /* overlong */
        {"a\xed\xa0\x80", 1},     /* surrogate */
        {"a\xf4\x90\x80\x80", 1}, /* past U+10FFFF */
        {"a\xf8\x88\x80\x80", 1}, /* five bytes */
        {"a\xff", 1},
        {"a\xe9\x9d", 1}, /* cut off */
        {"a\xe9z", 1},
        {"\xc7\xe0\xd6\xdd", 0}, /* 青州 as GBK */
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        ck_assert_msg(qz_utf8_invalid_at(rows[i].text, strlen(rows[i].text)) == rows[i].invalid_at,
                      "row %zu", i);
    }
    ck_assert_uint_eq(qz_utf8_invalid_at("a\0b", 3), 3);
    ck_assert_uint_eq(qz_utf8_invalid_at("青州", 5), 3);
}
END_TEST

START_TEST(decodes) {
    static const struct {
        const char *text;
        uint32_t character, plain;
        size_t bytes;
    } rows[] = {
        {"a", 'a', 'a', 1},
        {"é", 0xe9, 0xe9, 2},
        {"青", 0x9752, 0x9752, 3},
        {"\xf0\xa0\x80\x80", 0x20000, 0x20000, 4},
        {"１", 0xff11, '1', 3},
        {"％", 0xff05, '%', 3},
        {"！", 0xff01, '!', 3},
        {"～", 0xff5e, '~', 3},
        {"，", 0xff0c, ',', 3},
        {"　", 0x3000, ' ', 3},
        {"−", 0x2212, '-', 3},
        {"\xff", 0xfffd, 0xfffd, 1},
        {"\xe9\x9d", 0xfffd, 0xfffd, 1},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        size_t bytes = 0;
        size_t size = strlen(rows[i].text);
        ck_assert_uint_eq(qz_utf8_decode(rows[i].text, size, &bytes), rows[i].character);
        ck_assert_uint_eq(bytes, rows[i].bytes);
        ck_assert_uint_eq(qz_utf8_plain(rows[i].text, size, &bytes), rows[i].plain);
        ck_assert_uint_eq(bytes, rows[i].bytes);
    }
    ck_assert_uint_eq(qz_utf8_count("青州a", 7), 3);
    ck_assert_uint_eq(qz_utf8_count("", 0), 0);
}
END_TEST

START_TEST(says_where_a_byte_is) {
    static const char text[] = "ab\n青州x\r\ny\rz\n\n";
    static const struct {
        size_t offset;
        uint32_t line, column;
    } rows[] = {
        {0, 1, 1},  {1, 1, 2},  {2, 1, 3},  {3, 2, 1},  {6, 2, 2},  {9, 2, 3},  {10, 2, 4},
        {11, 3, 1}, {12, 3, 1}, {13, 3, 2}, {14, 4, 1}, {16, 5, 1}, {17, 6, 1},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        uint32_t line = 0;
        uint32_t column = 0;
        qz_utf8_position(text, rows[i].offset, &line, &column);
        ck_assert_msg(line == rows[i].line && column == rows[i].column, "offset %zu: %u:%u",
                      rows[i].offset, line, column);
    }
    uint32_t line;
    uint32_t column;
    qz_utf8_position("\xef\xbb\xbf"
                     "ab",
                     4, &line, &column);
    ck_assert(line == 1 && column == 2);
    qz_utf8_position("\xef\xbb\xbf"
                     "ab",
                     3, &line, &column);
    ck_assert(line == 1 && column == 1);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, finds_the_first_invalid_byte);
    tcase_add_test(tests, decodes);
    tcase_add_test(tests, says_where_a_byte_is);
}

QZ_SUITE(utf8, add)
