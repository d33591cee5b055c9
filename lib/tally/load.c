/* SPDX-License-Identifier: MIT */
/* Reads a saved tally for a plan. Nothing in it is believed: every number is looked at before it is
   used, and what is counted is what the plan still counts in the same way. */

#include <string.h>

#include <qzplan/error.h>

#include "base/sha256.h"
#include "calendar/kinds.h"
#include "tally/cell.h"
#include "tally/grow.h"
#include "tally/kleene.h"
#include "tally/saved.h"

typedef struct qz_loading {
    const qzplan_plan *plan;
    qzplan_tally *tally;
    const qz_rec_spec *spec;
    qz_report *report;
    qz_arena *scratch;
    const char *name;
    qz_bytes_in in;
    qz_bytes_in sources;
    uint32_t *items; /* of the file, as items of the spec; QZ_NO: it does not ask for it */
    uint32_t item_count;
    uint32_t *words; /* of the file, as words of a tuple; QZ_NO */
    uint32_t word_count;
    uint32_t *days;
    uint32_t day_count;
    uint32_t *values;
    uint32_t value_count;
    uint32_t *sets;
    uint32_t set_count;
    uint32_t *areas;
    uint32_t area_count;
    uint32_t *keys;
    uint32_t key_count;
    uint32_t *classes;
    uint32_t class_count;
    uint32_t *groups;
    uint32_t group_count;
} qz_loading;

static int tell(qz_loading *l, qz_message message) {
    qz_place place = {l->name, NULL, 0, 0, 0};
    qz_report_add(l->report, &place, message);
    return 0;
}

static int damaged(qz_loading *l) {
    return tell(l, QZ_SAY_PLAIN(TALLY_DAMAGED));
}

static int no_memory(qz_loading *l) {
    l->report->no_memory = 1;
    return 0;
}

static uint32_t *numbers(qz_loading *l, size_t count) {
    uint32_t *items = qz_arena_array(l->scratch, count, sizeof *items);
    l->report->no_memory |= items == NULL;
    return items;
}

static int is_text(const char *known, const char *text, size_t length) {
    return strlen(known) == length && memcmp(known, text, length) == 0;
}

/* ---- the whole */

static int check_whole(qz_loading *l, const unsigned char *bytes, size_t size) {
    unsigned char digest[QZ_SHA256_BYTES];
    qz_sha256 sha;
    if (size < QZ_SAVED_HEADER + QZ_SAVED_SUM ||
        memcmp(bytes, QZ_SAVED_MAGIC, QZ_SAVED_MAGIC_BYTES) != 0) {
        return tell(l, QZ_SAY_PLAIN(TALLY_NOT_ONE));
    }
    l->in = (qz_bytes_in){bytes + QZ_SAVED_MAGIC_BYTES, QZ_SAVED_HEADER - QZ_SAVED_MAGIC_BYTES, 0};
    uint32_t version = qz_take_u32(&l->in);
    uint32_t reserved = qz_take_u32(&l->in);
    uint64_t counts = qz_take_u64(&l->in);
    uint64_t sources = qz_take_u64(&l->in);
    if (version != QZ_SAVED_VERSION) {
        return tell(l, QZ_SAY(TALLY_VERSION, qz_count(version)));
    }
    const uint64_t rest = size - QZ_SAVED_HEADER - QZ_SAVED_SUM;
    qz_sha256_begin(&sha);
    qz_sha256_add(&sha, bytes, size - QZ_SAVED_SUM);
    qz_sha256_end(digest, &sha);
    if (reserved != 0 || counts > rest || sources != rest - counts ||
        memcmp(digest, bytes + size - QZ_SAVED_SUM, QZ_SAVED_SUM) != 0) {
        return damaged(l);
    }
    l->in = (qz_bytes_in){bytes + QZ_SAVED_HEADER, (size_t)counts, 0};
    l->sources = (qz_bytes_in){bytes + QZ_SAVED_HEADER + counts, (size_t)sources, 0};
    return 1;
}

/* ---- what it is of */

