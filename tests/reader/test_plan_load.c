/* SPDX-License-Identifier: MIT */
/* What a loaded plan holds; limits, memory and arguments of loading. */

#include <stdint.h>
#include <string.h>

#include <qzplan/error.h>
#include <qzplan/plan.h>

#include "base/arrays.h"
#include "support/suite.h"

static const qzplan_plan *load_file(const char *relative) {
    const qzplan_plan *plan = NULL;
    qzplan_diagnostics *faults = NULL;
    int code = qzplan_plan_load(&plan, qz_source_path(relative), NULL, &faults);
    ck_assert_msg(code == QZPLAN_OK, "%s: %s at %u:%u: %s", relative, qzplan_error_name(code),
                  faults == NULL ? 0 : faults->items[0]->line,
                  faults == NULL ? 0 : faults->items[0]->column,
                  faults == NULL ? "" : faults->items[0]->message);
    ck_assert_ptr_null(faults);
    return plan;
}

static int load_text(const char *text, const qzplan_load_options *options) {
    const qzplan_plan *plan = NULL;
    int code = qzplan_plan_load_bytes(&plan, "t", text, strlen(text), options, NULL);
    ck_assert((plan != NULL) == (code == QZPLAN_OK));
    qzplan_plan_free(plan);
    return code;
}

START_TEST(the_qingzhou_plan) {
    static const struct {
        int32_t year;
        int tasks;
    } due[] = {{2023, 3}, {2024, 3}, {2025, 20}, {2027, 5}};
    const qzplan_plan *plan = load_file("plans/qingzhou/plan.yaml");
    ck_assert_uint_eq(plan->programme_count, 5);
    ck_assert_uint_eq(plan->action_count, 15);
    ck_assert_uint_eq(plan->task_count, 32);
    ck_assert_uint_eq(plan->department_count, 21);
    int ongoing = 0;
    for (size_t i = 0; i < plan->task_count; i++) {
        ongoing += plan->tasks[i]->due.kind == QZPLAN_PERIOD_ONGOING;
        ck_assert_str_eq(plan->tasks[i]->lead->id, "education");
    }
    ck_assert_int_eq(ongoing, 1);
    for (size_t d = 0; d < sizeof due / sizeof due[0]; d++) {
        int32_t day;
        int tasks = 0;
        ck_assert_int_eq(qzplan_day_make(&day, due[d].year, 12, 31), QZPLAN_OK);
        for (size_t i = 0; i < plan->task_count; i++) {
            tasks += plan->tasks[i]->due.last == day;
        }
        ck_assert_int_eq(tasks, due[d].tasks);
    }
    qzplan_plan_free(plan);
}
END_TEST

START_TEST(places_lead_back_to_the_file) {
    const qzplan_plan *plan = load_file("tests/data/good/everything.yaml");
    const qzplan_task *task = qzplan_plan_find_task(plan, "1");
    ck_assert(task->line == 4 && task->column == 5);
    const qzplan_target *path = qzplan_plan_find_target(plan, "1.1");
    ck_assert(path->line == 9 && path->column == 9);
    ck_assert(path->milestones[0]->line == 10 && path->milestones[0]->column == 20);
    ck_assert(path->path[1]->line == 12 && path->path[1]->column == 35);
    const qzplan_target *dated = qzplan_plan_find_target(plan, "1.2");
    ck_assert(dated->milestones[1]->line == 13 && dated->milestones[1]->column == 63);
    const qzplan_metric *metric = qzplan_plan_find_metric(plan, "leavers");
    ck_assert(metric->line == 56 && metric->column == 3);
    const qzplan_metric *answer = qzplan_plan_find_metric(plan, "school_opened");
    ck_assert(answer->line == 27 && answer->column == 15);
    const qzplan_department *towns = qzplan_plan_find_department(plan, "towns");
    ck_assert(towns->line == 45 && towns->column == 3);
    qzplan_plan_free(plan);
}
END_TEST

struct target_row {
    const char *id;
    int32_t op;
    int32_t as;
    int32_t every;
    size_t metrics;
    size_t milestones;
    qzplan_number value; /* of the last milestone */
    const char *due;     /* of the last milestone */
};

