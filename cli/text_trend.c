/* SPDX-License-Identifier: MIT */
/* qzplan trend as text: run by run, what was kept and what moved. */

#include <string.h>

#include "amount.h"
#include "explain.h"
#include "lights.h"
#include "table.h"
#include "trend.h"
#include "words.h"

static void add_causes(struct buffer *line, const struct trend_run *run, const char *language) {
    static const struct {
        enum cause cause;
        enum word word;
    } told[] = {{CAUSE_PLAN, WORD_TREND_PLAN},
                {CAUSE_FIGURES, WORD_TREND_FIGURES},
                {CAUSE_PROGRAM, WORD_TREND_PROGRAM},
                {CAUSE_OTHER, WORD_TREND_OPTIONS}};

    for (size_t i = 0; i < sizeof told / sizeof *told; i++) {
        if ((run->causes & told[i].cause) != 0) {
            buffer_add(line, word(WORD_SEMICOLON, language));
            buffer_add(line, word(told[i].word, language));
        }
    }
    if (run->run->known_now) {
        buffer_add(line, word(WORD_SEMICOLON, language));
        buffer_add(line, word(WORD_TREND_KNOWN_NOW, language));
    }
}

/* "2025-12-31: 3 of 6 kept; plan changed" */
static void print_run(const struct out *out, const struct trend_run *run) {
    struct buffer line = {0};

    add_day(&line, run->run->as_of);
    buffer_add(&line, word(WORD_COLON, out->language));
    buffer_format(&line, word(WORD_TREND_KEPT, out->language), (long long)run->kept,
                  (long long)run->closed);
    add_causes(&line, run, out->language);
    print_paragraph(out, STYLE_BOLD, "", buffer_text(&line));
    buffer_free(&line);
}

static void add_light_named(struct buffer *line, const struct standing *standing) {
    if (standing->status == NULL) {
        buffer_add(line, "-");
    } else {
        add_light(line, (int32_t)term_named(QZPLAN_VOCABULARY_LIGHT, standing->light));
    }
}

static const char *status_label(const struct standing *standing, const char *language) {
    return standing->status == NULL
               ? word(WORD_TREND_ABSENT, language)
               : qzplan_term_label(QZPLAN_VOCABULARY_STATUS,
                                   term_named(QZPLAN_VOCABULARY_STATUS, standing->status),
                                   language);
}

static void add_step(struct buffer *line, const char *was, const char *is) {
    buffer_add_safe(line, was);
    if (strcmp(was, is) != 0) {
        buffer_add(line, " \xE2\x86\x92 ");
        buffer_add_safe(line, is);
    }
}

static void add_borders(struct buffer *line, const struct move *move, const char *language) {
    if (move->was.status != NULL && move->is.status != NULL &&
        strcmp(move->was.border, move->is.border) != 0) {
        buffer_add(line, word(WORD_SEMICOLON, language));
        add_step(line, move->was.border, move->is.border);
    }
}

/* "  ✗ → ● 1.1.1 Schools: missed → met late; ≤ 41 → ≤ 43", with the plan's reasons below. */
static void print_move(const struct out *out, const struct move *move) {
    const char *language = out->language;
    const qzplan_diff_change *reason;
    struct buffer line = {0};

    add_light_named(&line, &move->was);
    buffer_add(&line, " \xE2\x86\x92 ");
    add_light_named(&line, &move->is);
    buffer_add(&line, " ");
    buffer_add_safe(&line, move->target);
    buffer_add(&line, " ");
    add_move_title(&line, move, language);
    buffer_add(&line, word(WORD_COLON, language));
    add_step(&line, status_label(&move->was, language), status_label(&move->is, language));
    add_borders(&line, move, language);
    print_paragraph(out, STYLE_NONE, "  ", buffer_text(&line));
    for (size_t i = 0; (reason = move_reason(move, i)) != NULL; i++) {
        buffer_clear(&line);
        add_change(&line, reason, language);
        print_paragraph(out, STYLE_DIM, "        ", buffer_text(&line));
    }
    buffer_free(&line);
}

static void print_head(const struct out *out, const struct trend *trend) {
    const struct trend_run *last = &trend->runs[trend->run_count - 1];
    struct buffer line = {0};

    buffer_add_safe(&line, last->plan != NULL ? text_in(&last->plan->title, out->language)
                                              : history_plan_id(last->run));
    print_paragraph(out, STYLE_BOLD, "", buffer_text(&line));
    buffer_free(&line);
}

static int any_demo(const struct trend *trend) {
    for (size_t i = 0; i < trend->run_count; i++) {
        if (json_is_true(json_object_get(trend->runs[i].run->json, "demo"))) {
            return 1;
        }
    }
    return 0;
}

void text_trend(const struct out *out, const struct trend *trend) {
    size_t move = 0;

    if (trend->run_count == 0) {
        print_paragraph(out, STYLE_NONE, "", word(WORD_TREND_NO_RUN, out->language));
        return;
    }
    print_head(out, trend);
    if (any_demo(trend)) {
        print_paragraph(out, STYLE_YELLOW, "!! ", word(WORD_DEMO, out->language));
    }
    for (size_t i = 0; i < trend->run_count; i++) {
        out_blank(out);
        print_run(out, &trend->runs[i]);
        if (i > 0 && (trend->runs[i].causes & CAUSE_PLAN) != 0 && trend->runs[i].diff == NULL) {
            print_paragraph(out, STYLE_YELLOW, "  ", word(WORD_TREND_NOT_COMPARED, out->language));
        }
        size_t first = move;
        for (; move < trend->move_count && trend->moves[move].after == &trend->runs[i]; move++) {
            print_move(out, &trend->moves[move]);
        }
        if (i > 0 && move == first) {
            print_paragraph(out, STYLE_DIM, "  ", word(WORD_TREND_NOTHING, out->language));
        }
    }
}
