/* SPDX-License-Identifier: MIT */
/* What is wrong with rows: cells that are told and unknown, shapes that refuse the table whole; and
   sources that are taken once. */

#include <unistd.h>

#include "support/tally_tools.h"

#define PLAN                                                                                       \
    QZ_TALLY_PLAN QZ_TALLY_TOWNS                                                                   \
        "groups:\n  old: {title: O, one_of: f, where: {t.d: {before: 2017-01-01}}}\n"              \
        "  new: {title: N, one_of: f, where: {t.d: {at_least: 2018-01-01}}}\n"                     \
        "tables:\n  t:\n    key: [id]\n    area: town\n    period: as_of\n    columns:\n"          \
        "      id: {type: text, header: 编号}\n      town: text\n"                               \
        "      k: {type: text, one_of: [north, south]}\n      n: {type: integer, limits: [0, "     \
        "9]}\n"                                                                                    \
        "      d: date\n"                                                                          \
        "metrics:\n  a: {unit: x, count: t, where: {n: {at_least: 1}}}\n"                          \
        "  b: {unit: x, count: t, where: {d: {age: {at_least: 1}}}}\n"                             \
        "tasks: [{id: \"1\", title: T, due: 2025, targets: [{metric: a, at_least: 1, for: "        \
        "[old]}]}]\n"

typedef struct told {
    const char *message;
    uint32_t line;
    uint32_t column;
} told;

static void expect_told(const qzplan_tally_options *options, const char *csv, int code,
                        const told *expected, size_t count) {
    const qzplan_plan *plan = qz_tally_plan(PLAN);
    const char *period = "2025";
    qzplan_tally_options how = options == NULL ? (qzplan_tally_options){0} : *options;
    qzplan_tally_info info = {.size = sizeof info};
    qzplan_tally *tally = NULL;
    qzplan_diagnostics *faults = NULL;
    how.size = sizeof how;
    how.periods = &period;
    how.period_count = 1;
    ck_assert_int_eq(qzplan_tally_new(&tally, plan, "t", &how), QZPLAN_OK);
    ck_assert_int_eq(qzplan_tally_csv_bytes(tally, "t.csv", csv, strlen(csv), &faults), code);
    const size_t found = faults == NULL ? 0 : faults->count;
    ck_assert_uint_eq(found, count);
    for (size_t i = 0; i < count; i++) {
        ck_assert_str_eq(qzplan_message_name(faults->items[i]->id), expected[i].message);
        ck_assert_uint_eq(faults->items[i]->line, expected[i].line);
        ck_assert_uint_eq(faults->items[i]->column, expected[i].column);
        ck_assert_str_eq(faults->items[i]->file, "t.csv");
    }
    ck_assert_int_eq(qzplan_tally_describe(&info, tally), QZPLAN_OK);
    ck_assert_uint_eq(info.source_count, code == QZPLAN_OK ? 1 : 0);
    ck_assert(code == QZPLAN_OK || info.rows == 0);
    qzplan_diagnostics_free(faults);
    qzplan_tally_free(tally);
    qzplan_plan_free(plan);
}

#define HEADER "编号,town,k,n,d,other\n"

START_TEST(cells_that_cannot_be_read_are_told_with_their_place) {
    /* the third row goes over two lines, the last is none */
    static const told some[] = {
        {"RECORD_ONE_OF", 2, 9}, {"RECORD_TYPE", 2, 15}, {"CSV_ROW_WIDTH", 3, 1}};
    static const told all[] = {
        {"RECORD_ROWS_EMPTY", 0, 0}, {"RECORD_ONE_OF", 2, 9}, {"RECORD_TYPE", 2, 15},
        {"RECORD_LIMITS", 3, 10},    {"RECORD_TYPE", 4, 12},  {"RECORD_BORN_LATER", 5, 3},
        {"RECORD_AREA", 6, 3},
    };
    expect_told(NULL, HEADER "甲,north,North,x,2016-01-01,\n2,north,10,9,\n",
                QZPLAN_ERROR_CSV_COLUMNS, some, 3);
    expect_told(NULL,
                HEADER "甲,north,North,x,2016-01-01,\n"
                       "2,north,,10,2016-01-01,\n"
                       "3,\"north\",,\"\n\",2026-01-01,\n"
                       "4,nowhere,,1,2016-01-01,\n"
                       ",,,,,x\n",
                QZPLAN_OK, all, 7);
}
END_TEST

