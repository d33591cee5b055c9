/* SPDX-License-Identifier: MIT */
/* Every code of the table of errors is returned by something, and every message is given: by a bad
   file of the tests' data, a plan that cannot come true, or a call below. What nothing reaches any
   more, or not yet, fails here. */

#include <dirent.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <qzplan/qzplan.h>

#include "messages/message.h"
#include "support/area_file.h"
#include "support/bad_mappings.h"
#include "support/bad_tallies.h"
#include "support/figures_tools.h"
#include "support/readings.h"
#include "support/sheet.h"

enum { CODES = 1024 };

typedef struct seen {
    int codes[CODES];
    int messages[QZ_MESSAGE_COUNT];
} seen;

static void note(seen *s, int code) {
    ck_assert(code >= 0 && code < CODES);
    s->codes[code] = 1;
}

static void note_all(seen *s, int code, qzplan_diagnostics *faults) {
    note(s, code);
    for (size_t i = 0; faults != NULL && i < faults->count; i++) {
        const qzplan_diagnostic *fault = faults->items[i];
        note(s, fault->code);
        ck_assert(fault->id > QZ_MESSAGE_NONE && fault->id < QZ_MESSAGE_COUNT);
        ck_assert_int_eq(fault->code, qz_message_code(fault->id));
        ck_assert_int_eq(fault->severity, qz_message_severity(fault->id));
        s->messages[fault->id] = 1;
    }
    qzplan_diagnostics_free(faults);
}

static void read_plan(seen *s, const char *path) {
    const qzplan_plan *plan = NULL;
    qzplan_diagnostics *faults = NULL;
    int code = qzplan_plan_load(&plan, path, NULL, &faults);
    note_all(s, code, faults);
    if (plan != NULL) {
        faults = NULL;
        code = qzplan_plan_contradictions(plan, NULL, &faults);
        note_all(s, code, faults);
    }
    qzplan_plan_free(plan);
}

static int has_faults(const char *folder) {
    return strncmp(folder, "bad", 3) == 0 || strcmp(folder, "strict") == 0;
}

static void read_figures(seen *s, const char *path) {
    qzplan_figures *figures = qz_test_figures();
    qzplan_diagnostics *faults = NULL;
    int code = qzplan_figures_load(figures, path, QZPLAN_FORMAT_AUTO, &faults);
    note_all(s, code, faults);
    if (code == QZPLAN_OK) {
        faults = NULL;
        code = qzplan_figures_seal(figures, &faults);
        note_all(s, code, faults);
    }
    qzplan_figures_free(figures);
}

/* Every file of tests/data/bad* and strict: as figures where the folder says so, else as a plan. */
static void read_folders(seen *s) {
    char root[8192];
    snprintf(root, sizeof root, "%s", qz_source_path("tests/data"));
    DIR *folders = opendir(root);
    ck_assert_ptr_nonnull(folders);
    for (const struct dirent *folder; (folder = readdir(folders)) != NULL;) {
        char path[16384];
        snprintf(path, sizeof path, "%s/%s", root, folder->d_name);
        DIR *files = has_faults(folder->d_name) ? opendir(path) : NULL;
        for (const struct dirent *file; files != NULL && (file = readdir(files)) != NULL;) {
            char inner[32768];
            snprintf(inner, sizeof inner, "%s/%s", path, file->d_name);
            if (file->d_name[0] == '.') {
                continue;
            }
            if (strstr(folder->d_name, "figures") != NULL) {
                read_figures(s, inner);
            } else {
                read_plan(s, inner);
            }
        }
        if (files != NULL) {
            closedir(files);
        }
    }
    closedir(folders);
}

static void *no_memory(void *context, size_t bytes) {
    (void)context;
    (void)bytes;
    return NULL;
}

static void no_release(void *context, void *memory, size_t bytes) {
    (void)context;
    (void)memory;
    (void)bytes;
}

static void call_numbers_and_checks(seen *s) {
    const qzplan_number one = {1, 1};
    const qzplan_number zero = {0, 1};
    qzplan_number number;
    char small[2];
    qzplan_rotation_result rotation = {.size = sizeof rotation};
    note(s, qzplan_number_divide(&number, &one, &zero));
    note(s, qzplan_number_parse(NULL, NULL, "1", 1));
    note(s, qzplan_number_parse(&number, NULL, "99999999999999999999", 20));
    note(s, qzplan_number_parse(&number, NULL, "3万", 4));
    note(s, qzplan_day_format(small, sizeof small, NULL, 19000));
    note(s, qzplan_rotation_check(&rotation, NULL, 10, -1, 0));
    note(s, qzplan_rotation_check(&rotation, NULL, 10, 11, 0));
    rotation.size = 1;
    note(s, qzplan_rotation_check(&rotation, NULL, 10, 1, 0));
}

