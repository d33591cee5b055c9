/* SPDX-License-Identifier: MIT */
/* A cell is read and tested once for each short text of a column that was seen lately; what comes
   of its tests are two bits each, true and unknown. The bits of a whole row tell its class, and
   class, area, time and keys the group that is counted. */

#include "tally/rows.h"

#include <string.h>

#include "tally/grow.h"
#include "tally/kleene.h"
#include "tally/stretch.h"
#include "tally/test.h"

enum { SHORT = 16, SLOTS = 256, AREA_SLOTS = 4096 };

/* A text that was read before, and what came of it. */
typedef struct qz_slot {
    uint64_t head;
    uint64_t tail;
    uint32_t length; /* + 1; 0: free */
    uint32_t reserved;
    qz_rec_value value;
} qz_slot;

typedef struct qz_memo {
    qz_slot *slots;
    uint64_t *bits; /* leaf_words of true ones and as many of unknown ones, of each slot; then those
                       of a text that is too long for a slot */
    size_t count;
    int32_t reads;  /* 1: cells are looked at for more than whether they are empty */
    int32_t paired; /* 1: its values are needed beside those of another column */
} qz_memo;

struct qz_rec_rows {
    qz_rec_store *store;
    const qz_rec_spec *spec;
    qz_rec_faults *faults;
    qz_find_place *find;
    void *of;
    qz_memo *memos;
    uint32_t *order;         /* of columns */
    uint64_t *bits;          /* of each row, as those of a slot */
    uint32_t *tuples;        /* of each row, word_count */
    uint64_t *hashes;        /* of the tuples */
    qz_rec_value *values;    /* of each row, by column, of those that are paired or summed up */
    qz_rec_value long_value; /* of the text in hand, where it is too long for a slot */
    uint32_t *set_keys;      /* of each row, set_count */
    uint8_t *full;           /* 1: something stands in a declared column */
    uint8_t *skipped;        /* 1: it is of an area that is left out */
    qz_groups signatures;    /* bits that were seen, by number */
    uint32_t *classes;       /* of each of them */
    size_t class_room;
    char *truths;   /* of the items of a class */
    qz_groups keys; /* those that were seen, where they have to be unique */
    uint32_t count;
    uint32_t source;
    qz_arena *arena;
};

/* ---- room */

static int pairs_with(const qz_rec_spec *spec, const qzplan_table_column *column) {
    for (uint32_t i = 0; i < spec->pair_count; i++) {
        const qzplan_condition *test = spec->leaves[spec->pairs[i]].test;
        if (test->of == column || test->per == column) {
            return 1;
        }
    }
    return 0;
}

static int make_memo(qz_rec_rows *rows, uint32_t c) {
    const qz_rec_spec *spec = rows->spec;
    const qz_rec_column *column = &spec->columns[c];
    qz_memo *memo = &rows->memos[c];
    const int placed = column->column == spec->table->area || column->column == spec->table->period;
    memo->paired = pairs_with(spec, column->column) || column->value != QZ_NO;
    memo->reads = memo->paired || column->leaf_count > 0 || placed || column->days != QZ_NO ||
                  column->word != QZ_NO || column->set != QZ_NO ||
                  column->column->type != QZPLAN_COLUMN_TEXT || column->column->one_of_count > 0;
    memo->count = column->column == spec->table->area ? AREA_SLOTS : SLOTS;
    memo->slots = qz_arena_array(rows->arena, memo->count, sizeof *memo->slots);
    memo->bits =
        qz_arena_array(rows->arena, (memo->count + 1) * 2 * spec->leaf_words, sizeof *memo->bits);
    return memo->slots != NULL && memo->bits != NULL;
}

static void order_columns(qz_rec_rows *rows) {
    const qzplan_table *table = rows->spec->table;
    uint32_t next = 0;
    if (table->area != NULL) {
        rows->order[next++] = table->area->index;
    }
    for (uint32_t c = 0; c < table->column_count; c++) {
        if (table->columns[c] != table->area) {
            rows->order[next++] = c;
        }
    }
}

