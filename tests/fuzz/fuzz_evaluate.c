/* SPDX-License-Identifier: MIT */
/* A day, a plan and figures through evaluate (also for single areas and by every method), explain,
   the scorecards, what-if and remedies. The input is a line with
   the day, the plan (empty: a small one of every kind), a line "%%", and figures as CSV. */

#include "fuzz.h"
#include "fuzz_plan_text.h"

static void explain(const qzplan_verdict *verdict, const char *language) {
    size_t length = 0;
    size_t again = 0;
    int code = qzplan_verdict_explain(NULL, 0, &length, verdict, language);
    FUZZ_EXPECT(code == QZPLAN_ERROR_BUFFER_TOO_SMALL && length > 0);
    char *text = malloc(length + 1);
    FUZZ_EXPECT(text != NULL);
    FUZZ_EXPECT(qzplan_verdict_explain(text, length, &again, verdict, language) ==
                QZPLAN_ERROR_BUFFER_TOO_SMALL);
    FUZZ_EXPECT(qzplan_verdict_explain(text, length + 1, &again, verdict, language) == QZPLAN_OK);
    FUZZ_EXPECT(again == length && strlen(text) == length);
    fuzz_text(text);
    free(text);
}

static void walk_verdict(const qzplan_result *result, const qzplan_verdict *v) {
    FUZZ_EXPECT(result->verdicts[v->index] == v);
    FUZZ_EXPECT(fuzz_known(QZPLAN_VOCABULARY_STATUS, v->status));
    FUZZ_EXPECT(fuzz_known(QZPLAN_VOCABULARY_PHASE, v->phase));
    FUZZ_EXPECT(fuzz_known(QZPLAN_VOCABULARY_PACE, v->pace));
    FUZZ_EXPECT(fuzz_known(QZPLAN_VOCABULARY_LIGHT, v->light));
    FUZZ_EXPECT(fuzz_known(QZPLAN_VOCABULARY_TRUTH, v->met));
    FUZZ_EXPECT(v->status != QZPLAN_STATUS_MET || v->met == QZPLAN_TRUTH_YES);
    FUZZ_EXPECT(v->status != QZPLAN_STATUS_MET_SO_FAR ||
                (v->met == QZPLAN_TRUTH_YES && !v->certain));
    FUZZ_EXPECT(v->certain == 0 || v->met != QZPLAN_TRUTH_UNKNOWN);
    FUZZ_EXPECT(v->status != QZPLAN_STATUS_MISSED || v->met == QZPLAN_TRUTH_NO);
    FUZZ_EXPECT(v->status != QZPLAN_STATUS_MET_LATE || (v->remarks & QZPLAN_REMARK_MET_LATE) != 0);
    FUZZ_EXPECT(v->actual.den >= 0 && v->required.den >= 0 && v->gap.den >= 0);
    for (size_t i = 0; i < v->needed_count; i++) {
        FUZZ_EXPECT((v->needed[i].metric == NULL) == (v->metric == NULL));
        FUZZ_EXPECT(v->needed[i].amount.den > 0);
    }
    explain(v, "zh");
    explain(v, "en");
}

/* A promise of every month since the year 505 is 18,000 verdicts that say the same: some 128 of
   them, with the first and the last, leave time for other inputs. */
static void walk_verdicts(const qzplan_result *result) {
    size_t step = 1 + result->verdict_count / 128;
    for (size_t i = 0; i < result->verdict_count; i += step) {
        walk_verdict(result, result->verdicts[i]);
    }
    if (result->verdict_count > 0) {
        walk_verdict(result, result->verdicts[result->verdict_count - 1]);
    }
}

static void walk_result(const qzplan_result *result) {
    walk_verdicts(result);
    for (size_t i = 0; i < result->target_count; i++) {
        const qzplan_target_outcome *outcome = result->targets[i];
        for (size_t k = 0; k < outcome->verdict_count; k++) {
            const qzplan_verdict *v = result->verdicts[outcome->first_verdict + k];
            FUZZ_EXPECT(v->target == outcome->target &&
                        qzplan_status_rank(outcome->status) <= qzplan_status_rank(v->status));
        }
    }
    for (size_t i = 0; i < result->scorecard_count; i++) {
        const qzplan_scorecard *card = result->scorecards[i];
        uint32_t sum = 0;
        for (size_t k = 0; k < QZPLAN_STATUS_SLOTS; k++) {
            sum += card->targets[k];
        }
        FUZZ_EXPECT(sum == card->target_count && card->kept <= card->closed);
        FUZZ_EXPECT(card->closed <= card->target_count);
    }
}

/* 1 where both are known and the first is less. */
static int is_below(const qzplan_number *number, const qzplan_number *other) {
    int32_t order;
    return qzplan_number_compare(&order, number, other) == QZPLAN_OK && order < 0;
}

