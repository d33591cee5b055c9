/* SPDX-License-Identifier: MIT */
#ifndef QZ_WORDS_METRIC_H
#define QZ_WORDS_METRIC_H

/* What a metric says of itself, in words: one respect at a time. The things are qzplan_metric. */

#include <stdint.h>

#include <qzplan/plan.h>

#include "base/out.h"

/* "part: Schools", "ratio: Pupils ÷ Schools, per 1000" */
void qz_write_definition(qz_out *out, const void *metric, const char *language);

/* "[0, 20]" */
void qz_write_limits(qz_out *out, const void *metric, const char *language);

/* "each period" */
void qz_write_figures(qz_out *out, const void *metric, const char *language);

/* "up": as the plan says, or as its targets agree. */
void qz_write_wanted(qz_out *out, const void *metric, const char *language);

/* "09-01" */
void qz_write_metric_year(qz_out *out, const void *metric, const char *language);
void qz_write_year_start(qz_out *out, int32_t year_starts);

/* "every quarter", "every 2 years": how often it comes; nothing where it does not say. */
void qz_write_reported(qz_out *out, const void *metric, const char *language);

/* "45 days": how long a figure may take after its period. */
void qz_write_report_within(qz_out *out, const void *metric, const char *language);

/* "yes", "no": whether what areas report adds up. */
void qz_write_adds_up(qz_out *out, const void *metric, const char *language);

#endif