static const qzplan_table *find_table(const qzplan_plan *plan, const char *id, size_t length) {
    for (size_t i = 0; i < plan->table_count; i++) {
        if (is_text(plan->tables[i]->id, id, length)) {
            return plan->tables[i];
        }
    }
    return NULL;
}

static int is_period(const qzplan_period *period) {
    return qz_period_kind_of(period->kind)->rank > 0 && period->first <= period->last &&
           period->year_starts >= 0 && period->year_starts <= 1231;
}

/* An empty tally of the plan that counts as this one did. */
static int make_tally(qz_loading *l, const qzplan_table *table, const qzplan_tally_options *options,
                      uint32_t flags) {
    uint32_t count = qz_take_count(&l->in, 16);
    qzplan_period *periods = qz_arena_array(l->scratch, count, sizeof *periods);
    if (periods == NULL) {
        return no_memory(l);
    }
    int fine = table->period != NULL || count == 1;
    for (uint32_t i = 0; i < count; i++) {
        periods[i].kind = (int32_t)qz_take_u32(&l->in);
        periods[i].first = (int32_t)qz_take_u32(&l->in);
        periods[i].last = (int32_t)qz_take_u32(&l->in);
        periods[i].year_starts = (int32_t)qz_take_u32(&l->in);
        fine &= is_period(&periods[i]);
    }
    if (!fine || l->in.broken) {
        return damaged(l);
    }
    const qz_rec_how how = {periods, count, flags & 1, flags >> 1 & 1};
    int code = qz_tally_make(&l->tally, l->plan, table, &how, options);
    if (code != QZPLAN_OK) {
        return code == QZPLAN_ERROR_NO_MEMORY ? no_memory(l) : damaged(l);
    }
    l->spec = l->tally->spec;
    return 1;
}

/* Columns of the file as places in the spec, by their definitions; `place` says which. */
static uint32_t *take_columns(qz_loading *l, uint32_t *count, size_t place) {
    *count = qz_take_count(&l->in, 4);
    uint32_t *map = numbers(l, *count);
    for (uint32_t i = 0; map != NULL && i < *count; i++) {
        size_t length;
        const char *text = qz_take_text(&l->in, &length);
        map[i] = QZ_NO;
        for (size_t c = 0; c < l->spec->table->column_count; c++) {
            const qz_rec_column *column = &l->spec->columns[c];
            if (is_text(column->text, text, length)) {
                memcpy(&map[i], (const char *)column + place, sizeof map[i]);
            }
        }
    }
    return map;
}

static int take_items(qz_loading *l) {
    qz_saved_order order;
    if (!qz_saved_order_make(&order, l->scratch, l->spec)) {
        return no_memory(l);
    }
    l->item_count = qz_take_count(&l->in, 4);
    l->items = numbers(l, l->item_count);
    for (uint32_t i = 0; l->items != NULL && i < l->item_count; i++) {
        size_t length;
        const char *text = qz_take_text(&l->in, &length);
        l->items[i] = QZ_NO;
        for (uint32_t own = 0; own < l->spec->item_count; own++) {
            if (is_text(order.item_texts[own], text, length)) {
                l->items[i] = own;
            }
        }
    }
    return l->items != NULL;
}

/* Metrics that the plan counts from this table: those that were counted in the same way are usable.
 */
static void take_metrics(qz_loading *l) {
    uint32_t count = qz_take_count(&l->in, 8);
    uint8_t *seen = qz_arena_alloc(l->scratch, l->plan->metric_count + (size_t)1);
    if (seen == NULL) {
        (void)no_memory(l);
        return;
    }
    for (uint32_t i = 0; i < count; i++) {
        size_t length, text_length;
        const char *id = qz_take_text(&l->in, &length);
        const char *text = qz_take_text(&l->in, &text_length);
        for (size_t m = 0; m < l->plan->metric_count; m++) {
            const char *own = l->spec->metric_texts[m];
            if (own != NULL && is_text(l->plan->metrics[m]->id, id, length)) {
                seen[m] = is_text(own, text, text_length) ? 2 : 1;
            }
        }
    }
    for (size_t m = 0; !l->in.broken && m < l->plan->metric_count; m++) {
        if (l->spec->metric_texts[m] == NULL || seen[m] == 2) {
            continue;
        }
        l->tally->unusable[m] = 1;
        const qz_part metric = qz_text(l->plan->metrics[m]->id);
        (void)tell(l, seen[m] == 1 ? QZ_SAY(TALLY_METRIC_DIFFERS, metric)
                                   : QZ_SAY(TALLY_METRIC_MISSING, metric));
    }
}

