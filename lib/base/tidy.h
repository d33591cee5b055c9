/* SPDX-License-Identifier: MIT */
#ifndef QZ_BASE_TIDY_H
#define QZ_BASE_TIDY_H

/* Text that quotes an input of any kind, made fit for one line of a message. */

#include <stddef.h>

#include "base/out.h"

enum {
    QZ_TIDY_QUOTED = 96, /* bytes of a quoted word that are shown */
    QZ_TIDY_LINE = 1024  /* bytes of a whole line */
};

/* Where to cut a text of `size` bytes to at most `limit`, between two characters. */
size_t qz_tidy_cut(const char *text, size_t size, size_t limit);

/* In place: control characters and line ends become blanks, bytes that are not UTF-8 question
   marks; what stands in backquotes is shortened to QZ_TIDY_QUOTED, all to QZ_TIDY_LINE. */
void qz_tidy_line(char *text);

/* Writes a word of the input: harmless as above, shortened to QZ_TIDY_QUOTED. */
void qz_out_word(qz_out *out, const char *word, size_t length);

/* Ends a line that was written into a buffer of at least QZ_TIDY_LINE + 8 bytes, shortened to
   QZ_TIDY_LINE; returns its length. */
size_t qz_tidy_end(char *text, size_t length);

#endif
