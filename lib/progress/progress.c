/* SPDX-License-Identifier: MIT */
/* Judging one series by a published method: the table of methods, what is refused, and the frame
   that every method is called in. */

#include "progress/progress.h"

#include <math.h>
#include <string.h>

#include <qzplan/error.h>
#include <qzplan/text.h>

#include "base/arrays.h"
#include "base/structs.h"
#include "progress/destatis.h"
#include "progress/eurostat.h"
#include "progress/linear.h"
#include "progress/open_sdg.h"
#include "progress/sdsn.h"
#include "progress/series.h"
#include "progress/status.h"
#include "progress/unsd.h"

enum {
    REACH = 1u << QZPLAN_PROGRESS_KIND_REACH,
    HOLD = 1u << QZPLAN_PROGRESS_KIND_HOLD,
    DIRECTION = 1u << QZPLAN_PROGRESS_KIND_DIRECTION,
    RANGE = 1u << QZPLAN_PROGRESS_KIND_RANGE
};

static const qz_method methods[] = {
    [QZPLAN_METHOD_LINEAR] = {NULL, qz_judge_linear, REACH},
    [QZPLAN_METHOD_OPEN_SDG] = {qz_open_sdg_rule_read, qz_judge_open_sdg, REACH | DIRECTION},
    [QZPLAN_METHOD_EUROSTAT] = {qz_eurostat_rule_read, qz_judge_eurostat, REACH | DIRECTION},
    [QZPLAN_METHOD_DESTATIS] = {qz_destatis_rule_read, qz_judge_destatis,
                                REACH | HOLD | DIRECTION | RANGE},
    [QZPLAN_METHOD_UNSD] = {qz_unsd_rule_read, qz_judge_unsd, REACH | DIRECTION},
    [QZPLAN_METHOD_SDSN] = {qz_sdsn_rule_read, qz_judge_sdsn, REACH},
};

static const int32_t method_count = QZ_ARRAY_SIZE(methods);

const qz_method *qz_method_find(int32_t method) {
    if (method < 0 || method >= method_count || methods[method].judge == NULL) {
        return NULL;
    }
    return &methods[method];
}

int qz_method_needs_no_target(int32_t method) {
    const qz_method *row = qz_method_find(method);
    return row != NULL && (row->kinds & DIRECTION) != 0;
}