static int take_definition(qz_loading *l, const qzplan_tally_options *options) {
    size_t length, text_length;
    const char *id = qz_take_text(&l->in, &length);
    const char *text = qz_take_text(&l->in, &text_length);
    const qzplan_table *table = find_table(l->plan, id, length);
    uint32_t flags = qz_take_u32(&l->in);
    if (l->in.broken || flags > 3) {
        return damaged(l);
    }
    if (table == NULL) {
        return tell(l, QZ_SAY(TALLY_OTHER_TABLE, qz_bytes(id, length)));
    }
    if (!make_tally(l, table, options, flags)) {
        return 0;
    }
    if (!is_text(l->spec->text, text, text_length)) {
        return tell(l, QZ_SAY(TALLY_DIFFERS, qz_text(table->id)));
    }
    qz_take_raw(&l->in, l->tally->concealed, sizeof l->tally->concealed);
    if (!take_items(l)) {
        return 0;
    }
    l->words = take_columns(l, &l->word_count, offsetof(qz_rec_column, word));
    l->days = take_columns(l, &l->day_count, offsetof(qz_rec_column, days));
    l->values = take_columns(l, &l->value_count, offsetof(qz_rec_column, value));
    l->sets = take_columns(l, &l->set_count, offsetof(qz_rec_column, set));
    take_metrics(l);
    return l->in.broken ? damaged(l) : !l->report->no_memory;
}

/* ---- counts */

static void take_totals(qz_loading *l) {
    qz_rec_store *store = &l->tally->store;
    store->rows = qz_take_u64(&l->in);
    store->empty_rows = qz_take_u64(&l->in);
    store->skipped_rows = qz_take_u64(&l->in);
    for (int kind = 0; kind < QZ_FAULT_NO_GROUP; kind++) {
        l->tally->faults.counts[kind] = qz_take_u64(&l->in);
    }
}

/* Texts in their order, each once: what is written twice, or elsewhere, was not written here. */
static int is_after(const char *last, size_t last_length, const char *text, size_t length) {
    size_t both = last_length < length ? last_length : length;
    int order = both == 0 ? 0 : memcmp(last, text, both);
    return order != 0 ? order < 0 : last_length < length;
}

static int take_areas(qz_loading *l) {
    const char *last = NULL;
    size_t last_length = 0;
    l->area_count = qz_take_count(&l->in, 4);
    l->areas = numbers(l, l->area_count);
    for (uint32_t i = 0; l->areas != NULL && i < l->area_count; i++) {
        size_t length;
        const char *text = qz_take_text(&l->in, &length);
        if (last != NULL && !is_after(last, last_length, text, length)) {
            return damaged(l);
        }
        l->areas[i] = QZ_AREA_STRANGE;
        for (size_t a = 0; a < l->plan->area_count; a++) {
            if (is_text(l->plan->areas[a]->id, text, length)) {
                l->areas[i] = (uint32_t)a;
                break;
            }
        }
        last = text;
        last_length = length;
    }
    return l->areas != NULL;
}

static int take_keys(qz_loading *l) {
    const char *last = NULL;
    size_t last_length = 0;
    l->key_count = qz_take_count(&l->in, 4);
    l->keys = numbers(l, l->key_count);
    for (uint32_t i = 0; l->keys != NULL && i < l->key_count; i++) {
        size_t length;
        const char *text = qz_take_text(&l->in, &length);
        if (last != NULL && !is_after(last, last_length, text, length)) {
            return damaged(l);
        }
        l->keys[i] = qz_keys_add(&l->tally->store.keys, text, length);
        if (l->keys[i] == QZ_NO) {
            return no_memory(l);
        }
        last = text;
        last_length = length;
    }
    return l->keys != NULL;
}

