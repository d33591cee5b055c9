/* SPDX-License-Identifier: MIT */
/* A promise in words, whatever was reported: "at least 50% (2030) (from 41%, 2015)". */

#include "words/target.h"

#include <qzplan/diff.h>
#include <qzplan/error.h>
#include <qzplan/text.h>

#include "base/arrays.h"
#include "model/comparators.h"
#include "words/essay.h"
#include "words/letters.h"
#include "words/promise.h"

/* " (2030)" */
static void put_due(qz_essay *e) {
    char text[32];
    size_t length;
    if (qzplan_period_format(text, sizeof text, &length, &e->milestone->due) == QZPLAN_OK) {
        qz_out_text(&e->out, e->words->open_group);
        qz_out_bytes(&e->out, text, length);
        qz_out_text(&e->out, e->words->close_group);
    }
}

/* All of it, each value with its deadline where there are several or `dated` is 1. */
static void put_milestones(qz_essay *e, int dated) {
    const qzplan_target *target = e->target;
    for (size_t i = 0; i < target->milestone_count; i++) {
        qz_out_text(&e->out, i == 0 ? "" : e->words->clause_comma);
        e->milestone = target->milestones[i];
        qz_essay_promised(e);
        if (dated || target->milestone_count > 1) {
            put_due(e);
        }
    }
}

static qz_essay begin(const qzplan_target *target, const char *language) {
    qz_essay e = {
        .target = target, .put_letter = qz_essay_letter, .write_promise = qz_write_promise};
    e.words = qz_words_of(language);
    e.language = qz_language_of(language)->tag;
    return e;
}

void qz_write_promise(qz_out *out, const void *promised, const char *language) {
    const qz_promised *p = promised;
    qz_essay e = begin(p->target, language);
    e.out = *out;
    e.milestone = p->milestone;
    if (e.milestone == NULL) {
        put_milestones(&e, 1);
    } else {
        qz_essay_promised(&e);
        if (p->target->milestone_count > 1) {
            put_due(&e);
        }
    }
    *out = e.out;
}

/* ---- what else it says, where it says it */

static int has_groups(const qzplan_target *target) {
    return target->group_count > 0;
}

static int has_areas(const qzplan_target *target) {
    return target->area != NULL || target->each != NULL || target->excluded_count > 0;
}

static int has_every(const qzplan_target *target) {
    return target->every != QZPLAN_PERIOD_NONE;
}

static int has_begins(const qzplan_target *target) {
    return target->task != NULL && target->begins != target->task->plan->begins;
}

static int has_starts(const qzplan_target *target) {
    return target->starts.kind != QZPLAN_PERIOD_NONE;
}

static int has_binding(const qzplan_target *target) {
    return target->binding != QZPLAN_BINDING_UNSPECIFIED;
}

static int has_method(const qzplan_target *target) {
    return target->method != 0;
}

static int has_stale_after(const qzplan_target *target) {
    return target->stale_after.kind != QZPLAN_SPAN_NONE;
}

static int has_nearly(const qzplan_target *target) {
    return target->nearly.text != NULL;
}

static int has_path(const qzplan_target *target) {
    return target->path_count > 0;
}

static int has_children(const qzplan_target *target) {
    return target->subject == QZPLAN_SUBJECT_OF;
}

static const struct {
    int32_t aspect;
    int speaks; /* 1: for itself, so that it needs no label */
    int (*has)(const qzplan_target *target);
} respects[] = {
    {QZPLAN_ASPECT_FOR, 0, has_groups},
    {QZPLAN_ASPECT_AREA, 0, has_areas},
    {QZPLAN_ASPECT_EVERY, 1, has_every},
    {QZPLAN_ASPECT_BEGINS, 0, has_begins},
    {QZPLAN_ASPECT_STARTS, 0, has_starts},
    {QZPLAN_ASPECT_BINDING, 1, has_binding},
    {QZPLAN_ASPECT_METHOD, 0, has_method},
    {QZPLAN_ASPECT_NEARLY, 0, has_nearly},
    {QZPLAN_ASPECT_STALE_AFTER, 0, has_stale_after},
    {QZPLAN_ASPECT_PATH, 0, has_path},
    {QZPLAN_ASPECT_OF, 0, has_children},
};

static void put_label(qz_essay *e, int32_t aspect) {
    qz_out_text(&e->out, qzplan_term_label(QZPLAN_VOCABULARY_DIFF_ASPECT, aspect, e->language));
    qz_out_text(&e->out, e->words->colon);
}

static void put_respects(qz_essay *e) {
    for (size_t i = 0; i < QZ_ARRAY_SIZE(respects); i++) {
        if (respects[i].has(e->target)) {
            qz_out_text(&e->out, e->words->comma);
            if (!respects[i].speaks) {
                put_label(e, respects[i].aspect);
            }
            qz_essay_aspect(e, respects[i].aspect);
        }
    }
}

/* A deadline of its own: one that its task does not say. */
static void put_own_due(qz_essay *e) {
    const qzplan_target *target = e->target;
    char text[32];
    size_t length;
    if (target->milestone_count != 1 || target->task == NULL ||
        target->milestones[0]->due.kind == QZPLAN_PERIOD_NONE ||
        target->milestones[0]->due.last == target->task->due.last ||
        qzplan_period_format(text, sizeof text, &length, &target->milestones[0]->due) !=
            QZPLAN_OK) {
        return;
    }
    qz_out_text(&e->out, e->words->comma);
    put_label(e, QZPLAN_ASPECT_DUE);
    qz_out_bytes(&e->out, text, length);
}

int qzplan_target_explain(char *buffer, size_t capacity, size_t *length,
                          const qzplan_target *target, const char *language) {
    if (target == NULL || (buffer == NULL && capacity > 0)) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    qz_essay e = begin(target, language);
    e.out = (qz_out){.buffer = buffer, .capacity = capacity};
    e.metric = target->metric_count > 0 ? target->metrics[0] : NULL;
    put_milestones(&e, 0);
    qz_essay_scope(&e);
    qz_essay_conditions(&e);
    put_own_due(&e);
    put_respects(&e);
    qz_out_trim(&e.out);
    return qz_out_end(&e.out, length);
}

const char *qzplan_comparator_sign(int32_t op, int32_t wanted) {
    return qz_comparator_sign(qz_comparator_of(op), wanted);
}
