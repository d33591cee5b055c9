/* SPDX-License-Identifier: MIT */
/* Any bytes as rows of two tables: taken whole or not at all, however the bytes come; what is
   counted is saved, loaded and merged without a change, and its figures agree with one another. */

#include "fuzz_tally_plan.h"

typedef struct piece {
    const uint8_t *data;
    size_t size;
    size_t at;
} piece;

/* A few bytes at once. */
static int64_t read_piece(void *context, void *buffer, size_t size) {
    piece *from = context;
    size_t left = from->size - from->at;
    size_t taken = left < 7 ? left : 7;
    taken = taken < size ? taken : size;
    if (taken > 0) {
        memcpy(buffer, from->data + from->at, taken);
    }
    from->at += taken;
    return (int64_t)taken;
}

static void expect_same(qzplan_tally *a, qzplan_tally *b) {
    size_t one, two;
    const unsigned char *left = fuzz_tally_counts(a, &one);
    const unsigned char *right = fuzz_tally_counts(b, &two);
    FUZZ_EXPECT(one == two && memcmp(left, right, one) == 0);
}

static void save_and_load(const qzplan_plan *plan, qzplan_tally *tally, int dated) {
    const void *bytes;
    size_t size;
    qzplan_tally *again = NULL;
    qzplan_tally *merged = fuzz_tally_new(plan, dated);
    FUZZ_EXPECT(qzplan_tally_save(tally, &bytes, &size) == QZPLAN_OK);
    FUZZ_EXPECT(qzplan_tally_load(&again, plan, "t", bytes, size, NULL, NULL) == QZPLAN_OK);
    expect_same(tally, again);
    FUZZ_EXPECT(qzplan_tally_merge(merged, again, NULL) == QZPLAN_OK);
    FUZZ_EXPECT(qzplan_tally_merge(merged, tally, NULL) == QZPLAN_OK);
    expect_same(tally, merged);
    qzplan_tally_free(merged);
    qzplan_tally_free(again);
}

static void count(const qzplan_plan *plan, const uint8_t *data, size_t size, int dated) {
    qzplan_tally *tally = fuzz_tally_new(plan, dated);
    qzplan_tally *slow = fuzz_tally_new(plan, dated);
    qzplan_diagnostics *diagnostics = NULL;
    piece from = {data, size, 0};
    int code = qzplan_tally_csv_bytes(tally, "c", data, size, &diagnostics);
    fuzz_diagnostics(code, diagnostics);
    int other = qzplan_tally_csv_from(slow, "c", read_piece, &from, NULL);
    FUZZ_EXPECT(other == code || other == QZPLAN_ERROR_ENCODING);
    if (code == QZPLAN_OK) {
        const qzplan_tally *all[] = {tally};
        if (other == QZPLAN_OK) {
            expect_same(tally, slow);
        }
        save_and_load(plan, tally, dated);
        fuzz_tally_figures(plan, all, 1, 1);
    }
    qzplan_tally_free(tally);
    qzplan_tally_free(slow);
}

/* Both tables out of one text, so that rows refer to rows: those before a line of `=` and behind.
 */
static void count_both(const qzplan_plan *plan, const uint8_t *data, size_t size) {
    size_t cut = 0;
    while (cut + 2 < size && memcmp(data + cut, "\n=\n", 3) != 0) {
        cut++;
    }
    if (cut + 3 > size) {
        return;
    }
    qzplan_tally *t = fuzz_tally_new(plan, 0);
    qzplan_tally *r = fuzz_tally_new(plan, 1);
    if (qzplan_tally_csv_bytes(t, "t", data, cut, NULL) == QZPLAN_OK &&
        qzplan_tally_csv_bytes(r, "r", data + cut + 3, size - cut - 3, NULL) == QZPLAN_OK) {
        const qzplan_tally *all[] = {t, r};
        fuzz_tally_figures(plan, all, 2, 1);
    }
    qzplan_tally_free(t);
    qzplan_tally_free(r);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const qzplan_plan *plan = fuzz_tally_plan();
    count(plan, data, size, 0);
    count(plan, data, size, 1);
    count_both(plan, data, size);
    return 0;
}
