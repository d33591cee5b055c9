/* SPDX-License-Identifier: MIT */
#ifndef QZ_TESTS_SUPPORT_PROGRESS_CASE_H
#define QZ_TESTS_SUPPORT_PROGRESS_CASE_H

/* One series with what it is judged by and what must come out, for tables of the methods' tests. */

#include <math.h>
#include <string.h>

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

/* Lists as columns. */
typedef struct split_points {
    double years[MOST_POINTS];
    double numbers[MOST_POINTS];
    size_t count;
} split_points;

static inline void split(split_points *out, const point *points) {
    out->count = 0;
    while (out->count < MOST_POINTS && points[out->count].year != 0) {
        out->years[out->count] = points[out->count].year;
        out->numbers[out->count] = points[out->count].value;
        out->count++;
    }
}

static inline double number_of(maybe m) {
    return m.known ? m.number : 0;
}

/* Judges a row; `more` may add rules to the input, or is NULL. */
static inline void judge_case(qzplan_progress_result *out, int32_t method, const progress_case *row,
                              const qzplan_progress_input *more) {
    split_points series;
    split_points milestones;
    split_points path;
    split(&series, row->series);
    split(&milestones, row->milestones);
    split(&path, row->path);
    qzplan_progress_input input;
    memset(&input, 0, sizeof input);
    if (more != NULL) {
        input = *more;
    }
    input.size = sizeof input;
    input.count = series.count;
    input.years = series.years;
    input.values = series.numbers;
    input.milestone_count = milestones.count;
    input.milestone_years = milestones.years;
    input.milestone_values = milestones.numbers;
    input.path_count = path.count;
    input.path_years = path.years;
    input.path_values = path.numbers;
    input.method = method;
    input.kind = row->kind;
    input.direction = row->direction;
    input.has_base_year = row->base_year.known;
    input.base_year = number_of(row->base_year);
    input.has_base_value = row->base_value.known;
    input.base_value = number_of(row->base_value);
    input.has_target = row->target.known;
    input.target = number_of(row->target);
    input.upper = number_of(row->upper);
    input.has_target_year = row->target_year.known;
    input.target_year = number_of(row->target_year);
    input.has_limit = row->limit.known;
    input.limit = number_of(row->limit);
    memset(out, 0xa5, sizeof *out);
    out->size = sizeof *out;
    ck_assert_int_eq(qzplan_progress_judge(out, &input), QZPLAN_OK);
    ck_assert_uint_eq(out->size, sizeof *out);
}

static inline int is_near(double actual, double expected) {
    return fabs(actual - expected) <= 1e-12 * fmax(1, fabs(expected));
}

static inline void check_case(int32_t method, const progress_case *row, size_t number,
                              const qzplan_progress_input *more) {
    qzplan_progress_result r;
    judge_case(&r, method, row, more);
    ck_assert_msg(r.status == row->status && r.reason == row->reason && r.pace == row->pace,
                  "row %zu (%s): status %d reason %d pace %d, measure %.17g", number, row->working,
                  (int)r.status, (int)r.reason, (int)r.pace, r.measure);
    ck_assert_msg(!row->measure.known || is_near(r.measure, row->measure.number),
                  "row %zu (%s): measure %.17g, not %.17g", number, row->working, r.measure,
                  row->measure.number);
    ck_assert_msg(!row->score.known || is_near(r.score, row->score.number),
                  "row %zu (%s): score %.17g, not %.17g", number, row->working, r.score,
                  row->score.number);
    if (r.status == QZPLAN_PROGRESS_STATUS_NOT_AVAILABLE) {
        ck_assert_msg(r.reason != QZPLAN_PROGRESS_REASON_NONE && isnan(r.measure) &&
                          isnan(r.score) && r.colour == QZPLAN_COLOUR_GREY,
                      "row %zu (%s): says something all the same", number, row->working);
    }
}

#define CHECK_CASES(method, rows)                                                                  \
    do {                                                                                           \
        for (size_t row_ = 0; row_ < sizeof(rows) / sizeof((rows)[0]); row_++) {                   \
            check_case(method, &(rows)[row_], row_, NULL);                                         \
        }                                                                                          \
    } while (0)

#endif
