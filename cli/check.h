/* SPDX-License-Identifier: MIT */
#ifndef CLI_CHECK_H
#define CLI_CHECK_H

/* What qzplan check found in some plans, and the forms in which it is told. */

#include <qzplan/qzplan.h>

#include "out.h"

/* One file: what loading it found, and with --strict what cannot come true. */
struct checked {
    const char *path;
    const qzplan_plan *plan;      /* NULL: it could not be loaded */
    int code;                     /* of loading it, else of looking for contradictions */
    qzplan_diagnostics *lists[2]; /* each may be NULL */
};

struct check {
    struct checked *files;
    size_t count;
    size_t errors; /* those that no list has room for included */
    size_t warnings;
    size_t faulty; /* files with errors */
    size_t unread; /* files that could not be read at all */
};

enum { CHECKED_LISTS = 2 };

void text_check(const struct out *out, const struct check *check);
/* Returns the exit status, as the two below. */
int json_check(const struct out *out, const struct check *check);
int sarif_check(const struct out *out, const struct check *check);

/* The lines by which a forge's runner marks places in a change. */
void github_check(const struct out *out, const struct check *check);

#endif
