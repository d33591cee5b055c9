/* SPDX-License-Identifier: MIT */
/* Numbers the assumptions in the order in which verdicts need them. */

#include "footnotes.h"

#include <stdlib.h>
#include <string.h>

#include "amount.h"
#include "table.h"
#include "words.h"

void footnotes_free(struct footnotes *notes) {
    free(notes->texts);
}

/* The number of a note, from 1; equal words share one. */
static size_t number_of(struct footnotes *notes, const char *text) {
    for (size_t i = 0; i < notes->count; i++) {
        if (strcmp(notes->texts[i], text) == 0) {
            return i + 1;
        }
    }
    notes->texts = memory_grow(notes->texts, notes->count + 1, sizeof notes->texts[0]);
    notes->texts[notes->count++] = text;
    return notes->count;
}

static void mark(struct footnotes *notes, struct buffer *buffer, const qzplan_text *assumes,
                 const char *language) {
    struct buffer number = {0};

    if (!text_given(assumes)) {
        return;
    }
    buffer_format(&number, "[%zu]", number_of(notes, text_in(assumes, language)));
    /* A target and its metric may say the same. */
    if (strstr(buffer_text(buffer), buffer_text(&number)) == NULL) {
        buffer_add(buffer, buffer_text(&number));
    }
    buffer_free(&number);
}

void footnotes_mark(struct footnotes *notes, struct buffer *buffer, const qzplan_verdict *verdict,
                    const char *language) {
    struct buffer marks = {0};
    const qzplan_metric *metric = verdict->metric;

    mark(notes, &marks, &judged_target(verdict)->assumes, language);
    if (metric != NULL) {
        mark(notes, &marks, &metric->assumes, language);
    }
    if (verdict->group != NULL) {
        mark(notes, &marks, &verdict->group->assumes, language);
    }
    for (size_t i = 0; metric != NULL && i < metric->term_count; i++) {
        mark(notes, &marks, &metric->terms[i]->assumes, language);
    }
    for (const qzplan_metric *m = metric; m != NULL; m = m->whole) {
        mark(notes, &marks, &m->assumes, language);
    }
    if (marks.length > 0) {
        buffer_format(buffer, " %s", buffer_text(&marks));
    }
    buffer_free(&marks);
}

void footnotes_print(const struct footnotes *notes, const struct out *out) {
    if (notes->count == 0) {
        return;
    }
    out_blank(out);
    print_paragraph(out, STYLE_DIM, "", word(WORD_ASSUMES, out->language));
    for (size_t i = 0; i < notes->count; i++) {
        struct buffer lead = {0};

        buffer_format(&lead, "  [%zu] ", i + 1);
        print_paragraph(out, STYLE_DIM, buffer_text(&lead), notes->texts[i]);
        buffer_free(&lead);
    }
}
