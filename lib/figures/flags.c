/* SPDX-License-Identifier: MIT */
/* Which of several flags stands for all of them. */

#include "figures/flags.h"

#include "base/arrays.h"

int32_t qz_flag_of(uint32_t flags) {
    static const int32_t order[] = {
        QZPLAN_FLAG_BREAK,           QZPLAN_FLAG_ESTIMATED,          QZPLAN_FLAG_PROVISIONAL,
        QZPLAN_FLAG_LOW_RELIABILITY, QZPLAN_FLAG_DEFINITION_DIFFERS, QZPLAN_FLAG_REVISED,
    };
    for (size_t i = 0; i < QZ_ARRAY_SIZE(order); i++) {
        if ((flags & qz_flag_bit(order[i])) != 0) {
            return order[i];
        }
    }
    return QZPLAN_FLAG_NONE;
}
