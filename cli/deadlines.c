/* SPDX-License-Identifier: MIT */
/* Finds the deadlines of a plan: those of its verdicts, and of what recurs the next period's, which
   is judged as of its first day. */

#include "deadlines.h"

#include <stdlib.h>
#include <string.h>

#include "amount.h"
#include "inputs.h"
#include "program.h"
#include "said.h"

static int is_kept(const qzplan_verdict *verdict) {
    return verdict->status == QZPLAN_STATUS_MET || verdict->status == QZPLAN_STATUS_MET_LATE;
}

static int recurs(const qzplan_verdict *verdict) {
    return judged_target(verdict)->every != QZPLAN_PERIOD_NONE;
}

/* Of what recurs a period that has ended is past, whatever became of it. */
static int is_past(const qzplan_verdict *verdict, int32_t as_of) {
    return recurs(verdict) && verdict->deadline < as_of;
}

static void add_promise(struct deadlines *deadlines, const qzplan_verdict *verdict, int32_t as_of,
                        int is_next) {
    size_t count = deadlines->promise_count;

    if ((count & (count - 1)) == 0) { /* all places up to the next power of two are taken */
        deadlines->promises =
            memory_grow(deadlines->promises, 2 * count + 1, sizeof *deadlines->promises);
    }
    deadlines->promises[count] = (struct promise){
        .verdict = verdict,
        .is_next = is_next,
        .is_wanted = !is_kept(verdict) && !verdict->over && !is_past(verdict, as_of) &&
                     verdict->status != QZPLAN_STATUS_NOT_APPLICABLE,
        .order = count,
    };
    deadlines->promise_count++;
}

/* 1 where a period that ends on this day was followed already. */
static int is_followed(const struct deadlines *deadlines, int32_t day) {
    for (size_t i = 0; i < deadlines->later_count; i++) {
        if (deadlines->later[i]->as_of == day + 1) {
            return 1;
        }
    }
    return 0;
}

/* Of what recurs the targets with a period that ends on a day, by their places. Free with free().
 */
static char *ending_on(const qzplan_result *result, int32_t day) {
    char *ending = memory_new(result->target_count + 1, 1);

    for (size_t i = 0; i < result->verdict_count; i++) {
        const qzplan_verdict *verdict = result->verdicts[i];

        if (recurs(verdict) && verdict->deadline == day) {
            ending[verdict->target->index] = 1;
        }
    }
    return ending;
}

/* Takes the period after one that ends on this day, as judged on its first day. */
static void take_next(struct deadlines *deadlines, const qzplan_result *result,
                      const qzplan_result *later, int32_t day) {
    char *ending = ending_on(result, day);

    for (size_t i = 0; i < later->verdict_count; i++) {
        const qzplan_verdict *verdict = later->verdicts[i];

        if (recurs(verdict) && verdict->period.first == day + 1 && ending[verdict->target->index]) {
            add_promise(deadlines, verdict, result->as_of, 1);
        }
    }
    free(ending);
}

/* Judges as of the day after a period, and takes what begins then. */
static int follow(struct deadlines *deadlines, const qzplan_result *result, const qzplan_area *area,
                  int32_t day) {
    const qzplan_evaluate_options how = {.size = sizeof how, .area = area};
    const qzplan_result *later = NULL;
    int code = qzplan_evaluate(&later, result->plan, NULL, day + 1, &how);

    if (code != QZPLAN_OK) {
        return failed(said(SAID_THE_EVALUATION), code);
    }
    deadlines->later =
        memory_grow(deadlines->later, deadlines->later_count + 1, sizeof *deadlines->later);
    deadlines->later[deadlines->later_count++] = later;
    take_next(deadlines, result, later, day);
    return EXIT_GOOD;
}

/* Behind the last day of the calendar there is none. */
static int is_a_day(int32_t day) {
    return qzplan_day_split(NULL, NULL, NULL, day) == QZPLAN_OK;
}

/* The next period of each that is present or still to come. */
static int find_next(struct deadlines *deadlines, const qzplan_result *result,
                     const qzplan_area *area) {
    int status = EXIT_GOOD;

    for (size_t i = 0; i < result->verdict_count && status == EXIT_GOOD; i++) {
        const qzplan_verdict *verdict = result->verdicts[i];

        if (recurs(verdict) && !is_past(verdict, result->as_of) &&
            is_a_day(verdict->deadline + 1) && !is_followed(deadlines, verdict->deadline)) {
            status = follow(deadlines, result, area, verdict->deadline);
        }
    }
    return status;
}

static int compare(int64_t a, int64_t b) {
    return (a > b) - (a < b);
}