static void load_with(seen *s, const qzplan_load_options *options, const char *text) {
    const qzplan_plan *plan = NULL;
    qzplan_diagnostics *faults = NULL;
    int code = qzplan_plan_load_bytes(&plan, "t", text, strlen(text), options, &faults);
    note_all(s, code, faults);
}

static void call_loading(seen *s) {
    const qzplan_allocator none = {sizeof none, NULL, no_memory, no_release};
    const qzplan_load_options limits[] = {
        {.size = sizeof limits[0], .allocator = &none}, {.size = sizeof limits[0], .max_bytes = 1},
        {.size = sizeof limits[0], .max_depth = 1},     {.size = sizeof limits[0], .max_nodes = 1},
        {.size = sizeof limits[0], .max_scalar = 1},
    };
    for (size_t i = 0; i < sizeof limits / sizeof limits[0]; i++) {
        load_with(s, &limits[i], "abc: [1]\n");
    }
    read_plan(s, qz_source_path("no/such/file"));
    load_with(s, NULL, "qzplan: 1\nareas: {file: areas.csv}\n");
}

static void call_figures(seen *s) {
    qzplan_figures *figures = qz_test_figures();
    const qzplan_result *result = NULL;
    note(s, qzplan_evaluate(&result, &qz_test_plan, figures, 19000, NULL));
    note(s, qzplan_figures_seal(figures, NULL));
    note(s, qzplan_figures_seal(figures, NULL));
    note(s, qz_test_read(figures, "f.csv", "metric,period,value\nschools,2024,1\n"));
    qzplan_figures_free(figures);
    figures = qz_test_figures();
    qzplan_diagnostics *faults = NULL;
    int code = qzplan_figures_load_bytes(figures, "f.csv", "PK\3\4", 4, QZPLAN_FORMAT_CSV, &faults);
    note_all(s, code, faults);
    qzplan_figures_free(figures);
}

static void read_sheets(seen *s, const char *text, size_t count) {
    qzplan_figures *figures = qz_test_figures();
    qzplan_diagnostics *faults = NULL;
    test_sheet made;
    test_make_sheet(&made, "S", text);
    for (size_t i = 0; i < made.sheet.cell_count; i++) {
        made.cells[i].marks =
            QZPLAN_CELL_FORMULA | QZPLAN_CELL_HIDDEN | QZPLAN_CELL_SCALED | QZPLAN_CELL_TIME;
    }
    const qzplan_sheet sheets[] = {made.sheet, made.sheet};
    int code = qzplan_figures_load_sheets(figures, "b.xlsx", sheets, count, NULL, &faults);
    note_all(s, code, faults);
    qzplan_figures_free(figures);
}

static void call_sheets(seen *s) {
    static const char table[] = "metric|period|value\nschools|2024|!#N/A\nschools|2023|=x\n";
    read_sheets(s, table, 1);
    read_sheets(s, table, 2);
    read_sheets(s, "metric|period|value\nschools|2024|1\n", 1);
}

static void call_mappings(seen *s) {
    for (size_t i = 0; i < sizeof bad_mappings / sizeof bad_mappings[0]; i++) {
        const qzplan_mapping *mapping = NULL;
        qzplan_diagnostics *faults = NULL;
        const char *text = bad_mappings[i].text;
        int code = qzplan_mapping_load_bytes(&mapping, "m", text, strlen(text), NULL, &faults);
        note_all(s, code, faults);
    }
}

/* Figures of days after the one that is judged as of. */
static void call_later(seen *s) {
    static const char *const texts[] = {"metric,period,value\nschools,2024,1\n",
                                        "metric,period,value\nschools,2024,1\nschools,2025,1\n"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        qzplan_figures *figures = qz_test_figures();
        qzplan_diagnostics *found = NULL;
        note(s, qz_test_read(figures, "f.csv", texts[i]));
        note(s, qzplan_figures_seal(figures, NULL));
        int code = qzplan_figures_check_day(figures, 19000, &found);
        note_all(s, code, found);
        qzplan_figures_free(figures);
    }
}

static void read_mapped(seen *s, const qzplan_plan *plan, const reading *one, size_t count) {
    const qzplan_mapping *mapping = NULL;
    qzplan_figures *figures = NULL;
    qzplan_diagnostics *faults = NULL;
    test_sheet made;
    ck_assert_int_eq(
        qzplan_mapping_load_bytes(&mapping, "m", one->mapping, strlen(one->mapping), NULL, NULL),
        QZPLAN_OK);
    ck_assert_int_eq(qzplan_figures_new(&figures, plan, NULL), QZPLAN_OK);
    test_make_sheet(&made, "S", one->sheet);
    const qzplan_sheet sheets[] = {made.sheet, made.sheet};
    int code = qzplan_figures_load_sheets(figures, "b.xlsx", sheets, count, mapping, &faults);
    note_all(s, code, faults);
    qzplan_figures_free(figures);
    qzplan_mapping_free(mapping);
}

