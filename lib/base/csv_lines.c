/* SPDX-License-Identifier: MIT */
/* Lines before a header that say something of the text. */

#include <string.h>

#include "base/csv.h"

static int is_blank(char c) {
    return c == ' ' || c == '\t';
}

int qz_csv_is_demo(const qz_cell *line) {
    static const char word[] = "demo";
    size_t at = 1;
    while (at < line->length && is_blank(line->text[at])) {
        at++;
    }
    for (size_t i = 0; i < sizeof word - 1; i++, at++) {
        if (at >= line->length || (line->text[at] | 0x20) != word[i]) {
            return 0;
        }
    }
    while (at < line->length && is_blank(line->text[at])) {
        at++;
    }
    size_t left = line->length - at;
    return (left >= 1 && line->text[at] == ':') ||
           (left >= 3 && memcmp(line->text + at, "：", 3) == 0);
}

int qz_csv_says_separator(qz_csv *csv, char *separator) {
    static const char word[] = "sep=";
    const char *at = csv->text + csv->at;
    size_t left = csv->size - csv->at;
    int quoted = left > 0 && at[0] == '"'; /* as a program writes it that quotes every cell */
    size_t from = (size_t)quoted;
    if (left < from + sizeof word) {
        return 0;
    }
    for (size_t i = 0; i + 1 < sizeof word; i++) {
        char c = at[from + i];
        if ((c >= 'A' && c <= 'Z' ? (c | 0x20) : c) != word[i]) {
            return 0;
        }
    }
    size_t end = from + sizeof word; /* behind the separator */
    if (memchr(",;\t|", at[end - 1], 4) == NULL || (quoted && (end >= left || at[end++] != '"')) ||
        (end < left && at[end] != '\n' && at[end] != '\r')) {
        return 0;
    }
    *separator = at[from + sizeof word - 1];
    qz_csv_pass(csv, end);
    return 1;
}