START_TEST(what_breaks_the_shape_refuses_the_table) {
    static const struct {
        const char *csv;
        int code;
        told told;
    } cases[] = {
        {"编号,town,k,n\n", QZPLAN_ERROR_MISSING_KEY, {"RECORD_NO_COLUMN", 1, 1}},
        {"编号,town,k,n,d,d\n", QZPLAN_ERROR_DUPLICATE_KEY, {"RECORD_COLUMN_TWICE", 1, 1}},
        {"", QZPLAN_ERROR_EMPTY, {"CSV_NO_HEADER", 0, 0}},
        {HEADER "1,north,,1,2016-01-01,,7\n", QZPLAN_ERROR_CSV_COLUMNS, {"CSV_ROW_WIDTH", 2, 1}},
        {HEADER "1,north,,1,2016-01-01\n", QZPLAN_ERROR_CSV_COLUMNS, {"CSV_ROW_WIDTH", 2, 1}},
        {HEADER "1,no\"rth,,1,2016-01-01,\n", QZPLAN_ERROR_CSV_SYNTAX, {"CSV_STRAY_QUOTE", 2, 3}},
        {HEADER "1,\"north,,1,2016-01-01,\n", QZPLAN_ERROR_CSV_SYNTAX, {"CSV_UNCLOSED", 2, 3}},
        {HEADER "1,\"north\"s,,1,2016-01-01,\n",
         QZPLAN_ERROR_CSV_SYNTAX,
         {"CSV_AFTER_QUOTE", 2, 3}},
        {HEADER "1,no\x01th,,1,2016-01-01,\n",
         QZPLAN_ERROR_CONTROL_CHARACTER,
         {"TEXT_CONTROL_CHARACTER", 2, 5}},
        {HEADER "1,north,,1,2017-06-01,\n", QZPLAN_ERROR_TABLE_CELL, {"RECORD_NO_GROUP", 2, 1}},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        expect_told(NULL, cases[i].csv, cases[i].code, &cases[i].told, 1);
    }
}
END_TEST

/* Where keys have to be unique, a blank one and one that stands twice refuse the table. */
START_TEST(keys_may_have_to_be_unique) {
    const qzplan_tally_options how = {.unique = 1};
    static const told twice = {"RECORD_KEY_TWICE", 3, 1};
    static const told blank = {"RECORD_KEY_BLANK", 2, 1};
    expect_told(&how, HEADER "1,north,,1,2016-01-01,\n1 ,north,,1,2016-01-01,\n",
                QZPLAN_ERROR_DUPLICATE_ID, &twice, 1);
    expect_told(&how, HEADER ",north,,1,2016-01-01,\n", QZPLAN_ERROR_TABLE_CELL, &blank, 1);
    expect_told(NULL, HEADER "1,north,,1,2016-01-01,\n1,north,,1,2016-01-01,\n", QZPLAN_OK, NULL,
                0);
}
END_TEST

