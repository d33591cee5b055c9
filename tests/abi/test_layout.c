/* SPDX-License-Identifier: MIT */
/* qzplan_layout_get: every struct without a gap, and the rules of a size-first output. That the
   rows are those of the headers is `scripts/abi`'s to say. */

#include "support/suite.h"

#include <string.h>

#include <qzplan/qzplan.h>

static qzplan_layout_entry entry_at(size_t index, int *error) {
    qzplan_layout_entry entry = {.size = sizeof entry};
    *error = qzplan_layout_get(&entry, index);
    return entry;
}

/* The numbers of one field of a struct; fails where there is none. */
static qzplan_layout_entry find(const char *name, const char *field) {
    int error = QZPLAN_OK;
    for (size_t i = 0; error == QZPLAN_OK; i++) {
        qzplan_layout_entry entry = entry_at(i, &error);
        if (error == QZPLAN_OK && strcmp(entry.struct_name, name) == 0 &&
            strcmp(entry.field_name, field) == 0) {
            return entry;
        }
    }
    ck_abort_msg("no row for %s.%s", name, field);
    return (qzplan_layout_entry){.size = 0};
}

START_TEST(every_struct_is_whole_and_without_a_gap) {
    int error = QZPLAN_OK;
    size_t index = 0;
    size_t structs = 0;
    qzplan_layout_entry entry = entry_at(index, &error);
    while (error == QZPLAN_OK) {
        const char *name = entry.struct_name;
        size_t end = 0;
        size_t size = entry.struct_size;
        for (; error == QZPLAN_OK && strcmp(entry.struct_name, name) == 0;
             entry = entry_at(++index, &error)) {
            ck_assert_msg(entry.offset == end, "%s.%s", name, entry.field_name);
            ck_assert_uint_eq(entry.struct_size, size);
            ck_assert_uint_gt(strlen(entry.type_name), 0);
            end = entry.offset + entry.field_size;
        }
        ck_assert_msg(end == size, "%s ends at %zu of %zu", name, end, size);
        structs++;
    }
    ck_assert_int_eq(error, QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_uint_gt(structs, 40);
}
END_TEST

START_TEST(numbers_and_types_are_the_compilers) {
    static const struct {
        const char *name;
        const char *field;
        const char *type;
        size_t offset;
        size_t size;
        size_t whole;
    } rows[] = {
#define ROW(name, field, type)                                                                     \
    {#name, #field, type, offsetof(name, field), sizeof(((name *)NULL)->field), sizeof(name)}
        ROW(qzplan_number, den, "int64"),
        ROW(qzplan_plan, title, "qzplan_text"),
        ROW(qzplan_plan, targets, "pointer:pointer:qzplan_target"),
        ROW(qzplan_plan, languages, "pointer:text"),
        ROW(qzplan_scorecard, targets, "array:16:uint32"),
        ROW(qzplan_allocator, context, "pointer"),
        ROW(qzplan_allocator, release, "function"),
        ROW(qzplan_layout_entry, struct_name, "text"),
        ROW(qzplan_progress_input, years, "pointer:double"),
#undef ROW
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        qzplan_layout_entry entry = find(rows[i].name, rows[i].field);
        ck_assert_str_eq(entry.type_name, rows[i].type);
        ck_assert_uint_eq(entry.offset, rows[i].offset);
        ck_assert_uint_eq(entry.field_size, rows[i].size);
        ck_assert_uint_eq(entry.struct_size, rows[i].whole);
    }
}
END_TEST

START_TEST(past_the_end_is_an_error_with_zeros) {
    static const size_t beyond[] = {100000, SIZE_MAX};
    for (size_t i = 0; i < sizeof beyond / sizeof beyond[0]; i++) {
        int error;
        qzplan_layout_entry entry = entry_at(beyond[i], &error);
        ck_assert_int_eq(error, QZPLAN_ERROR_INVALID_ARGUMENT);
        ck_assert_ptr_null(entry.struct_name);
        ck_assert_uint_eq(entry.struct_size, 0);
    }
    ck_assert_int_eq(qzplan_layout_get(NULL, 0), QZPLAN_ERROR_INVALID_ARGUMENT);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, every_struct_is_whole_and_without_a_gap);
    tcase_add_test(tests, numbers_and_types_are_the_compilers);
    tcase_add_test(tests, past_the_end_is_an_error_with_zeros);
}

QZ_SUITE(layout, add)
