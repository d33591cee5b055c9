/* SPDX-License-Identifier: MIT */
/* Reads periods of one form, and writes them as figures have them. */

#include "tables/form.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/arrays.h"

enum part { YEAR, NEXT_YEAR, MONTH, DAY, QUARTER, HALF, PARTS, LITERAL = PARTS };

typedef struct piece {
    uint8_t part;  /* or LITERAL */
    uint8_t least; /* digits */
    uint8_t most;
    char byte;
} piece;

struct qz_form {
    const piece *pieces;
    size_t count;
    unsigned has; /* a bit for each part */
};

enum { SHORTEST_YEAR = 2, LONGEST_YEAR = 4 };

static const struct letter {
    char letter;
    uint8_t part;
    uint8_t most; /* of the letter */
} letters[] = {{'M', MONTH, 2}, {'D', DAY, 2}, {'Q', QUARTER, 1}, {'H', HALF, 1}};

#define BIT(part) (1U << (part))

/* Which parts make a period, and how it is written. */
static const struct shape {
    unsigned has;
    const char *text; /* of year, the second number, the third */
    uint8_t second;
    uint8_t third;
} shapes[] = {
    {BIT(YEAR), "%04u", YEAR, YEAR},
    {BIT(YEAR) | BIT(NEXT_YEAR), "%04u/%02u", NEXT_YEAR, YEAR},
    {BIT(YEAR) | BIT(MONTH), "%04u-%02u", MONTH, YEAR},
    {BIT(YEAR) | BIT(MONTH) | BIT(DAY), "%04u-%02u-%02u", MONTH, DAY},
    {BIT(YEAR) | BIT(QUARTER), "%04u-Q%u", QUARTER, YEAR},
    {BIT(YEAR) | BIT(HALF), "%04u-H%u", HALF, YEAR},
    {BIT(YEAR) | BIT(NEXT_YEAR) | BIT(QUARTER), "%04u/%02u-Q%u", NEXT_YEAR, QUARTER},
    {BIT(YEAR) | BIT(NEXT_YEAR) | BIT(HALF), "%04u/%02u-H%u", NEXT_YEAR, HALF},
};

static const struct shape *shape_of(unsigned has) {
    for (size_t i = 0; i < QZ_ARRAY_SIZE(shapes); i++) {
        if (shapes[i].has == has) {
            return &shapes[i];
        }
    }
    return NULL;
}

static size_t run_of(const char *text, size_t length) {
    size_t run = 1;
    while (run < length && text[run] == text[0]) {
        run++;
    }
    return run;
}

typedef struct making {
    piece *pieces;
    size_t count;
    unsigned has;
} making;

static int add_part(making *m, enum part part, size_t least, size_t most) {
    if (m->has & BIT(part)) {
        return QZ_FORM_TWICE;
    }
    m->has |= BIT(part);
    m->pieces[m->count++] = (piece){(uint8_t)part, (uint8_t)least, (uint8_t)most, 0};
    return QZ_FORM_FINE;
}

/* YYYY, the YY or YYYY that follows it, or both in one run. */
static int add_years(making *m, size_t run) {
    if ((m->has & BIT(YEAR)) == 0) {
        if (run < LONGEST_YEAR) {
            return QZ_FORM_NO_YEAR;
        }
        (void)add_part(m, YEAR, LONGEST_YEAR, LONGEST_YEAR);
        run -= LONGEST_YEAR;
    }
    if (run == 0) {
        return QZ_FORM_FINE;
    }
    return run == SHORTEST_YEAR || run == LONGEST_YEAR ? add_part(m, NEXT_YEAR, run, run)
                                                       : QZ_FORM_LENGTH;
}

static int add_literal(making *m, char letter, size_t run) {
    for (size_t i = 0; i < run; i++) {
        m->pieces[m->count++] = (piece){LITERAL, 0, 0, letter};
    }
    return QZ_FORM_FINE;
}

static int add_run(making *m, char letter, size_t run) {
    if (letter == 'Y') {
        return add_years(m, run);
    }
    for (size_t i = 0; i < QZ_ARRAY_SIZE(letters); i++) {
        if (letters[i].letter == letter) {
            return run > letters[i].most ? QZ_FORM_LENGTH
                                         : add_part(m, letters[i].part, run, letters[i].most);
        }
    }
    return add_literal(m, letter, run);
}

/* A number of one or two digits ends where no digit follows. */
static int touches(const making *m) {
    for (size_t i = 0; i + 1 < m->count; i++) {
        if (m->pieces[i].least < m->pieces[i].most &&
            (m->pieces[i + 1].part != LITERAL ||
             (m->pieces[i + 1].byte >= '0' && m->pieces[i + 1].byte <= '9'))) {
            return 1;
        }
    }
    return 0;
}

int qz_form_make(const qz_form **out, qz_arena *arena, const char *text, size_t length) {
    qz_form *form = qz_arena_alloc(arena, sizeof *form);
    making m = {qz_arena_array(arena, length, sizeof *m.pieces), 0, 0};
    if (form == NULL || m.pieces == NULL) {
        return QZ_FORM_NO_MEMORY;
    }
    for (size_t i = 0; i < length;) {
        int taken = text[i] == '\\' && i + 1 < length; /* the next one stands for itself */
        size_t run = taken ? 2 : run_of(text + i, length - i);
        int fault = taken ? add_literal(&m, text[i + 1], 1) : add_run(&m, text[i], run);
        if (fault != QZ_FORM_FINE) {
            return fault;
        }
        i += run;
    }
    *form = (qz_form){m.pieces, m.count, m.has};
    *out = form;
    return (m.has & BIT(YEAR)) == 0  ? QZ_FORM_NO_YEAR
           : shape_of(m.has) == NULL ? QZ_FORM_COMBINATION
           : touches(&m)             ? QZ_FORM_TOUCHES
                                     : QZ_FORM_FINE;
}

static int read_digits(unsigned *value, const piece *p, const char *text, size_t length,
                       size_t *at) {
    size_t count = 0;
    *value = 0;
    while (count < p->most && *at < length && text[*at] >= '0' && text[*at] <= '9') {
        *value = *value * 10 + (unsigned)(text[*at] - '0');
        count++;
        ++*at;
    }
    return count >= p->least;
}

int qz_form_read(char out[QZ_FORM_PERIOD], const qz_form *form, const char *text, size_t length) {
    unsigned values[PARTS] = {0};
    size_t at = 0;
    for (size_t i = 0; i < form->count; i++) {
        const piece *p = &form->pieces[i];
        int fits = p->part == LITERAL ? at < length && text[at++] == p->byte
                                      : read_digits(&values[p->part], p, text, length, &at);
        if (!fits) {
            return 0;
        }
    }
    if (at != length) {
        return 0;
    }
    const struct shape *shape = shape_of(form->has);
    snprintf(out, QZ_FORM_PERIOD, shape->text, values[YEAR] % 10000,
             values[shape->second] % (shape->second == NEXT_YEAR ? 100 : 10000),
             values[shape->third] % 10000);
    return 1;
}
