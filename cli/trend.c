/* SPDX-License-Identifier: MIT */
/* Puts the runs of a history side by side: which targets stand otherwise, and what had changed. */

#include "trend.h"

#include <stdlib.h>
#include <string.h>

#include "amount.h"
#include "arrays.h"
#include "inputs.h"
#include "plan_pack.h"
#include "said.h"

static const struct {
    enum cause cause;
    const char *name;
} causes[] = {{CAUSE_PLAN, "plan"},
              {CAUSE_FIGURES, "figures"},
              {CAUSE_DAY, "day"},
              {CAUSE_PROGRAM, "program"},
              {CAUSE_OTHER, "options"}};

const char *cause_name(enum cause cause) {
    for (size_t i = 0; i < ARRAY_SIZE(causes); i++) {
        if (causes[i].cause == cause) {
            return causes[i].name;
        }
    }
    return "";
}

enum cause cause_at(size_t index) {
    return index < ARRAY_SIZE(causes) ? causes[index].cause : (enum cause)0;
}

int64_t term_named(int32_t vocabulary, const char *name) {
    int64_t term;

    for (size_t i = 0; qzplan_term_get(&term, vocabulary, i) == QZPLAN_OK; i++) {
        if (strcmp(qzplan_term_name(vocabulary, term), name) == 0) {
            return term;
        }
    }
    return -1;
}

/* The plan of a run; each is unpacked once. */
static const qzplan_plan *plan_of(struct trend *trend, const struct history_run *run) {
    const struct history *history = trend->history;

    for (size_t i = 0; i < trend->plan_count; i++) {
        if (strcmp(trend->plans[i].digest, run->plan) == 0) {
            return trend->plans[i].plan;
        }
    }
    trend->plans = memory_grow(trend->plans, trend->plan_count + 1, sizeof *trend->plans);
    struct trend_plan *plan = &trend->plans[trend->plan_count++];
    *plan = (struct trend_plan){.digest = run->plan};
    for (size_t i = 0; i < history->count && plan->plan == NULL; i++) {
        if (history->runs[i].pack != NULL && strcmp(history->runs[i].plan, run->plan) == 0) {
            plan->plan = plan_unpack(history->runs[i].pack, run->plan);
        }
    }
    return plan->plan;
}

static int by_day(const void *a, const void *b) {
    const struct trend_run *one = a, *other = b;

    if (one->run->as_of != other->run->as_of) {
        return one->run->as_of < other->run->as_of ? -1 : 1;
    }
    return one->run->line < other->run->line ? -1 : one->run->line > other->run->line;
}

static int differ(const struct history_run *a, const struct history_run *b, const char *key) {
    return !json_equal(json_object_get(a->json, key), json_object_get(b->json, key));
}

/* The digests of the figures, whatever their files are called. */
static int figures_differ(const struct history_run *a, const struct history_run *b) {
    const json_t *one = json_object_get(a->json, "files"),
                 *other = json_object_get(b->json, "files");
    size_t count = json_array_size(one);

    if (json_array_size(other) != count) {
        return 1;
    }
    for (size_t i = 0; i < count; i++) {
        const json_t *file = json_array_get(one, i);

        if (strcmp(json_string_value(json_object_get(file, "role")), "plan") != 0 &&
            !json_equal(json_object_get(file, "sha256"),
                        json_object_get(json_array_get(other, i), "sha256"))) {
            return 1;
        }
    }
    return 0;
}

static uint32_t causes_of(const struct history_run *a, const struct history_run *b) {
    uint32_t found = 0;

    found |= strcmp(a->plan, b->plan) != 0 ? CAUSE_PLAN : 0;
    found |= figures_differ(a, b) ? CAUSE_FIGURES : 0;
    found |= a->as_of != b->as_of ? CAUSE_DAY : 0;
    found |= differ(a, b, "program") || differ(a, b, "library") ? CAUSE_PROGRAM : 0;
    found |= differ(a, b, "area") || differ(a, b, "method") ? CAUSE_OTHER : 0;
    return found;
}

/* The card of the whole plan. */
static void read_kept(struct trend_run *run) {
    const json_t *cards = json_object_get(run->run->json, "cards");
    const char *plan = qzplan_term_name(QZPLAN_VOCABULARY_CARD, QZPLAN_CARD_PLAN);

    for (size_t i = 0; i < json_array_size(cards); i++) {
        const json_t *card = json_array_get(cards, i);

        if (strcmp(json_string_value(json_object_get(card, "kind")), plan) == 0) {
            run->kept = json_integer_value(json_object_get(card, "kept"));
            run->closed = json_integer_value(json_object_get(card, "closed"));
        }
    }
}

