/* SPDX-License-Identifier: MIT */
#ifndef QZ_TESTS_SUPPORT_DUMP_H
#define QZ_TESTS_SUPPORT_DUMP_H

/* A result as a list of lines, one a verdict, every number exact: what golden files hold. */

#include <stddef.h>

#include <qzplan/qzplan.h>

typedef struct dump {
    char *text;
    size_t length;
    size_t capacity;
} dump;

void dump_add(dump *d, const char *text);

void dump_verdict(dump *d, const qzplan_verdict *v);

void dump_result(dump *d, const qzplan_result *result);

void dump_explanations(dump *d, const qzplan_result *result);

#endif
