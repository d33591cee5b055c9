/* SPDX-License-Identifier: MIT */
/* The table of statuses: from worst to best, their lights and what counts as kept, by hand. */

#include <qzplan/error.h>
#include <qzplan/evaluate.h>
#include <qzplan/text.h>

#include "base/arrays.h"
#include "model/statuses.h"
#include "support/suite.h"

/* From the worst to the best. */
static const struct expected {
    int32_t status;
    const char *name;
    int32_t light;
    int is_kept;
} expected[] = {
    {QZPLAN_STATUS_MISSED, "missed", QZPLAN_LIGHT_RED, 0},
    {QZPLAN_STATUS_BEHIND, "behind", QZPLAN_LIGHT_YELLOW, 0},
    {QZPLAN_STATUS_UNKNOWN, "unknown", QZPLAN_LIGHT_GREY, 0},
    {QZPLAN_STATUS_OPEN, "open", QZPLAN_LIGHT_GREY, 0},
    {QZPLAN_STATUS_ON_TRACK, "on_track", QZPLAN_LIGHT_GREEN, 0},
    {QZPLAN_STATUS_UPCOMING, "upcoming", QZPLAN_LIGHT_GREY, 0},
    {QZPLAN_STATUS_MET_SO_FAR, "met_so_far", QZPLAN_LIGHT_GREEN, 0},
    {QZPLAN_STATUS_MET_LATE, "met_late", QZPLAN_LIGHT_GREEN, 1},
    {QZPLAN_STATUS_MET, "met", QZPLAN_LIGHT_GREEN, 1},
    {QZPLAN_STATUS_NOT_APPLICABLE, "not_applicable", QZPLAN_LIGHT_GREY, 0},
};

START_TEST(every_status_has_its_row) {
    ck_assert_int_eq(qz_status_count(), QZ_ARRAY_SIZE(expected) + 1);
    for (size_t i = 0; i < QZ_ARRAY_SIZE(expected); i++) {
        const struct expected *e = &expected[i];
        const qz_status *row = qz_status_of(e->status);
        ck_assert_str_eq(row->name, e->name);
        ck_assert_str_eq(qzplan_term_name(QZPLAN_VOCABULARY_STATUS, e->status), e->name);
        ck_assert_int_eq(row->light, e->light);
        ck_assert_int_eq(row->is_kept, e->is_kept);
        ck_assert_int_eq(qzplan_status_light(e->status), e->light);
        ck_assert_int_eq(row->applies, e->status != QZPLAN_STATUS_NOT_APPLICABLE);
        ck_assert_int_eq(row->is_final, e->status == QZPLAN_STATUS_MISSED);
        ck_assert_int_eq(row->turns_blue,
                         e->status == QZPLAN_STATUS_ON_TRACK || e->status == QZPLAN_STATUS_OPEN);
    }
}
END_TEST

START_TEST(worse_comes_before_better) {
    for (size_t i = 0; i < QZ_ARRAY_SIZE(expected); i++) {
        for (size_t k = 0; k < QZ_ARRAY_SIZE(expected); k++) {
            ck_assert_int_eq(qzplan_status_rank(expected[i].status) <
                                 qzplan_status_rank(expected[k].status),
                             i < k);
        }
        int64_t status;
        ck_assert_int_eq(qzplan_term_get(&status, QZPLAN_VOCABULARY_STATUS, i), QZPLAN_OK);
        ck_assert_int_eq(status, expected[i].status);
    }
}
END_TEST

START_TEST(what_is_no_status_has_no_rank) {
    static const int32_t numbers[] = {INT32_MIN, -1, 0, 11, QZPLAN_STATUS_SLOTS, INT32_MAX};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(numbers); i++) {
        ck_assert_int_eq(qzplan_status_rank(numbers[i]), 0);
        ck_assert_int_eq(qzplan_status_light(numbers[i]), QZPLAN_LIGHT_GREY);
        ck_assert_str_eq(qz_status_name(numbers[i]), "?");
        ck_assert_int_eq(qz_status_of(numbers[i])->light, QZPLAN_LIGHT_GREY);
    }
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, every_status_has_its_row);
    tcase_add_test(tests, worse_comes_before_better);
    tcase_add_test(tests, what_is_no_status_has_no_rank);
}

QZ_SUITE(statuses, add)
