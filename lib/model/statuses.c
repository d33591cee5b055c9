/* SPDX-License-Identifier: MIT */
/* The table of statuses. */

#include "model/statuses.h"

#include <assert.h>

#include "base/arrays.h"

const qz_status qz_statuses[] = {
    [0] = {.name = "?", .light = QZPLAN_LIGHT_GREY},
    [QZPLAN_STATUS_MISSED] = {"missed", 1, QZPLAN_LIGHT_RED, .is_final = 1, .applies = 1},
    [QZPLAN_STATUS_BEHIND] = {"behind", 2, QZPLAN_LIGHT_YELLOW, .applies = 1},
    [QZPLAN_STATUS_UNKNOWN] = {"unknown", 3, QZPLAN_LIGHT_GREY, .applies = 1},
    [QZPLAN_STATUS_OPEN] = {"open", 4, QZPLAN_LIGHT_GREY, .turns_blue = 1, .applies = 1},
    [QZPLAN_STATUS_ON_TRACK] = {"on_track", 5, QZPLAN_LIGHT_GREEN, .turns_blue = 1, .applies = 1},
    [QZPLAN_STATUS_UPCOMING] = {"upcoming", 6, QZPLAN_LIGHT_GREY, .applies = 1},
    [QZPLAN_STATUS_MET_LATE] = {"met_late", 8, QZPLAN_LIGHT_GREEN, .is_kept = 1, .applies = 1},
    [QZPLAN_STATUS_MET] = {"met", 9, QZPLAN_LIGHT_GREEN, .is_kept = 1, .applies = 1},
    [QZPLAN_STATUS_NOT_APPLICABLE] = {"not_applicable", 10, .light = QZPLAN_LIGHT_GREY},
    [QZPLAN_STATUS_MET_SO_FAR] = {"met_so_far", 7, QZPLAN_LIGHT_GREEN, .applies = 1},
};
enum { ROWS = QZ_ARRAY_SIZE(qz_statuses) };
static_assert(ROWS == QZPLAN_STATUS_MET_SO_FAR + 1, "a row for every status");
static_assert(ROWS <= QZPLAN_STATUS_SLOTS, "a slot for every status");
const int32_t qz_status_rows = ROWS;

const char *qz_status_name(int64_t status) {
    return qz_status_of(status)->name;
}

int32_t qz_status_count(void) {
    return ROWS;
}

int32_t qz_status_at(size_t index) {
    int32_t status = 1;
    while (status < ROWS && qz_statuses[status].rank != (int32_t)index + 1) {
        status++;
    }
    return status;
}

int32_t qzplan_status_rank(int32_t status) {
    return qz_status_of(status)->rank;
}

int32_t qzplan_status_light(int32_t status) {
    return qz_status_of(status)->light;
}
