/* SPDX-License-Identifier: MIT */
/* The body of a table, row by row: which rows are figures, and what each says. */

#include "tables/apply_rows.h"

#include <stdio.h>
#include <string.h>

#include <qzplan/figures.h>

#include "base/arrays.h"
#include "tables/apply_text.h"
#include "tables/apply_unread.h"
#include "tables/apply_value.h"
#include "tables/scale.h"

/* The cell of a row; of a column of `down` the last one above where it is blank. */
static const qz_grid_cell *cell_at(const qz_use *use, const qz_grid_row *row, uint32_t column) {
    const qz_grid_cell *cell = qz_grid_at(row, column);
    for (size_t i = 0; cell == NULL && i < use->down.count; i++) {
        if (use->down.items[i] == column) {
            return use->above[i];
        }
    }
    return cell;
}

static void carry_down(qz_use *use, const qz_grid_row *row) {
    for (size_t i = 0; i < use->down.count; i++) {
        const qz_grid_cell *cell = qz_grid_at(row, use->down.items[i]);
        use->above[i] = cell == NULL ? use->above[i] : cell;
    }
}

/* ---- which rows */

static int filter_fits(qz_use *use, const qz_grid_row *row, const qz_map_filter *filter,
                       uint32_t column) {
    const qz_grid_cell *cell = cell_at(use, row, column);
    size_t length;
    const char *text =
        cell == NULL ? NULL : qz_use_fold(use, cell->cell.text, cell->cell.length, &length);
    for (size_t i = 0; text != NULL && i < filter->count; i++) {
        size_t start;
        size_t size;
        if (qz_pattern_fits(filter->patterns[i], text, length, &start, &size)) {
            use->apply->occurred[filter->texts[i].mark] = 1;
            return 1;
        }
    }
    return 0;
}

static int is_kept(qz_use *use, const qz_grid_row *row) {
    const qz_map_filters *keep = &use->table->keep;
    const qz_map_filters *drop = &use->table->drop;
    int kept = 1;
    for (size_t i = 0; i < keep->count; i++) {
        kept &= filter_fits(use, row, &keep->items[i], use->keep.items[i]);
    }
    for (size_t i = 0; i < drop->count; i++) {
        kept &= !filter_fits(use, row, &drop->items[i], use->drop.items[i]);
    }
    return kept;
}

/* ---- what a row says */

/* The texts of several columns, joined. */
static int join(qz_use *use, int role, const qz_grid_row *row, qz_cell *out) {
    const qz_numbers *columns = &use->columns[role];
    const char *by = use->table->roles[role].by;
    size_t between = use->table->roles[role].part != 0 || by == NULL ? 1 : strlen(by);
    size_t room = 1;
    for (size_t i = 0; i < columns->count; i++) {
        const qz_grid_cell *cell = cell_at(use, row, columns->items[i]);
        room += cell == NULL ? 0 : cell->cell.length + between;
    }
    char *text = qz_room_for(use, &use->rooms[role], room);
    size_t used = 0;
    for (size_t i = 0; text != NULL && i < columns->count; i++) {
        const qz_grid_cell *cell = cell_at(use, row, columns->items[i]);
        if (cell == NULL) {
            continue;
        }
        *out = used == 0 ? cell->cell : *out;
        if (used > 0) {
            memcpy(text + used, between == 1 && by == NULL ? " " : by, between);
            used += between;
        }
        memcpy(text + used, cell->cell.text, cell->cell.length);
        used += cell->cell.length;
    }
    out->text = text;
    out->length = used;
    return text != NULL;
}

/* Reads a role from its columns; 0 where it cannot be, which is told. */
static int read_columns(qz_use *use, int role, const qz_grid_row *row, qz_cell *out) {
    const qz_numbers *columns = &use->columns[role];
    const qz_grid_cell *cell = NULL;
    *out = (qz_cell){0};
    for (size_t i = 0; i < columns->count && cell == NULL; i++) {
        cell = cell_at(use, row, columns->items[i]);
    }
    if (cell == NULL) {
        return 1;
    }
    if (qz_grid_tell_no_value(use->grid, cell, use->apply->report, use->apply->index,
                              qz_map_role_name(role))) {
        return 0;
    }
    *out = cell->cell;
    if (columns->count > 1 && !join(use, role, row, out)) {
        return 0;
    }
    const qz_cell whole = *out;
    int is_date = cell->kind == QZPLAN_CELL_DATE && columns->count == 1;
    int fault = is_date ? QZ_TEXT_FINE : qz_use_text(use, role, out);
    if (fault != QZ_TEXT_FINE) {
        qz_use_tell_text(use, role, fault, cell, &whole);
        return 0;
    }
    return 1;
}

