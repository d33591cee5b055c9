/* SPDX-License-Identifier: MIT */
/* The public door: checks what is given, gathers what each task needs, and puts it in order, each
   figure once. */

#include <qzplan/due.h>

#include <qzplan/error.h>

#include "base/sort.h"
#include "base/structs.h"
#include "calendar/date.h"
#include "due/asks.h"
#include "figures/series.h"

/* A list with the arena that owns all of it. */
typedef struct owned_due {
    qzplan_due due; /* first: what the caller holds */
    qz_arena arena;
} owned_due;

static int order_of(int64_t a, int64_t b) {
    return (a > b) - (a < b);
}

/* By when, then the plan's order; 0 where they are one figure. */
static int compare(const qzplan_due_figure *a, const qzplan_due_figure *b) {
    const int64_t keys[][2] = {
        {a->by, b->by},
        {a->metric->index, b->metric->index},
        {a->group == NULL ? -1 : (int64_t)a->group->index,
         b->group == NULL ? -1 : (int64_t)b->group->index},
        {a->area->index, b->area->index},
        {a->period.last, b->period.last},
        {a->period.first, b->period.first},
    };
    int order = 0;
    for (size_t i = 0; i < sizeof keys / sizeof keys[0] && order == 0; i++) {
        order = order_of(keys[i][0], keys[i][1]);
    }
    return order;
}

static int is_before(const void *a, const void *b) {
    const qz_wanted *one = a, *other = b;
    int order = compare(&one->figure, &other->figure);
    return order != 0 ? order < 0 : one->task->index < other->task->index;
}

/* The figures of a sorted list, each once, with all tasks that need it. */
static int merge(qzplan_due *due, qz_arena *arena, qz_list *found) {
    const qzplan_due_figure **figures = qz_arena_array(arena, found->count, sizeof *figures);
    const qzplan_task **tasks = qz_arena_array(arena, found->count, sizeof *tasks);
    if (figures == NULL || tasks == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    qz_wanted *open = NULL;
    size_t first = 0; /* where its tasks begin */
    for (size_t i = 0; i < found->count; i++) {
        qz_wanted *wanted = (qz_wanted *)(uintptr_t)found->items[i];
        if (open == NULL || compare(&open->figure, &wanted->figure) != 0) {
            open = wanted;
            open->figure.tasks = &tasks[i];
            first = i;
            figures[due->figure_count++] = &open->figure;
            due->overdue_count += open->figure.days_left < 0;
        }
        size_t known = open->figure.task_count;
        if (known == 0 || tasks[first + known - 1] != wanted->task) {
            tasks[first + known] = wanted->task;
            open->figure.task_count++;
        }
    }
    due->figures = figures;
    return QZPLAN_OK;
}

/* The last day on which a period may begin that is looked at. */
static int32_t last_beginning(const qzplan_due_options *options, int32_t as_of) {
    if (options->period.kind != QZPLAN_PERIOD_NONE) {
        return options->period.last;
    }
    int64_t until = options->has_within ? (int64_t)as_of + options->within : as_of;
    return until > QZ_DAY_LAST ? QZ_DAY_LAST : (int32_t)until;
}

static int find(owned_due *owned, const qzplan_plan *plan, const qzplan_figures *figures,
                int32_t as_of, const qzplan_due_options *options) {
    qz_asking a = {.arena = &owned->arena,
                   .plan = plan,
                   .figures = figures,
                   .options = options,
                   .as_of = as_of,
                   .until = last_beginning(options, as_of)};
    a.error = qz_families_make(&a.families, a.arena, plan);
    owned->due.plan = plan;
    owned->due.as_of = as_of;
    if (a.error == QZPLAN_OK) {
        qz_ask_all(&a, options->area != NULL ? options->area : plan->area);
    }
    if (a.error != QZPLAN_OK) {
        return a.error;
    }
    qz_sort(a.found.items, a.found.count, is_before);
    return merge(&owned->due, a.arena, &a.found);
}

static int is_of_plan(const qzplan_plan *plan, const qzplan_due_options *options) {
    const qzplan_department *department = options->department;
    const qzplan_area *area = options->area;
    return (department == NULL || (department->index < plan->department_count &&
                                   plan->departments[department->index] == department)) &&
           (area == NULL || (area->index < plan->area_count && plan->areas[area->index] == area));
}

static int take_options(qzplan_due_options *options, qzplan_allocator *allocator,
                        const qzplan_due_options *given) {
    *options = (qzplan_due_options){.size = sizeof *options};
    int error = given == NULL ? QZPLAN_OK : qz_struct_read(options, sizeof *options, given);
    if (error == QZPLAN_OK && ((options->has_within & ~1) != 0 || options->within < 0)) {
        error = QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    return error == QZPLAN_OK ? qz_allocator_take(allocator, options->allocator) : error;
}

static int check(const qzplan_plan *plan, const qzplan_figures *figures, int32_t as_of,
                 const qzplan_due_options *options) {
    if (plan == NULL || as_of < QZ_DAY_FIRST || as_of > QZ_DAY_LAST || !is_of_plan(plan, options) ||
        (figures != NULL && qz_figures_plan(figures) != plan)) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    return figures == NULL || qz_figures_sealed(figures) ? QZPLAN_OK : QZPLAN_ERROR_NOT_SEALED;
}

int qzplan_due_find(const qzplan_due **out, const qzplan_plan *plan, const qzplan_figures *figures,
                    int32_t as_of, const qzplan_due_options *options) {
    qzplan_due_options known;
    qzplan_allocator allocator;
    if (out == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    *out = NULL;
    int error = take_options(&known, &allocator, options);
    error = error == QZPLAN_OK ? check(plan, figures, as_of, &known) : error;
    if (error != QZPLAN_OK) {
        return error;
    }
    qz_arena arena;
    qz_arena_init(&arena, &allocator);
    owned_due *owned = qz_arena_alloc(&arena, sizeof *owned);
    if (owned == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    owned->arena = arena;
    error = find(owned, plan, figures, as_of, &known);
    if (error == QZPLAN_OK) {
        *out = &owned->due;
    } else {
        qzplan_due_free(&owned->due);
    }
    return error;
}

void qzplan_due_free(const qzplan_due *due) {
    if (due != NULL) {
        qz_arena arena = ((const owned_due *)due)->arena;
        qz_arena_free(&arena);
    }
}