/* Figures in YAML take no mapping. */
static void read_yaml_mapped(seen *s, const qzplan_plan *plan) {
    static const char text[] = "figures: [{metric: homes, period: 2024, value: 1}]\n";
    const qzplan_mapping *mapping = NULL;
    qzplan_figures *figures = NULL;
    qzplan_diagnostics *faults = NULL;
    const char *how = warned_readings[0].mapping;
    ck_assert_int_eq(qzplan_mapping_load_bytes(&mapping, "m", how, strlen(how), NULL, NULL),
                     QZPLAN_OK);
    ck_assert_int_eq(qzplan_figures_new(&figures, plan, NULL), QZPLAN_OK);
    int code = qzplan_figures_load_bytes_mapped(figures, "f.yaml", text, sizeof text - 1,
                                                QZPLAN_FORMAT_AUTO, mapping, &faults);
    note_all(s, code, faults);
    qzplan_figures_free(figures);
    qzplan_mapping_free(mapping);
}

static void call_mapped(seen *s) {
    const qzplan_plan *plan = load_reading_plan();
    for (size_t i = 0; i < sizeof faulty_readings / sizeof faulty_readings[0]; i++) {
        read_mapped(s, plan, &faulty_readings[i], 1);
    }
    for (size_t i = 0; i < sizeof warned_readings / sizeof warned_readings[0]; i++) {
        read_mapped(s, plan, &warned_readings[i], 1);
    }
    read_mapped(s, plan, &warned_readings[0], 2);
    read_yaml_mapped(s, plan);
    qzplan_plan_free(plan);
}

/* Tables in which something is left alone, or can be meant in two ways. */
static void call_tables(seen *s) {
    static const char *const texts[] = {
        "title\nmetric,period,value,colour\nschools,2024,41,red\nnote,,,\n",
        "indicator,kpi,period,value\n",
        "metric,2024,value\n",
        "metric,colour,value\n",
        "metric,period,sex,value\nschools,2024,m,1\nschools,2024,w,2\n",
        "metric,period,kind,value\nschools,2024,total,1\nschools,2025,part,2\n",
        "metric,year,month,value\nschools,2024,3,1\n",
        "metric;period;value\nschools;2024;1,234\n",
        "metric;period;value\nschools;2024;1,5\nschools;2025;1.5\n",
        "metric,period,multiplier,value\nschools,2024,many,1\n",
        "metric,period,unit,value\nschools,2024,万所,1\nschools,2025,个,1\n",
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        qzplan_figures *figures = qz_test_figures();
        qzplan_diagnostics *faults = NULL;
        int code = qzplan_figures_load_bytes(figures, "f.csv", texts[i], strlen(texts[i]),
                                             QZPLAN_FORMAT_AUTO, &faults);
        note_all(s, code, faults);
        qzplan_figures_free(figures);
    }
}

static void told_of_tallies(void *context, int code, qzplan_diagnostics *faults) {
    note_all(context, code, faults);
}

/* Its number is kept for what `dropped` says today; or the library beside it returns it: the suites
   workbook. */
static int is_kept(int code) {
    return code == QZPLAN_ERROR_TOO_MANY_FAULTS || code == QZPLAN_ERROR_WORKBOOK;
}

START_TEST(every_code_of_the_table_is_returned) {
    seen s = {0};
    read_folders(&s);
    call_numbers_and_checks(&s);
    call_loading(&s);
    call_figures(&s);
    call_sheets(&s);
    call_mappings(&s);
    call_mapped(&s);
    call_later(&s);
    call_tables(&s);
    qz_bad_tallies_try(told_of_tallies, &s);
    int32_t code = 0;
    size_t missing = 0;
    for (size_t i = 0; qzplan_error_get(&code, i) == QZPLAN_OK; i++) {
        ck_assert(!is_kept(code) || !s.codes[code]);
        if (!s.codes[code] && !is_kept(code)) {
            printf("nothing returns %s\n", qzplan_error_name(code));
            missing++;
        }
        ck_assert_str_ne(qzplan_error_describe(code, "zh"), qzplan_error_describe(code, "en"));
        ck_assert_str_eq(qzplan_error_describe(code, "de"), qzplan_error_describe(code, "en"));
    }
    ck_assert_uint_eq(missing, 0);
    ck_assert_str_eq(qzplan_error_name(999), "UNKNOWN_ERROR");
    ck_assert_ptr_nonnull(qzplan_error_describe(999, "zh"));
    ck_assert_int_eq(qzplan_error_get(NULL, 0), QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_error_get(&code, 10000), QZPLAN_ERROR_INVALID_ARGUMENT);
}
END_TEST

