/* SPDX-License-Identifier: MIT */
/* Goes through a plan's metrics and groups and notes what they ask of a table: each test once, each
   list of conditions once. */

#include "tally/spec.h"

#include <string.h>

#include "tally/definition.h"
#include "tally/stretch.h"

typedef struct qz_work {
    qz_arena *arena;
    qz_rec_spec *spec;
    int failed;
} qz_work;

static void *array(qz_work *work, size_t count, size_t each) {
    void *items = qz_arena_array(work->arena, count, each);
    work->failed |= items == NULL;
    return items;
}

/* Counts from a table's rows themselves. */
static int is_of(const qzplan_metric *metric, const qzplan_table *table) {
    return metric->counting != NULL && metric->counting->table == table;
}

/* ---- tests and lists of them */

static int hangs_on_stretch(const qz_rec_spec *spec, const qzplan_condition *test) {
    return spec->table->period != NULL &&
           (test->measure == QZPLAN_MEASURE_AGE || test->measure == QZPLAN_MEASURE_IN_PERIOD ||
            test->measure == QZPLAN_MEASURE_DAYS_BEFORE_END);
}

static uint32_t add_leaf(qz_work *work, const qzplan_condition *test) {
    qz_rec_spec *spec = work->spec;
    const char *text = qz_define_test(work->arena, test);
    if (text == NULL) {
        work->failed = 1;
        return 0;
    }
    for (uint32_t i = 0; i < spec->leaf_count; i++) {
        if (strcmp(spec->leaves[i].text, text) == 0) {
            return i;
        }
    }
    spec->leaves[spec->leaf_count] =
        (qz_rec_leaf){test, text, (uint32_t)hangs_on_stretch(spec, test), QZ_NO};
    return spec->leaf_count++;
}

static void fill_block(qz_work *work, qz_rec_block *block) {
    uint32_t *leaves = array(work, block->count, sizeof *leaves);
    for (uint32_t i = 0; !work->failed && i < block->count; i++) {
        leaves[i] = QZ_NO;
        if (block->list[i].kind == QZPLAN_CONDITION_TEST) {
            leaves[i] = add_leaf(work, &block->list[i]);
            block->dynamic |= work->failed ? 0 : work->spec->leaves[leaves[i]].dynamic;
        }
    }
    block->leaves = leaves;
}

static uint32_t add_block(qz_work *work, const qzplan_condition *list, size_t count) {
    qz_rec_spec *spec = work->spec;
    const char *text = qz_define_block(work->arena, list, count);
    if (text == NULL) {
        work->failed = 1;
        return 0;
    }
    for (uint32_t i = 0; i < spec->block_count; i++) {
        if (strcmp(spec->blocks[i].text, text) == 0) {
            return i;
        }
    }
    qz_rec_block *block = &spec->blocks[spec->block_count];
    *block = (qz_rec_block){.list = list, .text = text, .count = (uint32_t)count, .item = QZ_NO};
    spec->most_conditions =
        block->count > spec->most_conditions ? block->count : spec->most_conditions;
    fill_block(work, block);
    return spec->block_count++;
}

/* Of a group's conditions those on this table. */
static uint32_t add_group(qz_work *work, const qzplan_group *group) {
    qzplan_condition *own = array(work, group->where_count, sizeof *own);
    size_t count = 0;
    for (size_t i = 0; !work->failed && i < group->where_count; i++) {
        if (group->where[i].table == work->spec->table) {
            own[count++] = group->where[i];
        }
    }
    return count == 0 ? QZ_NO : add_block(work, own, count);
}

/* ---- what is needed of columns */

static uint32_t next_of(uint32_t *place, uint32_t *count) {
    if (*place == QZ_NO) {
        *place = (*count)++;
    }
    return *place;
}

static void want_word(qz_rec_spec *spec, const qzplan_table_column *column) {
    (void)next_of(&spec->columns[column->index].word, &spec->word_count);
}

