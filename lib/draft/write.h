/* SPDX-License-Identifier: MIT */
#ifndef QZ_DRAFT_WRITE_H
#define QZ_DRAFT_WRITE_H

/* The plan that comes of a list of tasks. */

#include "base/out.h"
#include "draft/names.h"

void qz_draft_write(qz_out *out, const qz_draft_rows *rows, qz_draft_names *departments,
                    const char *begins);

/* A plan to begin with, in a language of the library. */
const char *qz_draft_template(const char *language);

#endif
