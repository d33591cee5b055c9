/* SPDX-License-Identifier: MIT */
/* The buffer rules that every function which writes text keeps. */

#include "base/out.h"

#include <string.h>

#include <qzplan/error.h>

void qz_out_bytes(qz_out *out, const char *text, size_t length) {
    if (out->length < out->capacity) {
        size_t room = out->capacity - out->length;
        memcpy(out->buffer + out->length, text, length < room ? length : room);
    }
    out->length += length;
    size_t blanks = 0;
    while (blanks < length && text[length - blanks - 1] == ' ') {
        blanks++;
    }
    out->blanks = blanks < length ? blanks : out->blanks + blanks;
}

void qz_out_text(qz_out *out, const char *text) {
    qz_out_bytes(out, text, strlen(text));
}

void qz_out_trim(qz_out *out) {
    out->length -= out->blanks;
    out->blanks = 0;
}

int qz_out_end(qz_out *out, size_t *length) {
    if (length != NULL) {
        *length = out->length;
    }
    if (out->length < out->capacity) {
        out->buffer[out->length] = '\0';
        return QZPLAN_OK;
    }
    if (out->capacity > 0) {
        out->buffer[0] = '\0';
    }
    return QZPLAN_ERROR_BUFFER_TOO_SMALL;
}