int qzplan_progress_method_parse(int32_t *method, const char *name, size_t length) {
    if (method == NULL || name == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    *method = 0;
    for (int32_t i = 1; i < method_count; i++) {
        const char *known = qzplan_term_name(QZPLAN_VOCABULARY_METHOD, i);
        if (strlen(known) == length && memcmp(known, name, length) == 0) {
            *method = i;
            return QZPLAN_OK;
        }
    }
    return QZPLAN_ERROR_UNKNOWN_NAME;
}

static int column_missing(size_t count, const double *years, const double *values) {
    return count > 0 && (years == NULL || values == NULL);
}

/* A kind of promise is one of its vocabulary's. */
static int is_kind(int32_t kind) {
    int64_t known;
    for (size_t i = 0; qzplan_term_get(&known, QZPLAN_VOCABULARY_PROGRESS_KIND, i) == QZPLAN_OK;
         i++) {
        if (known == kind) {
            return 1;
        }
    }
    return 0;
}

/* A number that is there, but said not to be: its flag was forgotten. */
static int flag_missing(const qzplan_progress_input *in) {
    const struct {
        int32_t given;
        double number;
    } numbers[] = {
        {in->has_base_year, in->base_year}, {in->has_base_value, in->base_value},
        {in->has_target, in->target},       {in->has_target_year, in->target_year},
        {in->has_limit, in->limit},
    };
    for (size_t i = 0; i < QZ_ARRAY_SIZE(numbers); i++) {
        if (!numbers[i].given && numbers[i].number != 0) {
            return 1;
        }
    }
    return 0;
}

int qz_progress_has_direction(const qzplan_progress_input *input) {
    return input->kind == QZPLAN_PROGRESS_KIND_RANGE || input->direction == 1 ||
           input->direction == -1;
}

int qz_progress_read(qzplan_progress_input *input, qz_progress_rule *rule,
                     const qzplan_progress_input *given) {
    memset(input, 0, sizeof *input);
    int status = qz_struct_read(input, sizeof *input, given);
    if (status != QZPLAN_OK) {
        return status;
    }
    const qz_method *method = qz_method_find(input->method);
    if (method == NULL || !is_kind(input->kind) || flag_missing(input) ||
        (input->has_target && input->milestone_count > 0) ||
        column_missing(input->count, input->years, input->values) ||
        column_missing(input->milestone_count, input->milestone_years, input->milestone_values) ||
        column_missing(input->path_count, input->path_years, input->path_values)) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    return method->read_rule == NULL ? QZPLAN_OK : method->read_rule(rule, input);
}

void qz_progress_clear(qzplan_progress_result *result) {
    *result = (qzplan_progress_result){
        .size = result->size,
        .measure = NAN,
        .ratio = NAN,
        .growth = NAN,
        .coefficient = NAN,
        .score = NAN,
        .change = NAN,
        .last_change = NAN,
        .expected = NAN,
        .projected = NAN,
        .gap = NAN,
        .miss = NAN,
        .miss_share = NAN,
        .base_year = NAN,
        .base_value = NAN,
        .latest_year = NAN,
        .latest_value = NAN,
        .target = NAN,
        .target_year = NAN,
    };
}

/* Every number that is given, is one. */
static int32_t check_numbers(const qzplan_progress_input *in) {
    const struct {
        int32_t given;
        double number;
    } numbers[] = {
        {in->has_base_year, in->base_year},
        {in->has_base_value, in->base_value},
        {in->has_target, in->target},
        {in->has_target_year, in->target_year},
        {in->has_limit, in->limit},
        {in->kind == QZPLAN_PROGRESS_KIND_RANGE && in->has_target, in->upper},
    };
    for (size_t i = 0; i < QZ_ARRAY_SIZE(numbers); i++) {
        if (numbers[i].given && !isfinite(numbers[i].number)) {
            return QZPLAN_PROGRESS_REASON_BAD_NUMBER;
        }
    }
    return QZPLAN_PROGRESS_REASON_NONE;
}

/* What AUTO stands for: a target without a year is held, if the method knows how to. */
static int32_t kind_of(const qzplan_progress_input *in, const qz_method *method) {
    if (in->kind != QZPLAN_PROGRESS_KIND_AUTO) {
        return in->kind;
    }
    if (!in->has_target && in->milestone_count == 0) {
        return QZPLAN_PROGRESS_KIND_DIRECTION;
    }
    int has_year = in->has_target_year || in->milestone_count > 0;
    return has_year || (method->kinds & HOLD) == 0 ? QZPLAN_PROGRESS_KIND_REACH
                                                   : QZPLAN_PROGRESS_KIND_HOLD;
}

static int32_t check_kind(const qz_progress *p, const qz_method *method) {
    const qzplan_progress_input *in = p->input;
    int has_target = in->has_target || in->milestone_count > 0;
    if (!qz_progress_has_direction(in)) {
        return QZPLAN_PROGRESS_REASON_NO_DIRECTION;
    }
    if ((method->kinds >> p->kind & 1u) == 0) {
        return p->kind == QZPLAN_PROGRESS_KIND_DIRECTION ? QZPLAN_PROGRESS_REASON_NO_TARGET
                                                         : QZPLAN_PROGRESS_REASON_NO_RULE;
    }
    if (p->kind == QZPLAN_PROGRESS_KIND_RANGE) {
        has_target = in->has_target;
    }
    if (p->kind != QZPLAN_PROGRESS_KIND_DIRECTION && !has_target) {
        return QZPLAN_PROGRESS_REASON_NO_TARGET;
    }
    if (p->kind == QZPLAN_PROGRESS_KIND_RANGE && in->upper < in->target) {
        return QZPLAN_PROGRESS_REASON_BAD_RANGE;
    }
    return QZPLAN_PROGRESS_REASON_NONE;
}

static int32_t judge(qz_progress *p, const qz_method *method) {
    int32_t reason = qz_progress_series(p);
    if (reason == QZPLAN_PROGRESS_REASON_NONE) {
        reason = check_numbers(p->input);
    }
    if (reason == QZPLAN_PROGRESS_REASON_NONE) {
        reason = check_kind(p, method);
    }
    return reason == QZPLAN_PROGRESS_REASON_NONE ? method->judge(p) : reason;
}

void qz_progress_judge(qzplan_progress_result *result, const qzplan_progress_input *input,
                       const qz_progress_rule *rule) {
    const qz_method *method = qz_method_find(input->method);
    qz_progress p = {.input = input,
                     .rule = rule,
                     .result = result,
                     .direction = input->direction,
                     .heading = NAN,
                     .kind = kind_of(input, method)};
    qz_progress_clear(result);
    result->method = input->method;
    result->reason = judge(&p, method);
    if (result->reason != QZPLAN_PROGRESS_REASON_NONE) {
        result->status = QZPLAN_PROGRESS_STATUS_NOT_AVAILABLE;
        result->note = QZPLAN_PROGRESS_NOTE_NONE;
        result->measure = NAN;
        result->score = NAN;
    }
    qz_progress_dress(result, p.heading);
}

int qzplan_progress_judge(qzplan_progress_result *out, const qzplan_progress_input *input) {
    if (out == NULL || input == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    qzplan_progress_input known;
    qz_progress_rule rule;
    int status = qz_progress_read(&known, &rule, input);
    if (status == QZPLAN_OK && !qz_progress_has_direction(&known)) {
        status = QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    if (status != QZPLAN_OK) {
        return status;
    }
    qzplan_progress_result result = {.size = sizeof result};
    qz_progress_judge(&result, &known, &rule);
    return qz_struct_write(out, &result, sizeof result);
}
