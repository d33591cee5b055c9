/* SPDX-License-Identifier: MIT */
/* How findings are told: at the target that comes last in the plan, with the lines of the others.
 */

#include "strict/report.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "base/out.h"
#include "number/number.h"
#include "words/target.h"

enum { TEXT_SIZE = 256 };

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

void qz_strict_target(qz_strict *s, const qzplan_target *target, qz_message message) {
    char path[TEXT_SIZE];
    put_path(path, sizeof path, target);
    const qz_place place = {s->plan->file, path, target->line, target->column, 0};
    qz_report_add(s->report, &place, message);
}

void qz_strict_declared(qz_strict *s, const char *key, const char *id, uint32_t line,
                        uint32_t column, qz_message message) {
    char path[TEXT_SIZE];
    snprintf(path, sizeof path, "%s.%s", key, id);
    const qz_place place = {s->plan->file, path, line, column, (uint32_t)strlen(id)};
    qz_report_add(s->report, &place, message);
}

/* ---- promises in messages */

qz_part qz_spoken_promise(qz_spoken *out, const qzplan_target *target,
                          const qzplan_milestone *milestone) {
    const qz_promised promised = {target, milestone};
    for (size_t language = 0; language < QZ_LANGUAGE_COUNT; language++) {
        char *text = out->text[language];
        qz_out written = {.buffer = text, .capacity = sizeof out->text[language] - 1};
        qz_write_promise(&written, &promised, qz_language_at(language)->tag);
        size_t room = sizeof out->text[language] - 1;
        text[written.length < room ? written.length : room] = '\0'; /* a message shows less */
        out->texts[language] = text;
    }
    return qz_by_language_part(out->texts);
}

/* A fact as a part: "`at least 50%` for `green`", and with its line. */
struct told {
    qz_spoken promise;
    qz_part parts[4];
    qz_part with_line[2];
};

static qz_part tell(struct told *out, const qz_fact *fact) {
    static const int phrases[2][2] = {{QZ_PHRASE_PROMISE, QZ_PHRASE_PROMISE_GROUP},
                                      {QZ_PHRASE_PROMISE_AREA, QZ_PHRASE_PROMISE_AREA_GROUP}};
    int area = fact->target->area != NULL || fact->target->each != NULL;
    int group = fact->quantity.group != NULL;
    size_t count = 0;
    out->parts[count++] = qz_spoken_promise(&out->promise, fact->target, fact->milestone);
    out->parts[count++] = qz_text(fact->quantity.metric->id);
    if (area) {
        out->parts[count++] = qz_text(fact->quantity.area->id);
    }
    if (group) {
        out->parts[count++] = qz_text(fact->quantity.group->id);
    }
    return qz_part_of((qz_phrase){out->parts, count, phrases[area][group]});
}

static qz_part tell_with_line(struct told *out, const qz_fact *fact) {
    out->with_line[0] = tell(out, fact);
    out->with_line[1] = qz_count(fact->milestone->line);
    return qz_part_of((qz_phrase){out->with_line, 2, QZ_PHRASE_PROMISE_AT});
}

/* ---- clashes */

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

static const struct {
    int code;
    int with_others; /* the message; NONE: it is one promise's alone */
    int alone;       /* against limits only; NONE: it always takes two */
} clashes[] = {
    {QZPLAN_ERROR_TARGETS_CONFLICT, QZ_MESSAGE_TARGETS_CLASH, QZ_MESSAGE_NONE},
    {QZPLAN_ERROR_LIMITS_CONFLICT, QZ_MESSAGE_NONE, QZ_MESSAGE_BEYOND_LIMITS},
    {QZPLAN_ERROR_WHOLE_CONFLICT, QZ_MESSAGE_WHOLE_CLASH, QZ_MESSAGE_WHOLE_CLASH_ALONE},
    {QZPLAN_ERROR_NESTED_CONFLICT, QZ_MESSAGE_NESTED_CLASH, QZ_MESSAGE_NESTED_CLASH_ALONE},
    {QZPLAN_ERROR_SUM_CONFLICT, QZ_MESSAGE_SUM_CLASH, QZ_MESSAGE_SUM_CLASH_ALONE},
    {QZPLAN_ERROR_GROUPS_CONFLICT, QZ_MESSAGE_GROUPS_CLASH, QZ_MESSAGE_GROUPS_CLASH_ALONE},
    {QZPLAN_ERROR_AREAS_CONFLICT, QZ_MESSAGE_AREAS_CLASH, QZ_MESSAGE_AREAS_CLASH_ALONE},
};

static size_t clash_of(int code) {
    size_t i = 0;
    while (clashes[i].code != code) {
        i++;
    }
    return i;
}

static void report_clash(qz_strict *s, const qz_place *place, int code, const struct facts *facts,
                         const qz_moment *moment, qz_phrase hint) {
    struct told told[2 * QZ_BOUND_FACTS];
    qz_part others[2 * QZ_BOUND_FACTS];
    size_t clash = clash_of(code);
    size_t count = 0;
    const qz_part promise = tell(&told[0], facts->last);
    if (facts->count == 1 || clashes[clash].with_others == QZ_MESSAGE_NONE) {
        assert(clashes[clash].alone != QZ_MESSAGE_NONE);
        qz_report_add(s->report, place,
                      qz_hinted(QZ_SAY_ONE_OF(clashes[clash].alone, promise), hint));
        return;
    }
    for (size_t i = 0; i < facts->count; i++) {
        if (facts->items[i] != facts->last) {
            others[count] = tell_with_line(&told[count + 1], facts->items[i]);
            count++;
        }
    }
    const qz_part list = qz_list_part(others, count, QZ_PHRASE_BESIDES);
    const qz_part all = facts->more ? qz_part_of(QZ_PHRASE(AND_OTHERS, list)) : list;
    qz_report_add(
        s->report, place,
        qz_hinted(QZ_SAY_ONE_OF(clashes[clash].with_others, promise, qz_day_part(moment->day), all),
                  hint));
}

static qz_part number_part(const qz_bound *bound, const qz_bound *beside,
                           const qz_quantity *quantity) {
    int percent = quantity->whole != NULL || quantity->metric->percent;
    return qz_number_part(bound->number, percent ? QZPLAN_NUMBER_PERCENT : QZPLAN_NUMBER_PLAIN,
                          beside->number);
}

void qz_strict_clash(qz_strict *s, int code, const qz_bound *low, const qz_bound *high,
                     const qz_quantity *quantity, const qz_moment *moment) {
    static const int hints[2][2] = {{QZ_PHRASE_WOULD_BE_WITHIN, QZ_PHRASE_WOULD_BE_BELOW},
                                    {QZ_PHRASE_WOULD_BE_ABOVE, QZ_PHRASE_WOULD_BE_BETWEEN}};
    struct facts facts = {.count = 0};
    char path[TEXT_SIZE];
    gather(&facts, low);
    gather(&facts, high);
    if (facts.last == NULL || was_reported(facts.last, code)) {
        return;
    }
    put_path(path, sizeof path, facts.last->target);
    const qzplan_milestone *milestone = facts.last->milestone;
    const qz_place place = {s->plan->file, path, milestone->line, milestone->column, 0};
    const qz_part bounds[] = {qz_text(quantity->metric->id), number_part(low, high, quantity),
                              number_part(high, low, quantity)};
    const qz_phrase hint = {bounds, QZ_ARRAY_SIZE(bounds), hints[low->open != 0][high->open != 0]};
    report_clash(s, &place, code, &facts, moment, hint);
}
