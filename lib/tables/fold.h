/* SPDX-License-Identifier: MIT */
#ifndef QZ_TABLES_FOLD_H
#define QZ_TABLES_FOLD_H

/* Texts as cells are compared: no blanks at the ends, a run of blanks and line ends as one blank,
   full-width forms as plain ones. */

#include <stddef.h>
#include <stdint.h>

/* 1 for blanks of every kind, line ends among them. */
int qz_is_space(uint32_t character);

/* Writes a folded text, which is never longer, and a NUL behind it; returns its length. `from` may
   be NULL, or gets for each byte (and for the end) where it comes from. */
size_t qz_fold(char *out, uint32_t *from, const char *text, size_t length);

#endif
