/* SPDX-License-Identifier: MIT */
#ifndef QZ_READER_TARGET_RULES_H
#define QZ_READER_TARGET_RULES_H

/* What a target must not say, once its keys are read: each function reports what does not go. */

#include "reader/target_draft.h"

/* Keys that do not go together (target_keys.c). */
void qz_validate_keys(qz_decoder *d, const qz_target_draft *draft);

/* Whether the values fit the comparator and the metrics, and what a part is judged by
   (target_value.c, target_unit.c, target_form.c). */
enum { QZ_MEASURE_NUMBER, QZ_MEASURE_PERCENT, QZ_MEASURE_POINTS, QZ_MEASURE_PART };
void qz_validate_values(qz_decoder *d, const qz_target_draft *draft);
void qz_validate_units(qz_decoder *d, qz_target_draft *draft);
void qz_validate_forms(qz_decoder *d, qz_target_draft *draft);
int qz_measure_of(const qzplan_metric *metric);
int32_t qz_count_or_share(const qz_target_draft *draft);

/* Dates and baselines (target_times.c, target_baseline.c). */
void qz_validate_times(qz_decoder *d, const qz_target_draft *draft);
void qz_validate_spans(qz_decoder *d, const qz_target_draft *draft);
int qz_needs_baseline(const qz_target_draft *draft);
void qz_validate_baseline(qz_decoder *d, const qz_target_draft *draft);

/* What is right, but read otherwise than one may think (target_remarks.c); percentages before the
   units are settled. */
void qz_remark_percentages(qz_decoder *d, const qz_target_draft *draft);
void qz_remark_limits(qz_decoder *d, const qz_target_draft *draft);
void qz_remark_parts(qz_decoder *d, const qz_target_draft *draft);
/* Once the units are settled. */
void qz_remark_values(qz_decoder *d, const qz_target_draft *draft);

/* A value short of the border (target_nearly.c). */
void qz_validate_nearly(qz_decoder *d, const qz_target_draft *draft);

#endif