/* In steps of today, and of what would have had to be reported then. */
static void walk_remedy(const qzplan_result *result, const qzplan_department *department,
                        int32_t would_have) {
    const qzplan_remedy_options all = {
        .size = sizeof all, .which = QZPLAN_REMEDY_WHICH_UNMET, .would_have = would_have};
    const qzplan_remedy *remedy = NULL;
    FUZZ_EXPECT(qzplan_department_remedy(&remedy, result, department, &all) == QZPLAN_OK);
    for (size_t i = 0; i < remedy->step_count; i++) {
        const qzplan_remedy_step *step = remedy->steps[i];
        FUZZ_EXPECT(step->metric != NULL && step->area != NULL);
        if (step->amount.num == 0) {
            FUZZ_EXPECT(!would_have && step->period.last >= result->as_of);
            continue;
        }
        FUZZ_EXPECT(would_have || step->period.last >= result->as_of);
        FUZZ_EXPECT(step->reported.den == 1 && step->needed.den == 1);
        FUZZ_EXPECT(!is_below(&step->needed, &step->metric->low));
        FUZZ_EXPECT(!is_below(&step->metric->high, &step->needed));
    }
    for (size_t i = 0; i < remedy->remedied_count; i++) {
        FUZZ_EXPECT(remedy->remedied[i]->light != QZPLAN_LIGHT_GREEN);
    }
    for (size_t i = 0; i < remedy->left_count; i++) {
        FUZZ_EXPECT(fuzz_known(QZPLAN_VOCABULARY_REMEDY_REASON, remedy->left[i]->reason));
    }
    qzplan_remedy_free(remedy);
}

/* The same with the figures assumed over themselves: nothing but a remark may change. */
static void walk_what_if(const qzplan_result *before) {
    const qzplan_evaluate_options how = {.size = sizeof how, .what_if = before->figures};
    const qzplan_result *after = NULL;
    if (before->figures == NULL ||
        qzplan_figures_validate_what_if(before->figures, before->figures, NULL) != QZPLAN_OK) {
        return;
    }
    FUZZ_EXPECT(qzplan_evaluate(&after, before->plan, before->figures, before->as_of, &how) ==
                QZPLAN_OK);
    FUZZ_EXPECT(after->verdict_count == before->verdict_count);
    for (size_t i = 0; i < after->verdict_count; i++) {
        FUZZ_EXPECT(after->verdicts[i]->status == before->verdicts[i]->status);
    }
    qzplan_result_free(after);
}

/* Only these refuse an evaluation of what was loaded. */
static void expect_refusal(int code) {
    FUZZ_EXPECT(code == QZPLAN_ERROR_OVERFLOW || code == QZPLAN_ERROR_TOO_MANY_NODES);
}

/* For one area and by one method: the same promises, or fewer. */
static void walk_asked(const qzplan_result *whole, const qzplan_area *area, int32_t method) {
    const qzplan_evaluate_options how = {.size = sizeof how, .area = area, .method = method};
    const qzplan_result *result = NULL;
    int code = qzplan_evaluate(&result, whole->plan, whole->figures, whole->as_of, &how);
    FUZZ_EXPECT((code == QZPLAN_OK) == (result != NULL));
    if (result == NULL) {
        expect_refusal(code);
        return;
    }
    FUZZ_EXPECT(result->target_count == whole->target_count);
    FUZZ_EXPECT(result->verdict_count <= whole->verdict_count);
    walk_result(result);
    for (size_t i = 0; i < result->verdict_count && i < 8; i++) {
        qzplan_progress_result progress = {.size = sizeof progress};
        FUZZ_EXPECT(qzplan_progress_judge_verdict(&progress, result, result->verdicts[i], method) ==
                    QZPLAN_OK);
        FUZZ_EXPECT(fuzz_known(QZPLAN_VOCABULARY_PACE, progress.pace));
    }
    qzplan_result_free(result);
}

/* The last areas are the deepest; each takes its turn with a method. */
static void walk_areas_and_methods(const qzplan_result *whole) {
    size_t count = whole->plan->area_count;
    for (int32_t method = QZPLAN_METHOD_LINEAR; method <= QZPLAN_METHOD_SDSN; method++) {
        size_t back = (size_t)method;
        walk_asked(whole, back <= count ? whole->plan->areas[count - back] : NULL, method);
    }
}

static void evaluate(const qzplan_plan *plan, fuzz_part csv, int32_t day) {
    qzplan_figures *figures = fuzz_csv(plan, csv);
    const qzplan_result *result = NULL;
    int code = qzplan_evaluate(&result, plan, figures, day, NULL);
    FUZZ_EXPECT((code == QZPLAN_OK) == (result != NULL));
    if (result == NULL) {
        expect_refusal(code);
    } else {
        walk_result(result);
        walk_areas_and_methods(result);
        walk_what_if(result);
        for (size_t i = 0; i < plan->department_count && i < 2; i++) {
            walk_remedy(result, plan->departments[i], 0);
            walk_remedy(result, plan->departments[i], 1);
        }
    }
    qzplan_result_free(result);
    qzplan_figures_free(figures);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    fuzz_part rest = {(const char *)data, size};
    fuzz_part day_text = fuzz_take(&rest, "\n");
    fuzz_part plan_text = fuzz_take(&rest, "%%\n");
    int32_t day = 0;
    if (qzplan_day_parse(&day, day_text.text, day_text.size) != QZPLAN_OK) {
        return 0;
    }
    if (plan_text.size == 0) {
        plan_text = (fuzz_part){fuzz_plan_text, strlen(fuzz_plan_text)};
    }
    const qzplan_plan *plan = fuzz_load(plan_text);
    if (plan != NULL) {
        evaluate(plan, rest, day);
        qzplan_plan_free(plan);
    }
    return 0;
}
