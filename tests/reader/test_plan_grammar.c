/* SPDX-License-Identifier: MIT */
/* What the structs hold of promises and metrics of every form: tests/data/good/promises.yaml and
   metrics.yaml, and small plans around the rules that are not seen in them. */

#include <stdint.h>
#include <string.h>

#include <qzplan/error.h>
#include <qzplan/plan.h>
#include <qzplan/progress.h>

#include "support/suite.h"

static const qzplan_plan *load_file(const char *relative) {
    const qzplan_plan *plan = NULL;
    qzplan_diagnostics *faults = NULL;
    int code = qzplan_plan_load(&plan, qz_source_path(relative), NULL, &faults);
    ck_assert_msg(code == QZPLAN_OK, "%s: line %u: %s", relative, faults->items[0]->line,
                  faults->items[0]->message);
    qzplan_diagnostics_free(faults); /* the remarks of a plan that is loaded */
    return plan;
}

static const qzplan_target *target_of(const qzplan_plan *plan, const char *id) {
    const qzplan_target *target = qzplan_plan_find_target(plan, id);
    ck_assert_msg(target != NULL, "no target %s", id);
    return target;
}

static const qzplan_metric *metric_of(const qzplan_plan *plan, const char *id) {
    const qzplan_metric *metric = qzplan_plan_find_metric(plan, id);
    ck_assert_msg(metric != NULL, "no metric %s", id);
    return metric;
}

static int32_t day_of(const char *text) {
    int32_t day;
    ck_assert_int_eq(qzplan_day_parse(&day, text, strlen(text)), QZPLAN_OK);
    return day;
}

static void expect_number(qzplan_number n, int64_t num, int64_t den, const char *what) {
    ck_assert_msg(n.num * den == num * n.den && (n.den > 0) == (den > 0), "%s: %lld/%lld", what,
                  (long long)n.num, (long long)n.den);
}

START_TEST(values) {
    static const struct {
        const char *id;
        int32_t op;
        int32_t form;
        int64_t num;
        int64_t den; /* 0: no number */
        int32_t as;
    } rows[] = {
        {"values.1", QZPLAN_OP_AT_LEAST, QZPLAN_VALUE_MULTIPLE, 2, 1, 0},
        {"values.2", QZPLAN_OP_AT_LEAST, QZPLAN_VALUE_MULTIPLE, 4, 3, 0},
        {"values.3", QZPLAN_OP_RAISE_BY, QZPLAN_VALUE_FRACTION, 1, 3, 0},
        {"values.4", QZPLAN_OP_RAISE_BY, QZPLAN_NUMBER_PERCENT, 1, 10, 0},
        {"values.5", QZPLAN_OP_RAISE_BY, QZPLAN_VALUE_YEARLY_PERCENT, 7, 100, 0},
        {"values.6", QZPLAN_OP_REDUCE_BY, QZPLAN_VALUE_YEARLY_AMOUNT, 500, 1, 0},
        {"values.7", QZPLAN_OP_REDUCE_BY, QZPLAN_NUMBER_PLAIN, 3, 1, 0},
        {"values.8", QZPLAN_OP_REDUCE_TO, QZPLAN_NUMBER_PLAIN, 40, 1, 0},
        {"values.9", QZPLAN_OP_RAISE_TO, QZPLAN_NUMBER_PLAIN, 60, 1, 0},
        {"values.11", QZPLAN_OP_AT_LEAST, QZPLAN_VALUE_TO_BE_SET, 0, 0, 0},
        {"values.13", QZPLAN_OP_MORE_THAN, QZPLAN_VALUE_REFERENCE, 0, 0, 0},
        {"values.15", QZPLAN_OP_REDUCE_BY, QZPLAN_NUMBER_POINTS, 2, 100, 0},
        {"values.16", QZPLAN_OP_REDUCE_BY, QZPLAN_VALUE_YEARLY_AMOUNT, 5, 1000, 0},
        {"values.18", QZPLAN_OP_ABOUT, QZPLAN_VALUE_MULTIPLE, 2, 1, 0},
        {"values.20", QZPLAN_OP_AT_LEAST, QZPLAN_VALUE_MULTIPLE, 3, 2, QZPLAN_AS_SHARE},
        {"values.21", QZPLAN_OP_RAISE_BY, QZPLAN_NUMBER_PERCENT, 1, 10, QZPLAN_AS_COUNT},
        {"values.22", QZPLAN_OP_RAISE_BY, QZPLAN_NUMBER_PERCENT, 1, 10, QZPLAN_AS_COUNT},
        {"values.23", QZPLAN_OP_RAISE_BY, QZPLAN_VALUE_YEARLY_AMOUNT, 3, 1, QZPLAN_AS_COUNT},
        {"values.24", QZPLAN_OP_RAISE_BY, QZPLAN_NUMBER_POINTS, 2, 100, QZPLAN_AS_SHARE},
        {"values.25", QZPLAN_OP_AT_LEAST, QZPLAN_VALUE_REFERENCE, 0, 0, QZPLAN_AS_SHARE},
    };
    const qzplan_plan *plan = load_file("tests/data/good/promises.yaml");
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const qzplan_target *target = target_of(plan, rows[i].id);
        const qzplan_value *value = &target->milestones[0]->value;
        ck_assert_msg(target->op == rows[i].op && value->form == rows[i].form &&
                          target->judged_as == rows[i].as,
                      "%s: op %d, form %d, as %d", rows[i].id, target->op, value->form,
                      target->judged_as);
        expect_number(value->number, rows[i].num, rows[i].den, rows[i].id);
        ck_assert((value->metric != NULL) == (value->form == QZPLAN_VALUE_REFERENCE));
        ck_assert_ptr_nonnull(value->text);
    }
    qzplan_plan_free(plan);
}
END_TEST

