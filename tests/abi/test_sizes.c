/* SPDX-License-Identifier: MIT */
/* Callers that were compiled with an older or a newer header than the library's: every struct that
   a caller allocates, shorter and longer than the library knows it. */

#include <stdint.h>
#include <string.h>

#include <qzplan/qzplan.h>

#include "size_cases.h"
#include "support/suite.h"

/* Structs have grown by whole words: a step that cuts a pointer in two is no older caller. */
enum { TAIL = 64, STEP = sizeof(size_t), PATTERN = 0xA5 };

static void set_size(void *what, size_t size) {
    memcpy(what, &size, sizeof size);
}

/* Memory of exactly so many bytes, so that a sanitizer sees every step beyond. */
static unsigned char *memory(size_t bytes, int pattern) {
    unsigned char *made = malloc(bytes);
    ck_assert_ptr_nonnull(made);
    memset(made, pattern, bytes);
    return made;
}

/* An input of `size` bytes: good values as far as they go, then zeros. */
static unsigned char *input_of(const size_case *c, size_t size) {
    unsigned char *whole = memory(c->size, 0);
    c->fill(whole);
    unsigned char *given = memory(size < sizeof(size_t) ? sizeof(size_t) : size, 0);
    memcpy(given, whole, size < c->size ? size : c->size);
    set_size(given, size);
    free(whole);
    return given;
}

START_TEST(input_of_the_known_size_works) {
    const size_case *c = &size_cases[_i];
    if (!c->output) {
        unsigned char *given = input_of(c, c->size);
        ck_assert_msg(c->call(given) == QZPLAN_OK, "%s", c->name);
        free(given);
    }
}
END_TEST

/* What is cut off may have been needed, so another error is fine; reading on is not. */
START_TEST(input_of_an_older_caller_is_taken) {
    const size_case *c = &size_cases[_i];
    for (size_t size = sizeof(size_t); !c->output && size < c->size; size += STEP) {
        unsigned char *given = input_of(c, size);
        ck_assert_msg(c->call(given) != QZPLAN_ERROR_STRUCT_SIZE, "%s of %zu", c->name, size);
        free(given);
    }
}
END_TEST

START_TEST(input_of_a_newer_caller_with_a_zero_tail_is_taken) {
    const size_case *c = &size_cases[_i];
    for (size_t tail = 1; !c->output && tail <= TAIL; tail++) {
        unsigned char *given = input_of(c, c->size + tail);
        ck_assert_msg(c->call(given) == QZPLAN_OK, "%s with %zu more", c->name, tail);
        free(given);
    }
}
END_TEST

START_TEST(input_of_a_newer_caller_with_something_in_its_tail_is_refused) {
    const size_case *c = &size_cases[_i];
    for (size_t at = 0; !c->output && at < TAIL; at++) {
        unsigned char *given = input_of(c, c->size + TAIL);
        given[c->size + at] = 1;
        ck_assert_msg(c->call(given) == QZPLAN_ERROR_STRUCT_SIZE, "%s, byte %zu", c->name, at);
        free(given);
    }
}
END_TEST

START_TEST(a_size_that_does_not_even_hold_itself_is_refused) {
    const size_case *c = &size_cases[_i];
    for (size_t size = 0; size < sizeof(size_t); size++) {
        unsigned char *given = memory(c->size, 0);
        set_size(given, size);
        ck_assert_msg(c->call(given) == QZPLAN_ERROR_STRUCT_SIZE, "%s of %zu", c->name, size);
        free(given);
    }
}
END_TEST