qz_rec_rows *qz_rec_rows_make(qz_arena *arena, qz_rec_store *store, qz_rec_faults *faults,
                              uint32_t source) {
    const qz_rec_spec *spec = store->spec;
    const size_t columns = spec->table->column_count;
    qz_rec_rows *rows = qz_arena_alloc(arena, sizeof *rows);
    if (rows == NULL) {
        return NULL;
    }
    *rows = (qz_rec_rows){
        .store = store, .spec = spec, .faults = faults, .source = source, .arena = arena};
    rows->memos = qz_arena_array(arena, columns, sizeof *rows->memos);
    rows->order = qz_arena_array(arena, columns, sizeof *rows->order);
    rows->bits =
        qz_arena_array(arena, (size_t)QZ_ROWS_AT_ONCE * 2 * spec->leaf_words, sizeof *rows->bits);
    rows->tuples =
        qz_arena_array(arena, (size_t)QZ_ROWS_AT_ONCE * spec->word_count, sizeof *rows->tuples);
    rows->hashes = qz_arena_array(arena, QZ_ROWS_AT_ONCE, sizeof *rows->hashes);
    rows->values = qz_arena_array(arena, QZ_ROWS_AT_ONCE * columns, sizeof *rows->values);
    rows->set_keys = qz_arena_array(arena, (size_t)QZ_ROWS_AT_ONCE * (spec->set_count + 1),
                                    sizeof *rows->set_keys);
    rows->full = qz_arena_alloc(arena, QZ_ROWS_AT_ONCE);
    rows->skipped = qz_arena_alloc(arena, QZ_ROWS_AT_ONCE);
    rows->truths = qz_arena_alloc(arena, spec->item_count + (size_t)1);
    qz_groups_init(&rows->signatures, &arena->allocator, 4 * spec->leaf_words);
    qz_groups_init(&rows->keys, &arena->allocator, QZ_WORDS_MOST + 2);
    int fine = !arena->failed;
    for (uint32_t c = 0; fine && c < columns; c++) {
        fine = make_memo(rows, c);
    }
    if (!fine) {
        return NULL;
    }
    order_columns(rows);
    return rows;
}

void qz_rec_rows_free(qz_rec_rows *rows) {
    if (rows != NULL) {
        qz_groups_free(&rows->signatures);
        qz_groups_free(&rows->keys);
        qz_ungrow(&rows->arena->allocator, rows->classes, rows->class_room, sizeof *rows->classes);
    }
}

int qz_rec_rows_reads(const qz_rec_rows *rows, uint32_t column) {
    return rows->memos[column].reads;
}

uint32_t qz_rec_rows_column(const qz_rec_rows *rows, uint32_t place) {
    return rows->order[place];
}

void qz_rec_rows_begin(qz_rec_rows *rows, uint32_t count, qz_find_place *find, void *of) {
    const qz_rec_spec *spec = rows->spec;
    rows->count = count;
    rows->find = find;
    rows->of = of;
    memset(rows->bits, 0, (size_t)count * 2 * spec->leaf_words * sizeof *rows->bits);
    memset(rows->full, 0, count);
    memset(rows->skipped, 0, count);
    for (uint32_t r = 0; r < count; r++) {
        uint32_t *tuple = &rows->tuples[(size_t)r * spec->word_count];
        for (uint32_t w = 0; w < spec->word_count; w++) {
            tuple[w] = 0;
        }
        tuple[QZ_WORD_AREA] = spec->table->area == NULL ? spec->plan->area->index : QZ_AREA_BLANK;
    }
}

/* ---- a cell */

static void add_fault(qz_rec_rows *rows, uint32_t row, uint32_t column, int kind, uint32_t what,
                      const char *text, size_t length) {
    qz_row_place place = rows->find(rows->of, row, column);
    qz_rec_fault fault = {.at = place.at,
                          .line = place.line,
                          .column = place.column,
                          .source = rows->source,
                          .kind = kind,
                          .what = what};
    qz_rec_fault_text(fault.text, text, length);
    qz_rec_fault_add(rows->faults, &fault);
}

/* Reads a text anew, and tries the tests of its column. */
static void read_cell(const qz_rec_rows *rows, uint32_t c, qz_rec_value *value, uint64_t *bits,
                      const char *text, size_t length) {
    const qz_rec_spec *spec = rows->spec;
    const qz_rec_column *column = &spec->columns[c];
    const qz_days stretch = {spec->stretch.first, spec->stretch.last};
    qz_rec_read(value, spec, column, text, length);
    for (uint32_t i = 0; i < column->leaf_count && value->state == QZ_CELL_KNOWN; i++) {
        if (spec->leaves[column->leaves[i]].test->measure == QZPLAN_MEASURE_AGE &&
            value->first > stretch.last) {
            value->state = QZ_CELL_UNREADABLE;
            value->fault = QZ_UNREADABLE_LATER;
        }
    }
    memset(bits, 0, 2 * spec->leaf_words * sizeof *bits);
    for (uint32_t i = 0; i < column->leaf_count; i++) {
        uint32_t leaf = column->leaves[i];
        int truth = qz_rec_test(spec->leaves[leaf].test, value, text, length, stretch);
        uint64_t bit = UINT64_C(1) << leaf % 64;
        bits[leaf / 64] |= truth == QZ_TRUE ? bit : 0;
        bits[spec->leaf_words + leaf / 64] |= truth == QZ_UNKNOWN ? bit : 0;
    }
}

