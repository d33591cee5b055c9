/* SPDX-License-Identifier: MIT */
/* Text into a caller's buffer. */

#include "base/buffer.h"

#include <string.h>

#include <qzplan/error.h>

void qz_buffer_clear(char *buffer, size_t capacity, size_t *length) {
    if (buffer != NULL && capacity > 0) {
        buffer[0] = '\0';
    }
    if (length != NULL) {
        *length = 0;
    }
}

int qz_buffer_give(char *buffer, size_t capacity, size_t *length, const char *text, size_t size) {
    qz_buffer_clear(buffer, capacity, length);
    if (buffer == NULL && capacity > 0) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    if (length != NULL) {
        *length = size;
    }
    if (size >= capacity) {
        return QZPLAN_ERROR_BUFFER_TOO_SMALL;
    }
    memcpy(buffer, text, size);
    buffer[size] = '\0';
    return QZPLAN_OK;
}
