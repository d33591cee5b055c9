/* SPDX-License-Identifier: MIT */
/* What differs between two areas of one id: where they lie, their kind, the parts of a named set.
 */

#include "diff/area.h"

#include <string.h>

#include "diff/parts.h"
#include "diff/same.h"
#include "words/languages.h"

static const qzplan_text *parent_title(const qzplan_area *area) {
    return area->parent == NULL ? &qz_no_text : &area->parent->title;
}

static const char *parent_id(const qzplan_area *area) {
    return area->parent == NULL ? NULL : area->parent->id;
}

static size_t part_count(const qzplan_area *area) {
    return area->is_set ? area->child_count : 0;
}

static void write_parts(qz_out *out, const void *thing, const char *language) {
    const qzplan_area *area = thing;
    for (size_t i = 0; i < part_count(area); i++) {
        qz_out_text(out, i == 0 ? "" : qz_words_of(language)->list_comma);
        qz_write_text(out, &area->children[i]->title, language);
    }
}

static void write_complete(qz_out *out, const void *thing, const char *language) {
    const qz_words *words = qz_words_of(language);
    qz_out_text(out, ((const qzplan_area *)thing)->incomplete ? words->no : words->yes);
}

/* 1 where two sets have the same parts, in whatever order. */
static int same_parts(qz_diff *d, const qzplan_area *a, const qzplan_area *b) {
    qz_names names;
    if (part_count(a) != part_count(b)) {
        return 0;
    }
    if (qz_names_make(&names, d->scratch, (const void *const *)a->children, part_count(a))) {
        return 1;
    }
    for (size_t i = 0; i < part_count(b); i++) {
        const char *id = b->children[i]->id;
        if (qz_names_find(&names, id, strlen(id)) == NULL) {
            return 0;
        }
    }
    return 1;
}

/* An end that is only that of what it lies in is told there. */
static int32_t own_end(const qzplan_area *area) {
    int outer = area->parent != NULL && area->parent->ends == area->ends;
    return outer ? QZPLAN_DAY_ONGOING : area->ends;
}

void qz_diff_area(qz_diff *d, const void *before, const void *after) {
    const qzplan_area *a = before;
    const qzplan_area *b = after;
    if (!qz_same_word(a->kind, b->kind)) {
        (void)qz_diff_add(d, QZPLAN_DIFF_KIND_CHANGED, QZPLAN_ASPECT_KIND, 0,
                          qz_diff_word(d, a->kind), qz_diff_word(d, b->kind));
    }
    if (!qz_same_word(parent_id(a), parent_id(b))) {
        (void)qz_diff_add(d, QZPLAN_DIFF_KIND_CHANGED, QZPLAN_ASPECT_PLACE, 0, *parent_title(a),
                          *parent_title(b));
    }
    if (a->incomplete != b->incomplete) {
        (void)qz_diff_add(d, QZPLAN_DIFF_KIND_CHANGED, QZPLAN_ASPECT_COMPLETE, 0,
                          qz_diff_text(d, write_complete, a), qz_diff_text(d, write_complete, b));
    }
    qz_diff_day(d, QZPLAN_ASPECT_BEGINS, a->begins, b->begins);
    qz_diff_day(d, QZPLAN_ASPECT_ENDS, own_end(a), own_end(b));
    if (!same_parts(d, a, b)) {
        (void)qz_diff_add(d, QZPLAN_DIFF_KIND_CHANGED, QZPLAN_ASPECT_PARTS, 0,
                          qz_diff_text(d, write_parts, a), qz_diff_text(d, write_parts, b));
    }
}
