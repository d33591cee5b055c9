/* SPDX-License-Identifier: MIT */
/* Writes a tally: what was counted, in one order whatever the way that led to it, then where it
   came from. */

#include <string.h>

#include <qzplan/error.h>

#include "base/sha256.h"
#include "base/sort.h"
#include "tally/grow.h"
#include "tally/saved.h"

/* A thing on its way to its place. */
typedef struct qz_sorted_text {
    const char *text;
    size_t length;
    uint32_t number;
} qz_sorted_text;

typedef struct qz_saved_group {
    const uint32_t *words; /* in canonical order */
    uint32_t width;
    uint32_t number;
} qz_saved_group;

typedef struct qz_saving {
    const qzplan_tally *tally;
    const qz_rec_spec *spec;
    qz_arena *scratch;
    qz_bytes_out *out;
    qz_saved_order order;
    uint32_t *areas;   /* by area: its number in the file */
    uint32_t *keys;    /* by key */
    uint32_t *classes; /* by class */
    uint32_t *groups;  /* by group: its place in the file */
} qz_saving;

/* ---- sorting */

static int text_before(const void *a, const void *b) {
    const qz_sorted_text *x = a;
    const qz_sorted_text *y = b;
    size_t both = x->length < y->length ? x->length : y->length;
    int order = both == 0 ? 0 : memcmp(x->text, y->text, both);
    return order != 0 ? order < 0 : x->length < y->length;
}

static int group_before(const void *a, const void *b) {
    const qz_saved_group *x = a;
    const qz_saved_group *y = b;
    for (uint32_t i = 0; i < x->width; i++) {
        if (x->words[i] != y->words[i]) {
            return x->words[i] < y->words[i];
        }
    }
    return 0;
}

/* Pointers to things that lie in a row, sorted; NULL when out of memory. */
static const void **sorted(qz_arena *scratch, const void *things, size_t count, size_t each,
                           qz_before before) {
    const void **items = qz_arena_array(scratch, count, sizeof *items);
    for (size_t i = 0; items != NULL && i < count; i++) {
        items[i] = (const char *)things + i * each;
    }
    if (items != NULL) {
        qz_sort(items, count, before);
    }
    return items;
}

/* Numbers texts by their order from `first` on, and writes them. */
static uint32_t *put_texts(qz_saving *s, const qz_sorted_text *texts, uint32_t count,
                           uint32_t numbers, uint32_t first) {
    uint32_t *map = qz_arena_array(s->scratch, numbers, sizeof *map);
    const void **items = sorted(s->scratch, texts, count, sizeof *texts, text_before);
    if (map == NULL || items == NULL) {
        return NULL;
    }
    qz_put_u32(s->out, count);
    for (uint32_t i = 0; i < count; i++) {
        const qz_sorted_text *text = items[i];
        map[text->number] = first + i;
        qz_put_text(s->out, text->text, text->length);
    }
    return map;
}

/* ---- what it is of */

static void put_c_text(qz_bytes_out *out, const char *text) {
    qz_put_text(out, text, strlen(text));
}

static void put_period(qz_bytes_out *out, const qzplan_period *period) {
    qz_put_u32(out, (uint32_t)period->kind);
    qz_put_u32(out, (uint32_t)period->first);
    qz_put_u32(out, (uint32_t)period->last);
    qz_put_u32(out, (uint32_t)period->year_starts);
}

static void put_columns(qz_saving *s, const uint32_t *columns, uint32_t count) {
    qz_put_u32(s->out, count);
    for (uint32_t i = 0; i < count; i++) {
        put_c_text(s->out, s->spec->columns[columns[i]].text);
    }
}

