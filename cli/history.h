/* SPDX-License-Identifier: MIT */
#ifndef CLI_HISTORY_H
#define CLI_HISTORY_H

/* A file of runs, a line of JSON each (docs/reference/history.md): read, checked, and kept as it
   was read. */

#include <stddef.h>
#include <stdint.h>

#include <jansson.h>

#define HISTORY_VERSION 1

/* One run. The texts are the line's own. */
struct history_run {
    json_t *json;
    size_t line; /* of the file, from 1 */
    int32_t as_of;
    int known_now;      /* 1: of a day in the past, by figures known when it was recorded */
    const char *plan;   /* the digest of the plan's files, which tells plans apart */
    const json_t *pack; /* its files, packed: of the first line with this plan; else NULL */
};

struct history {
    const char *path;
    struct history_run *runs; /* in the file's order */
    size_t count;
};

/* Checks the bytes of a file; returns EXIT_GOOD, or EXIT_BAD_INPUT after saying in which line what
   is wrong. Free in either case. */
int history_parse(struct history *history, const char *path, const char *bytes, size_t size);

/* The same of a file. */
int history_read(struct history *history, const char *path);
void history_free(struct history *history);

/* Says what is wrong with a line; returns EXIT_BAD_INPUT. */
int history_fault(const char *path, size_t line, const char *what);

/* The id of the plan that a run is of. */
const char *history_plan_id(const struct history_run *run);

#endif
