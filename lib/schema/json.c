/* SPDX-License-Identifier: MIT */
/* Writes JSON: commas, indentation and what a text must not have as it is. */

#include "schema/json.h"

#include <stdio.h>

static void put_quoted(qz_out *out, const char *text) {
    qz_out_text(out, "\"");
    for (; *text != '\0'; text++) {
        unsigned char c = (unsigned char)*text;
        char escape[8];
        if (c == '"' || c == '\\') {
            const char both[] = {'\\', (char)c};
            qz_out_bytes(out, both, sizeof both);
        } else if (c < 0x20) {
            (void)snprintf(escape, sizeof escape, "\\u%04x", c);
            qz_out_text(out, escape);
        } else {
            qz_out_bytes(out, text, 1);
        }
    }
    qz_out_text(out, "\"");
}

static void put_line(qz_json *json) {
    qz_out_text(json->out, "\n");
    for (int i = 0; i < json->depth; i++) {
        qz_out_text(json->out, "  ");
    }
}

/* What stands before a value. */
static void begin(qz_json *json, const char *key) {
    if (json->filled) {
        qz_out_text(json->out, json->in_line > 0 ? ", " : ",");
    }
    if (json->in_line == 0 && json->depth > 0) {
        put_line(json);
    }
    if (key != NULL) {
        put_quoted(json->out, key);
        qz_out_text(json->out, ": ");
    }
    json->filled = 1;
}

static void open(qz_json *json, const char *key, const char *bracket) {
    begin(json, key);
    qz_out_text(json->out, bracket);
    json->depth++;
    json->filled = 0;
}

static void close(qz_json *json, const char *bracket) {
    json->depth--;
    if (json->filled) {
        put_line(json);
    }
    qz_out_text(json->out, bracket);
    json->filled = 1;
}

void qz_json_open(qz_json *json, const char *key) {
    open(json, key, "{");
}

void qz_json_close(qz_json *json) {
    close(json, "}");
}

void qz_json_open_items(qz_json *json, const char *key) {
    open(json, key, "[");
}

void qz_json_close_items(qz_json *json) {
    close(json, "]");
}

void qz_json_open_list(qz_json *json, const char *key) {
    begin(json, key);
    qz_out_text(json->out, "[");
    json->in_line++;
    json->filled = 0;
}

void qz_json_close_list(qz_json *json) {
    qz_out_text(json->out, "]");
    json->in_line--;
    json->filled = 1;
}

void qz_json_text(qz_json *json, const char *key, const char *text) {
    begin(json, key);
    put_quoted(json->out, text);
}

void qz_json_raw(qz_json *json, const char *key, const char *text) {
    begin(json, key);
    qz_out_text(json->out, text);
}
