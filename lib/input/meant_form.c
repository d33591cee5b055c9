/* SPDX-License-Identifier: MIT */
/* Holds a text against a form, letter by letter, and writes what it stands for in another. */

#include "input/meant_form.h"

#include <stdio.h>
#include <string.h>

#include "base/arrays.h"

char qz_meant_small(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

/* At most `most` digits, at least `least`. */
static int take_digits(const char **at, int least, int most, int32_t *value) {
    int count = 0;
    *value = 0;
    while (count < most && **at >= '0' && **at <= '9') {
        *value = 10 * *value + (**at - '0');
        (*at)++;
        count++;
    }
    return count >= least;
}

static int take_numeral(const char **at, int32_t *value) {
    if (take_digits(at, 1, 1, value)) {
        return 1;
    }
    *value = strlen(*at) >= 3 ? qz_meant_numeral(*at, 3) : -1;
    *at += *value > 0 ? 3 : 0;
    return *value > 0;
}

/* One or two digits, or a Chinese numeral up to 十二. */
static int take_count(const char **at, int32_t *value) {
    if (take_digits(at, 1, 2, value)) {
        return 1;
    }
    for (size_t bytes = 6; bytes > 0; bytes -= 3) {
        *value = strlen(*at) >= bytes ? qz_meant_numeral(*at, bytes) : -1;
        if (*value > 0) {
            *at += bytes;
            return 1;
        }
    }
    return 0;
}

enum { MONTHS = 12, LEAST_LETTERS = 3 };

/* In English, where three letters are enough, and in French. */
static const char *const english[MONTHS] = {"january",   "february", "march",    "april",
                                            "may",       "june",     "july",     "august",
                                            "september", "october",  "november", "december"};
static const char *const french[MONTHS] = {"janvier",   "février", "mars",     "avril",
                                           "mai",       "juin",    "juillet",  "août",
                                           "septembre", "octobre", "novembre", "décembre"};

static int ends_word(const char *at) {
    return *at < 'a' || *at > 'z';
}

static int take_month(const char **at, int32_t *month) {
    for (int32_t i = 0; i < MONTHS; i++) {
        size_t length = strlen(french[i]);
        size_t same = 0;
        if (strncmp(*at, french[i], length) == 0 && ends_word(*at + length)) {
            *at += length;
            *month = i + 1;
            return 1;
        }
        while (english[i][same] != '\0' && (*at)[same] == english[i][same]) {
            same++;
        }
        if (same >= LEAST_LETTERS && ends_word(*at + same)) {
            *at += same + ((*at)[same] == '.');
            *month = i + 1;
            return 1;
        }
    }
    return 0;
}

static int take_letter(char letter, const char **at, qz_meant_parts *p) {
    switch (letter) {
    case 'Y':
        return take_digits(at, 4, 4, &p->year);
    case 'Z':
        return take_digits(at, 4, 4, &p->later);
    case 'z':
        return take_digits(at, 2, 2, &p->later);
    case 'M':
        return take_digits(at, 1, 2, &p->month);
    case 'D':
        return take_digits(at, 1, 2, &p->day);
    case 'N':
        return take_numeral(at, &p->number);
    case 'L':
        return take_numeral(at, &p->last);
    case 'K':
        return take_digits(at, 1, 2, &p->last);
    case 'C':
        return take_count(at, &p->last);
    case 'W':
        return take_month(at, &p->month);
    default:
        return *(*at)++ == letter;
    }
}

/* A second year of two digits is in the century of the first, or in the next. */
static void settle(qz_meant_parts *p) {
    if (p->later > 0 && p->later < 100) {
        p->later += p->year / 100 * 100 + (p->later < p->year % 100 ? 100 : 0);
    } else if (p->later == 0 && p->year % 100 == 99) {
        p->later = p->year + 1;
    }
}

int qz_meant_form_matches(const char *form, const char *text, qz_meant_parts *p) {
    const char *at = text;
    *p = (qz_meant_parts){0};
    for (const char *letter = form; *letter != '\0'; letter++) {
        if (*at == '\0' || !take_letter(*letter, &at, p)) {
            return 0;
        }
    }
    settle(p);
    return *at == '\0';
}

static void write_letter(char out[QZ_MEANT_SIZE], char letter, const qz_meant_parts *p) {
    char piece[16];
    int32_t values[] = {['Y'] = p->year,
                        ['Z'] = p->later,
                        ['z'] = p->later % 100,
                        ['M'] = p->month,
                        ['D'] = p->day,
                        ['N'] = p->number,
                        ['K'] = p->last,
                        ['B'] = p->year - 1,
                        ['e'] = p->year % 100,
                        ['A'] = p->year + 1,
                        ['a'] = (p->year + 1) % 100};
    static const char years[] = "YZBA", pairs[] = "zMDKea";
    if (strchr(years, letter) != NULL) {
        (void)snprintf(piece, sizeof piece, "%04d", values[(unsigned char)letter]);
    } else if (strchr(pairs, letter) != NULL) {
        (void)snprintf(piece, sizeof piece, "%02d", values[(unsigned char)letter]);
    } else if (letter == 'N') {
        (void)snprintf(piece, sizeof piece, "%d", values['N']);
    } else {
        piece[0] = letter;
        piece[1] = '\0';
    }
    strcat(out, piece);
}

void qz_meant_form_write(char out[QZ_MEANT_SIZE], const char *form, const qz_meant_parts *p) {
    out[0] = '\0';
    for (; *form != '\0'; form++) {
        write_letter(out, *form, p);
    }
}
