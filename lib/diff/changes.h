/* SPDX-License-Identifier: MIT */
#ifndef QZ_DIFF_CHANGES_H
#define QZ_DIFF_CHANGES_H

/* Two plans while they are compared, and the changes that were found. */

#include <stdint.h>

#include <qzplan/diff.h>

#include "base/arena.h"
#include "base/list.h"
#include "base/names.h"
#include "base/out.h"

/* How the new promise relates to the old one. The bits add up: two parts of which one is eased and
   one tightened are together just another promise. */
enum { QZ_SAME = 0, QZ_EASED = 1, QZ_TIGHTENED = 2, QZ_OTHER = 3 };

typedef struct qz_diff {
    const qzplan_plan *before;
    const qzplan_plan *after;
    const qzplan_result *result_before; /* NULL: none */
    const qzplan_result *result_after;
    qz_arena *arena;         /* what is handed out */
    qz_arena *scratch;       /* gone after comparing */
    qz_list changes;         /* of qzplan_diff_change */
    qz_names targets_before; /* of both plans, by id */
    qz_names targets_after;
    qzplan_diff_change now; /* what all changes of the thing at hand have in common */
    qzplan_diff_result *result;
} qz_diff;

/* 1 once memory ran out: what is not there was perhaps not kept. */
static inline int qz_diff_failed(const qz_diff *d) {
    return d->arena->failed || d->scratch->failed;
}

static const qzplan_text qz_no_text = {NULL, 0};

/* Notes a change of the thing at hand. NULL when out of memory. */
qzplan_diff_change *qz_diff_add(qz_diff *d, int32_t kind, int32_t aspect, int strength,
                                qzplan_text before, qzplan_text after);

/* Notes a relation as EASED, TIGHTENED or CHANGED; nothing for SAME. */
qzplan_diff_change *qz_diff_add_relation(qz_diff *d, int relation, int32_t aspect,
                                         qzplan_text before, qzplan_text after);

/* A text of the result, in both languages, from something that writes it. */
typedef void (*qz_diff_writer)(qz_out *out, const void *thing, const char *language);
qzplan_text qz_diff_text(qz_diff *d, qz_diff_writer write, const void *thing);

/* The same of a word that is one in all languages; none for NULL. */
qzplan_text qz_diff_word(qz_diff *d, const char *word);

/* Notes where a text of the plan's own changed. */
void qz_diff_words(qz_diff *d, int32_t aspect, const qzplan_text *before, const qzplan_text *after);

#endif
