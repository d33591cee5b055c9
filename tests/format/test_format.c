/* SPDX-License-Identifier: MIT */
/* How YAML is laid out: what docs/reference/layout.md says, case by case; the right side was
   written down by that page. */

#include <stdlib.h>
#include <string.h>

#include <qzplan/author.h>
#include <qzplan/error.h>

#include "support/suite.h"

/* The code, and what came of a text: free it. */
static int format(char **out, const char *text, size_t size, qzplan_diagnostics **faults) {
    size_t length = 0;
    int code = qzplan_format_text(NULL, 0, &length, "f.yaml", text, size, NULL, faults);
    *out = NULL;
    if (code == QZPLAN_ERROR_BUFFER_TOO_SMALL) {
        *out = malloc(length + 1);
        ck_assert_ptr_nonnull(*out);
        code = qzplan_format_text(*out, length + 1, &length, NULL, text, size, NULL, NULL);
        ck_assert_uint_eq(strlen(*out), length);
    }
    return code;
}

static void becomes(const char *text, const char *wanted) {
    char *out = NULL;
    char *again = NULL;
    ck_assert_int_eq(format(&out, text, strlen(text), NULL), QZPLAN_OK);
    ck_assert_str_eq(out, wanted);
    ck_assert_int_eq(format(&again, out, strlen(out), NULL), QZPLAN_OK);
    ck_assert_str_eq(again, wanted);
    free(out);
    free(again);
}

static void stays(const char *text) {
    becomes(text, text);
}

static void is_refused(const char *text, int code, const char *id) {
    qzplan_diagnostics *faults = NULL;
    char *out = NULL;
    ck_assert_int_eq(format(&out, text, strlen(text), &faults), code);
    ck_assert_ptr_nonnull(faults);
    ck_assert_str_eq(qzplan_message_name(faults->items[0]->id), id);
    ck_assert_ptr_null(out);
    qzplan_diagnostics_free(faults);
}

START_TEST(levels_are_two_blanks_further_in) {
    becomes("a:\n     b: 1\n     c:\n      - d\n", "a:\n  b: 1\n  c:\n    - d\n");
    becomes("a:\n- b: 1\n  c: 2\n-   d\n", "a:\n  - b: 1\n    c: 2\n  - d\n");
    becomes("-   - a\n    - b\n-\n  c: 1\n", "- - a\n  - b\n- c: 1\n");
    becomes("a:\n  1\n", "a: 1\n");
    becomes("? a\n: b\n", "a: b\n");
    becomes("a:\nb:   \n", "a:\nb:\n");
}
END_TEST

START_TEST(blanks_and_blank_lines_are_settled) {
    becomes("a:    1   \nb:\t2\n", "a: 1\nb: 2\n");
    becomes("\n\na: 1\n\n\n\nb: 2\n\n\n", "a: 1\n\nb: 2\n");
    becomes("a:\n\n  b: 1\n", "a:\n  b: 1\n");
    becomes("a: {b:   1 ,c: 2,}\n", "a: {b: 1, c: 2}\n");
    becomes("a: [ b,  c ]\nd: [ ]\ne: { }\n", "a: [b, c]\nd: []\ne: {}\n");
    becomes("a: {b: 1,\n    c: 2}\n", "a: {b: 1, c: 2}\n");
}
END_TEST

START_TEST(quotes_go_where_nobody_needs_them) {
    becomes("a: \"north\"\n'b c': 'd-e_f.g 1'\n\"目标\": \"学校\"\n",
            "a: north\nb c: d-e_f.g 1\n目标: 学校\n");
    /* another YAML reads a truth, nothing, a number or a date; or they hold something */
    stays("a: \"no\"\nb: 'Yes'\nc: \"null\"\nd: \"1.10\"\ne: \"2025-01-01\"\nf: \"%\"\ng: \"\"\n");
    stays("a: \"b: c\"\nd: \"e #f\"\ng: \" h\"\ni: \"j \"\nk: \"l\\n\"\nm: \"n, o\"\np: \"y\"\n");
    stays("a: \"学校：乡村\"\nb: \"c\u3000d\"\n");
}
END_TEST

START_TEST(comments_keep_to_their_level) {
    becomes("# head\n\n\na: 1   # behind\n#at the left\nb:\n    # of b\n    c: 1\n    # still of "
            "b\n# end",
            "# head\n\na: 1  # behind\n#at the left\nb:\n  # of b\n  c: 1\n  # still of b\n# end");
    becomes(
        "a:\n    - b: 1\n      # of the item\n    # of the list\n  # of nothing open but a\nc: 2\n",
        "a:\n  - b: 1\n    # of the item\n  # of the list\n# of nothing open but a\nc: 2\n");
    becomes("a:\n# of the list\n- b\n# of the end\nc: 1\n",
            "a:\n  # of the list\n  - b\n# of the end\nc: 1\n");
}
END_TEST

START_TEST(comments_between_a_key_and_its_value) {
    becomes("a: # one\n  # two\n  b\n", "a:  # one\n  # two\n  b\n");
    becomes("- # one\n  a: 1\n", "-  # one\n  a: 1\n");
    becomes("a: # one\n    b: 1\n", "a:  # one\n  b: 1\n");
}
END_TEST

