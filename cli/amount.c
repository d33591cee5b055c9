/* SPDX-License-Identifier: MIT */
/* Numbers, dates and titles as text: one place for all formats. */

#include "amount.h"

#include <string.h>

#include "words.h"

enum { NUMBER_SIZE = 128 };

void add_number(struct buffer *buffer, const qzplan_number *number, int32_t form,
                const qzplan_number *border, const char *language) {
    char text[NUMBER_SIZE];

    if (number->den <= 0) {
        return;
    }
    if (qzplan_number_format(text, sizeof text, NULL, number, form, border, language) ==
        QZPLAN_OK) {
        buffer_add(buffer, text);
    }
}

qzplan_number in_lowest_terms(qzplan_number number) {
    const qzplan_number one = {1, 1};
    qzplan_number lowest;
    return qzplan_number_multiply(&lowest, &number, &one) == QZPLAN_OK ? lowest : number;
}

void add_portion(struct buffer *buffer, const qzplan_number *portion, const char *language) {
    static const qzplan_number none = {0, 1}, all = {1, 1};
    int nearer_all = portion->num > portion->den / 2;

    add_number(buffer, portion, QZPLAN_NUMBER_PERCENT, nearer_all ? &all : &none, language);
}

void add_share_of(struct buffer *buffer, uint32_t part, uint32_t whole, const char *language) {
    const qzplan_number share = {part, whole};

    add_portion(buffer, &share, language);
}

void add_day(struct buffer *buffer, int32_t day) {
    char text[32];

    if (qzplan_day_format(text, sizeof text, NULL, day) == QZPLAN_OK) {
        buffer_add(buffer, text);
    }
}

void add_period(struct buffer *buffer, const qzplan_period *period) {
    char text[32];

    if (period->kind != QZPLAN_PERIOD_NONE &&
        qzplan_period_format(text, sizeof text, NULL, period) == QZPLAN_OK) {
        buffer_add(buffer, text);
    }
}

void add_due(struct buffer *buffer, const qzplan_period *due, const char *language) {
    if (due->kind == QZPLAN_PERIOD_ONGOING) {
        buffer_add(buffer, word(WORD_ONGOING, language));
    } else if (due->kind != QZPLAN_PERIOD_NONE) {
        add_day(buffer, due->last);
    }
}

void add_judged(struct buffer *buffer, const qzplan_period *period) {
    if (period->kind != QZPLAN_PERIOD_NONE) {
        add_period(buffer, period);
        return;
    }
    add_day(buffer, period->first);
    buffer_add(buffer, "..");
    add_day(buffer, period->last);
}

const qzplan_target *judged_target(const qzplan_verdict *verdict) {
    return verdict->revision != NULL ? verdict->revision->target : verdict->target;
}

int is_answer(const qzplan_verdict *verdict) {
    return judged_target(verdict)->op == QZPLAN_OP_DONE;
}

static void add_answer(struct buffer *buffer, const qzplan_number *number, const char *language) {
    if (number->den > 0) {
        buffer_add(buffer, word(number->num != 0 ? WORD_YES : WORD_NO, language));
    }
}

void add_verdict_number(struct buffer *buffer, const qzplan_verdict *verdict, int32_t which,
                        const char *language) {
    char text[NUMBER_SIZE];

    if (qzplan_verdict_format(text, sizeof text, NULL, verdict, which, language) == QZPLAN_OK) {
        buffer_add(buffer, text);
    }
}

void add_actual(struct buffer *buffer, const qzplan_verdict *verdict, const char *language) {
    if (is_answer(verdict)) {
        add_answer(buffer, &verdict->actual, language);
    } else {
        add_verdict_number(buffer, verdict, QZPLAN_VERDICT_NUMBER_ACTUAL, language);
    }
}

void add_required(struct buffer *buffer, const qzplan_verdict *verdict, const char *language) {
    if (is_answer(verdict)) {
        add_answer(buffer, &verdict->required, language);
    } else {
        add_verdict_number(buffer, verdict, QZPLAN_VERDICT_NUMBER_REQUIRED, language);
    }
}

void add_signed(struct buffer *buffer, const qzplan_number *number, int32_t form,
                const char *language) {
    static const qzplan_number zero = {0, 1};

    if (number->den > 0 && number->num > 0) {
        buffer_add(buffer, "+");
    }
    add_number(buffer, number, form == QZPLAN_NUMBER_PERCENT ? QZPLAN_NUMBER_POINTS : form, &zero,
               language);
}

void add_gap(struct buffer *buffer, const qzplan_verdict *verdict, const char *language) {
    if (!is_answer(verdict)) {
        buffer_add(buffer, verdict->gap.den > 0 && verdict->gap.num > 0 ? "+" : "");
        add_verdict_number(buffer, verdict, QZPLAN_VERDICT_NUMBER_GAP, language);
    }
}

void add_need(struct buffer *buffer, const qzplan_verdict *verdict, size_t index,
              const char *language) {
    const qzplan_number *amount = &verdict->needed[index].amount;

    buffer_add(buffer, amount->num > 0 ? "+" : amount->num < 0 ? "-" : "");
    add_need_size(buffer, verdict, index, language);
}