static const struct target_row target_rows[] = {
    {"1.1", QZPLAN_OP_REDUCE_TO, QZPLAN_AS_VALUE, 0, 1, 1, {79, 1}, "2025-12-31"},
    {"1.2", QZPLAN_OP_AT_MOST, QZPLAN_AS_VALUE, 0, 2, 2, {68, 1}, "2025-12-31"},
    {"1.3", QZPLAN_OP_ABOUT, QZPLAN_AS_SHARE, QZPLAN_PERIOD_YEAR, 1, 1, {1, 10}, "2025-12-31"},
    {"1.5", QZPLAN_OP_ABOUT, QZPLAN_AS_COUNT, 0, 1, 1, {40, 1}, "2025-12-31"},
    {"1.6", QZPLAN_OP_AT_LEAST, QZPLAN_AS_SHARE, 0, 1, 1, {25, 1000}, "2025-12-31"},
    {"1.7", QZPLAN_OP_EXACTLY, QZPLAN_AS_COUNT, 0, 1, 1, {4, 1}, "2025-12-31"},
    {"1.8", QZPLAN_OP_ALL, QZPLAN_AS_SHARE, 0, 1, 1, {0, 0}, "2025-12-31"},
    {"1.9", QZPLAN_OP_NONE, QZPLAN_AS_SHARE, 0, 1, 1, {0, 0}, "2025-12-31"},
    {"1.10", QZPLAN_OP_LESS_THAN, QZPLAN_AS_VALUE, 0, 1, 1, {9, 100}, "2025-12-31"},
    {"1.11", QZPLAN_OP_BETWEEN, QZPLAN_AS_VALUE, 0, 1, 1, {2, 100}, "2025-12-31"},
    {"1.12", QZPLAN_OP_NONE, QZPLAN_AS_VALUE, 0, 1, 1, {0, 0}, "2025-12-31"},
    {"1.13", QZPLAN_OP_MORE_THAN, QZPLAN_AS_VALUE, 0, 1, 1, {0, 1}, "2025-12-31"},
    {"1.14", QZPLAN_OP_RAISE_TO, QZPLAN_AS_SHARE, 0, 1, 1, {45, 100}, "2025-12-31"},
    {"opened", QZPLAN_OP_DONE, QZPLAN_AS_VALUE, 0, 1, 1, {0, 0}, "2024-09-30"},
    {"1.16", QZPLAN_OP_AT_LEAST, QZPLAN_AS_VALUE, QZPLAN_PERIOD_HALF_YEAR, 1, 1, {1, 1}, NULL},
    {"2.1", QZPLAN_OP_DONE, QZPLAN_AS_VALUE, QZPLAN_PERIOD_MONTH, 1, 1, {0, 0}, "2024-06-30"},
};

static int same_number(qzplan_number a, qzplan_number b) {
    int32_t order = 0;
    if (a.den == 0 || b.den == 0) {
        return a.den == b.den;
    }
    return qzplan_number_compare(&order, &a, &b) == QZPLAN_OK && order == 0;
}

START_TEST(targets_are_read_as_written) {
    const qzplan_plan *plan = load_file("tests/data/good/everything.yaml");
    for (size_t i = 0; i < sizeof target_rows / sizeof target_rows[0]; i++) {
        const struct target_row *row = &target_rows[i];
        const qzplan_target *target = qzplan_plan_find_target(plan, row->id);
        ck_assert_msg(target != NULL, "no target %s", row->id);
        ck_assert_msg(
            target->op == row->op && target->judged_as == row->as && target->every == row->every,
            "%s: op %d, as %d, every %d", row->id, target->op, target->judged_as, target->every);
        ck_assert_uint_eq(target->metric_count, row->metrics);
        ck_assert_uint_eq(target->milestone_count, row->milestones);
        const qzplan_milestone *last = target->milestones[row->milestones - 1];
        ck_assert_msg(same_number(last->value.number, row->value), "%s", row->id);
        if (row->due == NULL) {
            ck_assert_int_eq(last->due.kind, QZPLAN_PERIOD_ONGOING);
            ck_assert_int_eq(last->due.last, QZPLAN_DAY_ONGOING);
        } else {
            char day[16];
            ck_assert_int_eq(qzplan_day_format(day, sizeof day, NULL, last->due.last), QZPLAN_OK);
            ck_assert_str_eq(day, row->due);
        }
    }
    qzplan_plan_free(plan);
}
END_TEST