/* Of more than a hundred all are counted and the first told. */
START_TEST(the_first_hundred_are_told) {
    static char csv[1 << 14];
    size_t used = (size_t)snprintf(csv, sizeof csv, HEADER);
    for (int i = 0; i < 150; i++) {
        used += (size_t)snprintf(csv + used, sizeof csv - used, "%d,north,,x,2016-01-01,\n", i);
    }
    const qzplan_plan *plan = qz_tally_plan(PLAN);
    qzplan_tally *tally = qz_tally_new(plan, "t", "2025");
    qzplan_tally_info info = {.size = sizeof info};
    qzplan_diagnostics *faults = NULL;
    ck_assert_int_eq(qzplan_tally_csv_bytes(tally, "t.csv", csv, used, &faults), QZPLAN_OK);
    ck_assert_uint_eq(faults->count, 100);
    ck_assert_uint_eq(faults->dropped, 50);
    ck_assert_uint_eq(faults->items[99]->line, 101);
    ck_assert_int_eq(qzplan_tally_describe(&info, tally), QZPLAN_OK);
    ck_assert_uint_eq(info.unreadable, 150);
    qzplan_diagnostics_free(faults);
    qzplan_tally_free(tally);
    qzplan_plan_free(plan);
}
END_TEST

/* ---- sources */

#define SIMPLE                                                                                     \
    QZ_TALLY_PLAN "tables:\n  t: {period: as_of, columns: {n: integer, e: {type: text, one_of: "   \
                  "[是, 否]}}}\n"                                                                \
                  "metrics:\n  a: {unit: x, count: t, where: {e: 是}}\n" QZ_TALLY_TASK
#define ROWS "n,e\n1,是\n2,否\n3,是\n"

static void expect_simple(const qzplan_plan *plan, qzplan_tally *tally, const char *expected) {
    const qzplan_tally *all[] = {tally};
    qz_tally_expect(plan, all, 1, expected);
    qzplan_tally_free(tally);
}

/* So many bytes at once. */
typedef struct slow {
    const char *text;
    size_t size;
    size_t at;
    size_t step;
} slow;

static int64_t read_slow(void *context, void *buffer, size_t size) {
    slow *from = context;
    size_t left = from->size - from->at;
    size_t taken = left < from->step ? left : from->step;
    taken = taken < size ? taken : size;
    memcpy(buffer, from->text + from->at, taken);
    from->at += taken;
    return (int64_t)taken;
}

static int64_t read_failing(void *context, void *buffer, size_t size) {
    (void)context;
    (void)buffer;
    (void)size;
    return -7;
}

START_TEST(bytes_may_come_from_anywhere) {
    const qzplan_plan *plan = qz_tally_plan(SIMPLE);
    char path[] = "/tmp/qzplan-tally-XXXXXX";
    int file = mkstemp(path);
    ck_assert_int_ge(file, 0);
    ck_assert_int_eq(write(file, ROWS, sizeof ROWS - 1), sizeof ROWS - 1);
    close(file);
    qzplan_tally *tally = qz_tally_new(plan, "t", "2025");
    ck_assert_int_eq(qzplan_tally_csv(tally, path, NULL), QZPLAN_OK);
    ck_assert_int_eq(qzplan_tally_csv(tally, "/nowhere/at/all", NULL), QZPLAN_ERROR_IO);
    expect_simple(plan, tally, "a plan 2025 2\n");
    unlink(path);
    for (size_t step = 1; step < 9; step++) {
        slow from = {ROWS, sizeof ROWS - 1, 0, step};
        tally = qz_tally_new(plan, "t", "2025");
        ck_assert_int_eq(qzplan_tally_csv_from(tally, "pipe", read_slow, &from, NULL), QZPLAN_OK);
        expect_simple(plan, tally, "a plan 2025 2\n");
    }
    tally = qz_tally_new(plan, "t", "2025");
    ck_assert_int_eq(qzplan_tally_csv_from(tally, "pipe", read_failing, NULL, NULL),
                     QZPLAN_ERROR_IO);
    expect_simple(plan, tally, "");
    qzplan_plan_free(plan);
}
END_TEST