/* What comes of a text: from the memo, or read anew. */
static const qz_rec_value *look_up(qz_rec_rows *rows, uint32_t c, const char *text, size_t length,
                                   const uint64_t **bits) {
    qz_memo *memo = &rows->memos[c];
    const size_t each = 2 * (size_t)rows->spec->leaf_words;
    uint64_t head = 0, tail = 0;
    if (length > SHORT) {
        qz_rec_value *value = &rows->long_value;
        uint64_t *own = &memo->bits[memo->count * each];
        read_cell(rows, c, value, own, text, length);
        *bits = own;
        return value;
    }
    memcpy(&head, text, length < 8 ? length : 8);
    memcpy(&tail, text + (length < 8 ? 0 : 8), length < 8 ? 0 : length - 8);
    uint64_t hash = (head ^ (tail << 29 | tail >> 35) ^ length) * UINT64_C(0x9e3779b97f4a7c15);
    size_t at = (size_t)(hash >> 40) & (memo->count - 1);
    qz_slot *slot = &memo->slots[at];
    uint64_t *own = &memo->bits[at * each];
    if (slot->length != length + 1 || slot->head != head || slot->tail != tail) {
        slot->length = (uint32_t)length + 1;
        slot->head = head;
        slot->tail = tail;
        read_cell(rows, c, &slot->value, own, text, length);
    }
    *bits = own;
    return &slot->value;
}

static void set_days(uint32_t *days, const qz_rec_value *value) {
    int32_t first = value->state == QZ_CELL_KNOWN   ? value->first
                    : value->state == QZ_CELL_BLANK ? QZPLAN_DAY_NONE
                                                    : QZPLAN_DAY_ONGOING;
    int32_t last = value->state == QZ_CELL_KNOWN ? value->last : first;
    days[0] = (uint32_t)first;
    days[1] = (uint32_t)last;
}

/* When a row is: the piece of time that holds it whole, else the days that it may be of. */
static void set_time(const qz_rec_spec *spec, uint32_t *tuple, const qz_rec_value *value) {
    qz_days days = {QZPLAN_DAY_NONE, QZPLAN_DAY_ONGOING};
    if (value->state == QZ_CELL_KNOWN) {
        qz_days piece = qz_rec_piece(spec, value->first);
        days = (qz_days){value->first, value->last};
        days = qz_days_in(days, piece) == QZ_TRUE ? piece : days;
    }
    tuple[QZ_WORD_FIRST] = (uint32_t)days.first;
    tuple[QZ_WORD_LAST] = (uint32_t)days.last;
}

static int set_keys(qz_rec_rows *rows, uint32_t row, const qz_rec_column *column,
                    const qz_rec_value *value, const char *text, size_t length) {
    uint32_t key = QZ_KEY_NONE;
    if (value->state == QZ_CELL_KNOWN) {
        key = qz_keys_add(&rows->store->keys, text, length);
        if (key == QZ_NO) {
            return 0;
        }
    }
    if (column->word != QZ_NO) {
        rows->tuples[(size_t)row * rows->spec->word_count + column->word] = key;
    }
    if (column->set != QZ_NO) {
        rows->set_keys[(size_t)row * rows->spec->set_count + column->set] = key;
    }
    return 1;
}

/* What a value is needed for beside its tests. */
static int put_value(qz_rec_rows *rows, uint32_t row, uint32_t c, const qz_rec_value *value,
                     const char *text, size_t length) {
    const qz_rec_spec *spec = rows->spec;
    const qz_rec_column *column = &spec->columns[c];
    uint32_t *tuple = &rows->tuples[(size_t)row * spec->word_count];
    if (column->column == spec->table->area) {
        tuple[QZ_WORD_AREA] = value->area;
        rows->skipped[row] = spec->skip_strange && value->area == QZ_AREA_STRANGE;
    }
    if (value->state == QZ_CELL_UNREADABLE && !rows->skipped[row]) {
        add_fault(rows, row, c, value->fault, c, text, length);
    }
    if (column->column == spec->table->period) {
        set_time(spec, tuple, value);
    }
    if (column->days != QZ_NO) {
        set_days(&tuple[column->days], value);
    }
    if (rows->memos[c].paired) {
        rows->values[(size_t)row * spec->table->column_count + c] = *value;
    }
    return (column->word == QZ_NO && column->set == QZ_NO) || rows->skipped[row] ||
           set_keys(rows, row, column, value, text, length);
}

