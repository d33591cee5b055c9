/* SPDX-License-Identifier: MIT */
/* Columns of shares and of levels against one rule. A level's rule becomes two whole numbers; a
   share takes a loop without branches in blocks of small counts, else the exact comparison. */

#include "checks/columns.h"
#include "checks/rule.h"
#include "number/number.h"

/* The rule for the loop. */
struct small_rule {
    qz_small_border low;
    qz_small_border high;
    uint32_t low_open;
    uint32_t high_open;
    uint64_t largest; /* the loop is right for counts up to this */
};

static uint8_t judge_row(const qz_range *range, int64_t numerator, int64_t denominator) {
    if (qz_share_counts(numerator, denominator) != QZPLAN_OK) {
        return QZPLAN_CHECK_INVALID;
    }
    if (denominator == 0) {
        return QZPLAN_CHECK_UNKNOWN;
    }
    return qz_range_side(range, qz_number_of(numerator), qz_number_of(denominator)) == 0
               ? QZPLAN_CHECK_MET
               : 0;
}

/* One row of small counts: each fact is the sign of a difference. */
QZ_KERNEL uint8_t judge_small(const struct small_rule rule, uint32_t part, uint32_t whole) {
    uint32_t bad = (whole - part) >> 31;
    uint32_t unknown = (whole - 1) >> 31;
    uint32_t off = ((part * rule.low.den - whole * rule.low.num - rule.low_open) |
                    (whole * rule.high.num - part * rule.high.den - rule.high_open)) >>
                   31;
    uint32_t flags = ((off | unknown) ^ 1) * QZPLAN_CHECK_MET | unknown * QZPLAN_CHECK_UNKNOWN;
    return (uint8_t)((flags & (bad - 1)) | bad * QZPLAN_CHECK_INVALID);
}

/* Judges a block; returns all its counts' bits. Flags of counts above rule->largest are wrong. */
QZ_KERNEL uint64_t judge_block(uint8_t *restrict flags, const struct small_rule *rule,
                               const int64_t *restrict part, const int64_t *restrict whole) {
    const struct small_rule known = *rule;
    uint64_t bits = 0;
    for (size_t i = 0; i < QZ_BLOCK; i++) {
        bits |= (uint64_t)(part[i] | whole[i]);
        flags[i] = judge_small(known, (uint32_t)part[i], (uint32_t)whole[i]);
    }
    return bits;
}

typedef uint64_t block_function(uint8_t *flags, const struct small_rule *rule, const int64_t *part,
                                const int64_t *whole);

static uint64_t judge_plain(uint8_t *flags, const struct small_rule *rule, const int64_t *part,
                            const int64_t *whole) {
    return judge_block(flags, rule, part, whole);
}

#if QZ_WIDER_VECTORS
QZ_WIDER static uint64_t judge_wider(uint8_t *flags, const struct small_rule *rule,
                                     const int64_t *part, const int64_t *whole) {
    return judge_block(flags, rule, part, whole);
}
#endif

int qzplan_share_check_many(uint8_t *flags, const qzplan_rule *rule, size_t count,
                            const int64_t *numerator, const int64_t *denominator) {
    qz_range range;
    int code = qz_rule_read(&range, rule, 1);
    if (code != QZPLAN_OK || count == 0) {
        return code;
    }
    if (flags == NULL || numerator == NULL || denominator == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    struct small_rule small = {.low_open = (uint32_t)range.low_open,
                               .high_open = (uint32_t)range.high_open,
                               .largest = INT32_MAX};
    small.low = qz_small_border_of(range.low, &small.largest);
    small.high = qz_small_border_of(range.high, &small.largest);
    block_function *judge = QZ_WIDEST(judge_plain, judge_wider);
    size_t row = 0;
    while (row < count) {
        size_t end = count - row < QZ_BLOCK ? count : row + QZ_BLOCK;
        if (end - row == QZ_BLOCK &&
            judge(flags + row, &small, numerator + row, denominator + row) <= small.largest) {
            row = end;
        }
        for (; row < end; row++) {
            flags[row] = judge_row(&range, numerator[row], denominator[row]);
        }
    }
    return QZPLAN_OK;
}

int qzplan_level_check_many(uint8_t *flags, const qzplan_rule *rule, size_t count,
                            const int64_t *level) {
    qz_range range;
    int code = qz_rule_read(&range, rule, 0);
    if (code != QZPLAN_OK || count == 0) {
        return code;
    }
    if (flags == NULL || level == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    int64_t least;
    int64_t most;
    int some = qz_range_units(&least, &most, &range, 1, INT64_MIN, INT64_MAX);
    for (size_t i = 0; i < count; i++) {
        flags[i] = (uint8_t)((some & (level[i] >= least) & (level[i] <= most)) * QZPLAN_CHECK_MET);
    }
    return QZPLAN_OK;
}