START_TEST(flows_stay_where_they_fit) {
    /* 120 columns, then 121 */
    char line[256];
    char wanted[256];
    for (int digits = 106; digits <= 107; digits++) {
        snprintf(line, sizeof line, "a: {b: %0*d, c: 1}\n", digits, 0);
        snprintf(wanted, sizeof wanted,
                 digits == 106 ? "a: {b: %0*d, c: 1}\n" : "a:\n  b: %0*d\n  c: 1\n", digits, 0);
        becomes(line, wanted);
    }
    /* with a comment or a broken text inside they keep their lines */
    becomes("a: [b, # one\n c,\n       d]\n", "a: [b, # one\n  c,\n  d]\n");
    becomes("a: {b: one\n two, c: 3}\n", "a: {b: one\n  two, c: 3}\n");
}
END_TEST

START_TEST(texts_over_lines_stay_texts) {
    becomes("a:\n    b: |\n        one\n          two\n\n        three\n    c: 1\n",
            "a:\n  b: |\n    one\n      two\n\n    three\n  c: 1\n");
    becomes("a: |+\n   one\n\n\nb: >-\n two\n\n\nc: 1\n",
            "a: |+\n  one\n\n\nb: >-\n  two\n\nc: 1\n");
    becomes("a:\n    b: |2\n         one\n", "a:\n  b: |2\n       one\n");
    becomes("a: one\n     two\n\n     three\nb: \"four\n  five\"\n",
            "a: one\n  two\n\n  three\nb: \"four\n  five\"\n");
}
END_TEST

START_TEST(mark_and_line_ends_stay) {
    becomes("\xEF\xBB\xBF"
            "a:   1\r\nb:\r\n- c\r\n",
            "\xEF\xBB\xBF"
            "a: 1\r\nb:\r\n  - c\r\n");
    becomes("a:   1", "a: 1");
    becomes("---   # one\na:  1\n...\n", "---  # one\na: 1\n...\n");
}
END_TEST

START_TEST(faults_of_meaning_are_laid_out) {
    becomes("tasks:   [\"&x\"]\nno_such_key:   1\na:  1\na: 2\n",
            "tasks: [\"&x\"]\nno_such_key: 1\na: 1\na: 2\n");
    becomes("a:   &b 1\nc: *b\nd:  !t\n   e: 1\n", "a: &b 1\nc: *b\nd: !t\n  e: 1\n");
}
END_TEST

START_TEST(what_is_no_document_stays) {
    is_refused("a: [1\n", QZPLAN_ERROR_YAML_SYNTAX, "YAML_LIST_OPEN");
    is_refused("", QZPLAN_ERROR_YAML_DOCUMENTS, "YAML_NO_DOCUMENT");
    is_refused("a: 1\n---\nb: 2\n", QZPLAN_ERROR_YAML_DOCUMENTS, "YAML_SECOND_DOCUMENT");
    is_refused("a: \xFF\n", QZPLAN_ERROR_ENCODING, "YAML_NOT_UTF8");
    is_refused("[a: ]\n", QZPLAN_ERROR_UNSUPPORTED, "NOT_FORMATTED");
}
END_TEST

START_TEST(arguments_are_looked_at) {
    char small[4] = "abc";
    size_t length = 9;
    ck_assert_int_eq(
        qzplan_format_text(small, sizeof small, &length, NULL, "a:   12\n", 8, NULL, NULL),
        QZPLAN_ERROR_BUFFER_TOO_SMALL);
    ck_assert_str_eq(small, "");
    ck_assert_uint_eq(length, 6);
    ck_assert_int_eq(qzplan_format_text(NULL, 1, NULL, NULL, "a", 1, NULL, NULL),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_format_text(small, sizeof small, NULL, NULL, NULL, 1, NULL, NULL),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    const qzplan_load_options limits = {.size = sizeof limits, .max_bytes = 4};
    qzplan_diagnostics *faults = NULL;
    ck_assert_int_eq(
        qzplan_format_text(small, sizeof small, NULL, NULL, "a: 12\n", 6, &limits, &faults),
        QZPLAN_ERROR_TOO_LARGE);
    ck_assert_ptr_nonnull(faults);
    qzplan_diagnostics_free(faults);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, levels_are_two_blanks_further_in);
    tcase_add_test(tests, blanks_and_blank_lines_are_settled);
    tcase_add_test(tests, quotes_go_where_nobody_needs_them);
    tcase_add_test(tests, comments_keep_to_their_level);
    tcase_add_test(tests, comments_between_a_key_and_its_value);
    tcase_add_test(tests, flows_stay_where_they_fit);
    tcase_add_test(tests, texts_over_lines_stay_texts);
    tcase_add_test(tests, mark_and_line_ends_stay);
    tcase_add_test(tests, faults_of_meaning_are_laid_out);
    tcase_add_test(tests, what_is_no_document_stays);
    tcase_add_test(tests, arguments_are_looked_at);
}

QZ_SUITE(format, add)
