/* SPDX-License-Identifier: MIT */
/* Two plans compared, with the verdicts of both. The input is a line with the day, the old plan, a
   line "%%", the new plan, a line "%%", and figures as CSV; a plan that is empty is a small one of
   every kind. */

#include "fuzz.h"
#include "fuzz_plan_text.h"

static void explain(const qzplan_diff_change *change, const char *language) {
    size_t length = 0;
    size_t again = 0;
    int code = qzplan_diff_explain(NULL, 0, &length, change, language);
    FUZZ_EXPECT(code == QZPLAN_ERROR_BUFFER_TOO_SMALL && length > 0);
    char *text = malloc(length + 1);
    FUZZ_EXPECT(text != NULL);
    FUZZ_EXPECT(qzplan_diff_explain(text, length + 1, &again, change, language) == QZPLAN_OK);
    FUZZ_EXPECT(again == length && strlen(text) == length);
    fuzz_text(text);
    free(text);
}

static void walk(const qzplan_diff_result *diff) {
    for (size_t i = 0; i < diff->change_count; i++) {
        const qzplan_diff_change *change = diff->changes[i];
        FUZZ_EXPECT(change->index == i && change->id != NULL);
        FUZZ_EXPECT(fuzz_known(QZPLAN_VOCABULARY_DIFF_KIND, change->kind));
        FUZZ_EXPECT(fuzz_known(QZPLAN_VOCABULARY_DIFF_SUBJECT, change->subject));
        FUZZ_EXPECT(fuzz_known(QZPLAN_VOCABULARY_DIFF_ASPECT, change->aspect));
        FUZZ_EXPECT(change->strength >= -1 && change->strength <= 1);
        explain(change, "zh");
        explain(change, "en");
    }
    FUZZ_EXPECT(diff->same_count <= diff->target_count);
}

/* What one plan has the other has, too, the other way round: as many targets, as many changed. */
static void walk_both_ways(const qzplan_plan *before, const qzplan_plan *after,
                           const qzplan_result *old, const qzplan_result *new) {
    const qzplan_diff_result *there = NULL;
    const qzplan_diff_result *back = NULL;
    FUZZ_EXPECT(qzplan_plan_diff(&there, before, after, old, new, NULL) == QZPLAN_OK);
    FUZZ_EXPECT(qzplan_plan_diff(&back, after, before, new, old, NULL) == QZPLAN_OK);
    walk(there);
    walk(back);
    FUZZ_EXPECT(there->target_count == back->target_count);
    FUZZ_EXPECT(there->same_count == back->same_count);
    qzplan_diff_free(there);
    qzplan_diff_free(back);
    FUZZ_EXPECT(qzplan_plan_diff(&there, after, after, new, new, NULL) == QZPLAN_OK);
    FUZZ_EXPECT(there->change_count == 0 && there->same_count == there->target_count);
    qzplan_diff_free(there);
}

static void compare(const qzplan_plan *before, const qzplan_plan *after, fuzz_part csv,
                    int32_t day) {
    qzplan_figures *old_figures = fuzz_csv(before, csv);
    qzplan_figures *new_figures = fuzz_csv(after, csv);
    const qzplan_result *old = NULL;
    const qzplan_result *new = NULL;
    int code = qzplan_evaluate(&old, before, old_figures, day, NULL);
    if (code == QZPLAN_OK) {
        code = qzplan_evaluate(&new, after, new_figures, day, NULL);
    }
    walk_both_ways(before, after, NULL, NULL);
    if (code == QZPLAN_OK) {
        walk_both_ways(before, after, old, new);
    }
    qzplan_result_free(old);
    qzplan_result_free(new);
    qzplan_figures_free(old_figures);
    qzplan_figures_free(new_figures);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const fuzz_part small = {fuzz_plan_text, strlen(fuzz_plan_text)};
    fuzz_part rest = {(const char *)data, size};
    fuzz_part day_text = fuzz_take(&rest, "\n");
    fuzz_part old_text = fuzz_take(&rest, "%%\n");
    fuzz_part new_text = fuzz_take(&rest, "%%\n");
    int32_t day = 0;
    if (qzplan_day_parse(&day, day_text.text, day_text.size) != QZPLAN_OK) {
        return 0;
    }
    const qzplan_plan *before = fuzz_load(old_text.size == 0 ? small : old_text);
    const qzplan_plan *after = fuzz_load(new_text.size == 0 ? small : new_text);
    if (before != NULL && after != NULL) {
        compare(before, after, rest, day);
    }
    qzplan_plan_free(before);
    qzplan_plan_free(after);
    return 0;
}
