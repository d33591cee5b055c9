/* SPDX-License-Identifier: MIT */
/* Classes, groups and sums, and how two stores become one. */

#include "tally/store.h"

#include <string.h>

#include "tally/grow.h"
#include "tally/kleene.h"
#include "tally/test.h"

int qz_rec_store_init(qz_rec_store *store, const qz_rec_spec *spec,
                      const qzplan_allocator *allocator) {
    *store = (qz_rec_store){.spec = spec, .allocator = *allocator};
    qz_keys_init(&store->keys, allocator);
    qz_keys_init(&store->classes, allocator);
    qz_groups_init(&store->groups, allocator, spec->word_count);
    qz_groups_init(&store->sets, allocator, 3);
    return qz_grow(allocator, &store->known, &store->known_room, 0,
                   (size_t)spec->most_conditions + 1, 1);
}

void qz_rec_store_free(qz_rec_store *store) {
    qz_keys_free(&store->keys);
    qz_keys_free(&store->classes);
    qz_groups_free(&store->groups);
    qz_groups_free(&store->sets);
    qz_ungrow(&store->allocator, store->class_facts, store->class_room, sizeof *store->class_facts);
    qz_ungrow(&store->allocator, store->sums, store->sum_room, sizeof *store->sums);
    qz_ungrow(&store->allocator, store->known, store->known_room, 1);
}

/* ---- classes */

int qz_rec_class_truth(const qz_rec_spec *spec, uint32_t block, const char *truths) {
    const qz_rec_block *of = &spec->blocks[block];
    return of->dynamic ? QZ_UNKNOWN : of->item == QZ_NO ? QZ_TRUE : truths[of->item];
}

/* The truth of the conditions of a metric and of all that it is a part of. */
static int chain_truth(const qz_rec_spec *spec, const qzplan_metric *metric, const char *truths) {
    int all = QZ_TRUE;
    for (; metric != NULL && spec->of_metric[metric->index] != QZ_NO; metric = metric->whole) {
        all = qz_and(all, qz_rec_class_truth(spec, spec->of_metric[metric->index], truths));
    }
    return all;
}

static void ask_word(const qz_rec_spec *spec, qz_rec_class *facts,
                     const qzplan_table_column *column) {
    uint32_t word = spec->columns[column->index].word;
    facts->words |= word == QZ_NO ? 0 : UINT32_C(1) << (word - QZ_WORDS_ALWAYS);
}

/* Keys are kept of rows only that something may be asked of. */
static void ask_for_metrics(const qz_rec_spec *spec, qz_rec_class *facts, const char *truths) {
    for (size_t i = 0; i < spec->plan->metric_count; i++) {
        const qzplan_metric *metric = spec->plan->metrics[i];
        if (spec->of_metric[i] == QZ_NO || chain_truth(spec, metric, truths) == QZ_FALSE) {
            continue;
        }
        if (metric->counting->what == QZPLAN_COUNT_DISTINCT) {
            facts->sets |= UINT32_C(1) << spec->columns[metric->counting->of->index].set;
        }
    }
}

static void ask_for_has(const qz_rec_spec *spec, qz_rec_class *facts, const char *truths) {
    for (uint32_t i = 0; i < spec->has_count; i++) {
        const qz_rec_has *has = &spec->has[i];
        int by_share = has->has->what == QZPLAN_HAS_SHARE || has->has->what == QZPLAN_HAS_ALL;
        uint32_t block = by_share ? has->of : has->where;
        if (qz_rec_class_truth(spec, block, truths) != QZ_FALSE) {
            ask_word(spec, facts, has->has->reference);
        }
    }
}

/* The groups of a family that a class certainly is in, and those it may be in. */
static void count_family(const qz_rec_spec *spec, const char *name, const char *truths,
                         int *certain, int *possible, int *count) {
    for (size_t i = 0; i < spec->plan->group_count; i++) {
        const qzplan_group *group = spec->plan->groups[i];
        if (group->one_of == NULL || strcmp(group->one_of, name) != 0) {
            continue;
        }
        *count += 1;
        if (spec->of_group[i] == QZ_NO) {
            *possible += 1; /* nothing is said here of its rows */
            continue;
        }
        int truth = qz_rec_class_truth(spec, spec->of_group[i], truths);
        *certain += truth == QZ_TRUE;
        *possible += truth != QZ_FALSE;
    }
}

/* 1 where a target judges a metric of this table for a group, and the class may be counted in it.
 */
