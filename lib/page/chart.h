/* SPDX-License-Identifier: MIT */
#ifndef QZ_PAGE_CHART_H
#define QZ_PAGE_CHART_H

/* One chart as SVG. */

#include "judge/drawn.h"
#include "page/say.h"

/* With a table of its numbers beside; `drawn` has two points or more. */
void qz_page_chart(qz_page *page, const qzplan_verdict *verdict, const qz_drawn *drawn);

#endif
