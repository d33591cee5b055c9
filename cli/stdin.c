/* SPDX-License-Identifier: MIT */
/* Reads standard input as if it were a file. */

#include "stdin.h"

#include <stdio.h>
#include <string.h>

#include <qzplan/figures.h>

#include "buffer.h"

enum { MOST_BYTES = (256 << 20) + 1, BLOCK = 1 << 16 };

int is_stdin(const char *path) {
    return strcmp(path, "-") == 0;
}

const char *stdin_bytes(size_t *size) {
    static char *bytes;
    static size_t length;
    static int failed;
    size_t capacity = 0, got;

    if (bytes == NULL && !failed) {
        do {
            if (length == capacity) {
                capacity = capacity * 2 + BLOCK;
                bytes = memory_grow(bytes, capacity, 1);
            }
            got = fread(bytes + length, 1, capacity - length, stdin);
            length += got;
        } while (got > 0 && length < MOST_BYTES);
        failed = ferror(stdin);
    }
    *size = length;
    return failed ? NULL : bytes;
}

/* The first line that is neither blank nor a comment. */
static const char *first_line(const char *at, const char *end) {
    while (at < end && (*at == '#' || *at == '\n' || *at == '\r')) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));

        at = stop == NULL ? end : stop + 1;
    }
    return at;
}

int32_t stdin_format(void) {
    static const char *const keys[] = {"figures:", "demo:"};
    size_t size;
    const char *bytes = stdin_bytes(&size);
    const char *line = bytes == NULL ? NULL : first_line(bytes, bytes + size);

    for (size_t i = 0; line != NULL && i < sizeof keys / sizeof keys[0]; i++) {
        size_t length = strlen(keys[i]);

        if ((size_t)(bytes + size - line) >= length && memcmp(line, keys[i], length) == 0) {
            return QZPLAN_FORMAT_YAML;
        }
    }
    return QZPLAN_FORMAT_CSV;
}
