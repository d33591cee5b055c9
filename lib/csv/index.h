/* SPDX-License-Identifier: MIT */
#ifndef QZ_CSV_INDEX_H
#define QZ_CSV_INDEX_H

/* Where cells and rows end, found in words of 64 bytes. It goes as far as a text is well formed;
   what is not is left to the reader that goes by the byte (base/csv.h), and the index begins anew
   behind it. */

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "csv/masks.h"

enum qz_index_encoding { QZ_INDEX_UTF8, QZ_INDEX_GB18030 };

typedef struct qz_index {
    qz_masks_read read;
    int32_t encoding; /* QZ_INDEX_... */
    char separator;
    uint32_t *ends; /* offsets of separators and row ends that are outside of quotes */
    size_t end_count;
    size_t end_room;
    uint32_t *rows; /* which of `ends` end a row */
    size_t row_count;
    size_t row_room;
    size_t at;      /* so many bytes are indexed */
    uint64_t lines; /* line ends in all bytes that were indexed */
    int bad;        /* behind `at`, in the next word, something is not well formed */
    int ended;      /* everything is indexed */
    /* what the next word has to know of the one before it */
    qz_masks_state state;
    uint64_t inside;  /* all bits: within quotes */
    uint64_t fresh;   /* 1: a cell may begin */
    uint64_t closed;  /* 1: a quote was closed */
    uint64_t cr;      /* 1: a CR */
    size_t from;      /* where the indexing began */
    size_t character; /* GB18030: where the next character begins */
} qz_index;

/* Begins at an offset, where a row begins. */
void qz_index_begin(qz_index *index, size_t at);

/* Goes on in a text of that size: to its end where it is the whole rest, else close to it. 0
   without memory. */
QZ_MUST_USE int qz_index_run(qz_index *index, const qzplan_allocator *allocator, const char *text,
                             size_t size, int whole);

/* Forgets `ends` before an offset, the first `rows`, and counts from there. */
void qz_index_pass(qz_index *index, size_t bytes, size_t ends);

void qz_index_end(qz_index *index, const qzplan_allocator *allocator);

/* Line ends (LF, CRLF or CR) from one offset to another, with what is before the first in hand. */
uint64_t qz_index_lines(const char *text, size_t from, size_t to);

/* The first byte of what no text may have, bytes that are no character included, or `size`. */
size_t qz_index_odd(int encoding, const char *text, size_t size, size_t at);

/* The bytes of the GB18030 character there, 0 where there is none. */
size_t qz_gb18030_length(const char *text, size_t size);

#endif
