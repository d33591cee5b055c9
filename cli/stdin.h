/* SPDX-License-Identifier: MIT */
#ifndef CLI_STDIN_H
#define CLI_STDIN_H

/* Standard input, read whole and once: `-` names it, as an input and in what is said of it. */

#include <stddef.h>
#include <stdint.h>

/* 1 where a path is `-`. */
int is_stdin(const char *path);

/* All of it; the first call reads. NULL where it cannot be read. At most a byte more than the
   library takes of figures is kept: it says then that there is too much. */
const char *stdin_bytes(size_t *size);

/* The format of figures that stand there, QZPLAN_FORMAT_...: YAML where the first line that is no
   comment begins with a key of a file of figures, else CSV. */
int32_t stdin_format(void);

#endif
