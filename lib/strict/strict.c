/* SPDX-License-Identifier: MIT */
/* Checks a plan that can be read for what cannot come true: options, memory, and the order of the
   checks. */

#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "base/sort.h"
#include "base/structs.h"
#include "model/metric.h"
#include "reading/read.h"
#include "strict/count.h"
#include "strict/facts.h"
#include "strict/families.h"
#include "strict/points.h"
#include "strict/report.h"
#include "strict/series.h"
#include "strict/unused.h"

/* So many look-ups take a second or two; no plan that people write comes near. */
enum { MOST_EFFORT = 20000000 };

/* ---- what the checks look things up in */

static void find_sums(qz_strict *s) {
    const qzplan_plan *plan = s->plan;
    size_t *next = qz_arena_array(s->arena, plan->metric_count + 2, sizeof *next);
    s->sum_starts = next;
    size_t total = 0;
    if (next == NULL) {
        return;
    }
    /* Counted two places up, added up, and moved down by one while they are filled in. */
    for (size_t i = 0; i < plan->metric_count; i++) {
        const qzplan_metric *sum = plan->metrics[i];
        for (size_t t = 0; qz_is_sum(sum) && t < sum->term_count; t++) {
            next[sum->terms[t]->index + 2]++;
            total++;
        }
    }
    s->sums = qz_arena_array(s->arena, total, sizeof *s->sums);
    if (s->sums == NULL) {
        return;
    }
    for (size_t i = 0; i < plan->metric_count; i++) {
        next[i + 2] += next[i + 1];
    }
    for (size_t i = 0; i < plan->metric_count; i++) {
        const qzplan_metric *sum = plan->metrics[i];
        for (size_t t = 0; qz_is_sum(sum) && t < sum->term_count; t++) {
            s->sums[next[sum->terms[t]->index + 1]++] = sum;
        }
    }
}

static void prepare(qz_strict *s) {
    s->evaluation =
        (qz_evaluation){.arena = s->arena, .area = s->plan->area, .as_of = s->plan->begins};
    s->trail.arena = s->arena;
    if (qz_basis_init(&s->evaluation.source, s->arena, s->plan, NULL) == QZPLAN_OK) {
        find_sums(s);
        (void)qz_families_make(&s->families, s->arena, s->plan); /* the arena knows a failure */
    }
}

static void check(qz_strict *s) {
    static void (*const checks[])(qz_strict * s) = {
        prepare,          qz_strict_collect,  qz_strict_arrange, qz_strict_points,
        qz_strict_counts, qz_strict_families, qz_strict_unused,
    };
    for (size_t i = 0; i < QZ_ARRAY_SIZE(checks) && !s->arena->failed; i++) {
        checks[i](s);
    }
    if (s->effort == 0 && s->plan->target_count > 0) {
        qz_strict_target(s, s->plan->targets[0], QZ_SAY_PLAIN(STRICT_TOO_TANGLED));
    }
    s->report->no_memory |= s->arena->failed;
}

int qzplan_plan_contradictions(const qzplan_plan *plan, const qzplan_load_options *given,
                               qzplan_diagnostics **diagnostics) {
    if (diagnostics != NULL) {
        *diagnostics = NULL;
    }
    if (plan == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    qzplan_load_options options = {.size = sizeof options};
    qzplan_allocator allocator;
    int code = given == NULL ? QZPLAN_OK : qz_struct_read(&options, sizeof options, given);
    if (code == QZPLAN_OK) {
        code = qz_allocator_take(&allocator, options.allocator);
    }
    if (code != QZPLAN_OK) {
        return code;
    }
    if (!qz_warnings_are_known(options.warnings)) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    qz_report report;
    qz_arena arena;
    qz_report_init(&report, &allocator, options.max_diagnostics);
    report.warnings = options.warnings;
    qz_arena_init(&arena, &allocator);
    qz_strict s = {.plan = plan, .arena = &arena, .report = &report, .effort = MOST_EFFORT};
    check(&s);
    qz_arena_free(&arena);
    return qz_report_finish(&report, diagnostics);
}
