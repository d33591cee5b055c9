/* SPDX-License-Identifier: MIT */
/* The list of changes as it grows: a change of the thing at hand, in the words of every language.
 */

#include "diff/changes.h"

#include <stddef.h>

#include "base/languages.h"
#include "diff/same.h"

qzplan_diff_change *qz_diff_add(qz_diff *d, int32_t kind, int32_t aspect, int strength,
                                qzplan_text before, qzplan_text after) {
    qzplan_diff_change *change = qz_arena_alloc(d->arena, sizeof *change);
    if (change == NULL || !qz_list_add(&d->changes, d->scratch, change)) {
        return NULL;
    }
    *change = d->now;
    change->kind = kind;
    change->aspect = aspect;
    change->strength = strength;
    change->text_before = before;
    change->text_after = after;
    change->index = (uint32_t)(d->changes.count - 1);
    return change;
}

qzplan_diff_change *qz_diff_add_relation(qz_diff *d, int relation, int32_t aspect,
                                         qzplan_text before, qzplan_text after) {
    static const struct {
        int32_t kind;
        int strength;
    } rows[] = {
        [QZ_EASED] = {QZPLAN_DIFF_KIND_EASED, -1},
        [QZ_TIGHTENED] = {QZPLAN_DIFF_KIND_TIGHTENED, 1},
        [QZ_OTHER] = {QZPLAN_DIFF_KIND_CHANGED, 0},
    };
    if (relation == QZ_SAME) {
        return NULL;
    }
    return qz_diff_add(d, rows[relation].kind, aspect, rows[relation].strength, before, after);
}

static const char *text_in(qz_diff *d, qz_diff_writer write, const void *thing,
                           const char *language) {
    qz_out measured = {0};
    write(&measured, thing, language);
    char *text = qz_arena_alloc(d->arena, measured.length + 1);
    if (text == NULL) {
        return NULL;
    }
    qz_out out = {.buffer = text, .capacity = measured.length + 1};
    write(&out, thing, language);
    (void)qz_out_end(&out, NULL);
    return text;
}

qzplan_text qz_diff_text(qz_diff *d, qz_diff_writer write, const void *thing) {
    qzplan_translation *items = qz_arena_alloc(d->arena, QZ_LANGUAGE_COUNT * sizeof *items);
    if (items == NULL) {
        return qz_no_text;
    }
    for (size_t i = 0; i < QZ_LANGUAGE_COUNT; i++) {
        const char *language = qz_language_at(i)->tag;
        items[i] = (qzplan_translation){language, text_in(d, write, thing, language)};
    }
    return (qzplan_text){items, QZ_LANGUAGE_COUNT};
}

void qz_diff_words(qz_diff *d, int32_t aspect, const qzplan_text *before,
                   const qzplan_text *after) {
    if (!qz_same_text(before, after)) {
        (void)qz_diff_add(d, QZPLAN_DIFF_KIND_CHANGED, aspect, 0, *before, *after);
    }
}

static void write_word(qz_out *out, const void *word, const char *language) {
    (void)language;
    qz_out_text(out, word);
}

qzplan_text qz_diff_word(qz_diff *d, const char *word) {
    return word == NULL ? qz_no_text : qz_diff_text(d, write_word, word);
}
