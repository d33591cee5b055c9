/* SPDX-License-Identifier: MIT */
/* Finds departments, tasks and areas by what people call them. */

#include "names.h"

#include <stdlib.h>
#include <string.h>

#include "buffer.h"
#include "nearest.h"
#include "program.h"
#include "said.h"

struct named {
    const char *id;
    const qzplan_text *title;
};

static struct named department_at(const qzplan_plan *plan, size_t place) {
    return (struct named){plan->departments[place]->id, &plan->departments[place]->title};
}

static struct named task_at(const qzplan_plan *plan, size_t place) {
    return (struct named){plan->tasks[place]->id, &plan->tasks[place]->title};
}

static struct named area_at(const qzplan_plan *plan, size_t place) {
    return (struct named){plan->areas[place]->id, &plan->areas[place]->title};
}

static size_t department_count(const qzplan_plan *plan) {
    return plan->department_count;
}

static size_t task_count(const qzplan_plan *plan) {
    return plan->task_count;
}

static size_t area_count(const qzplan_plan *plan) {
    return plan->area_count;
}

static const struct {
    struct named (*at)(const qzplan_plan *plan, size_t place);
    size_t (*count)(const qzplan_plan *plan);
    enum said none;
} kinds[] = {
    [NAME_DEPARTMENT] = {department_at, department_count, SAID_NO_SUCH_DEPARTMENT},
    [NAME_TASK] = {task_at, task_count, SAID_NO_SUCH_TASK},
    [NAME_AREA] = {area_at, area_count, SAID_NO_SUCH_AREA},
};

static int has_title(const struct named *named, const char *name) {
    for (size_t i = 0; i < named->title->count; i++) {
        if (strcmp(named->title->items[i].text, name) == 0) {
            return 1;
        }
    }
    return 0;
}

/* How many things have a title; *place gets one of them, `ids` all of their ids. */
static size_t find_title(size_t *place, const qzplan_plan *plan, enum name_kind kind,
                         const char *name, struct buffer *ids) {
    size_t found = 0;

    for (size_t i = 0; i < kinds[kind].count(plan); i++) {
        struct named named = kinds[kind].at(plan, i);

        if (has_title(&named, name)) {
            buffer_format(ids, "%s%s", found++ > 0 ? ", " : "", named.id);
            *place = i;
        }
    }
    return found;
}

/* The id or title that is nearest to a word; NULL where none is near. */
static const char *nearest_of(const qzplan_plan *plan, enum name_kind kind, const char *name) {
    const char **names = NULL;
    size_t count = 0;

    for (size_t i = 0; i < kinds[kind].count(plan); i++) {
        struct named named = kinds[kind].at(plan, i);

        names = memory_grow(names, count + 1 + named.title->count, sizeof *names);
        names[count++] = named.id;
        for (size_t t = 0; t < named.title->count; t++) {
            names[count++] = named.title->items[t].text;
        }
    }
    const char *near = nearest_name(name, names, count);
    free(names);
    return near;
}

static int unknown_name(const qzplan_plan *plan, enum name_kind kind, const struct args *args,
                        size_t option, const char *name) {
    const char *near = nearest_of(plan, kind, name);
    struct buffer wanted = {0};

    buffer_add(&wanted, said(kinds[kind].none));
    if (near != NULL) {
        buffer_format(&wanted, said(SAID_DID_YOU_MEAN), near);
    }
    int status = args_bad_item(args, option, name, buffer_text(&wanted));
    buffer_free(&wanted);
    return status;
}

static int several_names(const struct args *args, size_t option, const char *name,
                         const struct buffer *ids) {
    struct buffer wanted = {0};

    buffer_format(&wanted, said(SAID_SEVERAL_OF_TITLE), buffer_text(ids));
    int status = args_bad_item(args, option, name, buffer_text(&wanted));
    buffer_free(&wanted);
    return status;
}

int name_find(size_t *place, const qzplan_plan *plan, enum name_kind kind, const struct args *args,
              size_t option, const char *name) {
    struct buffer ids = {0};
    int status = EXIT_GOOD;

    for (size_t i = 0; i < kinds[kind].count(plan); i++) {
        if (strcmp(kinds[kind].at(plan, i).id, name) == 0) {
            *place = i;
            return EXIT_GOOD;
        }
    }
    size_t found = find_title(place, plan, kind, name, &ids);
    if (found == 0) {
        status = unknown_name(plan, kind, args, option, name);
    } else if (found > 1) {
        status = several_names(args, option, name, &ids);
    }
    buffer_free(&ids);
    return status;
}