/* Of a range the weaker end binds; the other one is kept beside it. */
START_TEST(ranges_and_dates) {
    const qzplan_plan *plan = load_file("tests/data/good/promises.yaml");
    static const struct {
        const char *id;
        size_t milestone;
        int64_t binds;
        int64_t other;
        int64_t den;
    } rows[] = {{"values.7", 0, 3, 5, 1},
                {"values.8", 0, 40, 30, 1},
                {"values.9", 0, 60, 70, 1},
                {"values.10", 1, 15, 20, 100}};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const qzplan_milestone *m = target_of(plan, rows[i].id)->milestones[rows[i].milestone];
        expect_number(m->value.number, rows[i].binds, rows[i].den, rows[i].id);
        expect_number(m->upper.number, rows[i].other, rows[i].den, rows[i].id);
    }
    const qzplan_target *dated = target_of(plan, "values.12");
    ck_assert_uint_eq(dated->milestone_count, 2);
    ck_assert_int_eq(dated->milestones[0]->due.last, day_of("2025"));
    ck_assert_int_eq(dated->milestones[1]->value.form, QZPLAN_VALUE_TO_BE_SET);
    /* a width in percent waits for a value that is not known yet */
    ck_assert_int_eq(target_of(plan, "values.18")->within.form, QZPLAN_NUMBER_PERCENT);
    qzplan_plan_free(plan);
}
END_TEST