/* ---- messages that no file of the data gives */

#define PLAN(rest)                                                                                 \
    "qzplan: 1\nid: t\ntitle: T\nlanguages: [en]\nbegins: 2023-01-01\nlead: d\ndue: 2025\n"        \
    "departments: {d: D}\n" rest
#define TARGET(target) "tasks: [{id: \"1\", title: A, targets: [" target "]}]\n"
#define COLUMNS        "metric,period,value,area\n"
#define TOWNS                                                                                      \
    "areas: [{id: r, kind: county}, {id: a, kind: town, in: r}, {id: b, kind: town, in: r}]\n"
#define TIMES                                                                                      \
    "areas: [{id: r, kind: county}, {id: a, kind: town, in: r, ends: 2024},\n"                     \
    "  {id: b, kind: town, in: r, begins: 2024}]\n"
#define GROUPED "metric,period,value,for\n"
#define FAMILY                                                                                     \
    "groups: {a: {title: A, one_of: f}, b: {title: B, one_of: f}}\nmetrics: {m: {unit: x}}\n"
#define TOTAL   "metrics: {m: {unit: x, figures: running_total}}\n" TARGET("{metric: m, at_least: 5}")
#define SUM     "metrics: {m: {unit: x}, n: {unit: x}, s: {sum: [m, n]}}\n"
#define LARGEST "9223372036854775807"

typedef struct given {
    int message;
    const char *plan;    /* a whole text */
    const char *figures; /* NULL: none */
    const char *assumed;
} given;

