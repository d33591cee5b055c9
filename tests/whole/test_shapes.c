/* SPDX-License-Identifier: MIT */
/* Inputs made to cost more than their length: none needs memory that grows faster than its input,
   none makes paths or messages of the input's size. The time is measured by bench_shapes. */

#include <stdint.h>
#include <string.h>

#include "support/shapes.h"
#include "support/suite.h"

enum { SMALL = 1 << 14, FACTOR = 4 };

static void *count_allocate(void *context, size_t bytes) {
    *(size_t *)context += bytes;
    return malloc(bytes);
}

static void count_release(void *context, void *memory, size_t bytes) {
    (void)context;
    (void)bytes;
    free(memory);
}

static void check_faults(const qzplan_diagnostics *faults) {
    for (size_t i = 0; faults != NULL && i < faults->count; i++) {
        ck_assert_uint_lt(strlen(faults->items[i]->message), 1100);
        ck_assert_uint_lt(strlen(faults->items[i]->path), 1100);
    }
}

/* All that the library asks for while it reads one size of a shape. */
static size_t memory_for(const shape *s, size_t size, const qzplan_plan *plan) {
    size_t total = 0;
    qzplan_allocator allocator = {sizeof allocator, &total, count_allocate, count_release};
    const qzplan_load_options options = {.size = sizeof options,
                                         .allocator = &allocator,
                                         .max_bytes = SIZE_MAX,
                                         .max_nodes = SIZE_MAX,
                                         .max_scalar = SIZE_MAX};
    size_t length = 0;
    qzplan_diagnostics *faults = NULL;
    char *bytes = shape_make(s, size, &length);
    ck_assert_ptr_nonnull(bytes);
    int code = shape_read(s, bytes, length, plan, &options, &faults);
    ck_assert_int_ne(code, QZPLAN_ERROR_NO_MEMORY);
    check_faults(faults);
    qzplan_diagnostics_free(faults);
    free(bytes);
    return total;
}

START_TEST(memory_grows_with_the_input) {
    const qzplan_plan *plan = NULL;
    ck_assert_int_eq(qzplan_plan_load_bytes(&plan, "p", shape_plan, strlen(shape_plan), NULL, NULL),
                     QZPLAN_OK);
    const shape *s = &shapes[_i];
    size_t small = memory_for(s, SMALL, plan);
    size_t large = memory_for(s, SMALL * FACTOR, plan);
    /* arenas grow by doubling: up to twice what is needed, and a first chunk */
    ck_assert_msg(large <= 2 * FACTOR * small + 262144, "%s: %zu bytes for %d, %zu for %d", s->name,
                  small, SMALL, large, SMALL * FACTOR);
    /* the most is for areas of two bytes: a row, a cell, a draft, an area, and a
       title in two languages each */
    ck_assert_msg(large <= 288 * (size_t)SMALL * FACTOR, "%s: %zu bytes", s->name, large);
    qzplan_plan_free(plan);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_loop_test(tests, memory_grows_with_the_input, 0, SHAPES);
}

QZ_SUITE(shapes, add)
