/* SPDX-License-Identifier: MIT */
/* Every struct that a caller allocates, with a call that takes one. */

#include "size_cases.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include <qzplan/qzplan.h>

static const char yaml[] = "qzplan: 1\nid: t\ntitle: T\nlanguages: [en]\nbegins: 2023-01-01\n"
                           "lead: d\ndepartments: {d: D}\nmetrics:\n  schools: {unit: schools}\n"
                           "tasks:\n  - id: \"1\"\n    title: T\n    due: 2025\n    targets:\n"
                           "      - {metric: schools, at_least: 3}\n";

static const double years[] = {2015, 2016, 2017, 2018, 2019, 2020};
static const double values[] = {1, 2, 3, 4, 5, 6};
static const size_t offsets[] = {0, 6};
static double measures[1];
static const qzplan_plan *plan;

/* ---- tallies, of a plan of their own */

static const char tally_text[] =
    "qzplan: 1\nid: t\ntitle: T\nlanguages: [en]\nbegins: 2025-01-01\nlead: o\n"
    "departments: {o: O}\ntables: {t: {period: {column: d}, columns: {d: date}}}\n"
    "metrics: {m: {unit: x, count: t}}\n"
    "tasks: [{id: \"1\", title: T, due: 2025, targets: [{done: kept}]}]\n";

static const qzplan_plan *tally_plan;
static qzplan_tally *tally;

static void begin_tally(void) {
    int error =
        qzplan_plan_load_bytes(&tally_plan, "t", tally_text, sizeof tally_text - 1, NULL, NULL);
    error = error == QZPLAN_OK ? qzplan_tally_new(&tally, tally_plan, "t", NULL) : error;
    error = error == QZPLAN_OK ? qzplan_tally_csv_bytes(tally, "c", "d\n2025-01-01\n", 13, NULL)
                               : error;
    if (error != QZPLAN_OK) {
        abort();
    }
}
static void end_tally(void) {
    qzplan_tally_free(tally);
    qzplan_plan_free(tally_plan);
}
void size_cases_begin(void) {
    int error = qzplan_plan_load_bytes(&plan, "t.yaml", yaml, sizeof yaml - 1, NULL, NULL);
    ck_assert_int_eq(error, QZPLAN_OK);
    begin_tally();
}

void size_cases_end(void) {
    qzplan_plan_free(plan);
    end_tally();
}

static void *allocate(void *context, size_t bytes) {
    (void)context;
    return malloc(bytes);
}

static void release(void *context, void *memory, size_t bytes) {
    (void)context;
    (void)bytes;
    free(memory);
}

static int load(const qzplan_load_options *options) {
    const qzplan_plan *loaded = NULL;
    int error = qzplan_plan_load_bytes(&loaded, "t.yaml", yaml, sizeof yaml - 1, options, NULL);
    qzplan_plan_free(loaded);
    return error;
}

static qzplan_progress_input progress_input(int32_t method) {
    return (qzplan_progress_input){
        .size = sizeof(qzplan_progress_input),
        .count = 6,
        .years = years,
        .values = values,
        .method = method,
        .direction = 1,
        .has_target = 1,
        .target = 20,
        .has_target_year = 1,
        .target_year = 2030,
    };
}

static int judge(const qzplan_progress_input *input) {
    qzplan_progress_result result = {.size = sizeof result};
    return qzplan_progress_judge(&result, input);
}

/* Inputs: what a good one holds. */

