/* SPDX-License-Identifier: MIT */
/* Looks at what a mapping leaves unread. A role `scale` says that whoever wrote the mapping has
   thought of multipliers and units: then nothing is said of them. */

#include "tables/apply_unread.h"

#include "tables/apply_columns.h"
#include "tables/apply_text.h"
#include "tables/heads.h"
#include "tables/scale.h"

static int has_scale(const qz_use *use) {
    return use->table->roles[QZ_MAP_SCALE].from != QZ_MAP_NOWHERE;
}

/* The lowest heading over a column; NULL: none of its own. */
static const qz_heading *heading_of(const qz_use *use, uint32_t column) {
    for (size_t row = use->header_count; row > 0; row--) {
        const qz_heading *heading = qz_use_heading(use, row - 1, column);
        if (heading->text != NULL && heading->own) {
            return heading;
        }
    }
    return NULL;
}

static int is_value(const qz_use *use, uint32_t column) {
    for (size_t i = 0; i < use->value_count; i++) {
        if (use->values[i].column == column) {
            return 1;
        }
    }
    return 0;
}

static void note_column(qz_unread *unread, uint32_t column, const qz_heading *heading) {
    const qz_head head = qz_head_of(heading->text, heading->length);
    if (head.meaning == QZ_HEAD_UNIT) {
        unread->unit = column;
    } else if (head.meaning == QZ_HEAD_SCALE || head.meaning == QZ_HEAD_EXPONENT) {
        unread->scale = column;
        unread->is_exponent = head.meaning == QZ_HEAD_EXPONENT;
        unread->scale_name = heading->cell->cell;
    }
}

/* In brackets behind the heading of a long table's values. */
static void note_value_unit(qz_use *use) {
    static const int roles[] = {QZ_FIELD_VALUE, QZ_FIELD_NUMERATOR, QZ_FIELD_LOW, QZ_FIELD_HIGH};
    qz_cell *unit = &use->unread.value_unit;
    for (size_t i = 0; i < sizeof roles / sizeof roles[0] && unit->length == 0; i++) {
        const qz_numbers *columns = &use->columns[roles[i]];
        const qz_heading *heading =
            use->table->wide || columns->count == 0 ? NULL : heading_of(use, columns->items[0]);
        size_t name;
        if (heading != NULL) {
            *unit = heading->cell->cell;
            if (!qz_split_unit(unit->text, unit->length, &name, &unit->text, &unit->length)) {
                unit->length = 0;
            }
        }
    }
}

/* "单位：万元" above the header. */
static void note_title_unit(qz_use *use) {
    const size_t header = use->body > use->header_count ? use->body - use->header_count : 0;
    for (size_t i = 0; i < header; i++) {
        const qz_grid_row *row = &use->grid->rows[i];
        for (uint32_t k = 0; k < row->count; k++) {
            qz_cell unit = row->cells[k].cell;
            if (qz_title_unit(row->cells[k].cell.text, row->cells[k].cell.length, &unit.text,
                              &unit.length)) {
                use->unread.title_unit = unit;
            }
        }
    }
}

int qz_unread_begin(qz_use *use) {
    qz_arena *scratch = use->apply->scratch;
    qz_grid_cell *names = qz_arena_array(scratch, use->grid->width, sizeof *names);
    uint32_t count = 0;
    use->unread = (qz_unread){.unit = 0};
    if (names == NULL) {
        use->apply->report->no_memory = 1;
        return 0;
    }
    for (uint32_t column = 1; column <= use->grid->width; column++) {
        const qz_heading *heading = heading_of(use, column);
        if (heading == NULL || use->used[column] || is_value(use, column)) {
            continue;
        }
        note_column(&use->unread, column, heading);
        names[count] = *heading->cell;
        names[count++].column = column;
    }
    note_value_unit(use);
    note_title_unit(use);
    if (!qz_watch_begin(&use->watch, scratch, use->grid, names, count, use->apply->year_starts)) {
        use->apply->report->no_memory = 1;
        return 0;
    }
    return 1;
}

int qz_unread_row(qz_use *use, const qz_grid_row *row, const qz_cell *period) {
    const qz_unread *unread = &use->unread;
    const qz_grid_cell *cell = unread->scale == 0 ? NULL : qz_grid_at(row, unread->scale);
    int32_t power = 0;
    qz_watch_row(&use->watch, row, period->length == 0 ? NULL : period);
    if (cell == NULL || has_scale(use)) {
        return 1;
    }
    const qz_cell *text = &cell->cell;
    int multiplies = unread->is_exponent
                         ? text->length > 1 || text->text[0] != '0'
                         : qz_scale_read(&power, text->text, text->length) && power != 0;
    if (multiplies) {
        qz_use_fault_at(use, cell, NULL,
                        QZ_SAY(TABLE_MULTIPLIER,
                               qz_bytes(unread->scale_name.text, unread->scale_name.length),
                               qz_bytes(text->text, text->length)));
    }
    return !multiplies;
}

int qz_unread_fits(qz_use *use, const qz_grid_row *row, const qz_row *figure) {
    qz_unread *unread = &use->unread;
    const qz_asker *asker = use->apply->asker;
    const qz_grid_cell *cell = unread->unit == 0 ? NULL : qz_grid_at(row, unread->unit);
    if (has_scale(use)) {
        return 1;
    }
    int fits = cell == NULL || asker->fits_unit(asker->context, use->grid, figure, &cell->cell, 1);
    /* what holds for all rows is told of the first one */
    qz_cell *of_all[] = {&unread->value_unit, &unread->title_unit};
    for (size_t i = 0; i < sizeof of_all / sizeof of_all[0]; i++) {
        if (of_all[i]->length > 0 &&
            !asker->fits_unit(asker->context, use->grid, figure, of_all[i], !unread->told)) {
            unread->told = 1;
            fits = 0;
        }
    }
    return fits;
}
