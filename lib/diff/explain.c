/* SPDX-License-Identifier: MIT */
/* A change in one sentence. In a template a percent sign and a letter stand for: S subject, I id,
   T title, K kind, A aspect, B what was before, N what is now, V what the verdict is about, W why,
   D who decided. */

#include <string.h>

#include <qzplan/error.h>

#include "diff/diff.h"

/* What is said, in one language. */
struct words {
    const char *language;
    const char *heading;
    const char *both;
    const char *before;
    const char *after;
    const char *whole_before; /* the thing itself came or went */
    const char *whole_after;
    const char *why;
    const char *by;
    const char *stop;
};

static const struct words zh = {
    .language = "zh",
    .heading = "%S %I（%T）%V：%K",
    .both = "，%A由“%B”改为“%N”",
    .before = "，%A不再有“%B”",
    .after = "，%A增加“%N”",
    .whole_before = "，原为“%B”",
    .whole_after = "，现为“%N”",
    .why = "理由：%W",
    .by = "决定机构：%D",
    .stop = "。",
};

static const struct words en = {
    .language = "en",
    .heading = "%S %I (%T)%V: %K",
    .both = "; %A was \"%B\", now \"%N\"",
    .before = "; %A no longer \"%B\"",
    .after = "; %A now also \"%N\"",
    .whole_before = "; was \"%B\"",
    .whole_after = "; now \"%N\"",
    .why = "Reason: %W",
    .by = "Decided by: %D",
    .stop = ". ",
};

struct sentence {
    qz_out out;
    const qzplan_diff_change *change;
    const struct words *words;
};

static void put_term(struct sentence *s, int32_t vocabulary, int32_t value) {
    qz_out_text(&s->out, qzplan_term_label(vocabulary, value, s->words->language));
}

static void put_text(struct sentence *s, const qzplan_text *text) {
    qz_out_text(&s->out, qzplan_text_get(text, s->words->language));
}

/* The metric of a list, the group and the area of a verdict, each where it says something. */
static void put_verdict(struct sentence *s) {
    const qzplan_verdict *v = s->change->verdict_after;
    const char *mark = s->words == &zh ? "，" : ", ";
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

/* The language in which the two texts differ: the sentence's own where it is one of them. */
static const char *differing(const struct sentence *s) {
    const char *language = s->words->language;
    const char *before = qzplan_text_get(&s->change->text_before, language);
    const char *after = qzplan_text_get(&s->change->text_after, language);
    return strcmp(before, after) != 0 ? language : s->words == &zh ? "en" : "zh";
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
        qz_out_text(&s->out, qzplan_text_get(&c->text_before, differing(s)));
        return;
    case 'N':
        qz_out_text(&s->out, qzplan_text_get(&c->text_after, differing(s)));
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
    return *qzplan_text_get(text, s->words->language) != '\0';
}

static void put_difference(struct sentence *s) {
    const qzplan_diff_change *c = s->change;
    const struct words *w = s->words;
    int before = is_given(s, &c->text_before);
    int after = is_given(s, &c->text_after);
    int whole = c->aspect == QZPLAN_ASPECT_WHOLE;
    if (whole && c->subject != QZPLAN_DIFF_SUBJECT_TARGET) {
        return; /* its title has been said */
    }
    if (before && after) {
        put_template(s, w->both);
    } else if (before) {
        put_template(s, whole ? w->whole_before : w->before);
    } else if (after) {
        put_template(s, whole ? w->whole_after : w->after);
    }
}

static void put_reason(struct sentence *s) {
    const qzplan_revision *revision = s->change->revision;
    if (revision == NULL) {
        return;
    }
    put_template(s, s->words->why);
    qz_out_text(&s->out, s->words->stop);
    if (is_given(s, &revision->by)) {
        put_template(s, s->words->by);
        qz_out_text(&s->out, s->words->stop);
    }
}

int qzplan_diff_explain(char *buffer, size_t capacity, size_t *length,
                        const qzplan_diff_change *change, const char *language) {
    if (change == NULL || (buffer == NULL && capacity > 0)) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    int chinese = language != NULL && strcmp(language, "zh") == 0;
    struct sentence s = {.out = {.buffer = buffer, .capacity = capacity},
                         .change = change,
                         .words = chinese ? &zh : &en};
    put_template(&s, s.words->heading);
    put_difference(&s);
    qz_out_text(&s.out, s.words->stop);
    put_reason(&s);
    qz_out_trim(&s.out);
    return qz_out_end(&s.out, length);
}
