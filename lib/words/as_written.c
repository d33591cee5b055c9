/* SPDX-License-Identifier: MIT */
/* A promise in words, as the plan writes its values: "at least 50%, 2030". */

#include "words/as_written.h"

#include <string.h>

#include <qzplan/error.h>

#include "number/number.h"
#include "words/languages.h"

/* A promise being written. */
struct line {
    qz_out *out;
    const qzplan_target *target;
    const qzplan_milestone *milestone;
    const char *language;
};

static void put_value(const struct line *l, const qzplan_value *value) {
    char text[128];
    size_t length;
    int is_number = value->form >= QZPLAN_NUMBER_PLAIN && value->form <= QZPLAN_NUMBER_POINTS;
    if (value->text == NULL) {
        return;
    }
    if (is_number && qz_number_known(value->number) &&
        qzplan_number_format(text, sizeof text, &length, &value->number, value->form,
                             &value->number, l->language) == QZPLAN_OK) {
        qz_out_bytes(l->out, text, length);
    } else if (value->form == QZPLAN_VALUE_TO_BE_SET) {
        qz_out_text(l->out, qz_words_of(l->language)->value_to_be_set);
    } else {
        qz_out_text(l->out, value->text);
    }
}

/* Which sides of a band do not count against it. */
static void put_beyond(const struct line *l) {
    const qz_words *words = qz_words_of(l->language);
    qz_out_text(l->out, l->target->above == QZPLAN_BEYOND_MET ? words->above_met : "");
    qz_out_text(l->out, l->target->below == QZPLAN_BEYOND_MET ? words->below_met : "");
}

static void put_letter(const struct line *l, char letter) {
    switch (letter) {
    case 'V':
        put_value(l, &l->milestone->value);
        break;
    case 'U':
        put_value(l, &l->milestone->upper);
        break;
    case 'W':
        put_value(l, &l->target->within);
        break;
    case 'b':
        put_beyond(l);
        break;
    case '%':
        qz_out_text(l->out, "%");
        break;
    default:
        break;
    }
}

static void put_template(const struct line *l, const char *text) {
    while (*text != '\0') {
        size_t plain = strcspn(text, "%");
        qz_out_bytes(l->out, text, plain);
        text += plain;
        if (text[0] == '%' && text[1] != '\0') {
            put_letter(l, text[1]);
            text += 2;
        }
    }
}

static void put_promise(const struct line *l) {
    const char *text = qz_words_promise(qz_words_of(l->language), l->target->op);
    if (*text != '\0') {
        put_template(l, text);
        return;
    }
    qz_out_text(l->out, qzplan_term_label(QZPLAN_VOCABULARY_OP, l->target->op, l->language));
    qz_out_text(l->out,
                l->milestone->value.text == NULL ? "" : qz_words_of(l->language)->before_unit);
    put_value(l, &l->milestone->value);
}

/* " (2030)" */
static void put_due(const struct line *l) {
    char text[32];
    size_t length;
    if (qzplan_period_format(text, sizeof text, &length, &l->milestone->due) == QZPLAN_OK) {
        qz_out_text(l->out, qz_words_of(l->language)->open_group);
        qz_out_bytes(l->out, text, length);
        qz_out_text(l->out, qz_words_of(l->language)->close_group);
    }
}

void qz_write_promise(qz_out *out, const void *promised, const char *language) {
    const qz_promised *p = promised;
    struct line l = {out, p->target, p->milestone, language};
    if (l.milestone != NULL) {
        put_promise(&l);
        if (l.target->milestone_count > 1) {
            put_due(&l);
        }
        return;
    }
    for (size_t i = 0; i < l.target->milestone_count; i++) {
        qz_out_text(out, i == 0 ? "" : qz_words_of(language)->clause_comma);
        l.milestone = l.target->milestones[i];
        put_promise(&l);
        put_due(&l);
    }
}
