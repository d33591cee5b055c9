/* SPDX-License-Identifier: MIT */
/* The direct checks against the rules written down a second time in whole numbers, and single calls
   against columns. Input: a byte for the rule, then rows of three counts of one to eight bytes. */

#include "fuzz.h"
#include "support/rotation_oracle.h"

enum { ROWS = 40 };

typedef struct columns {
    int64_t eligible[ROWS];
    int64_t rotated[ROWS];
    int64_t urban[ROWS];
    uint8_t flags[ROWS];
    size_t count;
} columns;

static uint8_t next_byte(const uint8_t **data, const uint8_t *end) {
    return *data < end ? *(*data)++ : 0;
}

static int64_t next_count(const uint8_t **data, const uint8_t *end, unsigned bytes) {
    uint64_t value = 0;
    for (unsigned i = 0; i < bytes; i++) {
        value = value << 8 | next_byte(data, end);
    }
    /* only full ones can be negative: most rows must be valid for the oracle to say something */
    return (int64_t)value;
}

static int32_t truth(int known, int met) {
    return !known ? QZPLAN_TRUTH_UNKNOWN : met ? QZPLAN_TRUTH_YES : QZPLAN_TRUTH_NO;
}

/* The oracle's products must fit: counts of at most 48 bits. */
static int is_small(int64_t eligible, int64_t rotated, int64_t urban) {
    const int64_t most = (int64_t)1 << 48;
    return eligible <= most && rotated <= most && urban <= most;
}

static void compare_with_oracle(const struct oracle *oracle, int64_t eligible, int64_t rotated,
                                int64_t urban, const qzplan_rotation_result *r) {
    FUZZ_EXPECT(r->rotation_met == truth(eligible > 0, oracle_band(oracle, eligible, rotated)));
    FUZZ_EXPECT(r->floor_met == truth(rotated > 0, oracle_floor(oracle, rotated, urban)));
    FUZZ_EXPECT((r->met == QZPLAN_TRUTH_YES) == oracle_both(oracle, eligible, rotated, urban));
    if (r->feasible && r->met != QZPLAN_TRUTH_YES) {
        int64_t more = r->more_rotated;
        int64_t town = r->more_urban_to_rural;
        FUZZ_EXPECT(more >= 0 && r->replaced >= 0 && town >= 0 && town <= more);
        FUZZ_EXPECT(oracle_both(oracle, eligible, rotated + more, urban + town + r->replaced));
    }
}

static void check_row(const struct oracle *oracle, columns *c) {
    size_t i = c->count++;
    qzplan_rotation_rule rule = oracle_rule(oracle);
    qzplan_rotation_result result = {.size = sizeof result};
    int64_t eligible = c->eligible[i];
    int64_t rotated = c->rotated[i];
    int64_t urban = c->urban[i];
    int code = qzplan_rotation_check(&result, &rule, eligible, rotated, urban);
    int negative = eligible < 0 || rotated < 0 || urban < 0;
    int above = rotated > eligible || urban > rotated;
    FUZZ_EXPECT(code == (negative ? QZPLAN_ERROR_NEGATIVE_COUNT
                         : above  ? QZPLAN_ERROR_PART_ABOVE_WHOLE
                                  : QZPLAN_OK));
    if (code == QZPLAN_OK && is_small(eligible, rotated, urban)) {
        compare_with_oracle(oracle, eligible, rotated, urban, &result);
    }
    c->flags[i] = (uint8_t)(code != QZPLAN_OK                    ? QZPLAN_CHECK_INVALID
                            : result.met == QZPLAN_TRUTH_YES     ? QZPLAN_CHECK_MET
                            : result.met == QZPLAN_TRUTH_UNKNOWN ? QZPLAN_CHECK_UNKNOWN
                                                                 : 0);
}

/* Columns say of each row what the single call said. */
static void compare_columns(const struct oracle *oracle, const columns *c) {
    enum { WORD = QZPLAN_CHECK_MET | QZPLAN_CHECK_UNKNOWN | QZPLAN_CHECK_INVALID };
    uint8_t flags[ROWS];
    qzplan_rotation_rule rule = oracle_rule(oracle);
    FUZZ_EXPECT(qzplan_rotation_check_many(flags, &rule, c->count, c->eligible, c->rotated,
                                           c->urban) == QZPLAN_OK);
    for (size_t i = 0; i < c->count; i++) {
        FUZZ_EXPECT((flags[i] & WORD) == c->flags[i]);
    }
}

static void check_share(int32_t op, const columns *c) {
    qzplan_rule rule = {.size = sizeof rule, .value = {1, 3}, .upper = {2, 3}, .op = op};
    uint8_t flags[ROWS];
    FUZZ_EXPECT(qzplan_share_check_many(flags, &rule, c->count, c->rotated, c->eligible) ==
                QZPLAN_OK);
    for (size_t i = 0; i < c->count; i++) {
        qzplan_check_result result = {.size = sizeof result};
        int code = qzplan_share_check(&result, &rule, c->rotated[i], c->eligible[i]);
        FUZZ_EXPECT((code != QZPLAN_OK) == (flags[i] == QZPLAN_CHECK_INVALID) ||
                    code == QZPLAN_ERROR_OVERFLOW);
        FUZZ_EXPECT(code != QZPLAN_OK ||
                    (result.met == QZPLAN_TRUTH_YES) == ((flags[i] & QZPLAN_CHECK_MET) != 0));
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static const int32_t ops[] = {QZPLAN_OP_AT_LEAST,  QZPLAN_OP_AT_MOST, QZPLAN_OP_MORE_THAN,
                                  QZPLAN_OP_LESS_THAN, QZPLAN_OP_EXACTLY, QZPLAN_OP_BETWEEN,
                                  QZPLAN_OP_ABOUT,     QZPLAN_OP_ALL,     QZPLAN_OP_NONE};
    const uint8_t *end = data + size;
    unsigned choice = next_byte(&data, end);
    const struct oracle *oracle = &oracles[choice % ORACLES];
    columns c = {.count = 0};
    while (data < end && c.count < ROWS) {
        unsigned bytes = next_byte(&data, end) % 8 + 1;
        c.eligible[c.count] = next_count(&data, end, bytes);
        c.rotated[c.count] = next_count(&data, end, bytes);
        c.urban[c.count] = next_count(&data, end, bytes);
        check_row(oracle, &c);
    }
    compare_columns(oracle, &c);
    check_share(ops[choice / ORACLES % (sizeof ops / sizeof ops[0])], &c);
    return 0;
}