void add_need_size(struct buffer *buffer, const qzplan_verdict *verdict, size_t index,
                   const char *language) {
    char text[NUMBER_SIZE];

    if (qzplan_verdict_format_need(text, sizeof text, NULL, verdict, index, language) ==
        QZPLAN_OK) {
        buffer_add(buffer, text);
    }
}

const char *text_in(const qzplan_text *text, const char *language) {
    return qzplan_text_get(text, language);
}

int text_given(const qzplan_text *text) {
    return text->count > 0;
}

const char *card_title(int32_t kind, const char *language) {
    static const enum word words[] = {
        [QZPLAN_CARD_PROGRAMME] = WORD_PROGRAMME,
        [QZPLAN_CARD_ACTION] = WORD_ACTION,
        [QZPLAN_CARD_TASK] = WORD_TASK,
        [QZPLAN_CARD_DEPARTMENT_LEAD] = WORD_AS_LEAD,
        [QZPLAN_CARD_DEPARTMENT_WITH] = WORD_AS_WITH,
    };

    return word(words[kind], language);
}

void add_title(struct buffer *buffer, const qzplan_target *target, const qzplan_metric *metric,
               const char *language) {
    const char *title = text_in(&target->title, language);
    int several = metric != NULL && target->metric_count > 1;
    const char *own = several ? text_in(&metric->title, language) : "";

    if (several && strcmp(title, text_in(&target->metrics[0]->title, language)) == 0) {
        buffer_add_safe(buffer, own);
        return;
    }
    buffer_add_safe(buffer, title[0] != '\0' ? title : target->id);
    if (several) {
        buffer_add(buffer, word(WORD_COLON, language));
        buffer_add_safe(buffer, own);
    }
}

void add_subject(struct buffer *buffer, const qzplan_verdict *verdict, const char *language) {
    add_title(buffer, judged_target(verdict), verdict->metric, language);
    if (verdict->group != NULL) {
        buffer_add(buffer, word(WORD_OPEN, language));
        buffer_add_safe(buffer, text_in(&verdict->group->title, language));
        buffer_add(buffer, word(WORD_CLOSE, language));
    }
    if (verdict->period.kind != QZPLAN_PERIOD_NONE) {
        buffer_add(buffer, " · ");
        add_period(buffer, &verdict->period);
    }
}

void add_span(struct buffer *buffer, const qzplan_number *low, const qzplan_number *high,
              int32_t form, const qzplan_number *beside, const char *language) {
    if (high->den <= 0) {
        buffer_add(buffer, "≥ ");
    }
    if (low->den <= 0) {
        buffer_add(buffer, "≤ ");
    }
    add_number(buffer, low, form, beside, language);
    if (low->den > 0 && high->den > 0) {
        buffer_add(buffer, "–");
    }
    add_number(buffer, high, form, beside, language);
}

void add_bounds(struct buffer *buffer, const qzplan_verdict *verdict, const char *language) {
    if (verdict->actual.den <= 0 && (verdict->low.den > 0 || verdict->high.den > 0)) {
        add_span(buffer, &verdict->low, &verdict->high, verdict->form, &verdict->required,
                 language);
    }
}

void add_missing_areas(struct buffer *buffer, const qzplan_verdict *verdict, const char *language) {
    enum { NAMED = 3 };

    for (size_t i = 0; i < verdict->missing_count && i < NAMED; i++) {
        buffer_add(buffer, i > 0 ? word(WORD_LIST_COMMA, language) : "");
        buffer_add_safe(buffer, text_in(&verdict->missing[i]->title, language));
    }
    if (verdict->missing_count > NAMED) {
        buffer_format(buffer, word(WORD_AND_MORE, language), verdict->missing_count - NAMED);
    }
}

void add_revision(struct buffer *buffer, const qzplan_revision *revision, const char *language) {
    add_day(buffer, revision->on);
    if (text_given(&revision->by)) {
        buffer_add(buffer, word(WORD_COMMA, language));
        buffer_add_safe(buffer, text_in(&revision->by, language));
    }
    if (text_given(&revision->why)) {
        buffer_add(buffer, word(WORD_COLON, language));
        buffer_add_safe(buffer, text_in(&revision->why, language));
    }
}

int is_written_number(const qzplan_value *value) {
    return value->form == QZPLAN_NUMBER_PLAIN || value->form == QZPLAN_NUMBER_PERCENT ||
           value->form == QZPLAN_NUMBER_POINTS;
}

void add_lead_titles(struct buffer *buffer, const qzplan_task *task, const char *language) {
    for (size_t i = 0; i < task->lead_count; i++) {
        buffer_add(buffer, i > 0 ? word(WORD_LIST_COMMA, language) : "");
        buffer_add_safe(buffer, text_in(&task->leads[i]->title, language));
    }
}

int same_leads(const qzplan_task *a, const qzplan_task *b) {
    int same = a->lead_count == b->lead_count;

    for (size_t i = 0; same && i < a->lead_count; i++) {
        same = a->leads[i] == b->leads[i];
    }
    return same;
}
