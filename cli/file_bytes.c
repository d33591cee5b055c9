/* SPDX-License-Identifier: MIT */
/* Reads whole files. */

#include "file_bytes.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "buffer.h"
#include "stdin.h"

/* Nothing that is read whole is meant to be larger. */
enum { BLOCK = 1 << 16, MOST_BYTES = 1 << 30 };

char *descriptor_bytes(int descriptor, size_t *size) {
    size_t capacity = BLOCK;
    char *bytes = memory_new(capacity, 1);
    ssize_t got;

    *size = 0;
    while ((got = read(descriptor, bytes + *size, capacity - *size)) != 0) {
        if ((got < 0 && errno != EINTR) || *size >= MOST_BYTES) {
            free(bytes);
            return NULL;
        }
        *size += got > 0 ? (size_t)got : 0;
        if (*size == capacity) {
            capacity *= 2;
            bytes = memory_grow(bytes, capacity, 1);
        }
    }
    return bytes;
}

static char *stdin_copy(size_t *size) {
    const char *bytes = stdin_bytes(size);
    char *copy = bytes != NULL ? memory_new(*size + 1, 1) : NULL;

    if (copy != NULL) {
        memcpy(copy, bytes, *size);
    }
    return copy;
}

char *file_bytes(const char *path, size_t *size) {
    if (is_stdin(path)) {
        return stdin_copy(size);
    }
    int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    char *bytes = descriptor >= 0 ? descriptor_bytes(descriptor, size) : NULL;

    if (descriptor >= 0) {
        close(descriptor);
    }
    return bytes;
}
