/* SPDX-License-Identifier: MIT */
#ifndef CLI_SOURCE_H
#define CLI_SOURCE_H

/* The lines of an input file, to be shown beside a diagnostic. */

#include <stddef.h>
#include <stdint.h>

/* A file as it was read, or nothing where it cannot be read (again). Begins as {0}. */
struct source {
    char *path;
    char *bytes;
    size_t size;
    const char *begin; /* after a byte order mark */
    const char *at;    /* the line that was looked up last, so that going on costs little */
    uint32_t line;
    const char *place; /* the same of the character in it */
    size_t column;     /* from 0 */
};

/* What stands around a place in a line. */
struct excerpt {
    char *text;   /* UTF-8 unless the file is neither that nor GB18030; to be freed */
    size_t caret; /* the place in it, in characters; its end where the line is shorter */
    int cut_left; /* 1: the line begins before it */
    int cut_right;
};

/* Gets ready for a file: reads it unless it is the one at hand. */
void source_open(struct source *source, const char *path);
void source_close(struct source *source);

/* The text around a character (from 0) of a line (from 1), without the line break: a line may be a
   whole file, and many places in it are shown. 0 where there is no such line. */
int source_excerpt(struct excerpt *excerpt, struct source *source, uint32_t line, size_t column);

#endif
