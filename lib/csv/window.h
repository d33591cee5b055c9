/* SPDX-License-Identifier: MIT */
#ifndef QZ_CSV_WINDOW_H
#define QZ_CSV_WINDOW_H

/* The part of a source that is in hand: it moves along, and memory grows with its longest row
   alone. */

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

enum {
    QZ_WINDOW_BLOCK = 128 * 1024,
    QZ_WINDOW_BEHIND = 64 /* bytes behind the last one that may be read */
};

/* Where bytes come from: the first of these that is given. */
typedef struct qz_window_source {
    const char *bytes; /* in memory; not copied. NULL: none */
    size_t size;
    int64_t (*read)(void *context, void *buffer, size_t size); /* 0 at the end, else how many;
                                                                   negative: failed. NULL: none */
    void *context;
    int descriptor; /* of an open file, read by pread */
    uint64_t from;  /* its first byte that is read */
} qz_window_source;

typedef struct qz_window {
    qz_window_source source;
    const qzplan_allocator *allocator;
    char *buffer; /* NULL: bytes in memory */
    size_t room;
    size_t block;     /* bytes that are read at once */
    const char *text; /* the bytes in hand */
    size_t size;
    uint64_t at;    /* the first one's offset in the source */
    int ended;      /* there is nothing behind them */
    int64_t failed; /* what reading failed with: an errno, or what the callback gave */
} qz_window;

/* 0 bytes: QZ_WINDOW_BLOCK at once. */
void qz_window_begin(qz_window *window, const qzplan_allocator *allocator,
                     const qz_window_source *source, size_t block);
void qz_window_end(qz_window *window);

/* Lets go of so many bytes at the front. */
void qz_window_pass(qz_window *window, size_t bytes);

/* Takes another block, or sees that there is none: 1. 0: reading failed, or there is no memory. */
QZ_MUST_USE int qz_window_more(qz_window *window);

#endif