static const given cases[] = {
    {QZ_MESSAGE_YAML_LIST_ITEM_HERE, "a: - b\n", NULL, NULL},
    {QZ_MESSAGE_YAML_KEY_HERE, "a: ? b\n", NULL, NULL},
    {QZ_MESSAGE_YAML_SECOND_COLON, "a: b: c\n", NULL, NULL},
    {QZ_MESSAGE_YAML_LIST_ITEM_EXPECTED, "- [a]\n]\n", NULL, NULL},
    {QZ_MESSAGE_YAML_VALUE_EXPECTED, "a: [}]\n", NULL, NULL},
    {QZ_MESSAGE_YAML_NO_COLON, "a: 1\nb\n: 2\n", NULL, NULL},
    {QZ_MESSAGE_YAML_ESCAPE, "a: \"\\q\"\n", NULL, NULL},
    {QZ_MESSAGE_YAML_ANCHOR_SIGN, "a: &\n", NULL, NULL},
    {QZ_MESSAGE_YAML_ALIAS_SIGN, "a: *\n", NULL, NULL},
    {QZ_MESSAGE_YAML_TAG_SIGN, "a: !<\n", NULL, NULL},
    {QZ_MESSAGE_YAML_BLOCK_HEADER, "a: | x\n", NULL, NULL},
    {QZ_MESSAGE_YAML_DIRECTIVE_LINE, "%a\n", NULL, NULL},
    {QZ_MESSAGE_YAML_DIRECTIVE_SIGN, "a: 1\n%b: 2\n", NULL, NULL},
    {QZ_MESSAGE_YAML_ALIAS_KEY, "*a : 1\n", NULL, NULL},
    {QZ_MESSAGE_YAML_KEY_NOT_TEXT, "[a]: 1\n", NULL, NULL},
    {QZ_MESSAGE_YAML_KEY_EXPECTED, "a: [b]\n- c\n", NULL, NULL},
    {QZ_MESSAGE_YAML_TAG_USED, "a: !!x!y z\n", NULL, NULL},
    {QZ_MESSAGE_YAML_STRAY_CONTENT, "{a: 1}\nb: 2\n", NULL, NULL},
    {QZ_MESSAGE_AREAS_FILE_OF_BYTES, PLAN("areas: {file: areas.csv}\n"), NULL, NULL},
    {QZ_MESSAGE_METRIC_LIMIT_NOT_POINTS,
     PLAN("metrics:\n  m: {unit: '%'}\n  n: {unit: '%'}\n"
          "  g: {difference: m, minus: n, limits: [2, none]}\n"),
     NULL, NULL},
    /* against limits alone */
    {QZ_MESSAGE_WHOLE_CLASH_ALONE,
     PLAN("metrics: {m: {unit: x}, p: {part_of: m, limits: [5, none]}}\n" TARGET(
         "{metric: m, at_most: 4}")),
     NULL, NULL},
    {QZ_MESSAGE_NESTED_CLASH_ALONE,
     PLAN("metrics: {m: {unit: x}, p: {part_of: m}, q: {part_of: p}}\n" TARGET(
         "{metric: q, less_than: 0%}")),
     NULL, NULL},
    {QZ_MESSAGE_SUM_CLASH_ALONE,
     PLAN("metrics: {m: {unit: x, limits: [10, none]}, n: {unit: x}, s: {sum: [m, n]}}\n" TARGET(
         "{metric: s, at_most: 4}")),
     NULL, NULL},
    {QZ_MESSAGE_GROUPS_CLASH_ALONE,
     PLAN("groups: {a: {title: A, one_of: f}, b: {title: B, one_of: f}}\nmetrics: {m: {unit: x, "
          "limits: [0, 10]}, p: {part_of: m}}\n" TARGET("{metric: p, at_least: 15, for: a}")),
     NULL, NULL},
    {QZ_MESSAGE_AREAS_CLASH_ALONE,
     PLAN(TOWNS "metrics: {m: {unit: x, limits: [0, 10]}, p: {part_of: m}}\n" TARGET(
         "{metric: p, at_least: 30, in: r}")),
     NULL, NULL},
    /* figures that do not agree */
    {QZ_MESSAGE_FIGURE_AFTER_AREA,
     PLAN(TIMES "metrics: {m: {unit: x}}\n" TARGET("{metric: m, at_least: 1}")),
     COLUMNS "m,2025,1,a\n", NULL},
    {QZ_MESSAGE_FIGURE_BEFORE_AREA,
     PLAN(TIMES "metrics: {m: {unit: x}}\n" TARGET("{metric: m, at_least: 1}")),
     COLUMNS "m,2023,1,b\n", NULL},
    {QZ_MESSAGE_FIGURE_BELOW_LIMITS,
     PLAN("metrics: {m: {unit: x}}\n" TARGET("{metric: m, at_least: 5}")), COLUMNS "m,2024,-1,\n",
     NULL},
    {QZ_MESSAGE_FIGURE_AREAS_DIFFER,
     PLAN(TOWNS "metrics: {m: {unit: x}}\n" TARGET("{metric: m, at_least: 5}")),
     COLUMNS "m,2024,5,r\nm,2024,2,a\nm,2024,2,b\n", NULL},
    {QZ_MESSAGE_FIGURE_SUM_TOO_LARGE, PLAN(SUM TARGET("{metric: s, at_least: 5}")),
     COLUMNS "m,2024," LARGEST ",\nn,2024," LARGEST ",\ns,2024," LARGEST ",\n", NULL},
    {QZ_MESSAGE_FIGURE_DERIVED_DIFFERS,
     PLAN("metrics: {m: {unit: x}, n: {unit: x}, r: {ratio: m, to: n}}\n" TARGET(
         "{metric: r, at_least: 5}")),
     COLUMNS "m,2024,4,\nn,2024,2,\nr,2024,3.0,\n", NULL},
    {QZ_MESSAGE_ASSUMED_TOO_LARGE, PLAN(SUM TARGET("{metric: s, at_least: 5}")),
     COLUMNS "m,2024," LARGEST ",\ns,2024," LARGEST ",\n",
     COLUMNS "m,2024,1,\nn,2024," LARGEST ",\n"},
    {QZ_MESSAGE_ASSUMED_ABOVE_WHOLE,
     PLAN("metrics: {m: {unit: x}, p: {part_of: m}}\n" TARGET("{metric: p, at_least: 5}")),
     COLUMNS "p,2024,5,\n", COLUMNS "m,2024,4,\n"},
    /* groups and everyone, one day, totals */
    {QZ_MESSAGE_FIGURE_GROUP_ABOVE, PLAN(FAMILY TARGET("{metric: m, at_least: 5}")),
     GROUPED "m,2024,5,\nm,2024,6,a\n", NULL},
    {QZ_MESSAGE_FIGURE_GROUPS_DIFFER, PLAN(FAMILY TARGET("{metric: m, at_least: 5}")),
     GROUPED "m,2024,5,\nm,2024,2,a\nm,2024,2,b\n", NULL},
    {QZ_MESSAGE_ASSUMED_ABOVE_EVERYONE, PLAN(FAMILY TARGET("{metric: m, at_least: 5}")),
     GROUPED "m,2024,5,\n", GROUPED "m,2024,6,a\n"},
    {QZ_MESSAGE_FIGURE_DAY_DIFFERS,
     PLAN("metrics: {m: {unit: x}}\n" TARGET("{metric: m, at_least: 5}")),
     COLUMNS "m,2024,5,\nm,2024-12,6,\n", NULL},
    {QZ_MESSAGE_FIGURE_ANSWERS_DIFFER, PLAN(TARGET("{done: law}")),
     COLUMNS "law,2024,no,\nlaw,2024-12-31,yes,\n", NULL},
    /* titles */
    {QZ_MESSAGE_FIGURE_NAMES_SEVERAL,
     PLAN("metrics: {m: {title: Same, unit: x}, n: {title: same, unit: x}}\n" TARGET(
         "{metric: m, at_least: 5}")),
     COLUMNS "Same,2024,5,\n", NULL},
    {QZ_MESSAGE_FIGURE_OTHER_UNIT,
     PLAN("metrics: {m: {title: Schools, unit: x}}\n" TARGET("{metric: m, at_least: 5}")),
     COLUMNS "Schools (y),2024,5,\n", NULL},
    /* values as people write them */
    {QZ_MESSAGE_FIGURE_IS_LIMIT, PLAN(SUM TARGET("{metric: s, at_least: 5}")),
     COLUMNS "m,2024,<500,\n", NULL},
    {QZ_MESSAGE_FIGURE_IS_DATE, PLAN(SUM TARGET("{metric: s, at_least: 5}")),
     COLUMNS "m,2024,9-Jun,\n", NULL},
    {QZ_MESSAGE_FIGURE_NOISE, PLAN(SUM TARGET("{metric: s, at_least: 5}")),
     COLUMNS "m,2024,56.99999999999999,\n", NULL},
    {QZ_MESSAGE_FIGURE_LIKE_FRACTION,
     PLAN("metrics: {m: {unit: \"%\"}}\n" TARGET("{metric: m, at_least: 5%}")),
     COLUMNS "m,2024,0.06,\n", NULL},
    {QZ_MESSAGE_FIGURE_COUNT_BROKEN,
     PLAN("metrics: {m: {unit: x}, p: {part_of: m}}\n" TARGET("{metric: p, at_least: 5}")),
     COLUMNS "p,2024,47.5,\n", NULL},
    /* periods as people write them */
    {QZ_MESSAGE_FIGURE_STRETCH_START, PLAN(TOTAL), COLUMNS "m,2024年1-6月,5,\n", NULL},
    {QZ_MESSAGE_FIGURE_NO_STRETCH, PLAN(SUM TARGET("{metric: s, at_least: 5}")),
     COLUMNS "m,2024年1-2月,5,\n", NULL},
    {QZ_MESSAGE_FIGURE_PERIOD_EITHER, PLAN(SUM TARGET("{metric: s, at_least: 5}")),
     COLUMNS "m,201112,5,\n", NULL},
    {QZ_MESSAGE_FIGURE_MONTH_OR_YEAR, PLAN(SUM TARGET("{metric: s, at_least: 5}")),
     COLUMNS "m,2011/12,5,\n", NULL},
    {QZ_MESSAGE_FIGURE_MONTHS_LIKE_YEARS, PLAN(SUM TARGET("{metric: s, at_least: 5}")),
     COLUMNS "m,2010-11,5,\nm,2011-12,5,\n", NULL},
    {QZ_MESSAGE_FIGURE_FALLS, PLAN(TOTAL), COLUMNS "m,2023,5,\nm,2024,4,\n", NULL},
    {QZ_MESSAGE_ASSUMED_FALLS, PLAN(TOTAL), COLUMNS "m,2023,5,\n", COLUMNS "m,2024,4,\n"},
};
enum { CASES = sizeof cases / sizeof cases[0] };

