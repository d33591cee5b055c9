/* SPDX-License-Identifier: MIT */
#ifndef QZ_TESTS_SUPPORT_SUITE_H
#define QZ_TESTS_SUPPORT_SUITE_H

/* What every suite shares: how it joins its program, and paths into the source tree. */

#include <check.h>
#include <stdio.h>
#include <stdlib.h>

/* Check would write every assertion that passes to a file, to say where a forked test died: these
   run unforked, where a sanitizer or a debugger says so. */
#define _mark_point(file, line) ((void)0)

/* As ck_assert, for loops of very many rounds: Check notes every assertion that it passes. */
#define qz_expect(condition)                                                                       \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            ck_abort_msg("not so: %s", #condition);                                                \
        }                                                                                          \
    } while (0)

typedef struct qz_suite {
    const char *name;
    void (*add)(TCase *tests);
    const struct qz_suite *next;
} qz_suite;

/* Makes the file's tests a suite of the program that the file is linked into. */
#define QZ_SUITE(topic, add_tests)                                                                 \
    __attribute__((constructor)) static void qz_join_##topic(void) {                               \
        static qz_suite suite = {#topic, add_tests, NULL};                                         \
        qz_suite_join(&suite);                                                                     \
    }

/* Before main: another suite that the program can run. */
void qz_suite_join(qz_suite *suite);

/* The suite that joined by that name, or NULL. */
const qz_suite *qz_suite_find(const char *name);

/* Runs one suite of `add`'s tests and returns the exit status. */
int qz_run_suite(const char *name, void (*add)(TCase *tests));

/* A path in the source tree, in a static buffer that the next call overwrites. */
const char *qz_source_path(const char *relative);

#endif
