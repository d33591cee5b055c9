/* SPDX-License-Identifier: MIT */
#ifndef QZ_SCHEMA_JSON_H
#define QZ_SCHEMA_JSON_H

/* Writes JSON with an indentation of two blanks. Each function writes one member of what is open:
   with a key in an object, with NULL in a list. */

#include <stddef.h>

#include "base/out.h"

typedef struct qz_json {
    qz_out *out;
    int depth;
    int filled;  /* something stands in what is open */
    int in_line; /* how many lists are open that stand in one line */
} qz_json;

void qz_json_open(qz_json *json, const char *key);
void qz_json_close(qz_json *json);
/* A list of single values, in one line. */
void qz_json_open_list(qz_json *json, const char *key);
void qz_json_close_list(qz_json *json);
/* A list whose items are objects. */
void qz_json_open_items(qz_json *json, const char *key);
void qz_json_close_items(qz_json *json);

void qz_json_text(qz_json *json, const char *key, const char *text);
/* A number, true, false or null. */
void qz_json_raw(qz_json *json, const char *key, const char *text);

#endif