/* What is one for all values of a row: its texts, and what they are multiplied by. */
typedef struct row_texts {
    qz_cell cells[QZ_MAP_ROLES];
    int32_t power;
    int sound;
} row_texts;

static int is_number_role(int role) {
    return role == QZ_FIELD_VALUE || role == QZ_FIELD_NUMERATOR || role == QZ_FIELD_DENOMINATOR ||
           role == QZ_FIELD_LOW || role == QZ_FIELD_HIGH;
}

static void read_scale(qz_use *use, const qz_grid_row *row, row_texts *out) {
    const qz_cell *text = &out->cells[QZ_MAP_SCALE];
    if (text->length == 0 || qz_scale_read(&out->power, text->text, text->length)) {
        return;
    }
    const qz_grid_cell *cell = cell_at(use, row, use->columns[QZ_MAP_SCALE].items[0]);
    out->sound = 0;
    qz_use_fault_at(use, cell == NULL ? &row->cells[0] : cell, NULL,
                    QZ_SAY(MAPPED_SCALE, qz_bytes(text->text, text->length)));
}

static void read_texts(qz_use *use, const qz_grid_row *row, row_texts *out) {
    *out = (row_texts){.sound = 1};
    for (int role = 0; role < QZ_MAP_ROLES; role++) {
        int32_t from = use->table->roles[role].from;
        if (from == QZ_MAP_COLUMN && !is_number_role(role)) {
            out->sound &= read_columns(use, role, row, &out->cells[role]);
        } else if (from == QZ_MAP_TEXT || from == QZ_MAP_CELL || from == QZ_MAP_SHEET) {
            out->cells[role] = use->constants[role];
        }
    }
    read_scale(use, row, out);
}

/* ---- figures */

/* The letters of flags, in room for all of them. */
static size_t write_flags(char out[QZ_FLAG_LETTERS], uint32_t flags) {
    static const char letters[QZ_FLAG_LETTERS] = {
        [QZPLAN_FLAG_PROVISIONAL] = 'p',     [QZPLAN_FLAG_ESTIMATED] = 'e',
        [QZPLAN_FLAG_REVISED] = 'r',         [QZPLAN_FLAG_BREAK] = 'b',
        [QZPLAN_FLAG_LOW_RELIABILITY] = 'u', [QZPLAN_FLAG_DEFINITION_DIFFERS] = 'd',
    };
    size_t count = 0;
    for (size_t flag = 1; flag < QZ_FLAG_LETTERS; flag++) {
        if ((flags >> flag & 1) != 0) {
            out[count++] = letters[flag];
        }
    }
    return count;
}

/* Sets the flag of a figure from its column and from behind its number; *missing where that says
   that there is no value. What is no flag is left for whoever reads the figure. */
static void set_flag(qz_use *use, qz_row *row, uint32_t flags, int *missing) {
    qz_cell *cell = &row->cells[QZ_FIELD_FLAG];
    if (use->table->flag_table == QZ_MAP_FLAGS_NONE ||
        (cell->length > 0 && !qz_use_flags(use, cell, &flags, missing))) {
        return;
    }
    cell->length = write_flags(use->flag_letters, flags);
    cell->text = use->flag_letters;
}

static void hand_on(qz_use *use, const qz_grid_row *from, const qz_row *row,
                    const row_texts *texts) {
    if (texts->sound && qz_unread_fits(use, from, row)) {
        use->apply->asker->take(use->apply->asker->context, use->grid, row);
    }
    use->figures++;
    use->apply->index++;
}

static void tell_forecast(qz_use *use, const qz_grid_cell *cell) {
    qz_use_fault_at(use, cell, NULL,
                    QZ_SAY(MAPPED_FORECAST, qz_bytes(cell->cell.text, cell->cell.length)));
}

