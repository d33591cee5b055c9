/* SPDX-License-Identifier: MIT */
#ifndef QZ_WORDS_CELLS_H
#define QZ_WORDS_CELLS_H

/* What the cells of a table say of a verdict, each in a few words. */

#include <qzplan/evaluate.h>

#include "base/out.h"

/* "Schools: heads (built before 2017)": the title, the metric where a target has several, the
   group; not the period. */
void qz_cell_subject(qz_out *out, const qzplan_verdict *verdict, const char *language);

/* "80 schools", "2–4", "yes"; nothing where nothing is known. */
void qz_cell_found(qz_out *out, const qzplan_verdict *verdict, const char *language);

/* "≤ 79 schools", "8–10%", "yes"; nothing where there is no border. */
void qz_cell_wanted(qz_out *out, const qzplan_verdict *verdict, const char *language);

/* The same without its unit and without "=", to stand beside what is there. */
void qz_cell_border(qz_out *out, const qzplan_verdict *verdict, const char *language);

/* "4 more (Schools)": what would remedy it, as its explanation says; nothing once it is over. */
void qz_cell_needed(qz_out *out, const qzplan_verdict *verdict, const char *language);

#endif
