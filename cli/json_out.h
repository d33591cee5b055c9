/* SPDX-License-Identifier: MIT */
#ifndef CLI_JSON_OUT_H
#define CLI_JSON_OUT_H

/* JSON, as docs/reference/json.md describes it. Keys stand in the order in which they are set;
   every numerator and denominator is a string. */

#include <jansson.h>
#include <stdint.h>

#include <qzplan/qzplan.h>

#include "report.h"

/* Prints and frees a value; returns the exit status. NULL means that memory ran out. */
int json_print(json_t *value);

/* The exit status once a document was printed, whole or not. */
int json_printed(int whole);

/* Ends the program where a value could not be made: NULL means that memory ran out. */
json_t *json_must(json_t *value);

/* The documents. */
json_t *json_plan(const qzplan_plan *plan);
int json_print_result(const struct report *report); /* prints it verdict by verdict */
/* result: of the new plan, or NULL where the plans were compared without figures. */
json_t *json_diff(const qzplan_diff_result *diff, const qzplan_result *result);

/* Pieces. All return a new reference. */
json_t *json_text_of(const char *text);              /* null for NULL; never invalid UTF-8 */
json_t *json_words(const qzplan_text *text);         /* {"zh": ..., "en": ...} */
json_t *json_words_or_null(const qzplan_text *text); /* null where neither is given */
json_t *json_entries(const qzplan_entry *entries, size_t count);    /* object; null where empty */
json_t *json_number(const char *text, const qzplan_number *number); /* {text, num, den} or null */
json_t *json_value(const qzplan_value *value);                      /* as written, or null */
json_t *json_term(int32_t vocabulary, int64_t value);
json_t *json_day(int32_t day);
/* report: NULL where only the verdict itself is told. */
json_t *json_verdict(const struct report *report, const qzplan_verdict *verdict);
json_t *json_day_or_null(int32_t day); /* null for QZPLAN_DAY_NONE */
json_t *json_figure(const qzplan_figure *figure);
json_t *json_actual(const qzplan_verdict *verdict);
json_t *json_missing(const qzplan_verdict *verdict); /* ids of areas */

/* Sets what tells a verdict from the others: target, task, metric, group, area, period. */
void json_put_subject(json_t *object, const qzplan_verdict *verdict);

json_t *json_due(const qzplan_period *due);       /* a day, "ongoing", or null */
json_t *json_period(const qzplan_period *period); /* null for none */
json_t *json_every(int32_t every);                /* null for none */
json_t *json_span(const qzplan_span *span);       /* "4 years", "plan", or null */
json_t *json_revision(const qzplan_revision *revision);
json_t *json_target(const qzplan_target *target);

/* What the methods of a report say of a verdict (list), and which verdicts its assumed figures
   change (object, or null where nothing is assumed). */
json_t *json_methods(const struct report *report, const qzplan_verdict *verdict, int *disagree);
json_t *json_what_if(const struct report *report);

/* What would turn red lights green (list), or null where that was not asked for. */
json_t *json_remedies(const struct report *report);

/* Sets "line" and "column", a place in the plan's file. */
void json_put_place(json_t *object, uint32_t line, uint32_t column);

/* Sets a key; the value's reference is taken over. */
void json_put(json_t *object, const char *key, json_t *value);

#endif