static int is_judged_for(const qz_rec_spec *spec, const qzplan_group *group, const char *truths) {
    for (size_t t = 0; t < spec->plan->target_count; t++) {
        const qzplan_target *target = spec->plan->targets[t];
        int of_group = 0;
        for (size_t g = 0; g < target->group_count; g++) {
            of_group |= target->groups[g] == group;
        }
        for (size_t m = 0; of_group && m < target->metric_count; m++) {
            const qzplan_metric *metric = target->metrics[m];
            if (spec->of_metric[metric->index] != QZ_NO &&
                chain_truth(spec, metric, truths) != QZ_FALSE) {
                return 1;
            }
        }
    }
    return 0;
}

static void check_families(const qz_rec_spec *spec, qz_rec_class *facts, const char *truths) {
    facts->family = QZ_NO;
    for (size_t i = 0; i < spec->plan->group_count; i++) {
        const qzplan_group *group = spec->plan->groups[i];
        int certain = 0, possible = 0, count = 0;
        if (spec->of_group[i] == QZ_NO || group->one_of == NULL) {
            continue;
        }
        count_family(spec, group->one_of, truths, &certain, &possible, &count);
        if ((certain > 1 || possible == 0) && is_judged_for(spec, group, truths)) {
            facts->family = (uint32_t)i;
            facts->breaks = certain > 1;
            return;
        }
    }
}

/* What is always kept: days of what hangs on the stretch, keys that have to be unique, and those
   that rows of other tables refer to: a reference to a row that is not counted is none to nothing.
 */
static uint32_t words_always(const qz_rec_spec *spec) {
    uint32_t words = 0;
    for (size_t i = 0; i < spec->table->column_count; i++) {
        const qz_rec_column *column = &spec->columns[i];
        words |= column->days == QZ_NO ? 0 : UINT32_C(3) << (column->days - QZ_WORDS_ALWAYS);
        int is_kept = column->word != QZ_NO && column->is_key &&
                      (spec->unique || spec->table->key_count == 1);
        words |= is_kept ? UINT32_C(1) << (column->word - QZ_WORDS_ALWAYS) : 0;
    }
    return words;
}

uint32_t qz_rec_class_add(qz_rec_store *store, const char *truths) {
    const qz_rec_spec *spec = store->spec;
    const uint32_t before = store->classes.count;
    uint32_t number = qz_keys_add(&store->classes, truths, spec->item_count);
    if (number == QZ_NO || number < before) {
        return number;
    }
    if (!qz_grow(&store->allocator, &store->class_facts, &store->class_room, number,
                 (size_t)number + 1, sizeof *store->class_facts)) {
        return QZ_NO;
    }
    qz_rec_class *facts = &store->class_facts[number];
    *facts = (qz_rec_class){.words = words_always(spec)};
    ask_for_metrics(spec, facts, truths);
    ask_for_has(spec, facts, truths);
    check_families(spec, facts, truths);
    return number;
}

/* ---- groups */

uint32_t qz_rec_group_add(qz_rec_store *store, uint64_t hash, const uint32_t *tuple) {
    const uint32_t before = store->groups.count;
    const size_t each = store->spec->value_count;
    uint32_t number = qz_groups_add(&store->groups, hash, tuple);
    if (number == QZ_NO || number < before || each == 0) {
        return number;
    }
    if (!qz_grow(&store->allocator, &store->sums, &store->sum_room, number * each,
                 (number + (size_t)1) * each, sizeof *store->sums)) {
        return QZ_NO;
    }
    memset(&store->sums[number * each], 0, each * sizeof *store->sums);
    return number;
}

int qz_rec_set_add(qz_rec_store *store, uint32_t group, uint32_t set, uint32_t key,
                   uint64_t count) {
    const uint32_t tuple[3] = {group, set, key};
    uint32_t number = qz_groups_add(&store->sets, qz_groups_hash(&store->sets, tuple), tuple);
    if (number != QZ_NO) {
        store->sets.counts[number] += count;
    }
    return number != QZ_NO;
}

/* ---- sums */

void qz_rec_sum_number(qz_rec_sum *sum, int64_t number) {
    const qz_wide size = qz_wide_product(qz_magnitude(number), 1);
    if (number < 0) {
        sum->below = qz_wide_sum(sum->below, size);
    } else {
        sum->above = qz_wide_sum(sum->above, size);
    }
    sum->highest = sum->known == 0 || number > sum->highest ? number : sum->highest;
    sum->lowest = sum->known == 0 || number < sum->lowest ? number : sum->lowest;
    sum->known++;
}