START_TEST(modifiers_of_targets) {
    const qzplan_plan *plan = load_file("tests/data/good/everything.yaml");
    const qzplan_target *t = qzplan_plan_find_target(plan, "1.1");
    ck_assert(same_number(t->baseline.number, (qzplan_number){90, 1}));
    ck_assert_uint_eq(t->path_count, 3);
    ck_assert(t->path[0]->day < t->path[1]->day && t->path[1]->day < t->path[2]->day);
    t = qzplan_plan_find_target(plan, "1.3");
    ck_assert(same_number(t->within.number, (qzplan_number){1, 100}));
    ck_assert_int_eq(t->above, QZPLAN_BEYOND_MET);
    ck_assert_int_eq(t->below, QZPLAN_BEYOND_UNMET);
    ck_assert_int_eq(t->starts.kind, QZPLAN_PERIOD_YEAR);
    /* A width in % is of the value: 5% of 20% and of 40. */
    t = qzplan_plan_find_target(plan, "1.4");
    ck_assert(same_number(t->within.number, (qzplan_number){1, 100}));
    ck_assert_int_eq(t->within.form, QZPLAN_NUMBER_POINTS);
    ck_assert_str_eq(t->within.text, "5%");
    t = qzplan_plan_find_target(plan, "1.5");
    ck_assert(same_number(t->within.number, (qzplan_number){2, 1}));
    ck_assert_int_eq(t->within.form, QZPLAN_NUMBER_PLAIN);
    t = qzplan_plan_find_target(plan, "1.6");
    ck_assert_str_eq(t->whole->id, "teachers");
    t = qzplan_plan_find_target(plan, "1.7");
    ck_assert_uint_eq(t->group_count, 2);
    ck_assert_str_eq(t->groups[1]->id, "new");
    t = qzplan_plan_find_target(plan, "1.11");
    ck_assert(same_number(t->milestones[0]->upper.number, (qzplan_number){45, 1000}));
    t = qzplan_plan_find_target(plan, "opened");
    ck_assert(t->has_id == 1 && t->position == 15);
    ck_assert_int_eq(t->metrics[0]->kind, QZPLAN_METRIC_ANSWER);
    ck_assert_str_eq(qzplan_text_get(&t->metrics[0]->title, "en"), "Opened");
    ck_assert_str_eq(qzplan_text_get(&t->assumes, "zh"), "once is enough");
    ck_assert(t->source_count == 1 && t->source[0].key[0] == '\0');
    qzplan_plan_free(plan);
}
END_TEST

START_TEST(metrics_take_from_what_they_are_made_of) {
    const qzplan_plan *plan = load_file("tests/data/good/everything.yaml");
    const qzplan_metric *m = qzplan_plan_find_metric(plan, "kindergartens");
    ck_assert_int_eq(m->kind, QZPLAN_METRIC_SUM);
    ck_assert_uint_eq(m->term_count, 2);
    ck_assert_str_eq(qzplan_text_get(&m->unit, "en"), "kindergartens");
    m = qzplan_plan_find_metric(plan, "masters");
    ck_assert_int_eq(m->kind, QZPLAN_METRIC_PART);
    ck_assert_str_eq(m->whole->id, "trained");
    ck_assert_str_eq(m->whole->whole->id, "teachers");
    ck_assert_str_eq(qzplan_text_get(&m->unit, "zh"), "人");
    ck_assert_str_eq(qzplan_text_get(&m->title, "zh"), "masters");
    m = qzplan_plan_find_metric(plan, "leavers");
    ck_assert(m->percent == 1 && m->kind == QZPLAN_METRIC_PLAIN);
    ck_assert_int_eq(qzplan_plan_find_metric(plan, "built")->figures, QZPLAN_FIGURES_EACH_PERIOD);
    ck_assert_int_eq(qzplan_plan_find_metric(plan, "public")->figures, QZPLAN_FIGURES_STATE);
    for (size_t i = 0; i < plan->metric_count; i++) {
        ck_assert_uint_eq(plan->metrics[i]->index, i);
    }
    qzplan_plan_free(plan);
}
END_TEST

