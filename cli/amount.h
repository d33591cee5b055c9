/* SPDX-License-Identifier: MIT */
#ifndef CLI_AMOUNT_H
#define CLI_AMOUNT_H

/* Numbers, dates and terms as text, from the library's structs. */

#include <qzplan/qzplan.h>

#include "buffer.h"

/* All of these add to the buffer; nothing is added for a number with den 0. */
void add_number(struct buffer *buffer, const qzplan_number *number, int32_t form,
                const qzplan_number *border, const char *language);
void add_day(struct buffer *buffer, int32_t day);
void add_period(struct buffer *buffer, const qzplan_period *period);

/* Adds how many per cent of a whole a part of it is: "100%" only where it is all, "0%" where none.
 */
void add_share_of(struct buffer *buffer, uint32_t part, uint32_t whole, const char *language);

/* Adds "2025-12-31", or "ongoing". */
void add_due(struct buffer *buffer, const qzplan_period *due, const char *language);

/* The target as it stood when it was judged: the revision's, where there is one. */
const qzplan_target *judged_target(const qzplan_verdict *verdict);

/* Whether a verdict is of a yes/no promise. */
int is_answer(const qzplan_verdict *verdict);

/* What a verdict found, wants, and lacks. What a yes/no promise found is "yes" or "no"; a gap of
   shares is in points and has its sign. */
void add_actual(struct buffer *buffer, const qzplan_verdict *verdict, const char *language);
void add_required(struct buffer *buffer, const qzplan_verdict *verdict, const char *language);
void add_gap(struct buffer *buffer, const qzplan_verdict *verdict, const char *language);

/* How much of it is done, in per cent; "100%" only where that is exact. */
/* The same number in lowest terms. */
qzplan_number in_lowest_terms(qzplan_number number);

void add_portion(struct buffer *buffer, const qzplan_number *portion, const char *language);

/* Adds a number of a verdict (QZPLAN_VERDICT_NUMBER_...), if it is known. */
void add_verdict_number(struct buffer *buffer, const qzplan_verdict *verdict, int32_t which,
                        const char *language);

/* Adds how much is needed, with its sign or without. */
void add_need(struct buffer *buffer, const qzplan_verdict *verdict, size_t index,
              const char *language);
void add_need_size(struct buffer *buffer, const qzplan_verdict *verdict, size_t index,
                   const char *language);

/* The period judged: "2025-H1", or "2023-01-01..2025-12-31" for a target without `every`. */
void add_judged(struct buffer *buffer, const qzplan_period *period);

/* A text of the plan in a language; never NULL. */
const char *text_in(const qzplan_text *text, const char *language);

/* 1 if the text has anything in either language. */
int text_given(const qzplan_text *text);

/* What a scorecard's kind is called at the head of a column: "Programme". */
const char *card_title(int32_t kind, const char *language);

/* Adds "2024-05-01, Board: fewer children". */
void add_revision(struct buffer *buffer, const qzplan_revision *revision, const char *language);

/* What a verdict is about, with its group and the period judged. */
void add_subject(struct buffer *buffer, const qzplan_verdict *verdict, const char *language);

/* Adds a number of shares or counts with its sign, "+0.2 points". */
void add_signed(struct buffer *buffer, const qzplan_number *number, int32_t form,
                const char *language);

/* "0–500", "≥ 3": between what something lies; an end with den 0 is open. */
void add_span(struct buffer *buffer, const qzplan_number *low, const qzplan_number *high,
              int32_t form, const qzplan_number *beside, const char *language);

/* Adds "6–40", "≥ 6", "≤ 40": what a value can be where it is not known; nothing without bounds. */
void add_bounds(struct buffer *buffer, const qzplan_verdict *verdict, const char *language);

/* Adds the areas that a verdict is not known without: "Alder, Birch, Cedar and 4 more". */
void add_missing_areas(struct buffer *buffer, const qzplan_verdict *verdict, const char *language);

/* The title of a target, with the metric's where the target lists several;
   `metric` is NULL for a count of other targets. */
void add_title(struct buffer *buffer, const qzplan_target *target, const qzplan_metric *metric,
               const char *language);

/* 1 where a value is written as a number, and does not hang on any figure. */
int is_written_number(const qzplan_value *value);

/* Adds the titles of all that lead a task, and how two tasks are led by the same. */
void add_lead_titles(struct buffer *buffer, const qzplan_task *task, const char *language);
int same_leads(const qzplan_task *a, const qzplan_task *b);

#endif
