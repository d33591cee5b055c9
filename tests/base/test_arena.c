/* SPDX-License-Identifier: MIT */
/* Memory, size-first structs and the list of diagnostics. */

#include <stdint.h>
#include <string.h>

#include <qzplan/diagnostic.h>
#include <qzplan/error.h>

#include "base/arena.h"
#include "base/structs.h"
#include "messages/diagnostics.h"
#include "support/suite.h"

START_TEST(arena_gives_zeroed_aligned_memory) {
    qzplan_allocator allocator;
    ck_assert_int_eq(qz_allocator_take(&allocator, NULL), QZPLAN_OK);
    qz_arena arena;
    qz_arena_init(&arena, &allocator);
    for (size_t bytes = 0; bytes < 10000; bytes += 97) {
        unsigned char *memory = qz_arena_alloc(&arena, bytes);
        ck_assert_ptr_nonnull(memory);
        ck_assert_uint_eq((uintptr_t)memory % _Alignof(max_align_t), 0);
        for (size_t i = 0; i < bytes; i++) {
            ck_assert_uint_eq(memory[i], 0);
        }
        memset(memory, 0xff, bytes);
    }
    ck_assert_ptr_null(qz_arena_array(&arena, SIZE_MAX / 2, 3));
    ck_assert_ptr_null(qz_arena_alloc(&arena, SIZE_MAX));
    qz_arena_free(&arena);
}
END_TEST

START_TEST(arena_lends_again_what_came_back) {
    qzplan_allocator allocator;
    ck_assert_int_eq(qz_allocator_take(&allocator, NULL), QZPLAN_OK);
    qz_arena arena;
    qz_arena_init(&arena, &allocator);
    unsigned char *small = qz_arena_borrow(&arena, 10, 3);
    unsigned char *large = qz_arena_borrow(&arena, 1000, 8);
    ck_assert_uint_eq((uintptr_t)small % _Alignof(max_align_t), 0);
    memset(small, 0xff, 30);
    memset(large, 0xff, 8000);
    qz_arena_give_back(&arena, NULL);
    qz_arena_give_back(&arena, large);
    qz_arena_give_back(&arena, small);
    ck_assert_ptr_eq(qz_arena_borrow(&arena, 8000, 1), large); /* the small one is passed over */
    ck_assert_ptr_eq(qz_arena_borrow(&arena, 30, 1), small);
    ck_assert_ptr_ne(qz_arena_borrow(&arena, 30, 1), small);
    ck_assert_int_eq(arena.failed, 0);
    ck_assert_ptr_null(qz_arena_borrow(&arena, SIZE_MAX / 2, 3));
    ck_assert_ptr_null(qz_arena_borrow(&arena, SIZE_MAX - 8, 1));
    ck_assert_int_eq(arena.failed, 1);
    qz_arena_free(&arena);
}
END_TEST

struct small {
    size_t size;
    int64_t a;
};
struct big {
    size_t size;
    int64_t a;
    int64_t b;
};

START_TEST(older_and_newer_callers) {
    struct big known = {sizeof known, 1, 2};
    struct small older = {sizeof older, 7};
    ck_assert_int_eq(qz_struct_read(&known, sizeof known, &older), QZPLAN_OK);
    ck_assert(known.a == 7 && known.b == 2 && known.size == sizeof known);

    struct small plain = {sizeof plain, 1};
    struct big newer = {sizeof newer, 7, 0};
    ck_assert_int_eq(qz_struct_read(&plain, sizeof plain, &newer), QZPLAN_OK);
    newer.b = 1;
    ck_assert_int_eq(qz_struct_read(&plain, sizeof plain, &newer), QZPLAN_ERROR_STRUCT_SIZE);

    struct big out = {sizeof out, 9, 9};
    ck_assert_int_eq(
        qz_struct_write(&out, &(struct small){sizeof(struct small), 5}, sizeof(struct small)),
        QZPLAN_OK);
    ck_assert(out.a == 5 && out.b == 0 && out.size == sizeof out);
}
END_TEST

START_TEST(report_keeps_order_and_counts_the_rest) {
    qzplan_allocator allocator;
    ck_assert_int_eq(qz_allocator_take(&allocator, NULL), QZPLAN_OK);
    qz_report report;
    qz_report_init(&report, &allocator, 2);
    qz_place place = {"a.yaml", "x.y", 3, 4, 1};
    for (int i = 0; i < 5; i++) {
        qz_report_add(&report, &place, QZ_SAY(CSV_UNKNOWN_COLUMN, qz_count((uint64_t)i)));
    }
    qzplan_diagnostics *list = NULL;
    ck_assert_int_eq(qz_report_finish(&report, &list), QZPLAN_ERROR_UNKNOWN_KEY);
    ck_assert_uint_eq(list->count, 2);
    ck_assert_uint_eq(list->dropped, 3);
    ck_assert_str_eq(list->items[1]->message, "unknown column `1`");
    ck_assert_str_eq(list->items[1]->path, "x.y");
    qzplan_diagnostics_free(list);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, arena_gives_zeroed_aligned_memory);
    tcase_add_test(tests, arena_lends_again_what_came_back);
    tcase_add_test(tests, older_and_newer_callers);
    tcase_add_test(tests, report_keeps_order_and_counts_the_rest);
}

QZ_SUITE(arena, add)
