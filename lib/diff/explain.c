/* SPDX-License-Identifier: MIT */
/* A change in one sentence. In a template a percent sign and a letter stand for: S subject, I id,
   T title, K kind, A aspect, B what was before, N what is now, V what the verdict is about, W why,
   D who decided. */

#include <string.h>

#include <qzplan/diff.h>
#include <qzplan/error.h>
#include <qzplan/text.h>

#include "base/out.h"
#include "words/languages.h"

struct sentence {
    qz_out out;
    const qzplan_diff_change *change;
    const qz_words *words;
    const char *language;
};

static void put_term(struct sentence *s, int32_t vocabulary, int32_t value) {
    qz_out_text(&s->out, qzplan_term_label(vocabulary, value, s->language));
}

static void put_text(struct sentence *s, const qzplan_text *text) {
    qz_write_text(&s->out, text, s->language);
}

/* The metric of a list, the group and the area of a verdict, each where it says something. */
static void put_verdict(struct sentence *s) {
    const qzplan_verdict *v = s->change->verdict_after;
    const char *mark = s->words->clause_comma;
    if (v == NULL) {
        return;
    }
    if (v->target != NULL && v->target->metric_count > 1) {
        qz_out_text(&s->out, mark);
        put_text(s, &v->metric->title);
    }
    if (v->group != NULL) {
        qz_out_text(&s->out, mark);
        put_text(s, &v->group->title);
    }
    if (v->area != NULL && v->target != NULL && v->area != v->target->task->plan->area) {
        qz_out_text(&s->out, mark);
        put_text(s, &v->area->title);
    }
    char text[32];
    size_t length;
    if (v->period.kind != QZPLAN_PERIOD_NONE &&
        qzplan_period_format(text, sizeof text, &length, &v->period) == QZPLAN_OK) {
        qz_out_text(&s->out, mark);
        qz_out_bytes(&s->out, text, length);
    }
}

static int differ_in(const qzplan_diff_change *c, const char *language) {
    return strcmp(qzplan_text_get(&c->text_before, language),
                  qzplan_text_get(&c->text_after, language)) != 0;
}

/* A language in which the two texts differ: the sentence's own where it is one of them. */
static const char *differing(const struct sentence *s) {
    const qzplan_text *after = &s->change->text_after;
    for (size_t i = 0; i < after->count && !differ_in(s->change, s->language); i++) {
        if (differ_in(s->change, after->items[i].language)) {
            return after->items[i].language;
        }
    }
    return s->language;
}

static void put_letter(struct sentence *s, char letter) {
    const qzplan_diff_change *c = s->change;
    switch (letter) {
    case 'S':
        put_term(s, QZPLAN_VOCABULARY_DIFF_SUBJECT, c->subject);
        return;
    case 'I':
        qz_out_text(&s->out, c->id);
        return;
    case 'T':
        put_text(s, &c->title);
        return;
    case 'K':
        put_term(s, QZPLAN_VOCABULARY_DIFF_KIND, c->kind);
        return;
    case 'A':
        put_term(s, QZPLAN_VOCABULARY_DIFF_ASPECT, c->aspect);
        return;
    case 'B':
        qz_write_text(&s->out, &c->text_before, differing(s));
        return;
    case 'N':
        qz_write_text(&s->out, &c->text_after, differing(s));
        return;
    case 'V':
        put_verdict(s);
        return;
    case 'W':
        put_text(s, &c->revision->why);
        return;
    case 'D':
        put_text(s, &c->revision->by);
        return;
    default:
        return;
    }
}

static void put_template(struct sentence *s, const char *text) {
    while (*text != '\0') {
        size_t plain = strcspn(text, "%");
        qz_out_bytes(&s->out, text, plain);
        text += plain;
        if (text[0] == '%' && text[1] != '\0') {
            put_letter(s, text[1]);
            text += 2;
        }
    }
}

static int is_given(const struct sentence *s, const qzplan_text *text) {
    return *qzplan_text_get(text, s->language) != '\0';
}

static void put_difference(struct sentence *s) {
    const qzplan_diff_change *c = s->change;
    const qz_words *w = s->words;
    int before = is_given(s, &c->text_before);
    int after = is_given(s, &c->text_after);
    int whole = c->aspect == QZPLAN_ASPECT_WHOLE;
    if (whole && c->subject != QZPLAN_DIFF_SUBJECT_TARGET) {
        return; /* its title has been said */
    }
    if (before && after) {
        put_template(s, w->change_both);
    } else if (before) {
        put_template(s, whole ? w->change_whole_before : w->change_before);
    } else if (after) {
        put_template(s, whole ? w->change_whole_after : w->change_after);
    }
}

static void put_reason(struct sentence *s) {
    const qzplan_revision *revision = s->change->revision;
    if (revision == NULL) {
        return;
    }
    put_template(s, s->words->change_why);
    qz_out_text(&s->out, s->words->stop);
    if (is_given(s, &revision->by)) {
        put_template(s, s->words->change_by);
        qz_out_text(&s->out, s->words->stop);
    }
}

int qzplan_diff_explain(char *buffer, size_t capacity, size_t *length,
                        const qzplan_diff_change *change, const char *language) {
    if (change == NULL || (buffer == NULL && capacity > 0)) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    struct sentence s = {.out = {.buffer = buffer, .capacity = capacity},
                         .change = change,
                         .words = qz_words_of(language),
                         .language = qz_language_of(language)->tag};
    put_template(&s, s.words->change_heading);
    put_difference(&s);
    qz_out_text(&s.out, s.words->stop);
    put_reason(&s);
    qz_out_trim(&s.out);
    return qz_out_end(&s.out, length);
}