START_TEST(rows_inherit) {
    const qzplan_plan *plan = load_file("tests/data/good/everything.yaml");
    ck_assert_str_eq(plan->tasks[0]->lead->id, "education");
    ck_assert_uint_eq(plan->tasks[0]->participant_count, 2);
    ck_assert_str_eq(plan->tasks[1]->lead->id, "towns");
    ck_assert_uint_eq(plan->tasks[1]->participant_count, 0);
    ck_assert_int_eq(plan->tasks[1]->every, QZPLAN_PERIOD_MONTH);
    ck_assert_uint_eq(plan->tasks[0]->source_count, 2);
    ck_assert_str_eq(plan->tasks[0]->source[1].key, "page");
    ck_assert_str_eq(plan->tasks[0]->source[1].value, "3");
    ck_assert_ptr_eq(plan->tasks[1]->plan, plan);
    ck_assert_ptr_null(plan->tasks[1]->action);
    ck_assert_uint_eq(plan->tasks[1]->targets[0]->index, 16);
    ck_assert_uint_eq(plan->area_count, 1);
    ck_assert_str_eq(plan->area->id, "plan");
    qzplan_plan_free(plan);

    plan = load_file("tests/data/good/one-language.yaml");
    ck_assert_uint_eq(plan->language_count, 1);
    ck_assert_str_eq(qzplan_text_get(&plan->title, "en"),
                     qzplan_text_get(&plan->title, plan->languages[0]));
    ck_assert_str_eq(qzplan_text_get(&plan->title, "zh"), "small");
    ck_assert_str_eq(qzplan_text_get(&plan->actions[1]->title, "zh"), "第二");
    ck_assert_str_eq(plan->actions[1]->tasks[0]->id, "u");
    ck_assert_int_eq(plan->actions[0]->tasks[0]->targets[1]->every, QZPLAN_PERIOD_YEAR);
    ck_assert_int_eq(plan->tasks[0]->due.kind, QZPLAN_PERIOD_ONGOING);
    qzplan_plan_free(plan);
}
END_TEST

/* A department's title alone, or with whom to ask; a plain text stands for every language. */
START_TEST(departments_and_whom_to_ask) {
    const qzplan_plan *plan = NULL;
    const char *text =
        "qzplan: 1\nid: t\nbegins: 2023-01-01\nlead: a\ndue: 2025\ndepartments:\n"
        "  a: {zh: 甲局, en: Bureau A}\n"
        "  b: {title: {zh: 乙局, en: Bureau B}, contact: room 7}\n"
        "  c: {contact: {zh: 三楼, en: third floor}}\n"
        "tasks: [{id: '1', contact: desk 2, wording: {zh: 建成, en: built}, targets: "
        "[{done: x, wording: it is built}]}]\n";
    ck_assert_int_eq(qzplan_plan_load_bytes(&plan, "t", text, strlen(text), NULL, NULL), QZPLAN_OK);
    const qzplan_department *const *d = plan->departments;
    ck_assert_str_eq(qzplan_text_get(&d[0]->title, "zh"), "甲局");
    ck_assert_uint_eq(d[0]->contact.count, 0);
    ck_assert_str_eq(qzplan_text_get(&d[1]->title, "en"), "Bureau B");
    ck_assert_str_eq(qzplan_text_get(&d[1]->contact, "zh"), "room 7");
    ck_assert_str_eq(qzplan_text_get(&d[2]->title, "en"), "c");
    ck_assert_str_eq(qzplan_text_get(&d[2]->contact, "zh"), "三楼");
    ck_assert_str_eq(qzplan_text_get(&plan->title, "en"), "t");
    const qzplan_task *task = plan->tasks[0];
    ck_assert_str_eq(qzplan_text_get(&task->contact, "en"), "desk 2");
    ck_assert_str_eq(qzplan_text_get(&task->wording, "zh"), "建成");
    ck_assert_str_eq(qzplan_text_get(&task->targets[0]->wording, "en"), "it is built");
    qzplan_plan_free(plan);
}
END_TEST

/* What adds up may come to more than the limits of one town, and a flow to more than those of one
   figure: nothing is remarked of that. */
