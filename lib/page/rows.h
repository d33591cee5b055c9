/* SPDX-License-Identifier: MIT */
#ifndef QZ_PAGE_ROWS_H
#define QZ_PAGE_ROWS_H

/* Verdicts that the page lists without their evidence. */

#include "page/say.h"

/* A block of JSON from which the script draws them: each text once, and for each verdict its task,
   its status, and the places of its subject, what is there, what is wanted, and when. */
void qz_page_rows(qz_page *page);

#endif