void qz_rec_sum_merge(qz_rec_sum *into, const qz_rec_sum *from) {
    into->above = qz_wide_sum(into->above, from->above);
    into->below = qz_wide_sum(into->below, from->below);
    if (from->known > 0) {
        int first = into->known == 0;
        into->highest = first || from->highest > into->highest ? from->highest : into->highest;
        into->lowest = first || from->lowest < into->lowest ? from->lowest : into->lowest;
    }
    into->known += from->known;
    into->unknown += from->unknown;
}

/* ---- two stores */

typedef struct qz_maps {
    uint32_t *keys;
    uint32_t *classes;
    uint32_t *groups;
    size_t key_room;
    size_t class_room;
    size_t group_room;
} qz_maps;

static uint32_t mapped(const uint32_t *map, uint32_t number) {
    return number >= QZ_KEY_UNASKED ? number : map[number];
}

static int map_texts(qz_rec_store *into, const qz_rec_store *from, qz_maps *maps) {
    int fine = 1;
    for (uint32_t i = 0; fine && i < from->keys.count; i++) {
        size_t length;
        const char *text = qz_keys_text(&from->keys, i, &length);
        maps->keys[i] = qz_keys_add(&into->keys, text, length);
        fine = maps->keys[i] != QZ_NO;
    }
    for (uint32_t i = 0; fine && i < from->classes.count; i++) {
        maps->classes[i] = qz_rec_class_add(into, qz_rec_class_truths(from, i));
        fine = maps->classes[i] != QZ_NO;
    }
    return fine;
}

static int add_groups(qz_rec_store *into, const qz_rec_store *from, qz_maps *maps) {
    const qz_rec_spec *spec = into->spec;
    uint32_t tuple[QZ_WORDS_ALWAYS + QZ_WORDS_MOST];
    for (uint32_t i = 0; i < from->groups.count; i++) {
        memcpy(tuple, qz_groups_at(&from->groups, i), spec->word_count * sizeof *tuple);
        tuple[QZ_WORD_CLASS] = maps->classes[tuple[QZ_WORD_CLASS]];
        for (size_t c = 0; c < spec->table->column_count; c++) {
            uint32_t word = spec->columns[c].word;
            if (word != QZ_NO) {
                tuple[word] = mapped(maps->keys, tuple[word]);
            }
        }
        uint32_t group = qz_rec_group_add(into, qz_groups_hash(&into->groups, tuple), tuple);
        if (group == QZ_NO) {
            return 0;
        }
        maps->groups[i] = group;
        into->groups.counts[group] += from->groups.counts[i];
        for (uint32_t v = 0; v < spec->value_count; v++) {
            qz_rec_sum_merge(qz_rec_sum_of(into, group, v), qz_rec_sum_of(from, i, v));
        }
    }
    return 1;
}

static int add_sets(qz_rec_store *into, const qz_rec_store *from, const qz_maps *maps) {
    for (uint32_t i = 0; i < from->sets.count; i++) {
        const uint32_t *tuple = qz_groups_at(&from->sets, i);
        if (!qz_rec_set_add(into, maps->groups[tuple[0]], tuple[1], mapped(maps->keys, tuple[2]),
                            from->sets.counts[i])) {
            return 0;
        }
    }
    return 1;
}

int qz_rec_store_merge(qz_rec_store *into, const qz_rec_store *from) {
    qz_maps maps = {0};
    const qzplan_allocator *memory = &into->allocator;
    int fine = qz_grow(memory, &maps.keys, &maps.key_room, 0, from->keys.count + (size_t)1,
                       sizeof *maps.keys) &&
               qz_grow(memory, &maps.classes, &maps.class_room, 0, from->classes.count + (size_t)1,
                       sizeof *maps.classes) &&
               qz_grow(memory, &maps.groups, &maps.group_room, 0, from->groups.count + (size_t)1,
                       sizeof *maps.groups) &&
               !__builtin_add_overflow(into->rows, from->rows, &into->rows) &&
               map_texts(into, from, &maps) && add_groups(into, from, &maps) &&
               add_sets(into, from, &maps);
    into->empty_rows += from->empty_rows;
    into->skipped_rows += from->skipped_rows;
    qz_ungrow(memory, maps.keys, maps.key_room, sizeof *maps.keys);
    qz_ungrow(memory, maps.classes, maps.class_room, sizeof *maps.classes);
    qz_ungrow(memory, maps.groups, maps.group_room, sizeof *maps.groups);
    return fine;
}