static void fill_allocator(void *what) {
    *(qzplan_allocator *)what =
        (qzplan_allocator){sizeof(qzplan_allocator), NULL, allocate, release};
}
static void fill_load_options(void *what) {
    *(qzplan_load_options *)what = (qzplan_load_options){.size = sizeof(qzplan_load_options)};
}
static void fill_due_options(void *what) {
    *(qzplan_due_options *)what = (qzplan_due_options){.size = sizeof(qzplan_due_options)};
}
static void fill_page_options(void *what) {
    *(qzplan_page_options *)what = (qzplan_page_options){.size = sizeof(qzplan_page_options)};
}
static void fill_page_shape(void *what) {
    *(qzplan_page_shape *)what =
        (qzplan_page_shape){.size = sizeof(qzplan_page_shape), .area = plan->areas[0]};
}
static void fill_evaluate_options(void *what) {
    *(qzplan_evaluate_options *)what =
        (qzplan_evaluate_options){.size = sizeof(qzplan_evaluate_options)};
}
static void fill_diff_options(void *what) {
    *(qzplan_diff_options *)what = (qzplan_diff_options){.size = sizeof(qzplan_diff_options)};
}
static void fill_row(void *what) {
    *(qzplan_figure_row *)what = (qzplan_figure_row){
        .size = sizeof(qzplan_figure_row), .metric = "schools", .period = "2024", .value = "3"};
}
static void fill_sheet(void *what) {
    static const qzplan_cell cells[] = {
        {"metric", 6, 1, 1, QZPLAN_CELL_TEXT, 0},
        {"period", 6, 1, 2, QZPLAN_CELL_TEXT, 0},
        {"value", 5, 1, 3, QZPLAN_CELL_TEXT, 0},
    };
    *(qzplan_sheet *)what =
        (qzplan_sheet){.size = sizeof(qzplan_sheet), .name = "S", .cells = cells, .cell_count = 3};
}
static void fill_rotation_rule(void *what) {
    ck_assert_int_eq(qzplan_rotation_rule_init(what, sizeof(qzplan_rotation_rule)), QZPLAN_OK);
}
static void fill_rule(void *what) {
    *(qzplan_rule *)what =
        (qzplan_rule){.size = sizeof(qzplan_rule), .value = {1, 2}, .op = QZPLAN_OP_AT_LEAST};
}
static void fill_open_sdg(void *what) {
    ck_assert_int_eq(qzplan_open_sdg_rule_init(what, sizeof(qzplan_open_sdg_rule)), QZPLAN_OK);
}
static void fill_eurostat(void *what) {
    ck_assert_int_eq(qzplan_eurostat_rule_init(what, sizeof(qzplan_eurostat_rule)), QZPLAN_OK);
}
static void fill_destatis(void *what) {
    ck_assert_int_eq(qzplan_destatis_rule_init(what, sizeof(qzplan_destatis_rule)), QZPLAN_OK);
}
static void fill_unsd(void *what) {
    ck_assert_int_eq(qzplan_unsd_rule_init(what, sizeof(qzplan_unsd_rule)), QZPLAN_OK);
}
static void fill_sdsn(void *what) {
    ck_assert_int_eq(qzplan_sdsn_rule_init(what, sizeof(qzplan_sdsn_rule)), QZPLAN_OK);
}
static void fill_progress_input(void *what) {
    *(qzplan_progress_input *)what = progress_input(QZPLAN_METHOD_EUROSTAT);
}
static void fill_columns(void *what) {
    *(qzplan_progress_columns *)what = (qzplan_progress_columns){
        .size = sizeof(qzplan_progress_columns),
        .count = 1,
        .offsets = offsets,
        .years = years,
        .values = values,
    };
}
static void fill_output(void *what) {
    *(qzplan_progress_output *)what =
        (qzplan_progress_output){.size = sizeof(qzplan_progress_output), .measures = measures};
}

/* Calls that take one. */

