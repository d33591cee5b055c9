/* SPDX-License-Identifier: MIT */
#ifndef QZ_WORDS_COUNTING_H
#define QZ_WORDS_COUNTING_H

/* What is counted of records, in words. */

#include <qzplan/plan.h>

#include "base/out.h"

/* "rows: teachers", of a metric that counts and is no part; else nothing. */
void qz_write_counted(qz_out *out, const qzplan_metric *metric, const char *language);

/* "; where place = city / village; with visits: rows ≥ 2": of a metric which of them; else nothing.
 */
void qz_write_counted_rows(qz_out *out, const qzplan_metric *metric, const char *language);

/* "place = city, born (age in full years) ≥ 30": of a qzplan_group. */
void qz_write_group_rows(qz_out *out, const void *group, const char *language);

/* "key: id; area: town; ...": of a qzplan_table all but its title. */
void qz_write_table(qz_out *out, const void *table, const char *language);

#endif
