/* SPDX-License-Identifier: MIT */
/* How findings are told: at the target that comes last in the plan, with the lines of the others.
 */

#include "strict/report.h"

#include <stdio.h>
#include <string.h>

#include <qzplan/error.h>

#include "base/out.h"
#include "number/number.h"
#include "words/target.h"

enum { TEXT_SIZE = 256, MESSAGE_SIZE = 1024 };

/* ---- places */

/* "programmes[0].actions[1].tasks[0].targets[2]" */
static void put_path(char *out, size_t size, const qzplan_target *target) {
    const qzplan_task *task = target->task;
    const qzplan_action *action = task->action;
    const qzplan_programme *programme = task->programme;
    uint32_t at = task->index - (action == NULL ? 0 : action->tasks[0]->index);
    char head[TEXT_SIZE] = "";
    if (programme != NULL && action != NULL) {
        snprintf(head, sizeof head, "programmes[%u].actions[%u].", (unsigned)programme->index,
                 (unsigned)(action->index - programme->actions[0]->index));
    } else if (action != NULL) {
        snprintf(head, sizeof head, "actions[%u].", (unsigned)action->index);
    }
    snprintf(out, size, "%stasks[%u].targets[%u]", head, (unsigned)at,
             (unsigned)(target->position - 1));
}

static void report(qz_strict *s, int code, int32_t severity, const qz_place *place,
                   const char *hint, const char *message, va_list arguments) {
    s->report->severity = severity;
    qz_report_add_list(s->report, code, place, hint, message, arguments);
}

void qz_strict_target(qz_strict *s, int code, int32_t severity, const qzplan_target *target,
                      const char *hint, const char *message, ...) {
    char path[TEXT_SIZE];
    va_list arguments;
    put_path(path, sizeof path, target);
    const qz_place place = {s->plan->file, path, target->line, target->column, 0};
    va_start(arguments, message);
    report(s, code, severity, &place, hint, message, arguments);
    va_end(arguments);
}

void qz_strict_declared(qz_strict *s, int code, int32_t severity, const char *key, const char *id,
                        uint32_t line, uint32_t column, const char *hint, const char *message,
                        ...) {
    char path[TEXT_SIZE];
    va_list arguments;
    snprintf(path, sizeof path, "%s.%s", key, id);
    const qz_place place = {s->plan->file, path, line, column, (uint32_t)strlen(id)};
    va_start(arguments, message);
    report(s, code, severity, &place, hint, message, arguments);
    va_end(arguments);
}

/* ---- clashes */

/* "`at least 50%` for `green`" */
static void put_fact(qz_out *out, const qz_fact *fact) {
    const qz_promised promised = {fact->target, fact->milestone};
    qz_out_text(out, "`");
    qz_write_promise(out, &promised, "en");
    qz_out_text(out, "` for `");
    qz_out_text(out, fact->quantity.metric->id);
    qz_out_text(out, "`");
    if (fact->quantity.group != NULL) {
        qz_out_text(out, " of `");
        qz_out_text(out, fact->quantity.group->id);
        qz_out_text(out, "`");
    }
    if (fact->target->area != NULL || fact->target->each != NULL) {
        qz_out_text(out, " in `");
        qz_out_text(out, fact->quantity.area->id);
        qz_out_text(out, "`");
    }
}

static void put_line(qz_out *out, const qz_fact *fact) {
    char text[32];
    snprintf(text, sizeof text, " in line %u", (unsigned)fact->milestone->line);
    qz_out_text(out, text);
}

/* The facts behind a clash, each once. */
struct facts {
    const qz_fact *items[2 * QZ_BOUND_FACTS];
    size_t count;
    const qz_fact *last; /* of the plan */
    int more;            /* 1: there are others that were not kept */
};

