/* SPDX-License-Identifier: MIT */
/* A cursor over a short text, one plain character at a time. */

#include "base/scan.h"

#include <string.h>

#include "base/utf8.h"

static uint32_t next(const qz_scan *scan, size_t *bytes) {
    uint32_t c = qz_utf8_plain(scan->at, (size_t)(scan->end - scan->at), bytes);
    return c == 0 ? 0xfffd : c;
}

static int is_blank(uint32_t character) {
    return character == ' ' || character == '\t' || character == 0xa0;
}

uint32_t qz_scan_peek(const qz_scan *scan) {
    size_t bytes;
    return qz_scan_ended(scan) ? 0 : next(scan, &bytes);
}

void qz_scan_skip(qz_scan *scan) {
    size_t bytes;
    if (!qz_scan_ended(scan)) {
        next(scan, &bytes);
        scan->at += bytes;
    }
}

qz_scan qz_scan_begin(const char *text, size_t length) {
    qz_scan scan = {text, text};
    if (length > 0) {
        scan.end = text + length;
    }
    qz_scan_blanks(&scan);
    qz_scan rest = scan;
    const char *end = scan.at; /* behind the last character that is no blank */
    while (!qz_scan_ended(&rest)) {
        int blank = is_blank(qz_scan_peek(&rest));
        qz_scan_skip(&rest);
        if (!blank) {
            end = rest.at;
        }
    }
    scan.end = end;
    return scan;
}

int qz_scan_take(qz_scan *scan, uint32_t character) {
    if (qz_scan_ended(scan) || qz_scan_peek(scan) != character) {
        return 0;
    }
    qz_scan_skip(scan);
    return 1;
}

int qz_scan_word(qz_scan *scan, const char *word) {
    qz_scan ahead = *scan;
    size_t left = strlen(word);
    while (left > 0) {
        size_t bytes;
        uint32_t character = qz_utf8_decode(word, left, &bytes);
        if (!qz_scan_take(&ahead, character)) {
            return 0;
        }
        word += bytes;
        left -= bytes;
    }
    *scan = ahead;
    return 1;
}

int qz_scan_blanks(qz_scan *scan) {
    int some = 0;
    while (is_blank(qz_scan_peek(scan))) {
        qz_scan_skip(scan);
        some = 1;
    }
    return some;
}

size_t qz_scan_digits(qz_scan *scan, uint32_t *value) {
    size_t count = 0;
    uint64_t sum = 0;
    for (; qz_is_digit(qz_scan_peek(scan)); count++) {
        sum = sum * 10 + (qz_scan_peek(scan) - '0');
        sum = sum > UINT32_MAX ? UINT32_MAX : sum;
        qz_scan_skip(scan);
    }
    *value = (uint32_t)sum;
    return count;
}
