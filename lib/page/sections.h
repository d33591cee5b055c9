/* SPDX-License-Identifier: MIT */
#ifndef QZ_PAGE_SECTIONS_H
#define QZ_PAGE_SECTIONS_H

/* The sections of a page, in their order. */

#include "page/say.h"

void qz_page_first(qz_page *page); /* the sentence and the bar */
void qz_page_filters(qz_page *page);
void qz_page_action(qz_page *page);
void qz_page_wall(qz_page *page);
void qz_page_departments(qz_page *page);
void qz_page_deadlines(qz_page *page);
void qz_page_charts(qz_page *page);
void qz_page_areas(qz_page *page);
void qz_page_promises(qz_page *page);

#endif