/* What differs from the run before; of plans also what changed. */
static void compare(struct trend_run *before, struct trend_run *after) {
    after->causes = causes_of(before->run, after->run);
    if ((after->causes & CAUSE_PLAN) != 0 && before->plan != NULL && after->plan != NULL) {
        require_ok(said(SAID_THE_COMPARISON),
                   qzplan_plan_diff(&after->diff, before->plan, after->plan, NULL, NULL, NULL));
    }
}

static struct standing standing_of(const struct trend_run *run, const char *target) {
    const json_t *found = json_object_get(json_object_get(run->run->json, "targets"), target);
    struct standing standing = {0};

    if (found != NULL) {
        standing.status = json_string_value(json_object_get(found, "status"));
        standing.light = json_string_value(json_object_get(found, "light"));
        standing.border = json_string_value(json_object_get(found, "border"));
    }
    return standing;
}

static int same_standing(const struct standing *a, const struct standing *b) {
    return a->status != NULL && b->status != NULL && strcmp(a->status, b->status) == 0 &&
           strcmp(a->light, b->light) == 0 && strcmp(a->border, b->border) == 0;
}

static int direction_of(const struct standing *was, const struct standing *is) {
    if (was->status == NULL || is->status == NULL) {
        return 0;
    }
    return (int)qzplan_status_rank((int32_t)term_named(QZPLAN_VOCABULARY_STATUS, is->status)) -
           (int)qzplan_status_rank((int32_t)term_named(QZPLAN_VOCABULARY_STATUS, was->status));
}

static void add_move(struct trend *trend, const struct trend_run *before,
                     const struct trend_run *after, const char *target) {
    struct move move = {.before = before,
                        .after = after,
                        .target = target,
                        .was = standing_of(before, target),
                        .is = standing_of(after, target)};

    if (!same_standing(&move.was, &move.is)) {
        move.direction = direction_of(&move.was, &move.is);
        trend->moves = memory_grow(trend->moves, trend->move_count + 1, sizeof *trend->moves);
        trend->moves[trend->move_count++] = move;
    }
}

/* What the later run has, then what is gone. */
static void find_moves(struct trend *trend, const struct trend_run *before,
                       const struct trend_run *after) {
    json_t *old = json_object_get(before->run->json, "targets");
    json_t *new = json_object_get(after->run->json, "targets");
    const char *target;
    json_t *value;

    json_object_foreach(new, target, value) {
        add_move(trend, before, after, target);
    }
    json_object_foreach(old, target, value) {
        if (json_object_get(new, target) == NULL) {
            add_move(trend, before, after, target);
        }
    }
}

void trend_find(struct trend *trend, const struct history *history) {
    *trend = (struct trend){.history = history, .run_count = history->count};
    trend->runs = memory_new(history->count + 1, sizeof *trend->runs);
    for (size_t i = 0; i < history->count; i++) {
        trend->runs[i].run = &history->runs[i];
        trend->runs[i].plan = plan_of(trend, &history->runs[i]);
        read_kept(&trend->runs[i]);
    }
    qsort(trend->runs, trend->run_count, sizeof *trend->runs, by_day);
    for (size_t i = 1; i < trend->run_count; i++) {
        compare(&trend->runs[i - 1], &trend->runs[i]);
        find_moves(trend, &trend->runs[i - 1], &trend->runs[i]);
    }
}

void trend_free(struct trend *trend) {
    for (size_t i = 0; i < trend->run_count; i++) {
        qzplan_diff_free(trend->runs[i].diff);
    }
    for (size_t i = 0; i < trend->plan_count; i++) {
        qzplan_plan_free(trend->plans[i].plan);
    }
    free(trend->plans);
    free(trend->runs);
    free(trend->moves);
}

static int is_about(const qzplan_diff_change *change, const char *target) {
    return (change->target_before != NULL && strcmp(change->target_before->id, target) == 0) ||
           (change->target_after != NULL && strcmp(change->target_after->id, target) == 0);
}

const qzplan_diff_change *move_reason(const struct move *move, size_t index) {
    const qzplan_diff_result *diff = move->after->diff;

    for (size_t i = 0; diff != NULL && i < diff->change_count; i++) {
        if (is_about(diff->changes[i], move->target) && index-- == 0) {
            return diff->changes[i];
        }
    }
    return NULL;
}

void add_move_title(struct buffer *text, const struct move *move, const char *language) {
    const struct trend_run *run = move->is.status != NULL ? move->after : move->before;
    const qzplan_target *target =
        run->plan != NULL ? qzplan_plan_find_target(run->plan, move->target) : NULL;

    if (target != NULL) {
        buffer_add_safe(text, text_in(&target->title, language));
    }
}
