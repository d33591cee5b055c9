/* SPDX-License-Identifier: MIT */
/* The way into an evaluation: what may be asked for, what a result owns, and in what order it is
   made. */

#include <qzplan/evaluate.h>

#include <qzplan/error.h>

#include "base/structs.h"
#include "figures/series.h"
#include "intake/what_if.h"
#include "judge/occasions.h"
#include "judge/owned_result.h"
#include "judge/score.h"
#include "judge/walk.h"
#include "progress/progress.h"
#include "reading/read.h"

/* Puts assumed figures, if there are any, over the reported ones. */
static int assume(const qzplan_figures **mixed, qz_arena *arena, const qzplan_figures *figures,
                  const qzplan_figures *what_if) {
    qz_report report;
    if (what_if == NULL) {
        return QZPLAN_OK;
    }
    qz_report_init(&report, &arena->allocator, 1);
    qz_what_if(mixed, arena, &report, figures, what_if);
    return qz_report_finish(&report, NULL);
}

static size_t most_verdicts(size_t asked) {
    return asked == 0 ? QZ_DEFAULT_VERDICTS : asked < QZ_MOST_VERDICTS ? asked : QZ_MOST_VERDICTS;
}

static int run(qz_owned_result *owned, const qzplan_plan *plan, const qzplan_figures *figures,
               int32_t as_of, const qzplan_evaluate_options *options) {
    qz_arena *arena = &owned->arena;
    qz_evaluation *evaluation = &owned->evaluation;
    qzplan_result *result = &owned->result;
    const qzplan_figures *mixed = figures;
    qzplan_target_outcome *outcomes = NULL;
    int error = assume(&mixed, arena, figures, options->what_if);
    if (error == QZPLAN_OK) {
        error = qz_basis_init(&evaluation->source, arena, plan, mixed);
    }
    if (error != QZPLAN_OK) {
        return error;
    }
    evaluation->source.reported = figures;
    evaluation->arena = arena;
    evaluation->area = options->area != NULL ? options->area : plan->area;
    evaluation->as_of = as_of;
    evaluation->method = options->method;
    evaluation->max_verdicts = most_verdicts(options->max_verdicts);
    result->plan = plan;
    result->figures = figures;
    result->as_of = as_of;
    result->demo = qzplan_figures_is_demo(figures) || qzplan_figures_is_demo(options->what_if);
    error = qz_judge_all(result, &outcomes, evaluation);
    return error == QZPLAN_OK ? qz_score(result, arena, outcomes) : error;
}

static int take_options(qzplan_evaluate_options *options, qzplan_allocator *allocator,
                        const qzplan_evaluate_options *given) {
    *options = (qzplan_evaluate_options){.size = sizeof *options};
    int error = given == NULL ? QZPLAN_OK : qz_struct_read(options, sizeof *options, given);
    return error == QZPLAN_OK ? qz_allocator_take(allocator, options->allocator) : error;
}

static int check_figures(const qzplan_figures *figures, const qzplan_plan *plan) {
    if (figures == NULL) {
        return QZPLAN_OK;
    }
    return qz_figures_plan(figures) != plan ? QZPLAN_ERROR_INVALID_ARGUMENT
           : qz_figures_sealed(figures)     ? QZPLAN_OK
                                            : QZPLAN_ERROR_NOT_SEALED;
}

static int check_options(const qzplan_evaluate_options *options, const qzplan_plan *plan) {
    const qzplan_area *area = options->area;
    if (options->reserved != 0 ||
        (options->method != 0 && qz_method_find(options->method) == NULL) ||
        (area != NULL && (area->index >= plan->area_count || plan->areas[area->index] != area))) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    return check_figures(options->what_if, plan);
}

static int check_arguments(const qzplan_plan *plan, const qzplan_figures *figures, int32_t as_of) {
    int32_t year;
    if (plan == NULL || qzplan_day_split(&year, NULL, NULL, as_of) != QZPLAN_OK) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    return check_figures(figures, plan);
}

/* About what a result takes: one verdict a target, the counting, and what points to them. */
static size_t expected_bytes(const qzplan_plan *plan) {
    size_t cards = 1 + plan->programme_count + plan->action_count + plan->task_count +
                   2 * plan->department_count;
    size_t each_target =
        sizeof(qzplan_verdict) + sizeof(qzplan_target_outcome) + 6 * sizeof(void *);
    return sizeof(qz_owned_result) + plan->target_count * each_target +
           plan->task_count * (sizeof(qzplan_task_outcome) + sizeof(void *)) +
           cards * (sizeof(qzplan_scorecard) + sizeof(void *)) +
           plan->metric_count * 2 * sizeof(void *) + 1024;
}

int qzplan_evaluate(const qzplan_result **out, const qzplan_plan *plan,
                    const qzplan_figures *figures, int32_t as_of,
                    const qzplan_evaluate_options *options) {
    if (out == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    *out = NULL;
    qzplan_evaluate_options known;
    qzplan_allocator allocator;
    int error = check_arguments(plan, figures, as_of);
    if (error == QZPLAN_OK) {
        error = take_options(&known, &allocator, options);
    }
    if (error == QZPLAN_OK) {
        error = check_options(&known, plan);
    }
    if (error != QZPLAN_OK) {
        return error;
    }
    qz_arena arena;
    qz_arena_init(&arena, &allocator);
    qz_arena_expect(&arena, expected_bytes(plan));
    qz_owned_result *owned = qz_arena_alloc(&arena, sizeof *owned);
    if (owned == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    owned->arena = arena;
    error = run(owned, plan, figures, as_of, &known);
    error = owned->arena.failed ? QZPLAN_ERROR_NO_MEMORY : error;
    if (error == QZPLAN_OK) {
        *out = &owned->result;
    } else {
        qzplan_result_free(&owned->result);
    }
    return error;
}

void qzplan_result_free(const qzplan_result *result) {
    if (result != NULL) {
        qz_arena arena = qz_owned(result)->arena;
        qz_arena_free(&arena);
    }
}
