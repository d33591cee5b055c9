/* SPDX-License-Identifier: MIT */
/* Groups, their truths, and which areas a table answers for. */

#include "tally/ask.h"

#include "model/areas.h"
#include "tally/test.h"

const qzplan_tally *qz_tally_for(const qz_asking *asking, const qzplan_table *table,
                                 qz_days stretch, const qzplan_period *period) {
    for (size_t i = 0; i < asking->count; i++) {
        const qz_rec_spec *spec = asking->tallies[i]->spec;
        if (spec->table != table) {
            continue;
        }
        if (table->period == NULL) {
            if (spec->stretch.first == period->first && spec->stretch.last == period->last) {
                return asking->tallies[i];
            }
            continue;
        }
        if (spec->period_count == 0) {
            return asking->tallies[i];
        }
        for (size_t p = 0; p < spec->period_count; p++) {
            if (spec->periods[p].first == period->first && spec->periods[p].last == period->last) {
                return asking->tallies[i];
            }
        }
    }
    (void)stretch;
    return NULL;
}

int qz_group_in_time(const qz_rec_spec *spec, const uint32_t *tuple, qz_days stretch) {
    if (spec->table->period == NULL) {
        return QZ_TRUE;
    }
    return qz_days_in((qz_days){(int32_t)tuple[QZ_WORD_FIRST], (int32_t)tuple[QZ_WORD_LAST]},
                      stretch);
}

typedef struct qz_group_leaves {
    const qz_rec_spec *spec;
    const uint32_t *tuple;
    const char *truths;
    qz_days stretch;
} qz_group_leaves;

/* A day that hangs on the stretch stands in the tuple, with two that say why there is none. */
static int leaf_truth(const void *of, uint32_t number) {
    const qz_group_leaves *group = of;
    const qz_rec_leaf *leaf = &group->spec->leaves[number];
    if (!leaf->dynamic) {
        return group->truths[leaf->item];
    }
    uint32_t place = group->spec->columns[leaf->test->of->index].days;
    qz_rec_value value = {.first = (int32_t)group->tuple[place],
                          .last = (int32_t)group->tuple[place + 1]};
    if (value.last == QZPLAN_DAY_NONE) {
        value.state = QZ_CELL_BLANK;
    } else if (value.first == QZPLAN_DAY_ONGOING) {
        value.state = QZ_CELL_UNREADABLE;
    }
    return qz_rec_test(leaf->test, &value, "", 0, group->stretch);
}

int qz_group_truth(const qz_rec_store *store, const uint32_t *tuple, uint32_t block,
                   qz_days stretch, int8_t *known) {
    const qz_rec_spec *spec = store->spec;
    if (block == QZ_NO) {
        return QZ_TRUE;
    }
    const char *truths = qz_rec_class_truths(store, tuple[QZ_WORD_CLASS]);
    if (!spec->blocks[block].dynamic) {
        return qz_rec_class_truth(spec, block, truths);
    }
    const qz_group_leaves group = {spec, tuple, truths, stretch};
    return qz_rec_block_truth(&spec->blocks[block], leaf_truth, &group, known);
}

/* ---- who has reported */

static void name_areas(qz_answers *out, const qzplan_tally *tally, qz_days stretch) {
    const qz_rec_store *store = &tally->store;
    const qzplan_plan *plan = tally->spec->plan;
    for (uint32_t i = 0; i < store->groups.count; i++) {
        const uint32_t *tuple = qz_groups_at(&store->groups, i);
        if (qz_group_in_time(tally->spec, tuple, stretch) != QZ_TRUE) {
            continue;
        }
        if (tuple[QZ_WORD_AREA] < QZ_AREA_STRANGE) {
            out->answers[tuple[QZ_WORD_AREA]] = 1;
        }
        if (tuple[QZ_WORD_AREA] == QZ_AREA_BLANK) {
            out->some[plan->area->index] = 1;
        }
    }
}

/* An area that no row names answers where all directly within it do. */
static void conclude(qz_answers *out, const qzplan_area *area, qz_days stretch) {
    size_t next = 0;
    const qzplan_area *below;
    int all = 1;
    int any = 0;
    for (size_t i = 0; i < area->child_count; i++) {
        any |= out->some[area->children[i]->index] | out->answers[area->children[i]->index];
    }
    if (area->is_set) {
        for (size_t i = 0; i < area->child_count; i++) {
            all &= out->answers[area->children[i]->index];
        }
    } else {
        int there = 0;
        while ((below = qz_area_below(area, &next, stretch.first, stretch.last)) != NULL) {
            all &= out->answers[below->index];
            there = 1;
        }
        all &= there;
    }
    out->answers[area->index] = out->answers[area->index] || (any && all);
    out->some[area->index] = out->some[area->index] || any;
}

int qz_answers_make(qz_answers *out, qz_arena *arena, const qzplan_tally *tally, qz_days stretch) {
    const qzplan_plan *plan = tally->spec->plan;
    const size_t count = plan->area_count;
    out->answers = qz_arena_alloc(arena, count);
    out->some = qz_arena_alloc(arena, count);
    if (out->answers == NULL || out->some == NULL) {
        return 0;
    }
    name_areas(out, tally, stretch);
    for (int sets = 0; sets < 2; sets++) {
        for (size_t i = plan->area_count; i-- > 0;) {
            if (plan->areas[i]->is_set == (uint32_t)sets) {
                conclude(out, plan->areas[i], stretch);
            }
        }
    }
    for (size_t i = 0; tally->spec->table->covers_all && i < count; i++) {
        out->answers[i] = 1;
    }
    return 1;
}