static void gather(struct facts *facts, const qz_bound *bound) {
    facts->more |= bound->fact_count > QZ_BOUND_FACTS;
    for (int32_t i = 0; i < bound->fact_count && i < QZ_BOUND_FACTS; i++) {
        const qz_fact *fact = bound->facts[i];
        int known = 0;
        for (size_t j = 0; j < facts->count; j++) {
            known |= facts->items[j]->milestone == fact->milestone &&
                     facts->items[j]->quantity.metric == fact->quantity.metric &&
                     facts->items[j]->quantity.group == fact->quantity.group;
        }
        if (!known) {
            facts->items[facts->count++] = fact;
        }
        if (facts->last == NULL || fact->order > facts->last->order) {
            facts->last = fact;
        }
    }
}

/* Whether a promise has this code already; notes it. */
static int was_reported(const qz_fact *fact, int code) {
    uint32_t bit = (uint32_t)1 << (code - QZPLAN_ERROR_TARGETS_CONFLICT);
    int before = (*fact->reported & bit) != 0;
    *fact->reported |= bit;
    return before;
}

static void put_message(char *buffer, const struct facts *facts, const qz_moment *moment,
                        int is_limit) {
    qz_out out = {.buffer = buffer, .capacity = MESSAGE_SIZE};
    char day[32];
    if (qzplan_day_format(day, sizeof day, NULL, moment->day) != QZPLAN_OK) {
        day[0] = '\0';
    }
    put_fact(&out, facts->last);
    if (is_limit) {
        qz_out_text(&out, " is beyond what is possible");
        (void)qz_out_end(&out, NULL);
        return;
    }
    qz_out_text(&out, facts->count > 1 ? " cannot hold on " : " cannot hold");
    qz_out_text(&out, facts->count > 1 ? day : "");
    const char *joint = " with ";
    for (size_t i = 0; i < facts->count; i++) {
        if (facts->items[i] != facts->last) {
            qz_out_text(&out, joint);
            put_fact(&out, facts->items[i]);
            put_line(&out, facts->items[i]);
            joint = " and ";
        }
    }
    qz_out_text(&out, facts->more ? " and others" : "");
    (void)qz_out_end(&out, NULL);
}

static void put_number(char *text, size_t size, const qz_bound *bound, const qz_bound *beside,
                       const qz_quantity *quantity) {
    int percent = quantity->whole != NULL || quantity->metric->percent;
    if (qzplan_number_format(text, size, NULL, &bound->number,
                             percent ? QZPLAN_NUMBER_PERCENT : QZPLAN_NUMBER_PLAIN, &beside->number,
                             "en") != QZPLAN_OK) {
        text[0] = '\0';
    }
}

static void put_hint(char *hint, const qz_bound *low, const qz_bound *high,
                     const qz_quantity *quantity) {
    char least[64];
    char most[64];
    put_number(least, sizeof least, low, high, quantity);
    put_number(most, sizeof most, high, low, quantity);
    snprintf(hint, TEXT_SIZE, "`%s` would be %s %s and %s %s", quantity->metric->id,
             low->open ? "above" : "at least", least, high->open ? "below" : "at most", most);
}

void qz_strict_clash(qz_strict *s, int code, const qz_bound *low, const qz_bound *high,
                     const qz_quantity *quantity, const qz_moment *moment) {
    struct facts facts = {.count = 0};
    char message[MESSAGE_SIZE];
    char hint[TEXT_SIZE];
    char path[TEXT_SIZE];
    gather(&facts, low);
    gather(&facts, high);
    if (facts.last == NULL || was_reported(facts.last, code)) {
        return;
    }
    put_message(message, &facts, moment, code == QZPLAN_ERROR_LIMITS_CONFLICT);
    put_hint(hint, low, high, quantity);
    put_path(path, sizeof path, facts.last->target);
    const qzplan_milestone *milestone = facts.last->milestone;
    const qz_place place = {s->plan->file, path, milestone->line, milestone->column, 0};
    s->report->severity = QZPLAN_SEVERITY_ERROR;
    qz_report_print(s->report, code, &place, hint, "%s", message);
}
