/* SPDX-License-Identifier: MIT */
/* Bytes in memory are looked at where they are; all else is read into a buffer whose rest moves to
   its front when a block is done. */

#include "csv/window.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

void qz_window_begin(qz_window *window, const qzplan_allocator *allocator,
                     const qz_window_source *source, size_t block) {
    *window = (qz_window){.source = *source,
                          .allocator = allocator,
                          .block = block == 0 ? QZ_WINDOW_BLOCK : block,
                          .text = source->bytes};
    window->at = source->bytes == NULL && source->read == NULL ? source->from : 0;
}

void qz_window_end(qz_window *window) {
    if (window->buffer != NULL) {
        window->allocator->release(window->allocator->context, window->buffer,
                                   window->room + QZ_WINDOW_BEHIND);
    }
    window->buffer = NULL;
}

void qz_window_pass(qz_window *window, size_t bytes) {
    window->at += bytes;
    window->size -= bytes;
    if (window->buffer == NULL) {
        window->text += bytes;
    } else if (bytes > 0) {
        memmove(window->buffer, window->buffer + bytes, window->size);
    }
}

static int widen(qz_window *window) {
    size_t room = window->room == 0 ? window->block + window->block / 2 : window->room * 2;
    if (window->room - window->size >= window->block) {
        return 1;
    }
    char *wider = window->allocator->allocate(window->allocator->context, room + QZ_WINDOW_BEHIND);
    if (wider == NULL) {
        window->failed = ENOMEM;
        return 0;
    }
    memset(wider, 0, room + QZ_WINDOW_BEHIND);
    if (window->size > 0) {
        memcpy(wider, window->buffer, window->size);
    }
    qz_window_end(window);
    window->buffer = wider;
    window->text = wider;
    window->room = room;
    return 1;
}

static int64_t read_some(const qz_window *window, char *to, size_t bytes) {
    if (window->source.read != NULL) {
        int64_t got = window->source.read(window->source.context, to, bytes);
        return got > (int64_t)bytes ? -EINVAL : got;
    }
    for (;;) {
        ssize_t got =
            pread(window->source.descriptor, to, bytes, (off_t)(window->at + window->size));
        if (got >= 0 || errno != EINTR) {
            return got >= 0 ? got : -(int64_t)errno;
        }
    }
}

int qz_window_more(qz_window *window) {
    if (window->ended) {
        return 1;
    }
    if (window->source.bytes != NULL) {
        size_t left = window->source.size - (size_t)window->at - window->size;
        window->size += left < window->block ? left : window->block;
        window->ended = left <= window->block;
        return 1;
    }
    if (!widen(window)) {
        return 0;
    }
    size_t before = window->size;
    while (window->size < before + window->block && !window->ended) {
        int64_t got =
            read_some(window, window->buffer + window->size, before + window->block - window->size);
        if (got < 0) {
            window->failed = window->source.read != NULL ? got : -got;
            return 0;
        }
        window->ended = got == 0;
        window->size += (size_t)got;
    }
    return 1;
}
