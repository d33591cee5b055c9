/* SPDX-License-Identifier: MIT */
#ifndef QZ_TESTS_SUPPORT_SUITE_H
#define QZ_TESTS_SUPPORT_SUITE_H

/* What every suite shares: its main, and paths into the source tree. */

#include <check.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

/* As ck_assert, for loops of very many rounds: Check notes every assertion that it passes. */
#define qz_expect(condition)                                                                       \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            ck_abort_msg("not so: %s", #condition);                                                \
        }                                                                                          \
    } while (0)

/* Runs one suite of `add`'s tests and returns the exit status. */
static inline int qz_run_suite(const char *name, void (*add)(TCase *tests)) {
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

/* A path in the source tree, in a static buffer that the next call overwrites. */
static inline const char *qz_source_path(const char *relative) {
    static char path[4096];
    const char *root = getenv("QZPLAN_SOURCE_ROOT");
    snprintf(path, sizeof path, "%s/%s", root == NULL ? "." : root, relative);
    return path;
}

#endif