static int call_allocator(void *what) {
    return load(&(qzplan_load_options){.size = sizeof(qzplan_load_options), .allocator = what});
}
static int call_load_options(void *what) {
    return load(what);
}
static int call_evaluate_options(void *what) {
    const qzplan_result *result = NULL;
    int error = qzplan_evaluate(&result, plan, NULL, 20000, what);
    qzplan_result_free(result);
    return error;
}
static int call_due_options(void *what) {
    const qzplan_due *due = NULL;
    int error = qzplan_due_find(&due, plan, NULL, 20000, what);
    qzplan_due_free(due);
    return error;
}
static int ignore(void *context, const char *bytes, size_t size) {
    (void)context;
    (void)bytes;
    (void)size;
    return 0;
}
static int call_page_options(void *what) {
    const qzplan_result *result = NULL;
    int error = qzplan_evaluate(&result, plan, NULL, 20000, NULL);
    ck_assert_int_eq(error, QZPLAN_OK);
    error = qzplan_page_write(result, what, ignore, NULL);
    qzplan_result_free(result);
    return error;
}
static int call_page_shape(void *what) {
    qzplan_page_options options = {.size = sizeof options, .shapes = what, .shape_count = 1};
    return call_page_options(&options);
}
static int call_diff_options(void *what) {
    const qzplan_diff_result *diff = NULL;
    int error = qzplan_plan_diff(&diff, plan, plan, NULL, NULL, what);
    qzplan_diff_free(diff);
    return error;
}
static int call_row(void *what) {
    qzplan_figures *figures = NULL;
    int error = qzplan_figures_new(&figures, plan, NULL);
    if (error == QZPLAN_OK) {
        error = qzplan_figures_add(figures, what, NULL);
    }
    qzplan_figures_free(figures);
    return error;
}
static int call_sheet(void *what) {
    qzplan_figures *figures = NULL;
    int error = qzplan_figures_new(&figures, plan, NULL);
    if (error == QZPLAN_OK) {
        error = qzplan_figures_load_sheets(figures, "b.xlsx", what, 1, NULL, NULL);
    }
    qzplan_figures_free(figures);
    return error;
}
static int call_rotation_rule(void *what) {
    qzplan_rotation_result result = {.size = sizeof result};
    return qzplan_rotation_check(&result, what, 4200, 431, 95);
}
static int call_rule(void *what) {
    qzplan_check_result result = {.size = sizeof result};
    return qzplan_share_check(&result, what, 1, 2);
}
static int call_open_sdg(void *what) {
    qzplan_progress_input input = progress_input(QZPLAN_METHOD_OPEN_SDG);
    input.open_sdg = what;
    return judge(&input);
}
static int call_eurostat(void *what) {
    qzplan_progress_input input = progress_input(QZPLAN_METHOD_EUROSTAT);
    input.eurostat = what;
    return judge(&input);
}
static int call_destatis(void *what) {
    qzplan_progress_input input = progress_input(QZPLAN_METHOD_DESTATIS);
    input.destatis = what;
    return judge(&input);
}
static int call_unsd(void *what) {
    qzplan_progress_input input = progress_input(QZPLAN_METHOD_UNSD);
    input.unsd = what;
    return judge(&input);
}
static int call_sdsn(void *what) {
    qzplan_progress_input input = progress_input(QZPLAN_METHOD_SDSN);
    input.sdsn = what;
    return judge(&input);
}
static int call_progress_input(void *what) {
    return judge(what);
}
static int call_columns(void *what) {
    qzplan_progress_input common = progress_input(QZPLAN_METHOD_EUROSTAT);
    qzplan_progress_output output = {.size = sizeof output, .measures = measures};
    return qzplan_progress_judge_many(&output, &common, what);
}
static int call_output(void *what) {
    qzplan_progress_input common = progress_input(QZPLAN_METHOD_EUROSTAT);
    qzplan_progress_columns columns;
    fill_columns(&columns);
    return qzplan_progress_judge_many(what, &common, &columns);
}

/* Outputs. */

static int call_rotation_result(void *what) {
    return qzplan_rotation_check(what, NULL, 4200, 431, 60);
}
static void fill_remedy_options(void *what) {
    qzplan_remedy_options *options = what;
    *options = (qzplan_remedy_options){sizeof *options,           NULL, QZPLAN_REMEDY_ROLE_BOTH,
                                       QZPLAN_REMEDY_WHICH_UNMET, 1,    0};
}
static int call_remedy_options(void *what) {
    const qzplan_result *result;
    const qzplan_remedy *remedy = NULL;
    int error = qzplan_evaluate(&result, plan, NULL, 20000, NULL);
    if (error == QZPLAN_OK) {
        error =
            qzplan_verdicts_remedy(&remedy, result, result->verdicts, result->verdict_count, what);
    }
    qzplan_remedy_free(remedy);
    qzplan_result_free(result);
    return error;
}
static int call_check_result(void *what) {
    qzplan_rule rule;
    fill_rule(&rule);
    return qzplan_share_check(what, &rule, 1, 3);
}
static int call_progress_result(void *what) {
    qzplan_progress_input input = progress_input(QZPLAN_METHOD_EUROSTAT);
    return qzplan_progress_judge(what, &input);
}
static int call_layout_entry(void *what) {
    return qzplan_layout_get(what, 3);
}

