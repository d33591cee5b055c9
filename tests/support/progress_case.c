/* SPDX-License-Identifier: MIT */
/* Judges one row of a table by one method and holds the answer against what the row says. */

#include "progress_case.h"

#include <math.h>
#include <string.h>

#include <qzplan/error.h>

/* Lists as columns. */
typedef struct split_points {
    double years[MOST_POINTS];
    double numbers[MOST_POINTS];
    size_t count;
} split_points;

static void split(split_points *out, const point *points) {
    out->count = 0;
    while (out->count < MOST_POINTS && points[out->count].year != 0) {
        out->years[out->count] = points[out->count].year;
        out->numbers[out->count] = points[out->count].value;
        out->count++;
    }
}

static double number_of(maybe m) {
    return m.known ? m.number : 0;
}

void judge_case(qzplan_progress_result *out, int32_t method, const progress_case *row,
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

int is_near(double actual, double expected) {
    return fabs(actual - expected) <= 1e-12 * fmax(1, fabs(expected));
}

void check_case(int32_t method, const progress_case *row, size_t number,
                const qzplan_progress_input *more) {
    qzplan_progress_result r;
    judge_case(&r, method, row, more);
    ck_assert_msg(r.status == row->status && r.reason == row->reason && r.pace == row->pace,
                  "row %zu (%s): status %d reason %d pace %d, measure %.17g", number, row->working,
                  (int)r.status, (int)r.reason, (int)r.pace, r.measure);
    ck_assert_msg(!row->measure.known || is_near(r.measure, row->measure.number),
                  "row %zu (%s): measure %.17g, not %.17g", number, row->working, r.measure,
                  row->measure.number);
    ck_assert_msg(!(r.score == 0 && signbit(r.score)), "row %zu (%s): its score is -0", number,
                  row->working);
    ck_assert_msg(!row->score.known || is_near(r.score, row->score.number),
                  "row %zu (%s): score %.17g, not %.17g", number, row->working, r.score,
                  row->score.number);
    if (r.status == QZPLAN_PROGRESS_STATUS_NOT_AVAILABLE) {
        ck_assert_msg(r.reason != QZPLAN_PROGRESS_REASON_NONE && isnan(r.measure) &&
                          isnan(r.score) && r.colour == QZPLAN_COLOUR_GREY,
                      "row %zu (%s): says something all the same", number, row->working);
    }
}
