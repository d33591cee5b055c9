/* SPDX-License-Identifier: MIT */
#ifndef QZ_TESTS_SUPPORT_SHAPE_EXPECT_H
#define QZ_TESTS_SUPPORT_SHAPE_EXPECT_H

/* What one line of a shape expects, and whether a result is so. tests/data/shapes/README.md says
   how such lines are written. */

#include <inttypes.h>

#include "fixture.h"
#include "shape_file.h"

enum { SHAPE_WORDS = 32, SHAPE_LINE_SIZE = 2048 };

enum { SHAPE_VERDICT = 1, SHAPE_TARGET = 2, SHAPE_FAULT = 3, SHAPE_ZH = 4, SHAPE_EN = 5 };

typedef struct shape_expect {
    char text[SHAPE_LINE_SIZE]; /* cut into words, which point into it */
    int kind;
    const char *variant; /* "-": no figures */
    const char *as_of;
    const char *target;
    const char *chosen[SHAPE_WORDS]; /* "metric=x" before the colon */
    size_t chosen_count;
    const char *facts[SHAPE_WORDS]; /* what follows the colon */
    size_t fact_count;
    const char *sentence; /* of SHAPE_ZH and SHAPE_EN, instead of facts */
    unsigned line;
} shape_expect;

/* Cuts the line into its parts; 0 where it is not written as it should be. */
static inline int shape_cut(shape_expect *e) {
    const char *words[SHAPE_WORDS];
    size_t count = 0;
    size_t colon = SHAPE_WORDS;
    for (char *at = strtok(e->text, " "); at != NULL; at = strtok(NULL, " ")) {
        size_t length = strlen(at);
        if (count == SHAPE_WORDS) {
            return 0;
        }
        if (colon == SHAPE_WORDS && at[length - 1] == ':') {
            at[length - 1] = '\0';
            colon = count + 1;
        }
        words[count++] = at;
    }
    size_t named = e->kind == SHAPE_FAULT ? 1 : 3;
    if (colon == SHAPE_WORDS || colon < named || (count == colon) != (e->sentence != NULL)) {
        return 0;
    }
    e->variant = words[0];
    e->as_of = named > 1 ? words[1] : NULL;
    e->target = named > 1 ? words[2] : NULL;
    for (size_t i = named; i < colon; i++) {
        e->chosen[e->chosen_count++] = words[i];
    }
    for (size_t i = colon; i < count; i++) {
        e->facts[e->fact_count++] = words[i];
    }
    return 1;
}

/* Cuts a sentence off, as it has words and colons of its own; 0 where there is none. */
static inline int shape_cut_sentence(shape_expect *e) {
    char *colon = strstr(e->text, ": ");
    if (colon == NULL) {
        return 0;
    }
    colon[1] = '\0';
    e->sentence = colon + 2;
    return 1;
}

/* Reads a line of the plan's file: 1 an expectation, 0 something else, -1 one that is badly
   written. */
static inline int shape_parse(shape_expect *e, const char *line, int length) {
    static const char *const openings[] = {[SHAPE_VERDICT] = "# expect ",
                                           [SHAPE_TARGET] = "# target ",
                                           [SHAPE_FAULT] = "# fault ",
                                           [SHAPE_ZH] = "# zh ",
                                           [SHAPE_EN] = "# en "};
    e->kind = 0;
    e->chosen_count = e->fact_count = 0;
    e->sentence = NULL;
    for (int k = SHAPE_VERDICT; k <= SHAPE_EN; k++) {
        size_t opening = strlen(openings[k]);
        if (strncmp(line, openings[k], opening) == 0) {
            e->kind = k;
            snprintf(e->text, sizeof e->text, "%.*s", length - (int)opening, line + opening);
        }
    }
    if (e->kind == 0) {
        return strncmp(line, "# expect", 8) == 0 ? -1 : 0;
    }
    if (e->kind >= SHAPE_ZH && !shape_cut_sentence(e)) {
        return -1;
    }
    return shape_cut(e) ? 1 : -1;
}

/* The text behind "key=", or NULL where the word is another key's. */
static inline const char *shape_value(const char *word, const char *key) {
    size_t length = strlen(key);
    return strncmp(word, key, length) == 0 && word[length] == '=' ? word + length + 1 : NULL;
}

static inline int shape_is(const char *id, const char *wanted) {
    return strcmp(id == NULL ? "-" : id, wanted) == 0;
}

/* Whether a verdict is the one that a word before the colon chooses; -1: there is no such word. */
static inline int shape_chosen(const qzplan_verdict *v, const char *word) {
    const char *value;
    if ((value = shape_value(word, "metric")) != NULL) {
        return shape_is(v->metric == NULL ? NULL : v->metric->id, value);
    }
    if ((value = shape_value(word, "for")) != NULL) {
        return shape_is(v->group == NULL ? NULL : v->group->id, value);
    }
    if ((value = shape_value(word, "area")) != NULL) {
        return shape_is(v->area == NULL ? NULL : v->area->id, value);
    }
    if ((value = shape_value(word, "at")) != NULL) {
        return strcmp(value, "ongoing") == 0 ? v->deadline == QZPLAN_DAY_ONGOING
                                             : v->deadline == fixture_day(value);
    }
    return -1;
}

/* The one verdict that the line is about; notes where there is none, or more than one. */
static inline const qzplan_verdict *shape_find(shape *s, const shape_expect *e,
                                               const qzplan_result *result) {
    const qzplan_verdict *found = NULL;
    size_t count = 0;
    for (size_t i = 0; i < result->verdict_count; i++) {
        const qzplan_verdict *v = result->verdicts[i];
        int fits = strcmp(v->target->id, e->target) == 0;
        for (size_t c = 0; c < e->chosen_count && fits; c++) {
            fits = shape_chosen(v, e->chosen[c]);
            ck_assert_msg(fits >= 0, "%s:%u: `%s` chooses nothing", s->plan_path, e->line,
                          e->chosen[c]);
        }
        if (fits) {
            count++;
            found = v;
        }
    }
    if (count != 1) {
        shape_note(s, "  line %u: %zu verdicts are so chosen\n", e->line, count);
    }
    return count == 1 ? found : NULL;
}

#endif