START_TEST(limits_are_of_one_figure) {
    const qzplan_plan *plan = NULL;
    qzplan_diagnostics *faults = NULL;
    const char *text =
        "qzplan: 1\nid: t\nlanguages: [en]\nbegins: 2023-01-01\nlead: d\ndue: 2025\n"
        "departments: {d: D}\nareas: [{id: c, kind: county}, {id: n, kind: town, in: c}]\n"
        "metrics: {s: {unit: u, limits: [5, 20]}, b: {unit: u, figures: each_period, limits: [0, "
        "9]}}\n"
        "tasks: [{id: '1', targets: [{metric: s, at_least: 60}, {metric: s, at_least: 1}, {metric: "
        "b, at_least: 70}]}]\n";
    ck_assert_int_eq(qzplan_plan_load_bytes(&plan, "t", text, strlen(text), NULL, &faults),
                     QZPLAN_OK);
    ck_assert_ptr_null(faults);
    qzplan_plan_free(plan);
}
END_TEST

START_TEST(periods_in_the_years_of_a_plan) {
    static const char own[] =
        "qzplan: 1\nid: t\ntitle: T\nlanguages: [en]\nbegins: 2023-04-01\n"
        "year_starts: 04-01\nlead: d\ndue: 2025/26\ndepartments: {d: D}\n"
        "metrics: {m: {unit: n}}\n"
        "tasks: [{id: \"1\", title: T, targets: [{metric: m, at_least: 1}]}]\n";
    const qzplan_plan *calendar = load_file("tests/data/good/one-language.yaml");
    const qzplan_plan *plan = NULL;
    ck_assert_int_eq(qzplan_plan_load_bytes(&plan, "t", own, strlen(own), NULL, NULL), QZPLAN_OK);
    static const char *const texts[] = {"2024/25", "2024/25-Q1", "2024-Q2", "2024/26", "soon"};
    static const int last_of_own[] = {20250331, 20240630, 20240630, 0, 0};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(texts); i++) {
        qzplan_period period;
        int32_t day;
        int code = qzplan_plan_parse_period(plan, &period, texts[i], strlen(texts[i]));
        ck_assert_int_eq(code, last_of_own[i] == 0 ? QZPLAN_ERROR_BAD_DATE : QZPLAN_OK);
        if (code == QZPLAN_OK) {
            ck_assert_int_eq(qzplan_day_make(&day, last_of_own[i] / 10000,
                                             last_of_own[i] / 100 % 100, last_of_own[i] % 100),
                             QZPLAN_OK);
            ck_assert_int_eq(period.last, day);
        }
        ck_assert_int_eq(qzplan_plan_parse_period(calendar, &period, texts[i], strlen(texts[i])),
                         i == 2 ? QZPLAN_OK : QZPLAN_ERROR_BAD_DATE);
        ck_assert_int_eq(qzplan_plan_parse_period(NULL, &period, texts[i], strlen(texts[i])),
                         QZPLAN_ERROR_INVALID_ARGUMENT);
        ck_assert_int_eq(qzplan_plan_parse_period(plan, NULL, texts[i], strlen(texts[i])),
                         QZPLAN_ERROR_INVALID_ARGUMENT);
        ck_assert_int_eq(qzplan_plan_parse_period(plan, &period, NULL, 1),
                         QZPLAN_ERROR_INVALID_ARGUMENT);
    }
    qzplan_plan_free(plan);
    qzplan_plan_free(calendar);
}
END_TEST

START_TEST(finding_what_is_not_there) {
    const qzplan_plan *plan = load_file("tests/data/good/one-language.yaml");
    ck_assert_ptr_null(qzplan_plan_find_task(plan, "nope"));
    ck_assert_ptr_null(qzplan_plan_find_task(plan, NULL));
    ck_assert_ptr_null(qzplan_plan_find_target(NULL, "t.1"));
    ck_assert_ptr_null(qzplan_plan_find_metric(plan, ""));
    ck_assert_ptr_null(qzplan_plan_find_department(plan, "educatio"));
    ck_assert_str_eq(qzplan_plan_find_target(plan, "t.2")->metrics[0]->id, "y");
    qzplan_plan_free(plan);
    qzplan_plan_free(NULL);
}
END_TEST

static const char small[] =
    "qzplan: 1\nid: p\nlanguages: [en]\nbegins: 2023\nlead: a\ndue: 2025\n"
    "departments: {a: A}\nmetrics: {m: {unit: x}, n: {unit: x}, s: {sum: [m, n]}}\n"
    "tasks: [{id: t, targets: [{metric: s, at_least: 2}, {metric: [m, n], at_least: 1}, "
    "{metric: n, about: 1, within: 1, path: {2024: 1}}, {done: d}]}]\n";

