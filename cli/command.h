/* SPDX-License-Identifier: MIT */
#ifndef CLI_COMMAND_H
#define CLI_COMMAND_H

/* A command as its tables describe it: command lines are read, help is printed, and completions and
   manual pages are made by them. */

#include <stddef.h>

#include "said_list.h"

#define ARGS_MAX_OPTIONS 32

struct args;

/* One option, `--name`, `--name VALUE` or `--name=VALUE`; with a letter `-o VALUE`, too. */
struct option {
    const char *name;
    const char *argument; /* what help calls the value; NULL: the option takes none */
    const char *choices;  /* "met|unmet": the only values allowed; NULL: any */
    enum said help;
    int required;
    int many;          /* may be repeated; further values may follow the first one */
    int again;         /* may be repeated, with one value each time */
    int reads;         /* names files that are read: `-` is standard input */
    size_t instead[2]; /* of a required one: places of others that do as well; 0: none */
    char letter;       /* the same as `-o`; 0: none */
    const char *(*choice)(size_t index); /* the only values allowed, NULL after the last */
    int (*fits)(const char *value);      /* 1: allowed all the same; NULL: none is */
};

struct command {
    const char *name;
    enum said summary; /* a line for the list of commands */
    enum said details; /* paragraphs for --help */
    const struct option *options;
    size_t option_count;
    const char *operands; /* as usage has them, "OLD NEW"; NULL: none are taken */
    const char *operand;  /* what one is called that is missing */
    size_t operands_min;
    size_t operands_max;
    int (*run)(const struct args *args); /* returns the exit status */
};

#endif