START_TEST(output_is_written_up_to_its_size_and_no_further) {
    const size_case *c = &size_cases[_i];
    if (!c->output) {
        return;
    }
    unsigned char *whole = memory(c->size, 0);
    set_size(whole, c->size);
    ck_assert_int_eq(c->call(whole), QZPLAN_OK);
    for (size_t size = sizeof(size_t); size <= c->size + TAIL; size += STEP) {
        unsigned char *given = memory(c->size + 2 * TAIL, PATTERN);
        size_t shared = size < c->size ? size : c->size;
        set_size(given, size);
        ck_assert_msg(c->call(given) == QZPLAN_OK, "%s of %zu", c->name, size);
        set_size(whole, size);
        ck_assert_msg(memcmp(given, whole, shared) == 0, "%s of %zu differs", c->name, size);
        for (size_t at = shared; at < c->size + 2 * TAIL; at++) {
            int want = at < size ? 0 : PATTERN;
            ck_assert_msg(given[at] == want, "%s of %zu, byte %zu", c->name, size, at);
        }
        free(given);
    }
    free(whole);
}
END_TEST

/* Below sizeof(size_t) nothing is written at all. */
START_TEST(init_fills_up_to_the_given_size_and_no_further) {
    const init_case *c = &init_cases[_i];
    unsigned char *whole = memory(c->size, 0);
    ck_assert_int_eq(c->init(whole, c->size), QZPLAN_OK);
    for (size_t size = 0; size <= c->size + TAIL; size++) {
        unsigned char *given = memory(c->size + 2 * TAIL, PATTERN);
        int good = size >= sizeof(size_t);
        size_t written = good ? size : 0;
        size_t shared = written < c->size ? written : c->size;
        int error = c->init(given, size);
        set_size(whole, size);
        ck_assert_msg(error == (good ? QZPLAN_OK : QZPLAN_ERROR_STRUCT_SIZE), "%s of %zu", c->name,
                      size);
        ck_assert_msg(memcmp(given, whole, shared) == 0, "%s of %zu differs", c->name, size);
        for (size_t at = shared; at < c->size + 2 * TAIL; at++) {
            ck_assert_msg(given[at] == (at < written ? 0 : PATTERN), "%s of %zu, byte %zu", c->name,
                          size, at);
        }
        free(given);
    }
    free(whole);
}
END_TEST

/* It begins with a size, and is never the caller's to fill. */
static const char handed_out[] = "qzplan_diagnostic";

/* Every struct that begins with `size_t size` is in the list. */
START_TEST(no_struct_is_forgotten) {
    qzplan_layout_entry entry = {.size = sizeof entry};
    for (size_t i = 0; qzplan_layout_get(&entry, i) == QZPLAN_OK; i++) {
        if (entry.offset != 0 || strcmp(entry.field_name, "size") != 0 ||
            strcmp(entry.struct_name, handed_out) == 0) {
            continue;
        }
        size_t found = 0;
        while (found < size_case_count && strcmp(size_cases[found].name, entry.struct_name) != 0) {
            found++;
        }
        ck_assert_msg(found < size_case_count, "%s has no case in size_cases.c", entry.struct_name);
    }
}
END_TEST

static void add(TCase *tests) {
    int count = (int)size_case_count;
    tcase_add_unchecked_fixture(tests, size_cases_begin, size_cases_end);
    tcase_add_loop_test(tests, input_of_the_known_size_works, 0, count);
    tcase_add_loop_test(tests, input_of_an_older_caller_is_taken, 0, count);
    tcase_add_loop_test(tests, input_of_a_newer_caller_with_a_zero_tail_is_taken, 0, count);
    tcase_add_loop_test(tests, input_of_a_newer_caller_with_something_in_its_tail_is_refused, 0,
                        count);
    tcase_add_loop_test(tests, a_size_that_does_not_even_hold_itself_is_refused, 0, count);
    tcase_add_loop_test(tests, output_is_written_up_to_its_size_and_no_further, 0, count);
    tcase_add_loop_test(tests, init_fills_up_to_the_given_size_and_no_further, 0,
                        (int)init_case_count);
    tcase_add_test(tests, no_struct_is_forgotten);
}

int main(void) {
    return qz_run_suite("sizes", add);
}