static void begin_figure(const qz_use *use, qz_row *out, const qz_grid_row *row,
                         const row_texts *texts) {
    const qz_grid_cell *first = &row->cells[0];
    *out = (qz_row){.index = use->apply->index,
                    .line = row->line,
                    .column = first->cell.column,
                    .span = first->cell.span == QZ_SPAN_CELL ? QZ_SPAN_CELL : 0};
    memcpy(out->cells, texts->cells, sizeof out->cells);
}

/* The figure of a long row. */
static void take_long(qz_use *use, const qz_grid_row *row, row_texts *texts) {
    qz_row figure;
    uint32_t flags = 0;
    int missing = 0;
    int any = 0;
    begin_figure(use, &figure, row, texts);
    for (int role = 0; role < QZ_FIELD_COUNT; role++) {
        const qz_grid_cell *cell = is_number_role(role) && use->columns[role].count > 0
                                       ? cell_at(use, row, use->columns[role].items[0])
                                       : NULL;
        qz_map_value value = {.text = {0}};
        if (is_number_role(role) && use->table->roles[role].from != QZ_MAP_COLUMN) {
            any |= figure.cells[role].length > 0;
        }
        if (cell == NULL) {
            continue;
        }
        texts->sound &= qz_use_value(use, role, cell, texts->power, &value);
        if (value.forecast) {
            tell_forecast(use, cell);
        }
        figure.cells[role] = value.text;
        flags |= value.flags;
        any |= value.text.length > 0;
    }
    set_flag(use, &figure, flags, &missing);
    if (any && !missing) {
        hand_on(use, row, &figure, texts);
    }
}

/* The figures of a wide row. */
static void take_wide(qz_use *use, const qz_grid_row *row, row_texts *texts) {
    for (size_t i = 0; i < use->value_count; i++) {
        const qz_value_at *at = &use->values[i];
        const qz_grid_cell *cell = cell_at(use, row, at->column);
        qz_map_value value;
        qz_row figure;
        int missing = 0;
        if (cell == NULL) {
            continue;
        }
        int sound = qz_use_value(use, QZ_FIELD_VALUE, cell, texts->power + at->power, &value);
        if (value.forecast) {
            tell_forecast(use, cell);
        }
        begin_figure(use, &figure, row, texts);
        for (int role = 0; role < QZ_FIELD_COUNT; role++) {
            figure.cells[role] = at->said[role].length > 0 ? at->said[role] : figure.cells[role];
        }
        figure.cells[QZ_FIELD_VALUE] = value.text;
        set_flag(use, &figure, value.flags, &missing);
        if (!sound) {
            use->apply->index++;
        } else if (value.text.length > 0 && !missing) {
            hand_on(use, row, &figure, texts);
        }
    }
}

/* A row that says something and has no value: a note, or what was not reported. */
static void note_rest(qz_use *use, const qz_grid_row *row) {
    use->rest = use->rest == NULL ? &row->cells[0] : use->rest;
    use->rest_count++;
}

/* Whether there is anything where a value may stand. */
static int has_value(const qz_use *use, const qz_grid_row *row) {
    int has = 0;
    for (size_t k = 0; k < use->value_count && !has; k++) {
        has = cell_at(use, row, use->values[k].column) != NULL;
    }
    for (int role = 0; role < QZ_FIELD_COUNT && !use->table->wide && !has; role++) {
        if (is_number_role(role) && use->columns[role].count > 0) {
            has = cell_at(use, row, use->columns[role].items[0]) != NULL;
        } else if (is_number_role(role)) {
            has = use->constants[role].length > 0;
        }
    }
    return has;
}

void qz_use_walk(qz_use *use) {
    for (size_t i = use->body; i < use->body_end && !use->apply->report->no_memory; i++) {
        const qz_grid_row *row = &use->grid->rows[i];
        row_texts texts;
        carry_down(use, row);
        if (!is_kept(use, row)) {
            continue;
        }
        if (!has_value(use, row)) {
            note_rest(use, row);
            continue;
        }
        if (!use->apply->asker->is_sound(use->apply->asker->context, use->grid, row,
                                         use->apply->index)) {
            use->apply->index++;
            continue;
        }
        read_texts(use, row, &texts);
        texts.sound &= qz_unread_row(use, row, &texts.cells[QZ_FIELD_PERIOD]);
        if (use->table->wide) {
            take_wide(use, row, &texts);
        } else {
            take_long(use, row, &texts);
        }
    }
}
