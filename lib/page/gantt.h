/* SPDX-License-Identifier: MIT */
#ifndef QZ_PAGE_GANTT_H
#define QZ_PAGE_GANTT_H

/* The tasks over time: a lane each, with a mark for each deadline. */

#include "page/say.h"

/* first and last are days of deadlines. */
void qz_page_gantt(qz_page *page, int32_t first, int32_t last);

#endif
