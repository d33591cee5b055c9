/* SPDX-License-Identifier: MIT */
/* Gathers the groups of a plan by their `one_of`. */

#include "model/families.h"

#include <string.h>

#include <qzplan/error.h>

#include "base/sort.h"

static int by_family(const void *a, const void *b) {
    const qzplan_group *left = a;
    const qzplan_group *right = b;
    int order = strcmp(left->one_of, right->one_of);
    return order != 0 ? order < 0 : left->index < right->index;
}

int qz_families_make(qz_families *families, qz_arena *arena, const qzplan_plan *plan) {
    *families = (qz_families){NULL, 0};
    size_t count = 0;
    for (size_t i = 0; i < plan->group_count; i++) {
        count += plan->groups[i]->one_of != NULL;
    }
    if (count == 0) {
        return QZPLAN_OK;
    }
    const void **groups = qz_arena_array(arena, count, sizeof *groups);
    families->items = qz_arena_array(arena, count, sizeof *families->items);
    if (groups == NULL || families->items == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    count = 0;
    for (size_t i = 0; i < plan->group_count; i++) {
        if (plan->groups[i]->one_of != NULL) {
            groups[count++] = plan->groups[i];
        }
    }
    qz_sort(groups, count, by_family);
    for (size_t i = 0; i < count; i++) {
        const qzplan_group *group = groups[i];
        if (i == 0 || strcmp(families->items[families->count - 1].name, group->one_of) != 0) {
            families->items[families->count++] =
                (qz_family){group->one_of, (const qzplan_group **)(groups + i), 0};
        }
        families->items[families->count - 1].count++;
    }
    return QZPLAN_OK;
}

int qz_family_adds_up(const qz_family *family) {
    return family->count >= 2;
}