/* Figures of a text, sealed where they are sound. */
static qzplan_figures *figures_of(seen *s, const qzplan_plan *plan,
                                  const qzplan_load_options *options, const char *text) {
    qzplan_figures *figures = NULL;
    qzplan_diagnostics *faults = NULL;
    ck_assert_int_eq(qzplan_figures_new(&figures, plan, options), QZPLAN_OK);
    int code = qzplan_figures_load_bytes(figures, "f.csv", text, strlen(text), QZPLAN_FORMAT_AUTO,
                                         &faults);
    note_all(s, code, faults);
    faults = NULL;
    code = qzplan_figures_seal(figures, &faults);
    note_all(s, code, faults);
    return figures;
}

static void read_texts(seen *s, const char *text, const char *reported, const char *expected) {
    const qzplan_plan *plan = NULL;
    qzplan_diagnostics *faults = NULL;
    int code = qzplan_plan_load_bytes(&plan, "t", text, strlen(text), NULL, &faults);
    note_all(s, code, faults);
    if (plan == NULL) {
        return;
    }
    faults = NULL;
    code = qzplan_plan_contradictions(plan, NULL, &faults);
    note_all(s, code, faults);
    qzplan_figures *figures = reported == NULL ? NULL : figures_of(s, plan, NULL, reported);
    if (expected != NULL) {
        qzplan_figures *assumed = figures_of(s, plan, NULL, expected);
        faults = NULL;
        code = qzplan_figures_validate_what_if(figures, assumed, &faults);
        note_all(s, code, faults);
        qzplan_figures_free(assumed);
    }
    qzplan_figures_free(figures);
    qzplan_plan_free(plan);
}

