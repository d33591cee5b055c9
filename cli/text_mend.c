/* SPDX-License-Identifier: MIT */
/* What would turn red lights green: one line a step, and what is left. */

#include "text_mend.h"

#include <inttypes.h>

#include "amount.h"
#include "table.h"
#include "words.h"

static void print_line(const struct out *out, const struct buffer *text, enum style style,
                       const char *lead) {
    print_paragraph(out, style, lead, buffer_text(text));
}

/* "Teachers rotated (everyone, 2024)" */
static void add_figure(struct buffer *text, const qzplan_mend_step *step, const qzplan_plan *plan,
                       const char *language) {
    const char *comma = word(WORD_COMMA, language);

    buffer_add_safe(text, text_in(&step->metric->title, language));
    buffer_add(text, is_chinese(language) ? "（" : " (");
    if (step->group != NULL) {
        buffer_add_safe(text, text_in(&step->group->title, language));
        buffer_add(text, comma);
    }
    if (step->area != plan->area) {
        buffer_add_safe(text, text_in(&step->area->title, language));
        buffer_add(text, comma);
    }
    add_period(text, &step->period);
    buffer_add(text, is_chinese(language) ? "）：" : "): ");
}

static void print_step(const struct out *out, const qzplan_mend_step *step,
                       const qzplan_plan *plan) {
    const char *language = out->language;
    struct buffer text = {0};
    long long amount = step->amount.num;

    add_figure(&text, step, plan, language);
    if (step->metric->kind == QZPLAN_METRIC_ANSWER)
        buffer_format(&text, "%s → %s", word(step->from.num != 0 ? WORD_YES : WORD_NO, language),
                      word(step->to.num != 0 ? WORD_YES : WORD_NO, language));
    else
        buffer_format(&text, word(amount > 0 ? WORD_SO_MANY_MORE : WORD_SO_MANY_FEWER, language),
                      amount > 0 ? amount : -amount, (long long)step->from.num,
                      (long long)step->to.num);
    if (step->replaced > 0)
        buffer_format(&text, word(WORD_SO_MANY_REPLACED, language), (long long)step->replaced);
    print_line(out, &text, STYLE_NONE, "  ");
    buffer_free(&text);
}

static void print_left(const struct out *out, const qzplan_mend_left *left,
                       const qzplan_plan *plan) {
    const char *language = out->language;
    struct buffer text = {0};

    buffer_format(&text, "%s ", left->verdict->target->task->id);
    add_subject(&text, left->verdict, language);
    if (left->verdict->area != plan->area)
        buffer_format(&text, " · %s", text_in(&left->verdict->area->title, language));
    buffer_format(&text, is_chinese(language) ? "：%s" : ": %s",
                  qzplan_term_label(QZPLAN_VOCABULARY_MEND_REASON, left->reason, language));
    if (left->reason == QZPLAN_MEND_AREAS_MISSING) {
        buffer_add(&text, is_chinese(language) ? "：" : ": ");
        add_missing_areas(&text, left->verdict, language);
    }
    print_line(out, &text, STYLE_DIM, word(WORD_NOT_MENDED, language));
    buffer_free(&text);
}

static void print_mend(const struct out *out, const qzplan_department *department,
                       const qzplan_mend *mend, const qzplan_plan *plan) {
    const char *language = out->language;
    struct buffer text = {0};
    size_t red = mend->mended_count + mend->left_count;

    buffer_add_safe(&text, text_in(&department->title, language));
    buffer_format(&text, word(WORD_LIGHTS_MENDED, language), red, mend->mended_count);
    print_line(out, &text, STYLE_BOLD, word(WORD_MEND, language));
    for (size_t i = 0; i < mend->step_count; i++)
        print_step(out, mend->steps[i], plan);
    for (size_t i = 0; i < mend->left_count; i++)
        print_left(out, mend->left[i], plan);
    buffer_free(&text);
}

void text_mends(const struct out *out, const struct report *report) {
    const qzplan_plan *plan = report->result->plan;
    int some = 0;

    out_blank(out);
    for (size_t i = 0; i < report->mends->count; i++) {
        if (report->mends->items[i] != NULL) {
            print_mend(out, plan->departments[i], report->mends->items[i], plan);
            some = 1;
        }
    }
    if (!some)
        print_paragraph(out, STYLE_NONE, "", word(WORD_NO_RED, out->language));
}