/* Metrics by id, each with its definition; those that were not counted so are left out. */
static int put_metrics(qz_saving *s) {
    const qzplan_plan *plan = s->spec->plan;
    qz_sorted_text *texts = qz_arena_array(s->scratch, plan->metric_count, sizeof *texts);
    uint32_t count = 0;
    for (uint32_t i = 0; texts != NULL && i < plan->metric_count; i++) {
        if (s->spec->metric_texts[i] != NULL && !s->tally->unusable[i]) {
            const char *id = plan->metrics[i]->id;
            texts[count++] = (qz_sorted_text){id, strlen(id), i};
        }
    }
    const void **items =
        texts == NULL ? NULL : sorted(s->scratch, texts, count, sizeof *texts, text_before);
    if (items == NULL) {
        return 0;
    }
    qz_put_u32(s->out, count);
    for (uint32_t i = 0; i < count; i++) {
        const qz_sorted_text *text = items[i];
        qz_put_text(s->out, text->text, text->length);
        put_c_text(s->out, s->spec->metric_texts[text->number]);
    }
    return 1;
}

static int put_definition(qz_saving *s) {
    const qz_rec_spec *spec = s->spec;
    const int is_snapshot = spec->stretch.kind != QZPLAN_PERIOD_NONE;
    put_c_text(s->out, spec->table->id);
    put_c_text(s->out, spec->text);
    qz_put_u32(s->out, (uint32_t)spec->unique | (uint32_t)spec->skip_strange << 1);
    qz_put_u32(s->out, is_snapshot ? 1 : (uint32_t)spec->period_count);
    for (size_t i = 0; i < (is_snapshot ? 1 : spec->period_count); i++) {
        put_period(s->out, is_snapshot ? &spec->stretch : &spec->periods[i]);
    }
    qz_put_raw(s->out, s->tally->concealed, sizeof s->tally->concealed);
    qz_put_u32(s->out, spec->item_count);
    for (uint32_t i = 0; i < spec->item_count; i++) {
        put_c_text(s->out, s->order.item_texts[s->order.items[i]]);
    }
    put_columns(s, s->order.words, s->order.word_count);
    put_columns(s, s->order.days, s->order.day_count);
    put_columns(s, s->order.values, s->order.value_count);
    put_columns(s, s->order.sets, s->order.set_count);
    return put_metrics(s);
}

/* ---- counts */

/* Areas that rows name. */
static int put_areas(qz_saving *s) {
    const qzplan_plan *plan = s->spec->plan;
    const qz_groups *groups = &s->tally->store.groups;
    uint8_t *used = qz_arena_alloc(s->scratch, plan->area_count);
    qz_sorted_text *texts = qz_arena_array(s->scratch, plan->area_count, sizeof *texts);
    uint32_t count = 0;
    if (used == NULL || texts == NULL) {
        return 0;
    }
    for (uint32_t i = 0; i < groups->count; i++) {
        uint32_t area = qz_groups_at(groups, i)[QZ_WORD_AREA];
        if (area < QZ_AREA_STRANGE) {
            used[area] = 1;
        }
    }
    for (uint32_t i = 0; i < plan->area_count; i++) {
        if (used[i]) {
            const char *id = plan->areas[i]->id;
            texts[count++] = (qz_sorted_text){id, strlen(id), i};
        }
    }
    s->areas = put_texts(s, texts, count, (uint32_t)plan->area_count, QZ_SAVED_AREAS);
    return s->areas != NULL;
}

static void use_key(uint8_t *used, uint32_t key) {
    if (key < QZ_KEY_UNASKED) {
        used[key] = 1;
    }
}

/* Those that groups and sets have: a key that nobody asked for is not kept. */
static void use_keys(const qz_saving *s, uint8_t *used) {
    const qz_rec_store *store = &s->tally->store;
    for (uint32_t i = 0; i < store->groups.count; i++) {
        const uint32_t *tuple = qz_groups_at(&store->groups, i);
        for (uint32_t w = 0; w < s->order.word_count; w++) {
            use_key(used, tuple[s->spec->columns[s->order.words[w]].word]);
        }
    }
    for (uint32_t i = 0; i < store->sets.count; i++) {
        use_key(used, qz_groups_at(&store->sets, i)[2]);
    }
}

