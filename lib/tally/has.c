/* SPDX-License-Identifier: MIT */
/* Rows of another table that refer to one: counted by key, and those that may refer to any row of
   their area by area. */

#include "tally/ask.h"

#include <qzplan/error.h>

#include "tally/amount.h"
#include "tally/test.h"

#include "number/number.h"

/* The blocks of a `has` in the spec of its table. */
static const qz_rec_has *asked_of(const qz_rec_spec *spec, const qzplan_has *has) {
    for (uint32_t i = 0; i < spec->has_count; i++) {
        if (spec->has[i].has == has) {
            return &spec->has[i];
        }
    }
    return NULL;
}

/* Tells of a reference that leads to no row. */
static void tell_reference(qz_asking *asking, const qzplan_has *has, const qzplan_tally *counted,
                           const qzplan_tally *of, uint32_t key) {
    size_t length;
    const char *text = qz_keys_text(&of->store.keys, key, &length);
    qz_place place = {of->sources.count > 0 ? of->sources.items[0].id : "", NULL, 0, 0, 0};
    qz_report_add(asking->report, &place,
                  QZ_SAY(RECORD_REFERENCE, qz_text(has->reference->id), qz_text(has->table->id),
                         qz_text(counted->spec->table->id), qz_bytes(text, length)));
}

/* The references of a table's rows that lead to no row of the counted one, each once. */
static int tell_references(qz_asking *asking, const qzplan_has *has, const qzplan_tally *counted,
                           const qzplan_tally *of, const uint32_t *map) {
    const qz_rec_store *store = &of->store;
    const uint32_t word = of->spec->columns[has->reference->index].word;
    uint8_t *told = qz_arena_alloc(asking->arena, store->keys.count + (size_t)1);
    for (uint32_t i = 0; told != NULL && i < store->groups.count; i++) {
        uint32_t key = qz_groups_at(&store->groups, i)[word];
        if (key < QZ_KEY_UNASKED && map[key] == QZ_NO && !told[key]) {
            told[key] = 1;
            tell_reference(asking, has, counted, of, key);
        }
    }
    return told != NULL;
}

/* The keys of the counted table's own rows, by the other table's number; QZ_NO: no row has it. */
static uint32_t *map_keys(qz_arena *arena, const qzplan_tally *counted, const qzplan_tally *of) {
    const qz_rec_store *store = &counted->store;
    uint32_t *map = qz_arena_array(arena, of->store.keys.count + (size_t)1, sizeof *map);
    uint8_t *own = qz_arena_alloc(arena, store->keys.count + (size_t)1);
    if (map == NULL || own == NULL) {
        return NULL;
    }
    for (uint32_t i = 0; i < store->groups.count; i++) {
        uint32_t key = qz_groups_at(&store->groups, i)[counted->spec->key_word];
        if (key < QZ_KEY_UNASKED) {
            own[key] = 1;
        }
    }
    for (uint32_t i = 0; i < of->store.keys.count; i++) {
        size_t length;
        const char *text = qz_keys_text(&of->store.keys, i, &length);
        uint32_t key = qz_keys_find(&store->keys, text, length);
        map[i] = key != QZ_NO && own[key] ? key : QZ_NO;
    }
    return map;
}

static const qz_rec_sum *sum_of(const qzplan_tally *tally, const qzplan_has *has, uint32_t group) {
    if (has->total == NULL) {
        return NULL;
    }
    return qz_rec_sum_of(&tally->store, group, tally->spec->columns[has->total->index].value);
}

/* Where the rows of a group are added: to the row that they refer to, else to those of their area.
 */
static qz_rec_cells *target_of(qz_has_table *out, const uint32_t *tuple, const uint32_t *map) {
    if (map == NULL) {
        return qz_frame_exact(&out->by_area, tuple[QZ_WORD_AREA]);
    }
    uint32_t reference = tuple[out->tally->spec->columns[out->has->reference->index].word];
    if (reference == QZ_KEY_UNASKED) {
        return NULL; /* its class is asked for nothing */
    }
    uint32_t key = reference == QZ_KEY_NONE ? QZ_NO : map[reference];
    return key == QZ_NO ? qz_frame_exact(&out->by_area, tuple[QZ_WORD_AREA]) : &out->by_key[key];
}

static void count_rows(qz_has_table *out, const qz_asking *asking, const uint32_t *map,
                       qz_days stretch) {
    const qz_rec_store *store = &out->tally->store;
    const qz_rec_has *asked = asked_of(out->tally->spec, out->has);
    for (uint32_t i = 0; i < store->groups.count; i++) {
        const uint32_t *tuple = qz_groups_at(&store->groups, i);
        int w = qz_group_in_time(store->spec, tuple, stretch);
        qz_rec_cells *cells = w == QZ_FALSE ? NULL : target_of(out, tuple, map);
        if (cells != NULL) {
            w = qz_and(w, qz_group_truth(store, tuple, asked->of, stretch, asking->known));
            int o = qz_group_truth(store, tuple, asked->where, stretch, asking->known);
            qz_cells_add(cells, w, o, store->groups.counts[i], sum_of(out->tally, out->has, i));
        }
    }
}

