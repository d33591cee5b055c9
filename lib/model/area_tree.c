/* SPDX-License-Identifier: MIT */
/* Areas by kind. The plan's areas stand in preorder, so that those within one are a slice. */

#include "model/area_tree.h"

#include <string.h>

#include <qzplan/error.h>

#include "base/sort.h"
#include "model/areas.h"
#include "model/metric.h"

static int before(const void *a, const void *b) {
    const qzplan_area *x = a;
    const qzplan_area *y = b;
    int order = strcmp(x->kind, y->kind);
    return order != 0 ? order < 0 : x->index < y->index;
}

int qz_area_tree_make(qz_area_tree *tree, qz_arena *arena, const qzplan_plan *plan) {
    uint32_t *ends = qz_arena_array(arena, plan->area_count, sizeof *ends);
    const void **by_kind = qz_arena_array(arena, plan->area_count, sizeof *by_kind);
    uint64_t *sizes = qz_arena_array(arena, plan->area_count + 1, sizeof *sizes);
    if (ends == NULL || by_kind == NULL || sizes == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    for (size_t i = plan->area_count; i-- > 0;) {
        const qzplan_area *area = plan->areas[i];
        ends[i] = ends[i] <= i ? (uint32_t)i + 1 : ends[i];
        if (area->parent != NULL && ends[area->parent->index] < ends[i]) {
            ends[area->parent->index] = ends[i];
        }
        if (area->kind != NULL) {
            by_kind[tree->count++] = area;
        }
        tree->in_time |= qz_is_in_time(area);
    }
    qz_sort(by_kind, tree->count, before);
    for (size_t i = 0; i < tree->count; i++) {
        uint32_t index = ((const qzplan_area *)by_kind[i])->index;
        sizes[i + 1] = sizes[i] + ends[index] - index;
    }
    tree->sizes = sizes;
    tree->ends = ends;
    tree->by_kind = (const qzplan_area *const *)by_kind;
    return QZPLAN_OK;
}

/* The first place in by_kind that is not before a kind and index. */
static size_t place_of(const qz_area_tree *tree, const char *kind, uint32_t index) {
    size_t low = 0;
    size_t high = tree->count;
    const qzplan_area sought = {.kind = kind, .index = index};
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (before(tree->by_kind[middle], &sought)) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

static const qz_area_tree *tree_of(const qzplan_plan *plan) {
    return &((const qz_loaded_plan *)plan)->area_tree;
}

int qz_areas_in_time(const qzplan_plan *plan) {
    return tree_of(plan)->in_time;
}

uint64_t qz_area_size(const qzplan_plan *plan, const qzplan_area *area) {
    const uint32_t *ends = tree_of(plan)->ends;
    uint64_t size = ends[area->index] - area->index;
    for (size_t i = 0; area->is_set && i < area->child_count; i++) {
        size += ends[area->children[i]->index] - area->children[i]->index;
    }
    return size;
}

uint64_t qz_area_weight(const qzplan_plan *plan, const char *kind) {
    const qz_area_tree *tree = tree_of(plan);
    return tree->sizes[place_of(tree, kind, UINT32_MAX)] - tree->sizes[place_of(tree, kind, 0)];
}

static void enter(qz_area_walk *walk, uint32_t first, uint32_t end) {
    walk->next = place_of(walk->tree, walk->kind, first);
    walk->end = end;
}

qz_area_walk qz_area_walk_from(const qzplan_plan *plan, const qzplan_area *root, const char *kind) {
    qz_area_walk walk = {.tree = tree_of(plan),
                         .root = root,
                         .kind = kind,
                         .first = QZPLAN_DAY_NONE,
                         .last = QZPLAN_DAY_ONGOING};
    if (root == NULL) {
        enter(&walk, 0, UINT32_MAX);
    } else if (!root->is_set) {
        enter(&walk, root->index, walk.tree->ends[root->index]);
    }
    return walk;
}

qz_area_walk qz_area_walk_there(qz_area_walk walk, int32_t first, int32_t last) {
    walk.first = first;
    walk.last = last;
    return walk;
}

static int is_set(const qzplan_area *root) {
    return root != NULL && root->is_set;
}

/* The area that a walk stands at, where it is still within its slice and kind. */
static const qzplan_area *here(const qz_area_walk *walk) {
    if (walk->next >= walk->tree->count) {
        return NULL;
    }
    const qzplan_area *area = walk->tree->by_kind[walk->next];
    return area->index < walk->end && strcmp(area->kind, walk->kind) == 0 ? area : NULL;
}

const qzplan_area *qz_area_walk_next(qz_area_walk *walk) {
    for (;;) {
        const qzplan_area *area = here(walk);
        if (area != NULL) {
            walk->next++;
            if (qz_is_there(area, walk->first, walk->last)) {
                return area;
            }
            continue;
        }
        if (!is_set(walk->root) || walk->part == walk->root->child_count) {
            return NULL;
        }
        const qzplan_area *part = walk->root->children[walk->part++];
        enter(walk, part->index, walk->tree->ends[part->index]);
    }
}

size_t qz_area_walk_count(qz_area_walk walk) {
    size_t count = 0;
    while (qz_area_walk_next(&walk) != NULL) {
        count++;
    }
    return count;
}

int qz_area_is_excepted(const qzplan_target *target, const qzplan_area *area) {
    for (size_t i = 0; i < target->excluded_count; i++) {
        if (target->excluded[i] == area) {
            return 1;
        }
    }
    return 0;
}

static int is_of_kind(const qzplan_area *area, const char *kind) {
    return area->kind != NULL && strcmp(area->kind, kind) == 0;
}

qz_area_walk qz_area_around(const qzplan_plan *plan, const qzplan_area *area, const char *kind) {
    for (; area != NULL; area = area->parent) {
        qz_area_walk walk = qz_area_walk_from(plan, area, kind);
        qz_area_walk ahead = walk;
        if (!is_of_kind(area, kind) && qz_area_walk_next(&ahead) != NULL) {
            return walk;
        }
    }
    return qz_area_walk_from(plan, NULL, kind);
}

int qz_area_is_around(const qzplan_plan *plan, const qzplan_area *area, const char *kind) {
    return qz_area_around(plan, area, kind).root != area;
}

qz_area_walk qz_area_across(const qzplan_plan *plan, const qzplan_metric *metric,
                            const qzplan_area *area) {
    return qz_area_around(plan, qz_metric_kind_of(metric->kind)->ranks_areas ? plan->area : area,
                          metric->across);
}
