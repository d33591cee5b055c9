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
};

/* Gets ready for a file: reads it unless it is the one at hand. */
void source_open(struct source *source, const char *path);
void source_close(struct source *source);

/* The text of a line (from 1), without its line break; NULL where there is none. It is UTF-8 unless
   the file is neither that nor GB18030. Free with free(). */
char *source_line(struct source *source, uint32_t line);

#endif
