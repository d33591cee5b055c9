/* SPDX-License-Identifier: MIT */
#ifndef CLI_JSON_STREAM_H
#define CLI_JSON_STREAM_H

/* An object printed member by member, so that millions of verdicts are never in memory at once. It
   looks as json_print would print it. After a failure to write all calls do nothing. */

#include <stdio.h>

#include <jansson.h>

struct json_stream {
    int members; /* printed so far, of the object or the open list */
    int in_list;
    int broken;
    FILE *file;
};

void json_stream_begin(struct json_stream *stream, FILE *file);

/* Prints and frees a member's value. */
void json_stream_member(struct json_stream *stream, const char *key, json_t *value);

/* A member that is a list, item by item. An item is printed and freed. */
void json_stream_list(struct json_stream *stream, const char *key);
void json_stream_item(struct json_stream *stream, json_t *value);
void json_stream_list_end(struct json_stream *stream);

/* 1 once writing has failed: nothing more needs to be made. */
int json_stream_is_broken(const struct json_stream *stream);

/* Ends the object; returns the exit status. */
int json_stream_end(struct json_stream *stream);

#endif