static void fill_tally_options(void *what) {
    *(qzplan_tally_options *)what = (qzplan_tally_options){.size = sizeof(qzplan_tally_options)};
}
static int call_tally_options(void *what) {
    qzplan_tally *made = NULL;
    int error = qzplan_tally_new(&made, tally_plan, "t", what);
    qzplan_tally_free(made);
    return error;
}
static int call_tally_info(void *what) {
    return qzplan_tally_describe(what, tally);
}
static int call_tally_source(void *what) {
    return qzplan_tally_source_at(what, tally, 0);
}

#define INPUT(name, fill, call)                                                                    \
    { #name, sizeof(name), 0, fill, call }
#define OUTPUT(name, call)                                                                         \
    { #name, sizeof(name), 1, NULL, call }
const size_case size_cases[] = {
    INPUT(qzplan_allocator, fill_allocator, call_allocator),
    INPUT(qzplan_destatis_rule, fill_destatis, call_destatis),
    INPUT(qzplan_eurostat_rule, fill_eurostat, call_eurostat),
    INPUT(qzplan_due_options, fill_due_options, call_due_options),
    INPUT(qzplan_evaluate_options, fill_evaluate_options, call_evaluate_options),
    INPUT(qzplan_diff_options, fill_diff_options, call_diff_options),
    INPUT(qzplan_page_shape, fill_page_shape, call_page_shape),
    INPUT(qzplan_page_options, fill_page_options, call_page_options),
    INPUT(qzplan_figure_row, fill_row, call_row),
    INPUT(qzplan_load_options, fill_load_options, call_load_options),
    INPUT(qzplan_remedy_options, fill_remedy_options, call_remedy_options),
    INPUT(qzplan_open_sdg_rule, fill_open_sdg, call_open_sdg),
    INPUT(qzplan_progress_columns, fill_columns, call_columns),
    INPUT(qzplan_progress_input, fill_progress_input, call_progress_input),
    INPUT(qzplan_progress_output, fill_output, call_output),
    INPUT(qzplan_rotation_rule, fill_rotation_rule, call_rotation_rule),
    INPUT(qzplan_rule, fill_rule, call_rule),
    INPUT(qzplan_sheet, fill_sheet, call_sheet),
    INPUT(qzplan_sdsn_rule, fill_sdsn, call_sdsn),
    INPUT(qzplan_tally_options, fill_tally_options, call_tally_options),
    INPUT(qzplan_unsd_rule, fill_unsd, call_unsd),
    OUTPUT(qzplan_check_result, call_check_result),
    OUTPUT(qzplan_layout_entry, call_layout_entry),
    OUTPUT(qzplan_progress_result, call_progress_result),
    OUTPUT(qzplan_rotation_result, call_rotation_result),
    OUTPUT(qzplan_tally_info, call_tally_info),
    OUTPUT(qzplan_tally_source, call_tally_source),
};
const size_t size_case_count = sizeof size_cases / sizeof size_cases[0];

#define INIT(name)                                                                                 \
    static int init_##name(void *what, size_t size) {                                              \
        return qzplan_##name##_init(what, size);                                                   \
    }
INIT(rotation_rule)
INIT(open_sdg_rule)
INIT(eurostat_rule)
INIT(destatis_rule)
INIT(unsd_rule)
INIT(sdsn_rule)

const init_case init_cases[] = {
    {"rotation_rule", sizeof(qzplan_rotation_rule), init_rotation_rule},
    {"open_sdg_rule", sizeof(qzplan_open_sdg_rule), init_open_sdg_rule},
    {"eurostat_rule", sizeof(qzplan_eurostat_rule), init_eurostat_rule},
    {"destatis_rule", sizeof(qzplan_destatis_rule), init_destatis_rule},
    {"unsd_rule", sizeof(qzplan_unsd_rule), init_unsd_rule},
    {"sdsn_rule", sizeof(qzplan_sdsn_rule), init_sdsn_rule},
};
const size_t init_case_count = sizeof init_cases / sizeof init_cases[0];