/* That a message was given since it was last expected. */
static void expect(seen *s, int message) {
    ck_assert_msg(s->messages[message], "nothing gave %s", qzplan_message_name(message));
}

static void call_cases(seen *s) {
    for (size_t i = 0; i < CASES; i++) {
        s->messages[cases[i].message] = 0;
        read_texts(s, cases[i].plan, cases[i].figures, cases[i].assumed);
        expect(s, cases[i].message);
    }
}

/* What only the builder can hand over: a file's bytes are checked before its cells. */
static void add_cell(seen *s, const char *value) {
    qzplan_figures *figures = qz_test_figures();
    qzplan_diagnostics *faults = NULL;
    const qzplan_figure_row row = {
        .size = sizeof row, .metric = "schools", .period = "2024", .value = value};
    int code = qzplan_figures_add(figures, &row, &faults);
    note_all(s, code, faults);
    qzplan_figures_free(figures);
}

static void call_cells(seen *s) {
    add_cell(s, "\xff");
    add_cell(s, "1\x01");
    add_cell(s, "1\xEF\xBB\xBF");
}

static void call_limits_of_figures(seen *s) {
    static const struct {
        int message;
        qzplan_load_options options;
    } limits[] = {
        {QZ_MESSAGE_BYTES_TOO_LARGE, {.size = sizeof limits[0].options, .max_bytes = 9}},
        {QZ_MESSAGE_CSV_TOO_MANY_CELLS, {.size = sizeof limits[0].options, .max_nodes = 1}},
        {QZ_MESSAGE_CELL_TOO_LONG, {.size = sizeof limits[0].options, .max_scalar = 8}},
    };
    for (size_t i = 0; i < sizeof limits / sizeof limits[0]; i++) {
        qzplan_figures_free(figures_of(s, &qz_test_plan, &limits[i].options,
                                       "metric,period,value\nschools,2024,123456789\n"));
        expect(s, limits[i].message);
    }
}

/* Half a character of UTF-16. */
static void call_encodings(seen *s) {
    static const char half[] = "\xFF\xFE\x41\x00\x00\xDC";
    qzplan_figures *figures = qz_test_figures();
    qzplan_diagnostics *faults = NULL;
    int code = qzplan_figures_load_bytes(figures, "f.csv", half, sizeof half - 1,
                                         QZPLAN_FORMAT_AUTO, &faults);
    note_all(s, code, faults);
    expect(s, QZ_MESSAGE_TEXT_NOT_IN_ENCODING);
    qzplan_figures_free(figures);
}

static void read_areas(seen *s, int message, const char *bytes, size_t length, size_t max_nodes) {
    const qzplan_load_options options = {.size = sizeof options, .max_nodes = max_nodes};
    const qzplan_plan *plan = NULL;
    qzplan_diagnostics *faults = NULL;
    int code = area_file_load(&plan, bytes, length, &options, &faults);
    note_all(s, code, faults);
    expect(s, message);
    qzplan_plan_free(plan);
}

static void call_areas(seen *s) {
    static const struct {
        int message;
        const char *bytes;
    } files[] = {
        {QZ_MESSAGE_AREAS_EMPTY, "id,kind\n"},
        {QZ_MESSAGE_AREAS_FILE_EMPTY, "\n"},
        {QZ_MESSAGE_AREAS_UNKNOWN_COLUMN, "id,kind,colour\na,b,red\n"},
        {QZ_MESSAGE_AREAS_FEW_CELLS, "id,kind\na\n"},
        {QZ_MESSAGE_AREAS_MANY_CELLS, "id,kind\na,b,c\n"},
    };
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
        read_areas(s, files[i].message, files[i].bytes, strlen(files[i].bytes), 0);
    }
}

/* ---- plans that are too much: a text, one line often, another text */

typedef struct bulk {
    char *text;
    size_t length;
} bulk;

enum { BULK_BYTES = 1 << 20 };

static void put(bulk *b, const char *text) {
    b->length += (size_t)snprintf(b->text + b->length, BULK_BYTES - b->length, "%s", text);
    ck_assert_uint_lt(b->length, BULK_BYTES);
}

/* The line has one number in it, or none. */
static void put_each(bulk *b, const char *before, int first, int last, const char *after) {
    for (int i = first; i <= last; i++) {
        char number[16];
        snprintf(number, sizeof number, "%d", i);
        put(b, before);
        put(b, number);
        put(b, after);
    }
}

static void read_bulk(seen *s, bulk *b, int message) {
    s->messages[message] = 0;
    read_texts(s, b->text, NULL, NULL);
    expect(s, message);
    b->length = 0;
}