static int take_classes(qz_loading *l) {
    char *truths = qz_arena_alloc(l->scratch, l->spec->item_count + (size_t)1);
    l->class_count = qz_take_count(&l->in, 4);
    l->classes = numbers(l, l->class_count);
    if (truths == NULL || l->classes == NULL) {
        return no_memory(l);
    }
    for (uint32_t i = 0; i < l->class_count; i++) {
        size_t length;
        const char *text = qz_take_text(&l->in, &length);
        if (length != l->item_count) {
            return damaged(l);
        }
        memset(truths, QZ_UNKNOWN, l->spec->item_count);
        for (uint32_t t = 0; t < l->item_count; t++) {
            if (text[t] < QZ_FALSE || text[t] > QZ_TRUE) {
                return damaged(l);
            }
            if (l->items[t] != QZ_NO) {
                truths[l->items[t]] = text[t];
            }
        }
        l->classes[i] = qz_rec_class_add(&l->tally->store, truths);
        if (l->classes[i] == QZ_NO) {
            return no_memory(l);
        }
    }
    return 1;
}

static uint32_t take_key(qz_loading *l) {
    uint32_t key = qz_take_u32(&l->in);
    if (key < QZ_SAVED_KEYS) {
        return key == QZ_SAVED_NONE ? QZ_KEY_NONE : QZ_KEY_UNASKED;
    }
    if (key - QZ_SAVED_KEYS >= l->key_count) {
        l->in.broken = 1;
        return QZ_KEY_NONE;
    }
    return l->keys[key - QZ_SAVED_KEYS];
}

static uint32_t take_area(qz_loading *l) {
    uint32_t area = qz_take_u32(&l->in);
    if (area < QZ_SAVED_AREAS) {
        return area == QZ_SAVED_BLANK ? QZ_AREA_BLANK : QZ_AREA_STRANGE;
    }
    if (area - QZ_SAVED_AREAS >= l->area_count) {
        l->in.broken = 1;
        return QZ_AREA_BLANK;
    }
    return l->areas[area - QZ_SAVED_AREAS];
}

static uint32_t take_day(qz_loading *l) {
    return qz_take_u32(&l->in) ^ UINT32_C(0x80000000);
}

static void take_tuple(qz_loading *l, uint32_t *tuple) {
    for (uint32_t w = QZ_WORDS_ALWAYS; w < l->spec->word_count; w++) {
        tuple[w] = QZ_KEY_UNASKED;
    }
    tuple[QZ_WORD_AREA] = take_area(l);
    tuple[QZ_WORD_FIRST] = take_day(l);
    tuple[QZ_WORD_LAST] = take_day(l);
    uint32_t class = qz_take_u32(&l->in);
    l->in.broken |= class >= l->class_count;
    tuple[QZ_WORD_CLASS] = l->in.broken ? 0 : l->classes[class];
    for (uint32_t i = 0; i < l->word_count; i++) {
        uint32_t key = take_key(l);
        if (l->words[i] != QZ_NO) {
            tuple[l->words[i]] = key;
        }
    }
    for (uint32_t i = 0; i < l->day_count; i++) {
        uint32_t first = take_day(l);
        uint32_t last = take_day(l);
        if (l->days[i] != QZ_NO) {
            tuple[l->days[i]] = first;
            tuple[l->days[i] + 1] = last;
        }
    }
    l->in.broken |= (int32_t)tuple[QZ_WORD_FIRST] > (int32_t)tuple[QZ_WORD_LAST];
}

