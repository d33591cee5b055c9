/* SPDX-License-Identifier: MIT */
/* Faulty plans: tests/data/bad has one fault a file, and each file says which and where. */

#include <dirent.h>
#include <stdint.h>
#include <string.h>

#include <qzplan/error.h>
#include <qzplan/plan.h>

#include "support/suite.h"

enum { LINE_SIZE = 1024 };

/* "MESSAGE line:column path | part of the hint", as the first line of a file or a line of EXPECT.
 */
struct expectation {
    char text[LINE_SIZE];
    const char *message; /* its permanent name */
    unsigned line;
    unsigned column;
    const char *path;
    const char *hint; /* NULL: not looked at */
};

static void parse_expectation(struct expectation *e) {
    char *at = strchr(e->text, ' ');
    ck_assert_msg(at != NULL, "no message in: %s", e->text);
    *at++ = '\0';
    e->message = e->text;
    int used = 0;
    ck_assert_int_eq(sscanf(at, "%u:%u%n", &e->line, &e->column, &used), 2);
    at += used;
    char *bar = strstr(at, " | ");
    e->hint = bar == NULL ? NULL : bar + 3;
    if (bar != NULL) {
        *bar = '\0';
    }
    e->path = *at == ' ' ? at + 1 : at;
}

/* Reads the line of a file that begins with a word, without it. */
static int read_line_after(const char *path, const char *word, char *out) {
    char line[LINE_SIZE];
    FILE *file = fopen(path, "rb");
    int found = 0;
    ck_assert_msg(file != NULL, "cannot open %s", path);
    while (!found && fgets(line, sizeof line, file) != NULL) {
        size_t length = strlen(word);
        if (strncmp(line, word, length) == 0) {
            line[strcspn(line, "\n")] = '\0';
            strcpy(out, line + length);
            found = 1;
        }
    }
    fclose(file);
    return found;
}

static void join(char *out, size_t size, const char *directory, const char *name) {
    int length = snprintf(out, size, "%s/%s", directory, name);
    ck_assert(length > 0 && (size_t)length < size);
}

static void find_expectation(struct expectation *e, const char *directory, const char *name) {
    char path[LINE_SIZE];
    char word[300];
    join(path, sizeof path, directory, name);
    if (!read_line_after(path, "# expect: ", e->text)) {
        join(path, sizeof path, directory, "EXPECT");
        snprintf(word, sizeof word, "%s ", name);
        ck_assert_msg(read_line_after(path, word, e->text), "%s expects nothing", name);
    }
    parse_expectation(e);
}

/* Returns the code that the file showed. */
static int check_file(const char *directory, const char *name) {
    struct expectation e;
    char path[LINE_SIZE];
    const qzplan_plan *plan = NULL;
    qzplan_diagnostics *faults = NULL;
    find_expectation(&e, directory, name);
    join(path, sizeof path, directory, name);
    int code = qzplan_plan_load(&plan, path, NULL, &faults);
    ck_assert_msg(code != QZPLAN_OK, "%s has no fault", name);
    ck_assert_ptr_null(plan);
    ck_assert_ptr_nonnull(faults);
    ck_assert_msg(faults->count == 1, "%s: %zu faults, the second: %s", name, faults->count,
                  faults->items[faults->count > 1]->message);
    const qzplan_diagnostic *d = faults->items[0];
    ck_assert_int_eq(d->code, code);
    ck_assert_msg(strcmp(qzplan_message_name(d->id), e.message) == 0, "%s: %s instead of %s", name,
                  qzplan_message_name(d->id), e.message);
    ck_assert_msg(d->line == e.line && d->column == e.column, "%s: at %u:%u instead of %u:%u", name,
                  d->line, d->column, e.line, e.column);
    ck_assert_msg(strcmp(d->path, e.path) == 0, "%s: path %s instead of %s", name, d->path, e.path);
    ck_assert_str_eq(d->file, path);
    ck_assert(d->length > 0 && d->message[0] != '\0');
    ck_assert(d->message[strlen(d->message) - 1] != '.');
    if (e.hint != NULL) {
        ck_assert_msg(d->hint != NULL && strstr(d->hint, e.hint) != NULL, "%s: hint: %s", name,
                      d->hint == NULL ? "none" : d->hint);
    }
    ck_assert_int_eq(qzplan_plan_load(&plan, path, NULL, NULL), code);
    qzplan_diagnostics_free(faults);
    return code;
}

