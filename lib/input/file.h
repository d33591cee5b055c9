/* SPDX-License-Identifier: MIT */
#ifndef QZ_INPUT_FILE_H
#define QZ_INPUT_FILE_H

/* A whole file in memory. */

#include <stddef.h>

#include "base/arena.h"
#include "messages/diagnostics.h"

/* Reads at most max_bytes into memory of the arena (NUL-terminated beyond *size). Reports IO with
   the system's reason, or TOO_LARGE; returns the code. */
QZ_MUST_USE int qz_file_read(char **bytes, size_t *size, qz_arena *arena, qz_report *report,
                             const char *path, size_t max_bytes);

/* Tells of a place that a file of a name cannot be read, with the system's reason by its number. */
void qz_file_tell(qz_report *report, const qz_place *place, const char *name, int number);

/* The same of a file that a file names, by a relative name without `..`: below a folder, no link on
   the way, and no pipe or device. What is wrong is told at a place. */
QZ_MUST_USE int qz_file_read_below(char **bytes, size_t *size, qz_arena *arena, qz_report *report,
                                   const qz_place *place, const char *folder, const char *name,
                                   size_t max_bytes);

/* Whether there is anything of that name, be it a link that leads nowhere. */
int qz_file_is_there(const char *path);

#endif
