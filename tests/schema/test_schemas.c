/* SPDX-License-Identifier: MIT */
/* The schemas as C hands them out: names, buffers, and that their words come from the tables. */

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <qzplan/author.h>
#include <qzplan/error.h>

#include "support/suite.h"

/* The text of a schema; free it. */
static char *schema_of(const char *name) {
    size_t length = 0;
    ck_assert_int_eq(qzplan_schema(NULL, 0, &length, name), QZPLAN_ERROR_BUFFER_TOO_SMALL);
    char *text = malloc(length + 1);
    ck_assert_ptr_nonnull(text);
    ck_assert_int_eq(qzplan_schema(text, length + 1, NULL, name), QZPLAN_OK);
    ck_assert_uint_eq(strlen(text), length);
    return text;
}

START_TEST(there_are_four) {
    static const char *const names[] = {"plan", "figures", "mapping", "verdicts"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        ck_assert_str_eq(qzplan_schema_name(i), names[i]);
        char *text = schema_of(names[i]);
        ck_assert_int_eq(text[0], '{');
        ck_assert_str_eq(text + strlen(text) - 2, "}\n");
        free(text);
    }
    ck_assert_ptr_null(qzplan_schema_name(4));
    ck_assert_ptr_null(qzplan_schema_name(SIZE_MAX));
}
END_TEST

START_TEST(buffers_are_kept) {
    char small[16] = "what was there";
    size_t length = 0;
    ck_assert_int_eq(qzplan_schema(small, sizeof small, &length, "figures"),
                     QZPLAN_ERROR_BUFFER_TOO_SMALL);
    ck_assert_str_eq(small, "");
    ck_assert_uint_gt(length, sizeof small);
    ck_assert_int_eq(qzplan_schema(small, sizeof small, NULL, "plans"),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_schema(small, sizeof small, NULL, NULL), QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_schema(NULL, 1, NULL, "plan"), QZPLAN_ERROR_INVALID_ARGUMENT);
}
END_TEST

START_TEST(words_come_from_the_tables) {
    char *text = schema_of("plan");
    ck_assert_ptr_nonnull(strstr(text,
                                 "\"enum\": [\"year\", \"half_year\", \"quarter\", \"month\", "
                                 "\"week\"]"));
    ck_assert_ptr_nonnull(strstr(text, "\"enum\": [true, \"true\"]"));
    ck_assert_ptr_nonnull(strstr(text, "\"difference\": [\"minus\"]"));
    ck_assert_ptr_nonnull(strstr(text, "\"$ref\": \"#/definitions/revision\""));
    free(text);
    text = schema_of("figures");
    ck_assert_ptr_nonnull(strstr(text, "\"required\": [\"metric\", \"period\"]"));
    free(text);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, there_are_four);
    tcase_add_test(tests, buffers_are_kept);
    tcase_add_test(tests, words_come_from_the_tables);
}

QZ_SUITE(schemas, add)
