/* SPDX-License-Identifier: MIT */
/* What would turn red lights green: one line a step, and what is left. */

#include "text_remedy.h"

#include <inttypes.h>

#include "amount.h"
#include "needs.h"
#include "table.h"
#include "words.h"

static void print_line(const struct out *out, const struct buffer *text, enum style style,
                       const char *lead) {
    print_paragraph(out, style, lead, buffer_text(text));
}

/* "Teachers rotated (everyone, 2024)" */
static void add_figure(struct buffer *text, const qzplan_remedy_step *step, const qzplan_plan *plan,
                       const char *language) {
    const char *comma = word(WORD_COMMA, language);

    buffer_add_safe(text, text_in(&step->metric->title, language));
    buffer_add(text, word(WORD_OPEN, language));
    if (step->group != NULL) {
        buffer_add_safe(text, text_in(&step->group->title, language));
        buffer_add(text, comma);
    }
    if (step->area != plan->area) {
        buffer_add_safe(text, text_in(&step->area->title, language));
        buffer_add(text, comma);
    }
    add_period(text, &step->period);
    buffer_add(text, word(WORD_CLOSE, language));
    buffer_add(text, word(WORD_COLON, language));
}

/* How the numbers of a step are written: what counts nothing is a percentage. */
static int32_t form_of(const qzplan_remedy_step *step) {
    int share = step->metric->percent || (step->metric->whole != NULL && step->reported.den != 1);

    return share ? QZPLAN_NUMBER_PERCENT : QZPLAN_NUMBER_PLAIN;
}

static void add_stays(struct buffer *text, const qzplan_remedy_step *step, const char *language) {
    struct buffer value = {0};

    if (step->metric->kind == QZPLAN_METRIC_ANSWER) {
        buffer_add(&value, word(step->reported.num != 0 ? WORD_YES : WORD_NO, language));
    } else {
        add_number(&value, &step->reported, form_of(step), NULL, language);
    }
    buffer_format(text, word(WORD_STAYS, language), buffer_text(&value));
    buffer_free(&value);
}

static void print_step(const struct out *out, const qzplan_remedy_step *step,
                       const qzplan_plan *plan) {
    const char *language = out->language;
    struct buffer text = {0};
    long long amount = step->amount.num;

    add_figure(&text, step, plan, language);
    if (amount == 0) {
        add_stays(&text, step, language);
    } else if (step->metric->kind == QZPLAN_METRIC_ANSWER) {
        buffer_format(&text, "%s → %s",
                      word(step->reported.num != 0 ? WORD_YES : WORD_NO, language),
                      word(step->needed.num != 0 ? WORD_YES : WORD_NO, language));
    } else {
        buffer_format(&text, word(amount > 0 ? WORD_SO_MANY_MORE : WORD_SO_MANY_FEWER, language),
                      amount > 0 ? amount : -amount, (long long)step->reported.num,
                      (long long)step->needed.num);
    }
    if (step->replaced > 0) {
        buffer_format(&text, word(WORD_SO_MANY_REPLACED, language), (long long)step->replaced);
    }
    print_line(out, &text, STYLE_NONE, "  ");
    buffer_free(&text);
}

/* Why it is left; of days that have closed what it lacked. */
static void add_reason(struct buffer *text, const qzplan_remedy_left *left, const char *language) {
    struct buffer lacked = {0};

    if (left->reason == QZPLAN_REMEDY_REASON_CLOSED) {
        add_lacked(&lacked, left->verdict, language);
    }
    if (lacked.length > 0) {
        buffer_add(text, word(WORD_LACKED, language));
        buffer_add(text, buffer_text(&lacked));
    } else {
        buffer_add(text,
                   qzplan_term_label(QZPLAN_VOCABULARY_REMEDY_REASON, left->reason, language));
    }
    buffer_free(&lacked);
}

static void print_left(const struct out *out, const qzplan_remedy_left *left,
                       const qzplan_plan *plan) {
    const char *language = out->language;
    struct buffer text = {0};

    buffer_format(&text, "%s ", left->verdict->target->task->id);
    add_subject(&text, left->verdict, language);
    if (left->verdict->area != plan->area) {
        buffer_format(&text, " · %s", text_in(&left->verdict->area->title, language));
    }
    buffer_add(&text, word(WORD_COLON, language));
    add_reason(&text, left, language);
    if (left->reason == QZPLAN_REMEDY_REASON_AREAS_MISSING) {
        buffer_add(&text, word(WORD_COLON, language));
        add_missing_areas(&text, left->verdict, language);
    }
    print_line(out, &text, STYLE_DIM, word(WORD_NOT_REMEDIED, language));
    buffer_free(&text);
}

/* Those that change, then those that only have to be of the same day: a few, or how many. */
static void print_steps(const struct out *out, const qzplan_remedy *remedy,
                        const qzplan_plan *plan) {
    enum { FEW = 3 };
    struct buffer text = {0};
    size_t stay = 0;

    for (size_t i = 0; i < remedy->step_count; i++) {
        if (remedy->steps[i]->amount.num != 0) {
            print_step(out, remedy->steps[i], plan);
        } else {
            stay++;
        }
    }
    for (size_t i = 0; i < remedy->step_count && stay <= FEW; i++) {
        if (remedy->steps[i]->amount.num == 0) {
            print_step(out, remedy->steps[i], plan);
        }
    }
    if (stay > FEW) {
        buffer_format(&text, word(WORD_SO_MANY_STAY, out->language), stay);
        print_line(out, &text, STYLE_NONE, "  ");
    }
    buffer_free(&text);
}

/* 1 if nothing can still be done for some of what is left. */
static int is_too_late(const qzplan_remedy *remedy) {
    for (size_t i = 0; i < remedy->left_count; i++) {
        if (remedy->left[i]->reason == QZPLAN_REMEDY_REASON_CLOSED) {
            return remedy->step_count == 0;
        }
    }
    return 0;
}

static void print_remedy(const struct out *out, const qzplan_department *department,
                         const qzplan_remedy *remedy, const struct report *report) {
    const qzplan_plan *plan = report->result->plan;
    const char *language = out->language;
    struct buffer text = {0};
    size_t red = remedy->remedied_count + remedy->left_count;

    buffer_add_safe(&text, text_in(&department->title, language));
    buffer_format(&text, word(WORD_LIGHTS_REMEDIED, language), red, remedy->remedied_count);
    print_line(out, &text, STYLE_BOLD,
               word(report->remedies->would_have ? WORD_WOULD_HAVE : WORD_REMEDY, language));
    print_steps(out, remedy, plan);
    for (size_t i = 0; i < remedy->left_count; i++) {
        print_left(out, remedy->left[i], plan);
    }
    if (is_too_late(remedy)) {
        print_paragraph(out, STYLE_DIM, "", word(WORD_NOTHING_TODAY, language));
    }
    buffer_free(&text);
}

void text_remedies(const struct out *out, const struct report *report) {
    const qzplan_plan *plan = report->result->plan;
    int some = 0;

    out_blank(out);
    for (size_t i = 0; i < report->remedies->count; i++) {
        if (report->remedies->items[i] != NULL) {
            print_remedy(out, plan->departments[i], report->remedies->items[i], report);
            some = 1;
        }
    }
    if (!some) {
        print_paragraph(out, STYLE_NONE, "", word(WORD_NO_RED, out->language));
    }
}