START_TEST(baselines_and_what_is_inherited) {
    const qzplan_plan *plan = load_file("tests/data/good/promises.yaml");
    static const struct {
        const char *id;
        int32_t since_kind;
        const char *since; /* its last day */
        int32_t binding;
        int32_t method;
    } rows[] = {
        {"values.1", QZPLAN_SINCE_PERIOD, "2020", QZPLAN_BINDING_YES, QZPLAN_METHOD_EUROSTAT},
        {"values.2", QZPLAN_SINCE_UNSPECIFIED, NULL, QZPLAN_BINDING_YES, QZPLAN_METHOD_EUROSTAT},
        {"values.4", QZPLAN_SINCE_PERIOD, "2020", QZPLAN_BINDING_NO, QZPLAN_METHOD_EUROSTAT},
        {"values.5", QZPLAN_SINCE_PERIOD, "2020", QZPLAN_BINDING_YES, QZPLAN_METHOD_LINEAR},
        {"values.13", QZPLAN_SINCE_PERIOD, "2020", QZPLAN_BINDING_YES, QZPLAN_METHOD_EUROSTAT},
        {"baselines.1", QZPLAN_SINCE_PREVIOUS, NULL, QZPLAN_BINDING_YES, QZPLAN_METHOD_EUROSTAT},
        {"baselines.2", QZPLAN_SINCE_LAST_YEAR, NULL, QZPLAN_BINDING_YES, QZPLAN_METHOD_EUROSTAT},
        {"baselines.3", QZPLAN_SINCE_UNSPECIFIED, NULL, QZPLAN_BINDING_YES, QZPLAN_METHOD_EUROSTAT},
        {"baselines.4", QZPLAN_SINCE_PERIOD, "2021-06-30", QZPLAN_BINDING_YES,
         QZPLAN_METHOD_EUROSTAT},
        /* of a flow it would change what is added up */
        {"baselines.5", QZPLAN_SINCE_UNSPECIFIED, NULL, QZPLAN_BINDING_YES, QZPLAN_METHOD_EUROSTAT},
        {"baselines.6", QZPLAN_SINCE_PERIOD, "2020", QZPLAN_BINDING_YES, QZPLAN_METHOD_EUROSTAT},
        {"stretches.4", QZPLAN_SINCE_PERIOD, "2021", QZPLAN_BINDING_YES, QZPLAN_METHOD_EUROSTAT},
        {"counted.1", QZPLAN_SINCE_UNSPECIFIED, NULL, QZPLAN_BINDING_NO, QZPLAN_METHOD_EUROSTAT},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const qzplan_target *target = target_of(plan, rows[i].id);
        ck_assert_msg(target->since_kind == rows[i].since_kind, "%s: %d", rows[i].id,
                      target->since_kind);
        ck_assert_msg(rows[i].since == NULL || target->since.last == day_of(rows[i].since), "%s",
                      rows[i].id);
        ck_assert_msg(target->binding == rows[i].binding && target->method == rows[i].method, "%s",
                      rows[i].id);
    }
    ck_assert_str_eq(target_of(plan, "baselines.3")->against->id, "others");
    qzplan_plan_free(plan);
}
END_TEST

START_TEST(stretches) {
    const qzplan_plan *plan = load_file("tests/data/good/promises.yaml");
    const qzplan_span *years = &target_of(plan, "stretches.1")->sum_over;
    const qzplan_span *months = &target_of(plan, "stretches.2")->sum_over;
    const qzplan_span *days = &target_of(plan, "stretches.3")->average_over;
    ck_assert(years->kind == QZPLAN_SPAN_YEARS && years->count == 4);
    ck_assert(months->kind == QZPLAN_SPAN_MONTHS && months->count == 18);
    ck_assert(days->kind == QZPLAN_SPAN_DAYS && days->first == day_of("2024-01-01") &&
              days->last == day_of("2026"));
    ck_assert_int_eq(target_of(plan, "stretches.4")->average_over.kind, QZPLAN_SPAN_PLAN);
    ck_assert_int_eq(target_of(plan, "values.1")->average_over.kind, QZPLAN_SPAN_NONE);
    qzplan_plan_free(plan);
}
END_TEST