static void put_bits(qz_rec_rows *rows, uint32_t row, const uint64_t *bits) {
    const uint32_t each = 2 * rows->spec->leaf_words;
    uint64_t *own = &rows->bits[(size_t)row * each];
    for (uint32_t i = 0; i < each; i++) {
        own[i] |= bits[i];
    }
}

int qz_rec_rows_text(qz_rec_rows *rows, uint32_t row, uint32_t column, const char *text,
                     size_t length) {
    const uint64_t *bits;
    rows->full[row] |= length > 0;
    if (!rows->memos[column].reads) {
        return 1;
    }
    const qz_rec_value *value = look_up(rows, column, text, length, &bits);
    put_bits(rows, row, bits);
    return put_value(rows, row, column, value, text, length);
}

int qz_rec_rows_truth(qz_rec_rows *rows, uint32_t row, uint32_t column, int truth) {
    const qzplan_table_column *of = rows->spec->columns[column].column;
    const char *word = truth ? of->true_values[0] : of->false_values[0];
    return qz_rec_rows_text(rows, row, column, word, strlen(word));
}

/* ---- a row */

static int leaf_of_bits(const void *of, uint32_t leaf) {
    const uint64_t *const *both = of;
    uint64_t bit = UINT64_C(1) << leaf % 64;
    return (both[0][leaf / 64] & bit) != 0   ? QZ_TRUE
           : (both[1][leaf / 64] & bit) != 0 ? QZ_UNKNOWN
                                             : QZ_FALSE;
}

/* The class of bits that were not seen before. */
static uint32_t find_class(qz_rec_rows *rows, const uint64_t *bits) {
    const qz_rec_spec *spec = rows->spec;
    const uint64_t *const both[] = {bits, bits + spec->leaf_words};
    for (uint32_t b = 0; b < spec->block_count; b++) {
        if (spec->blocks[b].item != QZ_NO) {
            rows->truths[spec->blocks[b].item] =
                (char)qz_rec_block_truth(&spec->blocks[b], leaf_of_bits, both, rows->store->known);
        }
    }
    for (uint32_t i = 0; i < spec->leaf_count; i++) {
        if (spec->leaves[i].item != QZ_NO) {
            rows->truths[spec->leaves[i].item] = (char)leaf_of_bits(both, i);
        }
    }
    return qz_rec_class_add(rows->store, rows->truths);
}

static uint32_t class_of(qz_rec_rows *rows, const uint64_t *bits) {
    const uint32_t before = rows->signatures.count;
    const uint32_t *signature = (const void *)bits; /* looked at byte by byte */
    uint32_t number =
        qz_groups_add(&rows->signatures, qz_groups_hash(&rows->signatures, signature), signature);
    if (number == QZ_NO || number < before) {
        return number == QZ_NO ? QZ_NO : rows->classes[number];
    }
    if (!qz_grow(&rows->arena->allocator, &rows->classes, &rows->class_room, number,
                 (size_t)number + 1, sizeof *rows->classes)) {
        return QZ_NO;
    }
    rows->classes[number] = find_class(rows, bits);
    return rows->classes[number];
}

static void test_pairs(qz_rec_rows *rows, uint32_t row, uint64_t *bits) {
    const qz_rec_spec *spec = rows->spec;
    const qz_rec_value *values = &rows->values[(size_t)row * spec->table->column_count];
    for (uint32_t i = 0; i < spec->pair_count; i++) {
        const uint32_t leaf = spec->pairs[i];
        const qzplan_condition *test = spec->leaves[leaf].test;
        int truth = qz_rec_test_pair(test, &values[test->of->index], &values[test->per->index]);
        uint64_t bit = UINT64_C(1) << leaf % 64;
        bits[leaf / 64] |= truth == QZ_TRUE ? bit : 0;
        bits[spec->leaf_words + leaf / 64] |= truth == QZ_UNKNOWN ? bit : 0;
    }
}

static void check_family(qz_rec_rows *rows, uint32_t row, const qz_rec_class *facts) {
    if (facts->family != QZ_NO) {
        add_fault(rows, row, QZ_NO, facts->breaks ? QZ_FAULT_TWO_GROUPS : QZ_FAULT_NO_GROUP,
                  facts->family, "", 0);
    }
}

