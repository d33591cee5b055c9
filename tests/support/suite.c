/* SPDX-License-Identifier: MIT */
/* The suites of a test program, how one of them is run, and where the source tree is. */

#include "suite.h"

#include <locale.h>
#include <string.h>

static const qz_suite *joined;

const qz_suite *qz_suite_find(const char *name) {
    const qz_suite *suite = joined;
    while (suite != NULL && strcmp(suite->name, name) != 0) {
        suite = suite->next;
    }
    return suite;
}

void qz_suite_join(qz_suite *suite) {
    if (qz_suite_find(suite->name) != NULL) {
        fprintf(stderr, "two suites are named %s\n", suite->name);
        abort();
    }
    suite->next = joined;
    joined = suite;
}

int qz_run_suite(const char *name, void (*add)(TCase *tests)) {
    /* As a host in any country would: nothing that the library says may change with it. */
    (void)setlocale(LC_ALL, "");
    Suite *suite = suite_create(name);
    TCase *tests = tcase_create(name);
    tcase_set_timeout(tests, 60);
    add(tests);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

const char *qz_source_path(const char *relative) {
    static char path[4096];
    const char *root = getenv("QZPLAN_SOURCE_ROOT");
    snprintf(path, sizeof path, "%s/%s", root == NULL ? "." : root, relative);
    return path;
}