static void use_counting(qz_rec_spec *spec, const qzplan_counting *counting) {
    if (counting->of != NULL && counting->what == QZPLAN_COUNT_DISTINCT) {
        (void)next_of(&spec->columns[counting->of->index].set, &spec->set_count);
    } else if (counting->of != NULL) {
        (void)next_of(&spec->columns[counting->of->index].value, &spec->value_count);
    }
    if (counting->has_count > 0 && spec->table->key_count == 1) {
        want_word(spec, spec->table->key[0]);
    }
}

static void use_has(qz_rec_spec *spec, const qzplan_metric *metric, const qzplan_has *has) {
    if (metric->counting->what != QZPLAN_COUNT_AREAS) {
        want_word(spec, has->reference);
    }
    if (has->total != NULL) {
        (void)next_of(&spec->columns[has->total->index].value, &spec->value_count);
    }
}

static void use_metric(qz_work *work, const qzplan_metric *metric, uint32_t *of_metric,
                       const char **texts, qz_rec_has *has) {
    qz_rec_spec *spec = work->spec;
    const qzplan_counting *counting = metric->counting;
    of_metric[metric->index] = QZ_NO;
    if (counting == NULL) {
        return;
    }
    if (is_of(metric, spec->table)) {
        of_metric[metric->index] = add_block(work, counting->where, counting->where_count);
        use_counting(spec, counting);
    }
    for (size_t i = 0; i < counting->has_count; i++) {
        const qzplan_has *one = &counting->has[i];
        if (one->table == spec->table) {
            uint32_t where = add_block(work, one->where, one->where_count);
            uint32_t of = add_block(work, one->of, one->of_count);
            has[spec->has_count++] = (qz_rec_has){one, metric, where, of};
            use_has(spec, metric, one);
        }
    }
    if (qz_counts_from(metric, spec->table)) {
        texts[metric->index] = qz_define_metric(work->arena, metric);
        work->failed |= texts[metric->index] == NULL;
    }
}

/* ---- room */

typedef struct qz_room {
    size_t conditions;
    size_t blocks;
    size_t has;
} qz_room;

static qz_room room_for(const qzplan_plan *plan) {
    qz_room room = {0, 0, 0};
    for (size_t i = 0; i < plan->metric_count; i++) {
        const qzplan_counting *counting = plan->metrics[i]->counting;
        if (counting == NULL) {
            continue;
        }
        room.conditions += counting->where_count;
        room.blocks += 1 + 2 * counting->has_count;
        room.has += counting->has_count;
        for (size_t h = 0; h < counting->has_count; h++) {
            room.conditions += counting->has[h].where_count + counting->has[h].of_count;
        }
    }
    for (size_t i = 0; i < plan->group_count; i++) {
        room.conditions += plan->groups[i]->where_count;
        room.blocks++;
    }
    return room;
}

static void make_columns(qz_work *work) {
    const qzplan_table *table = work->spec->table;
    qz_rec_column *columns = array(work, table->column_count, sizeof *columns);
    for (size_t i = 0; !work->failed && i < table->column_count; i++) {
        const qzplan_table_column *column = table->columns[i];
        columns[i] = (qz_rec_column){.column = column,
                                     .text = qz_define_column(work->arena, column),
                                     .word = QZ_NO,
                                     .days = QZ_NO,
                                     .value = QZ_NO,
                                     .set = QZ_NO};
        work->failed |= columns[i].text == NULL;
    }
    for (size_t i = 0; !work->failed && i < table->key_count; i++) {
        columns[table->key[i]->index].is_key = 1;
    }
    work->spec->columns = columns;
}

/* ---- what a class says, and which leaves each column decides */

