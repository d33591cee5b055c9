/* SPDX-License-Identifier: MIT */
#ifndef CLI_FORMATS_H
#define CLI_FORMATS_H

/* The forms in which the commands print what they found. */

#include <stddef.h>

#include <qzplan/qzplan.h>

#include "out.h"
#include "report.h"
#include "text_result.h"

/* What a command prints, and the type of what is handed to format_print. */
enum document {
    DOCUMENT_PLAN,       /* qzplan_plan */
    DOCUMENT_EVALUATION, /* struct evaluation */
    DOCUMENT_DIFFERENCE, /* struct difference */
    DOCUMENT_ROTATION,   /* struct rotation */
    DOCUMENT_CHECK,      /* struct check */
    DOCUMENT_DUE,        /* struct due */
    DOCUMENT_FORM,       /* struct form */
    DOCUMENT_CALENDAR,   /* struct calendar */
    DOCUMENT_SLIPS,      /* struct slips */
    DOCUMENT_TREND,      /* struct trend */
    DOCUMENT_PAGE,       /* struct page */
    DOCUMENT_COUNT
};

struct evaluation {
    const struct report *report;
    struct text_options text;
};

struct difference {
    const qzplan_diff_result *diff;
    const qzplan_result *result; /* of the new plan; NULL: compared without figures */
};

/* The name of the format that a document has at a place of its list, the default first; NULL at its
   end. */
const char *format_name(enum document document, size_t index);

/* The format that a file's name ends in the suffix of; NULL where the document has none such. */
const char *format_of_suffix(enum document document, const char *path);

/* Prints a document in a format that it has (NULL: the default); returns the exit status. */
int format_print(const struct out *out, const char *name, enum document document,
                 const void *thing);

#endif
