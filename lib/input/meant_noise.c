/* SPDX-License-Identifier: MIT */
/* Finds numbers that a program made of a shorter one in binary: 56.99999999999999 for 57. */

#include "input/meant.h"

#include <stdio.h>
#include <string.h>

enum {
    LEAST_DIGITS = 15, /* a double shows no error in fewer */
    ROUNDED = 12,      /* digits that an error in the last places leaves alone */
    MOST_MEANT = 9,    /* of a number that somebody typed */
    MOST_WHOLE = 9     /* digits before the point */
};

static int is_digit(char c) {
    return c >= '0' && c <= '9';
}

/* A number taken apart: its digits without the point. */
typedef struct digits {
    char text[QZ_MEANT_SIZE];
    size_t count;
    size_t whole; /* of them before the point */
    size_t first; /* the first that is not 0 */
} digits;

/* Returns how many characters were taken; 0 where it is no number with a point. */
static size_t take(digits *d, const char *text, size_t length) {
    size_t at = 0;
    int point = 0;
    *d = (digits){.count = 0};
    for (; at < length && d->count + 2 < sizeof d->text; at++) {
        if (is_digit(text[at])) {
            d->text[d->count++] = text[at];
        } else if (text[at] == '.' && !point) {
            point = 1;
            d->whole = d->count;
        } else {
            break;
        }
    }
    while (d->first < d->count && d->text[d->first] == '0') {
        d->first++;
    }
    return point && d->whole > 0 ? at : 0;
}

/* Rounds to ROUNDED digits behind the first, half up. */
static void round_off(digits *d) {
    size_t end = d->first + ROUNDED;
    int up = d->text[end] >= '5';
    d->count = end;
    for (size_t i = end; up && i > 0; i--) {
        up = d->text[i - 1] == '9';
        d->text[i - 1] = (char)(up ? '0' : d->text[i - 1] + 1);
    }
    if (up) {
        memmove(d->text + 1, d->text, d->count);
        d->text[0] = '1';
        d->whole++;
        d->count++;
    }
    while (d->count > d->whole && d->text[d->count - 1] == '0') {
        d->count--;
    }
}

int qz_meant_noise(char out[QZ_MEANT_SIZE], const char *text, size_t length) {
    digits d;
    size_t sign = length > 0 && text[0] == '-';
    size_t taken = take(&d, text + sign, length - sign);
    size_t rest = length - sign - taken;
    if (taken == 0 || d.count - d.first < LEAST_DIGITS || d.whole > MOST_WHOLE ||
        d.whole + d.count + rest + 4 > QZ_MEANT_SIZE) {
        return 0;
    }
    round_off(&d);
    size_t last = d.count;
    while (last > d.first && d.text[last - 1] == '0') {
        last--;
    }
    if (last - d.first > MOST_MEANT) {
        return 0;
    }
    (void)snprintf(out, QZ_MEANT_SIZE, "%s%.*s%s%.*s%.*s", sign ? "-" : "", (int)d.whole, d.text,
                   d.count > d.whole ? "." : "", (int)(d.count - d.whole), d.text + d.whole,
                   (int)rest, text + sign + taken);
    return 1;
}
