/* SPDX-License-Identifier: MIT */
/* What would remedy a verdict, and what one lacked that nothing can remedy any more. */

#include "needs.h"

#include "amount.h"
#include "words.h"

static void add_need_amount(struct buffer *text, const qzplan_verdict *verdict, size_t index,
                            const char *language) {
    const qzplan_need *need = &verdict->needed[index];
    struct buffer size = {0};

    if (!need->strict) {
        add_need(text, verdict, index, language);
        return;
    }
    add_need_size(&size, verdict, index, language);
    buffer_format(text,
                  word(need->amount.num < 0 ? WORD_NEED_LESS_THAN : WORD_NEED_MORE_THAN, language),
                  buffer_text(&size));
    buffer_free(&size);
}

/* What is counted: units of the metric, promises, or areas. */
static const char *counted_of(const qzplan_need *need, const qzplan_verdict *verdict,
                              const char *language) {
    if (need->metric != NULL) {
        return need->metric->percent ? "" : text_in(&need->metric->unit, language);
    }
    const qzplan_target *target =
        verdict->revision == NULL ? verdict->target : verdict->revision->target;
    return word(target->subject == QZPLAN_SUBJECT_OF_EACH ? WORD_NEED_AREAS : WORD_NEED_TARGETS,
                language);
}

static void add_unit(struct buffer *text, const char *unit, const char *language) {
    if (unit[0] != '\0') {
        buffer_format(text, word(WORD_UNIT_AFTER, language), unit);
    }
}

/* "+9 (teachers)"; another metric than the verdict's own is named: "Teachers rotated +9". */
static void add_one_need(struct buffer *text, const qzplan_verdict *verdict, size_t index,
                         const char *language) {
    const qzplan_need *need = &verdict->needed[index];
    const char *unit = counted_of(need, verdict, language);

    if (need->metric != verdict->metric) {
        buffer_format(text, "%s ", text_in(&need->metric->title, language));
    }
    add_need_amount(text, verdict, index, language);
    add_unit(text, unit, language);
    buffer_add(text, need->replace ? word(WORD_NEED_REPLACE, language) : "");
}

void add_needed(struct buffer *text, const qzplan_verdict *verdict, const char *language) {
    for (size_t i = 0; i < verdict->needed_count; i++) {
        buffer_add(text, i > 0 ? word(WORD_SEMICOLON, language) : "");
        add_one_need(text, verdict, i, language);
    }
}

/* "9 teachers short" */
static void add_one_lacked(struct buffer *text, const qzplan_verdict *verdict, size_t index,
                           const char *language) {
    const qzplan_need *need = &verdict->needed[index];
    const int fewer = need->amount.num < 0;
    struct buffer size = {0};

    if (need->metric != NULL && (need->metric != verdict->metric || verdict->needed_count > 1)) {
        buffer_format(text, word(WORD_LACKED_OF, language),
                      text_in(&need->metric->title, language));
    }
    add_need_size(&size, verdict, index, language);
    add_unit(&size, counted_of(need, verdict, language), language);
    buffer_format(text, word(fewer ? WORD_LACKED_FEWER : WORD_LACKED_MORE, language),
                  buffer_text(&size));
    buffer_free(&size);
}

void add_lacked(struct buffer *text, const qzplan_verdict *verdict, const char *language) {
    for (size_t i = 0; i < verdict->needed_count; i++) {
        buffer_add(text, i > 0 ? word(WORD_SEMICOLON, language) : "");
        add_one_lacked(text, verdict, i, language);
    }
    buffer_add(text, verdict->needed_count > 0 ? word(WORD_LACKED_END, language) : "");
}