/* A plan that is loaded, and has one warning. */
static void check_remark(const char *directory, const char *name) {
    struct expectation e;
    char path[LINE_SIZE];
    const qzplan_plan *plan = NULL;
    qzplan_diagnostics *found = NULL;
    find_expectation(&e, directory, name);
    join(path, sizeof path, directory, name);
    ck_assert_msg(qzplan_plan_load(&plan, path, NULL, &found) == QZPLAN_OK, "%s is refused", name);
    ck_assert_msg(found != NULL && found->count == 1, "%s: %zu remarks", name,
                  found == NULL ? (size_t)0 : found->count);
    const qzplan_diagnostic *d = found->items[0];
    ck_assert_int_eq(d->severity, QZPLAN_SEVERITY_WARNING);
    ck_assert_int_eq(d->code, QZPLAN_ERROR_READS_OTHERWISE);
    ck_assert_msg(strcmp(qzplan_message_name(d->id), e.message) == 0, "%s: %s instead of %s", name,
                  qzplan_message_name(d->id), e.message);
    ck_assert_msg(d->line == e.line && d->column == e.column, "%s: at %u:%u instead of %u:%u", name,
                  d->line, d->column, e.line, e.column);
    ck_assert_msg(strcmp(d->path, e.path) == 0, "%s: path %s instead of %s", name, d->path, e.path);
    ck_assert_msg(d->hint != NULL && e.hint != NULL && strstr(d->hint, e.hint) != NULL, "%s: hint",
                  name);
    qzplan_diagnostics_free(found);
    qzplan_plan_free(plan);
}

START_TEST(one_remark_a_file) {
    char directory[LINE_SIZE];
    join(directory, sizeof directory, qz_source_path("tests/data"), "bad-remarks");
    DIR *files = opendir(directory);
    ck_assert_ptr_nonnull(files);
    size_t count = 0;
    for (const struct dirent *entry = readdir(files); entry != NULL; entry = readdir(files)) {
        if (strstr(entry->d_name, ".yaml") != NULL) {
            check_remark(directory, entry->d_name);
            count++;
        }
    }
    closedir(files);
    ck_assert_uint_ge(count, 8);
}
END_TEST

/* Codes that no single plan file shows, and the suite that does. */
static const int shown_elsewhere[] = {
    QZPLAN_OK,
    /* calls: number, period, arena, check, figures */
    QZPLAN_ERROR_INVALID_ARGUMENT, QZPLAN_ERROR_NO_MEMORY, QZPLAN_ERROR_DIVISION_BY_ZERO,
    QZPLAN_ERROR_BUFFER_TOO_SMALL, QZPLAN_ERROR_STRUCT_SIZE, QZPLAN_ERROR_NEGATIVE_COUNT,
    QZPLAN_ERROR_PART_ABOVE_WHOLE, QZPLAN_ERROR_NOT_SEALED, QZPLAN_ERROR_SEALED,
    QZPLAN_ERROR_TOO_MANY_FAULTS, QZPLAN_ERROR_CANCELLED, QZPLAN_ERROR_TALLY,
    /* sizes: plan_load, yaml_tree */
    QZPLAN_ERROR_TOO_LARGE, QZPLAN_ERROR_TOO_MANY_NODES, QZPLAN_ERROR_SCALAR_TOO_LONG,
    /* figures: tests/data/bad-figures */
    QZPLAN_ERROR_CSV_SYNTAX, QZPLAN_ERROR_CSV_COLUMNS, QZPLAN_ERROR_FIGURE_DUPLICATE,
    QZPLAN_ERROR_FIGURE_FORM, QZPLAN_ERROR_FIGURE_DISAGREES, QZPLAN_ERROR_FIGURE_PERIOD,
    QZPLAN_ERROR_OUT_OF_RANGE,
    /* sheets: every_error, sheets */
    QZPLAN_ERROR_TABLE_CELL, QZPLAN_ERROR_TABLE_LAYOUT,
    /* workbooks: workbook_bad */
    QZPLAN_ERROR_WORKBOOK,
    /* what is told of tables that are read: tables */
    QZPLAN_ERROR_TABLE_REMARK,
    /* warnings of plans that are loaded: tests/data/bad-remarks */
    QZPLAN_ERROR_READS_OTHERWISE,
    /* areas of a plan that is loaded from bytes: area */
    QZPLAN_ERROR_UNSUPPORTED,
    /* plans that can be read: tests/data/strict */
    QZPLAN_ERROR_TARGETS_CONFLICT, QZPLAN_ERROR_LIMITS_CONFLICT, QZPLAN_ERROR_WHOLE_CONFLICT,
    QZPLAN_ERROR_NESTED_CONFLICT, QZPLAN_ERROR_SUM_CONFLICT, QZPLAN_ERROR_GROUPS_CONFLICT,
    QZPLAN_ERROR_AREAS_CONFLICT, QZPLAN_ERROR_NO_AREAS, QZPLAN_ERROR_COUNT_CONFLICT,
    QZPLAN_ERROR_GROUP_FAMILY, QZPLAN_ERROR_METRIC_UNUSED, QZPLAN_ERROR_DEPARTMENT_UNUSED,
    QZPLAN_ERROR_GROUP_UNUSED};

