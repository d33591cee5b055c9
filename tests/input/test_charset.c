/* SPDX-License-Identifier: MIT */
/* From bytes to text: UTF-8, GB18030 made here with iconv, and what is refused where. */

#include <iconv.h>
#include <stdint.h>
#include <string.h>

#include <qzplan/error.h>

#include "input/charset.h"
#include "support/suite.h"

typedef struct outcome {
    qz_arena arena;
    qz_report report;
    qzplan_diagnostics *diagnostics;
    const char *text;
    size_t length;
    int code;
} outcome;

static outcome read_as(const qz_charset *how, const char *bytes, size_t size) {
    outcome o = {0};
    qzplan_allocator allocator;
    ck_assert_int_eq(qz_allocator_take(&allocator, NULL), QZPLAN_OK);
    qz_arena_init(&o.arena, &allocator);
    qz_report_init(&o.report, &allocator, 0);
    o.code = qz_charset_read(&o.text, &o.length, &o.arena, &o.report, "f.csv", how, bytes, size);
    ck_assert_int_eq(qz_report_finish(&o.report, &o.diagnostics), o.code);
    return o;
}

static outcome read_bytes(const char *bytes, size_t size) {
    const qz_charset chinese = {.chinese = 1};
    return read_as(&chinese, bytes, size);
}

static void release(outcome *o) {
    qzplan_diagnostics_free(o->diagnostics);
    qz_arena_free(&o->arena);
}

static void expect_text(const char *bytes, size_t size, const char *text) {
    outcome o = read_bytes(bytes, size);
    ck_assert_int_eq(o.code, QZPLAN_OK);
    ck_assert_uint_eq(o.length, strlen(text));
    ck_assert(memcmp(o.text, text, o.length) == 0);
    release(&o);
}

START_TEST(utf8_stays_as_it_is) {
    expect_text("", 0, "");
    expect_text("a\tb\r\nc", 6, "a\tb\r\nc");
    expect_text("交流轮岗", 12, "交流轮岗");
    expect_text("\xEF\xBB\xBF交流", 9, "交流");
    expect_text("\xEF\xBB\xBF", 3, "");
}
END_TEST

START_TEST(gb18030_becomes_utf8) {
    static const char *const texts[] = {"学校,2025年,41所", "是", "１０％", "€ 㐀 𠀀 é"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        char copy[64];
        char out[128];
        char *from = copy;
        char *to = out;
        size_t left = strlen(texts[i]);
        size_t room = sizeof out;
        memcpy(copy, texts[i], left);
        iconv_t converter = iconv_open("GB18030", "UTF-8");
        ck_assert(converter != (iconv_t)-1);
        ck_assert_uint_eq(iconv(converter, &from, &left, &to, &room), 0);
        iconv_close(converter);
        expect_text(out, sizeof out - room, texts[i]);
    }
    expect_text("\x80 \xBD\xCC", 4, "€ 教");          /* the euro sign of GBK */
    expect_text("\x84\x31\x95\x33\xBD\xCC", 6, "教"); /* a byte order mark in GB18030 */
    expect_text("\x80\x80\x80\x80", 4, "€€€€");       /* the most that can come out */
}
END_TEST

START_TEST(faults_have_their_place) {
    static const struct {
        const char *bytes;
        size_t size;
        int code;
        uint32_t line;
        uint32_t column;
    } cases[] = {
        {"a\0b", 3, QZPLAN_ERROR_NUL_BYTE, 1, 2},
        {"教\n教\x01", 8, QZPLAN_ERROR_CONTROL_CHARACTER, 2, 2},
        {"a\r\nb\rc\x7f", 7, QZPLAN_ERROR_CONTROL_CHARACTER, 3, 2},
        {"a\xC2\x85", 3, QZPLAN_ERROR_CONTROL_CHARACTER, 1, 2},
        {"a\xEF\xBB\xBF", 4, QZPLAN_ERROR_ENCODING, 1, 2},
        {"\xEF\xBB\xBF\xEF\xBB\xBF", 6, QZPLAN_ERROR_ENCODING, 1, 1},
        {"\xEF\xBB\xBF教\xBD", 7, QZPLAN_ERROR_ENCODING, 1, 2},    /* it says that it is UTF-8 */
        {"教育公平\n教\xBD\xCC", 18, QZPLAN_ERROR_ENCODING, 2, 2}, /* and this looks like it */
        {"\xBD\xCC\n\xBD\xCC\xFF", 6, QZPLAN_ERROR_ENCODING, 2, 2},
        {"\xBD\xCC\n\xBD", 4, QZPLAN_ERROR_ENCODING, 2, 1},
        {"\xFF\xFE\x41\x00\x00\xDC", 6, QZPLAN_ERROR_ENCODING, 1, 2}, /* half a character */
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        outcome o = read_bytes(cases[i].bytes, cases[i].size);
        ck_assert_msg(o.code == cases[i].code, "%lu: %d", (unsigned long)i, o.code);
        ck_assert_uint_eq(o.diagnostics->count, 1);
        const qzplan_diagnostic *d = o.diagnostics->items[0];
        ck_assert_msg(d->line == cases[i].line && d->column == cases[i].column, "%lu: %u:%u",
                      (unsigned long)i, d->line, d->column);
        ck_assert_ptr_nonnull(d->hint);
        release(&o);
    }
}
END_TEST

