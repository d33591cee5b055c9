/* SPDX-License-Identifier: MIT */
#ifndef QZ_PAGE_EVIDENCE_H
#define QZ_PAGE_EVIDENCE_H

/* What a verdict rests on. */

#include "page/say.h"

/* Whether files of figures are to be named by their whole paths: their names alone are alike, or
   they are many. */
int qz_page_paths_needed(const qzplan_result *result);

/* Its explanation, the figures used with their places, the line of the plan, source and wording. */
void qz_page_evidence(qz_page *page, const qzplan_verdict *verdict);

/* "Source: row 1.1": what the plan carries along. */
void qz_page_source(qz_page *page, const qzplan_entry *source, size_t count);

#endif