static int put_keys(qz_saving *s) {
    const qz_keys *keys = &s->tally->store.keys;
    qz_sorted_text *texts = qz_arena_array(s->scratch, keys->count, sizeof *texts);
    uint8_t *used = qz_arena_alloc(s->scratch, keys->count + (size_t)1);
    uint32_t count = 0;
    if (texts == NULL || used == NULL) {
        return 0;
    }
    use_keys(s, used);
    for (uint32_t i = 0; i < keys->count; i++) {
        if (used[i]) {
            texts[count].text = qz_keys_text(keys, i, &texts[count].length);
            texts[count++].number = i;
        }
    }
    s->keys = put_texts(s, texts, count, keys->count, QZ_SAVED_KEYS);
    return s->keys != NULL;
}

static int put_classes(qz_saving *s) {
    const qz_rec_store *store = &s->tally->store;
    const uint32_t count = store->classes.count;
    const uint32_t items = s->spec->item_count;
    qz_sorted_text *texts = qz_arena_array(s->scratch, count, sizeof *texts);
    char *all = qz_arena_array(s->scratch, count, items + (size_t)1);
    for (uint32_t i = 0; texts != NULL && all != NULL && i < count; i++) {
        const char *truths = qz_rec_class_truths(store, i);
        char *own = all + (size_t)i * items;
        for (uint32_t t = 0; t < items; t++) {
            own[t] = truths[s->order.items[t]];
        }
        texts[i] = (qz_sorted_text){own, items, i};
    }
    s->classes = texts == NULL || all == NULL ? NULL : put_texts(s, texts, count, count, 0);
    return s->classes != NULL;
}

static uint32_t key_of(const qz_saving *s, uint32_t key) {
    return key == QZ_KEY_UNASKED ? QZ_SAVED_UNASKED
           : key == QZ_KEY_NONE  ? QZ_SAVED_NONE
                                 : s->keys[key];
}

/* Days go in order as unsigned numbers, too. */
static uint32_t day_of(uint32_t day) {
    return day ^ UINT32_C(0x80000000);
}

static uint32_t width_of(const qz_saving *s) {
    return QZ_WORDS_ALWAYS + s->order.word_count + 2 * s->order.day_count;
}

static void canonical_words(const qz_saving *s, uint32_t *words, const uint32_t *tuple) {
    uint32_t area = tuple[QZ_WORD_AREA];
    words[0] = area == QZ_AREA_BLANK     ? QZ_SAVED_BLANK
               : area == QZ_AREA_STRANGE ? QZ_SAVED_STRANGE
                                         : s->areas[area];
    words[1] = day_of(tuple[QZ_WORD_FIRST]);
    words[2] = day_of(tuple[QZ_WORD_LAST]);
    words[3] = s->classes[tuple[QZ_WORD_CLASS]];
    uint32_t next = QZ_WORDS_ALWAYS;
    for (uint32_t i = 0; i < s->order.word_count; i++) {
        words[next++] = key_of(s, tuple[s->spec->columns[s->order.words[i]].word]);
    }
    for (uint32_t i = 0; i < s->order.day_count; i++) {
        uint32_t at = s->spec->columns[s->order.days[i]].days;
        words[next++] = day_of(tuple[at]);
        words[next++] = day_of(tuple[at + 1]);
    }
}

static void put_sum(qz_bytes_out *out, const qz_rec_sum *sum) {
    qz_put_u64(out, qz_wide_low(sum->above));
    qz_put_u64(out, qz_wide_high(sum->above));
    qz_put_u64(out, qz_wide_low(sum->below));
    qz_put_u64(out, qz_wide_high(sum->below));
    qz_put_u64(out, (uint64_t)sum->highest);
    qz_put_u64(out, (uint64_t)sum->lowest);
    qz_put_u64(out, sum->known);
    qz_put_u64(out, sum->unknown);
}