/* By target, then day: so the deadlines of one target can be counted. */
static int by_target(const void *a, const void *b) {
    const struct promise *one = a, *other = b;
    int order = compare(one->verdict->target->index, other->verdict->target->index);

    order = order != 0 ? order : compare(one->verdict->deadline, other->verdict->deadline);
    return order != 0 ? order : compare((int64_t)one->order, (int64_t)other->order);
}

/* By task, then day; the one that names the deadline first. That is one that is there from the
   plan's first day on: what does not recur, then the longest period, then the plan's order. */
static int by_task(const void *a, const void *b) {
    const struct promise *one = a, *other = b;
    int order = compare(one->verdict->target->task->index, other->verdict->target->task->index);

    order = order != 0 ? order : compare(one->verdict->deadline, other->verdict->deadline);
    order = order != 0 ? order : compare(recurs(one->verdict), recurs(other->verdict));
    if (order == 0 && recurs(one->verdict)) {
        order = compare(one->verdict->period.first, other->verdict->period.first);
    }
    return order != 0 ? order : by_target(a, b);
}

static int by_day(const void *a, const void *b) {
    const struct deadline *one = a, *other = b;
    int order = compare(one->day, other->day);

    return order != 0 ? order : compare(one->task->index, other->task->index);
}

static void number_places(struct deadlines *deadlines) {
    struct promise *promises = deadlines->promises;

    qsort(promises, deadlines->promise_count, sizeof *promises, by_target);
    for (size_t i = 0; i < deadlines->promise_count; i++) {
        int same = i > 0 && promises[i - 1].verdict->target == promises[i].verdict->target;
        int moved = same && promises[i - 1].verdict->deadline != promises[i].verdict->deadline;

        promises[i].place = same ? promises[i - 1].place + (size_t)moved : 1;
    }
}

static int is_of(const struct deadline *deadline, const struct promise *promise) {
    return deadline->task == promise->verdict->target->task &&
           deadline->day == promise->verdict->deadline;
}

static void gather(struct deadlines *deadlines) {
    struct promise *promises = deadlines->promises;
    struct deadline *last = NULL;

    qsort(promises, deadlines->promise_count, sizeof *promises, by_task);
    deadlines->items = memory_new(deadlines->promise_count, sizeof *deadlines->items);
    for (size_t i = 0; i < deadlines->promise_count; i++) {
        if (last == NULL || !is_of(last, &promises[i])) {
            last = &deadlines->items[deadlines->count++];
            *last = (struct deadline){.task = promises[i].verdict->target->task,
                                      .promises = &promises[i],
                                      .day = promises[i].verdict->deadline,
                                      .is_kept = 1};
        }
        last->promise_count++;
        last->is_open |= promises[i].is_wanted;
        last->is_kept &= is_kept(promises[i].verdict) ||
                         promises[i].verdict->status == QZPLAN_STATUS_NOT_APPLICABLE;
    }
    qsort(deadlines->items, deadlines->count, sizeof *deadlines->items, by_day);
}

int deadlines_find(struct deadlines *deadlines, const qzplan_result *result,
                   const qzplan_area *area) {
    *deadlines = (struct deadlines){0};
    for (size_t i = 0; i < result->verdict_count; i++) {
        add_promise(deadlines, result->verdicts[i], result->as_of, 0);
    }
    int status = find_next(deadlines, result, area);

    if (status == EXIT_GOOD && deadlines->promise_count > 0) {
        number_places(deadlines);
        gather(deadlines);
    }
    return status;
}

void deadlines_free(struct deadlines *deadlines) {
    for (size_t i = 0; i < deadlines->later_count; i++) {
        qzplan_result_free(deadlines->later[i]);
    }
    free(deadlines->later);
    free(deadlines->promises);
    free(deadlines->items);
}

void add_plain_id(struct buffer *buffer, const char *id) {
    static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_";

    for (const char *at = id; *at != '\0'; at++) {
        if (strchr(plain, *at) != NULL) {
            buffer_add_bytes(buffer, at, 1);
        } else {
            buffer_format(buffer, "%%%02X", (unsigned)(unsigned char)*at);
        }
    }
}

void add_deadline_name(struct buffer *buffer, const struct promise *promise) {
    const qzplan_verdict *verdict = promise->verdict;
    struct buffer period = {0};

    add_plain_id(buffer, verdict->target->id);
    if (recurs(verdict)) {
        add_period(&period, &verdict->period);
        buffer_add(buffer, "/");
        add_plain_id(buffer, buffer_text(&period));
    } else {
        buffer_format(buffer, "/%zu", promise->place);
    }
    buffer_free(&period);
}

size_t revisions_by(const qzplan_target *target, int32_t as_of) {
    size_t count = 0;

    for (size_t i = 0; i < target->revision_count; i++) {
        count += target->revisions[i]->corrects || target->revisions[i]->on <= as_of;
    }
    return count;
}
