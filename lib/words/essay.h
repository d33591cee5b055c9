/* SPDX-License-Identifier: MIT */
#ifndef QZ_WORDS_ESSAY_H
#define QZ_WORDS_ESSAY_H

/* A text being written about one verdict, or one promise, in one language: for words/ only. */

#include <qzplan/evaluate.h>

#include "base/out.h"
#include "words/languages.h"

typedef struct qz_essay {
    qz_out out;
    const qzplan_verdict *verdict; /* NULL: none, only what was promised */
    const qzplan_target *target;   /* that it was judged by */
    const qzplan_milestone *milestone;
    const qzplan_metric *metric; /* whose unit stands behind what is promised; NULL: none */
    const qz_words *words;
    const char *language;
    const qzplan_need *need; /* the one being written */
    uint64_t remark;         /* the one being written */
    const qzplan_text *reading;
    void (*put_letter)(struct qz_essay *e, char letter); /* qz_essay_letter */
    void (*write_promise)(qz_out *out, const void *promised, const char *language);
} qz_essay;

/* Writes a template; each of its letters gets its number or words by put_letter. */
void qz_essay_template(qz_essay *e, const char *text);

void qz_essay_text(qz_essay *e, const qzplan_text *text);

/* A whole number without a unit. */
void qz_essay_count(qz_essay *e, size_t count);

/* A number in a form; `border`, which may be NULL, is what it stands beside. */
void qz_essay_number(qz_essay *e, qzplan_number number, int32_t form, const qzplan_number *border);

/* 1 if a name is written in letters that stand apart from those of a language without spaces. */
int qz_essay_is_latin(const char *name);

/* A number that has been written, with the unit of a plain amount. */
void qz_essay_with_unit(qz_essay *e, const char *text, size_t length, qzplan_number number,
                        int32_t form, const qzplan_metric *metric);

/* A plain amount with its unit; a percentage without. */
void qz_essay_amount(qz_essay *e, qzplan_number number, int32_t form, const qzplan_number *border,
                     const qzplan_metric *metric);

/* What the target says in one respect (QZPLAN_ASPECT_...), in the words of comparing two plans. */
void qz_essay_aspect(qz_essay *e, int32_t aspect);

void qz_essay_day(qz_essay *e, int32_t day);
void qz_essay_period(qz_essay *e, const qzplan_period *period);

#endif
