/* SPDX-License-Identifier: MIT */
#ifndef CLI_JSON_OUT_H
#define CLI_JSON_OUT_H

/* JSON, as docs/reference/json.md describes it. Keys stand in the order in which they are set;
   every numerator and denominator is a string. */

#include <jansson.h>
#include <stdint.h>
#include <stdio.h>

#include <qzplan/qzplan.h>

/* Prints and frees a value; returns the exit status. NULL means that memory ran out. */
int json_print(FILE *stream, json_t *value);

/* The exit status once a document was printed, whole or not. */
int json_printed(FILE *stream, int whole);

/* Ends the program where a value could not be made: NULL means that memory ran out. */
json_t *json_must(json_t *value);

/* Pieces. All return a new reference. */
json_t *json_text_of(const char *text);      /* null for NULL; never invalid UTF-8 */
json_t *json_words(const qzplan_text *text); /* {"zh": ..., "en": ...} */
/* What a writer says of a thing, in every language that the library has words in. */
struct buffer;
json_t *json_said(void (*write)(struct buffer *buffer, const void *thing, const char *language),
                  const void *thing);
json_t *json_words_or_null(const qzplan_text *text);             /* null where neither is given */
json_t *json_entries(const qzplan_entry *entries, size_t count); /* object; null where empty */
json_t *json_number(const char *text, const qzplan_number *number); /* {text, num, den} or null */
json_t *json_count(int64_t count); /* a number, too: it may be larger than JavaScript can hold */
json_t *json_number_in(const qzplan_number *number, int32_t form); /* as the library writes it */
json_t *json_number_beside(const qzplan_number *number, int32_t form,
                           const qzplan_number *border); /* the same, beside another */
json_t *json_value(const qzplan_value *value);           /* as written, or null */
json_t *json_term(int32_t vocabulary, int64_t value);

/* Sets "line" and "column", a place in the plan's file. */
void json_put_place(json_t *object, uint32_t line, uint32_t column);

/* Sets a key; the value's reference is taken over. */
void json_put(json_t *object, const char *key, json_t *value);

#endif
