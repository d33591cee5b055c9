/* SPDX-License-Identifier: MIT */
/* Which columns a mapping's names are, from the headings of a table. */

#include "tables/apply_columns.h"

#include <stdio.h>
#include <string.h>

#include "base/suggest.h"
#include "tables/apply_text.h"
#include "tables/fold.h"

enum { JOINED = 512 }; /* bytes of two headings, one under the other */

qz_heading *qz_use_heading(const qz_use *use, size_t row, uint32_t column) {
    return &use->headings[row * use->grid->width + column - 1];
}

static int same(const char *a, size_t length, const qz_map_text *b) {
    return length == b->length && memcmp(a, b->text, length) == 0;
}

/* "schools (number)" without what stands in its last brackets. */
static size_t without_unit(const char *text, size_t length) {
    if (length == 0 || (text[length - 1] != ')' && text[length - 1] != ']')) {
        return length;
    }
    char open = text[length - 1] == ')' ? '(' : '[';
    size_t at = length;
    while (at > 0 && text[at - 1] != open) {
        at--;
    }
    if (at <= 1) {
        return length;
    }
    at--;
    while (at > 0 && text[at - 1] == ' ') {
        at--;
    }
    return at;
}

/* How a column answers to a name: by a heading as it stands, by all of its headings joined, or
   without the unit behind one. */
enum { AS_IT_STANDS, ALL_JOINED, WITHOUT_UNIT, WAYS };

static int is_joined(const qz_use *use, uint32_t column, const qz_map_text *name) {
    char joined[JOINED];
    size_t used = 0;
    for (size_t row = 0; row < use->header_count; row++) {
        const qz_heading *heading = qz_use_heading(use, row, column);
        if (heading->text == NULL || used + heading->length + 1 >= sizeof joined) {
            continue;
        }
        if (used > 0) {
            joined[used++] = ' ';
        }
        memcpy(joined + used, heading->text, heading->length);
        used += heading->length;
    }
    return same(joined, used, name);
}

static int answers(const qz_use *use, uint32_t column, const qz_map_text *name, int way) {
    if (way == ALL_JOINED) {
        return use->header_count > 1 && is_joined(use, column, name);
    }
    for (size_t row = 0; row < use->header_count; row++) {
        const qz_heading *heading = qz_use_heading(use, row, column);
        if (heading->text != NULL && heading->own &&
            same(heading->text,
                 way == WITHOUT_UNIT ? without_unit(heading->text, heading->length)
                                     : heading->length,
                 name)) {
            return 1;
        }
    }
    return 0;
}

/* How many columns answer; the first two of them. */
static size_t find_all(const qz_use *use, const qz_map_text *name, uint32_t first[2]) {
    size_t found = 0;
    for (int way = 0; way < WAYS && found == 0; way++) {
        for (uint32_t column = 1; column <= use->grid->width; column++) {
            if (answers(use, column, name, way)) {
                first[found > 0] = column;
                found++;
            }
        }
    }
    return found;
}

static void tell_no_column(qz_use *use, const qz_map_column *column) {
    qz_suggest suggest;
    char nearest[JOINED];
    qz_suggest_begin(&suggest, column->name.text, column->name.length);
    for (size_t i = 0; i < use->header_count * use->grid->width; i++) {
        if (use->headings[i].text != NULL) {
            qz_suggest_offer(&suggest, use->headings[i].text);
        }
    }
    snprintf(nearest, sizeof nearest, "%s", suggest.best == NULL ? "" : suggest.best);
    const qz_message said = QZ_SAY(MAPPED_NO_COLUMN, qz_text(column->name.written));
    const char *best = suggest.best == NULL ? NULL : nearest;
    qz_use_fault(use, &column->name.place,
                 QZ_REPLACING(qz_hinted(said, QZ_NEAREST(best)), best, 0));
}

uint32_t qz_use_column(qz_use *use, const qz_map_column *column) {
    uint32_t first[2] = {0, 0};
    if (column->number > 0 && column->number <= use->grid->width) {
        return column->number;
    }
    size_t found = find_all(use, &column->name, first);
    if (found == 1) {
        return first[0];
    }
    if (use->quiet) {
        use->failed = 1;
    } else if (found == 0) {
        tell_no_column(use, column);
    } else {
        qz_use_fault(use, &column->name.place,
                     QZ_SAY(MAPPED_TWO_COLUMNS, qz_text(column->name.written), qz_count(first[0]),
                            qz_count(first[1])));
    }
    return 0;
}

static int find_list(qz_use *use, qz_numbers *out, const qz_map_column *columns, size_t count,
                     size_t step) {
    *out = (qz_numbers){qz_arena_array(use->apply->scratch, count, sizeof *out->items), count};
    if (out->items == NULL) {
        use->apply->report->no_memory = 1;
        return 0;
    }
    for (size_t i = 0; i < count; i++) {
        const qz_map_column *column =
            (const qz_map_column *)(const void *)((const char *)columns + i * step);
        out->items[i] = qz_use_column(use, column);
        if (out->items[i] != 0) {
            use->used[out->items[i]] = 1;
        }
    }
    return 1;
}

int qz_use_all_columns(qz_use *use) {
    const qz_map_table *table = use->table;
    memset(use->used, 0, (size_t)use->grid->width + 1);
    for (int role = 0; role < QZ_MAP_ROLES; role++) {
        const qz_map_columns *columns = &table->roles[role].columns;
        if (!find_list(use, &use->columns[role], columns->items, columns->count,
                       sizeof *columns->items)) {
            return 0;
        }
    }
    /* a filter begins with its column */
    return find_list(use, &use->keep, (const qz_map_column *)(const void *)table->keep.items,
                     table->keep.count, sizeof *table->keep.items) &&
           find_list(use, &use->drop, (const qz_map_column *)(const void *)table->drop.items,
                     table->drop.count, sizeof *table->drop.items) &&
           find_list(use, &use->down, table->down.items, table->down.count,
                     sizeof *table->down.items) &&
           !use->failed;
}

/* A heading that is blank takes the one to its left, where something stands below it. */
static void carry(const qz_use *use) {
    for (size_t row = 0; row + 1 < use->header_count; row++) {
        const qz_heading *left = NULL;
        for (uint32_t column = 1; column <= use->grid->width; column++) {
            qz_heading *heading = qz_use_heading(use, row, column);
            int below = 0;
            for (size_t lower = row + 1; lower < use->header_count; lower++) {
                below |= qz_use_heading(use, lower, column)->own;
            }
            if (heading->text != NULL) {
                left = heading;
            } else if (below && left != NULL) {
                *heading = *left;
                heading->own = 0;
            }
        }
    }
}

int qz_use_headings(qz_use *use) {
    memset(use->headings, 0, use->header_count * use->grid->width * sizeof *use->headings);
    for (size_t row = 0; row < use->header_count; row++) {
        const qz_grid_row *from = use->header[row];
        for (uint32_t i = 0; from != NULL && i < from->count; i++) {
            const qz_grid_cell *cell = &from->cells[i];
            qz_heading *heading = qz_use_heading(use, row, cell->column);
            char *text = qz_arena_raw(use->apply->scratch, cell->cell.length + 1, 1);
            if (text == NULL) {
                use->apply->report->no_memory = 1;
                return 0;
            }
            heading->length = qz_fold(text, NULL, cell->cell.text, cell->cell.length);
            heading->text = text;
            heading->cell = cell;
            heading->own = 1;
        }
    }
    carry(use);
    return 1;
}
