/* SPDX-License-Identifier: MIT */
/* The table of comparators, and what follows from a row. */

#include "model/comparators.h"

#include <assert.h>
#include <stddef.h>

#include "base/arrays.h"

const qz_comparator qz_comparators[] = {
    [0] = {.name = "?"},
    [QZPLAN_OP_DONE] = {.name = "done"},
    [QZPLAN_OP_AT_LEAST] = {"at_least", QZ_DIRECTION_UP, QZ_RANGE_LOWER, QZ_OPERAND_VALUE_BY_DAY,
                            .takes_reference = 1, .is_direct = 1, .has_rate = 1, .has_nearly = 1,
                            .has_way = 1},
    [QZPLAN_OP_AT_MOST] = {"at_most", QZ_DIRECTION_DOWN, QZ_RANGE_UPPER, QZ_OPERAND_VALUE_BY_DAY,
                           .takes_reference = 1, .is_direct = 1, .has_nearly = 1, .has_way = 1},
    [QZPLAN_OP_MORE_THAN] = {"more_than", QZ_DIRECTION_UP, QZ_RANGE_ABOVE, QZ_OPERAND_VALUE_BY_DAY,
                             .takes_reference = 1, .is_direct = 1, .has_rate = 1, .has_nearly = 1,
                             .has_way = 1},
    [QZPLAN_OP_LESS_THAN] = {"less_than", QZ_DIRECTION_DOWN, QZ_RANGE_BELOW,
                             QZ_OPERAND_VALUE_BY_DAY, .takes_reference = 1, .is_direct = 1,
                             .has_nearly = 1, .has_way = 1},
    [QZPLAN_OP_EXACTLY] = {"exactly", QZ_DIRECTION_NONE, QZ_RANGE_POINT, QZ_OPERAND_VALUE_BY_DAY,
                           .is_direct = 1},
    [QZPLAN_OP_BETWEEN] = {"between", QZ_DIRECTION_NONE, QZ_RANGE_ENDS, QZ_OPERAND_ENDS,
                           QZ_END_LOWER, .is_direct = 1},
    [QZPLAN_OP_ABOUT] = {"about", QZ_DIRECTION_NONE, QZ_RANGE_BAND, QZ_OPERAND_VALUE,
                         .is_direct = 1},
    [QZPLAN_OP_ALL] = {"all", QZ_DIRECTION_UP, QZ_RANGE_ONE, QZ_OPERAND_TRUE, .is_direct = 1,
                       .has_rate = 1, .has_nearly = 1, .has_way = 1},
    [QZPLAN_OP_NONE] = {"none", QZ_DIRECTION_DOWN, QZ_RANGE_ZERO, QZ_OPERAND_TRUE, .is_direct = 1,
                        .has_way = 1},
    [QZPLAN_OP_RAISE_TO] = {"raise_to", QZ_DIRECTION_UP, QZ_RANGE_LOWER, QZ_OPERAND_VALUE_BY_DAY,
                            QZ_END_LOWER, .to = 1, .has_rate = 1, .has_nearly = 1, .has_way = 1},
    [QZPLAN_OP_REDUCE_TO] = {"reduce_to", QZ_DIRECTION_DOWN, QZ_RANGE_UPPER,
                             QZ_OPERAND_VALUE_BY_DAY, QZ_END_UPPER, .to = -1, .has_nearly = 1,
                             .has_way = 1},
    [QZPLAN_OP_RAISE_BY] = {"raise_by", QZ_DIRECTION_UP, QZ_RANGE_LOWER, QZ_OPERAND_VALUE_BY_DAY,
                            QZ_END_LOWER, .by = 1, .needs_baseline = 1, .has_way = 1},
    [QZPLAN_OP_REDUCE_BY] = {"reduce_by", QZ_DIRECTION_DOWN, QZ_RANGE_UPPER,
                             QZ_OPERAND_VALUE_BY_DAY, QZ_END_LOWER, .by = -1, .needs_baseline = 1,
                             .has_way = 1},
    [QZPLAN_OP_IMPROVE] = {"improve", QZ_DIRECTION_AS_WANTED, QZ_RANGE_ABOVE, QZ_OPERAND_TRUE,
                           .needs_baseline = 1},
    [QZPLAN_OP_NO_WORSE] = {"no_worse", QZ_DIRECTION_AS_WANTED, QZ_RANGE_LOWER, QZ_OPERAND_TRUE,
                            .needs_baseline = 1},
};
enum { ROWS = QZ_ARRAY_SIZE(qz_comparators) };
static_assert(ROWS == QZPLAN_OP_NO_WORSE + 1, "a row for every comparator");
const int32_t qz_comparator_rows = ROWS;

/* What a range's shape says: its sign, and the same seen from above. */
static const struct shape_row {
    const char *sign;
    enum qz_range_shape turned;
} shapes[] = {
    [QZ_RANGE_NONE] = {"", QZ_RANGE_NONE},    [QZ_RANGE_LOWER] = {"≥", QZ_RANGE_UPPER},
    [QZ_RANGE_ABOVE] = {">", QZ_RANGE_BELOW}, [QZ_RANGE_UPPER] = {"≤", QZ_RANGE_LOWER},
    [QZ_RANGE_BELOW] = {"<", QZ_RANGE_ABOVE}, [QZ_RANGE_POINT] = {"=", QZ_RANGE_POINT},
    [QZ_RANGE_ONE] = {"=", QZ_RANGE_ONE},     [QZ_RANGE_ZERO] = {"=", QZ_RANGE_ZERO},
    [QZ_RANGE_BAND] = {"", QZ_RANGE_BAND},    [QZ_RANGE_ENDS] = {"", QZ_RANGE_ENDS},
};
static_assert(QZ_ARRAY_SIZE(shapes) == QZ_RANGE_ENDS + 1, "a row for every shape");

const char *qz_comparator_name(int64_t op) {
    return qz_comparator_of(op)->name;
}

int32_t qz_comparator_count(void) {
    return ROWS;
}

enum qz_direction qz_comparator_direction(const qz_comparator *comparator, int32_t wanted) {
    if (comparator->direction != QZ_DIRECTION_AS_WANTED) {
        return comparator->direction;
    }
    return wanted == QZPLAN_WANTED_UP     ? QZ_DIRECTION_UP
           : wanted == QZPLAN_WANTED_DOWN ? QZ_DIRECTION_DOWN
                                          : QZ_DIRECTION_NONE;
}

enum qz_range_shape qz_comparator_shape(const qz_comparator *comparator, int32_t wanted) {
    int turned = comparator->direction == QZ_DIRECTION_AS_WANTED && wanted == QZPLAN_WANTED_DOWN;
    return turned ? shapes[comparator->shape].turned : comparator->shape;
}

const char *qz_comparator_sign(const qz_comparator *comparator, int32_t wanted) {
    return shapes[qz_comparator_shape(comparator, wanted)].sign;
}
