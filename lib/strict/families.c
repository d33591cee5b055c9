/* SPDX-License-Identifier: MIT */
/* Groups of one name are disjoint and complete. A plan shows where that cannot be: a group alone in
   its family, two that are called the same, a promise that leaves some of a family out. */

#include "strict/families.h"

#include <string.h>

#include <qzplan/error.h>

#include "base/sort.h"
#include "model/text.h"
#include "strict/report.h"

/* ---- what a family itself shows */

static int same_title(const qzplan_text *a, const qzplan_text *b) {
    for (size_t i = 0; i < a->count; i++) {
        const char *other = qz_text_exact(b, a->items[i].language);
        if (other != NULL && strcmp(a->items[i].text, other) == 0) {
            return 1;
        }
    }
    return 0;
}

static void check_family(qz_strict *s, const qz_family *family) {
    if (family->count == 1) {
        qz_strict_declared(
            s, "groups", family->groups[0]->id, family->groups[0]->line, family->groups[0]->column,
            QZ_SAY(GROUP_ALONE, qz_text(family->groups[0]->id), qz_text(family->name)));
    }
    for (size_t i = 1; i < family->count; i++) {
        for (size_t j = 0; j < i && qz_strict_spend(s, 1); j++) {
            if (same_title(&family->groups[i]->title, &family->groups[j]->title)) {
                const qzplan_group *group = family->groups[i];
                qz_strict_declared(s, "groups", group->id, group->line, group->column,
                                   QZ_SAY(GROUPS_SAME_TITLE, qz_text(group->id),
                                          qz_text(family->groups[j]->id), qz_text(family->name)));
                break;
            }
        }
    }
}

/* ---- what is promised for some of a family only */

/* A target's metric and one of its groups; NULL: everyone. */
struct use {
    const qzplan_metric *metric;
    const qzplan_group *group;
    const qzplan_target *target;
};

struct uses {
    qz_strict *s;
    qz_list list;
    const qz_family **family_of; /* by group index */
};

static void add_use(struct uses *u, const qzplan_target *target, const qzplan_metric *metric,
                    const qzplan_group *group) {
    struct use *use = qz_arena_alloc(u->s->arena, sizeof *use);
    if (use == NULL || !qz_list_add(&u->list, u->s->arena, use)) {
        return;
    }
    *use = (struct use){metric, group, target};
}

static void add_target(struct uses *u, const qzplan_target *target) {
    for (size_t m = 0; m < target->metric_count && !u->s->arena->failed; m++) {
        if (target->group_count == 0) {
            add_use(u, target, target->metrics[m], NULL);
        }
        for (size_t g = 0; g < target->group_count && !u->s->arena->failed; g++) {
            add_use(u, target, target->metrics[m], target->groups[g]);
        }
    }
}

/* By metric, then everyone, then by family and group. */
static int use_before(const void *a, const void *b) {
    const struct use *left = a;
    const struct use *right = b;
    if (left->metric != right->metric) {
        return left->metric->index < right->metric->index;
    }
    if (left->group != right->group) {
        if (left->group == NULL || right->group == NULL) {
            return left->group == NULL;
        }
        const char *one = left->group->one_of == NULL ? "" : left->group->one_of;
        const char *two = right->group->one_of == NULL ? "" : right->group->one_of;
        int order = strcmp(one, two);
        return order != 0 ? order < 0 : left->group->index < right->group->index;
    }
    return left->target->index < right->target->index;
}

/* The first group of a family that uses[from], ... of one metric and family do not name. */
static const qzplan_group *left_out(const struct uses *u, const qz_family *family, size_t from,
                                    size_t to) {
    for (size_t i = 0; i < family->count; i++) {
        while (from < to &&
               ((const struct use *)u->list.items[from])->group->index < family->groups[i]->index) {
            from++;
        }
        if (from == to || ((const struct use *)u->list.items[from])->group != family->groups[i]) {
            return family->groups[i];
        }
    }
    return NULL;
}

static int same_family(const struct uses *u, const struct use *a, const struct use *b) {
    return a->metric == b->metric && b->group != NULL &&
           u->family_of[a->group->index] == u->family_of[b->group->index];
}

static void check_uses(struct uses *u) {
    const qzplan_metric *everyone = NULL;
    for (size_t i = 0; i < u->list.count;) {
        const struct use *first = u->list.items[i];
        size_t end = i + 1;
        if (first->group == NULL || u->family_of[first->group->index] == NULL) {
            everyone = first->group == NULL ? first->metric : everyone;
            i = end;
            continue;
        }
        while (end < u->list.count && same_family(u, first, u->list.items[end])) {
            end++;
        }
        const qz_family *family = u->family_of[first->group->index];
        const qzplan_group *group = left_out(u, family, i, end);
        if (group != NULL && family->count > 1 && everyone != first->metric) {
            qz_strict_target(u->s, first->target,
                             QZ_SAY(GROUP_LEFT_OUT, qz_text(first->metric->id),
                                    qz_text(first->group->id), qz_text(group->id),
                                    qz_text(family->name)));
        }
        i = end;
    }
}

static void check_holes(qz_strict *s) {
    const qzplan_plan *plan = s->plan;
    struct uses uses = {.s = s};
    uses.family_of = qz_arena_array(s->arena, plan->group_count, sizeof *uses.family_of);
    if (uses.family_of == NULL) {
        return;
    }
    for (size_t i = 0; i < s->families.count; i++) {
        for (size_t j = 0; j < s->families.items[i].count; j++) {
            uses.family_of[s->families.items[i].groups[j]->index] = &s->families.items[i];
        }
    }
    for (size_t i = 0; i < plan->target_count && !s->arena->failed; i++) {
        const qzplan_target *target = plan->targets[i];
        size_t revisions = target->revision_count;
        add_target(&uses, revisions == 0 ? target : target->revisions[revisions - 1]->target);
    }
    if (!s->arena->failed) {
        qz_sort(uses.list.items, uses.list.count, use_before);
        check_uses(&uses);
    }
}

void qz_strict_families(qz_strict *s) {
    for (size_t i = 0; i < s->families.count; i++) {
        check_family(s, &s->families.items[i]);
    }
    if (s->families.count > 0) {
        check_holes(s);
    }
}
