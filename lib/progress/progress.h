/* SPDX-License-Identifier: MIT */
#ifndef QZ_PROGRESS_PROGRESS_H
#define QZ_PROGRESS_PROGRESS_H

/* What the published methods share: one case to judge, the steps that most rules begin with, and
   the table of methods. A step returns QZPLAN_PROGRESS_REASON_NONE, or why nothing can be said. */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/progress.h>

/* The numbers of the method in use, complete and checked. */
typedef union qz_progress_rule {
    qzplan_open_sdg_rule open_sdg;
    qzplan_eurostat_rule eurostat;
    qzplan_destatis_rule destatis;
    qzplan_unsd_rule unsd;
    qzplan_sdsn_rule sdsn;
} qz_progress_rule;

/* One case. Steps fill in the result as they go. */
typedef struct qz_progress {
    const qzplan_progress_input *input;
    const qz_progress_rule *rule;
    qzplan_progress_result *result;
    size_t latest;     /* index of the latest value */
    double direction;  /* 1 or -1 */
    double heading;    /* below zero: the figures move the wrong way; NaN: not asked */
    int32_t kind;      /* never AUTO */
    uint32_t reserved; /* 0 */
} qz_progress;

typedef struct qz_method {
    int (*read_rule)(qz_progress_rule *out, const qzplan_progress_input *input); /* may be NULL */
    int32_t (*judge)(qz_progress *p); /* sets result->status and returns NONE, or a reason */
    unsigned kinds;                   /* which kinds it has a rule for: 1 << QZPLAN_PROGRESS_... */
} qz_method;

/* NULL for an unknown number. */
const qz_method *qz_method_find(int32_t method);

/* Judges one case of a known method with a checked rule; `result` has its size field set. */
void qz_progress_judge(qzplan_progress_result *result, const qzplan_progress_input *input,
                       const qz_progress_rule *rule);

/* Every number of a result unknown, the rest zero, size kept. */
void qz_progress_clear(qzplan_progress_result *result);

/* A caller's input, completed, with the rule of its method: what qzplan_progress_judge refuses is
   refused here. */
int qz_progress_read(qzplan_progress_input *input, qz_progress_rule *rule,
                     const qzplan_progress_input *given);

/* The methods and their rules, each in its own file. */
int32_t qz_judge_linear(qz_progress *p);
int32_t qz_judge_open_sdg(qz_progress *p);
int32_t qz_judge_eurostat(qz_progress *p);
int32_t qz_judge_destatis(qz_progress *p);
int32_t qz_judge_unsd(qz_progress *p);
int32_t qz_judge_sdsn(qz_progress *p);
int qz_open_sdg_rule_read(qz_progress_rule *out, const qzplan_progress_input *input);
int qz_open_sdg_rule_take(qzplan_open_sdg_rule *out, const qzplan_open_sdg_rule *given);
int qz_eurostat_rule_read(qz_progress_rule *out, const qzplan_progress_input *input);
int qz_destatis_rule_read(qz_progress_rule *out, const qzplan_progress_input *input);
int qz_unsd_rule_read(qz_progress_rule *out, const qzplan_progress_input *input);
int qz_sdsn_rule_read(qz_progress_rule *out, const qzplan_progress_input *input);

/* Steps: the series (progress_series.c). */

/* All years and values are usable; finds the latest value. */
int32_t qz_progress_series(qz_progress *p);

/* The baseline: the caller's own, or the first value from the base year on; `otherwise` is the base
   year where none is given. */
int32_t qz_progress_baseline(qz_progress *p, double otherwise);

/* At least so many years, and more than none, between baseline and latest value. */
int32_t qz_progress_span(const qz_progress *p, double least_years);

/* The target that counts; its year is NaN where it has none. */
void qz_progress_target(qz_progress *p);

/* The target has a year, after the baseline. */
int32_t qz_progress_deadline(const qz_progress *p);

/* A whole course: baseline, some time since, target, deadline. */
int32_t qz_progress_course(qz_progress *p);

/* The baseline is short of the target. */
int32_t qz_progress_way(const qz_progress *p);

/* 1: the latest value is at the target or beyond it. */
int qz_progress_reached(const qz_progress *p);

/* Steps: growth (progress_growth.c). */

/* Compound yearly growth from b at tb to a at ta. */
double qz_yearly_growth(double a, double b, double ta, double tb);

/* A baseline or target of 0 counts as `zero`. */
void qz_progress_stand_in(double *value, double zero);

/* result->growth, in the wanted direction. */
int32_t qz_progress_growth(qz_progress *p);

/* result->ratio: growth over the growth that the target needs. */
int32_t qz_progress_growth_ratio(qz_progress *p);

/* Order without rounding (progress_exact.c). */

/* A product of differences: (f[0][0] - f[0][1]) * (f[1][0] - f[1][1]) * (f[2][0] - f[2][1]). */
typedef struct qz_product {
    double f[3][2];
} qz_product;

/* -1, 0, 1 as left is below, equal to or above right. Doubles stand for the decimal numbers they
   were written as (up to 15 digits), and these are compared exactly; where that does not fit, the
   doubles are. */
int qz_product_order(const qz_product *left, const qz_product *right);

/* Rules (progress_rule.c). */

/* The published numbers, with the caller's over them; NULL: none. */
int qz_progress_rule_read(void *out, const void *published, size_t known, const void *given);

/* 1: all finite. */
int qz_all_finite(const double *numbers, size_t count);

/* 1: all finite, and none above the one before it. */
int qz_falling(const double *bounds, size_t count);

/* How many of the bounds x reaches. */
int32_t qz_level(double x, const double *bounds, size_t count);

/* Statuses (progress_status.c). */
typedef struct qz_progress_status {
    int32_t status;
    int32_t method;
    int32_t pace;
    int32_t pace_backwards; /* where the figures move the wrong way */
    int32_t colour;
} qz_progress_status;

/* NULL for an unknown number; NOT_AVAILABLE has method 0. */
const qz_progress_status *qz_progress_status_find(int32_t status);

/* Gives a result the pace and colour of its status, and no infinite number; `heading` as in
   qz_progress. */
void qz_progress_dress(qzplan_progress_result *result, double heading);

#endif