/* What is loose in an area that a row may be in: of all areas that meet it. */
static int gather_loose(qz_has_table *out, qz_arena *arena) {
    qz_frame *frame = &out->by_area;
    out->loose = qz_arena_array(arena, frame->count + 2, sizeof *out->loose);
    if (out->loose == NULL) {
        return 0;
    }
    qz_frame_spread(frame);
    for (size_t i = 0; i < frame->count; i++) {
        qz_cells_merge(&out->loose[i], &frame->all[i], 1);
    }
    for (size_t i = 0; i < frame->count + 2; i++) { /* a row of no known area may be in any */
        qz_cells_merge(&out->loose[frame->count], &frame->exact[i], 1);
    }
    out->loose[frame->count + 1] = out->loose[frame->count];
    return 1;
}

/* 1 where the references of a `has` were told of before: once is enough for all periods and groups.
 */
static int is_told(qz_asking *asking, const qzplan_has *has) {
    for (size_t i = 0; i < asking->told_count; i++) {
        if (asking->told[i] == has->reference) {
            return 1;
        }
    }
    if (asking->told_count < QZ_TOLD_MOST) {
        asking->told[asking->told_count++] = has->reference;
    }
    return 0;
}

int qz_has_make(qz_has_table *out, qz_asking *asking, const qzplan_has *has,
                const qzplan_tally *counted, qz_days stretch, const qzplan_period *period) {
    uint32_t *map = NULL;
    *out = (qz_has_table){.has = has};
    out->tally = qz_tally_for(asking, has->table, stretch, period);
    const qz_rec_has *asked = out->tally == NULL ? NULL : asked_of(out->tally->spec, has);
    if (asked == NULL || out->tally->unusable[asked->metric->index]) {
        out->tally = NULL;
        return 1;
    }
    if (!qz_answers_make(&out->answers, asking->arena, out->tally, stretch) ||
        !qz_frame_make(&out->by_area, asking->arena, asking->plan)) {
        return 0;
    }
    if (counted != NULL) {
        map = map_keys(asking->arena, counted, out->tally);
        out->by_key = qz_arena_array(asking->arena, counted->store.keys.count + (size_t)1,
                                     sizeof *out->by_key);
        if (map == NULL || out->by_key == NULL ||
            (!is_told(asking, has) && !tell_references(asking, has, counted, out->tally, map))) {
            return 0;
        }
    }
    count_rows(out, asking, map, stretch);
    if (counted == NULL) {
        qz_frame_spread(&out->by_area);
        return 1;
    }
    return gather_loose(out, asking->arena);
}

/* ---- whether it has it */

static qzplan_number share_of(uint64_t part, uint64_t whole) {
    if (whole == 0 || whole > INT64_MAX) {
        return (qzplan_number){0, 0};
    }
    return (qzplan_number){(int64_t)part, (int64_t)whole};
}

static int test_share(const qzplan_has *has, const qz_rec_cells *cells) {
    qz_shares shares = qz_cells_shares(cells);
    if (shares.whole_low == 0) {
        return QZ_UNKNOWN; /* there may be none of which it is a share */
    }
    qzplan_number low = share_of(shares.low_num, shares.low_den);
    qzplan_number high = share_of(shares.high_num, shares.high_den);
    if (has->what == QZPLAN_HAS_ALL) {
        qzplan_number one = {1, 1};
        return qz_rec_compare(QZPLAN_OP_AT_LEAST, one, one, low, high);
    }
    return qz_rec_compare(has->op, has->value, has->upper, low, high);
}

static int test_rows(const qzplan_has *has, const qz_rec_cells *cells) {
    qz_shares shares = qz_cells_shares(cells);
    qzplan_number low = share_of(shares.low_num, 1);
    qzplan_number high = share_of(shares.high_num, 1);
    return qz_rec_compare(has->op, has->value, has->upper, low, high);
}

static int test_total(const qzplan_has *has, const qz_rec_cells *cells) {
    qz_interval total;
    if (qz_cells_total(&total, cells, has->total) != QZPLAN_OK) {
        return QZ_UNKNOWN;
    }
    return qz_rec_compare(has->op, has->value, has->upper, total.low, total.high);
}

static int test(const qzplan_has *has, const qz_rec_cells *cells) {
    switch (has->what) {
    case QZPLAN_HAS_ROWS:
        return test_rows(has, cells);
    case QZPLAN_HAS_TOTAL:
        return test_total(has, cells);
    default:
        return test_share(has, cells);
    }
}

int qz_has_truth(const qz_has_table *table, uint32_t key, uint32_t area) {
    if (table->tally == NULL) {
        return QZ_UNKNOWN;
    }
    const uint32_t root = table->by_area.plan->area->index;
    const uint32_t known = area == QZ_AREA_BLANK ? root : area;
    const int covers = table->tally->spec->table->covers_all != 0;
    int answers = known < table->by_area.count ? table->answers.answers[known] : covers;
    if (!answers) {
        return QZ_UNKNOWN;
    }
    if (table->by_key == NULL) {
        return test(table->has, &table->by_area.all[area]);
    }
    if (key >= QZ_KEY_UNASKED) {
        return QZ_UNKNOWN;
    }
    qz_rec_cells cells = table->by_key[key];
    size_t place = area < table->by_area.count ? area : table->by_area.count;
    qz_cells_merge(&cells, &table->loose[place], 1);
    return test(table->has, &cells);
}
