/* SPDX-License-Identifier: MIT */
#ifndef QZ_TALLY_FAULTS_H
#define QZ_TALLY_FAULTS_H

/* What was told of single cells and rows: all are counted, the first hundred kept. */

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "messages/diagnostics.h"
#include "tally/spec.h"

/* Kinds of fault beside QZ_UNREADABLE_...; those from ERRORS on refuse the table. */
enum {
    QZ_FAULT_NO_GROUP = 16, /* in no group of a family */
    QZ_FAULT_TWO_GROUPS,
    QZ_FAULT_KEY_BLANK,
    QZ_FAULT_KEY_TWICE,
    QZ_FAULT_KINDS
};

enum { QZ_FAULT_TEXT = 40, QZ_FAULTS_KEPT = 100 };

typedef struct qz_rec_fault {
    uint64_t at;   /* the byte that its cell begins with, or its row in a source without bytes */
    uint64_t line; /* of the source, from 1; 0: it has none */
    uint32_t source;
    uint32_t column; /* where the cell stands in its line, from 1; 0: the row */
    int32_t kind;
    uint32_t what;            /* the column of the table, or the group, by index */
    char text[QZ_FAULT_TEXT]; /* the cell, as much of it as there is room for */
} qz_rec_fault;

typedef struct qz_rec_faults {
    uint64_t counts[QZ_FAULT_KINDS];
    qz_rec_fault kept[QZ_FAULTS_KEPT];
    uint32_t kept_count;
} qz_rec_faults;

/* Keeps the first by source and byte. */
void qz_rec_fault_add(qz_rec_faults *faults, const qz_rec_fault *fault);

/* Takes those of one source of others, as of the source of another number; the counts of them all
   come with the first. */
void qz_rec_faults_take(qz_rec_faults *faults, const qz_rec_faults *from, uint32_t source,
                        uint32_t as);

/* Writes as much of a cell as there is room for, whole characters only. */
void qz_rec_fault_text(char out[QZ_FAULT_TEXT], const char *text, size_t length);

/* How many of them refuse the table. */
uint64_t qz_rec_faults_errors(const qz_rec_faults *faults);

/* Tells those that were kept. */
void qz_rec_faults_tell(const qz_rec_faults *faults, const qz_rec_spec *spec, const char *file,
                        qz_report *report);

#endif