START_TEST(conditions_and_counted_targets) {
    const qzplan_plan *plan = load_file("tests/data/good/promises.yaml");
    ck_assert_str_eq(target_of(plan, "counted.2")->only_if_metric->id, "opened");
    ck_assert_ptr_null(target_of(plan, "counted.2")->only_if);
    const qzplan_target *condition = target_of(plan, "counted.3")->only_if;
    ck_assert_int_eq(condition->op, QZPLAN_OP_MORE_THAN);
    ck_assert_int_eq(condition->milestones[0]->due.kind, QZPLAN_PERIOD_NONE);

    const qzplan_target *counted = target_of(plan, "counted.4");
    ck_assert_int_eq(counted->subject, QZPLAN_SUBJECT_OF);
    ck_assert_int_eq(counted->judged_as, QZPLAN_AS_COUNT);
    ck_assert_uint_eq(counted->metric_count, 0);
    ck_assert_uint_eq(counted->of_count, 3);
    ck_assert_str_eq(qzplan_text_get(&counted->title, "en"), "Most of them");
    ck_assert_str_eq(counted->of[0]->id, "counted.4.1");
    ck_assert_str_eq(counted->of[2]->id, "few_poor");
    ck_assert_ptr_eq(counted->of[0]->task, counted->task);
    const qzplan_target *inner = counted->of[1];
    ck_assert_int_eq(inner->op, QZPLAN_OP_ALL);
    ck_assert_int_eq(inner->judged_as, QZPLAN_AS_SHARE);
    ck_assert_uint_eq(inner->of_count, 2);
    ck_assert_str_eq(inner->of[1]->metrics[0]->id, "cleaned");
    ck_assert_ptr_nonnull(qzplan_plan_find_metric(plan, "cleaned"));
    ck_assert_int_eq(target_of(plan, "counted.5")->judged_as, QZPLAN_AS_SHARE);
    /* found by an id of its own, but no target of the plan's */
    ck_assert_ptr_eq(target_of(plan, "few_poor"), counted->of[2]);
    ck_assert_uint_eq(plan->target_count, 43);
    qzplan_plan_free(plan);
}
END_TEST

START_TEST(amendments) {
    const qzplan_plan *plan = load_file("tests/data/good/promises.yaml");
    const qzplan_target *target = target_of(plan, "amended.1");
    ck_assert_uint_eq(target->revision_count, 3);
    const qzplan_revision *first = target->revisions[0];
    ck_assert_int_eq(first->on, day_of("2024-03-01"));
    ck_assert_str_eq(qzplan_text_get(&first->why, "en"), "more pupils came");
    ck_assert_str_eq(qzplan_text_get(&first->by, "en"), "the council");
    ck_assert_uint_eq(first->target->revision_count, 0);
    ck_assert_str_eq(first->target->id, "amended.1");
    expect_number(first->target->milestones[0]->value.number, 35, 1, "first");
    expect_number(first->target->baseline.number, 50, 1, "from");
    ck_assert_int_eq(first->target->milestones[0]->due.last, day_of("2025"));
    /* each builds on the one before */
    const qzplan_target *second = target->revisions[1]->target;
    expect_number(second->milestones[0]->value.number, 35, 1, "second");
    ck_assert_int_eq(second->milestones[0]->due.last, day_of("2027-H1"));
    ck_assert_int_eq(second->op, QZPLAN_OP_REDUCE_TO);
    const qzplan_target *third = target->revisions[2]->target;
    ck_assert_int_eq(third->op, QZPLAN_OP_AT_MOST);
    ck_assert_uint_eq(third->milestone_count, 2);
    ck_assert_int_eq(third->milestones[0]->due.last, day_of("2026"));
    ck_assert_str_eq(qzplan_text_get(&third->title, "en"), "Fewer schools");
    ck_assert_int_eq(target->revisions[2]->on, day_of("2025"));
    /* the first promise stays as it was */
    expect_number(target->milestones[0]->value.number, 30, 1, "the first promise");
    ck_assert_str_eq(qzplan_text_get(&target->title, "en"), "schools");

    const qzplan_target *plain = target_of(plan, "amended.2")->revisions[0]->target;
    ck_assert_ptr_null(plain->within.text); /* what belonged to `about` is gone with it */
    ck_assert_int_eq(plain->above, QZPLAN_BEYOND_UNMET);
    ck_assert_int_eq(plain->judged_as, QZPLAN_AS_SHARE);
    const qzplan_target *moved = target_of(plan, "amended.3");
    ck_assert_ptr_eq(moved->metrics[0], moved->revisions[0]->target->metrics[0]);
    ck_assert_int_eq(moved->revisions[0]->target->milestones[0]->due.last, day_of("2026"));
    qzplan_plan_free(plan);
}
END_TEST

