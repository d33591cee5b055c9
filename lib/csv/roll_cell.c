/* SPDX-License-Identifier: MIT */
/* Cells by their ends: quotes and blanks off. */

#include "csv/roll_cell.h"

#include <string.h>

#include "csv/index.h"

/* The bytes of the blank there, 0 where it is none. */
static size_t blank_at(int encoding, const char *text, size_t size) {
    if (size == 0) {
        return 0;
    }
    if (text[0] == ' ' || text[0] == '\t') {
        return 1;
    }
    if (encoding == QZ_INDEX_GB18030) {
        return size >= 2 && memcmp(text, "\xA1\xA1", 2) == 0           ? 2
               : size >= 4 && memcmp(text, "\x81\x30\x84\x32", 4) == 0 ? 4
                                                                       : 0;
    }
    return size >= 2 && memcmp(text, "\xC2\xA0", 2) == 0       ? 2
           : size >= 3 && memcmp(text, "\xE3\x80\x80", 3) == 0 ? 3
                                                               : 0;
}

/* The end without the blanks there. Only from its begin on can one tell the characters of GB18030.
 */
static size_t trimmed_end(int encoding, const char *text, size_t start, size_t end) {
    size_t kept = start;
    for (size_t at = start; at < end;) {
        size_t blank = blank_at(encoding, text + at, end - at);
        size_t bytes = blank > 0                      ? blank
                       : encoding == QZ_INDEX_GB18030 ? qz_gb18030_length(text + at, end - at)
                                                      : 1;
        at += bytes == 0 ? 1 : bytes;
        kept = blank > 0 ? kept : at;
    }
    return kept;
}

qz_roll_cell qz_roll_cell_at(int encoding, const char *text, size_t start, size_t end) {
    uint32_t bits = 0;
    if (start < end && text[start] == '"') {
        start++;
        end--;
        bits = QZ_ROLL_QUOTED;
        bits |= memchr(text + start, '"', end - start) != NULL ? QZ_ROLL_DOUBLED : 0;
    }
    for (size_t blank; (blank = blank_at(encoding, text + start, end - start)) > 0;) {
        start += blank;
    }
    end = trimmed_end(encoding, text, start, end);
    return (qz_roll_cell){(uint32_t)start, (uint32_t)(end - start) | bits};
}

size_t qz_roll_undouble(char *to, const char *text, size_t length) {
    size_t written = 0;
    for (size_t i = 0; i < length; i++) {
        to[written++] = text[i];
        i += text[i] == '"' && i + 1 < length && text[i + 1] == '"';
    }
    return written;
}