static void take_sum(qz_loading *l, qz_rec_sum *sum) {
    uint64_t low = qz_take_u64(&l->in);
    uint64_t high = qz_take_u64(&l->in);
    sum->above = qz_wide_of(high, low);
    low = qz_take_u64(&l->in);
    high = qz_take_u64(&l->in);
    sum->below = qz_wide_of(high, low);
    sum->highest = (int64_t)qz_take_u64(&l->in);
    sum->lowest = (int64_t)qz_take_u64(&l->in);
    sum->known = qz_take_u64(&l->in);
    sum->unknown = qz_take_u64(&l->in);
    l->in.broken |= sum->highest < sum->lowest || sum->lowest == INT64_MIN;
}

/* Of columns that were not summed up then no value is known. */
static void miss_sums(const qz_loading *l, uint32_t group, uint64_t count) {
    for (uint32_t own = 0; own < l->spec->value_count; own++) {
        int is_there = 0;
        for (uint32_t v = 0; v < l->value_count; v++) {
            is_there |= l->values[v] == own;
        }
        if (!is_there) {
            qz_rec_sum_of(&l->tally->store, group, own)->unknown += count;
        }
    }
}

static int take_groups(qz_loading *l) {
    uint32_t tuple[QZ_WORDS_ALWAYS + QZ_WORDS_MOST];
    qz_rec_store *store = &l->tally->store;
    uint64_t rows = 0;
    l->group_count = qz_take_count(&l->in, 24);
    l->groups = numbers(l, l->group_count);
    for (uint32_t i = 0; l->groups != NULL && i < l->group_count; i++) {
        take_tuple(l, tuple);
        uint64_t count = qz_take_u64(&l->in);
        if (l->in.broken || count == 0 || count > store->rows - rows) {
            return damaged(l);
        }
        rows += count;
        uint32_t group = qz_rec_group_add(store, qz_groups_hash(&store->groups, tuple), tuple);
        if (group == QZ_NO) {
            return no_memory(l);
        }
        l->groups[i] = group;
        store->groups.counts[group] += count;
        miss_sums(l, group, count);
        for (uint32_t v = 0; v < l->value_count; v++) {
            qz_rec_sum sum;
            take_sum(l, &sum);
            if (l->in.broken || sum.known > count || sum.unknown != count - sum.known) {
                return damaged(l);
            }
            if (l->values[v] != QZ_NO) {
                qz_rec_sum_merge(qz_rec_sum_of(store, group, l->values[v]), &sum);
            }
        }
    }
    return l->groups != NULL && (rows == store->rows || damaged(l));
}

static int take_sets(qz_loading *l) {
    uint32_t count = qz_take_count(&l->in, 20);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t group = qz_take_u32(&l->in);
        uint32_t set = qz_take_u32(&l->in);
        uint32_t key = take_key(l);
        uint64_t rows = qz_take_u64(&l->in);
        if (l->in.broken || group >= l->group_count || set >= l->set_count || rows == 0 ||
            key == QZ_KEY_UNASKED || rows > l->tally->store.rows) {
            return damaged(l);
        }
        if (l->sets[set] != QZ_NO &&
            !qz_rec_set_add(&l->tally->store, l->groups[group], l->sets[set], key, rows)) {
            return no_memory(l);
        }
    }
    return 1;
}

static int take_counts(qz_loading *l) {
    take_totals(l);
    if (!take_areas(l) || !take_keys(l) || !take_classes(l) || !take_groups(l) || !take_sets(l)) {
        return 0;
    }
    return l->in.broken || l->in.left > 0 ? damaged(l) : 1;
}

/* ---- where it came from */

static const char *keep(qz_loading *l, const char *text, size_t length) {
    const char *kept = qz_arena_text(&l->tally->arena, text, length);
    l->report->no_memory |= kept == NULL;
    return kept;
}

static int take_source(qz_loading *l) {
    size_t length;
    size_t at;
    qz_rec_source source = {0};
    const char *id = qz_take_text(&l->sources, &length);
    source.id = keep(l, id, length);
    source.first = qz_take_u64(&l->sources);
    source.end = qz_take_u64(&l->sources);
    source.rows = qz_take_u64(&l->sources);
    source.lines = qz_take_u64(&l->sources);
    const char *digest = qz_take_text(&l->sources, &length);
    source.digest = length == 0 ? NULL : keep(l, digest, length);
    source.part = qz_take_u32(&l->sources);
    if (l->sources.broken || source.first > source.end || (length != 0 && length != 64) ||
        source.part > l->tally->options.part_count) {
        return damaged(l);
    }
    if (l->report->no_memory ||
        !qz_rec_sources_add(&l->tally->sources, &l->tally->allocator, &source, &at)) {
        return no_memory(l);
    }
    return at + 1 == l->tally->sources.count || damaged(l);
}