static void call_bulks(seen *s) {
    bulk b = {malloc(BULK_BYTES), 0};
    ck_assert_ptr_nonnull(b.text);
    /* a sum of 1001 */
    put(&b, PLAN("metrics:\n"));
    put_each(&b, "  m", 1, 1001, ": {unit: x}\n");
    put(&b, "  s: {sum: [m1");
    put_each(&b, ", m", 2, 1001, "");
    put(&b, "]}\n" TARGET("{metric: s, at_least: 1}"));
    read_bulk(s, &b, QZ_MESSAGE_METRIC_TOO_MANY_TERMS);
    /* 1001 revisions */
    put(&b, PLAN("metrics: {m: {unit: x}}\ntasks:\n- id: t\n  title: T\n  targets:\n"
                 "  - metric: m\n    at_least: 1\n    revised:\n"));
    put_each(&b, "    - {on: 2023-01-02, why: w, at_least: ", 1, 1001, "}\n");
    read_bulk(s, &b, QZ_MESSAGE_REVISIONS_TOO_MANY);
    /* 400 metrics on 2501 dates */
    put(&b, PLAN("metrics:\n"));
    put_each(&b, "  m", 1, 400, ": {unit: x}\n");
    put(&b, "tasks:\n- id: t\n  title: T\n  targets:\n  - metric: [m1");
    put_each(&b, ", m", 2, 400, "");
    put(&b, "]\n    at_least:\n");
    put_each(&b, "      ", 3000, 5500, ": 1\n");
    read_bulk(s, &b, QZ_MESSAGE_TOO_MANY_PROMISES);
    /* 1001 metrics in 1000 areas */
    put(&b, PLAN("areas:\n- {id: r, kind: county}\n"));
    put_each(&b, "- {id: a", 1, 1000, ", kind: town, in: r}\n");
    put(&b, "metrics:\n");
    put_each(&b, "  m", 1, 1001, ": {unit: x}\n");
    put(&b, "tasks:\n- id: t\n  title: T\n  targets:\n  - each: town\n    at_least: 1\n    metric: "
            "[m1");
    put_each(&b, ", m", 2, 1001, "");
    put(&b, "]\n");
    read_bulk(s, &b, QZ_MESSAGE_STRICT_TOO_MANY);
    /* 501 areas of two values, with room for 20 times the plan's 50 */
    b.length = 0;
    put(&b, "id,kind\n");
    put_each(&b, "a", 1, 501, ",town\n");
    read_areas(s, QZ_MESSAGE_AREAS_TOO_MANY, b.text, b.length, 50);
    free(b.text);
}

/* A layout that the formatter does not know. */
static void call_layout(seen *s) {
    static const char text[] = "[a: ]\n";
    qzplan_diagnostics *faults = NULL;
    int code = qzplan_format_text(NULL, 0, NULL, "f.yaml", text, sizeof text - 1, NULL, &faults);
    note_all(s, code, faults);
}

/* libyaml has no problem left that is in no row, and its next release may have; a NUL byte ends a
   text of C, and in a file it is found before the cells are; what is too tangled takes seconds, and
   the suite of contradictions has it. */
static const int not_given[] = {QZ_MESSAGE_YAML_INVALID, QZ_MESSAGE_CELL_NUL_BYTE,
                                QZ_MESSAGE_STRICT_TOO_TANGLED};

/* Those of workbooks are given where workbooks are read: the suite workbook_messages. */
static int is_not_given(int id) {
    if (strncmp(qzplan_message_name(id), "WORKBOOK_", 9) == 0) {
        return 1;
    }
    for (size_t i = 0; i < sizeof not_given / sizeof not_given[0]; i++) {
        if (not_given[i] == id) {
            return 1;
        }
    }
    return 0;
}

START_TEST(every_message_is_given) {
    seen s = {0};
    size_t missing = 0;
    read_folders(&s);
    call_loading(&s);
    call_figures(&s);
    call_later(&s);
    call_cases(&s);
    call_cells(&s);
    call_limits_of_figures(&s);
    call_sheets(&s);
    call_mappings(&s);
    call_mapped(&s);
    call_tables(&s);
    qz_bad_tallies_try(told_of_tallies, &s);
    call_encodings(&s);
    call_areas(&s);
    call_bulks(&s);
    call_layout(&s);
    for (int id = 1; id < QZ_MESSAGE_COUNT; id++) {
        if (s.messages[id] == is_not_given(id)) {
            printf("%s %s\n", s.messages[id] ? "given after all:" : "nothing gives",
                   qzplan_message_name(id));
            missing++;
        }
    }
    ck_assert_uint_eq(missing, 0);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, every_code_of_the_table_is_returned);
    tcase_add_test(tests, every_message_is_given);
}

QZ_SUITE(every_error, add)
