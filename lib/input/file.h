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

#endif
