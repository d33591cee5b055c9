/* SPDX-License-Identifier: MIT */
#ifndef CLI_PROGRAM_H
#define CLI_PROGRAM_H

/* What all of the program's files share: its exit statuses. */

enum {
    EXIT_GOOD = 0,
    EXIT_UNMET = 1,    /* a target missed, a rule unmet, a faulty plan */
    EXIT_USAGE = 2,    /* the command line is wrong */
    EXIT_BAD_INPUT = 3 /* an input cannot be read, or output cannot be written */
};

#endif
