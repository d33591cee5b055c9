/* SPDX-License-Identifier: MIT */
/* One fault a file in tests/data/bad-figures; its first line says which, where. */

#include <dirent.h>
#include <stdint.h>
#include <string.h>

#include <qzplan/error.h>
#include <qzplan/figures.h>

#include "support/figures_plan.h"
#include "support/suite.h"

enum { MOST_FILES = 500 };

struct expected {
    char message[64]; /* its permanent name */
    unsigned line;
    unsigned column;
    char path[128];
};

static struct expected read_expected(const char *path) {
    struct expected expected = {{0}, 0, 0, {0}};
    FILE *file = fopen(path, "rb");
    ck_assert_ptr_nonnull(file);
    ck_assert_msg(fscanf(file, "# expect: %63s %u:%u %127s", expected.message, &expected.line,
                         &expected.column, expected.path) == 4,
                  "%s does not begin with what to expect", path);
    fclose(file);
    if (strcmp(expected.path, "-") == 0) {
        expected.path[0] = '\0';
    }
    return expected;
}

/* The code of the file's fault; counts in *wrong where it is not as expected. */
static int try_file(const char *path, int *wrong) {
    qzplan_figures *figures = NULL;
    qzplan_diagnostics *diagnostics = NULL;
    struct expected expected = read_expected(path);
    ck_assert_int_eq(qzplan_figures_new(&figures, &qz_test_plan, NULL), QZPLAN_OK);
    int code = qzplan_figures_load(figures, path, QZPLAN_FORMAT_AUTO, &diagnostics);
    if (code == QZPLAN_OK) {
        ck_assert_ptr_null(diagnostics);
        code = qzplan_figures_seal(figures, &diagnostics);
    } else {
        ck_assert_uint_eq(qzplan_figures_count(figures), 0);
    }
    ck_assert_msg(code != QZPLAN_OK, "%s has no fault", path);
    const qzplan_diagnostic *d = diagnostics->items[0];
    int good = strcmp(qzplan_message_name(d->id), expected.message) == 0 && d->code == code &&
               d->line == expected.line && d->column == expected.column &&
               strcmp(d->path, expected.path) == 0 && strcmp(d->file, path) == 0 &&
               diagnostics->count == 1 && strchr(d->message, '\n') == NULL &&
               d->message[strlen(d->message) - 1] != '.';
    if (!good) {
        printf("%s: %s %u:%u %s, %lu faults: %s\n", path, qzplan_message_name(d->id), d->line,
               d->column, d->path, (unsigned long)diagnostics->count, d->message);
        ++*wrong;
    }
    qzplan_diagnostics_free(diagnostics);
    qzplan_figures_free(figures);
    return code;
}

START_TEST(each_file_has_its_one_fault) {
    char directory[4096];
    char path[4096 + 256];
    int seen[MOST_FILES];
    size_t count = 0;
    int wrong = 0;
    snprintf(directory, sizeof directory, "%s", qz_source_path("tests/data/bad-figures"));
    DIR *dir = opendir(directory);
    ck_assert_ptr_nonnull(dir);
    for (struct dirent *entry = readdir(dir); entry != NULL; entry = readdir(dir)) {
        if (entry->d_name[0] != '.') {
            ck_assert_uint_lt(count, MOST_FILES);
            snprintf(path, sizeof path, "%s/%.200s", directory, entry->d_name);
            seen[count++] = try_file(path, &wrong);
        }
    }
    closedir(dir);
    ck_assert_int_eq(wrong, 0);
    for (int code = QZPLAN_ERROR_CSV_SYNTAX; code <= QZPLAN_ERROR_OUT_OF_RANGE; code++) {
        size_t i = 0;
        while (i < count && seen[i] != code) {
            i++;
        }
        ck_assert_msg(i < count, "no file shows %s", qzplan_error_name(code));
    }
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, each_file_has_its_one_fault);
}

QZ_SUITE(figures_bad, add)
