/* SPDX-License-Identifier: MIT */
#ifndef CLI_PAGE_H
#define CLI_PAGE_H

/* The page of a result. */

#include <qzplan/qzplan.h>

#include "out.h"

struct page {
    const qzplan_result *result;
    qzplan_page_options how; /* without its languages: those of the output */
};

/* Prints it as HTML; returns the exit status. */
int page_print(const struct out *out, const struct page *page);

#endif