START_TEST(utf16_becomes_utf8) {
    static const struct {
        const char *bytes;
        size_t size;
        const char *text;
    } cases[] = {
        {"\xFF\xFE\x41\x00", 4, "A"},
        {"\xFE\xFF\x00\x41", 4, "A"},
        {"\xFF\xFE", 2, ""},
        {"\xFF\xFE\x07\x63\x07\x68,\0\n", 10, "指标,\n"},
        {"\x07\x63\x07\x68,\0\n\0\x00\x4E,\0\n", 14, "指标,\n一,\n"}, /* no mark; 一 ends in zero */
        {"\x63\x07\x68\x07\0,\0\n\x4E\x00\0,\0\n", 14, "指标,\n一,\n"},
        {"\xFF\xFE\x3D\xD8\x00\xDE", 6, "\xF0\x9F\x98\x80"}, /* beyond 16 bits */
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        expect_text(cases[i].bytes, cases[i].size, cases[i].text);
    }
}
END_TEST

START_TEST(what_is_said_is_taken) {
    static const struct {
        const char *name;
        const char *bytes;
        const char *text; /* NULL: refused, at the second character of line 1 */
    } cases[] = {
        {"latin-1",
         "S\xFC"
         "d",
         "Süd"},
        {"ISO-8859-1", "\x80", NULL},
        {"Windows-1252", "S\xFC \x80", "Sü €"},
        {"gbk", "\xBD\xCC", "教"},
        {"GB2312", "a\xFF", NULL},
        {"big5", "\xB1\xD0", "教"},
        {"shift_jis", "\x8B\xB3", "教"},
        {"utf-8", "a\xBD\xCC", NULL},
        {"utf8", "教", "教"},
        {"utf-16", "A\0", "A"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        qz_charset how = {.encoding = qz_encoding_find(cases[i].name, strlen(cases[i].name))};
        size_t size = strlen(cases[i].bytes) + (how.encoding == QZ_ENCODING_UTF16);
        ck_assert_int_ne(how.encoding, QZ_ENCODING_TOLD);
        outcome o = read_as(&how, cases[i].bytes, size);
        if (cases[i].text != NULL) {
            ck_assert_int_eq(o.code, QZPLAN_OK);
            ck_assert_uint_eq(o.length, strlen(cases[i].text));
            ck_assert(memcmp(o.text, cases[i].text, o.length) == 0);
        } else {
            ck_assert_int_ne(o.code, QZPLAN_OK);
        }
        release(&o);
    }
    ck_assert_int_eq(qz_encoding_find("utf-7", 5), QZ_ENCODING_TOLD);
    ck_assert_int_eq(qz_encoding_find("gb", 2), QZ_ENCODING_TOLD);
    ck_assert_int_eq(qz_encoding_find("", 0), QZ_ENCODING_TOLD);
}
END_TEST

START_TEST(what_nobody_said_is_refused_with_what_it_could_be) {
    static const struct {
        const char *bytes;
        const char *hint;
    } cases[] = {
        {"\xBD\xCC", "it is sound as `GB18030` and `windows-1252`"},
        {"S\xFC,1", "it is sound as `windows-1252`"},
        {"\x81\xFF", "save the file as UTF-8"},
    };
    const qz_charset how = {0};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        outcome o = read_as(&how, cases[i].bytes, strlen(cases[i].bytes));
        ck_assert_int_eq(o.code, QZPLAN_ERROR_ENCODING);
        ck_assert_ptr_null(o.text);
        ck_assert_ptr_nonnull(strstr(o.diagnostics->items[0]->hint, cases[i].hint));
        release(&o);
    }
}
END_TEST

START_TEST(all_bad_characters_are_listed) {
    outcome o = read_bytes("\x01 \x02\n\x03", 5);
    ck_assert_int_eq(o.code, QZPLAN_ERROR_CONTROL_CHARACTER);
    ck_assert_uint_eq(o.diagnostics->count, 3);
    ck_assert_uint_eq(o.diagnostics->items[1]->column, 3);
    ck_assert_uint_eq(o.diagnostics->items[2]->line, 2);
    release(&o);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, utf8_stays_as_it_is);
    tcase_add_test(tests, gb18030_becomes_utf8);
    tcase_add_test(tests, faults_have_their_place);
    tcase_add_test(tests, utf16_becomes_utf8);
    tcase_add_test(tests, what_is_said_is_taken);
    tcase_add_test(tests, what_nobody_said_is_refused_with_what_it_could_be);
    tcase_add_test(tests, all_bad_characters_are_listed);
}

QZ_SUITE(charset, add)
