/* SPDX-License-Identifier: MIT */
/* Whether two plans say the same: words, texts, numbers, values and spans of time. */

#include "diff/same.h"

#include <string.h>

#include "model/text.h"
#include "number/number.h"

int qz_same_word(const char *a, const char *b) {
    return strcmp(a == NULL ? "" : a, b == NULL ? "" : b) == 0;
}

/* Whether each of a's translations is one of b's. */
static int is_in(const qzplan_text *a, const qzplan_text *b) {
    for (size_t i = 0; i < a->count; i++) {
        if (!qz_same_word(a->items[i].text, qz_text_exact(b, a->items[i].language))) {
            return 0;
        }
    }
    return 1;
}

int qz_same_text(const qzplan_text *a, const qzplan_text *b) {
    return is_in(a, b) && is_in(b, a);
}

int qz_same_number(qzplan_number a, qzplan_number b) {
    if (!qz_number_known(a) || !qz_number_known(b)) {
        return qz_number_known(a) == qz_number_known(b);
    }
    return qz_number_order(a, b) == 0;
}

int qz_same_value(const qzplan_value *a, const qzplan_value *b) {
    if (a->text == NULL || b->text == NULL) {
        return a->text == b->text;
    }
    if (a->form != b->form || !qz_same_number(a->number, b->number)) {
        return 0;
    }
    const char *metrics[] = {a->metric == NULL ? NULL : a->metric->id,
                             b->metric == NULL ? NULL : b->metric->id};
    const char *areas[] = {a->area == NULL ? NULL : a->area->id,
                           b->area == NULL ? NULL : b->area->id};
    return qz_same_word(metrics[0], metrics[1]) && qz_same_word(areas[0], areas[1]);
}

int qz_same_span(const qzplan_span *a, const qzplan_span *b) {
    return a->kind == b->kind && a->count == b->count && a->first == b->first && a->last == b->last;
}