/* Tells a blank key, and one that was there before in the same stretch. 0 when out of memory. */
static int check_key(qz_rec_rows *rows, uint32_t row) {
    const qz_rec_spec *spec = rows->spec;
    const uint32_t *tuple = &rows->tuples[(size_t)row * spec->word_count];
    uint32_t key[QZ_WORDS_MOST + 2] = {tuple[QZ_WORD_FIRST], tuple[QZ_WORD_LAST]};
    for (size_t i = 0; i < spec->table->key_count; i++) {
        key[2 + i] = tuple[spec->columns[spec->table->key[i]->index].word];
        if (key[2 + i] == QZ_KEY_NONE) {
            add_fault(rows, row, QZ_NO, QZ_FAULT_KEY_BLANK, 0, "", 0);
            return 1;
        }
    }
    uint32_t number = qz_groups_add(&rows->keys, qz_groups_hash(&rows->keys, key), key);
    if (number == QZ_NO) {
        return 0;
    }
    if (rows->keys.counts[number]++ > 0) {
        size_t length;
        const char *text = qz_keys_text(&rows->store->keys, key[2], &length);
        add_fault(rows, row, QZ_NO, QZ_FAULT_KEY_TWICE, 0, text, length);
    }
    return 1;
}

/* Completes the tuple of a row; what nobody asks for is left out of it. */
static int place_row(qz_rec_rows *rows, uint32_t row) {
    const qz_rec_spec *spec = rows->spec;
    uint64_t *bits = &rows->bits[(size_t)row * 2 * spec->leaf_words];
    uint32_t *tuple = &rows->tuples[(size_t)row * spec->word_count];
    test_pairs(rows, row, bits);
    uint32_t class = class_of(rows, bits);
    if (class == QZ_NO) {
        return 0;
    }
    const qz_rec_class *facts = &rows->store->class_facts[class];
    tuple[QZ_WORD_CLASS] = class;
    for (uint32_t w = QZ_WORDS_ALWAYS; w < spec->word_count; w++) {
        int asked = (facts->words >> (w - QZ_WORDS_ALWAYS) & 1) != 0;
        tuple[w] = asked ? tuple[w] : QZ_KEY_UNASKED;
    }
    check_family(rows, row, facts);
    if (spec->unique && !check_key(rows, row)) {
        return 0;
    }
    rows->hashes[row] = qz_groups_hash(&rows->store->groups, tuple);
    qz_groups_ahead(&rows->store->groups, rows->hashes[row]);
    return 1;
}

static int count_row(qz_rec_rows *rows, uint32_t row) {
    const qz_rec_spec *spec = rows->spec;
    qz_rec_store *store = rows->store;
    const uint32_t *tuple = &rows->tuples[(size_t)row * spec->word_count];
    uint32_t group = qz_rec_group_add(store, rows->hashes[row], tuple);
    int fine = group != QZ_NO;
    if (!fine) {
        return 0;
    }
    store->groups.counts[group]++;
    store->rows++;
    const qz_rec_class *facts = &store->class_facts[tuple[QZ_WORD_CLASS]];
    for (size_t c = 0; spec->value_count + spec->set_count > 0 && c < spec->table->column_count;
         c++) {
        const qz_rec_column *column = &spec->columns[c];
        if (column->value != QZ_NO) {
            const qz_rec_value *value = &rows->values[row * spec->table->column_count + c];
            qz_rec_sum *sum = qz_rec_sum_of(store, group, column->value);
            if (value->state == QZ_CELL_KNOWN) {
                qz_rec_sum_number(sum, value->number);
            } else {
                sum->unknown++;
            }
        }
        if (column->set != QZ_NO && (facts->sets >> column->set & 1) != 0) {
            fine &= qz_rec_set_add(store, group, column->set,
                                   rows->set_keys[(size_t)row * spec->set_count + column->set], 1);
        }
    }
    return fine;
}

int qz_rec_rows_end(qz_rec_rows *rows) {
    for (uint32_t r = 0; r < rows->count; r++) {
        if (rows->full[r] && !rows->skipped[r] && !place_row(rows, r)) {
            return 0;
        }
    }
    for (uint32_t r = 0; r < rows->count; r++) {
        if (!rows->full[r]) {
            rows->store->empty_rows++;
        } else if (rows->skipped[r]) {
            rows->store->skipped_rows++;
        } else if (!count_row(rows, r)) {
            return 0;
        }
    }
    return 1;
}
