/* SPDX-License-Identifier: MIT */
#ifndef QZ_MESSAGES_DIAGNOSTICS_H
#define QZ_MESSAGES_DIAGNOSTICS_H

/* Collects diagnostics while an input is read, and hands them to the caller at the end. */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/diagnostic.h>
#include <qzplan/report.h>

#include "base/arena.h"
#include "messages/message.h"

typedef struct qz_report {
    qz_arena arena;
    struct qz_report_item *first;
    struct qz_report_item *last;
    size_t count;
    size_t dropped;
    size_t errors; /* of those, kept or dropped, that are no warnings */
    size_t cap;
    int first_code;   /* QZPLAN_OK while no error was reported */
    int no_memory;    /* 1 once a diagnostic could not be kept */
    int32_t warnings; /* QZPLAN_WARNINGS_...; TELL unless the caller sets it */
} qz_report;

/* As the length of a place: `line` and `column` are the row and the column of a cell of a sheet,
   and `file` is `book.xlsx!Sheet!` with or without a cell behind it. Such a place is told as
   `book.xlsx!Sheet!C7`, without a line. */
#define QZ_SPAN_CELL QZPLAN_SPAN_CELL

/* Where a fault is. Strings are copied by qz_report_add. */
typedef struct qz_place {
    const char *file;
    const char *path; /* NULL: none */
    uint32_t line;
    uint32_t column;
    uint32_t length;
} qz_place;

/* "book.xlsx!Sheet!C7" in memory of the arena, of such a place; NULL without memory. */
QZ_MUST_USE const char *qz_place_text(qz_arena *arena, const qz_place *place);

/* cap 0 means the default of 100. */
void qz_report_init(qz_report *report, const qzplan_allocator *allocator, size_t cap);

/* 1 where it is a QZPLAN_WARNINGS_... */
int qz_warnings_are_known(int32_t warnings);

/* Adds what is said of a place. */
void qz_report_add(qz_report *report, const qz_place *place, qz_message message);

/* Whether a further fault would only be counted: its path and hint need not be made then. */
int qz_report_is_full(const qz_report *report);

/* Hands the list over, in the order of the input (by file, line and column), and frees the rest;
   *out is NULL when there is none; out may be NULL. Returns the code of the first error in that
   order, or NO_MEMORY where the list could not be kept, or OK. */
QZ_MUST_USE int qz_report_finish(qz_report *report, qzplan_diagnostics **out);

#endif
