/* SPDX-License-Identifier: MIT */
/* Any bytes as a saved tally, as they are and with a header and a sum that fit: refused, or a tally
   that gives figures and saves and loads as it is. */

#include "base/sha256.h"
#include "fuzz_tally_plan.h"

enum { HEADER = 32, MOST = 1 << 16 };

static void load(const qzplan_plan *plan, const void *bytes, size_t size) {
    qzplan_tally *tally = NULL;
    qzplan_diagnostics *diagnostics = NULL;
    int code = qzplan_tally_load(&tally, plan, "t", bytes, size, NULL, &diagnostics);
    FUZZ_EXPECT((code == QZPLAN_OK) == (tally != NULL));
    fuzz_diagnostics(code, diagnostics);
    if (tally != NULL) {
        const qzplan_tally *all[] = {tally};
        const void *saved;
        size_t length;
        qzplan_tally *again = NULL;
        fuzz_tally_figures(plan, all, 1, 0);
        FUZZ_EXPECT(qzplan_tally_save(tally, &saved, &length) == QZPLAN_OK);
        FUZZ_EXPECT(qzplan_tally_load(&again, plan, "t", saved, length, NULL, NULL) == QZPLAN_OK);
        FUZZ_EXPECT(qzplan_tally_merge(again, tally, NULL) == QZPLAN_OK);
        qzplan_tally_free(again);
    }
    qzplan_tally_free(tally);
}

/* The first four bytes say where the counts end. */
static void load_sealed(const qzplan_plan *plan, const uint8_t *data, size_t size) {
    static unsigned char bytes[HEADER + MOST + QZ_SHA256_BYTES];
    const size_t rest = size - 4;
    uint32_t counts = 0;
    qz_sha256 sha;
    if (rest > MOST) {
        return;
    }
    memcpy(&counts, data, sizeof counts);
    counts = counts > rest ? (uint32_t)rest : counts;
    memset(bytes, 0, HEADER);
    memcpy(bytes, "QZTALLY\n\1", 9);
    for (int i = 0; i < 4; i++) {
        bytes[16 + i] = (unsigned char)(counts >> 8 * i);
        bytes[24 + i] = (unsigned char)((rest - counts) >> 8 * i);
    }
    memcpy(bytes + HEADER, data + 4, rest);
    qz_sha256_begin(&sha);
    qz_sha256_add(&sha, bytes, HEADER + rest);
    qz_sha256_end(bytes + HEADER + rest, &sha);
    load(plan, bytes, HEADER + rest + QZ_SHA256_BYTES);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const qzplan_plan *plan = fuzz_tally_plan();
    load(plan, data, size);
    if (size > 4) {
        load_sealed(plan, data, size);
    }
    return 0;
}