static void put_group(qz_saving *s, const qz_saved_group *group) {
    for (uint32_t w = 0; w < group->width; w++) {
        qz_put_u32(s->out, group->words[w]);
    }
    qz_put_u64(s->out, s->tally->store.groups.counts[group->number]);
    for (uint32_t v = 0; v < s->order.value_count; v++) {
        put_sum(s->out, qz_rec_sum_of(&s->tally->store, group->number,
                                      s->spec->columns[s->order.values[v]].value));
    }
}

static int put_groups(qz_saving *s) {
    const qz_groups *groups = &s->tally->store.groups;
    const uint32_t width = width_of(s);
    uint32_t *words = qz_arena_array(s->scratch, (size_t)groups->count * width, sizeof *words);
    qz_saved_group *all = qz_arena_array(s->scratch, groups->count, sizeof *all);
    s->groups = qz_arena_array(s->scratch, groups->count, sizeof *s->groups);
    for (uint32_t i = 0; !s->scratch->failed && i < groups->count; i++) {
        all[i] = (qz_saved_group){words + (size_t)i * width, width, i};
        canonical_words(s, words + (size_t)i * width, qz_groups_at(groups, i));
    }
    const void **items = s->scratch->failed
                             ? NULL
                             : sorted(s->scratch, all, groups->count, sizeof *all, group_before);
    if (items == NULL) {
        return 0;
    }
    qz_put_u32(s->out, groups->count);
    for (uint32_t i = 0; i < groups->count; i++) {
        const qz_saved_group *group = items[i];
        s->groups[group->number] = i;
        put_group(s, group);
    }
    return 1;
}

/* Entries of sets: group, set, key, and how many rows. */
static int put_sets(qz_saving *s) {
    const qz_groups *sets = &s->tally->store.sets;
    uint32_t *words = qz_arena_array(s->scratch, (size_t)sets->count * 3, sizeof *words);
    qz_saved_group *all = qz_arena_array(s->scratch, sets->count, sizeof *all);
    for (uint32_t i = 0; words != NULL && all != NULL && i < sets->count; i++) {
        const uint32_t *entry = qz_groups_at(sets, i);
        uint32_t *own = words + 3 * (size_t)i;
        uint32_t set = 0;
        while (s->spec->columns[s->order.sets[set]].set != entry[1]) {
            set++;
        }
        own[0] = s->groups[entry[0]];
        own[1] = set;
        own[2] = key_of(s, entry[2]);
        all[i] = (qz_saved_group){own, 3, i};
    }
    const void **items =
        s->scratch->failed ? NULL : sorted(s->scratch, all, sets->count, sizeof *all, group_before);
    if (items == NULL) {
        return 0;
    }
    qz_put_u32(s->out, sets->count);
    for (uint32_t i = 0; i < sets->count; i++) {
        const qz_saved_group *entry = items[i];
        for (int w = 0; w < 3; w++) {
            qz_put_u32(s->out, entry->words[w]);
        }
        qz_put_u64(s->out, sets->counts[entry->number]);
    }
    return 1;
}

static int put_counts(qz_saving *s) {
    const qz_rec_store *store = &s->tally->store;
    qz_put_u64(s->out, store->rows);
    qz_put_u64(s->out, store->empty_rows);
    qz_put_u64(s->out, store->skipped_rows);
    for (int kind = 0; kind < QZ_FAULT_NO_GROUP; kind++) {
        qz_put_u64(s->out, s->tally->faults.counts[kind]);
    }
    return put_areas(s) && put_keys(s) && put_classes(s) && put_groups(s) && put_sets(s);
}

/* ---- where it came from */