/* What is counted is written anew, with fewer than before; the list above stays as it was. */
START_TEST(revised_counts) {
    static const char text[] = "qzplan: 1\n"
                               "languages: [en]\n"
                               "id: p\n"
                               "begins: 2020\n"
                               "departments: {d: D}\n"
                               "lead: d\n"
                               "due: 2030\n"
                               "metrics: {a: {unit: t}, b: {unit: t}, c: {unit: t}}\n"
                               "tasks:\n"
                               "- id: \"1\"\n"
                               "  targets:\n"
                               "  - of:\n"
                               "    - {metric: a, at_least: 1}\n"
                               "    - {metric: b, at_least: 1}\n"
                               "    - {metric: c, at_least: 1}\n"
                               "    at_least: 2\n"
                               "    revised:\n"
                               "    - {on: 2022, why: w, of: [{metric: c, at_least: 2}]}\n"
                               "    - {on: 2023, why: w, at_least: 1}\n";
    const qzplan_plan *plan;
    ck_assert_int_eq(qzplan_plan_load_bytes(&plan, "p", text, sizeof text - 1, NULL, NULL),
                     QZPLAN_OK);
    const qzplan_target *target = plan->targets[0];
    ck_assert_uint_eq(target->of_count, 3);
    ck_assert_str_eq(target->of[2]->metrics[0]->id, "c");
    ck_assert_uint_eq(target->revision_count, 2);
    for (size_t i = 0; i < 2; i++) {
        const qzplan_target *now = target->revisions[i]->target;
        ck_assert_uint_eq(now->of_count, 1);
        ck_assert_str_eq(now->of[0]->metrics[0]->id, "c");
        ck_assert_str_eq(now->of[0]->id, "1.1.1");
        ck_assert_str_eq(now->milestones[0]->value.text, i == 0 ? "2" : "1");
    }
    qzplan_plan_free(plan);
}
END_TEST

START_TEST(metrics) {
    static const struct {
        const char *id;
        int32_t kind;
        size_t terms;
        int32_t figures;
        int32_t percent;
        const char *unit; /* NULL: none */
    } rows[] = {
        {"pupils", QZPLAN_METRIC_PLAIN, 0, QZPLAN_FIGURES_STATE, 0, "pupils"},
        {"girls", QZPLAN_METRIC_PART, 0, QZPLAN_FIGURES_STATE, 0, "pupils"},
        {"income", QZPLAN_METRIC_PLAIN, 0, QZPLAN_FIGURES_YEAR_TO_DATE, 0, "yuan"},
        {"loans", QZPLAN_METRIC_PLAIN, 0, QZPLAN_FIGURES_RUNNING_TOTAL, 0, "yuan"},
        {"opened", QZPLAN_METRIC_ANSWER, 0, QZPLAN_FIGURES_STATE, 0, NULL},
        {"all", QZPLAN_METRIC_SUM, 2, QZPLAN_FIGURES_STATE, 0, "pupils"},
        {"surplus", QZPLAN_METRIC_DIFFERENCE, 2, QZPLAN_FIGURES_YEAR_TO_DATE, 0, "yuan"},
        {"distance", QZPLAN_METRIC_DIFFERENCE, 2, QZPLAN_FIGURES_STATE, 1, "%"},
        {"more_girls", QZPLAN_METRIC_DIFFERENCE, 2, QZPLAN_FIGURES_STATE, 0, "pupils"},
        {"load", QZPLAN_METRIC_RATIO, 2, QZPLAN_FIGURES_STATE, 0, NULL},
        {"load_percent", QZPLAN_METRIC_RATIO, 2, QZPLAN_FIGURES_STATE, 1, "%"},
        {"cascade", QZPLAN_METRIC_PRODUCT, 3, QZPLAN_FIGURES_STATE, 1, "%"},
        {"index_one", QZPLAN_METRIC_INDEX, 1, QZPLAN_FIGURES_STATE, 0, NULL},
        {"index_many", QZPLAN_METRIC_INDEX, 2, QZPLAN_FIGURES_STATE, 0, NULL},
        {"growth", QZPLAN_METRIC_CHANGE, 1, QZPLAN_FIGURES_STATE, 1, "%"},
        {"growth_two", QZPLAN_METRIC_CHANGE, 1, QZPLAN_FIGURES_STATE, 1, "%"},
        {"growth_plan", QZPLAN_METRIC_CHANGE, 1, QZPLAN_FIGURES_STATE, 0, "pupils"},
        {"spread", QZPLAN_METRIC_GAP, 2, QZPLAN_FIGURES_STATE, 1, "%"},
        {"mean", QZPLAN_METRIC_AVERAGE, 2, QZPLAN_FIGURES_STATE, 1, "%"},
        {"best", QZPLAN_METRIC_HIGHEST, 2, QZPLAN_FIGURES_STATE, 1, "%"},
        {"least", QZPLAN_METRIC_LOWEST, 2, QZPLAN_FIGURES_STATE, 0, "teachers"},
        {"uneven", QZPLAN_METRIC_VARIATION, 2, QZPLAN_FIGURES_STATE, 0, NULL},
    };
    const qzplan_plan *plan = load_file("tests/data/good/metrics.yaml");
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const qzplan_metric *metric = metric_of(plan, rows[i].id);
        ck_assert_msg(metric->kind == rows[i].kind && metric->term_count == rows[i].terms &&
                          metric->figures == rows[i].figures && metric->percent == rows[i].percent,
                      "%s: kind %d, figures %d, percent %d", rows[i].id, metric->kind,
                      metric->figures, metric->percent);
        ck_assert_msg(rows[i].unit == NULL
                          ? metric->unit.count == 0
                          : strcmp(qzplan_text_get(&metric->unit, "en"), rows[i].unit) == 0,
                      "%s", rows[i].id);
    }
    qzplan_plan_free(plan);
}
END_TEST

