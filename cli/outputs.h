/* SPDX-License-Identifier: MIT */
#ifndef CLI_OUTPUTS_H
#define CLI_OUTPUTS_H

/* Where a document goes, and in which format: standard output, or the files of -o, several in one
   run. A file is written beside its place and renamed once all of them are whole. */

#include <stddef.h>

#include "args.h"
#include "formats.h"

struct output {
    const char *path;   /* NULL: standard output */
    const char *format; /* NULL: the default */
    char *place;        /* what will be replaced: the path, behind its links */
    char *beside;       /* where it is written; NULL: straight to `place` */
    FILE *stream;
};

struct outputs {
    struct output *items;
    size_t count;
    enum document document;
};

/* The options that say it, by their places in a command's table. */
struct output_options {
    size_t output, format;
};

/* Each -o takes the --format before it, else what its suffix says. Returns EXIT_GOOD, or EXIT_USAGE
   after saying what is wrong. Free with outputs_free in either case. */
int outputs_read(struct outputs *outputs, const struct args *args,
                 const struct output_options *options, enum document document);
void outputs_free(struct outputs *outputs);

/* How documents are written. */
struct manner {
    const char *languages; /* as asked for; NULL: not said */
    const char *otherwise; /* what a format whose texts are data is in then; NULL: as the rest */
    int mark;              /* 1: CSV begins with a byte order mark */
};

/* Writes a document everywhere; returns EXIT_GOOD, or EXIT_BAD_INPUT after saying what failed: no
   file is then replaced. */
int outputs_write(struct outputs *outputs, const struct manner *manner, const void *thing);

/* Puts bytes in a file's place at once, with its rights; a link stays one. Returns EXIT_GOOD, or
   EXIT_BAD_INPUT after saying what failed: the file is then as it was. */
int output_replace(const char *path, const char *bytes, size_t size);

#endif
