/* SPDX-License-Identifier: MIT */
#ifndef CLI_ARGS_H
#define CLI_ARGS_H

/* The command line, read by tables: each command lists its options. */

#include <stddef.h>
#include <stdint.h>

#include "command.h"

struct list {
    const char **items;
    size_t count;
};

/* An option as it was given. */
struct given {
    size_t option;
    const char *value;
    int further; /* 1: one more value of the option before it: `--figures a b` */
};

/* The place of an option that a command does not have: it is never given. */
enum { NOT_AN_OPTION = ARGS_MAX_OPTIONS };

/* Indexed by the place of an option in its command's table. */
struct args {
    const struct command *command;
    const char *values[ARGS_MAX_OPTIONS + 1]; /* NULL: not given; "" for one without a value */
    struct list many[ARGS_MAX_OPTIONS + 1];
    struct given *given; /* every option with its value, in the order of the line */
    size_t given_count;
    struct list operands;
    int help; /* --help was given: nothing else was checked */
};

/* Reads argv[0..count): what follows the command's name. Returns EXIT_GOOD, or EXIT_USAGE after
   saying on stderr what is wrong. Free with args_free in either case. */
int args_read(struct args *args, const struct command *command, int count, char **argv);
void args_free(struct args *args);

/* The value of an option, or `otherwise` where it was not given. */
const char *args_value(const struct args *args, size_t option, const char *otherwise);

/* 1 if the option has exactly this value. */
int args_is(const struct args *args, size_t option, const char *value);

/* Says on stderr that an option's value is wrong; returns EXIT_USAGE. */
int args_bad_value(const struct args *args, size_t option, const char *wanted);

/* The same of one of several values of an option. */
int args_bad_item(const struct args *args, size_t option, const char *value, const char *wanted);

/* Says on stderr that a word that is no option's is wrong; returns EXIT_USAGE. */
int args_bad_word(const struct args *args, const char *value, const char *wanted);

/* The day that an option names, or "today" by the clock of the machine: the library has none.
   Returns EXIT_GOOD, or EXIT_USAGE after saying what is wrong. */
int args_day(const struct args *args, size_t option, int32_t *day);

/* The day where the program runs; 0 where it cannot be told. */
int args_today(int32_t *day);

/* A whole number of at least `least`; *number stays as it is where the option is not given. */
int args_number(const struct args *args, size_t option, int64_t least, int64_t *number);

#endif