/* A plan with Chinese texts takes GB18030 unasked; others are told of it. */
START_TEST(other_encodings_are_converted) {
    static const char rows[] = "n,e\n1,\xCA\xC7\n2,\xB7\xF1\n";
    const qzplan_plan *plan = qz_tally_plan(SIMPLE);
    const char *period = "2025";
    qzplan_tally_options how = {.size = sizeof how, .periods = &period, .period_count = 1};
    qzplan_tally *tally = NULL;
    ck_assert_int_eq(qzplan_tally_new(&tally, plan, "t", &how), QZPLAN_OK);
    ck_assert_int_eq(qzplan_tally_csv_bytes(tally, "t.csv", rows, sizeof rows - 1, NULL),
                     QZPLAN_ERROR_ENCODING);
    qzplan_tally_free(tally);
    how.encoding = "gbk";
    ck_assert_int_eq(qzplan_tally_new(&tally, plan, "t", &how), QZPLAN_OK);
    ck_assert_int_eq(qzplan_tally_csv_bytes(tally, "t.csv", rows, sizeof rows - 1, NULL),
                     QZPLAN_OK);
    expect_simple(plan, tally, "a plan 2025 1\n");
    how.encoding = "no such";
    ck_assert_int_eq(qzplan_tally_new(&tally, plan, "t", &how), QZPLAN_ERROR_INVALID_ARGUMENT);
    qzplan_plan_free(plan);
}
END_TEST

static int enough(void *context, uint64_t bytes, uint64_t rows) {
    int *asked = context;
    ck_assert_uint_le(rows, bytes);
    return ++*asked > 1;
}

START_TEST(whoever_is_told_may_end_it) {
    enum { MANY = 200000 };
    const qzplan_plan *plan = qz_tally_plan(SIMPLE);
    const char *period = "2025";
    int asked = 0;
    const qzplan_tally_options how = {.size = sizeof how,
                                      .periods = &period,
                                      .period_count = 1,
                                      .progress = enough,
                                      .progress_context = &asked};
    qzplan_tally *tally = NULL;
    char *rows = malloc(4 + 6 * MANY);
    ck_assert_ptr_nonnull(rows);
    memcpy(rows, "n,e\n", 4);
    for (size_t i = 0; i < MANY; i++) {
        memcpy(rows + 4 + 6 * i, "1,是\n", 6);
    }
    ck_assert_int_eq(qzplan_tally_new(&tally, plan, "t", &how), QZPLAN_OK);
    ck_assert_int_eq(qzplan_tally_csv_bytes(tally, "t.csv", rows, 4 + 6 * MANY, NULL),
                     QZPLAN_ERROR_CANCELLED);
    ck_assert_int_eq(asked, 2);
    free(rows);
    expect_simple(plan, tally, "");
    qzplan_plan_free(plan);
}
END_TEST

/* Several sources add up; one that was taken is refused, unless a merged tally has it too. */
START_TEST(each_source_counts_once) {
    const qzplan_plan *plan = qz_tally_plan(SIMPLE);
    qzplan_tally *a = qz_tally_new(plan, "t", "2025");
    qzplan_tally *b = qz_tally_new(plan, "t", "2025");
    qzplan_diagnostics *faults = NULL;
    qzplan_tally_source source = {.size = sizeof source};
    ck_assert_int_eq(qzplan_tally_csv_bytes(a, "1.csv", ROWS, sizeof ROWS - 1, NULL), QZPLAN_OK);
    ck_assert_int_eq(qzplan_tally_csv_bytes(b, "2.csv", ROWS, sizeof ROWS - 1, NULL), QZPLAN_OK);
    ck_assert_int_eq(qzplan_tally_merge(a, b, NULL), QZPLAN_OK);
    ck_assert_int_eq(qzplan_tally_merge(a, b, NULL), QZPLAN_OK); /* all of it is there */
    ck_assert_int_eq(qzplan_tally_csv_bytes(a, "3.csv", "n,e\n7,是\n", 10, NULL), QZPLAN_OK);
    ck_assert_int_eq(qzplan_tally_csv_bytes(b, "3.csv", "n,e\n", 4, NULL), QZPLAN_OK);
    ck_assert_int_eq(qzplan_tally_merge(a, b, &faults), QZPLAN_ERROR_FIGURE_DUPLICATE);
    ck_assert_str_eq(qzplan_message_name(faults->items[0]->id), "TALLY_OVERLAP");
    qzplan_diagnostics_free(faults);
    ck_assert_int_eq(qzplan_tally_source_at(&source, a, 2), QZPLAN_OK);
    ck_assert_str_eq(source.id, "3.csv");
    ck_assert_uint_eq(source.rows, 1);
    ck_assert_uint_eq(source.end, 10);
    ck_assert_int_eq(qzplan_tally_source_at(&source, a, 3), QZPLAN_ERROR_INVALID_ARGUMENT);
    expect_simple(plan, a, "a plan 2025 5\n");
    qzplan_tally_free(b);
    qzplan_plan_free(plan);
}
END_TEST

