/* SPDX-License-Identifier: MIT */
/* The nearest known name by Damerau-Levenshtein distance: letters added, dropped, changed, or two
   neighbours swapped. Only near names count, and of equally near ones the first offered. */

#include "base/suggest.h"

#include <stdint.h>
#include <string.h>

#include "base/utf8.h"

/* Longer words get no suggestion: the work for one pair of names stays small. */
enum { LONGEST = 48 };

/* A word's characters; ASCII capitals count as small letters. */
struct letters {
    uint32_t at[LONGEST];
    size_t count; /* LONGEST + 1: too long */
};

static void spell(struct letters *out, const char *text, size_t size) {
    out->count = 0;
    while (size > 0) {
        size_t bytes;
        uint32_t c = qz_utf8_plain(text, size, &bytes);
        if (out->count == LONGEST) {
            out->count++;
            return;
        }
        out->at[out->count++] = c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
        text += bytes;
        size -= bytes;
    }
}

static size_t least(size_t a, size_t b) {
    return a < b ? a : b;
}

/* The row of the table that follows `above` (and the one above that), and its smallest entry. */
static size_t fill_row(size_t *row, const size_t *above, const size_t *above2,
                       const struct letters *a, const struct letters *b, size_t i) {
    size_t smallest = row[0] = i;
    for (size_t j = 1; j <= b->count; j++) {
        int same = a->at[i - 1] == b->at[j - 1];
        row[j] = least(least(above[j], row[j - 1]) + 1, above[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && a->at[i - 1] == b->at[j - 2] && a->at[i - 2] == b->at[j - 1]) {
            row[j] = least(row[j], above2[j - 2] + 1);
        }
        smallest = least(smallest, row[j]);
    }
    return smallest;
}

/* The distance, or limit + 1 where it is larger than the limit. */
static size_t distance_within(const struct letters *a, const struct letters *b, size_t limit) {
    size_t rows[3][LONGEST + 1] = {{0}};
    size_t difference = a->count > b->count ? a->count - b->count : b->count - a->count;
    if (difference > limit) {
        return limit + 1;
    }
    for (size_t j = 0; j <= b->count; j++) {
        rows[0][j] = j;
    }
    size_t smallest_before = 0;
    for (size_t i = 1; i <= a->count; i++) {
        size_t smallest = fill_row(rows[i % 3], rows[(i + 2) % 3], rows[(i + 1) % 3], a, b, i);
        /* a swap reaches back two rows */
        if (least(smallest, smallest_before) > limit) {
            return limit + 1;
        }
        smallest_before = smallest;
    }
    return least(rows[a->count % 3][b->count], limit + 1);
}

void qz_suggest_begin(qz_suggest *s, const char *word, size_t length) {
    *s = (qz_suggest){word, length, NULL, 0};
}

void qz_suggest_offer(qz_suggest *s, const char *name) {
    struct letters word;
    struct letters offered;
    spell(&word, s->word, s->length);
    spell(&offered, name, strlen(name));
    if (word.count < 2 || word.count > LONGEST || offered.count < 2 || offered.count > LONGEST) {
        return;
    }
    size_t limit = word.count < 6 ? 1 : word.count / 3;
    if (s->best != NULL) {
        if (s->distance == 0) {
            return;
        }
        limit = s->distance - 1;
    }
    size_t distance = distance_within(&word, &offered, limit);
    if (distance <= limit) {
        s->best = name;
        s->distance = distance;
    }
}