START_TEST(arguments) {
    const qzplan_plan *plan = (const qzplan_plan *)&small;
    qzplan_diagnostics *faults = (qzplan_diagnostics *)&plan;
    ck_assert_int_eq(qzplan_plan_load(NULL, "x", NULL, NULL), QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_plan_load(&plan, NULL, NULL, &faults), QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert(plan == NULL && faults == NULL);
    ck_assert_int_eq(qzplan_plan_load_bytes(&plan, "x", NULL, 1, NULL, NULL),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_plan_load_bytes(&plan, NULL, NULL, 0, NULL, &faults),
                     QZPLAN_ERROR_YAML_DOCUMENTS);
    ck_assert_str_eq(faults->items[0]->file, "");
    qzplan_diagnostics_free(faults);
    ck_assert_int_eq(qzplan_plan_load(&plan, qz_source_path("no/such.yaml"), NULL, &faults),
                     QZPLAN_ERROR_IO);
    ck_assert_uint_eq(faults->count, 1);
    qzplan_diagnostics_free(faults);
    struct {
        qzplan_load_options options;
        size_t newer;
    } newer = {{.size = sizeof newer}, 1};
    ck_assert_int_eq(load_text(small, &newer.options), QZPLAN_ERROR_STRUCT_SIZE);
    const qzplan_load_options none = {.size = 0};
    ck_assert_int_eq(load_text(small, &none), QZPLAN_ERROR_STRUCT_SIZE);
}
END_TEST

START_TEST(limits) {
    const size_t size = sizeof small - 1;
    const struct {
        qzplan_load_options options;
        int code;
    } rows[] = {
        {{.size = sizeof(qzplan_load_options), .max_bytes = size}, QZPLAN_OK},
        {{.size = sizeof(qzplan_load_options), .max_bytes = size - 1}, QZPLAN_ERROR_TOO_LARGE},
        {{.size = sizeof(qzplan_load_options), .max_depth = 6}, QZPLAN_OK},
        {{.size = sizeof(qzplan_load_options), .max_depth = 5}, QZPLAN_ERROR_TOO_DEEP},
        {{.size = sizeof(qzplan_load_options), .max_nodes = 67}, QZPLAN_OK},
        {{.size = sizeof(qzplan_load_options), .max_nodes = 66}, QZPLAN_ERROR_TOO_MANY_NODES},
        {{.size = sizeof(qzplan_load_options), .max_scalar = 11}, QZPLAN_OK},
        {{.size = sizeof(qzplan_load_options), .max_scalar = 10}, QZPLAN_ERROR_SCALAR_TOO_LONG},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        int code = load_text(small, &rows[i].options);
        ck_assert_msg(code == rows[i].code, "row %zu: %s", i, qzplan_error_name(code));
    }
}
END_TEST

/* Memory that fails at the n-th request, and counts what is out. */
struct failing {
    size_t left;
    size_t out;
};

static void *failing_allocate(void *context, size_t bytes) {
    struct failing *f = context;
    if (f->left == 0) {
        return NULL;
    }
    f->left--;
    f->out += bytes;
    return malloc(bytes);
}

static void failing_release(void *context, void *memory, size_t bytes) {
    struct failing *f = context;
    f->out -= bytes;
    free(memory);
}

START_TEST(each_allocation_may_fail) {
    static const char *const files[] = {"tests/data/good/everything.yaml",
                                        "tests/data/many-faults.yaml"};
    struct failing memory;
    const qzplan_allocator allocator = {sizeof allocator, &memory, failing_allocate,
                                        failing_release};
    const qzplan_load_options options = {.size = sizeof options, .allocator = &allocator};
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
        int code = QZPLAN_ERROR_NO_MEMORY;
        size_t limit = 0;
        for (; code == QZPLAN_ERROR_NO_MEMORY; limit++) {
            const qzplan_plan *plan = NULL;
            qzplan_diagnostics *faults = NULL;
            memory = (struct failing){limit, 0};
            code = qzplan_plan_load(&plan, qz_source_path(files[i]), &options, &faults);
            ck_assert((plan != NULL) == (code == QZPLAN_OK));
            qzplan_plan_free(plan);
            qzplan_diagnostics_free(faults);
            ck_assert_uint_eq(memory.out, 0);
        }
        ck_assert_int_eq(code, i == 0 ? QZPLAN_OK : QZPLAN_ERROR_BAD_VERSION);
        ck_assert_uint_gt(limit, 4);
    }
}
END_TEST