static void put_sources(qz_saving *s) {
    const qzplan_tally *tally = s->tally;
    put_c_text(s->out, tally->options.set == NULL ? "" : tally->options.set);
    qz_put_u32(s->out, tally->options.part_count);
    qz_put_u32(s->out, (uint32_t)tally->sources.count);
    for (size_t i = 0; i < tally->sources.count; i++) {
        const qz_rec_source *source = &tally->sources.items[i];
        put_c_text(s->out, source->id);
        qz_put_u64(s->out, source->first);
        qz_put_u64(s->out, source->end);
        qz_put_u64(s->out, source->rows);
        qz_put_u64(s->out, source->lines);
        put_c_text(s->out, source->digest == NULL ? "" : source->digest);
        qz_put_u32(s->out, source->part);
    }
    qz_put_u32(s->out, tally->faults.kept_count);
    for (uint32_t i = 0; i < tally->faults.kept_count; i++) {
        const qz_rec_fault *fault = &tally->faults.kept[i];
        qz_put_u32(s->out, fault->source);
        qz_put_u64(s->out, fault->at);
        qz_put_u64(s->out, fault->line);
        qz_put_u32(s->out, fault->column);
        qz_put_u32(s->out, (uint32_t)fault->kind);
        put_c_text(s->out, tally->spec->table->columns[fault->what]->id);
        put_c_text(s->out, fault->text);
    }
}

/* The places of the sections are known once they are written. */
static void put_header(qz_bytes_out *out, uint64_t counts, uint64_t sources) {
    qz_bytes_out head = {.allocator = out->allocator};
    qz_put_raw(&head, QZ_SAVED_MAGIC, QZ_SAVED_MAGIC_BYTES);
    qz_put_u32(&head, QZ_SAVED_VERSION);
    qz_put_u32(&head, 0);
    qz_put_u64(&head, counts);
    qz_put_u64(&head, sources);
    if (head.no_memory || out->no_memory) {
        out->no_memory = 1;
    } else {
        memcpy(out->bytes, head.bytes, QZ_SAVED_HEADER);
    }
    qz_ungrow(&head.allocator, head.bytes, head.room, 1);
}

static void put_check(qz_bytes_out *out) {
    unsigned char digest[QZ_SHA256_BYTES];
    qz_sha256 sha;
    qz_sha256_begin(&sha);
    qz_sha256_add(&sha, out->bytes, out->no_memory ? 0 : out->size);
    qz_sha256_end(digest, &sha);
    qz_put_raw(out, digest, sizeof digest);
}

static void write_all(const qzplan_tally *tally, qz_bytes_out *out, qz_arena *scratch) {
    static const char nothing[QZ_SAVED_HEADER] = {0};
    qz_saving saving = {.tally = tally, .spec = tally->spec, .scratch = scratch, .out = out};
    if (!qz_saved_order_make(&saving.order, scratch, tally->spec)) {
        out->no_memory = 1;
        return;
    }
    qz_put_raw(out, nothing, sizeof nothing);
    if (!put_definition(&saving) || !put_counts(&saving)) {
        out->no_memory = 1;
        return;
    }
    const uint64_t counts = out->size - QZ_SAVED_HEADER;
    put_sources(&saving);
    put_header(out, counts, out->size - counts - QZ_SAVED_HEADER);
    put_check(out);
}

int qzplan_tally_save(qzplan_tally *tally, const void **bytes, size_t *size) {
    if (bytes != NULL) {
        *bytes = NULL;
    }
    if (tally == NULL || bytes == NULL || size == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    *size = 0;
    qz_arena scratch;
    qz_bytes_out out = {.allocator = tally->allocator};
    qz_arena_init(&scratch, &tally->allocator);
    write_all(tally, &out, &scratch);
    qz_arena_free(&scratch);
    if (out.no_memory) {
        qz_ungrow(&tally->allocator, out.bytes, out.room, 1);
        return QZPLAN_ERROR_NO_MEMORY;
    }
    qz_ungrow(&tally->allocator, tally->saved, tally->saved_room, 1);
    tally->saved = out.bytes;
    tally->saved_room = out.room;
    *bytes = out.bytes;
    *size = out.size;
    return QZPLAN_OK;
}