START_TEST(what_stands_beside_metrics) {
    const qzplan_plan *plan = load_file("tests/data/good/metrics.yaml");
    static const struct {
        const char *id;
        int64_t low[2]; /* den 0: none */
        int64_t high[2];
    } limits[] = {
        {"pupils", {0, 1}, {5000, 1}},     {"teachers", {0, 1}, {0, 0}},
        {"girls", {10, 1}, {0, 0}},        {"boys", {0, 1}, {0, 0}},
        {"poor", {0, 1}, {1, 1}},          {"sick", {0, 0}, {0, 0}},
        {"all", {0, 0}, {0, 0}},           {"surplus", {-100, 1}, {0, 0}},
        {"distance", {-5, 100}, {5, 100}}, {"load", {0, 0}, {0, 0}},
    };
    for (size_t i = 0; i < sizeof limits / sizeof limits[0]; i++) {
        const qzplan_metric *metric = metric_of(plan, limits[i].id);
        expect_number(metric->low, limits[i].low[0], limits[i].low[1], limits[i].id);
        expect_number(metric->high, limits[i].high[0], limits[i].high[1], limits[i].id);
    }
    expect_number(metric_of(plan, "load")->per, 1, 1, "load");
    expect_number(metric_of(plan, "load_per")->per, 1000, 1, "load_per");
    const qzplan_metric *weighted = metric_of(plan, "mean_weighted");
    expect_number(weighted->weights[0], 2, 1, "weight");
    expect_number(weighted->weights[1], 3, 2, "weight");
    const qzplan_metric *worst = metric_of(plan, "mean_worst");
    expect_number(worst->worst.number, 1, 2, "worst");
    ck_assert_int_eq(worst->worst.form, QZPLAN_NUMBER_PERCENT);
    const qzplan_metric *change = metric_of(plan, "growth");
    ck_assert(change->over.kind == QZPLAN_SPAN_YEARS && change->over.count == 1);
    ck_assert_int_eq(change->change_as, QZPLAN_CHANGE_PERCENT);
    ck_assert_int_eq(metric_of(plan, "growth_plan")->over.kind, QZPLAN_SPAN_PLAN);
    ck_assert_int_eq(metric_of(plan, "index_one")->base.first, day_of("2022-04-01"));
    qzplan_plan_free(plan);
}
END_TEST