START_TEST(what_is_asked_for_is_checked) {
    const qzplan_plan *plan = qz_tally_plan(SIMPLE);
    const char *periods[] = {"2025", "never"};
    qzplan_tally_options how = {.size = sizeof how};
    qzplan_tally *tally = NULL;
    qzplan_tally *twin = NULL;
    ck_assert_int_eq(qzplan_tally_new(&tally, plan, "x", NULL), QZPLAN_ERROR_UNKNOWN_NAME);
    ck_assert_int_eq(qzplan_tally_new(&tally, plan, "t", NULL), QZPLAN_ERROR_COMBINATION);
    how.periods = periods + 1;
    how.period_count = 1;
    ck_assert_int_eq(qzplan_tally_new(&tally, plan, "t", &how), QZPLAN_ERROR_BAD_DATE);
    how.periods = periods;
    how.part = 3;
    ck_assert_int_eq(qzplan_tally_new(&tally, plan, "t", &how), QZPLAN_ERROR_INVALID_ARGUMENT);
    how.part = 0;
    ck_assert_int_eq(qzplan_tally_new(&tally, plan, "t", &how), QZPLAN_OK);
    ck_assert_int_eq(qzplan_tally_new(&twin, plan, "t", &how), QZPLAN_OK);
    const qzplan_tally *both[] = {tally, twin};
    qzplan_figures *figures = NULL;
    qzplan_diagnostics *faults = NULL;
    ck_assert_int_eq(qzplan_figures_new(&figures, plan, NULL), QZPLAN_OK);
    ck_assert_int_eq(qzplan_tally_figures(figures, both, 2, &faults),
                     QZPLAN_ERROR_FIGURE_DUPLICATE);
    ck_assert_str_eq(qzplan_message_name(faults->items[0]->id), "TALLY_TWICE");
    ck_assert_int_eq(qzplan_figures_seal(figures, NULL), QZPLAN_OK);
    ck_assert_int_eq(qzplan_tally_figures(figures, both, 1, NULL), QZPLAN_ERROR_SEALED);
    qzplan_diagnostics_free(faults);
    qzplan_figures_free(figures);
    qzplan_tally_free(tally);
    qzplan_tally_free(twin);
    qzplan_tally_free(NULL);
    qzplan_plan_free(plan);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, cells_that_cannot_be_read_are_told_with_their_place);
    tcase_add_test(tests, what_breaks_the_shape_refuses_the_table);
    tcase_add_test(tests, keys_may_have_to_be_unique);
    tcase_add_test(tests, the_first_hundred_are_told);
    tcase_add_test(tests, bytes_may_come_from_anywhere);
    tcase_add_test(tests, other_encodings_are_converted);
    tcase_add_test(tests, whoever_is_told_may_end_it);
    tcase_add_test(tests, each_source_counts_once);
    tcase_add_test(tests, what_is_asked_for_is_checked);
}

QZ_SUITE(tally_faults, add)
