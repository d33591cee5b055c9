/* SPDX-License-Identifier: MIT */
#ifndef QZ_BASE_SCAN_H
#define QZ_BASE_SCAN_H

/* Walks a short text such as a number or a date, full-width forms read as plain ones. */

#include <stddef.h>
#include <stdint.h>

typedef struct qz_scan {
    const char *at;
    const char *end;
} qz_scan;

/* Scans a text without the blanks around it. */
qz_scan qz_scan_begin(const char *text, size_t length);

/* The next character, 0 at the end (a NUL in the text is U+FFFD). */
uint32_t qz_scan_peek(const qz_scan *scan);

/* Moves past the next character; the end stays the end. */
void qz_scan_skip(qz_scan *scan);

/* Moves past a character, a word (UTF-8), blanks; 1 where it was there. */
int qz_scan_take(qz_scan *scan, uint32_t character);
int qz_scan_word(qz_scan *scan, const char *word);
int qz_scan_blanks(qz_scan *scan);

/* Moves past digits and returns how many there were; *value gets them, at most UINT32_MAX. */
size_t qz_scan_digits(qz_scan *scan, uint32_t *value);

static inline int qz_scan_ended(const qz_scan *scan) {
    return scan->at == scan->end;
}

static inline int qz_is_digit(uint32_t character) {
    return character >= '0' && character <= '9';
}

#endif
