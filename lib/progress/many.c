/* SPDX-License-Identifier: MIT */
/* Judging many series in one call, by column. */

#include <math.h>
#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "base/structs.h"
#include "progress/case.h"
#include "progress/progress.h"

/* Takes a row's number from a column; NaN is none. */
static void take(double *number, int32_t *given, const double *column, size_t row) {
    if (column != NULL) {
        *given = !isnan(column[row]);
        *number = *given ? column[row] : 0;
    }
}

static void take_row(qzplan_progress_input *input, const qzplan_progress_columns *columns,
                     size_t row) {
    size_t first = columns->offsets[row];
    int32_t has_upper = 0;
    input->count = columns->offsets[row + 1] - first;
    input->years = input->count == 0 ? NULL : columns->years + first;
    input->values = input->count == 0 ? NULL : columns->values + first;
    take(&input->target, &input->has_target, columns->targets, row);
    take(&input->upper, &has_upper, columns->uppers, row);
    take(&input->target_year, &input->has_target_year, columns->target_years, row);
    take(&input->base_year, &input->has_base_year, columns->base_years, row);
    take(&input->base_value, &input->has_base_value, columns->base_values, row);
    take(&input->limit, &input->has_limit, columns->limits, row);
    if (columns->uppers != NULL && !has_upper) {
        input->upper = NAN;
    }
    if (columns->directions != NULL) {
        input->direction = columns->directions[row];
    }
}

static void put_row(const qzplan_progress_output *out, const qzplan_progress_result *result,
                    size_t row) {
    const struct {
        int32_t *column;
        int32_t code;
    } codes[] = {
        {out->statuses, result->status},
        {out->paces, result->pace},
        {out->reasons, result->reason},
    };
    const struct {
        double *column;
        double number;
    } numbers[] = {
        {out->measures, result->measure},
        {out->scores, result->score},
    };
    for (size_t i = 0; i < QZ_ARRAY_SIZE(codes); i++) {
        if (codes[i].column != NULL) {
            codes[i].column[row] = codes[i].code;
        }
    }
    for (size_t i = 0; i < QZ_ARRAY_SIZE(numbers); i++) {
        if (numbers[i].column != NULL) {
            numbers[i].column[row] = numbers[i].number;
        }
    }
}

static int columns_are_sound(const qzplan_progress_columns *columns,
                             const qzplan_progress_input *common) {
    if (columns->count == 0) {
        return 1;
    }
    if (columns->offsets == NULL || columns->count == SIZE_MAX) {
        return 0;
    }
    for (size_t i = 0; i < columns->count; i++) {
        if (columns->offsets[i] > columns->offsets[i + 1]) {
            return 0;
        }
    }
    int has_values = columns->offsets[columns->count] > columns->offsets[0];
    if (has_values && (columns->years == NULL || columns->values == NULL)) {
        return 0;
    }
    return common->milestone_count == 0 ||
           (columns->targets == NULL && columns->target_years == NULL);
}

/* The common input without a series of its own. */
static int read_common(qzplan_progress_input *input, qz_progress_rule *rule,
                       const qzplan_progress_input *given) {
    qzplan_progress_input bare;
    memset(&bare, 0, sizeof bare);
    int status = qz_struct_read(&bare, sizeof bare, given);
    if (status != QZPLAN_OK) {
        return status;
    }
    bare.count = 0;
    return qz_progress_read(input, rule, &bare);
}

int qzplan_progress_judge_many(const qzplan_progress_output *out,
                               const qzplan_progress_input *common,
                               const qzplan_progress_columns *columns) {
    if (out == NULL || common == NULL || columns == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    qzplan_progress_input input;
    qz_progress_rule rule;
    qzplan_progress_output output;
    qzplan_progress_columns given;
    memset(&output, 0, sizeof output);
    memset(&given, 0, sizeof given);
    int status = read_common(&input, &rule, common);
    if (status == QZPLAN_OK) {
        status = qz_struct_read(&output, sizeof output, out);
    }
    if (status == QZPLAN_OK) {
        status = qz_struct_read(&given, sizeof given, columns);
    }
    int has_directions = given.directions != NULL || qz_progress_has_direction(&input);
    if (status == QZPLAN_OK && (!has_directions || !columns_are_sound(&given, &input))) {
        status = QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    for (size_t row = 0; status == QZPLAN_OK && row < given.count; row++) {
        qzplan_progress_result result = {.size = sizeof result};
        take_row(&input, &given, row);
        qz_progress_judge(&result, &input, &rule);
        put_row(&output, &result, row);
    }
    return status;
}
