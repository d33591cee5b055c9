/* SPDX-License-Identifier: MIT */
/* Matches patterns by going back to the last `*` only: what stood before it has been found as early
   as it can be, and nothing is gained by finding it later. */

#include "tables/pattern.h"

#include <stdint.h>
#include <string.h>

enum step_kind { BYTE, ANYTHING, OPEN, CLOSE, END };

typedef struct step {
    uint8_t kind;
    char byte;
} step;

struct qz_pattern {
    const step *steps; /* ends with END */
    int brackets;
};

/* What a character of a pattern stands for. */
static enum step_kind kind_of(char c, int brackets) {
    return c == '*' ? ANYTHING : brackets && c == '(' ? OPEN : brackets && c == ')' ? CLOSE : BYTE;
}

static int fault_of(const step *steps) {
    int opened = 0;
    int closed = 0;
    for (; steps->kind != END; steps++) {
        if (steps->kind == OPEN && opened > 0) {
            return QZ_PATTERN_SECOND_BRACKETS;
        }
        opened += steps->kind == OPEN;
        closed += steps->kind == CLOSE;
        if (closed > opened) {
            return QZ_PATTERN_OPEN;
        }
    }
    return opened == closed ? QZ_PATTERN_FINE : QZ_PATTERN_OPEN;
}

int qz_pattern_make(const qz_pattern **out, qz_arena *arena, const char *text, size_t length,
                    int brackets) {
    qz_pattern *pattern = qz_arena_alloc(arena, sizeof *pattern);
    step *steps = qz_arena_array(arena, length + 1, sizeof *steps);
    size_t count = 0;
    if (pattern == NULL || steps == NULL) {
        return QZ_PATTERN_NO_MEMORY;
    }
    for (size_t i = 0; i < length; i++) {
        int taken = text[i] == '\\';
        if (taken) {
            i++;
            if (i == length || strchr("*()\\", text[i]) == NULL) {
                return QZ_PATTERN_BACKSLASH;
            }
        }
        step next = {taken ? BYTE : (uint8_t)kind_of(text[i], brackets), text[i]};
        steps[count++] = next;
        pattern->brackets |= next.kind == OPEN;
    }
    steps[count].kind = END;
    pattern->steps = steps;
    *out = pattern;
    return fault_of(steps);
}

int qz_pattern_fits(const qz_pattern *pattern, const char *text, size_t length, size_t *start,
                    size_t *size) {
    const step *at = pattern->steps;
    const step *star = NULL; /* the last one */
    size_t star_at = 0;      /* what it has taken up to */
    size_t i = 0;
    *start = 0;
    *size = length;
    for (;;) {
        if (at->kind == ANYTHING) {
            star = at++;
            star_at = i;
        } else if (at->kind == OPEN) {
            *start = i;
            at++;
        } else if (at->kind == CLOSE) {
            *size = i - *start;
            at++;
        } else if (at->kind == END && i == length) {
            return 1;
        } else if (at->kind == BYTE && i < length && at->byte == text[i]) {
            at++;
            i++;
        } else if (star != NULL && star_at < length) {
            i = ++star_at;
            at = star + 1;
        } else {
            return 0;
        }
    }
}
