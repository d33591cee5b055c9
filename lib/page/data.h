/* SPDX-License-Identifier: MIT */
#ifndef QZ_PAGE_DATA_H
#define QZ_PAGE_DATA_H

/* Blocks of JSON for the page's script. */

#include "page/say.h"

/* Of the whole page, and of a language: in that language's part. */
void qz_page_data(qz_page *page);
void qz_page_templates(qz_page *page);

#endif