static void number_items(qz_rec_spec *spec) {
    for (uint32_t b = 0; b < spec->block_count; b++) {
        qz_rec_block *block = &spec->blocks[b];
        if (!block->dynamic) {
            block->item = block->count == 0 ? QZ_NO : spec->item_count++;
            continue;
        }
        for (uint32_t i = 0; i < block->count; i++) {
            qz_rec_leaf *leaf = block->leaves[i] == QZ_NO ? NULL : &spec->leaves[block->leaves[i]];
            if (leaf != NULL && !leaf->dynamic) {
                leaf->item = leaf->item == QZ_NO ? spec->item_count++ : leaf->item;
            }
        }
    }
}

static void give_leaves(qz_work *work) {
    qz_rec_spec *spec = work->spec;
    uint32_t *pairs = array(work, spec->leaf_count, sizeof *pairs);
    for (size_t c = 0; !work->failed && c < spec->table->column_count; c++) {
        qz_rec_column *column = &spec->columns[c];
        uint32_t *own = array(work, spec->leaf_count, sizeof *own);
        for (uint32_t i = 0; !work->failed && i < spec->leaf_count; i++) {
            const qz_rec_leaf *leaf = &spec->leaves[i];
            if (leaf->test->of->index != c) {
                continue;
            }
            if (leaf->dynamic) {
                column->days = column->days == QZ_NO ? spec->word_count : column->days;
                spec->word_count += column->days == spec->word_count ? 2 : 0;
            } else if (leaf->test->per != NULL) {
                pairs[spec->pair_count++] = i;
            } else {
                own[column->leaf_count++] = i;
            }
        }
        column->leaves = own;
    }
    spec->pairs = pairs;
    spec->leaf_words = (spec->leaf_count + 63) / 64;
    spec->leaf_words = spec->leaf_words == 0 ? 1 : spec->leaf_words;
}

static void use_all(qz_work *work) {
    qz_rec_spec *spec = work->spec;
    const qzplan_plan *plan = spec->plan;
    const qz_room room = room_for(plan);
    uint32_t *of_metric = array(work, plan->metric_count, sizeof *of_metric);
    uint32_t *of_group = array(work, plan->group_count, sizeof *of_group);
    const char **texts = array(work, plan->metric_count, sizeof *texts);
    qz_rec_has *has = array(work, room.has, sizeof *has);
    spec->leaves = array(work, room.conditions, sizeof *spec->leaves);
    spec->blocks = array(work, room.blocks, sizeof *spec->blocks);
    for (size_t i = 0; !work->failed && i < plan->metric_count; i++) {
        use_metric(work, plan->metrics[i], of_metric, texts, has);
    }
    for (size_t i = 0; !work->failed && i < plan->group_count; i++) {
        of_group[i] = add_group(work, plan->groups[i]);
    }
    for (size_t i = 0; !work->failed && spec->unique && i < spec->table->key_count; i++) {
        want_word(spec, spec->table->key[i]);
    }
    spec->of_metric = of_metric;
    spec->of_group = of_group;
    spec->metric_texts = texts;
    spec->has = has;
}

const qz_rec_spec *qz_rec_spec_make(qz_arena *arena, const qzplan_plan *plan,
                                    const qzplan_table *table, const qz_rec_how *how) {
    qz_rec_spec *spec = qz_arena_alloc(arena, sizeof *spec);
    qz_work work = {.arena = arena, .spec = spec};
    if (spec == NULL) {
        return NULL;
    }
    *spec = (qz_rec_spec){.plan = plan,
                          .table = table,
                          .word_count = QZ_WORDS_ALWAYS,
                          .unique = how->unique,
                          .skip_strange = how->skip_strange};
    make_columns(&work);
    if (work.failed) {
        return NULL;
    }
    use_all(&work);
    if (work.failed || !qz_rec_cut_time(arena, spec, how)) {
        return NULL;
    }
    number_items(spec);
    give_leaves(&work);
    spec->key_word = table->key_count == 1 ? spec->columns[table->key[0]->index].word : QZ_NO;
    spec->text = work.failed ? NULL : qz_define_table(arena, spec);
    return work.failed || spec->text == NULL ? NULL : spec;
}
