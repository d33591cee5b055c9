/* SPDX-License-Identifier: MIT */
#ifndef QZ_INTAKE_TITLES_H
#define QZ_INTAKE_TITLES_H

/* Metrics, groups and areas by their titles, in any language of the plan. */

#include <stddef.h>

#include "base/suggest.h"
#include "figures/store.h"

enum { QZ_TITLED_MOST = 5 };

/* What has a title. */
typedef struct qz_titled {
    const void *thing; /* NULL: nothing, or several */
    const char *ids[QZ_TITLED_MOST];
    size_t count; /* of things; ids has the first of them */
} qz_titled;

/* The things of a kind (QZ_TITLES_...) that have a title, whatever its capitals of A-Z, blanks and
   full-width forms. The titles are gathered when they are first asked for. */
qz_titled qz_titles_find(qzplan_figures *figures, int kind, const char *text, size_t length);

/* Offers every title. */
void qz_titles_offer(qzplan_figures *figures, int kind, qz_suggest *suggest);

#endif