static int take_fault(qz_loading *l) {
    size_t length;
    qz_rec_fault fault = {.source = qz_take_u32(&l->sources)};
    qz_rec_faults *faults = &l->tally->faults;
    fault.at = qz_take_u64(&l->sources);
    fault.line = qz_take_u64(&l->sources);
    fault.column = qz_take_u32(&l->sources);
    fault.kind = (int32_t)qz_take_u32(&l->sources);
    const char *id = qz_take_text(&l->sources, &length);
    fault.what = QZ_NO;
    for (uint32_t c = 0; c < l->spec->table->column_count; c++) {
        if (is_text(l->spec->table->columns[c]->id, id, length)) {
            fault.what = c;
        }
    }
    const char *text = qz_take_text(&l->sources, &length);
    qz_rec_fault_text(fault.text, text, length);
    if (l->sources.broken || fault.kind < QZ_UNREADABLE_TYPE || fault.kind > QZ_UNREADABLE_LATER ||
        fault.source >= l->tally->sources.count || length >= QZ_FAULT_TEXT) {
        return damaged(l);
    }
    if (fault.what != QZ_NO) { /* else the plan has that column no more */
        uint64_t count = faults->counts[fault.kind];
        qz_rec_fault_add(faults, &fault);
        faults->counts[fault.kind] = count;
    }
    return 1;
}

static int take_sources(qz_loading *l) {
    size_t length;
    const char *set = qz_take_text(&l->sources, &length);
    l->tally->options.set = length == 0 ? NULL : keep(l, set, length);
    l->tally->options.part_count = qz_take_u32(&l->sources);
    uint32_t count = qz_take_count(&l->sources, 44);
    for (uint32_t i = 0; i < count; i++) {
        if (!take_source(l)) {
            return 0;
        }
    }
    count = qz_take_count(&l->sources, 36);
    if (count > QZ_FAULTS_KEPT) {
        return damaged(l);
    }
    for (uint32_t i = 0; i < count; i++) {
        if (!take_fault(l)) {
            return 0;
        }
    }
    return l->sources.broken || l->sources.left > 0 ? damaged(l) : !l->report->no_memory;
}

int qzplan_tally_load(qzplan_tally **out, const qzplan_plan *plan, const char *name,
                      const void *bytes, size_t size, const qzplan_tally_options *options,
                      qzplan_diagnostics **diagnostics) {
    qz_report report;
    qz_arena scratch;
    qzplan_allocator allocator;
    if (diagnostics != NULL) {
        *diagnostics = NULL;
    }
    if (out == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    *out = NULL;
    if (plan == NULL || (bytes == NULL && size > 0)) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    qzplan_tally_options known;
    int code = qz_tally_options_read(&known, options);
    code = code == QZPLAN_OK ? qz_allocator_take(&allocator, known.allocator) : code;
    if (code != QZPLAN_OK) {
        return code;
    }
    qz_report_init(&report, &allocator, known.max_diagnostics);
    report.warnings = known.warnings;
    qz_arena_init(&scratch, &allocator);
    qz_loading loading = {
        .plan = plan, .report = &report, .scratch = &scratch, .name = name == NULL ? "" : name};
    int fine = check_whole(&loading, bytes, size) && take_definition(&loading, &known) &&
               take_counts(&loading) && take_sources(&loading);
    qz_arena_free(&scratch);
    if (!fine || report.errors > 0 || report.no_memory) {
        qzplan_tally_free(loading.tally);
    } else {
        *out = loading.tally;
    }
    return qz_report_finish(&report, diagnostics);
}