/* As said, else as the targets agree. */
START_TEST(wanted_directions) {
    const qzplan_plan *plan = load_file("tests/data/good/metrics.yaml");
    static const struct {
        const char *id;
        int32_t wanted;
        uint32_t said;
    } rows[] = {
        {"teachers", QZPLAN_WANTED_UP, 1},   {"poor", QZPLAN_WANTED_DOWN, 1},
        {"pupils", QZPLAN_WANTED_UP, 0},     {"load", QZPLAN_WANTED_DOWN, 0},
        {"distance", QZPLAN_WANTED_DOWN, 0}, {"sick", QZPLAN_WANTED_UNSPECIFIED, 0},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const qzplan_metric *metric = metric_of(plan, rows[i].id);
        ck_assert_msg(metric->wanted == rows[i].wanted && metric->wanted_specified == rows[i].said,
                      "%s: %d", rows[i].id, metric->wanted);
    }
    qzplan_plan_free(plan);
}
END_TEST

/* Of a rank: down, since 1 is best; what it says is about what it ranks. */
START_TEST(the_wanted_direction_of_a_rank) {
    static const char text[] =
        "qzplan: 1\nid: t\ntitle: T\nlanguages: [en]\nbegins: 2023-01-01\nlead: d\ndue: 2025\n"
        "departments: {d: D}\nareas: [{id: a, kind: city}, {id: b, kind: town, in: a}]\n"
        "metrics:\n  m: {unit: x}\n  place: {rank: m, across: town, wanted: up}\n"
        "tasks: [{id: \"1\", targets: [{metric: place, improve: true, from: 3, in: b}]}]\n";
    const qzplan_plan *plan = NULL;
    ck_assert_int_eq(qzplan_plan_load_bytes(&plan, "t", text, strlen(text), NULL, NULL), QZPLAN_OK);
    ck_assert_int_eq(metric_of(plan, "place")->wanted, QZPLAN_WANTED_DOWN);
    ck_assert_int_eq(metric_of(plan, "m")->wanted, QZPLAN_WANTED_UP);
    ck_assert_str_eq(metric_of(plan, "place")->across, "town");
    ck_assert_str_eq(target_of(plan, "1.1")->area->id, "b");
    qzplan_plan_free(plan);
}
END_TEST

START_TEST(years_of_their_own) {
    const qzplan_plan *plan = load_file("tests/data/good/metrics.yaml");
    char text[32];
    ck_assert_int_eq(plan->year_starts, 401);
    ck_assert_int_eq(metric_of(plan, "teachers")->year_starts, 401);
    ck_assert_int_eq(metric_of(plan, "pupils")->year_starts, 901);
    ck_assert_int_eq(metric_of(plan, "girls")->year_starts, 901); /* as its whole */
    ck_assert_int_eq(metric_of(plan, "loans")->year_starts, 101);
    ck_assert_int_eq(plan->tasks[0]->due.first, day_of("2026-04-01"));
    ck_assert_int_eq(plan->tasks[0]->due.last, day_of("2027-03-31"));
    /* a target's own dates are in the years of what it measures */
    const qzplan_target *own = target_of(plan, "1.3");
    ck_assert_int_eq(own->milestones[0]->due.last, day_of("2025-08-31"));
    ck_assert_int_eq(own->starts.first, day_of("2023-09-01"));
    ck_assert_int_eq(qzplan_period_format(text, sizeof text, NULL, &own->starts), QZPLAN_OK);
    ck_assert_str_eq(text, "2023/24");
    /* the last day of a calendar year is one still */
    ck_assert_int_eq(target_of(plan, "1.4")->milestones[1]->due.last, day_of("2026-12-31"));
    qzplan_plan_free(plan);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, values);
    tcase_add_test(tests, ranges_and_dates);
    tcase_add_test(tests, baselines_and_what_is_inherited);
    tcase_add_test(tests, stretches);
    tcase_add_test(tests, conditions_and_counted_targets);
    tcase_add_test(tests, amendments);
    tcase_add_test(tests, revised_counts);
    tcase_add_test(tests, metrics);
    tcase_add_test(tests, what_stands_beside_metrics);
    tcase_add_test(tests, wanted_directions);
    tcase_add_test(tests, the_wanted_direction_of_a_rank);
    tcase_add_test(tests, years_of_their_own);
}

QZ_SUITE(plan_grammar, add)
