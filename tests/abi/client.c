/* SPDX-License-Identifier: MIT */
/* A client of the first interface: compiled against the headers frozen beside it and linked with
   today's library. It says what a program of that day relied on, and is not edited afterwards;
   before 1.0 a break renews it together with the headers. */

#include <stdio.h>
#include <string.h>

#include <qzplan/qzplan.h>

static const char plan_text[] =
    "qzplan: 1\n"
    "id: client\n"
    "title: {zh: 客户, en: Client}\n"
    "begins: 2023-01-01\n"
    "lead: education\n"
    "departments: {education: {zh: 教体局, en: Education}}\n"
    "metrics:\n"
    "  schools: {title: {zh: 学校, en: Schools}, unit: {zh: 所, en: schools}}\n"
    "  eligible: {unit: {zh: 人, en: teachers}}\n"
    "  rotated: {part_of: eligible, figures: each_period}\n"
    "tasks:\n"
    "  - id: \"1\"\n"
    "    title: {zh: 任务, en: Task}\n"
    "    due: 2025\n"
    "    targets:\n"
    "      - {metric: schools, reduce_to: 41, from: 54}\n"
    "      - {metric: rotated, about: 10%, within: 1 point, above: met, every: year}\n";

static const char figures_text[] = "metric,period,value,numerator,denominator\n"
                                   "schools,2023,48,,\n"
                                   "rotated,2023,,431,4200\n"
                                   "rotated,2024,,300,4200\n";

static int failures;

static void expect(int good, const char *what) {
    if (!good) {
        fprintf(stderr, "not so any more: %s\n", what);
        failures++;
    }
}
#define EXPECT(condition) expect(condition, #condition)

static void look_at_versions(void) {
    EXPECT(qzplan_abi_version() == QZPLAN_ABI_VERSION);
    EXPECT(strcmp(qzplan_error_name(QZPLAN_ERROR_UNKNOWN_KEY), "UNKNOWN_KEY") == 0);
    EXPECT(strcmp(qzplan_term_name(QZPLAN_VOCABULARY_STATUS, QZPLAN_STATUS_MET_LATE), "met_late") ==
           0);
}

static void look_at_checks(void) {
    qzplan_rotation_result result = {.size = sizeof result};
    EXPECT(qzplan_rotation_check(&result, NULL, 4200, 431, 80) == QZPLAN_OK);
    EXPECT(result.rotation_met == QZPLAN_TRUTH_YES && result.floor_met == QZPLAN_TRUTH_NO);
    EXPECT(result.feasible == 1 && result.more_rotated == 8 && result.more_urban_to_rural == 8);
    qzplan_rotation_rule rule;
    EXPECT(qzplan_rotation_rule_init(&rule, sizeof rule) == QZPLAN_OK);
    rule.above = QZPLAN_BEYOND_UNMET;
    EXPECT(qzplan_rotation_check(&result, &rule, 100, 50, 50) == QZPLAN_OK);
    EXPECT(result.met == QZPLAN_TRUTH_NO && result.feasible == 0);
}

static void look_at_faults(void) {
    const qzplan_plan *plan = NULL;
    qzplan_diagnostics *faults = NULL;
    EXPECT(qzplan_plan_load_bytes(&plan, "x.yaml", "qzplan: 1\nnonsense: 1\n", 22, NULL, &faults) !=
           QZPLAN_OK);
    EXPECT(plan == NULL && faults != NULL && faults->count > 0);
    EXPECT(faults != NULL && strcmp(faults->items[0]->file, "x.yaml") == 0);
    qzplan_diagnostics_free(faults);
}

static void look_at_verdicts(const qzplan_result *result) {
    const qzplan_verdict *schools = result->verdicts[0];
    const qzplan_verdict *first = result->verdicts[1];
    const qzplan_verdict *second = result->verdicts[2];
    char text[1024];
    EXPECT(strcmp(schools->target->id, "1.1") == 0 && schools->actual.num == 48);
    EXPECT(schools->status == QZPLAN_STATUS_ON_TRACK && schools->needed_count == 1);
    EXPECT(schools->needed[0].amount.num == -7 && schools->days_left == 365);
    EXPECT(first->met == QZPLAN_TRUTH_YES && first->actual.num == 431 && first->actual.den == 4200);
    EXPECT(second->status == QZPLAN_STATUS_MISSED && second->light == QZPLAN_LIGHT_RED);
    EXPECT(second->period.kind == QZPLAN_PERIOD_YEAR && second->figure_count >= 1);
    EXPECT(qzplan_verdict_explain(text, sizeof text, NULL, second, "en") == QZPLAN_OK);
}

static void look_at_evaluation(void) {
    const qzplan_plan *plan = NULL;
    const qzplan_result *result = NULL;
    qzplan_figures *figures = NULL;
    int32_t day = 0;
    int error =
        qzplan_plan_load_bytes(&plan, "client.yaml", plan_text, sizeof plan_text - 1, NULL, NULL);
    if (error == QZPLAN_OK) {
        error = qzplan_figures_new(&figures, plan, NULL);
    }
    if (error == QZPLAN_OK) {
        error = qzplan_figures_load_bytes(figures, "client.csv", figures_text,
                                          sizeof figures_text - 1, QZPLAN_FORMAT_CSV, NULL);
    }
    if (error == QZPLAN_OK) {
        error = qzplan_figures_seal(figures, NULL);
    }
    if (error == QZPLAN_OK) {
        error = qzplan_day_make(&day, 2024, 12, 31);
    }
    if (error == QZPLAN_OK) {
        error = qzplan_evaluate(&result, plan, figures, day, NULL);
    }
    EXPECT(error == QZPLAN_OK);
    EXPECT(plan != NULL && plan->task_count == 1 && plan->tasks[0]->target_count == 2);
    EXPECT(result != NULL && result->verdict_count >= 3 && result->scorecard_count >= 3);
    if (result != NULL && result->verdict_count >= 3) {
        look_at_verdicts(result);
    }
    qzplan_result_free(result);
    qzplan_figures_free(figures);
    qzplan_plan_free(plan);
}

int main(void) {
    look_at_versions();
    look_at_checks();
    look_at_faults();
    look_at_evaluation();
    return failures == 0 ? 0 : 1;
}
