/* SPDX-License-Identifier: MIT */
/* Borders made small for the loops over columns. */

#include "checks/columns.h"

#include "number/number.h"

qz_small_border qz_small_border_of(qzplan_number border, uint64_t *largest) {
    qz_small_border small = {0, 0};
    if (!qz_number_known(border)) {
        return small;
    }
    qzplan_number lowest = qz_number_reduced(border);
    int64_t greater = lowest.num > lowest.den ? lowest.num : lowest.den;
    if (lowest.num < 0 || greater > INT32_MAX) {
        *largest = 0;
        return small;
    }
    uint64_t most = (uint64_t)INT32_MAX / (uint64_t)greater;
    *largest = *largest < most ? *largest : most;
    small.num = (uint32_t)lowest.num;
    small.den = (uint32_t)lowest.den;
    return small;
}
