/* SPDX-License-Identifier: MIT */
/* The rotation rule over columns of counts. Blocks of counts so small that every product fits in
   31 bits take a loop without branches; all others are judged row by row, exactly as one check. */

#include "checks/columns.h"
#include "checks/rotation.h"

/* The rule for the loop. */
struct small_rule {
    qz_small_border low;
    qz_small_border high;
    qz_small_border floor;
    uint64_t largest; /* the loop is right for counts up to this */
};

static uint8_t judge_row(const qz_rotation *rule, int64_t eligible, int64_t rotated,
                         int64_t urban_to_rural) {
    if (qz_rotation_counts(eligible, rotated, urban_to_rural) != QZPLAN_OK) {
        return QZPLAN_CHECK_INVALID;
    }
    return (uint8_t)qz_rotation_flags(qz_rotation_judge(rule, eligible, rotated, urban_to_rural));
}

/* One row of small counts: each fact is the sign of a difference. */
QZ_KERNEL uint8_t judge_small(const struct small_rule rule, uint32_t eligible, uint32_t rotated,
                              uint32_t urban) {
    uint32_t bad = ((rotated - urban) | (eligible - rotated)) >> 31;
    qz_rotation_facts facts = {
        .off_band = ((rotated * rule.low.den - eligible * rule.low.num) |
                     (eligible * rule.high.num - rotated * rule.high.den)) >>
                    31,
        .no_eligible = (eligible - 1) >> 31,
        .under_floor = (urban * rule.floor.den - rotated * rule.floor.num) >> 31,
        .no_rotated = (rotated - 1) >> 31,
    };
    uint32_t flags = qz_rotation_flags(facts);
    return (uint8_t)((flags & (bad - 1)) | bad * QZPLAN_CHECK_INVALID);
}

/* Judges a block; returns all its counts' bits. Flags of counts above rule.largest are wrong. */
QZ_KERNEL uint64_t judge_block(uint8_t *restrict flags, const struct small_rule rule,
                               const int64_t *restrict eligible, const int64_t *restrict rotated,
                               const int64_t *restrict urban) {
    uint64_t bits = 0;
    for (size_t i = 0; i < QZ_BLOCK; i++) {
        bits |= (uint64_t)(eligible[i] | rotated[i] | urban[i]);
        flags[i] =
            judge_small(rule, (uint32_t)eligible[i], (uint32_t)rotated[i], (uint32_t)urban[i]);
    }
    return bits;
}

/* A rule without an upper border saves the loop two products. */
QZ_KERNEL uint64_t judge_either(uint8_t *flags, const struct small_rule *rule,
                                const int64_t *eligible, const int64_t *rotated,
                                const int64_t *urban) {
    struct small_rule known = *rule;
    if (known.high.den != 0) {
        return judge_block(flags, known, eligible, rotated, urban);
    }
    known.high = (qz_small_border){0, 0};
    return judge_block(flags, known, eligible, rotated, urban);
}

typedef uint64_t block_function(uint8_t *flags, const struct small_rule *rule,
                                const int64_t *eligible, const int64_t *rotated,
                                const int64_t *urban);

static uint64_t judge_plain(uint8_t *flags, const struct small_rule *rule, const int64_t *eligible,
                            const int64_t *rotated, const int64_t *urban) {
    return judge_either(flags, rule, eligible, rotated, urban);
}

#if QZ_WIDER_VECTORS
QZ_WIDER static uint64_t judge_wider(uint8_t *flags, const struct small_rule *rule,
                                     const int64_t *eligible, const int64_t *rotated,
                                     const int64_t *urban) {
    return judge_either(flags, rule, eligible, rotated, urban);
}
#endif

int qzplan_rotation_check_many(uint8_t *flags, const qzplan_rotation_rule *given, size_t count,
                               const int64_t *eligible, const int64_t *rotated,
                               const int64_t *urban_to_rural) {
    qz_rotation room;
    const qz_rotation *rule;
    int code = qz_rotation_read(&rule, &room, given);
    if (code != QZPLAN_OK || count == 0) {
        return code;
    }
    if (flags == NULL || eligible == NULL || rotated == NULL || urban_to_rural == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    struct small_rule small;
    small.largest = INT32_MAX;
    small.low = qz_small_border_of(rule->band.low, &small.largest);
    small.high = qz_small_border_of(rule->band.high, &small.largest);
    small.floor = qz_small_border_of(rule->floor, &small.largest);
    block_function *judge = QZ_WIDEST(judge_plain, judge_wider);
    size_t row = 0;
    while (row < count) {
        size_t end = count - row < QZ_BLOCK ? count : row + QZ_BLOCK;
        if (end - row == QZ_BLOCK && judge(flags + row, &small, eligible + row, rotated + row,
                                           urban_to_rural + row) <= small.largest) {
            row = end;
        }
        for (; row < end; row++) {
            flags[row] = judge_row(rule, eligible[row], rotated[row], urban_to_rural[row]);
        }
    }
    return QZPLAN_OK;
}