/* A few lists that multiply with one another. */
START_TEST(promises_are_counted) {
    enum { METRICS = 400, DATES = 2600 };
    char *text = malloc(1 << 20);
    ck_assert_ptr_nonnull(text);
    size_t n = (size_t)sprintf(text, "qzplan: 1\nid: p\nlanguages: [en]\nbegins: 1000\nlead: a\n"
                                     "departments: {a: A}\nmetrics:\n");
    for (int i = 0; i < METRICS; i++) {
        n += (size_t)sprintf(text + n, "  m%d: {unit: x}\n", i);
    }
    n += (size_t)sprintf(text + n, "tasks:\n  - id: t\n    targets:\n      - metric: [m0");
    for (int i = 1; i < METRICS; i++) {
        n += (size_t)sprintf(text + n, ", m%d", i);
    }
    n += (size_t)sprintf(text + n, "]\n        at_least:\n");
    for (int i = 0; i < DATES; i++) {
        n += (size_t)sprintf(text + n, "          %d: 1\n", 1000 + i);
    }
    ck_assert_int_eq(load_text(text, NULL), QZPLAN_ERROR_TOO_MANY_NODES);
    free(text);
}
END_TEST

enum { ROOM = 1 << 20 };

/* Appends "<before>number<after>" to a text of ROOM bytes; returns its new length. */
static size_t put(char *text, size_t used, const char *before, int number, const char *after) {
    int length = snprintf(text + used, ROOM - used, "%s%d%s", before, number, after);
    ck_assert(length > 0 && (size_t)length < ROOM - used);
    return used + (size_t)length;
}

/* Sixty sums of three hundred terms each, promised for sixty dates: small, but much to add up. */
static size_t write_sums(char *text, int dates) {
    enum { SUMS = 60, TERMS = 300 };
    size_t n = put(text, 0, "qzplan: ", 1, "\nid: p\nlanguages: [en]\nbegins: 2000\nlead: a\n");
    n = put(text, n, "departments: {a: A}\nmetrics:\n  m", 0, ": {unit: x}\n");
    for (int i = 1; i < TERMS; i++) {
        n = put(text, n, "  m", i, ": {unit: x}\n");
    }
    for (int s = 0; s < SUMS; s++) {
        n = put(text, n, "  s", s, ":\n    sum:\n");
        for (int i = 0; i < TERMS; i++) {
            n = put(text, n, "    - m", i, "\n");
        }
    }
    n = put(text, n, "tasks:\n- id: ", 1, "\n  targets:\n  - metric:\n");
    for (int i = 0; i < TERMS + SUMS; i++) {
        n = put(text, n, i < TERMS ? "    - m" : "    - s", i < TERMS ? i : i - TERMS, "\n");
    }
    n = put(text, n, "    at_least:\n      ", 2000, ": 0\n");
    for (int i = 1; i < dates; i++) {
        n = put(text, n, "      ", 2000 + i, ": 0\n");
    }
    return n;
}

START_TEST(sums_are_added_up_within_bounds) {
    static char text[ROOM];
    (void)write_sums(text, 55);
    ck_assert_int_eq(load_text(text, NULL), QZPLAN_OK);
    (void)write_sums(text, 56);
    ck_assert_int_eq(load_text(text, NULL), QZPLAN_ERROR_TOO_MANY_NODES);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, the_qingzhou_plan);
    tcase_add_test(tests, places_lead_back_to_the_file);
    tcase_add_test(tests, targets_are_read_as_written);
    tcase_add_test(tests, modifiers_of_targets);
    tcase_add_test(tests, metrics_take_from_what_they_are_made_of);
    tcase_add_test(tests, departments_and_whom_to_ask);
    tcase_add_test(tests, limits_are_of_one_figure);
    tcase_add_test(tests, rows_inherit);
    tcase_add_test(tests, periods_in_the_years_of_a_plan);
    tcase_add_test(tests, finding_what_is_not_there);
    tcase_add_test(tests, arguments);
    tcase_add_test(tests, limits);
    tcase_add_test(tests, each_allocation_may_fail);
    tcase_add_test(tests, promises_are_counted);
    tcase_add_test(tests, sums_are_added_up_within_bounds);
}

QZ_SUITE(plan_load, add)
