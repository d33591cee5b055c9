/* SPDX-License-Identifier: MIT */
/* Titles in order, gathered once a set of figures needs them: most name things by their ids. */

#include "intake/titles.h"

#include <string.h>

#include <qzplan/error.h>

#include "base/sort.h"
#include "tables/fold.h"

typedef struct title {
    const char *folded;
    const char *text; /* as the plan has it */
    const char *id;
    const void *thing;
} title;

struct qz_titles {
    const void **sorted; /* title each */
    size_t count;
};

/* The things of a kind, and where each has its title; its id comes first. */
typedef struct things {
    const void *const *items;
    size_t count;
    size_t title_at;
} things;

static things things_of(const qzplan_plan *plan, int kind) {
    const void *const *metrics = (const void *const *)(const void *)plan->metrics;
    const void *const *groups = (const void *const *)(const void *)plan->groups;
    const void *const *areas = (const void *const *)(const void *)plan->areas;
    const things all[QZ_TITLES_KINDS] = {
        [QZ_TITLES_METRICS] = {metrics, plan->metric_count, offsetof(qzplan_metric, title)},
        [QZ_TITLES_GROUPS] = {groups, plan->group_count, offsetof(qzplan_group, title)},
        [QZ_TITLES_AREAS] = {areas, plan->area_count, offsetof(qzplan_area, title)},
    };
    return all[kind];
}

static const qzplan_text *title_of(const things *all, size_t i) {
    return (const qzplan_text *)(const void *)((const char *)all->items[i] + all->title_at);
}

/* Folded, capitals of A-Z as small letters; the room is that of the text and one more. */
static void fold(char *out, const char *text, size_t length) {
    (void)qz_fold(out, NULL, text, length);
    for (char *c = out; *c != '\0'; c++) {
        *c = *c >= 'A' && *c <= 'Z' ? (char)(*c | 0x20) : *c;
    }
}

static int comes_before(const void *a, const void *b) {
    return strcmp(((const title *)a)->folded, ((const title *)b)->folded) < 0;
}

static int keep(qz_titles *titles, qz_arena *arena, const things *all, size_t i, const char *text) {
    size_t length = strlen(text);
    title *made = qz_arena_alloc(arena, sizeof *made);
    char *folded = qz_arena_alloc(arena, length + 1);
    if (made == NULL || folded == NULL) {
        return 0;
    }
    fold(folded, text, length);
    *made = (title){folded, text, NULL, all->items[i]};
    memcpy(&made->id, all->items[i], sizeof made->id);
    titles->sorted[titles->count++] = made;
    return 1;
}

/* NULL without memory. */
static const qz_titles *gather(qzplan_figures *figures, int kind) {
    const things all = things_of(figures->plan, kind);
    if (figures->titles[kind] != NULL) {
        return figures->titles[kind];
    }
    size_t most = 0;
    for (size_t i = 0; i < all.count; i++) {
        most += title_of(&all, i)->count;
    }
    qz_titles *titles = qz_arena_alloc(&figures->arena, sizeof *titles);
    const void **sorted = qz_arena_array(&figures->arena, most, sizeof *sorted);
    if (titles == NULL || sorted == NULL) {
        return NULL;
    }
    *titles = (qz_titles){sorted, 0};
    for (size_t i = 0; i < all.count; i++) {
        const qzplan_text *texts = title_of(&all, i);
        for (size_t k = 0; k < texts->count; k++) {
            if (!keep(titles, &figures->arena, &all, i, texts->items[k].text)) {
                return NULL;
            }
        }
    }
    qz_sort(sorted, titles->count, comes_before);
    figures->titles[kind] = titles;
    return titles;
}

static void note(qz_titled *found, const title *one) {
    for (size_t i = 0; i < found->count && i < QZ_TITLED_MOST; i++) {
        if (found->ids[i] == one->id) {
            return; /* in another language */
        }
    }
    if (found->count < QZ_TITLED_MOST) {
        found->ids[found->count] = one->id;
    }
    found->count++;
    found->thing = found->count == 1 ? one->thing : NULL;
}

qz_titled qz_titles_find(qzplan_figures *figures, int kind, const char *text, size_t length) {
    enum { LONGEST = 512 };
    qz_titled found = {.count = 0};
    char word[LONGEST];
    const qz_titles *titles = length < sizeof word ? gather(figures, kind) : NULL;
    if (titles == NULL) {
        return found;
    }
    fold(word, text, length);
    size_t low = 0;
    for (size_t high = titles->count; low < high;) {
        size_t middle = low + (high - low) / 2;
        int before = strcmp(((const title *)titles->sorted[middle])->folded, word) < 0;
        low = before ? middle + 1 : low;
        high = before ? high : middle;
    }
    for (; low < titles->count; low++) {
        const title *one = titles->sorted[low];
        if (strcmp(one->folded, word) != 0) {
            break;
        }
        note(&found, one);
    }
    return found;
}

void qz_titles_offer(qzplan_figures *figures, int kind, qz_suggest *suggest) {
    const qz_titles *titles = gather(figures, kind);
    for (size_t i = 0; titles != NULL && i < titles->count; i++) {
        qz_suggest_offer(suggest, ((const title *)titles->sorted[i])->text);
    }
}
