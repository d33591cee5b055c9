/* SPDX-License-Identifier: MIT */
#ifndef QZ_TESTS_SUPPORT_PROGRESS_CASE_H
#define QZ_TESTS_SUPPORT_PROGRESS_CASE_H

/* One series with what it is judged by and what must come out, for tables of the methods' tests. */

#include <qzplan/error.h>
#include <qzplan/progress.h>

#include "suite.h"

/* A number that a row may leave out. */
typedef struct maybe {
    int known;
    double number;
} maybe;
#define IS(x)                                                                                      \
    { 1, (x) }

typedef struct point {
    double year; /* 0 ends a list */
    double value;
} point;

enum { MOST_POINTS = 12 };

typedef struct progress_case {
    const char *working; /* how the answer comes about */
    point series[MOST_POINTS];
    int32_t direction;
    maybe target;
    maybe upper;
    maybe target_year;
    maybe base_year;
    maybe base_value;
    maybe limit;
    point milestones[MOST_POINTS];
    point path[MOST_POINTS];
    int32_t kind;
    /* What must come out; a number left out is not looked at. */
    int32_t status;
    int32_t reason;
    int32_t pace;
    maybe measure;
    maybe score;
} progress_case;

/* Judges a row; `more` may add rules to the input, or is NULL. */
void judge_case(qzplan_progress_result *out, int32_t method, const progress_case *row,
                const qzplan_progress_input *more);

int is_near(double actual, double expected);

void check_case(int32_t method, const progress_case *row, size_t number,
                const qzplan_progress_input *more);

#define CHECK_CASES(method, rows)                                                                  \
    do {                                                                                           \
        for (size_t row_ = 0; row_ < sizeof(rows) / sizeof((rows)[0]); row_++) {                   \
            check_case(method, &(rows)[row_], row_, NULL);                                         \
        }                                                                                          \
    } while (0)

#endif