static int is_shown_elsewhere(int code) {
    for (size_t i = 0; i < sizeof shown_elsewhere / sizeof shown_elsewhere[0]; i++) {
        if (shown_elsewhere[i] == code) {
            return 1;
        }
    }
    return 0;
}

START_TEST(one_fault_a_file_and_every_code) {
    char directory[LINE_SIZE];
    uint8_t seen[1024] = {0};
    join(directory, sizeof directory, qz_source_path("tests/data"), "bad");
    DIR *files = opendir(directory);
    ck_assert_ptr_nonnull(files);
    size_t count = 0;
    for (const struct dirent *entry = readdir(files); entry != NULL; entry = readdir(files)) {
        const char *end = strrchr(entry->d_name, '.');
        if (end != NULL && strcmp(end, ".yaml") == 0) {
            seen[check_file(directory, entry->d_name)] = 1;
            count++;
        }
    }
    closedir(files);
    ck_assert_uint_gt(count, 200);
    int32_t code = 0;
    for (size_t i = 0; qzplan_error_get(&code, i) == QZPLAN_OK; i++) {
        ck_assert_msg(seen[code] != is_shown_elsewhere(code), "%s: %s", qzplan_error_name(code),
                      seen[code] ? "listed as shown elsewhere" : "no file shows it");
    }
}
END_TEST

START_TEST(all_faults_at_once) {
    static const char *const wanted[] = {
        "BAD_VERSION 3:9",    "UNKNOWN_KEY 5:1",    "UNKNOWN_NAME 7:7", "BAD_DATE 8:6",
        "DUPLICATE_KEY 12:3", "MISSING_KEY 15:5",   "BAD_NUMBER 15:17", "MISSING_KEY 16:11",
        "BAD_NUMBER 20:36",   "UNKNOWN_NAME 21:18", "COMPARATOR 22:19", "NO_TARGET 23:5",
        "DUPLICATE_ID 23:9",
    };
    enum { WANTED = sizeof wanted / sizeof wanted[0] };
    const qzplan_plan *plan = NULL;
    qzplan_diagnostics *faults = NULL;
    int code =
        qzplan_plan_load(&plan, qz_source_path("tests/data/many-faults.yaml"), NULL, &faults);
    ck_assert_int_eq(code, QZPLAN_ERROR_BAD_VERSION);
    ck_assert_ptr_null(plan);
    for (size_t i = 0; i < faults->count; i++) {
        char got[64];
        const qzplan_diagnostic *d = faults->items[i];
        snprintf(got, sizeof got, "%s %u:%u", qzplan_error_name(d->code), d->line, d->column);
        ck_assert_msg(i < WANTED && strcmp(got, wanted[i]) == 0, "fault %zu: %s: %s", i, got,
                      d->message);
    }
    ck_assert_uint_eq(faults->count, WANTED);
    ck_assert_uint_eq(faults->dropped, 0);
    qzplan_diagnostics_free(faults);

    const qzplan_load_options options = {.size = sizeof options, .max_diagnostics = 5};
    code =
        qzplan_plan_load(&plan, qz_source_path("tests/data/many-faults.yaml"), &options, &faults);
    ck_assert_int_ne(code, QZPLAN_OK);
    ck_assert_uint_eq(faults->count, 5);
    ck_assert_uint_eq(faults->dropped, WANTED - 5);
    qzplan_diagnostics_free(faults);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, one_fault_a_file_and_every_code);
    tcase_add_test(tests, one_remark_a_file);
    tcase_add_test(tests, all_faults_at_once);
}

QZ_SUITE(plan_bad, add)
