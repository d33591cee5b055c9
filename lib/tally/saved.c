/* SPDX-License-Identifier: MIT */
/* Puts items and columns in an order that hangs on what they are, not on where a plan has them. */

#include "tally/saved.h"

#include <string.h>

/* Few: sorted by insertion. */
static void sort_by(uint32_t *numbers, uint32_t count, const char *const *texts) {
    for (uint32_t i = 1; i < count; i++) {
        uint32_t number = numbers[i];
        uint32_t at = i;
        for (; at > 0 && strcmp(texts[numbers[at - 1]], texts[number]) > 0; at--) {
            numbers[at] = numbers[at - 1];
        }
        numbers[at] = number;
    }
}

static void name_items(qz_saved_order *order, const qz_rec_spec *spec) {
    for (uint32_t b = 0; b < spec->block_count; b++) {
        if (spec->blocks[b].item != QZ_NO) {
            order->item_texts[spec->blocks[b].item] = spec->blocks[b].text;
        }
    }
    for (uint32_t i = 0; i < spec->leaf_count; i++) {
        if (spec->leaves[i].item != QZ_NO) {
            order->item_texts[spec->leaves[i].item] = spec->leaves[i].text;
        }
    }
    for (uint32_t i = 0; i < spec->item_count; i++) {
        order->items[i] = i;
    }
    sort_by(order->items, spec->item_count, order->item_texts);
}

int qz_saved_order_make(qz_saved_order *order, qz_arena *arena, const qz_rec_spec *spec) {
    const size_t columns = spec->table->column_count;
    const char **ids = qz_arena_array(arena, columns, sizeof *ids);
    *order = (qz_saved_order){0};
    order->item_texts = qz_arena_array(arena, spec->item_count, sizeof *order->item_texts);
    order->items = qz_arena_array(arena, spec->item_count, sizeof *order->items);
    order->words = qz_arena_array(arena, columns, sizeof *order->words);
    order->days = qz_arena_array(arena, columns, sizeof *order->days);
    order->values = qz_arena_array(arena, columns, sizeof *order->values);
    order->sets = qz_arena_array(arena, columns, sizeof *order->sets);
    if (arena->failed) {
        return 0;
    }
    name_items(order, spec);
    for (uint32_t c = 0; c < columns; c++) {
        const qz_rec_column *column = &spec->columns[c];
        ids[c] = column->column->id;
        order->words[order->word_count] = order->days[order->day_count] = c;
        order->values[order->value_count] = order->sets[order->set_count] = c;
        order->word_count += column->word != QZ_NO;
        order->day_count += column->days != QZ_NO;
        order->value_count += column->value != QZ_NO;
        order->set_count += column->set != QZ_NO;
    }
    sort_by(order->words, order->word_count, ids);
    sort_by(order->days, order->day_count, ids);
    sort_by(order->values, order->value_count, ids);
    sort_by(order->sets, order->set_count, ids);
    return 1;
}
